// What a chart shows, apart from how it is drawn. Every number in it also stands in its table.

export interface Series {
  name: string;
  /** Which colour, dash and pattern: the same number for the same thing on the whole page. */
  style: number;
  /** One value for each label; null where nothing was measured. */
  values: readonly (number | null)[];
  /** Ends of a band (lines) or whisker (bars), for each label. */
  low?: readonly (number | null)[];
  high?: readonly (number | null)[];
}

export interface Mark {
  /** Position on the label axis: one of the labels. */
  label: string;
  text: string;
}

export interface Level {
  /** A line across at this value, e.g. a norm. */
  value: number;
  text: string;
}

export interface ChartSpec {
  kind: "lines" | "bars";
  labels: readonly string[];
  labelAxis: string;
  /** What stands below a label by its position, where all labels would not fit; undefined: nothing. Without it the labels. */
  tick?: (index: number) => string | undefined;
  valueAxis: string;
  series: readonly Series[];
  /** How a value is written in axis and hover. */
  format: (value: number) => string;
  marks?: readonly Mark[];
  level?: Level;
  /** Bars lie down, for long labels. */
  lying?: boolean;
  /** Ends of the value axis; without them from 0 to what is shown. */
  range?: readonly [number, number];
  /** The last measured label of each series carries its name (lines only). */
  endLabels?: boolean;
}
