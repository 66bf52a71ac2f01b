// Where the choices come from: what each sets in the model, within which range, after which source.
import { useLanguage, useTexts } from "../shared/language";
import { Table } from "../shared/table";
import { spanOf, type Slider } from "./choices";
import type { Assumed, WorkshopData } from "./data";
import { texts, type Words } from "./texts";

const sliders: readonly Slider[] = ["teams", "specialists", "secondLeg", "prevention", "demand"];
const others = {
  funding: "funding.contracts.<name>.form",
  roads: "expertise.roads",
  fading: "expertise.two_legs.leg_half_life_years",
} as const;

export function About(props: { data: WorkshopData; assumed: Assumed }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const row = (name: keyof Words["about"], path: string, range: string, source?: string) => {
    const known = props.data.parameters.find((one) => one.path === path)?.source;
    const keys = [...new Set([source, known].filter(Boolean).join(" ").split(" "))];
    const sources = keys.filter(Boolean).map((key) => (key === "estimate" ? words.estimate : key)).join(", ");
    return [words[name], words.about[name].meaning, words.about[name].unit, range, sources, path];
  };
  const rows = sliders.map((slider) => {
    const span = spanOf(props.data, slider);
    const range = span.sourced ? `${formats.percent(span.sourced.low)} – ${formats.percent(span.sourced.high)}` : words.estimate;
    return row(slider, span.path, range, span.sourced?.source);
  });
  for (const name of ["funding", "roads", "fading"] as const) rows.push(row(name, others[name], words.noRange));
  return (
    <>
      <p>{words.estimates(formats.number(props.assumed.estimates), formats.number(props.assumed.numbers))}</p>
      <details>
        <summary>{words.aboutTable}</summary>
        <p>{words.aboutIntro}</p>
        <Table table={{ caption: words.aboutTable, columns: [words.choice, words.meaning, words.unit, words.range, words.source, words.key], rows }} />
      </details>
    </>
  );
}
