// A table of just the parameters that differ, and what a scenario changes on a date.
import { CsvButton, Table, type Cell, type TableData } from "../../shared/table";
import type { Parameter } from "../document";
import { own, useReading, type Reading } from "../reading";
import { dutchMeanings } from "../texts/shipped";
import { Section } from "./frame";

function meaningOf(reading: Reading, parameter: Parameter): string {
  if (reading.language === "en") return parameter.meaning;
  const last = parameter.path.split(".").pop() ?? "";
  const isContract = parameter.path.startsWith("funding.contracts.");
  return own(dutchMeanings, parameter.path) ?? (isContract ? own(dutchMeanings, last) : undefined) ?? parameter.meaning;
}

/** Lists come with a comma after each item. */
function shown(reading: Reading, value: string | null): string {
  if (value === null) return reading.words.differing.absent;
  if (/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value)) return reading.formats.plain(Number(value));
  const words = value.replace(/,$/, "").split(",").map((word) => own(reading.words.values, word) ?? word);
  return words.join("") === "" ? "–" : words.join(", ");
}

function inUnit(reading: Reading, text: string, unit: string): string {
  return unit === "" || text === reading.words.differing.absent || text === "–" ? text : `${text} ${unit}`;
}

function source(reading: Reading, text: string): string {
  return text.replace(/\bestimate\b/, reading.words.differing.estimate);
}

function tableOf(reading: Reading, rows: readonly (Parameter & { values: (string | null)[] })[], caption: string): TableData {
  const words = reading.words.differing;
  const unit = (name: string) => own(reading.words.units, name) ?? name;
  return {
    caption,
    columns: [words.name, ...reading.names, words.source, words.key],
    rows: rows.map((row): Cell[] => [
      meaningOf(reading, row),
      ...row.values.map((value) => inUnit(reading, shown(reading, value), unit(row.unit))),
      source(reading, row.source),
      row.path,
    ]),
  };
}

export function Differing() {
  const reading = useReading();
  const { data, words } = reading;
  return (
    <Section id="differing">
      {data.differing === null ? <p>{words.differing.unreadable}</p> : <Differences rows={data.differing} />}
      {data.scenarios.map((scenario, s) =>
        (scenario.timeline ?? []).map((change) => {
          const caption = words.differing.from(reading.formats.date(change.from), reading.names[s] ?? "");
          return (
            <Table
              table={{
                caption,
                columns: [words.differing.name, words.differing.meaning, words.differing.before, words.differing.after, words.differing.unit, words.differing.source],
                rows: change.keys.map((key): Cell[] => [
                  key.path, meaningOf(reading, key), shown(reading, key.before), shown(reading, key.after),
                  own(words.units, key.unit) ?? key.unit, source(reading, key.source),
                ]),
              }}
            />
          );
        }),
      )}
    </Section>
  );
}

function Differences(props: { rows: readonly (Parameter & { values: (string | null)[]; by_default: boolean })[] }) {
  const reading = useReading();
  const words = reading.words.differing;
  if (props.rows.length === 0) return <p>{words.none}</p>;
  const telling = props.rows.filter((row) => !row.by_default);
  const rest = props.rows.filter((row) => row.by_default);
  const table = tableOf(reading, telling, words.caption);
  return (
    <>
      <p>{words.intro} {words.english}</p>
      <Table table={table} />
      <div class="tools"><CsvButton table={tableOf(reading, props.rows, words.caption)} name={words.caption} /></div>
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.more(reading.formats.number(rest.length))}</summary>
          <Table table={tableOf(reading, rest, words.moreCaption)} />
        </details>
      )}
    </>
  );
}
