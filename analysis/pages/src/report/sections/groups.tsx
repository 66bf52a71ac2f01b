// For whom it is better and for whom worse, group by group, worst first.
import { useState } from "preact/hooks";
import { CsvButton, Table, type Cell, type TableData } from "../../shared/table";
import type { OutcomeRow, Verdict } from "../document";
import { placeName, span, useReading, type Reading } from "../reading";
import { changeCell } from "./headlines";
import { ScenarioChoice, Section } from "./frame";

const order: Readonly<Record<Verdict, number>> = { worse: 0, higher: 1, lower: 1, not_shown: 2, unknown: 3, same: 3, better: 4 };

export function Groups() {
  const reading = useReading();
  const { data, words, names, formats } = reading;
  const [chosen, choose] = useState(1);
  const [onlyWorse, setOnlyWorse] = useState(false);
  if (!reading.several) return <Section id="groups"><p>{words.groups.one}</p></Section>;
  const name = names[chosen] ?? "";
  const verdicts = data.groups.rows.map((row) => verdictOf(row, chosen));
  const count = (...which: Verdict[]) => verdicts.filter((one) => which.includes(one)).length;
  const worse = count("worse");
  const rows = sorted(data.groups.rows, chosen);
  const shown = onlyWorse ? rows.filter((row) => verdictOf(row, chosen) === "worse") : rows;
  const table = tableOf(reading, shown, chosen);
  return (
    <Section id="groups">
      <p>{words.groups.intro(names[0] ?? "")} {words.tested(formats.number(data.groups.tested))}</p>
      <ScenarioChoice id="groups-scenario" label={words.scenario} chosen={chosen} choose={choose} without={0} />
      <p class="conclusion" dir="auto">{worse > 0 ? words.groups.worse(name, formats.number(worse)) : words.groups.nobodyWorse(name)}</p>
      <p>{words.groups.counts(formats.number(count("better")), formats.number(worse), formats.number(verdicts.length - count("better", "worse")))}</p>
      <Table table={overviewOf(reading, rows, chosen)} />
      <details class="all-groups">
        <summary>{words.groups.every(formats.number(rows.length))}</summary>
        <p class="no-print">
          <label><input type="checkbox" checked={onlyWorse} onChange={(event) => setOnlyWorse(event.currentTarget.checked)} /> {words.groups.onlyWorse}</label>
        </p>
        {shown.length === 0 ? null : <Table table={table} />}
      </details>
      <div class="tools"><CsvButton table={tableOf(reading, rows, chosen)} name={words.groups.caption(name)} /></div>
    </Section>
  );
}

function verdictOf(row: OutcomeRow, scenario: number): Verdict {
  return row.differences[scenario - 1]?.verdict ?? "unknown";
}

function sorted(rows: readonly OutcomeRow[], scenario: number): OutcomeRow[] {
  return rows
    .filter((row) => row.differences[scenario - 1]?.difference !== undefined)
    .map((row, i) => ({ row, i }))
    .sort((a, b) => order[verdictOf(a.row, scenario)] - order[verdictOf(b.row, scenario)] || a.i - b.i)
    .map((one) => one.row);
}

function groupOf(reading: Reading, row: OutcomeRow): string {
  if (row.category === "") return reading.words.groups.everybody;
  return /area/.test(row.outcome) ? placeName(row.category) : reading.label(row.category);
}

const mostNames = 6;

/** For each kind of outcome who is better off and who worse, by name. */
function overviewOf(reading: Reading, rows: readonly OutcomeRow[], scenario: number): TableData {
  const { words, formats } = reading;
  const kinds = [...new Set(rows.map((row) => row.outcome))];
  const named = (some: readonly OutcomeRow[], of: number): string => {
    if (some.length === 0) return words.groups.nobody;
    if (some.length === of && of > 1) return words.groups.all(formats.number(of));
    const names = some.slice(0, mostNames).map((row) => groupOf(reading, row));
    const rest = some.length - names.length;
    return rest > 0 ? `${names.join(", ")} ${words.groups.andMore(formats.number(rest))}` : names.join(", ");
  };
  return {
    caption: words.groups.overview(reading.names[scenario] ?? ""),
    columns: [words.groups.what, words.groups.worseFor, words.groups.better, words.groups.open],
    rows: kinds.map((kind): Cell[] => {
      const of = rows.filter((row) => row.outcome === kind);
      const those = (...which: Verdict[]) => of.filter((row) => which.includes(verdictOf(row, scenario)));
      return [
        reading.outcome(kind).title,
        named(those("worse"), of.length),
        named(those("better"), of.length),
        those("not_shown", "same", "unknown", "higher", "lower").length === 0 ? "–" : named(those("not_shown", "same", "unknown", "higher", "lower"), of.length),
      ];
    }),
  };
}

function tableOf(reading: Reading, rows: readonly OutcomeRow[], scenario: number): TableData {
  const { words, formats } = reading;
  return {
    caption: words.groups.caption(reading.names[scenario] ?? ""),
    columns: [words.groups.group, words.groups.what, words.headlines.verdict, words.groups.from, words.groups.to, words.headlines.difference, words.headlines.interval, words.headlines.inRuns],
    rows: rows.map((row): Cell[] => {
      const one = row.differences[scenario - 1];
      const counts = one?.replications;
      const often = counts ? ((one?.difference ?? 0) > 0 ? counts.higher : counts.lower) : undefined;
      const [low, high] = one?.interval ?? [null, null];
      return [
        groupOf(reading, row),
        reading.outcome(row.outcome).title,
        words.verdicts[verdictOf(row, scenario)],
        reading.cell(row.outcome, one?.baseline_mean),
        reading.cell(row.outcome, one?.mean),
        changeCell(reading, row.outcome, one?.difference),
        low === null ? "–" : span(reading.bareChange(row.outcome, low), reading.bareChange(row.outcome, high)),
        often === undefined || !one ? "–" : `${formats.number(often)} / ${formats.number(one.n)}`,
      ];
    }),
  };
}
