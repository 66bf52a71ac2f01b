// A difference with its interval as a bar around the line of no difference. The words beside it say the same.
import type { Difference } from "../document";

const width = 320;
const height = 26;

export function IntervalBar(props: { difference: Difference; scale: number }) {
  const { difference, scale } = props;
  const [low, high] = difference.interval ?? [null, null];
  if (difference.difference === null || difference.difference === undefined || low === null || high === null) return null;
  const at = (value: number) => width / 2 + (value / scale) * (width / 2 - 8);
  return (
    <svg class="interval" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false" preserveAspectRatio="xMinYMid meet">
      <line x1="0" x2={width} y1={height / 2} y2={height / 2} class="axis" />
      <line x1={width / 2} x2={width / 2} y1="1" y2={height - 1} class="zero" />
      <rect x={at(low)} width={Math.max(2, at(high) - at(low))} y={height / 2 - 5} height="10" rx="2" class="range" />
      <line x1={at(difference.difference)} x2={at(difference.difference)} y1="4" y2={height - 4} class="estimate" />
    </svg>
  );
}
