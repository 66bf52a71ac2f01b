// The answer in a minute: plain sentences for each scenario with size, certainty, and what that certainty leaves out.
import type { ComponentChildren } from "preact";
import type { Difference, OutcomeRow, Verdict } from "../document";
import { meanOf, rough, useReading, type Reading } from "../reading";
import { isShown, sizeOf, weighed, type Weighed } from "../size";

export function Brief() {
  const reading = useReading();
  const { data, words, names } = reading;
  return (
    <div class="brief">
      {data.scenarios.slice(1).map((_, s) => (
        <div>
          <h3 dir="auto">{words.headlines.against(names[s + 1] ?? "", names[0] ?? "")}</h3>
          <dl class="topics">
            <Topic name={words.brief.topics.waiting}><Told told={rightHelp(reading, s)} /> <Told told={lists(reading, s)} /></Topic>
            <Topic name={words.brief.topics.gravest}><Told told={crisis(reading, s)} /> <Told told={givingUp(reading, s)} /></Topic>
            <Topic name={words.brief.topics.cost}><Told told={cost(reading, s)} /> {staffCostsTheSame(reading, s)}</Topic>
            <Topic name={words.brief.topics.outflow}><Told told={outflow(reading, s)} /></Topic>
            <Topic name={words.brief.topics.sure}>{howSure(reading, s)}</Topic>
          </dl>
        </div>
      ))}
    </div>
  );
}

function Topic(props: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd><p>{props.children}</p></dd>
    </div>
  );
}

/** A sentence in three pieces: what it is, how much it differs (which stands out), and what comes with it. */
interface Sentence {
  before: string;
  change: string;
  verdict: Weighed;
  after?: string;
}

function Told(props: { told: Sentence | undefined }) {
  const { told } = props;
  if (!told) return null;
  return <span class={`change ${told.verdict}`} dir="auto">{told.before} <strong>{told.change}</strong>.{told.after ? ` ${told.after}` : ""}</span>;
}

function rowOf(reading: Reading, outcome: string, category = ""): OutcomeRow | undefined {
  const { headlines, groups } = reading.data;
  return [...headlines.rows, ...groups.rows].find((row) => row.outcome === outcome && row.category === category);
}

/** "ongeveer 52 dagen korter (24%)", "nauwelijks verschil: …", "… maar dat kan toeval zijn". */
function changeWords(reading: Reading, outcome: string, from: number, difference: number, verdict: Weighed): string {
  const { words, formats } = reading;
  if (difference === 0) return words.headlines.noDifference;
  const about = reading.outcome(outcome);
  const word = difference > 0 ? about.more : about.less;
  const share = reading.isShare(outcome);
  const amount = words.brief.amount(reading.changeShort(outcome, share ? Math.abs(difference) : rough(Math.abs(difference))), word);
  const relative = Math.abs(difference / from);
  const size = relative > 2 && difference > 0 ? words.brief.times(formats.number(Math.round(1 + relative))) : formats.percent(relative, relative < 0.02 ? 1 : 0);
  const percent = share || !Number.isFinite(relative) ? "" : ` (${size})`;
  const text = `${amount}${percent}`;
  if (verdict === "trifle") return words.brief.trifle(text);
  if (!isShown(verdict as Verdict) && sizeOf(outcome, from, difference) === "trifle") return words.brief.neither;
  return verdict === "not_shown" || verdict === "unknown" ? words.brief.chance(text) : text;
}

function compared(reading: Reading, outcome: string, say: (after: string, before: string) => string, one: Difference | null | undefined, after?: string): Sentence | undefined {
  const [from, to, difference] = [one?.baseline_mean, one?.mean, one?.difference];
  if (!one || from === null || from === undefined || to === null || to === undefined || difference === null || difference === undefined) return undefined;
  const verdict = weighed(outcome, one);
  return {
    before: say(...levels(reading, outcome, to, from)),
    change: changeWords(reading, outcome, from, difference, verdict),
    verdict,
    ...(after ? { after } : {}),
  };
}

/** Shares in whole percents: the difference in points is rounded as well. */
function levels(reading: Reading, outcome: string, to: number, from: number): [string, string] {
  if (!reading.isShare(outcome)) return [reading.value(outcome, to), reading.bare(outcome, from)];
  const digits = Math.min(from, to) < 0.02 ? 1 : 0;
  return [reading.formats.percent(to, digits), reading.formats.percent(from, digits)];
}

function rightHelp(reading: Reading, s: number): Sentence | undefined {
  const { brief } = reading.words;
  return compared(reading, "h1_days_to_right_help", brief.rightHelp, rowOf(reading, "h1_days_to_right_help")?.differences[s], brief.rightHelpNote);
}

