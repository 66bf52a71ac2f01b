// The living picture: families in and before each layer, month by month, under both policies.
import { useEffect, useMemo, useState } from "preact/hooks";
import { useLanguage, useTexts } from "../shared/language";
import { Table, type Cell } from "../shared/table";
import { colours } from "../shared/chart/palette";
import type { Run } from "./engine";
import { monthValue, specialists, waitingAt, type Summed } from "./outcomes";
import { monthDate } from "./over_time";
import type { Both } from "./results";
import { texts } from "./texts";

/** Dots that a layer has room for, inside it and in its queue. */
const mostDots = { care: 224, queue: 154 };
const sum = (name: string): Summed => specialists.map((layer) => `${name}.${layer}`);

/** What the picture shows of one month. */
const shown = {
  waitingNeighbourhood: waitingAt.neighbourhood,
  careNeighbourhood: ["in_care.neighbourhood"],
  waitingSpecialists: waitingAt.specialists,
  careSpecialists: sum("in_care"),
  considering: ["considering"],
  carried: ["carried"],
  asked: ["asked"],
  started: ["started.neighbourhood"],
  enteredSpecialists: sum("entered"),
  referred: specialists.map((layer) => `referred.neighbourhood.${layer}`),
  consults: ["consults"],
  ended: ["ended.neighbourhood", ...sum("ended")],
  gaveUp: ["gave_up.neighbourhood", ...sum("gave_up")],
} as const;
type Month = Record<keyof typeof shown, number>;

function monthOf(columns: readonly string[], row: Float64Array | undefined): Month {
  const entries = Object.entries(shown).map(([name, summed]) => [name, monthValue(columns, row, summed)]);
  return Object.fromEntries(entries) as Month;
}

/** How many families one dot is, so that every month fits. */
function eachOf(months: Month[]): number {
  const care = Math.max(0, ...months.map((month) => Math.max(month.careNeighbourhood, month.careSpecialists)));
  const queue = Math.max(0, ...months.map((month) => Math.max(month.waitingNeighbourhood, month.waitingSpecialists)));
  const needed = Math.max(care / mostDots.care, queue / mostDots.queue);
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => each >= needed) ?? 1000;
}

export function Picture(props: Both) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const first: readonly (Run | undefined)[] = [props.a[0], props.b[0]];
  const months = Math.min(...first.map((run) => run?.months.length ?? 0));
  // Without a month that somebody chose, the latest: the picture moves on as months come in.
  const [at, setAt] = useState<number | undefined>(undefined);
  const [playing, setPlaying] = useState(false);
  const calm = useMemo(() => matchMedia("(prefers-reduced-motion: reduce)").matches, []);
  const month = Math.min(at ?? Infinity, Math.max(0, months - 1));
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => setAt((now = 0) => {
      if (now + 1 >= months) setPlaying(false);
      return Math.min(now + 1, months - 1);
    }), 700);
    return () => clearInterval(timer);
  }, [playing, months]);
  const step = (by: number) => {
    setPlaying(false);
    setAt(Math.max(0, Math.min(months - 1, month + by)));
  };
  const play = () => {
    if (!playing && month + 1 >= months) setAt(0);
    setPlaying(!playing);
  };
  const date = formats.month(monthDate(props.measuredFrom, month));
  if (months < 1) return <p>{words.conclude}</p>;
  const states = first.map((run) => monthOf(props.engine.columns, run?.months[month]));
  const each = eachOf(first.flatMap((run) => (run?.months ?? []).map((row) => monthOf(props.engine.columns, row))));
  return (
    <>
      <p class="note">{words.pictureNote(each)}</p>
      <Legend />
      <div class="tools no-print">
        <button type="button" id="play" onClick={play}>{playing ? words.pause : words.play}</button>
        <button type="button" id="step-back" onClick={() => step(-1)} aria-disabled={month < 1}>{words.stepBack}</button>
        <button type="button" id="step" onClick={() => step(1)} aria-disabled={month + 1 >= months}>{words.stepForward}</button>
        <label class="time">
          <span>{words.timeSlider}: <output for="month">{date}</output></span>
          <input type="range" id="month" min={0} max={months - 1} value={month} aria-valuetext={date}
                 onInput={(event) => { setPlaying(false); setAt(Number(event.currentTarget.value)); }} />
        </label>
      </div>
      <div class="pictures">
        {states.map((state, i) => <OnePicture state={state} month={month} date={date} which={i} each={each} moves={playing && !calm} />)}
      </div>
      <Table table={movements(states, date)} />
    </>
  );

  function movements(both: Month[], caption: string) {
    const number = (value: number): Cell => ({ value, text: formats.number(Math.round(value)) });
    const row = (name: string, key: keyof Month): Cell[] => [name, ...both.map((state) => number(state[key]))];
    return {
      caption: `${words.flows}: ${caption}`,
      columns: [words.flow, words.policyA, words.policyB],
      rows: [row(words.flowAsked, "asked"), row(words.flowStarted, "started"), row(words.flowReferred, "referred"),
             row(words.flowConsult, "consults"), row(words.flowEnded, "ended"), row(words.flowGaveUp, "gaveUp")],
    };
  }
}

