// What the room chooses: two policies beside each other, choice by choice, and the city that both have in common.
import type { ComponentChildren } from "preact";
import { isBeyondSources, knowsPrevention, spanOf, type Choices, type Policy, type Slider, type Span } from "./choices";
import type { City, WorkshopData } from "./data";
import { useLanguage, useTexts } from "../shared/language";
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
      <PolicyControls {...props} />
      <p class="note small">{words.changeFrom(formats.date(props.city.change_from))}</p>
      <CityControls {...props} />
    </>
  );
}

const sides = ["a", "b"] as const;
type Side = (typeof sides)[number];

function PolicyControls(props: Part) {
  const words = useTexts(texts);
  const { choices } = props;
  const names = { a: words.policyA, b: words.policyB };
  const set = (side: Side, change: Partial<Policy>) => props.change({ ...choices, [side]: { ...choices[side], ...change } });
  const pair = (key: keyof Policy, label: string, make: (side: Side, name: string) => ComponentChildren) => (
    <Pair label={label} id={key} other={choices.a[key] !== choices.b[key]}>{sides.map((side) => make(side, `${names[side]}: ${label}`))}</Pair>
  );
  const slider = (what: Exclude<Slider, "demand">) =>
    pair(what, words[what], (side, name) => (
      <RangeControl id={`${side}-${what}`} class={`side side-${side}`} label={name} hideLabel span={spanOf(props.data, what)}
                    value={choices[side][what]} share={what === "secondLeg" || what === "prevention"}
                    set={(value) => set(side, { [what]: value })} />
    ));
  const idle = !choices.world.fading && sides.some((side) => choices[side].secondLeg > 0);
  return (
    <div class="pairs">
      <div class="pair-head" aria-hidden="true"><span class="side side-a">{words.policyA}</span><span class="side side-b">{words.policyB}</span></div>
      {pair("roads", words.roads, (side, name) => (
        <Options id={`${side}-roads`} class={`side side-${side}`} label={name} value={choices[side].roads}
                 options={[["consult", words.consult], ["refer", words.refer]]} set={(roads) => set(side, { roads })} />
      ))}
      {pair("funding", words.funding, (side, name) => (
        <Options id={`${side}-funding`} class={`side side-${side}`} label={name} value={choices[side].funding}
                 options={[["lump_sum", words.lumpSum], ["arrangement", words.arrangement]]} set={(funding) => set(side, { funding })} />
      ))}
      {slider("teams")}
      {slider("specialists")}
      {slider("secondLeg")}
      {idle ? <p class="note small">{words.secondLegIdle}</p> : null}
      {knowsPrevention(props.city, props.data) ? slider("prevention") : null}
    </div>
  );
}

/** One choice, for A and for B. */
function Pair(props: { id: string; label: string; other: boolean; children: ComponentChildren }) {
  const words = useTexts(texts);
  return (
    <div class={`pair${props.other ? " other" : ""}`} id={`choice-${props.id}`}>
      <p class="control-label">{props.label}{props.other ? <span class="tag">{words.differs}</span> : null}</p>
      {props.children}
    </div>
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
      <RangeControl id="demand" class="control" label={words.demand} span={spanOf(props.data, "demand")} value={world.demand}
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
  class: string;
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  set: (value: T) => void;
}) {
  return (
    <div class={props.class} role="radiogroup" aria-label={props.label}>
      {props.options.map(([value, text]) => (
        <label class="check">
          <input type="radio" name={props.id} value={value} checked={props.value === value} onChange={() => props.set(value)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

function RangeControl(props: {
  id: string;
  class: string;
  label: string;
  hideLabel?: boolean;
  span: Span;
  value: number;
  share?: boolean;
  set: (value: number) => void;
}) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const { span } = props;
  const shown = props.share ? formats.percent(props.value) : words.ofToday(formats.percent(props.value));
  const beyond = isBeyondSources(span, props.value);
  const said = (value: number) => formats.percent(value);
  return (
    <div class={`${props.class} range`}>
      <label for={props.id} class="control-label">
        <span class={props.hideLabel ? "visually-hidden" : undefined}>{props.label}: </span><output for={props.id}>{shown}</output>
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
