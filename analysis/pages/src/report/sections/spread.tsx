// Views behind the average: who waits longer than the norm, the long waits, areas, what is left undone.
import { useMemo } from "preact/hooks";
import { Figure } from "../../shared/chart/figure";
import type { ChartSpec, Series } from "../../shared/chart/spec";
import type { Categories, Mean, OutcomeRow } from "../document";
import { isShare } from "../outcome_kinds";
import { meanOf, mostSentence, perScenario, placeName, useReading, type Reading } from "../reading";
import { tableOf } from "./over_time";
import { Section } from "./frame";

/** Categories × scenarios, whatever part of the document they come from. */
interface Grid {
  labels: string[];
  scenarios: Mean[][];
}

export function Spread() {
  const reading = useReading();
  const { data, words, formats } = reading;
  const s = words.spread;
  const norm = data.scenarios[0];
  return (
    <Section id="spread">
      <p>{s.intro} {words.madeUp}</p>
      <Bars id="spread-norm" outcome="wait_within_norm" title={s.overNorm} head={s.layer} axis={s.share}
        grid={ofGroups(reading, "wait_within_norm")}
        note={norm?.norm_weeks === undefined ? undefined : s.overNormNote(formats.number(norm.norm_weeks), formats.number(norm.norm_weeks_specialist ?? 0))}
        sentence={(grid) => most(reading, grid, "wait_within_norm", s.overNormMost)} />
      <Bars id="spread-norm-area" outcome="over_norm_by_area" title={s.overNormArea} head={words.places.area} axis={s.share} lying
        grid={ofGroups(reading, "over_norm_by_area")} sentence={(grid) => ranges(reading, grid, "over_norm_by_area", s.shares)} />
      <Bars id="spread-norm-priority" outcome="over_norm_by_priority" title={s.overNormPriority} head={s.group} axis={s.share}
        grid={ofGroups(reading, "over_norm_by_priority")} sentence={(grid) => most(reading, grid, "over_norm_by_priority", s.overNormMost)} />
      <Bars id="spread-norm-domain" outcome="over_norm_by_domain" title={s.overNormDomain} head={s.group} axis={s.share} lying
        grid={ofGroups(reading, "over_norm_by_domain")} sentence={(grid) => most(reading, grid, "over_norm_by_domain", s.overNormMost)} />
      <Bars id="spread-p90" outcome="wait_p90_days" title={s.p90} head={s.layer} axis={s.days}
        grid={ofSpread(data.spread, "wait_p90_days")} sentence={(grid) => most(reading, grid, "wait_p90_days", s.p90Most)} />
      <Bars id="spread-median" outcome="wait_median_days" title={s.median} head={s.layer} axis={s.days}
        grid={ofSpread(data.spread, "wait_median_days")} sentence={(grid) => most(reading, grid, "wait_median_days", s.p90Most)} />
      <Bars id="spread-area" outcome="h1_by_area" title={s.byArea} head={words.places.area} axis={s.days} lying
        grid={ofGroups(reading, "h1_by_area")} sentence={(grid) => ranges(reading, grid, "h1_by_area", s.byAreaConclusion)} />
      <Bars id="spread-left" outcome="bricks_left" title={s.left} head={s.group} axis={s.share} note={s.leftNote} lying
        grid={ofGroups(reading, "bricks_left")} sentence={(grid) => most(reading, grid, "bricks_left", s.leftMost)} />
      <Bars id="spread-stays" outcome="stays" title={s.stays} head={s.group} axis={s.share} lying
        grid={ofSpread(data.spread, "stays")} sentence={(grid) => s.staysConclusion(perScenario(reading.names, grid.scenarios.map((row) => formats.percent(longStays(row), 0))))} />
      <Bars id="spread-endings" outcome="endings" title={s.endings} head={s.group} axis={s.perYear} lying note={s.endingsNote}
        grid={ofSpread(data.spread, "endings")} sentence={(grid) => s.endingsConclusion(perScenario(reading.names, grid.scenarios.map((row) => formats.number(Math.round(row[0]?.mean ?? NaN)))))} />
    </Section>
  );
}

/** Shares of the classes beyond two years, added up. */
function longStays(row: readonly Mean[]): number {
  return row.slice(4).reduce((sum, one) => sum + (one.mean ?? 0), 0);
}