/** What each kind of dot is. */
function Legend() {
  const words = useTexts(texts);
  const [a, b] = [colours[0] ?? "#000", colours[1] ?? "#000"];
  const kinds: [string, string[], boolean][] = [
    [words.dotWaits, [a, b], true], [words.dotInCare, [a, b], false], [words.dotReferred, [a, b], false], [words.dotFree, ["#00704a"], false],
  ];
  return (
    <ul class="dots" aria-label={words.legend}>
      {kinds.map(([text, shades, open]) => (
        <li>
          <svg width={22 * shades.length} height="18" aria-hidden="true">
            {shades.map((shade, i) => <circle cx={10 + 22 * i} cy="9" r="6" fill={open ? "#ffffff" : shade} stroke={shade} stroke-width="2" />)}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Dots in columns from right to left (a queue before a door) or from left to right (in a room). */
function Dots(props: { count: number; each: number; x: number; y: number; rows: number; gap: number; most: number; colour: string; queue?: boolean }) {
  const dots = Math.min(props.most, Math.round(props.count / props.each));
  const places = Array.from({ length: dots }, (_, i) => {
    const column = Math.floor(i / props.rows);
    return [props.x + (props.queue ? -1 : 1) * column * props.gap, props.y + (i % props.rows) * props.gap] as const;
  });
  const r = props.gap * 0.38;
  return (
    <g fill={props.queue ? "#ffffff" : props.colour} stroke={props.colour} stroke-width="1.6">
      {places.map(([cx, cy]) => <circle cx={cx} cy={cy} r={r} />)}
    </g>
  );
}

const paths = {
  asked: "M 6 248 C 2 190 6 105 96 105",
  referred: "M 328 105 L 410 105",
  ended: "M 652 70 C 656 8 560 10 180 10",
} as const;

/** Families under way this month, a dot for as many as in the layers. */
function Moving(props: { count: number; each: number; path: string; colour: string; month: number }) {
  const dots = Math.min(30, Math.round(props.count / props.each));
  return (
    <g key={props.month} fill={props.colour}>
      {Array.from({ length: dots }, (_, i) => (
        <circle r="5" class="moving"
                style={`offset-path: path("${props.path}"); animation-delay: ${((0.3 * i) / dots).toFixed(3)}s`} />
      ))}
    </g>
  );
}

function OnePicture(props: { state: Month; month: number; date: string; which: number; each: number; moves: boolean }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const { state } = props;
  const number = (value: number) => formats.number(Math.round(value));
  const name = props.which === 0 ? words.policyA : words.policyB;
  const colour = colours[props.which] ?? "#000";
  const says = words.pictureSays(props.which === 0 ? words.a : words.b, props.date, number(state.waitingNeighbourhood), number(state.waitingSpecialists));
  const id = `picture-${props.which}`;
  const room = (x: number, title: string, care: number, waiting: number) => (
    <>
      <rect x={x} y="52" width="178" height="150" rx="8" fill="#f4f6f8" stroke="#5b6572" />
      <text x={x + 89} y="42" text-anchor="middle" class="strong">{title}</text>
      <text x={x + 89} y="221" text-anchor="middle">{number(care)} {words.inCare}</text>
      <text x={x - 8} y="240" text-anchor="end">{number(waiting)} {words.waiting}</text>
      <Dots count={care} each={props.each} x={x + 9} y={61} rows={14} gap={10.2} most={mostDots.care} colour={colour} />
      <Dots count={waiting} each={props.each} x={x - 12} y={61} rows={14} gap={10.2} most={mostDots.queue} colour={colour} queue />
    </>
  );
  return (
    <figure class="picture">
      <figcaption><strong>{name}</strong></figcaption>
      <svg viewBox="0 0 660 312" role="img" aria-labelledby={id}>
        <title id={id}>{says}</title>
        {room(150, words.neighbourhood, state.careNeighbourhood, state.waitingNeighbourhood)}
        {room(470, words.specialistLayer, state.careSpecialists, state.waitingSpecialists)}
        <rect x="8" y="252" width="644" height="54" rx="8" fill="#e9f4ee" stroke="#00704a" />
        <text x="20" y="274" class="strong">{words.base}</text>
        <text x="20" y="297">{number(state.considering)} {words.considering} · {number(state.carried)} {words.carried}</text>
        {props.moves ? (
          <>
            <Moving each={props.each} count={state.asked} path={paths.asked} colour="#00704a" month={props.month} />
            <Moving each={props.each} count={state.referred} path={paths.referred} colour={colour} month={props.month} />
            <Moving each={props.each} count={state.ended} path={paths.ended} colour="#00704a" month={props.month} />
          </>
        ) : null}
      </svg>
    </figure>
  );
}
