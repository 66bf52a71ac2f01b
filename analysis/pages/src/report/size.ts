// How large a difference is, in words by fixed limits. The smallest that matters is that of docs/patterns.md: 2 days, 1
// point of a share, 2% of anything else (and never less than one family).
import type { Difference, Verdict } from "./document";
import { isDays, isFamilies, isShare } from "./outcome_kinds";

export type Size = "trifle" | "some" | "clear" | "much";

/** Above these shares of the value compared with a difference is clear, and much; of shares in points. */
const clearFrom = { relative: 0.1, points: 0.05 };
const muchFrom = { relative: 1 / 3, points: 0.15 };
const smallest = { days: 2, points: 0.01, relative: 0.02, families: 1 };

export function sizeOf(outcome: string, baseline: number, difference: number): Size {
  const amount = Math.abs(difference);
  if (isShare(outcome)) return sized(amount, smallest.points, clearFrom.points, muchFrom.points);
  const relative = baseline === 0 ? Infinity : amount / Math.abs(baseline);
  const trifle = isDays(outcome)
    ? amount < smallest.days
    : relative < smallest.relative || (isFamilies(outcome) && amount < smallest.families);
  return trifle ? "trifle" : sized(relative, 0, clearFrom.relative, muchFrom.relative);
}

function sized(amount: number, some: number, clear: number, much: number): Size {
  return amount < some ? "trifle" : amount < clear ? "some" : amount < much ? "clear" : "much";
}

export function isShown(verdict: Verdict): boolean {
  return verdict === "better" || verdict === "worse" || verdict === "higher" || verdict === "lower";
}

/** A verdict with the trifles taken out: more than chance, and yet smaller than what matters. */
export type Weighed = Verdict | "trifle";

export function weighed(outcome: string, one: Difference | null | undefined): Weighed {
  const amount = one?.difference;
  if (!one || amount === null || amount === undefined) return "unknown";
  return isShown(one.verdict) && sizeOf(outcome, one.baseline_mean ?? 0, amount) === "trifle" ? "trifle" : one.verdict;
}
