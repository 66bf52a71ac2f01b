// A section of the report with its heading, and the list of sections.
import type { ComponentChildren } from "preact";
import { useReading } from "../reading";

export const sectionIds = [
  "question", "headlines", "differing", "overTime", "places", "spread", "groups", "money", "why", "assumptions", "provenance",
] as const;
export type SectionId = (typeof sectionIds)[number];

export function Section(props: { id: SectionId; children: ComponentChildren }) {
  const { words } = useReading();
  return (
    <section id={props.id} aria-labelledby={`${props.id}-heading`} tabIndex={-1}>
      <h2 id={`${props.id}-heading`}>{words.sections[props.id]}</h2>
      {props.children}
    </section>
  );
}

/** Links that move within the page; the fragment stays what it is, for it holds the language. */
export function Contents(props: { ids: readonly SectionId[] }) {
  const { words } = useReading();
  const go = (event: Event, id: string) => {
    event.preventDefault();
    const section = document.getElementById(id);
    section?.focus({ preventScroll: true });
    section?.scrollIntoView();
  };
  return (
    <nav class="contents no-print" aria-label={words.contents}>
      <ul>
        {props.ids.map((id) => (
          <li>
            <a href={`#${id}`} onClick={(event) => go(event, id)}>{words.sections[id]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One of the scenarios, chosen with a list. */
export function ScenarioChoice(props: { id: string; label: string; chosen: number; choose: (index: number) => void; without?: number }) {
  const { names } = useReading();
  if (names.length - (props.without === undefined ? 0 : 1) < 2) return null;
  return (
    <p class="no-print">
      <label for={props.id}>{props.label}: </label>
      <select id={props.id} value={String(props.chosen)} onChange={(event) => props.choose(Number(event.currentTarget.value))}>
        {names.map((name, i) => (i === props.without ? null : <option value={String(i)}>{name}</option>))}
      </select>
    </p>
  );
}
