import type { Both } from "../shared/language";
import { en } from "./texts/en";
import { nl } from "./texts/nl";

export const texts: Both<typeof nl> = { nl, en };
export type Words = typeof nl;