function ofSpread(spread: readonly Categories[], outcome: string): Grid | undefined {
  const found = spread.find((one) => one.outcome === outcome);
  return found ? { labels: found.categories, scenarios: found.scenarios } : undefined;
}

function ofGroups(reading: Reading, outcome: string): Grid | undefined {
  const rows = reading.data.groups.rows.filter((row: OutcomeRow) => row.outcome === outcome);
  if (rows.length === 0) return undefined;
  return { labels: rows.map((row) => row.category), scenarios: reading.names.map((_, s) => rows.map((row) => row.scenarios[s] ?? { mean: null, low: null, high: null, n: 0 })) };
}

/** The category with the largest value, scenario by scenario. */
function most(reading: Reading, grid: Grid, outcome: string, say: { same: (label: string, parts: string) => string; each: (parts: string) => string }): string {
  const labels = grid.labels.map((label) => nameOf(reading, outcome, label));
  return mostSentence(reading.names, labels, grid.scenarios.map((row) => row.map(meanOf)), (value) => reading.bare(outcome, value), say);
}

type RangeSentence = (name: string, low: string, a: string, high: string, b: string) => string;

/** From the lowest to the highest group, scenario by scenario. */
function ranges(reading: Reading, grid: Grid, outcome: string, say: RangeSentence): string {
  return grid.scenarios
    .map((row, s) => {
      const seen = row.flatMap((one, i) => (one.mean === null ? [] : [{ value: one.mean, name: nameOf(reading, outcome, grid.labels[i] ?? "") }]));
      const sorted = seen.sort((a, b) => a.value - b.value);
      const low = sorted[0];
      const high = sorted[sorted.length - 1];
      if (!low || !high) return "";
      const words = outcome === "h1_by_area" ? [low.name, high.name] : [reading.bare(outcome, low.value), reading.bare(outcome, high.value)];
      return outcome === "h1_by_area"
        ? say(reading.names[s] ?? "", reading.bare(outcome, low.value), words[0] ?? "", reading.bare(outcome, high.value), words[1] ?? "")
        : say(reading.names[s] ?? "", words[0] ?? "", low.name, words[1] ?? "", high.name);
    })
    .filter((text) => text !== "")
    .join(" ");
}

function nameOf(reading: Reading, outcome: string, label: string): string {
  return /area/.test(outcome) ? placeName(label) : reading.label(label);
}

/** Nothing happens there in any scenario. */
function idle(grid: Grid, i: number): boolean {
  return grid.scenarios.every((row) => !row[i]?.mean);
}

function Bars(props: {
  id: string;
  outcome: string;
  title: string;
  head: string;
  axis: string;
  grid: Grid | undefined;
  note?: string | undefined;
  lying?: boolean;
  sentence: (grid: Grid) => string;
}) {
  const reading = useReading();
  const drawn = useMemo(() => {
    if (!props.grid) return undefined;
    const kept = props.grid.labels.map((_, i) => i).filter((i) => !idle(props.grid as Grid, i));
    const grid: Grid = { labels: kept.map((i) => props.grid?.labels[i] ?? ""), scenarios: props.grid.scenarios.map((row) => kept.map((i) => row[i] as Mean)) };
    if (kept.length === 0) return undefined;
    const labels = grid.labels.map((label) => nameOf(reading, props.outcome, label));
    const series: Series[] = grid.scenarios.map((row, s) => ({
      name: reading.names[s] ?? "", style: s, values: row.map((one) => one.mean), low: row.map((one) => (one.low === null ? null : Math.max(0, one.low))), high: row.map((one) => one.high),
    }));
    const format = (value: number) => (isShare(props.outcome) ? reading.formats.percent(value, value !== 0 && Math.abs(value) < 0.1 ? 1 : 0) : reading.formats.plain(Math.round(value * 10) / 10));
    const spec: ChartSpec = { kind: "bars", labels, labelAxis: "", valueAxis: props.axis, series, format, lying: props.lying ?? false };
    return { spec, table: tableOf(reading, props.title, props.head, labels, series, format), conclusion: props.sentence(grid), count: labels.length };
  }, [reading, props.grid === undefined]);
  if (!drawn) return null;
  const height = props.lying ? 90 + drawn.count * Math.max(26, 15 * reading.names.length + 10) : 360;
  return (
    <Figure id={props.id} title={props.title} conclusion={drawn.conclusion} spec={drawn.spec} table={drawn.table} height={height}
      {...(props.note ? { note: props.note } : {})} />
  );
}
