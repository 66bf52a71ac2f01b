// How things went month by month, as means over replications with their interval.
import { useMemo, useState } from "preact/hooks";
import { Figure } from "../shared/chart/figure";
import type { ChartSpec } from "../shared/chart/spec";
import { useLanguage, useTexts } from "../shared/language";
import type { Cell, TableData } from "../shared/table";
import { costs, monthly, specialists, waitingAt, type Summed } from "./outcomes";
import type { Both } from "./results";
import { texts, type Words } from "./texts";

type View = keyof Words["views"];
const views: Readonly<Record<View, { summed: Summed; unit: "families" | "perMonth" | "million"; divide?: number }>> = {
  waitingNeighbourhood: { summed: waitingAt.neighbourhood, unit: "families" },
  waitingSpecialists: { summed: waitingAt.specialists, unit: "families" },
  inCareSpecialists: { summed: specialists.map((layer) => `in_care.${layer}`), unit: "families" },
  unmet: { summed: ["unmet"], unit: "families" },
  cost: { summed: costs, unit: "million", divide: 1e6 },
  referred: { summed: specialists.map((layer) => `referred.neighbourhood.${layer}`), unit: "perMonth" },
  consults: { summed: ["consults"], unit: "perMonth" },
};

/** The first day of a month, counted from the change. */
export function monthDate(measuredFrom: string, month: number): string {
  const [year, first] = measuredFrom.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 2000, (first ?? 1) - 1 + month, 1));
  return date.toISOString().slice(0, 10);
}

/** "2016" at the first month of a year, nothing at others. */
function yearAt(measuredFrom: string, month: number): string | undefined {
  const date = monthDate(measuredFrom, month);
  return date.slice(5, 7) === "01" ? date.slice(0, 4) : undefined;
}

export function OverTime(props: Both) {
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
    const spec: ChartSpec = { kind: "lines", labels, labelAxis: "", tick: (month) => yearAt(props.measuredFrom, month), valueAxis: words[unit], series, format };
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
