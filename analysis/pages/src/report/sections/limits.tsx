// What the model cannot tell, and what the words of the page mean: on the page itself, for who has nothing else.
import { useReading } from "../reading";
import { Section } from "./frame";

export function Limits() {
  const { words } = useReading();
  return (
    <Section id="limits">
      <ul>{words.limits.map((line) => <li>{line}</li>)}</ul>
    </Section>
  );
}

export function Words() {
  const { words } = useReading();
  return (
    <Section id="words">
      <dl class="words">
        {words.glossary.map(([term, meaning]) => (
          <div>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
