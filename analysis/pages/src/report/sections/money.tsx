// Budget against spending by calendar year, the books, and what the money goes to.
import { useMemo } from "preact/hooks";
import { Figure } from "../../shared/chart/figure";
import type { ChartSpec, Series } from "../../shared/chart/spec";
import { CsvButton, Table, type Cell, type TableData } from "../../shared/table";
import type { Mean, Money as MoneyData, MoneyYear } from "../document";
import { meanOf, mostSentence, useReading, type Reading } from "../reading";
import { tableOf } from "./over_time";
import { Section } from "./frame";

export function Money() {
  const reading = useReading();
  const { data, words, names } = reading;
  const hasYears = data.money.some((one) => one.years.length > 0);
  const partial = data.scenarios.some((one) => one.years !== undefined && !Number.isInteger(one.years));
  return (
    <Section id="money">
      <p>{words.money.intro}</p>
      {hasYears ? (
        <>
          <p>{words.money.grantedNote}</p>
          {partial ? <p class="warning">{words.money.partYears}</p> : null}
          {data.money.map((one, s) => <Years money={one} scenario={s} />)}
          <div class="tools">
            <span>{words.money.csvAll}: </span>
            <CsvButton table={allYears(reading)} name={words.money.csvCaption} />
          </div>
        </>
      ) : <p>{words.money.none}</p>}
      {data.money.map((one, s) => <Books money={one} name={names[s] ?? ""} />)}
      <Kinds />
    </Section>
  );
}

function granted(row: MoneyYear): number | null {
  return row.granted?.mean ? row.granted.mean : null;
}

/** Whole euros: a council adds them up. */
function euroCell(reading: Reading, value: number | null | undefined): Cell {
  return value === null || value === undefined ? null : { value: Math.round(value), text: reading.formats.fixed(value, 0) };
}

function yearCells(reading: Reading, row: MoneyYear, all: readonly MoneyYear[]): Cell[] {
  const absent: Cell = reading.words.money.noContract;
  const has = granted(row);
  const budget = row.budget?.mean ? euroCell(reading, row.budget.mean) : all.some((one) => one.budget?.mean) ? absent : undefined;
  const rest = has === null || row.spent?.mean === null ? absent : euroCell(reading, has - (row.spent?.mean ?? 0));
  const cells: Cell[] = [
    row.payer === "total" ? reading.words.money.total : reading.label(row.payer),
    ...(budget === undefined ? [] : [budget]),
    has === null ? absent : euroCell(reading, has),
    euroCell(reading, row.spent?.mean),
    euroCell(reading, row.spent?.low),
    euroCell(reading, row.spent?.high),
    rest,
  ];
  return cells;
}

function yearColumns(reading: Reading, all: readonly MoneyYear[]): string[] {
  const w = reading.words.money;
  return [w.payer, ...(all.some((one) => one.budget?.mean) ? [w.budget] : []), w.granted, w.spent, w.low, w.high, w.rest];
}

function Years(props: { money: MoneyData; scenario: number }) {
  const reading = useReading();
  const { words, names } = reading;
  const { years } = props.money;
  if (years.length === 0) return null;
  const caption = words.money.yearTable(names[props.scenario] ?? "");
  // The year stands first, so that the table reads down the calendar.
  const table: TableData = {
    caption: `${caption} (€)`,
    columns: [words.money.year, ...yearColumns(reading, years)],
    rows: years.map((row): Cell[] => [String(row.year), ...yearCells(reading, row, years)]),
  };
  const shown = withoutEmpty(table, words.money.noContract);
  return (
    <div class="years">
      <Table table={calendarOf(reading, years, caption)} />
      <div class="tools"><CsvButton table={table} name={caption} /></div>
      <details>
        <summary>{words.money.inFull(names[props.scenario] ?? "")}</summary>
        <Table table={shown} quietRepeats />
      </details>
    </div>
  );
}

/** Without columns that hold nothing but `absent`. */
function withoutEmpty(table: TableData, absent: string): TableData {
  const kept = table.columns.map((_, i) => table.rows.some((row) => row[i] !== absent && row[i] !== null));
  return { ...table, columns: table.columns.filter((_, i) => kept[i]), rows: table.rows.map((row) => row.filter((_, i) => kept[i])) };
}

