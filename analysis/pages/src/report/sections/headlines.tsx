// H1 to H6: a card for each, with every scenario's mean and the difference in words and as a bar.
import { CsvButton, Table, type Cell, type TableData } from "../../shared/table";
import type { Difference, Mean, OutcomeRow } from "../document";
import { span, useReading, type Reading } from "../reading";
import { isShown, sizeOf, weighed, type Weighed } from "../size";
import { Brief } from "./brief";
import { IntervalBar } from "./interval";
import { Section } from "./frame";
import { Name } from "./name";
import { Years } from "./years";

/** The first screen: the answer, which years it is about, and what kind of thing it is. */
export function Headlines() {
  const { words, several } = useReading();
  return (
    <Section id="headlines">
      {several ? <Brief /> : <Levels />}
      <Years />
      <p class="notice">{words.modelNotice}</p>
    </Section>
  );
}

/** One scenario compares with nothing: how high its outcomes are. */
function Levels() {
  const reading = useReading();
  return (
    <ul>
      {reading.data.headlines.rows.map((row) => (
        <li>
          {reading.outcome(row.outcome).title}{row.category === "" ? "" : `, ${reading.label(row.category)}`}: <strong>{reading.value(row.outcome, row.scenarios[0]?.mean)}</strong>
        </li>
      ))}
    </ul>
  );
}

export function Outcomes() {
  const reading = useReading();
  const { data, words, several } = reading;
  const groups = grouped(data.headlines.rows);
  return (
    <Section id="outcomes">
      <p>{words.headlines.intro}</p>
      <details class="reading">
        <summary>{words.howToRead}</summary>
        {words.reading.map((text) => <p>{text}</p>)}
        {several ? <p>{words.sizes.limits}</p> : null}
        {several ? <p>{words.tested(reading.formats.number(data.headlines.tested))}</p> : null}
      </details>
      <div class="cards">
        {groups.map((rows) => <Card rows={rows} />)}
      </div>
      {several ? <p class="note">{words.headlines.barNote}</p> : null}
      <details class="all-figures">
        <summary>{words.headlines.tableTitle}</summary>
        <Table table={tableOf(reading, false)} quietRepeats />
      </details>
      <div class="tools"><CsvButton table={tableOf(reading, true)} name={words.headlines.caption} /></div>
    </Section>
  );
}

/** Rows of one outcome together: H2 has one for each layer. */
function grouped(rows: readonly OutcomeRow[]): OutcomeRow[][] {
  const groups: OutcomeRow[][] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.outcome === row.outcome) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function Card(props: { rows: OutcomeRow[] }) {
  const reading = useReading();
  const first = props.rows[0];
  if (!first) return null;
  const about = reading.outcome(first.outcome);
  return (
    <div class="card outcome">
      <h3>{first.id ? `${first.id}. ` : ""}{about.title}</h3>
      <p class="note">{about.meaning}</p>
      {props.rows.map((row) => <Outcome row={row} />)}
    </div>
  );
}

