// What page and workers say to each other.

/** What a desk answers when a scenario is opened (sim/web/desk.hpp). */
export interface Opened {
  problems: { path: string; found: string; expected: string; hint: string }[];
  hash: string;
  first_measured_day: number;
  end_day: number;
  columns: string[];
}

export interface Outcome {
  fingerprint: string;
  events: number;
  outputs: Record<string, (number | null)[]>;
}

export interface Family {
  family: number;
  waited_days: number;
  requests: number;
  told: number;
  consults: number;
  joins: number;
  referrals: number;
  crises: number;
}

export interface Story extends Family {
  title: string;
  opening: string[];
  chapters: { title: string; sentences: { day: number; date: string; about: string; text: string }[] }[];
  closing: string[];
}

interface Job {
  id: number;
  /** The scenario as JSON. */
  scenario: string;
  /** Runs with the same key have the same past up to the day of the change. */
  past: string;
  replication: number;
}

export type ToWorker =
  /** The compiled core, and how many checkpoints of its own a worker keeps. */
  | { kind: "core"; module: WebAssembly.Module; checkpoints: number }
  | { kind: "checkpoint"; past: string; replication: number; bytes: Uint8Array }
  | ({ kind: "run" } & Job)
  /** Runs with event logs of two policies, for so many years; then families can be asked for. */
  | { kind: "log"; id: number; scenarios: string[]; names: string[]; past: string; years: number }
  | { kind: "families"; id: number; desk: number; criteria: string }
  | { kind: "story"; id: number; desk: number; family: number; language: string }
  | { kind: "stop"; id: number };

export type FromWorker =
  | { kind: "ready" }
  | { kind: "opened"; id: number; opened: Opened }
  | { kind: "burning"; id: number; share: number }
  /** Rows of `columns`, one for each month from `first` on. */
  | { kind: "months"; id: number; first: number; rows: Float64Array[] }
  | { kind: "done"; id: number; outcome: Outcome; seconds: number }
  | { kind: "stopped"; id: number }
  | { kind: "logged"; id: number }
  | { kind: "families"; id: number; families: Family[] }
  | { kind: "story"; id: number; story: Story | null }
  | { kind: "failed"; id: number; message: string };
