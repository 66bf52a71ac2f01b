// From a chart's content to the option that ECharts draws.
import { faint, ink, middle, styleOf } from "./palette";
import type { ChartSpec, Series } from "./spec";

type Option = Record<string, unknown>;

export interface Looks {
  /** Names of series that the reader has turned off. */
  hidden: ReadonlySet<string>;
  /** Width in CSS pixels: fewer ticks on a phone. */
  width: number;
  /** Size of letters in CSS pixels: that of the page around it, so that a projector's are large. */
  letters: number;
  animate: boolean;
}

const font = 'system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif';

/** About how wide the longest word of the labels is. */
function longestWord(spec: ChartSpec, looks: Looks): number {
  return 0.6 * looks.letters * Math.max(0, ...spec.labels.flatMap((label) => label.split(" ")).map((word) => word.length));
}

/** Bars lie down where the names below them would not fit. */
export function laid(spec: ChartSpec, looks: Looks): ChartSpec {
  const fits = looks.width / (spec.labels.length + 1) > longestWord(spec, looks);
  return spec.kind !== "bars" || spec.lying || fits ? spec : { ...spec, lying: true };
}

/** Of a chart as it is laid. */
export function optionOf(spec: ChartSpec, looks: Looks): Option {
  const shown = spec.series.filter((one) => !looks.hidden.has(one.name));
  const labels = labelAxis(spec, looks);
  const values = valueAxis(spec, looks);
  const series: Option[] = shown.flatMap((one) =>
    spec.kind === "lines" ? lineSeries(spec, one) : barSeries(spec, one, shown.indexOf(one), shown.length),
  );
  const lines = markLines(spec, looks);
  if (lines && series[0]) series.push(lines);
  return {
    animation: looks.animate,
    animationDuration: 300,
    textStyle: { fontFamily: font, fontSize: looks.letters, color: ink },
    grid: gridOf(spec, looks),
    tooltip: tooltipOf(spec, shown, looks),
    xAxis: spec.lying ? values : labels,
    yAxis: spec.lying ? { ...labels, inverse: true } : values,
    series,
  };
}

function gridOf(spec: ChartSpec, looks: Looks): Option {
  const line = looks.letters;
  const below = spec.lying || spec.labelAxis !== "" ? 2.4 * line : 0.4 * line;
  return { left: line / 2, right: 1.6 * line, top: 2.4 * line, bottom: below, containLabel: true };
}

function labelAxis(spec: ChartSpec, looks: Looks): Option {
  const room = Math.max(0.3 * looks.width, Math.min(0.45 * looks.width, longestWord(spec, looks)));
  const long = Math.max(6, Math.floor(Math.min(room, 0.62 * looks.letters * Math.max(0, ...spec.labels.map((label) => label.length)))));
  return {
    type: "category",
    data: [...spec.labels],
    name: spec.lying ? "" : spec.labelAxis,
    nameLocation: "middle",
    nameGap: 2.2 * looks.letters,
    nameTextStyle: { color: middle, fontSize: looks.letters },
    boundaryGap: spec.kind === "bars",
    axisTick: { show: false },
    axisLine: { lineStyle: { color: middle } },
    axisLabel: {
      color: ink,
      fontSize: looks.letters,
      lineHeight: 1.1 * looks.letters,
      hideOverlap: true,
      ...(spec.tick ? { interval: (index: number) => spec.tick?.(index) !== undefined, formatter: (label: string, index: number) => spec.tick?.(index) ?? label } : {}),
      ...(spec.lying ? { width: long, overflow: "break" } : {}),
      ...(spec.kind === "bars" && !spec.lying ? { interval: 0, width: looks.width / (spec.labels.length + 1), overflow: "break" } : {}),
    },
  };
}

function valueAxis(spec: ChartSpec, looks: Looks): Option {
  return {
    type: "value",
    name: spec.valueAxis,
    nameLocation: spec.lying ? "middle" : "end",
    nameGap: (spec.lying ? 2.2 : 1) * looks.letters,
    nameTextStyle: { color: middle, fontSize: looks.letters, align: spec.lying ? "center" : "left" },
    ...(spec.range ? { min: spec.range[0], max: spec.range[1] } : {}),
    splitNumber: 4,
    splitLine: { lineStyle: { color: faint } },
    axisLabel: { color: ink, fontSize: looks.letters, hideOverlap: true, formatter: spec.format },
  };
}

function lineSeries(spec: ChartSpec, one: Series): Option[] {
  const style = styleOf(one.style);
  const line: Option = {
    type: "line",
    name: one.name,
    data: [...one.values],
    z: 3,
    symbol: style.symbol,
    symbolSize: 7,
    showSymbol: spec.labels.length <= 24,
    itemStyle: { color: style.colour },
    lineStyle: { color: style.colour, width: 2.5, type: style.dash },
    emphasis: { focus: "series", lineStyle: { width: 3.5 } },
  };
  return one.low && one.high ? [bandSeries(one, style.colour), line] : [line];
}

/** One strip between low and high for each step between two labels. */
function bandSeries(one: Series, colour: string): Option {
  const strips: number[][] = [];
  for (let i = 0; i + 1 < one.values.length; ++i) {
    const ends = [one.low?.[i], one.high?.[i], one.low?.[i + 1], one.high?.[i + 1]];
    if (ends.every((end) => typeof end === "number")) strips.push([i, ...(ends as number[])]);
  }
  return {
    type: "custom",
    name: one.name,
    silent: true,
    z: 1,
    clip: true,
    tooltip: { show: false },
    encode: { x: 0, y: [1, 2, 3, 4] },
    data: strips,
    renderItem: (_: unknown, api: DrawApi) => {
      const at = api.value(0);
      const points = [
        api.coord([at, api.value(1)]), api.coord([at, api.value(2)]),
        api.coord([at + 1, api.value(4)]), api.coord([at + 1, api.value(3)]),
      ];
      return { type: "polygon", shape: { points }, style: { fill: colour, opacity: 0.16 } };
    },
  };
}

