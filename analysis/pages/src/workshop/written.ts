// How the figure of an outcome is written: with no more decimals than its interval leaves sure.
import type { Formats } from "../shared/format";
import type { OutcomeRow } from "./outcomes";

/** Without an interval three figures; with one, none beyond it. */
function decimals(value: number, half: number | null): number {
  const size = half || Math.abs(value) / 10;
  return size >= 1 ? 0 : size >= 0.1 ? 1 : 2;
}

/** Nothing but the number, in the row's own unit: 57.3 of a share. */
function bare(row: OutcomeRow, formats: Formats, value: number, half: number | null): string {
  if (row.kind === "millions") return formats.fixed(value / 1e6, Math.max(1, decimals(value / 1e6, half === null ? null : half / 1e6)));
  if (row.kind === "whole" && value >= 10) return formats.fixed(value, 0);
  // Money has cents or none.
  if (row.kind === "euros") return formats.fixed(value, decimals(value, half) === 0 ? 0 : 2);
  if (row.kind === "share") return formats.fixed(100 * value, Math.max(1, decimals(100 * value, half === null ? 0.1 : 100 * half)));
  return formats.fixed(value, row.kind === "days" && (half === null || half >= 1) ? 0 : decimals(value, half));
}

function inUnit(row: OutcomeRow, text: string): string {
  if (row.kind === "euros" || row.kind === "millions") return `€\u00a0${text}`;
  return row.kind === "share" ? `${text}%` : text;
}

/** "€ 1.029", "57,3%", "208". */
export function written(row: OutcomeRow, formats: Formats, value: number, half: number | null): string {
  const text = inUnit(row, bare(row, formats, Math.abs(value), half));
  return value < 0 ? `−${text}` : text;
}

/** A difference: "+€ 2,70", "−208", "+4,9" of shares, whose unit is the percentage point. */
export function signed(row: OutcomeRow, formats: Formats, value: number, half: number | null): string {
  const number = bare(row, formats, Math.abs(value), half);
  const text = row.kind === "share" ? number : inUnit(row, number);
  return value === 0 ? text : `${value < 0 ? "−" : "+"}${text}`;
}

/** "208 ± 1", on one line. */
export function withHalf(row: OutcomeRow, formats: Formats, mean: string, half: number | null): string {
  return half === null ? mean : `${mean}\u00a0±\u00a0${bare(row, formats, half, half)}`;
}
