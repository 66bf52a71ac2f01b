// What B does beside A, in sentences for who has never seen a table: which way, by how much, and how sure.
import { useLanguage, useTexts } from "../shared/language";
import type { Formats } from "../shared/format";
import { growthOf, outcomeRows, stillRising, valuesOf, waitingAt, type OutcomeRow } from "./outcomes";
import type { Both } from "./results";
import { intervalOf, isNothing, pairedDifference, type Paired } from "./statistics";
import { texts, type Words } from "./texts";
import { signed, written } from "./written";

/** What the two together say about one outcome. */
export interface Verdict {
  row: OutcomeRow;
  sign: -1 | 0 | 1 | undefined;
  n: number;
}

function pairedOf(row: OutcomeRow, both: Pick<Both, "a" | "b">): Paired | undefined {
  return pairedDifference(valuesOf(row, both.a, both.b), valuesOf(row, both.b, both.a));
}

export function verdictOf(row: OutcomeRow, both: Pick<Both, "a" | "b">): Verdict {
  const paired = pairedOf(row, both);
  if (!paired || paired.half === null || paired.n < 3) return { row, sign: undefined, n: paired?.n ?? 0 };
  const clear = Math.abs(paired.mean) > paired.half;
  return { row, sign: clear ? (paired.mean < 0 ? -1 : 1) : 0, n: paired.n };
}

const told = ["h1", "h2s", "h2n", "h3", "h4"] as const;
type Told = (typeof told)[number];

/** How much of what it is under A the difference is. */
function sizeOf(row: OutcomeRow, paired: Paired, both: Pick<Both, "a" | "b">): number {
  const before = intervalOf(valuesOf(row, both.a, both.b))?.mean ?? 0;
  return before > 0 ? Math.abs(paired.mean) / before : paired.mean === 0 ? 0 : Infinity;
}

/** A queue that keeps growing under one of the two has no mean to be a share of. */
const grows = (row: OutcomeRow, both: Both) =>
  row.queue !== undefined && [both.a, both.b].some((runs) => row.queue && growthOf(both.engine.columns, runs, waitingAt[row.queue]) !== undefined);

/** "bij A blijft de rij groeien", "bij A en B groeit de rij nog": what the mean of a queue hides; else nothing. */
function goesOn(row: OutcomeRow, both: Both, words: Words): string {
  const { queue } = row;
  if (!queue) return "";
  const columns = both.engine.columns;
  const under = [[words.a, both.a], [words.b, both.b]] as const;
  const growing = under.filter(([, runs]) => growthOf(columns, runs, waitingAt[queue]) !== undefined).map(([name]) => name);
  const rising = under.filter(([name, runs]) => !growing.includes(name) && stillRising(columns, runs, waitingAt[queue])).map(([name]) => name);
  return [
    ...(growing.length > 0 ? [words.listKeepsGrowing(growing.join(words.and))] : []),
    ...(rising.length > 0 ? [words.listStillGrows(rising.join(words.and))] : []),
  ].join("; ");
}

/** The share that is told; none for days, for what is hardly there, and of a mean that is not told. */
function shareOf(row: OutcomeRow, paired: Paired, both: Both): number | undefined {
  const share = sizeOf(row, paired, both);
  return row.kind !== "days" && share < 2 && !grows(row, both) ? share : undefined;
}

/** Below this share of what it is under A a room calls it about the same. */
export const trifle = 0.02;

/** What a guess is held against: a trifle counts as about the same, also where it is certain. */
export function guessable(row: OutcomeRow, both: Both): { sign: Verdict["sign"]; share: number | undefined; more: boolean } {
  const { sign } = verdictOf(row, both);
  const paired = pairedOf(row, both);
  if (!paired) return { sign: undefined, share: undefined, more: false };
  const share = sizeOf(row, paired, both);
  const told = share < 2 && !grows(row, both) ? share : undefined;
  return { sign: sign !== undefined && share < trifle ? 0 : sign, share: told, more: paired.mean > 0 };
}

/** "Bij A 1.223, bij B 620": what the difference is between; a queue that keeps growing has no mean. */
function levels(row: OutcomeRow, paired: Paired, both: Both, formats: Formats, words: Words): string {
  const [a, b] = ([[both.a, both.b], [both.b, both.a]] as const).map(([runs, other]) => {
    const grows = row.queue && growthOf(both.engine.columns, runs, waitingAt[row.queue]) !== undefined;
    const mean = intervalOf(valuesOf(row, runs, other))?.mean;
    return grows || mean === undefined ? words.keepsGrowing : written(row, formats, mean, row.kind === "days" ? null : paired.half);
  });
  return words.levels(a ?? "", b ?? "");
}

/** "bij A en B 1.223". */
function levelOfBoth(row: OutcomeRow, both: Both, formats: Formats, words: Words): string {
  const interval = intervalOf(valuesOf(row, both.a, both.b));
  return words.levelOfBoth(grows(row, both) || !interval ? words.keepsGrowing : written(row, formats, interval.mean, row.kind === "days" ? null : interval.half));
}

