// Choices with undo and redo, kept in the fragment of the address.
import { useState } from "preact/hooks";
import { readFragment, writeFragment } from "../shared/fragment";
import { firstChoices, readChoices, writeChoices, type Choices } from "./choices";
import type { WorkshopData } from "./data";

interface Past {
  before: Choices[];
  now: Choices;
  after: Choices[];
  /** When the last change was made, and to what: a slider that is dragged is one change. */
  at: number;
  what: string;
}

export interface History {
  choices: Choices;
  change: (choices: Choices) => void;
  undo?: () => void;
  redo?: () => void;
  reset: () => void;
}

const most = 200;

/** What differs between two settings: "a.teams". */
function changedIn(one: Choices, other: Choices): string {
  const parts = ["world", "a", "b"] as const;
  return parts.flatMap((part) => {
    const before = one[part] as unknown as Readonly<Record<string, unknown>>;
    return Object.entries(other[part]).filter(([key, value]) => before[key] !== value).map(([key]) => `${part}.${key}`);
  }).join(" ");
}

export function useHistory(data: WorkshopData): History {
  const [past, setPast] = useState<Past>(() => {
    const shared = readFragment().get("s");
    return { before: [], now: (shared && readChoices(shared, data)) || firstChoices(data), after: [], at: 0, what: "" };
  });
  const show = (next: Past) => {
    const first = writeChoices(firstChoices(data));
    const text = writeChoices(next.now);
    writeFragment("s", text === first ? undefined : text);
    setPast(next);
  };
  const change = (choices: Choices) => {
    const at = Date.now();
    const what = changedIn(past.now, choices);
    const goesOn = at - past.at < 800 && what === past.what && past.before.length > 0;
    const before = goesOn ? past.before : [...past.before, past.now].slice(-most);
    show({ before, now: choices, after: [], at, what });
  };
  const { before, now, after } = past;
  const previous = before[before.length - 1];
  const next = after[0];
  return {
    choices: now,
    change,
    ...(previous ? { undo: () => show({ before: before.slice(0, -1), now: previous, after: [now, ...after], at: 0, what: "" }) } : {}),
    ...(next ? { redo: () => show({ before: [...before, now], now: next, after: after.slice(1), at: 0, what: "" }) } : {}),
    reset: () => change(firstChoices(data)),
  };
}
