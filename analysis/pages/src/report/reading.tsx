// What every section needs: the document, the words, and names as the reader knows them.
import { createContext, type ComponentChildren } from "preact";
import { useContext, useMemo } from "preact/hooks";
import type { Formats } from "../shared/format";
import { useLanguage, useTexts, type Language } from "../shared/language";
import type { Cell } from "../shared/table";
import type { Mean, ReportDocument, ScenarioAbout } from "./document";
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
  /** A difference in its unit: "54,6 dagen", "1,57 procentpunt". */
  change: (outcome: string, value: number | null | undefined) => string;
  question: (scenario: ScenarioAbout) => string;
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
    if (isMoney(name)) return formats.euros(value);
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
    change: (name, value) => {
      const text = bareChange(name, value);
      if (isMoney(name) || text === "–") return text;
      return `${text} ${isShare(name) ? words.points : outcome(name).unit}`;
    },
    cell: (name, value) => (value === null || value === undefined ? null : { value, text: bare(name, value) }),
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

/** "3,90 – 5,57", on one line. */
export function span(low: string, high: string): string {
  return `${low}\u00a0–\u2060\u00a0${high}`;
}

export function isShare(outcome: string): boolean {
  return /_share$|^wait_within_norm$|^over_norm|^bricks_left$|^stays$/.test(outcome);
}

export function isMoney(outcome: string): boolean {
  return /_eur(_|$)|^h3_eur/.test(outcome);
}

/** Not more figures than a reader can use: whole from 100 on, a tenth from 10 on. */
function decimals(value: number): number {
  const size = Math.abs(value);
  return value === 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2;
}

/** "a: 12; b: 15". */
export function perScenario(names: readonly string[], values: readonly string[]): string {
  return names.map((name, i) => (names.length > 1 ? `${name}: ${values[i] ?? "–"}` : values[i] ?? "–")).join("; ");
}

export function meanOf(one: Mean | null | undefined): number | null {
  return one?.mean ?? null;
}

/** Position of the largest mean over all scenarios. */
export function largest(rows: readonly (readonly (number | null)[])[]): number {
  let best = 0;
  let most = -Infinity;
  for (const row of rows) {
    row.forEach((value, i) => {
      if (value !== null && value > most) {
        most = value;
        best = i;
      }
    });
  }
  return best;
}
