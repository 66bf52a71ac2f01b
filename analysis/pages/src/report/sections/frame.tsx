// A section of the report with its heading, and the list of sections.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useReading } from "../reading";

export const sectionIds = [
  "headlines", "question", "outcomes", "differing", "overTime", "places", "spread", "groups", "money", "why", "assumptions", "limits", "words",
  "provenance",
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

/**
 * A bar that stays in view: the contents, the way back to the top, and that nothing here is measured. Links move within the
 * page; the fragment stays what it is, for it holds the language.
 */
export function Contents(props: { ids: readonly SectionId[] }) {
  const { words } = useReading();
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const elsewhere = (event: Event) => {
      if (list.current && !list.current.contains(event.target as Node)) list.current.open = false;
    };
    addEventListener("click", elsewhere);
    return () => removeEventListener("click", elsewhere);
  }, []);
  const go = (event: Event, id: string) => {
    event.preventDefault();
    if (list.current) list.current.open = false;
    const section = document.getElementById(id);
    section?.focus({ preventScroll: true });
    section?.scrollIntoView();
  };
  const top = (event: Event) => {
    event.preventDefault();
    document.getElementById("content")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  return (
    <nav class="contents no-print" aria-label={words.contents}>
      <details ref={list} onKeyDown={(event) => { if (event.key === "Escape") event.currentTarget.open = false; }}>
        <summary>{words.contents}</summary>
        <ul>
          {props.ids.map((id) => (
            <li>
              <a href={`#${id}`} onClick={(event) => go(event, id)}>{words.sections[id]}</a>
            </li>
          ))}
        </ul>
      </details>
      <a href="#content" onClick={top}>{words.toTop}</a>
      <span class="made-up">{words.madeUpShort}</span>
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