function barSeries(spec: ChartSpec, one: Series, index: number, count: number): Option[] {
  const style = styleOf(one.style);
  const bar: Option = {
    type: "bar",
    name: one.name,
    data: [...one.values],
    barMaxWidth: 46,
    barGap: "10%",
    barCategoryGap: "30%",
    itemStyle: { color: style.colour, decal: style.decal, borderColor: style.colour, borderWidth: 1 },
    emphasis: { focus: "series" },
  };
  return one.low && one.high ? [bar, whiskers(spec, one, index, count)] : [bar];
}

/** An interval on each bar. */
function whiskers(spec: ChartSpec, one: Series, index: number, count: number): Option {
  const data: number[][] = [];
  one.values.forEach((_, i) => {
    const low = one.low?.[i];
    const high = one.high?.[i];
    if (typeof low === "number" && typeof high === "number") data.push([i, low, high]);
  });
  return {
    type: "custom",
    name: one.name,
    silent: true,
    z: 4,
    tooltip: { show: false },
    encode: spec.lying ? { y: 0, x: [1, 2] } : { x: 0, y: [1, 2] },
    data,
    renderItem: (_: unknown, api: DrawApi) => whisker(spec, api, index, count),
  };
}

function whisker(spec: ChartSpec, api: DrawApi, index: number, count: number): Option {
  const layout = api.barLayout({ barGap: "10%", barCategoryGap: "30%", barMaxWidth: 46, count })[index];
  const shift = layout ? layout.offsetCenter : 0;
  const at = (value: number): [number, number] => {
    const [x, y] = api.coord(spec.lying ? [value, api.value(0)] : [api.value(0), value]);
    return spec.lying ? [x, y + shift] : [x + shift, y];
  };
  const [low, high] = [at(api.value(1)), at(api.value(2))];
  const cap = (end: [number, number]) =>
    spec.lying
      ? { x1: end[0], y1: end[1] - 5, x2: end[0], y2: end[1] + 5 }
      : { x1: end[0] - 5, y1: end[1], x2: end[0] + 5, y2: end[1] };
  const line = (shape: Option, colour: string, width: number) => ({ type: "line", shape, style: { stroke: colour, lineWidth: width } });
  const shapes = [{ x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, cap(low), cap(high)];
  // White below black: seen on light and on dark bars alike.
  return { type: "group", children: [...shapes.map((s) => line(s, "#fff", 4)), ...shapes.map((s) => line(s, ink, 1.8))] };
}

function markLines(spec: ChartSpec, looks: Looks): Option | undefined {
  const data: Option[] = (spec.marks ?? []).map((mark) => ({ xAxis: mark.label, label: { formatter: mark.text } }));
  if (spec.level) {
    const at = spec.lying ? { xAxis: spec.level.value } : { yAxis: spec.level.value };
    data.push({ ...at, label: { formatter: spec.level.text, position: "insideEndTop" } });
  }
  if (data.length === 0) return undefined;
  return {
    type: spec.kind === "lines" ? "line" : "bar",
    name: "",
    data: [],
    silent: true,
    tooltip: { show: false },
    markLine: {
      silent: true,
      animation: false,
      symbol: "none",
      data,
      lineStyle: { color: middle, type: "dashed", width: 1.5 },
      label: { color: ink, fontSize: 0.9 * looks.letters },
    },
  };
}

interface Hovered {
  seriesName?: string;
  dataIndex?: number;
}

/** Built from elements, never from HTML text: names come from scenario files. */
function tooltipOf(spec: ChartSpec, shown: readonly Series[], looks: Looks): Option {
  return {
    trigger: "axis",
    confine: true,
    axisPointer: { type: spec.kind === "bars" ? "shadow" : "line" },
    textStyle: { fontFamily: font, fontSize: looks.letters, color: ink },
    formatter: (hovered: Hovered | Hovered[]) => {
      const first = Array.isArray(hovered) ? hovered[0] : hovered;
      return hoverBox(spec, shown, first?.dataIndex ?? 0);
    },
  };
}

function hoverBox(spec: ChartSpec, shown: readonly Series[], index: number): HTMLElement {
  const box = document.createElement("div");
  box.className = "hover";
  const head = document.createElement("strong");
  head.textContent = spec.labels[index] ?? "";
  box.append(head);
  for (const one of shown) {
    const value = one.values[index];
    if (typeof value !== "number") continue;
    const row = document.createElement("div");
    const spot = document.createElement("span");
    spot.className = "spot";
    spot.style.background = styleOf(one.style).colour;
    const low = one.low?.[index];
    const high = one.high?.[index];
    const band = typeof low === "number" && typeof high === "number" ? ` (${spec.format(low)} – ${spec.format(high)})` : "";
    const words = document.createElement("bdi");
    words.textContent = one.name;
    row.append(spot, words, document.createTextNode(`: ${spec.format(value)}${band}`));
    box.append(row);
  }
  return box;
}

interface DrawApi {
  value: (dimension: number) => number;
  coord: (point: [number, number]) => [number, number];
  barLayout: (options: object) => { offsetCenter: number }[];
}