/** Families waiting, all layers together, and where it goes the other way. */
function lists(reading: Reading, s: number): Sentence | undefined {
  const { words } = reading;
  const outcome = "h2_waiting_families";
  const rows = reading.data.headlines.rows.filter((row) => row.outcome === outcome && typeof row.differences[s]?.difference === "number");
  if (rows.length === 0) return undefined;
  const sum = (value: (one: Difference) => number | null | undefined) => rows.reduce((all, row) => all + (value(row.differences[s] as Difference) ?? 0), 0);
  const [from, to, difference] = [sum((one) => one.baseline_mean), sum((one) => one.mean), sum((one) => one.difference)];
  // Margins added up are wider than the margin of the sum.
  const margin = sum((one) => ((one.interval?.[1] ?? Infinity) - (one.interval?.[0] ?? -Infinity)) / 2);
  const shown = Math.abs(difference) > margin;
  const verdict: Weighed = !shown ? "not_shown" : sizeOf(outcome, from, difference) === "trifle" ? "trifle" : difference < 0 ? "better" : "worse";
  const against = rows.filter((row) => {
    const one = row.differences[s] as Difference;
    return isShown(one.verdict) && weighed(outcome, one) !== "trifle" && (one.difference ?? 0) * difference < 0;
  });
  const others = against.map((row) => words.brief.other(reading.label(row.category), reading.bare(outcome, row.differences[s]?.mean), reading.bare(outcome, row.differences[s]?.baseline_mean)));
  return {
    before: words.brief.lists(reading.value(outcome, to), reading.bare(outcome, from)),
    change: changeWords(reading, outcome, from, difference, verdict),
    verdict,
    ...(others.length > 0 ? { after: words.brief.otherWay(reading.formats.list(others), difference < 0) } : {}),
  };
}

function crisis(reading: Reading, s: number): Sentence | undefined {
  return compared(reading, "over_norm_by_priority", reading.words.brief.crisis, rowOf(reading, "over_norm_by_priority", "crisis")?.differences[s]);
}

/** Of those counts the file has no paired difference: shown where the two 95% intervals do not touch. */
function givingUp(reading: Reading, s: number): Sentence | undefined {
  const endings = reading.data.spread.find((one) => one.outcome === "endings");
  const at = endings?.categories.indexOf("gave_up_waiting") ?? -1;
  const [a, b] = [endings?.scenarios[0]?.[at], endings?.scenarios[s + 1]?.[at]];
  const [from, to] = [meanOf(a), meanOf(b)];
  if (from === null || to === null || !a || !b) return undefined;
  const outcome = "gave_up_waiting";
  const ends = [a.low, a.high, b.low, b.high];
  const apart = ends.every((one) => one !== null) && ((a.high ?? 0) < (b.low ?? 0) || (b.high ?? 0) < (a.low ?? 0));
  const verdict: Weighed = !apart ? "not_shown" : sizeOf(outcome, from, to - from) === "trifle" ? "trifle" : to < from ? "better" : "worse";
  return {
    before: reading.words.brief.givingUp(reading.value(outcome, to), reading.bare(outcome, from)),
    change: changeWords(reading, outcome, from, to - from, verdict),
    verdict,
  };
}

function cost(reading: Reading, s: number): Sentence | undefined {
  const outcome = "h3_eur_per_youth_year";
  return compared(reading, outcome, reading.words.brief.cost, rowOf(reading, outcome)?.differences[s]);
}

const staffKinds = ["direct", "administration", "overhead", "consult", "travel", "meetings"];

/** Where staff cost the same in both, little is left to differ. */
function staffCostsTheSame(reading: Reading, s: number): string {
  const paid = [0, s + 1].map((i) => (reading.data.money[i]?.kinds ?? []).filter((one) => staffKinds.includes(one.category)).reduce((sum, one) => sum + (one.mean ?? 0), 0));
  const [a = 0, b = 0] = paid;
  return a > 0 && Math.abs(b - a) < 0.002 * a ? reading.words.brief.sameStaff(reading.formats.euros(a)) : "";
}

function outflow(reading: Reading, s: number): Sentence | undefined {
  const outcome = "h4_exits_per_100_youth_years";
  return compared(reading, outcome, reading.words.brief.outflow, rowOf(reading, outcome)?.differences[s], reading.words.brief.outflowNote);
}

/** How many of the differences are more than chance, and what no interval knows. */
function howSure(reading: Reading, s: number): string {
  const { data, words, formats } = reading;
  const all = data.headlines.rows.flatMap((row) => row.differences[s] ?? []);
  const shown = all.filter((one) => isShown(one.verdict)).length;
  const runs = Math.min(data.scenarios[0]?.replications ?? 0, data.scenarios[s + 1]?.replications ?? 0);
  const counts = data.assumptions.find((one) => one !== null);
  const estimated = counts ? words.brief.estimates(formats.number(counts.estimates), formats.number(counts.numbers)) : "";
  return `${words.brief.shown(formats.number(shown), formats.number(all.length), formats.number(runs))} ${words.brief.leavesOut} ${estimated}`.trim();
}
