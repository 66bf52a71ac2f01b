// What the room chooses: two policies beside each other, and the city that both have in common.
import { isBeyondSources, knowsPrevention, spanOf, type Choices, type Policy, type Slider, type Span } from "./choices";
import type { City, WorkshopData } from "./data";
import { useLanguage, useTexts } from "../shared/language";
import { Table } from "../shared/table";
import { texts } from "./texts";

interface Part {
  data: WorkshopData;
  choices: Choices;
  city: City;
  change: (choices: Choices) => void;
}

export function Controls(props: Part) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  return (
    <>
      <p>{words.changeFrom(formats.date(props.city.change_from))}</p>
      <div class="policies">
        <PolicyControls {...props} which="a" />
        <PolicyControls {...props} which="b" />
      </div>
      <CityControls {...props} />
      <About data={props.data} />
    </>
  );
}

function PolicyControls(props: Part & { which: "a" | "b" }) {
  const words = useTexts(texts);
  const policy = props.choices[props.which];
  const set = (change: Partial<Policy>) => props.change({ ...props.choices, [props.which]: { ...policy, ...change } });
  const name = props.which === "a" ? words.policyA : words.policyB;
  const slider = (what: Exclude<Slider, "demand">) => (
    <RangeControl id={`${props.which}-${what}`} label={words[what]} span={spanOf(props.data, what)} value={policy[what]}
                  share={what === "secondLeg" || what === "prevention"} set={(value) => set({ [what]: value })} />
  );
  return (
    <fieldset class={`policy policy-${props.which}`}>
      <legend>{name}</legend>
      <Options id={`${props.which}-funding`} label={words.funding} value={policy.funding}
               options={[["lump_sum", words.lumpSum], ["arrangement", words.arrangement]]}
               set={(value) => set({ funding: value })} />
      <Options id={`${props.which}-roads`} label={words.roads} value={policy.roads}
               options={[["consult", words.consult], ["refer", words.refer]]} set={(value) => set({ roads: value })} />
      {slider("teams")}
      {slider("specialists")}
      {slider("secondLeg")}
      {policy.secondLeg > 0 && !props.choices.world.fading ? <p class="note">{words.secondLegIdle}</p> : null}
      {knowsPrevention(props.city, props.data) ? slider("prevention") : null}
    </fieldset>
  );
}

function CityControls(props: Part) {
  const words = useTexts(texts);
  const world = props.choices.world;
  const set = (change: Partial<typeof world>) => props.change({ ...props.choices, world: { ...world, ...change } });
  return (
    <fieldset class="policy">
      <legend>{words.city}</legend>
      {props.data.cities.length > 1 ? (
        <label class="control">
          <span>{words.whichCity}</span>
          <select value={world.city} onChange={(event) => set({ city: event.currentTarget.value })}>
            {props.data.cities.map((city) => <option value={city.name} dir="auto">{city.name}</option>)}
          </select>
        </label>
      ) : null}
      <RangeControl id="demand" label={words.demand} span={spanOf(props.data, "demand")} value={world.demand}
                    set={(demand) => set({ demand })} />
      <label class="check">
        <input type="checkbox" id="fading" checked={world.fading} onChange={(event) => set({ fading: event.currentTarget.checked })} />
        <span>{words.fading}</span>
      </label>
    </fieldset>
  );
}

function Options<T extends string>(props: {
  id: string;
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  set: (value: T) => void;
}) {
  return (
    <div class="control" role="radiogroup" aria-labelledby={`${props.id}-label`}>
      <span id={`${props.id}-label`} class="control-label">{props.label}</span>
      {props.options.map(([value, text]) => (
        <label class="check">
          <input type="radio" name={props.id} value={value} checked={props.value === value} onChange={() => props.set(value)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

function RangeControl(props: { id: string; label: string; span: Span; value: number; share?: boolean; set: (value: number) => void }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const { span } = props;
  const shown = props.share ? formats.percent(props.value) : words.ofToday(formats.percent(props.value));
  const beyond = isBeyondSources(span, props.value);
  const said = (value: number) => formats.percent(value);
  return (
    <div class="control">
      <label for={props.id} class="control-label">
        {props.label}: <output for={props.id}>{shown}</output>
      </label>
      <input type="range" id={props.id} min={span.low} max={span.high} step={span.step} value={props.value}
             aria-valuetext={shown} aria-describedby={beyond ? `${props.id}-beyond` : undefined}
             onInput={(event) => props.set(Number(Number(event.currentTarget.value).toFixed(4)))} />
      {beyond && span.sourced ? (
        <p id={`${props.id}-beyond`} class="beyond"><span aria-hidden="true">⚠ </span>{words.beyondSources(said(span.sourced.low), said(span.sourced.high))}</p>
      ) : null}
    </div>
  );
}

/** Name, meaning, unit and source of each key, as the program describes it. */
function About(props: { data: WorkshopData }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const sliders: Slider[] = ["teams", "specialists", "secondLeg", "prevention", "demand"];
  const rows = sliders.map((slider) => {
    const span = spanOf(props.data, slider);
    const row = props.data.parameters.find((one) => one.path === span.path);
    const range = span.sourced ? `${formats.percent(span.sourced.low)} – ${formats.percent(span.sourced.high)}` : words.estimate;
    return [words[slider], span.path, row?.meaning ?? "", row?.unit ?? "", range, [...new Set([span.sourced?.source, row?.source])].filter(Boolean).join("; ")];
  });
  const described = (label: string, path: string) => {
    const row = props.data.parameters.find((one) => one.path === path);
    return [label, path, row?.meaning ?? "", row?.unit ?? "", "", row?.source ?? ""];
  };
  rows.push(described(words.funding, "funding.contracts.<name>.form"), described(words.roads, "expertise.roads"),
            described(words.fading, "expertise.two_legs.leg_half_life_years"));
  return (
    <details>
      <summary>{words.aboutChoices}</summary>
      <p>{words.aboutIntro}</p>
      <Table table={{ caption: words.aboutChoices, columns: ["", words.key, words.meaning, words.unit, words.range, words.source], rows }} />
    </details>
  );
}
