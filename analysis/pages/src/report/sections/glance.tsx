// The answer in a minute: for each scenario what it does to waiting, cost and outflow beside the baseline, and how sure that is.
import type { OutcomeRow } from "../document";
import { useReading, type Reading } from "../reading";

const topics = [
  ["waiting", ["h1_days_to_right_help", "h2_waiting_families"]],
  ["cost", ["h3_eur_per_youth_year"]],
  ["outflow", ["h4_exits_per_100_youth_years", "h5_lasting_share"]],
  ["unmet", ["h6_unmet_youth_years"]],
] as const;

export function Glance() {
  const reading = useReading();
  const { data, words, names } = reading;
  return (
    <div class="glance">
      {data.scenarios.slice(1).map((_, s) => (
        <div>
          <h3 dir="auto">{words.headlines.beside(names[s + 1] ?? "", names[0] ?? "")}</h3>
          <dl class="topics">
            {topics.map(([topic, outcomes]) => {
              const rows = data.headlines.rows.filter((row) => (outcomes as readonly string[]).includes(row.outcome) && row.differences[s]);
              if (rows.length === 0) return null;
              return (
                <div>
                  <dt>{words.headlines.topics[topic]}</dt>
                  <dd><ul>{rows.map((row) => <Line row={row} s={s} />)}</ul></dd>
                </div>
              );
            })}
            <div>
              <dt>{words.headlines.topics.sure}</dt>
              <dd><p>{howSure(reading, s)}</p></dd>
            </div>
          </dl>
        </div>
      ))}
    </div>
  );
}

/** One outcome of scenario s + 1 beside the baseline. */
function Line(props: { row: OutcomeRow; s: number }) {
  const reading = useReading();
  const { words, formats } = reading;
  const { row, s } = props;
  const difference = row.differences[s];
  const amount = difference?.difference;
  if (!difference || amount === null || amount === undefined) return null;
  const about = reading.outcome(row.outcome);
  const rises = amount > 0;
  const change = amount === 0 ? words.headlines.noDifference : `${reading.change(row.outcome, Math.abs(amount))} ${rises ? about.more : about.less}`;
  const [low, high] = difference.interval ?? [null, null];
  const ends = low === null || high === null ? undefined : (rises ? [low, high] : [-high, -low]).map((end) => reading.bareChange(row.outcome, end));
  const [before, after] = [0, s + 1].map((i) => reading.bare(row.outcome, row.scenarios[i]?.mean));
  const counts = difference.replications;
  const often = counts ? words.headlines.inSo(formats.number(rises ? counts.higher : counts.lower), formats.number(difference.n)) : "";
  return (
    <li class={`change ${difference.verdict}`}>
      {about.title}{row.category === "" ? "" : `, ${reading.label(row.category)}`}: <strong>{change}</strong>{" "}
      <span class="verdict">{words.verdicts[difference.verdict]}</span>{" "}
      {amount === 0 || !ends ? null : <span class="note">({words.headlines.fromTo(before ?? "", after ?? "")}; {words.headlines.between(ends[0] ?? "", ends[1] ?? "")}{often === "" ? "" : `; ${often}`})</span>}
    </li>
  );
}

/** How many of the differences are more than chance, and what no interval knows. */
function howSure(reading: Reading, s: number): string {
  const { data, words, formats } = reading;
  const all = data.headlines.rows.flatMap((row) => row.differences[s] ?? []);
  const shown = all.filter((one) => one.verdict === "better" || one.verdict === "worse" || one.verdict === "higher" || one.verdict === "lower");
  const counts = data.assumptions.find((one) => one !== null);
  const chance = words.headlines.sureOf(formats.number(shown.length), formats.number(all.length));
  return counts ? `${chance} ${words.headlines.notSureOf(formats.number(counts.estimates), formats.number(counts.numbers))}` : chance;
}
