// What every section needs: the document, the words, and names as the reader knows them.
import { createContext, type ComponentChildren } from "preact";
import { useContext, useMemo } from "preact/hooks";
import type { Formats } from "../shared/format";
import { useLanguage, useTexts, type Language } from "../shared/language";
import type { Cell } from "../shared/table";
import type { Mean, ReportDocument, ScenarioAbout } from "./document";
import { isMoney, isShare } from "./outcome_kinds";
import { en } from "./texts/en";
import { nl, type OutcomeWords } from "./texts/nl";
import { shippedScenarios } from "./texts/shipped";

export const texts = { nl, en };

export interface Reading {
  data: ReportDocument;
  language: Language;
  formats: Formats;
  words: typeof nl;
  /** Names of the scenarios, in order. */
  names: string[];
  several: boolean;
  label: (name: string) => string;
  outcome: (name: string) => OutcomeWords;
  /** A value in its unit: "185 dagen", "€ 914", "87%". */
  value: (outcome: string, value: number | null | undefined) => string;
  /** The same without the unit's word. */
  bare: (outcome: string, value: number | null | undefined) => string;
  cell: (outcome: string, value: number | null | undefined) => Cell;
  /** A difference without its unit; of shares in percentage points. */
  bareChange: (outcome: string, value: number | null | undefined) => string;
  isShare: (outcome: string) => boolean;
  /** A difference in its short unit, as within a sentence that says the rest: "9,4" of "planned endings". */
  changeShort: (outcome: string, value: number) => string;
  /** A difference in its unit: "54,6 dagen", "1,57 procentpunt". */
  change: (outcome: string, value: number | null | undefined) => string;
  question: (scenario: ScenarioAbout) => string;
  /** A place or a team as readers know it. */
  place: (name: string) => string;
}

const DataContext = createContext<ReportDocument | undefined>(undefined);

export function Reads(props: { data: ReportDocument; children: ComponentChildren }) {
  return <DataContext.Provider value={props.data}>{props.children}</DataContext.Provider>;
}

export function useReading(): Reading {
  const data = useContext(DataContext);
  const { language, formats } = useLanguage();
  const words = useTexts(texts);
  if (!data) throw new Error("useReading outside Reads");
  return useMemo(() => reading(data, language, formats, words), [data, language]);
}

function reading(data: ReportDocument, language: Language, formats: Formats, words: typeof nl): Reading {
  const label = (name: string) => own(words.labels, name) ?? plainName(name);
  const outcome = (name: string): OutcomeWords =>
    own(words.outcomes, name) ?? { title: plainName(name), meaning: "", unit: "", more: words.verdicts.higher, less: words.verdicts.lower };
  const bare = (name: string, value: number | null | undefined) => {
    if (value === null || value === undefined) return "–";
    if (isShare(name)) return formats.percent(value, 1);
    if (isMoney(name)) return euros(formats, value);
    return formats.fixed(value, decimals(value));
  };
  const bareChange = (name: string, value: number | null | undefined) =>
    isShare(name) && value !== null && value !== undefined ? formats.fixed(100 * value, decimals(100 * value)) : bare(name, value);
  return {
    data,
    language,
    formats,
    words,
    names: data.scenarios.map((one) => scenarioName(one, language)),
    several: data.scenarios.length > 1,
    label,
    outcome,
    bare,
    value: (name, value) => {
      const unit = outcome(name).unit;
      const text = bare(name, value);
      return isShare(name) || isMoney(name) || unit === "" || text === "–" ? text : `${text} ${unit}`;
    },
    bareChange,
    isShare,
    changeShort: (name, value) => {
      const text = bareChange(name, value);
      const unit = outcome(name).short ?? outcome(name).unit;
      return isMoney(name) || unit === "" ? text : `${text} ${isShare(name) ? words.points : unit}`;
    },
    change: (name, value) => {
      const text = bareChange(name, value);
      if (isMoney(name) || text === "–") return text;
      return `${text} ${isShare(name) ? words.points : outcome(name).unit}`;
    },
    cell: (name, value) => (value === null || value === undefined ? null : { value, text: bare(name, value) }),
    place: (name) => own(words.teams, name) ?? placeName(name.replace(/^(team|basecamp)_/, (_, kind: string) => `${own(words.teamKinds, kind) ?? kind} `)),
    question: (scenario) => {
      const shipped = own(shippedScenarios, scenario.name);
      return language === "nl" && shipped?.question === scenario.question ? shipped.dutch : scenario.question;
    },
  };
}

/** A table's own entry: a name from a file may be "constructor" or "__proto__". */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

function scenarioName(scenario: ScenarioAbout, language: Language): string {
  const shipped = own(shippedScenarios, scenario.name);
  const known = shipped?.question === scenario.question && scenario.label === scenario.name;
  return known && shipped ? shipped.name[language] : scenario.label;
}

/** "zuidwest_1" → "Zuidwest 1". */
export function plainName(name: string): string {
  const words = name.replace(/_/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A place or a team: "leidsche_rijn_1" → "Leidsche Rijn 1". */
export function placeName(name: string): string {
  return plainName(name).replace(/ ([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`);
}

/** "−3,90 tot 5,57", on one line. */
export function span(reading: Reading, low: string, high: string): string {
  return `${low}\u00a0${reading.words.until}\u00a0${high}`;
}

/** Whole euros from five on: nobody knows more of them. */
function euros(formats: Formats, value: number): string {
  return Math.abs(value) < 4.95 || Math.abs(value) >= 100 ? formats.euros(value) : `${value < 0 ? "−" : ""}€\u00a0${formats.fixed(Math.abs(value), 0)}`;
}

/** Not more figures than a reader can use: whole from 10 on, a tenth from 1 on. */
function decimals(value: number): number {
  const size = Math.abs(value);
  return value === 0 || size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2;
}

/** To two figures, whole from 10 on: 51.5 becomes 52, 1733 becomes 1700. */
export function rough(value: number): number {
  const size = Math.abs(value);
  if (size < 10) return value;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
  return Math.round(value / unit) * unit;
}

/** "a: 12; b: 15". */
export function perScenario(names: readonly string[], values: readonly string[]): string {
  return names.map((name, i) => (names.length > 1 ? `${name}: ${values[i] ?? "–"}` : values[i] ?? "–")).join("; ");
}

export function meanOf(one: Mean | null | undefined): number | null {
  return one?.mean ?? null;
}

/** Position of the largest value of one scenario; −1 where there is none. */
export function largest(row: readonly (number | null)[]): number {
  let best = -1;
  let most = -Infinity;
  row.forEach((value, i) => {
    if (value !== null && value > most) {
      most = value;
      best = i;
    }
  });
  return best;
}

/**
 * Which category is largest, told for each scenario by itself: together where it is the same everywhere, else one by one.
 * `text` writes a value.
 */
export function mostSentence(
  names: readonly string[], labels: readonly string[], values: readonly (readonly (number | null)[])[], text: (value: number | null) => string,
  say: { same: (label: string, parts: string) => string; each: (parts: string) => string },
): string {
  const tops = values.map(largest);
  const first = tops.find((at) => at >= 0);
  if (first === undefined) return "";
  const same = tops.every((at) => at === first || at < 0);
  if (same) return say.same(labels[first] ?? "", perScenario(names, values.map((row) => text(row[first] ?? null))));
  return say.each(perScenario(names, values.map((row, s) => (tops[s] === undefined || tops[s] < 0 ? "–" : `${labels[tops[s]]} (${text(row[tops[s]] ?? null)})`))));
}