/** Years beside each other, in thousands of euros: for each layer what was budgeted and granted, where it was, and spent. */
function calendarOf(reading: Reading, rows: readonly MoneyYear[], caption: string): TableData {
  const { words, formats } = reading;
  const years = [...new Set(rows.map((row) => row.year))];
  const payers = [...new Set(rows.map((row) => row.payer))];
  const thousands = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? null : { value: Math.round(value / 1000), text: formats.fixed(value / 1000, 0) };
  const line = (payer: string, name: string, amount: (row: MoneyYear) => number | null | undefined): Cell[][] => {
    const cells = years.map((year) => {
      const row = rows.find((one) => one.year === year && one.payer === payer);
      return row ? amount(row) : null;
    });
    return cells.every((one) => !one) ? [] : [[name, ...cells.map((one) => (one ? thousands(one) : words.money.noContract))]];
  };
  return {
    caption: `${caption} (${words.money.thousands})`,
    columns: [words.money.payer, ...years.map(String)],
    rows: payers.flatMap((payer) => {
      const name = payer === "total" ? words.money.total : reading.label(payer);
      return [
        ...line(payer, words.money.budgetOf(name), (row) => row.budget?.mean),
        ...line(payer, words.money.grantedTo(name), granted),
        ...line(payer, words.money.spentOn(name), (row) => row.spent?.mean),
      ];
    }),
  };
}

function allYears(reading: Reading): TableData {
  const all = reading.data.money.flatMap((one) => one.years);
  return {
    caption: reading.words.money.csvCaption,
    columns: [reading.words.scenario, reading.words.money.year, ...yearColumns(reading, all)],
    rows: reading.data.money.flatMap((one, s) => one.years.map((row): Cell[] => [reading.names[s] ?? "", { value: row.year, text: String(row.year) }, ...yearCells(reading, row, all)])),
  };
}

function Books(props: { money: MoneyData; name: string }) {
  const reading = useReading();
  const { words } = reading;
  const rows = props.money.books.filter((one) => one.granted.mean);
  if (rows.length === 0) return null;
  const table: TableData = {
    caption: `${words.money.books}: ${props.name} (€)`,
    columns: [words.money.funder, words.money.granted, words.money.spent, words.money.committed, words.money.balance],
    rows: rows.map((one): Cell[] => [reading.label(one.funder), ...[one.granted, one.spent, one.committed, one.balance].map((mean) => euroCell(reading, mean.mean))]),
  };
  return <Table table={table} />;
}

function Kinds() {
  const reading = useReading();
  const { data, words, names, formats } = reading;
  const drawn = useMemo(() => {
    const first = data.money[0]?.kinds ?? [];
    const kept = first.map((_, i) => i).filter((i) => data.money.some((one) => one.kinds[i]?.mean));
    if (kept.length === 0) return undefined;
    const million = (value: number | null | undefined) => (value === null || value === undefined ? null : value / 1e6);
    const labels = kept.map((i) => reading.label(first[i]?.category ?? ""));
    const pick = (kinds: readonly Mean[], part: "mean" | "low" | "high") => kept.map((i) => million(kinds[i]?.[part]));
    const series: Series[] = data.money.map((one, s) => ({ name: names[s] ?? "", style: s, values: pick(one.kinds, "mean"), low: pick(one.kinds, "low"), high: pick(one.kinds, "high") }));
    const format = (value: number) => formats.plain(Math.round(value * 10) / 10);
    const amounts = data.money.map((one) => kept.map((i) => meanOf(one.kinds[i])));
    const conclusion = mostSentence(names, labels, amounts, (value) => formats.euros(value ?? NaN), words.money.kindsMost);
    const spec: ChartSpec = { kind: "bars", labels, labelAxis: "", valueAxis: words.money.millions, series, format, lying: true };
    return { spec, table: tableOf(reading, `${words.money.kinds} (${words.money.millions})`, words.money.payer, labels, series, format), conclusion, count: labels.length };
  }, [reading]);
  if (!drawn) return null;
  return <Figure id="money-kinds" title={words.money.kinds} conclusion={drawn.conclusion} spec={drawn.spec} table={drawn.table} height={90 + drawn.count * Math.max(26, 15 * names.length + 10)} />;
}
