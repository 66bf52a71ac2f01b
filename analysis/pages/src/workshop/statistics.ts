// Means with 95% intervals over replications, and paired differences.

/** Quantile 0.975 of Student's t, by degrees of freedom from 1. */
const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

export function student(freedom: number): number {
  return quantiles[freedom - 1] ?? 1.96 + 2.46 / freedom;
}

export interface Interval {
  mean: number;
  /** Half of the 95% interval; null with fewer than two values. */
  half: number | null;
  n: number;
}

export function intervalOf(values: readonly number[]): Interval | undefined {
  const n = values.length;
  if (n === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, half: null, n };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { mean, half: student(n - 1) * Math.sqrt(variance / n), n };
}

export interface Paired extends Interval {
  /** How often the second is lower. */
  lower: number;
}

/** Not one replication differs. */
export const isNothing = (paired: Paired) => paired.mean === 0 && !paired.half;

/** b − a on the same families. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Paired | undefined {
  const differences = a.slice(0, b.length).map((value, i) => (b[i] ?? NaN) - value);
  const interval = intervalOf(differences);
  return interval && { ...interval, lower: differences.filter((difference) => difference < 0).length };
}