function Outcome(props: { row: OutcomeRow }) {
  const reading = useReading();
  const { row } = props;
  const scale = barScale(row);
  return (
    <>
      {row.category === "" ? null : <h4 dir="auto">{reading.label(row.category)}</h4>}
      <dl>
        {row.scenarios.map((mean, s) => {
          const difference = s > 0 ? row.differences[s - 1] : undefined;
          const interval = mean.low === null ? "" : reading.words.headlines.meanIs("", reading.bare(row.outcome, lowest(mean)), reading.bare(row.outcome, mean.high)).trim();
          return (
            <div class="scenario">
              <dt><Name scenario={s} /></dt>
              <dd>
                <strong>{reading.value(row.outcome, mean.mean)}</strong> <span class="note">{interval}</span>
                {difference ? <Change row={row} difference={difference} scale={scale} /> : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function Change(props: { row: OutcomeRow; difference: Difference; scale: number }) {
  const reading = useReading();
  const { difference, row } = props;
  const verdict = weighed(row.outcome, difference);
  return (
    <div class={`change ${verdict}`}>
      <span class="verdict">{verdictWords(reading, row.outcome, difference)}</span>{" "}
      {changeSentence(reading, row.outcome, difference)} <span class="note">{reading.words.verdictSentence[verdict]}</span>
      <IntervalBar difference={difference} scale={props.scale} zero={reading.words.headlines.zero} text={(value) => (value > 0 ? "+" : "") + reading.bareChange(row.outcome, value)} />
    </div>
  );
}

/** "veel beter", "nauwelijks verschil", "niet aangetoond". */
export function verdictWords(reading: Reading, outcome: string, one: Difference | null | undefined): string {
  const { words } = reading;
  const verdict: Weighed = weighed(outcome, one);
  if (!one || verdict === "trifle" || !isShown(verdict)) return words.verdicts[verdict];
  const size = sizeOf(outcome, one.baseline_mean ?? 0, one.difference ?? 0);
  return size === "trifle" ? words.verdicts.trifle : words.sizes[size](words.verdicts[verdict]);
}

/** "54,6 dagen langer (95%-interval 53,2 tot 56,0). In 6 van de 6 doorrekeningen langer." */
export function changeSentence(reading: Reading, outcome: string, difference: Difference): string {
  const { words, formats } = reading;
  const amount = difference.difference;
  if (amount === null || amount === undefined) return "";
  if (amount === 0) return `${words.headlines.noDifference}.`;
  const about = reading.outcome(outcome);
  const rises = amount > 0;
  const word = rises ? about.more : about.less;
  const [low, high] = difference.interval ?? [null, null];
  const ends = [low, high].map((end) => (end === null ? null : rises ? end : -end)).sort((a, b) => (a ?? 0) - (b ?? 0));
  const relative = difference.baseline_mean ? Math.abs(amount / difference.baseline_mean) : NaN;
  const percent = reading.isShare(outcome) || !Number.isFinite(relative) ? "" : `${formats.percent(relative, relative < 0.02 ? 1 : 0)}; `;
  const inUnit = reading.change(outcome, Math.abs(amount));
  const sentence =
    ends[0] === null || ends[1] === null
      ? `${inUnit} ${word}.`
      : `${words.headlines.is(inUnit, word, percent, reading.bareChange(outcome, ends[0]), reading.bareChange(outcome, ends[1]))}.`;
  const counts = difference.replications;
  if (!counts) return sentence;
  const often = rises ? counts.higher : counts.lower;
  return `${sentence} ${words.headlines.often(formats.number(often), formats.number(difference.n), word)}`;
}

function barScale(row: OutcomeRow): number {
  const ends = row.differences.flatMap((one) => (one ? [one.difference ?? 0, one.interval?.[0] ?? 0, one.interval?.[1] ?? 0] : []));
  return Math.max(1e-12, ...ends.map(Math.abs));
}

/** On the page without what only matters to who plans more runs. */
function tableOf(reading: Reading, whole: boolean): TableData {
  const { words, data, names, formats } = reading;
  const columns = [words.headlines.outcome, words.scenario, words.headlines.mean, words.headlines.interval, words.headlines.difference, words.headlines.verdict, words.headlines.inRuns, ...(whole ? [words.headlines.needed] : [])];
  return { caption: words.headlines.caption, columns, rows: data.headlines.rows.flatMap((row) =>
    row.scenarios.map((mean, s): Cell[] => {
      const difference = s > 0 ? row.differences[s - 1] : undefined;
      const counts = difference?.replications;
      const often = counts ? ((difference?.difference ?? 0) > 0 ? counts.higher : counts.lower) : undefined;
      const title = `${row.id ? `${row.id} ` : ""}${reading.outcome(row.outcome).title}`;
      return [
        row.category === "" ? title : `${title}, ${reading.label(row.category)}`,
        names[s] ?? "",
        reading.cell(row.outcome, mean.mean),
        between(reading, row.outcome, lowest(mean), mean.high),
        s === 0 ? "–" : changeCell(reading, row.outcome, difference?.difference),
        difference ? verdictWords(reading, row.outcome, difference) : "–",
        often === undefined || !difference ? "–" : `${formats.number(often)} / ${formats.number(difference.n)}`,
        ...(whole ? [s === 0 ? "–" : needed(reading, difference ?? null)] : []),
      ];
    }),
  ) };
}

/** A difference as a cell, with its sign; shares in percentage points, in the figures too. */
export function changeCell(reading: Reading, outcome: string, value: number | null | undefined): Cell {
  return value === null || value === undefined ? null : { value, text: `${value > 0 ? "+" : ""}${reading.changeShort(outcome, value)}` };
}

/** The lower end of an interval: what is counted is not below zero. */
function lowest(mean: Mean): number | null {
  return mean.low === null || (mean.mean ?? 0) < 0 ? mean.low : Math.max(0, mean.low);
}

function between(reading: Reading, outcome: string, low: number | null, high: number | null): string {
  return low === null ? "–" : span(reading, reading.bare(outcome, low), reading.bare(outcome, high));
}

function needed(reading: Reading, difference: Difference | null): Cell {
  const count = difference?.replications_needed?.["5%"];
  return count === null || count === undefined ? "–" : { value: count, text: reading.formats.number(count) };
}
