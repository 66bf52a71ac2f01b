// Settings for the stories that the texts tell.
import { today, type Choices } from "./choices";
import type { nl } from "./texts/nl";

export type PresetName = keyof (typeof nl)["presetList"];
type Setting = Pick<Choices, "a" | "b"> & { demand?: number };

export const presets: Readonly<Record<PresetName, Setting>> = {
  lego: { a: { ...today, funding: "arrangement", roads: "refer" }, b: { ...today } },
  hours: { a: { ...today, funding: "arrangement" }, b: { ...today } },
  judo: { a: { ...today, roads: "refer" }, b: { ...today } },
  full: { a: { ...today, teams: 1.05 }, b: { ...today, specialists: 1.05 }, demand: 1.08 },
};
