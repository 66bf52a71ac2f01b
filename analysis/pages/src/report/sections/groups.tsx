// For whom it is better and for whom worse, group by group, worst first.
import { useState } from "preact/hooks";
import { CsvButton, Table, type Cell, type TableData } from "../../shared/table";
import type { OutcomeRow } from "../document";
import { placeName, span, useReading, type Reading } from "../reading";
import { weighed, type Weighed } from "../size";
import { changeCell, verdictWords } from "./headlines";
import { ScenarioChoice, Section } from "./frame";

const order: Readonly<Record<Weighed, number>> = { worse: 0, higher: 1, lower: 1, trifle: 2, not_shown: 3, unknown: 4, same: 4, better: 5 };
const kinds = { worse: ["worse"], better: ["better"], trifle: ["trifle"], open: ["not_shown", "same", "unknown", "higher", "lower"] } as const;

export function Groups() {
  const reading = useReading();
  const { data, words, names, formats } = reading;
  const [chosen, choose] = useState(1);
  const [onlyWorse, setOnlyWorse] = useState(false);
  if (!reading.several) return <Section id="groups"><p>{words.groups.one}</p></Section>;
  const name = names[chosen] ?? "";
  const rows = sorted(data.groups.rows, chosen);
  const count = (kind: keyof typeof kinds) => rows.filter((row) => isOf(row, chosen, kind)).length;
  const worse = count("worse");
  const shown = onlyWorse ? rows.filter((row) => verdictOf(row, chosen) === "worse") : rows;
  const table = tableOf(reading, shown, chosen);
  return (
    <Section id="groups">
      <p>{words.groups.intro(names[0] ?? "")} {words.tested(formats.number(data.groups.tested))} {words.madeUp}</p>
      <ScenarioChoice id="groups-scenario" label={words.scenario} chosen={chosen} choose={choose} without={0} />
      <p class="conclusion" dir="auto">{worse > 0 ? words.groups.worse(name, formats.number(worse)) : words.groups.nobodyWorse(name)}</p>
      <p>{words.groups.counts({ all: formats.number(rows.length), better: formats.number(count("better")), worse: formats.number(worse), trifle: formats.number(count("trifle")), open: formats.number(count("open")) })}</p>
      <Table table={overviewOf(reading, rows, chosen)} />
      <details class="all-groups">
        <summary>{words.groups.every(formats.number(rows.length))}</summary>
        <p class="no-print">
          <label><input type="checkbox" checked={onlyWorse} onChange={(event) => setOnlyWorse(event.currentTarget.checked)} /> {words.groups.onlyWorse}</label>
        </p>
        {shown.length === 0 ? null : <Table table={table} quietRepeats />}
      </details>
      <div class="tools"><CsvButton table={tableOf(reading, rows, chosen)} name={words.groups.caption(name)} /></div>
    </Section>
  );
}

function verdictOf(row: OutcomeRow, scenario: number): Weighed {
  return weighed(row.outcome, row.differences[scenario - 1]);
}

function isOf(row: OutcomeRow, scenario: number, kind: keyof typeof kinds): boolean {
  return (kinds[kind] as readonly Weighed[]).includes(verdictOf(row, scenario));
}

/** Groups in which anything was seen, worst first. */
function sorted(rows: readonly OutcomeRow[], scenario: number): OutcomeRow[] {
  return rows
    .filter((row) => typeof row.differences[scenario - 1]?.difference === "number")
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
  const outcomes = [...new Set(rows.map((row) => row.outcome))];
  const named = (some: readonly OutcomeRow[], of: number): string => {
    if (some.length === 0) return words.groups.nobody;
    if (some.length === of && of > 1) return words.groups.all(formats.number(of));
    const names = some.slice(0, mostNames).map((row) => groupOf(reading, row));
    const rest = some.length - names.length;
    return rest > 0 ? `${names.join(", ")} ${words.groups.andMore(formats.number(rest))}` : names.join(", ");
  };
  return {
    caption: words.groups.overview(reading.names[scenario] ?? ""),
    columns: [words.groups.what, words.groups.worseFor, words.groups.better, words.groups.trifle, words.groups.open],
    rows: outcomes.map((outcome): Cell[] => {
      const of = rows.filter((row) => row.outcome === outcome);
      const those = (kind: keyof typeof kinds) => of.filter((row) => isOf(row, scenario, kind));
      const orNone = (kind: keyof typeof kinds) => (those(kind).length === 0 ? "–" : named(those(kind), of.length));
      return [
        reading.outcome(outcome).title,
        named(those("worse"), of.length),
        named(those("better"), of.length),
        orNone("trifle"),
        orNone("open"),
      ];
    }),
  };
}

function tableOf(reading: Reading, rows: readonly OutcomeRow[], scenario: number): TableData {
  const { words, formats } = reading;
  return {
    caption: words.groups.caption(reading.names[scenario] ?? ""),
    columns: [words.groups.what, words.groups.group, words.headlines.verdict, words.groups.from, words.groups.to, words.headlines.difference, words.headlines.interval, words.headlines.inRuns],
    rows: rows.map((row): Cell[] => {
      const one = row.differences[scenario - 1];
      const counts = one?.replications;
      const often = counts ? ((one?.difference ?? 0) > 0 ? counts.higher : counts.lower) : undefined;
      const [low, high] = one?.interval ?? [null, null];
      return [
        reading.outcome(row.outcome).title,
        groupOf(reading, row),
        verdictWords(reading, row.outcome, one),
        reading.cell(row.outcome, one?.baseline_mean),
        reading.cell(row.outcome, one?.mean),
        changeCell(reading, row.outcome, one?.difference),
        low === null ? "–" : span(reading, reading.bareChange(row.outcome, low), reading.bareChange(row.outcome, high)),
        often === undefined || !one ? "–" : `${formats.number(often)} / ${formats.number(one.n)}`,
      ];
    }),
  };
}
