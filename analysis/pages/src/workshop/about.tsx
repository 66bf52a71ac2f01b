// Where the choices come from: name, meaning, unit and source of each key, as the program describes it.
import { useLanguage, useTexts } from "../shared/language";
import { Table } from "../shared/table";
import { spanOf, type Slider } from "./choices";
import type { WorkshopData } from "./data";
import { texts } from "./texts";

export function About(props: { data: WorkshopData }) {
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
