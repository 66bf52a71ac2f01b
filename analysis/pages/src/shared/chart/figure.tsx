// A chart as a figure: title, one sentence of conclusion, what can be turned off, the drawing, its table, its downloads.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { download, fileName } from "../download";
import { sharedTexts, useTexts } from "../language";
import { CsvButton, Table, type TableData } from "../table";
import { init, type ECharts } from "./echarts";
import { laid, optionOf } from "./option";
import { styleOf } from "./palette";
import type { ChartSpec } from "./spec";

const printWidth = 660;

export interface FigureProps {
  id: string;
  title: string;
  /** One sentence: what is to be seen. */
  conclusion: string;
  /** How to read it. */
  note?: string;
  spec: ChartSpec;
  table: TableData;
  /** Height of the drawing in CSS pixels where letters are of 16; it grows with them. */
  height?: number;
}

export function Figure(props: FigureProps) {
  const texts = useTexts(sharedTexts);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const chart = useDrawing(drawing, props.spec, hidden);
  const saveSvg = () => {
    const svg = chart.current?.renderToSVGString();
    if (svg) download(fileName(props.title, "svg"), "image/svg+xml", described(svg, props));
  };
  const tableId = `${props.id}-table`;
  return (
    <figure id={props.id} aria-labelledby={`${props.id}-title`}>
      <figcaption>
        <h3 id={`${props.id}-title`} dir="auto">{props.title}</h3>
        <p class="conclusion" dir="auto">{props.conclusion}</p>
        {props.note ? <p class="note">{props.note}</p> : null}
      </figcaption>
      {props.spec.series.length > 1 ? <Toggles spec={props.spec} hidden={hidden} setHidden={setHidden} /> : null}
      <div
        class="drawing"
        ref={drawing}
        role="img"
        aria-label={texts.chartOf(props.title, props.conclusion)}
        style={{ height: `${(props.height ?? 340) / 16}rem` }}
      />
      <div class="tools no-print">
        <button type="button" aria-expanded={open} aria-controls={tableId} onClick={() => setOpen(!open)}>
          {open ? texts.hideTable : texts.showTable}
          <span class="visually-hidden">: {props.title}</span>
        </button>
        <CsvButton table={props.table} name={props.title} />
        <button type="button" onClick={saveSvg}>
          {texts.downloadSvg}
          <span class="visually-hidden">: {props.title}</span>
        </button>
      </div>
      <div id={tableId} hidden={!open}>{open ? <Table table={props.table} /> : null}</div>
    </figure>
  );
}

/** The legend: buttons that show and hide a series. */
function Toggles(props: {
  spec: ChartSpec;
  hidden: ReadonlySet<string>;
  setHidden: (hidden: ReadonlySet<string>) => void;
}) {
  const texts = useTexts(sharedTexts);
  const toggle = (name: string) => {
    const next = new Set(props.hidden);
    if (!next.delete(name)) next.add(name);
    props.setHidden(next);
  };
  return (
    <div class="legend" role="group" aria-label={texts.shown}>
      {props.spec.series.map((one) => (
        <button type="button" aria-pressed={!props.hidden.has(one.name)} onClick={() => toggle(one.name)}>
          <Swatch style={one.style} kind={props.spec.kind} />
          <bdi>{one.name}</bdi>
        </button>
      ))}
    </div>
  );
}

/** The look of a series beside its name. */
export function Swatch(props: { style: number; kind: ChartSpec["kind"] }) {
  const style = styleOf(props.style);
  return (
    <svg class="swatch" width="30" height="14" aria-hidden="true" focusable="false">
      {props.kind === "lines" ? (
        <line x1="1" y1="7" x2="29" y2="7" stroke={style.colour} stroke-width="3"
              stroke-dasharray={style.dash === "solid" ? undefined : style.dash.join(" ")} />
      ) : (
        <rect x="1" y="1" width="28" height="12" fill={style.colour} />
      )}
    </svg>
  );
}

/** Draws into the element, again when content, language or width change, narrower while it is printed. */
function useDrawing(place: { current: HTMLDivElement | null }, spec: ChartSpec, hidden: ReadonlySet<string>) {
  const chart = useRef<ECharts | null>(null);
  const calm = useMemo(() => matchMedia("(prefers-reduced-motion: reduce)").matches, []);
  const lies = useRef<boolean | undefined>(undefined);
  const latest = useRef<(width?: number, animate?: boolean) => void>(() => undefined);
  latest.current = (width, animate = false) => {
    const shown = chart.current;
    if (!shown) return;
    shown.resize(width === undefined ? { width: "auto" } : { width, silent: true });
    const letters = 0.88 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const looks = { hidden, letters, width: shown.getWidth(), animate: animate && !calm };
    const as = laid(spec, looks);
    // Bars that lie down do not turn on their way.
    if (as.lying !== lies.current) shown.clear();
    lies.current = as.lying;
    shown.setOption(optionOf(as, looks), { notMerge: true });
  };
  useEffect(() => {
    if (!place.current) return undefined;
    chart.current = init(place.current, null, { renderer: "svg" });
    const onResize = new ResizeObserver(() => latest.current());
    onResize.observe(place.current);
    const beforePrint = () => latest.current(printWidth);
    const afterPrint = () => latest.current();
    addEventListener("beforeprint", beforePrint);
    addEventListener("afterprint", afterPrint);
    return () => {
      onResize.disconnect();
      removeEventListener("beforeprint", beforePrint);
      removeEventListener("afterprint", afterPrint);
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => latest.current(undefined, true), [spec, hidden]);
  return chart;
}

/** The drawing by itself, with its words for who cannot see it. */
function described(svg: string, props: FigureProps): string {
  const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const words = `<title>${escape(props.title)}</title><desc>${escape(props.conclusion)}</desc>`;
  return svg.replace(/^(<svg[^>]*>)/, (start) => `${start}${words}`);
}
