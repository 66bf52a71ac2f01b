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
      <p class="no-print">
        <label><input type="checkbox" checked={onlyWorse} onChange={(event) => setOnlyWorse(event.currentTarget.checked)} /> {words.groups.onlyWorse}</label>
      </p>
      {shown.length === 0 ? null : <Table table={table} />}
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
      const group = row.category === "" ? words.groups.everybody : /area/.test(row.outcome) ? placeName(row.category) : reading.label(row.category);
      return [
        group,
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
