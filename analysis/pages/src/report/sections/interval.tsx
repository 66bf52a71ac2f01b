// A difference with its interval as a bar around the line of no difference, with its figures. The words beside it say the same.
import type { Difference } from "../document";

const width = 320;
const height = 44;
const line = 13;

export function IntervalBar(props: { difference: Difference; scale: number; zero: string; text: (value: number) => string }) {
  const { difference, scale } = props;
  const [low, high] = difference.interval ?? [null, null];
  const amount = difference.difference;
  if (amount === null || amount === undefined || low === null || high === null) return null;
  const at = (value: number) => width / 2 + (value / scale) * (width / 2 - 30);
  // Two figures side by side: that of the difference on its own side of zero.
  const near = Math.abs(at(amount) - width / 2) < 60;
  return (
    <svg class="interval" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false" preserveAspectRatio="xMinYMid meet">
      <line x1="0" x2={width} y1={line} y2={line} class="axis" />
      <line x1={width / 2} x2={width / 2} y1="1" y2={2 * line - 1} class="zero" />
      <rect x={at(low)} width={Math.max(2, at(high) - at(low))} y={line - 5} height="10" rx="2" class="range" />
      <line x1={at(amount)} x2={at(amount)} y1="4" y2={2 * line - 4} class="estimate" />
      <text x={width / 2} y={height - 4} text-anchor={near ? (amount < 0 ? "start" : "end") : "middle"}>{props.zero}</text>
      <text x={at(amount)} y={height - 4} text-anchor={near ? (amount < 0 ? "end" : "start") : "middle"}>{props.text(amount)}</text>
    </svg>
  );
}
