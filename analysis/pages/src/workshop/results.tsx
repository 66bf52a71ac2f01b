// What comes of both policies: first in words, then over time, then every figure.
import { useLanguage, useTexts } from "../shared/language";
import type { Formats } from "../shared/format";
import { Table, type Cell, type TableData } from "../shared/table";
import type { Assumed } from "./data";
import type { Engine, Run } from "./engine";
import { growthOf, outcomeRows, valuesOf, waitingAt, type OutcomeRow } from "./outcomes";
import { OverTime } from "./over_time";
import { Growing, InWords } from "./in_words";
import { intervalOf, isNothing, pairedDifference } from "./statistics";
import { texts, type Words } from "./texts";
import { signed, withHalf, written } from "./written";

export interface Both {
  engine: Engine;
  a: readonly (Run | undefined)[];
  b: readonly (Run | undefined)[];
  /** Counts up with every message of a worker. */
  tick: number;
  measuredFrom: string;
  assumed: Assumed;
}

function levelCell(row: OutcomeRow, runs: readonly (Run | undefined)[], both: Both, formats: Formats, words: Words): Cell {
  if (row.queue) {
    const growth = growthOf(both.engine.columns, runs, waitingAt[row.queue]);
    if (growth !== undefined) return words.grows(formats.number(Math.round(growth)));
  }
  const interval = intervalOf(valuesOf(row, runs));
  if (!interval) return words.pending;
  return { value: interval.mean, text: withHalf(row, formats, written(row, formats, interval.mean, interval.half), interval.half) };
}

function differenceCells(row: OutcomeRow, both: Both, formats: Formats, words: Words): [Cell, Cell] {
  const paired = pairedDifference(valuesOf(row, both.a, both.b), valuesOf(row, both.b, both.a));
  if (!paired) return [words.pending, ""];
  const mean = signed(row, formats, paired.mean, paired.half);
  const points = row.kind === "share" ? ` ${words.points}` : "";
  const difference = { value: paired.mean, text: `${withHalf(row, formats, mean, paired.half)}${points}` };
  if (isNothing(paired)) return [{ value: 0, text: "0" }, words.noDifference];
  if (paired.half === null) return [difference, words.oneRun];
  const lower = paired.lower * 2 >= paired.n;
  const often = words.inRuns(lower ? paired.lower : paired.n - paired.lower, paired.n, lower);
  return [difference, Math.abs(paired.mean) > paired.half ? often : `${often}; ${words.notSure}`];
}

export function headlineTable(both: Both, formats: Formats, words: Words): TableData {
  return {
    caption: words.allOutcomes,
    columns: [words.outcome, words.policyA, words.policyB, words.difference, words.howSure],
    rows: outcomeRows.map((row) => [
      words[row.id],
      levelCell(row, both.a, both, formats, words),
      levelCell(row, both.b, both, formats, words),
      ...differenceCells(row, both, formats, words),
    ]),
  };
}

/** `years`: how many are counted from the change on. */
export function Results(props: Both & { years: number }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const first = Number(props.measuredFrom.slice(0, 4));
  return (
    <>
      <InWords {...props} />
      <p class="note small" id="years">{words.overYears(String(first), String(first + props.years - 1), props.years)} {words.reportYears}</p>
      <Growing {...props} />
      <OverTime {...props} />
      <Table id="headlines" table={headlineTable(props, formats, words)} />
      <p class="note">{words.intervalNote}</p>
    </>
  );
}
