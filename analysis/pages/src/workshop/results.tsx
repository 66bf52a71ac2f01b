// The outcomes of both policies with their paired difference, and how things went over time.
import { useMemo, useState } from "preact/hooks";
import { Figure } from "../shared/chart/figure";
import type { ChartSpec } from "../shared/chart/spec";
import { useLanguage, useTexts } from "../shared/language";
import type { Formats } from "../shared/format";
import { Table, type Cell, type TableData } from "../shared/table";
import type { Engine, Run } from "./engine";
import { growthOf, monthly, outcomeRows, specialists, valuesOf, waitingAt, type OutcomeRow, type Summed } from "./outcomes";
import { intervalOf, pairedDifference } from "./statistics";
import { texts, type Words } from "./texts";

export interface Both {
  engine: Engine;
  a: readonly (Run | undefined)[];
  b: readonly (Run | undefined)[];
  /** Counts up with every message of a worker. */
  tick: number;
  measuredFrom: string;
}

/** What the two together say about one outcome. */
export interface Verdict {
  row: OutcomeRow;
  sign: -1 | 0 | 1 | undefined;
  n: number;
}

function written(row: OutcomeRow, formats: Formats, words: Words, value: number): string {
  if (row.kind === "share") return formats.percent(value, 1);
  if (row.kind === "euros") return formats.euros(value);
  if (row.kind === "days") return words.days(formats.number(Math.round(value)));
  return formats.number(Math.abs(value) >= 100 ? Math.round(value) : value);
}

/** Without the unit that stands beside it already. */
function halfWritten(row: OutcomeRow, formats: Formats, words: Words, half: number): string {
  return row.kind === "days" ? formats.number(Math.round(half)) : written(row, formats, words, half);
}

function meanAndHalf(row: OutcomeRow, formats: Formats, words: Words, mean: string, half: number | null): string {
  return half === null ? mean : `${mean} ± ${halfWritten(row, formats, words, half)}`;
}

function signed(row: OutcomeRow, formats: Formats, words: Words, value: number): string {
  const text = written(row, formats, words, Math.abs(value));
  return value < 0 ? `−${text}` : `+${text}`;
}

export function verdictOf(row: OutcomeRow, both: Pick<Both, "a" | "b">): Verdict {
  const paired = pairedDifference(valuesOf(row, both.a, both.b), valuesOf(row, both.b, both.a));
  if (!paired || paired.half === null || paired.n < 3) return { row, sign: undefined, n: paired?.n ?? 0 };
  const clear = Math.abs(paired.mean) > paired.half;
  return { row, sign: clear ? (paired.mean < 0 ? -1 : 1) : 0, n: paired.n };
}

function levelCell(row: OutcomeRow, runs: readonly (Run | undefined)[], both: Both, formats: Formats, words: Words): Cell {
  if (row.queue) {
    const growth = growthOf(both.engine.columns, runs, waitingAt[row.queue]);
    if (growth !== undefined) return words.grows(formats.number(Math.round(growth)));
  }
  const interval = intervalOf(valuesOf(row, runs));
  if (!interval) return words.pending;
  const mean = written(row, formats, words, interval.mean);
  return { value: interval.mean, text: meanAndHalf(row, formats, words, mean, interval.half) };
}

function differenceCells(row: OutcomeRow, both: Both, formats: Formats, words: Words): [Cell, Cell] {
  const paired = pairedDifference(valuesOf(row, both.a, both.b), valuesOf(row, both.b, both.a));
  if (!paired) return [words.pending, ""];
  const mean = signed(row, formats, words, paired.mean);
  const difference = { value: paired.mean, text: meanAndHalf(row, formats, words, mean, paired.half) };
  if (paired.half === null) return [difference, words.oneRun];
  const lower = paired.lower * 2 >= paired.n;
  const often = words.inRuns(lower ? paired.lower : paired.n - paired.lower, paired.n, lower);
  return [difference, Math.abs(paired.mean) > paired.half ? often : `${often}; ${words.notSure}`];
}

export function headlineTable(both: Both, formats: Formats, words: Words): TableData {
  return {
    caption: words.outcome,
    columns: [words.outcome, words.policyA, words.policyB, words.difference, words.howSure],
    rows: outcomeRows.map((row) => [
      words[row.id],
      levelCell(row, both.a, both, formats, words),
      levelCell(row, both.b, both, formats, words),
      ...differenceCells(row, both, formats, words),
    ]),
  };
}

/** "lower under B than under A (−23 days)" for the outcomes that matter most. */
function Sentences(props: Both) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const said = outcomeRows
    .filter((row) => ["h1", "h2s", "h3", "h4"].includes(row.id))
    .map((row) => {
      const verdict = verdictOf(row, props);
      const paired = pairedDifference(valuesOf(row, props.a, props.b), valuesOf(row, props.b, props.a));
      if (verdict.sign === undefined || !paired) return undefined;
      if (verdict.sign === 0) return words.conclude.same(words[row.id]);
      const by = signed(row, formats, words, paired.mean);
      return verdict.sign < 0 ? words.conclude.lower(words[row.id], by) : words.conclude.higher(words[row.id], by);
    })
    .filter((sentence) => sentence !== undefined);
  return said.length > 0 ? <ul class="sentences">{said.map((sentence) => <li>{sentence}</li>)}</ul> : null;
}

