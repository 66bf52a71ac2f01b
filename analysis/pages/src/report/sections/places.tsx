// Where families wait: areas by layers, and the longest lists.
import { useState } from "preact/hooks";
import { CsvButton, Table, type Cell, type TableData } from "../../shared/table";
import type { Mean } from "../document";
import { placeName, useReading, type Reading } from "../reading";
import { ScenarioChoice, Section } from "./frame";

const mostAreas = 40;
const mostTeams = 12;
interface AreaRow {
  area: string;
  layers: Mean[];
}

export function Places() {
  const reading = useReading();
  const { data, words, names } = reading;
  const [chosen, choose] = useState(reading.several ? 1 : 0);
  const areas = data.places.areas[chosen];
  return (
    <Section id="places">
      <p>{words.places.intro} {words.places.shared} {words.madeUp}</p>
      <ScenarioChoice id="places-scenario" label={words.places.show} chosen={chosen} choose={choose} />
      {areas ? <Areas areas={areas} name={names[chosen] ?? ""} longest={longestOfAll(data.places.areas)} /> : <p>{words.places.none}</p>}
      <Teams />
    </Section>
  );
}

function longestOfAll(all: readonly (readonly AreaRow[] | null)[]): number {
  return Math.max(1, ...all.flatMap((areas) => (areas ?? []).flatMap((row) => row.layers.map((one) => one.mean ?? 0))));
}

function Areas(props: { areas: AreaRow[]; name: string; longest: number }) {
  const reading = useReading();
  const { data, words, formats } = reading;
  const worst = (row: AreaRow) => Math.max(0, ...row.layers.map((one) => one.mean ?? 0));
  const shown = props.areas.length <= mostAreas ? props.areas : [...props.areas].sort((a, b) => worst(b) - worst(a)).slice(0, mostAreas);
  const caption = words.places.caption(props.name);
  const used = data.places.layers.map((_, l) => props.areas.some((row) => row.layers[l]?.mean !== null));
  const columns = data.places.layers.flatMap((layer, l) => (used[l] ? [{ layer, l }] : []));
  const days = (value: number | null | undefined) => (value === null || value === undefined ? "–" : formats.fixed(value, value >= 9.95 ? 0 : 1));
  const table: TableData = {
    caption,
    columns: [words.places.area, ...columns.map((one) => reading.label(one.layer))],
    rows: props.areas.map((row): Cell[] => [placeName(row.area), ...columns.map(({ l }): Cell => {
      const value = row.layers[l]?.mean ?? null;
      return { value, text: days(value) };
    })]),
  };
  return (
    <>
      <p class="conclusion" dir="auto">{longestSentence(reading, props.areas, props.name)}</p>
      <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table class="heat">
          <caption>{caption}</caption>
          <thead>
            <tr><th scope="col">{words.places.area}</th>{columns.map(({ layer }) => <th scope="col" class="number">{reading.label(layer)}</th>)}</tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr>
                <th scope="row" dir="auto">{placeName(row.area)}</th>
                {columns.map(({ l }) => {
                  const value = row.layers[l]?.mean;
                  return <td class="number" style={shade(value ?? 0, props.longest)}>{days(value)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < props.areas.length ? <p class="note">{words.places.restInCsv(formats.number(shown.length))}</p> : null}
      <div class="tools"><CsvButton table={table} name={caption} /></div>
    </>
  );
}

/** From white to a grey on which dark letters still stand out; the square root keeps short waits apart too. */
function shade(value: number, longest: number): { background: string } {
  const part = Math.sqrt(Math.min(1, Math.max(0, value / longest)));
  const mix = (end: number) => Math.round(255 - part * (255 - end));
  return { background: `rgb(${mix(172)}, ${mix(178)}, ${mix(186)})` };
}

function longestSentence(reading: Reading, areas: readonly AreaRow[], name: string): string {
  let best = { area: "", layer: "", days: -1 };
  for (const row of areas) {
    row.layers.forEach((one, l) => {
      if (one.mean !== null && one.mean > best.days) best = { area: placeName(row.area), layer: reading.label(reading.data.places.layers[l] ?? ""), days: one.mean };
    });
  }
  return best.days < 0 ? "" : reading.words.places.conclusion(name, best.area, best.layer, reading.formats.number(Math.round(best.days)));
}

function Teams() {
  const reading = useReading();
  const { data, words, names, formats } = reading;
  const order = new Map<string, number>();
  for (const teams of data.places.teams) {
    for (const one of teams) order.set(one.team, Math.max(order.get(one.team) ?? 0, one.waiting.mean ?? 0));
  }
  const teams = [...order].sort((a, b) => b[1] - a[1]).map(([team]) => team);
  if (teams.length === 0) return null;
  const rowOf = (team: string): Cell[] => [reading.place(team), ...data.places.teams.flatMap((list): Cell[] => {
    const found = list.find((one) => one.team === team);
    const cell = (mean: Mean | undefined): Cell => (mean?.mean === null || mean === undefined ? null : { value: mean.mean, text: formats.fixed(mean.mean, mean.mean >= 9.95 ? 0 : 1) });
    return [cell(found?.waiting), cell(found?.days)];
  })];
  const columns = [words.places.team, ...names.flatMap((name) => [`${name}: ${words.places.waiting}`, `${name}: ${words.places.days}`])];
  const shown = teams.slice(0, mostTeams);
  return (
    <>
      <h3>{words.places.teamsTitle}</h3>
      <Table table={{ caption: words.places.teamsCaption(formats.number(shown.length)), columns, rows: shown.map(rowOf) }} />
      <div class="tools"><CsvButton table={{ caption: words.places.teamsTitle, columns, rows: teams.map(rowOf) }} name={words.places.teamsTitle} /></div>
    </>
  );
}
