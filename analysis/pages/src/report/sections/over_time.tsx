// Waiting, outflow, unmet need and cost over time, each scenario a line with its band.
import { useMemo, useState } from "preact/hooks";
import { Figure } from "../../shared/chart/figure";
import type { ChartSpec, Series } from "../../shared/chart/spec";
import type { Cell, TableData } from "../../shared/table";
import type { Band, Mean } from "../document";
import { perScenario, useReading, type Reading } from "../reading";
import { Section } from "./frame";

type TimeOutcome = "waiting" | "in_care" | "ended" | "unmet" | "requests";
const shownOutcomes: readonly TimeOutcome[] = ["waiting", "in_care", "ended", "unmet", "requests"];

export function OverTime() {
  const reading = useReading();
  const { data, words } = reading;
  const [layer, setLayer] = useState("");
  const layers = [...new Set(data.over_time.series.filter((one) => one.outcome === "waiting").map((one) => one.layer))];
  const none = data.over_time.series.length === 0;
  return (
    <Section id="overTime">
      <p>{none ? words.overTime.none : `${words.overTime.intro} ${words.madeUpYears}`}</p>
      {layers.length < 3 ? null : (
        <p class="no-print">
          <label for="time-layer">{words.overTime.layer}: </label>
          <select id="time-layer" value={layer} onChange={(event) => setLayer(event.currentTarget.value)}>
            {layers.map((one) => <option value={one}>{one === "" ? words.overTime.allLayers : reading.label(one)}</option>)}
          </select>
        </p>
      )}
      {shownOutcomes.map((outcome) => <OneOverTime outcome={outcome} layer={layer} />)}
      <CostByYear />
    </Section>
  );
}

function OneOverTime(props: { outcome: TimeOutcome; layer: string }) {
  const reading = useReading();
  const { data, words } = reading;
  const hasLayers = props.outcome === "waiting" || props.outcome === "in_care";
  const layer = hasLayers ? props.layer : "";
  const found = data.over_time.series.find((one) => one.outcome === props.outcome && one.layer === layer);
  const drawn = useMemo(() => (found ? draw(reading, props.outcome, found.scenarios) : undefined), [found, reading]);
  if (!found || !drawn) return null;
  const where = layer === "" ? "" : `, ${reading.label(layer)}`;
  return (
    <Figure id={`time-${props.outcome}`} title={`${words.overTime[props.outcome]}${where}`} conclusion={drawn.conclusion}
      note={props.outcome === "ended" ? `${words.overTime.endedNote} ${words.overTime.band}` : words.overTime.band} spec={drawn.spec} table={drawn.table} />
  );
}

function draw(reading: Reading, outcome: TimeOutcome, scenarios: readonly Band[][]) {
  const { data, words, names, formats } = reading;
  const labels = data.over_time.months.map((month) => formats.month(`${month}-01`));
  const pick = (bands: readonly Band[], part: 0 | 1 | 2) => bands.map((band) => (band ? band[part] : null));
  const series: Series[] = scenarios.map((bands, s) => ({
    name: names[s] ?? "", style: s, values: pick(bands, 0), low: pick(bands, 1), high: pick(bands, 2),
  }));
  const format = (value: number) => formats.plain(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
  const spec: ChartSpec = {
    kind: "lines", labels, labelAxis: "", valueAxis: outcome === "ended" || outcome === "requests" ? `${words.overTime.families} ${words.overTime.perWeek}` : words.overTime.families,
    series, format,
    // A year at each January, so that the axis reads.
    ...(labels.length > 24 ? { tick: (i: number) => (data.over_time.months[i]?.endsWith("-01") ? data.over_time.months[i]?.slice(0, 4) : undefined) } : {}),
  };
  const year = data.over_time.months[data.over_time.months.length - 1]?.slice(0, 4) ?? "";
  const lastYear = scenarios.map((bands) => format(average(bands.filter((_, i) => data.over_time.months[i]?.startsWith(year)))));
  return { spec, table: tableOf(reading, words.overTime[outcome], words.overTime.month, labels, series, format), conclusion: words.overTime.lasts(year, perScenario(names, lastYear)) };
}

/** Mean of monthly means, for the sentence alone. */
function average(bands: readonly Band[]): number {
  const seen = bands.flatMap((band) => (band ? [band[0]] : []));
  return seen.length === 0 ? NaN : seen.reduce((a, b) => a + b, 0) / seen.length;
}

export function tableOf(reading: Reading, caption: string, head: string, labels: readonly string[], series: readonly Series[], format: (value: number) => string): TableData {
  const names = series.flatMap((one) => (one.low ? [one.name, `${one.name}, ${lowHigh(reading, 0)}`, `${one.name}, ${lowHigh(reading, 1)}`] : [one.name]));
  const cell = (value: number | null | undefined): Cell => (value === null || value === undefined ? null : { value, text: format(value) });
  return {
    caption,
    columns: [head, ...names],
    rows: labels.map((label, i) => [label, ...series.flatMap((one) => (one.low ? [cell(one.values[i]), cell(one.low[i]), cell(one.high?.[i])] : [cell(one.values[i])]))]),
  };
}

function lowHigh(reading: Reading, end: 0 | 1): string {
  return reading.language === "nl" ? ["ondergrens", "bovengrens"][end] ?? "" : ["lower end", "upper end"][end] ?? "";
}

function CostByYear() {
  const reading = useReading();
  const { data, words, names, formats } = reading;
  const drawn = useMemo(() => {
    const cost = data.over_time.cost;
    if (!cost || !cost[0] || cost[0].length === 0) return undefined;
    const labels = cost[0].map((one) => String(one.year));
    const million = (value: number | null) => (value === null ? null : value / 1e6);
    const pick = (years: readonly Mean[], part: "mean" | "low" | "high") => years.map((one) => million(one[part]));
    const series: Series[] = cost.map((years, s) => ({ name: names[s] ?? "", style: s, values: pick(years, "mean"), low: pick(years, "low"), high: pick(years, "high") }));
    const format = (value: number) => formats.plain(Math.round(value * 10) / 10);
    const last = labels[labels.length - 1] ?? "";
    const parts = perScenario(names, series.map((one) => formats.euros((one.values[one.values.length - 1] ?? NaN) * 1e6)));
    const spec: ChartSpec = { kind: "lines", labels, labelAxis: "", valueAxis: words.money.millions, series, format };
    return { spec, table: tableOf(reading, `${words.overTime.cost} (${words.money.millions})`, words.overTime.year, labels, series, format), conclusion: words.overTime.lasts(last, parts) };
  }, [reading]);
  if (!drawn) return null;
  return <Figure id="time-cost" title={words.overTime.cost} conclusion={drawn.conclusion} note={words.overTime.costNote} spec={drawn.spec} table={drawn.table} />;
}