/** "bij A 1.223, bij B 620 (49% minder); 95%-interval 584 tot 624; in 12 van 12 doorrekeningen lager". */
function sureness(row: OutcomeRow, paired: Paired, both: Both, formats: Formats, words: Words): string {
  const { sign } = verdictOf(row, both);
  if (isNothing(paired)) return levelOfBoth(row, both, formats, words);
  const between = levels(row, paired, both, formats, words);
  if (paired.half === null || sign === undefined) return `${between}; ${words.fewRuns(paired.n)}`;
  const ends = [paired.mean - paired.half, paired.mean + paired.half];
  const half = paired.half;
  const told = sign === 0
    ? ends.map((end) => signed(row, formats, end, half))
    : ends.map(Math.abs).sort((one, other) => one - other).map((end) => written(row, formats, end, half));
  const share = sign === 0 ? undefined : shareOf(row, paired, both);
  const part = share === undefined ? "" : ` (${((sign ?? 0) < 0 ? words.lessBy : words.moreBy)(formats.percent(share, share < 0.1 ? 1 : 0))})`;
  const lower = paired.lower * 2 >= paired.n;
  const years = grows(row, both) ? `; ${words.sizeByYears}` : "";
  return `${between}${part}${years}; ${words.interval(told[0] ?? "", told[1] ?? "")}; ${words.inRuns(lower ? paired.lower : paired.n - paired.lower, paired.n, lower)}`;
}

function Sentence(props: { id: Told; both: Both }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const row = outcomeRows.find((one) => one.id === props.id);
  const paired = row && pairedOf(row, props.both);
  if (!row || !paired) return null;
  const says = words.says[props.id];
  const { sign } = verdictOf(row, props.both);
  const text = written(row, formats, Math.abs(paired.mean), paired.half);
  const by = row.kind === "days" ? words.days(text) : text;
  const said = isNothing(paired) ? words.equal(says.about) : sign === 0 ? words.unclear(says.about) : paired.mean > 0 ? says.more(by) : says.less(by);
  const on = isNothing(paired) ? "" : goesOn(row, props.both, words);
  return (
    <li class={sign === 0 || isNothing(paired) ? "unsure" : undefined}>
      {on ? `${said.replace(/\.$/, "")}; ${on}.` : said}{" "}
      <span class="sure">{props.id === "h3" && sign ? together(props.both, formats, words) : ""}{sureness(row, paired, props.both, formats, words)}</span>
    </li>
  );
}

/** "voor de hele stad € 1,3 miljoen per jaar minder; ". */
function together(both: Both, formats: Formats, words: Words): string {
  const row = outcomeRows.find((one) => one.id === "budget");
  const paired = row && pairedOf(row, both);
  return row && paired ? `${words.together(written(row, formats, Math.abs(paired.mean), paired.half), paired.mean > 0)}; ` : "";
}

export function InWords(props: Both) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const rows = outcomeRows.filter((row) => (told as readonly string[]).includes(row.id));
  const verdicts = rows.map((row) => verdictOf(row, props));
  if (rows.every((row) => !pairedOf(row, props))) return <p class="note">{words.conclude}</p>;
  const known = verdicts.filter((one) => one.sign !== undefined);
  const clear = known.filter((one) => one.sign !== 0).length;
  const nothing = rows.every((row) => { const paired = pairedOf(row, props); return paired && isNothing(paired); });
  const groups: [string, readonly Told[]][] = [[words.aboutWaiting, ["h1", "h2s", "h2n"]], [words.aboutCost, ["h3"]], [words.aboutExits, ["h4"]]];
  return (
    <div id="in-words">
      <dl class="in-words">
        {groups.map(([name, ids]) => (
          <div>
            <dt>{name}</dt>
            <dd><ul class="sentences">{ids.map((id) => <Sentence id={id} both={props} />)}</ul></dd>
          </div>
        ))}
        <div>
          <dt>{words.howSure}</dt>
          <dd>
            <p id="how-sure">
              {nothing ? words.nothingToCompare : `${known.length < rows.length ? words.waitForRuns : words.sureOf(clear, rows.length)} ${words.whatIsSure}`}{" "}
              {words.notSureOf(formats.number(props.assumed.estimates), formats.number(props.assumed.numbers))}
            </p>
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** What a mean of a queue hides: that it goes on growing, or has not settled. */
export function Growing(props: Both) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const notes: string[] = [];
  for (const [name, runs] of [[words.a, props.a], [words.b, props.b]] as const) {
    for (const queue of ["neighbourhood", "specialists"] as const) {
      const where = queue === "neighbourhood" ? words.neighbourhoodIn : words.specialistsIn;
      const rising = stillRising(props.engine.columns, runs, waitingAt[queue]);
      if (growthOf(props.engine.columns, runs, waitingAt[queue]) !== undefined) {
        notes.push(words.growsNote(name, where));
      } else if (rising) {
        notes.push(words.risesNote(name, where, formats.number(Math.round(rising.first)), formats.number(Math.round(rising.last))));
      }
    }
  }
  return <>{notes.map((note) => <p class="growing"><span aria-hidden="true">⚠ </span>{note}</p>)}</>;
}
