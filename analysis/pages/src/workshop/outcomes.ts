// From runs to what is shown: headline figures, months, and whether a queue keeps growing.
import type { Run } from "./engine";
import { intervalOf, type Interval } from "./statistics";

/** One number of a finished replication. */
export interface OutcomeRow {
  id: "h1" | "h2n" | "h2s" | "h3" | "budget" | "h4" | "h5" | "h6" | "right" | "waste";
  output: string;
  /** Of an output by layer: those that are added up. */
  layers?: readonly number[];
  /** A queue whose growth is looked at. */
  queue?: "neighbourhood" | "specialists";
  /** `whole`: of things that are not cut up, families and hours. */
  kind: "number" | "whole" | "days" | "euros" | "millions" | "share";
}

/** What the page adds to the outputs of the core: all costs of a year, in EUR. */
export const budgetOutput = "budget_eur_per_year";

export const outcomeRows: readonly OutcomeRow[] = [
  { id: "h1", output: "h1_days_to_right_help", kind: "days" },
  { id: "right", output: "right_help_share", kind: "share" },
  { id: "h2n", output: "h2_waiting_families", layers: [0], queue: "neighbourhood", kind: "whole" },
  { id: "h2s", output: "h2_waiting_families", layers: [1, 2, 3], queue: "specialists", kind: "whole" },
  { id: "h3", output: "h3_eur_per_youth_year", kind: "euros" },
  { id: "budget", output: budgetOutput, kind: "millions" },
  { id: "h4", output: "h4_exits_per_100_youth_years", kind: "number" },
  { id: "h5", output: "h5_lasting_share", kind: "share" },
  { id: "h6", output: "h6_unmet_youth_years", kind: "whole" },
  { id: "waste", output: "guidance_waste_hours", kind: "whole" },
];

export function valueOf(row: OutcomeRow, run: Run | undefined): number | undefined {
  const values = run?.outcome?.outputs[row.output];
  if (!values) return undefined;
  const layers = row.layers ?? [0];
  const sum = layers.reduce((total, layer) => total + (values[layer] ?? NaN), 0);
  return Number.isFinite(sum) ? sum : undefined;
}

/** Values of the replications that both have finished, in order; without `other` of all that are. */
export function valuesOf(row: OutcomeRow, runs: readonly (Run | undefined)[], other?: readonly (Run | undefined)[]): number[] {
  const values: number[] = [];
  runs.forEach((run, i) => {
    const value = valueOf(row, run);
    if (value !== undefined && (!other || valueOf(row, other[i]) !== undefined)) values.push(value);
  });
  return values;
}

export const specialists = ["basecamp", "institution", "national"] as const;

/** A number of a month: columns that are added up. */
export type Summed = readonly string[];

export function monthValue(columns: readonly string[], row: Float64Array | undefined, summed: Summed): number {
  return summed.reduce((sum, name) => sum + (row?.[columns.indexOf(name)] ?? NaN), 0);
}

export const waitingAt = {
  neighbourhood: ["waiting.neighbourhood"],
  specialists: specialists.map((layer) => `waiting.${layer}`),
} as const;

export const costs: Summed = ["neighbourhood", ...specialists, "social_base"].map((layer) => `cost_eur.${layer}`);

/** All costs of a year on average, in EUR. */
export function budgetOf(columns: readonly string[], months: readonly Float64Array[]): number {
  return (12 * months.reduce((sum, row) => sum + monthValue(columns, row, costs), 0)) / months.length;
}

/** For each month the interval over the replications that got so far. */
export function monthly(columns: readonly string[], runs: readonly (Run | undefined)[], summed: Summed): (Interval | undefined)[] {
  const months = Math.max(0, ...runs.map((run) => run?.months.length ?? 0));
  const finished = runs.filter((run) => run?.outcome);
  const shown = finished.length > 0 ? finished : runs.slice(0, 1);
  return Array.from({ length: months }, (_, month) => {
    const values = shown.map((run) => monthValue(columns, run?.months[month], summed)).filter(Number.isFinite);
    return intervalOf(values);
  });
}

/** Each finished replication's mean of a stock over the year that ended `back` years before its end. */
function yearMeans(columns: readonly string[], runs: readonly (Run | undefined)[], summed: Summed, back: number): number[] {
  return runs.flatMap((run) => {
    const months = run?.outcome ? run.months.length : 0;
    if (months < 36) return [];
    let sum = 0;
    for (let m = 0; m < 12; ++m) sum += monthValue(columns, run?.months[months - 12 * back - 1 - m], summed) / 12;
    return [sum];
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How many families a year a queue grows by, when it keeps growing: in the last year still by more than an eighth of what it
 * held before, by at least half of the growth of the year before, and more than chance over replications.
 */
export function growthOf(columns: readonly string[], runs: readonly (Run | undefined)[], summed: Summed): number | undefined {
  const [last, before, earlier] = [0, 1, 2].map((back) => yearMeans(columns, runs, summed, back)) as [number[], number[], number[]];
  const growth = intervalOf(last.map((value, i) => value - (before[i] ?? NaN)));
  if (!growth) return undefined;
  const sure = growth.mean - (growth.half ?? 0) > 0;
  const goesOn = growth.mean > 0.125 * mean(before) && growth.mean > 0.5 * (mean(before) - mean(earlier));
  return sure && goesOn && growth.mean > 20 ? growth.mean : undefined;
}

/**
 * Means of the first and the last year of a queue that has not settled: the last year still above the one before by more than
 * a twentieth, and by more than chance.
 */
export function stillRising(columns: readonly string[], runs: readonly (Run | undefined)[], summed: Summed): { first: number; last: number } | undefined {
  const [last, before] = [0, 1].map((back) => yearMeans(columns, runs, summed, back)) as [number[], number[]];
  const growth = intervalOf(last.map((value, i) => value - (before[i] ?? NaN)));
  if (!growth || growth.half === null || growth.mean - growth.half <= 0) return undefined;
  if (growth.mean <= 20 || growth.mean <= 0.05 * mean(before)) return undefined;
  const years = Math.floor((runs.find((run) => run?.outcome)?.months.length ?? 0) / 12);
  return { first: mean(yearMeans(columns, runs, summed, years - 1)), last: mean(last) };
}