function Growing(props: Both) {
  const words = useTexts(texts);
  const notes: string[] = [];
  for (const [name, runs] of [[words.a, props.a], [words.b, props.b]] as const) {
    for (const queue of ["neighbourhood", "specialists"] as const) {
      if (growthOf(props.engine.columns, runs, waitingAt[queue]) !== undefined) {
        notes.push(words.growsNote(name, queue === "neighbourhood" ? words.neighbourhoodIn : words.specialistsIn));
      }
    }
  }
  return <>{notes.map((note) => <p class="growing"><span aria-hidden="true">⚠ </span>{note}</p>)}</>;
}

export function Results(props: Both) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  return (
    <>
      <Sentences {...props} />
      <Growing {...props} />
      <Table id="headlines" table={headlineTable(props, formats, words)} />
      <p class="note">{words.intervalNote}</p>
      <OverTime {...props} />
    </>
  );
}

type View = keyof Words["views"];
const views: Readonly<Record<View, { summed: Summed; unit: "families" | "perMonth" | "million"; divide?: number }>> = {
  waitingNeighbourhood: { summed: waitingAt.neighbourhood, unit: "families" },
  waitingSpecialists: { summed: waitingAt.specialists, unit: "families" },
  inCareSpecialists: { summed: specialists.map((layer) => `in_care.${layer}`), unit: "families" },
  unmet: { summed: ["unmet"], unit: "families" },
  cost: { summed: ["neighbourhood", ...specialists, "social_base"].map((layer) => `cost_eur.${layer}`), unit: "million", divide: 1e6 },
  referred: { summed: specialists.map((layer) => `referred.neighbourhood.${layer}`), unit: "perMonth" },
  consults: { summed: ["consults"], unit: "perMonth" },
};

/** The first day of a month, counted from the change. */
export function monthDate(measuredFrom: string, month: number): string {
  const [year, first] = measuredFrom.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 2000, (first ?? 1) - 1 + month, 1));
  return date.toISOString().slice(0, 10);
}

function OverTime(props: Both) {
  const words = useTexts(texts);
  const { formats, language } = useLanguage();
  const [view, setView] = useState<View>("waitingSpecialists");
  const made = useMemo(() => {
    const { summed, unit, divide } = views[view];
    const lines = [props.a, props.b].map((runs) => monthly(props.engine.columns, runs, summed));
    const months = Math.max(...lines.map((line) => line.length));
    const scaled = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? null : value / (divide ?? 1));
    const labels = Array.from({ length: months }, (_, month) => formats.month(monthDate(props.measuredFrom, month)));
    const series = lines.map((line, i) => ({
      name: i === 0 ? words.policyA : words.policyB,
      style: i,
      values: labels.map((_, m) => scaled(line[m]?.mean)),
      low: labels.map((_, m) => scaled(line[m] && line[m].half !== null ? Math.max(0, line[m].mean - line[m].half) : undefined)),
      high: labels.map((_, m) => scaled(line[m] && line[m].half !== null ? line[m].mean + line[m].half : undefined)),
    }));
    const format = (value: number) => formats.number(Math.abs(value) >= 20 ? Math.round(value) : Number(value.toPrecision(3)));
    const spec: ChartSpec = { kind: "lines", labels, labelAxis: "", valueAxis: words[unit], series, format };
    const cell = (value: number | null | undefined): Cell => ({ value: value ?? null, text: value === null || value === undefined ? "" : format(value) });
    const table: TableData = {
      caption: words.views[view],
      columns: [words.month, words.policyA, `${words.policyA} ±`, words.policyB, `${words.policyB} ±`],
      rows: labels.map((label, m) => [
        label,
        ...series.flatMap((one) => {
          const [value, high] = [one.values[m], one.high[m]];
          return [cell(value), cell(typeof high === "number" && typeof value === "number" ? high - value : null)];
        }),
      ]),
    };
    return { spec, table };
  }, [props.tick, props.a, props.b, view, language, props.measuredFrom]);
  const several = [props.a, props.b].some((runs) => runs.filter((run) => run?.outcome).length > 1);
  const last = (i: number) => made.spec.series[i]?.values.filter((value) => value !== null).at(-1);
  const end = [last(0), last(1)].map((value) => (typeof value === "number" ? made.spec.format(value) : words.pending));
  return (
    <>
      <label class="control">
        <span class="control-label">{words.chartWhat}</span>
        <select id="view" value={view} onChange={(event) => setView(event.currentTarget.value as View)}>
          {(Object.keys(views) as View[]).map((one) => <option value={one}>{words.views[one]}</option>)}
        </select>
      </label>
      <Figure id="over-time" title={words.views[view]} spec={made.spec} table={made.table}
              conclusion={`${made.spec.labels.at(-1) ?? ""}: ${words.a} ${end[0]}, ${words.b} ${end[1]}.`}
              note={several ? words.chartNote : words.chartRun} />
    </>
  );
}
