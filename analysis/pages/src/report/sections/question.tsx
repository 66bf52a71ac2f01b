// The question, the scenarios, and what kind of thing the reader has before them.
import { useReading } from "../reading";
import { Section } from "./frame";
import { Name } from "./name";

export function Question() {
  const { data, words, formats, names, several, question } = useReading();
  const runs = Math.min(...data.scenarios.map((one) => one.replications));
  return (
    <Section id="question">
      <ul class="scenarios">
        {data.scenarios.map((one, i) => (
          <li class="card">
            <h3><Name scenario={i} />{several && i === 0 ? <span class="tag">{words.baseline}</span> : null}</h3>
            <p dir="auto">{question(one)}</p>
            {one.families === undefined ? null : (
              <p class="note">
                {words.facts({
                  families: formats.number(one.families),
                  areas: formats.number(one.areas ?? 0),
                  teams: formats.number(one.teams ?? 0),
                })}
                ; {words.measured(String(one.first_year ?? ""), formats.number(one.years ?? 0), formats.number(one.warm_up_years ?? 0))}
                ; {words.runs(formats.number(one.replications))}.
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>{several ? words.baselineIs(names[0] ?? "") : words.oneScenario}</p>
      {several && data.headlines.paired ? <p>{words.sameFamilies}</p> : null}
      {runs < 20 ? <p class="warning">{words.fewRuns(formats.number(runs))}</p> : null}
      {data.headlines.notes.map((note) => (
        <p class="warning" dir="auto">{words.notes[note.kind](note.scenario)}</p>
      ))}
    </Section>
  );
}
