// Which group of settings makes the difference, and which assumptions weigh most.
import { CsvButton, Table, type Cell, type TableData } from "../../shared/table";
import type { Explanation, Part } from "../document";
import { own, span, useReading, type Reading } from "../reading";
import { Section } from "./frame";

function partText(reading: Reading, outcome: string, part: Part): string {
  const amount = part.difference;
  if (amount === null) return "–";
  const sign = amount > 0 ? "+" : "";
  const [low, high] = part.interval;
  const ends = low === null || high === null ? "" : ` (${span(reading, reading.bareChange(outcome, low), reading.bareChange(outcome, high))})`;
  return `${sign}${reading.change(outcome, amount)}${ends}`;
}

export function Why() {
  const reading = useReading();
  const { data, words } = reading;
  const only = onlyGroup(reading);
  return (
    <Section id="why">
      {data.explanations && data.explanations.length > 0 ? (
        <>
          {data.explanations.some((one) => one.explanation.groups.length > 1) ? <p>{words.why.intro}</p> : null}
          {data.explanations.map((one) => <OneExplanation one={one} />)}
        </>
      ) : (
        <p class={only === undefined ? undefined : "conclusion"}>{only === undefined ? words.why.none : words.why.oneOnly(reading.label(only))}</p>
      )}
    </Section>
  );
}

/** The one group of settings in which scenarios differ: then no run is needed to say what makes the difference. */
function onlyGroup(reading: Reading): string | undefined {
  const { differing, scenarios } = reading.data;
  if (!differing || scenarios.some((one) => (one.timeline ?? []).length > 0)) return undefined;
  const groups = new Set(differing.map((one) => one.path.split(".")[0]));
  return groups.size === 1 ? [...groups][0] : undefined;
}

function OneExplanation(props: { one: Explanation }) {
  const reading = useReading();
  const { words, formats, data, names } = reading;
  const at = data.scenarios.findIndex((scenario) => scenario.label === props.one.scenario);
  const name = names[at] ?? props.one.scenario;
  const { explanation } = props.one;
  const groupName = (group: string) => group.split(", ").map(reading.label).join(", ");
  const rows = explanation.outcomes.flatMap((outcome): Cell[][] => {
    if (outcome.total.difference === null || outcome.n === 0) return [];
    const about = reading.outcome(outcome.outcome);
    const title = `${about.title}${outcome.category === "" ? "" : `, ${reading.label(outcome.category)}`}`;
    return [
      [title, words.why.total, partText(reading, outcome.outcome, outcome.total), "–"],
      ...outcome.parts.map((part): Cell[] => [title, groupName(part.group), partText(reading, outcome.outcome, part.part), partText(reading, outcome.outcome, part.on_its_own)]),
    ];
  });
  const table: TableData = { caption: words.why.caption(name), columns: [words.headlines.outcome, words.why.group, words.why.part, words.why.alone], rows };
  const first = explanation.outcomes[0];
  const heaviest = [...(first?.parts ?? [])].sort((a, b) => Math.abs(b.part.difference ?? 0) - Math.abs(a.part.difference ?? 0))[0];
  return (
    <>
      <h3 dir="auto">{name}</h3>
      {explanation.groups.length < 2 ? null : <p>{words.why.how(formats.number(explanation.replications), name)}</p>}
      {explanation.groups.length < 2 ? <p class="conclusion">{words.why.oneOnly(groupName((explanation.groups[0] ?? []).join(", ")))}</p> : null}
      {first && heaviest && explanation.groups.length > 1 ? (
        <p class="conclusion">{reading.outcome(first.outcome).title}: {words.why.conclusion(groupName(heaviest.group), partText(reading, first.outcome, heaviest.part))}</p>
      ) : null}
      {explanation.groups.length < 2 ? null : (
        <>
          <Table table={table} quietRepeats />
          <div class="tools"><CsvButton table={table} name={words.why.caption(name)} /></div>
        </>
      )}
    </>
  );
}

const mostFactors = 8;

/** As the page calls it, where the study was of one of its scenarios. */
function scenarioOf(reading: Reading, label: string): string {
  return reading.names[reading.data.scenarios.findIndex((one) => one.label === label)] ?? label;
}

/** "h2_waiting_families, basecamp" as a reader knows it. */
function titleOf(reading: Reading, outcome: string): string {
  const [name = "", category] = outcome.split(", ");
  const title = reading.outcome(name).title;
  return category === undefined ? title : `${title}, ${reading.label(category)}`;
}

export function Assumptions() {
  const reading = useReading();
  const { data, words, formats } = reading;
  const counts = data.assumptions.find((one) => one !== null);
  const factorName = (name: string) => own(words.factors, name) ?? name.replace(/_/g, " ");
  return (
    <Section id="assumptions">
      {counts ? <p>{words.assumptions.counts(formats.number(counts.numbers), formats.number(counts.estimates))} {words.assumptions.hang}</p> : null}
      {data.sensitivity && data.sensitivity.length > 0 ? (
        <>
          <p>{words.assumptions.intro}</p>
          {data.sensitivity.filter((one) => one.factors.some((factor) => factor.estimate)).map((one) => {
            const kind = one.factors[0]?.kind ?? "morris";
            const caption = words.assumptions.caption(titleOf(reading, one.outcome), scenarioOf(reading, one.scenario));
            const [name = ""] = one.outcome.split(", ");
            // Morris moves the outcome itself; Sobol gives shares of its variance.
            const text = (value: number) => (kind === "morris" ? reading.changeShort(name, value) : formats.percent(value));
            const bare = (value: number) => (kind === "morris" ? reading.bareChange(name, value) : formats.percent(value));
            const number = (value: number | null): Cell => (value === null ? null : { value, text: text(value) });
            const table: TableData = {
              caption,
              columns: [words.assumptions.factor, words.assumptions[kind], words.headlines.interval],
              rows: one.factors.slice(0, mostFactors).map((factor): Cell[] => [
                factorName(factor.factor), number(factor.estimate),
                factor.low === null || factor.high === null ? "–" : span(reading, bare(factor.low), bare(factor.high)),
              ]),
            };
            return (
              <>
                <p class="conclusion" dir="auto">{caption}. {words.assumptions.conclusion(one.factors[0] ? factorName(one.factors[0].factor) : "–")}</p>
                <details>
                  <summary>{words.assumptions.all}</summary>
                  <Table table={table} />
                </details>
              </>
            );
          })}
        </>
      ) : (
        <p>{words.assumptions.none}</p>
      )}
    </Section>
  );
}
