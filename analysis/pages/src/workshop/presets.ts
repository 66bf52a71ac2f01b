// Settings for the stories that the texts tell.
import { today, type Choices, type Policy } from "./choices";
import type { nl } from "./texts/nl";

export type PresetName = keyof (typeof nl)["presetList"];
type Setting = Pick<Choices, "a" | "b"> & { demand?: number };

export const presets: Readonly<Record<PresetName, Setting>> = {
  roads: { a: { ...today, roads: "refer" }, b: { ...today } },
  lego: { a: { ...today, funding: "arrangement", roads: "refer" }, b: { ...today } },
  hours: { a: { ...today, funding: "arrangement" }, b: { ...today } },
  judo: { a: { ...today, roads: "refer" }, b: { ...today } },
  full: { a: { ...today, teams: 1.05 }, b: { ...today, specialists: 1.05 }, demand: 1.08 },
};

const same = (one: Policy, other: Policy) => (Object.keys(today) as (keyof Policy)[]).every((key) => one[key] === other[key]);

/** The first story with these choices; two stories may be told of the same. */
export const presetOf = (choices: Choices): PresetName | undefined =>
  (Object.keys(presets) as PresetName[]).find((name) => isPreset(presets[name], choices));

export function isPreset(preset: Setting, choices: Choices): boolean {
  return same(preset.a, choices.a) && same(preset.b, choices.b) && choices.world.demand === (preset.demand ?? 1);
}
