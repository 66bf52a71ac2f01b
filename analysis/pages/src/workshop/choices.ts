// What a room can choose, and which keys of a scenario each choice sets.
import { asMap, merged, type City, type Json, type JsonMap, type WorkshopData } from "./data";

export interface Policy {
  funding: "lump_sum" | "arrangement";
  roads: "consult" | "refer";
  /** Multiples of the posts on paper. */
  teams: number;
  specialists: number;
  /** Share of the members of BASEcamps with a second leg. */
  secondLeg: number;
  /** Share of needs in families and at school that prevention takes away. */
  prevention: number;
}

/** Holds for both policies. */
export interface World {
  city: string;
  /** Multiple of the needs that arise, from the day of the change. */
  demand: number;
  /** Deep skill fades far from the institution, from the first day of the warm-up. */
  fading: boolean;
}

export interface Choices {
  world: World;
  a: Policy;
  b: Policy;
}

export const today: Policy = {
  funding: "lump_sum", roads: "consult", teams: 1, specialists: 1, secondLeg: 0, prevention: 0,
};

export function firstChoices(data: WorkshopData): Choices {
  return {
    world: { city: data.cities[0]?.name ?? "", demand: 1, fading: false },
    a: { ...today, roads: "refer" },
    b: { ...today },
  };
}

export type Slider = "teams" | "specialists" | "secondLeg" | "prevention" | "demand";

export interface Span {
  low: number;
  high: number;
  step: number;
  /** The described key behind it. */
  path: string;
  /** What sources give; without it every value but the first is an estimate. */
  sourced?: { low: number; high: number; source: string };
}

/** A range of the program, by the key it is about. */
function sourced(data: WorkshopData, keys: string): { sourced?: { low: number; high: number; source: string } } {
  const found = data.ranges.find((range) => range.keys === keys && range.factor);
  return found ? { sourced: { low: found.low, high: found.high, source: found.source } } : {};
}

export function spanOf(data: WorkshopData, slider: Slider): Span {
  switch (slider) {
    case "teams":
      return { low: 0.8, high: 1.25, step: 0.05, path: "teams.<name>.fte", ...sourced(data, "teams.team_*.fte.*") };
    case "specialists":
      return { low: 0.8, high: 1.25, step: 0.05, path: "teams.<name>.fte", ...sourced(data, "teams.basecamp_*.fte.*") };
    case "secondLeg":
      return { low: 0, high: 1, step: 0.05, path: "expertise.two_legs.second_leg_members", sourced: { low: 0, high: 0.05, source: "S0" } };
    case "prevention":
      return { low: 0, high: 0.12, step: 0.01, path: "city.areas.<name>.prevention", sourced: { low: 0, high: 0.06, source: "S0 S4 estimate" } };
    case "demand":
      return { low: 0.85, high: 1.15, step: 0.01, path: "city.areas.<name>.need_factor", ...sourced(data, "needs.onset_per_family_year") };
  }
}

export function isBeyondSources(span: Span, value: number): boolean {
  const slack = 1e-9;
  return span.sourced !== undefined && (value < span.sourced.low - slack || value > span.sourced.high + slack);
}

const round = (value: number) => Number(value.toPrecision(12));

function scaledPosts(tree: JsonMap, chosen: (layer: string) => number): JsonMap {
  const teams: JsonMap = {};
  for (const [name, team] of Object.entries(asMap(tree.teams))) {
    const factor = chosen(String(asMap(team).layer ?? "neighbourhood"));
    if (factor === 1) continue;
    const fte: JsonMap = {};
    for (const [discipline, posts] of Object.entries(asMap(asMap(team).fte))) {
      fte[discipline] = round(Number(posts) * factor);
    }
    teams[name] = { fte };
  }
  return Object.keys(teams).length > 0 ? { teams } : {};
}

/** Prevention costs in proportion to what it takes away, as in the shipped scenario; only where that knows the areas. */
function prevented(tree: JsonMap, pieces: WorkshopData["pieces"], share: number): JsonMap {
  const areas: JsonMap = {};
  for (const name of Object.keys(asMap(asMap(tree.city).areas))) {
    const known = asMap(pieces.prevention[name]);
    const shares = Object.entries(asMap(known.prevention));
    const usual = Number(shares[0]?.[1] ?? 0);
    if (!(usual > 0)) continue;
    areas[name] = {
      prevention: Object.fromEntries(shares.map(([domain]) => [domain, round(share)])),
      prevention_eur_per_year: Math.round((Number(known.prevention_eur_per_year) * share) / usual),
    };
  }
  return Object.keys(areas).length > 0 ? { city: { areas } } : {};
}

export function knowsPrevention(city: City, data: WorkshopData): boolean {
  return Object.keys(prevented(city.tree, data.pieces, 0.06)).length > 0;
}

/** The keys that a policy changes on the day of the change. */
export function changedKeys(policy: Policy, city: City, data: WorkshopData): JsonMap {
  let set: JsonMap = {};
  const pieces = data.pieces;
  if (policy.funding === "arrangement") set = merged(set, { funding: pieces.arrangement });
  if (policy.roads === "refer") {
    const whole = policy.funding === "arrangement" && pieces.package !== null && typeof pieces.package === "string";
    set = merged(set, { expertise: { roads: ["refer"], ...(whole ? { delivery: pieces.package } : {}) } });
  }
  set = merged(set, scaledPosts(city.tree, (layer) => (layer === "neighbourhood" ? policy.teams : policy.specialists)));
  if (policy.secondLeg > 0) set = merged(set, { expertise: { two_legs: { second_leg_members: policy.secondLeg } } });
  if (policy.prevention > 0) set = merged(set, prevented(city.tree, pieces, policy.prevention));
  return set;
}

/** More needs in every area, or fewer: candidates that had none before have one now. */
function demanded(tree: JsonMap, demand: number): JsonMap {
  if (demand === 1) return {};
  const areas = Object.entries(asMap(asMap(tree.city).areas));
  return { city: { areas: Object.fromEntries(areas.map(([name, area]) => [name, { need_factor: round(Number(asMap(area).need_factor) * demand) }])) } };
}

/** The city before the change. */
const pastOf = (world: World, city: City, data: WorkshopData) =>
  world.fading ? merged(city.tree, { expertise: { two_legs: data.pieces.legs } }) : city.tree;

/** A whole scenario: the city, and from the day of the change on its needs and what the policy sets. */
export function scenarioOf(world: World, policy: Policy, city: City, data: WorkshopData): JsonMap {
  const tree = pastOf(world, city, data);
  const dated = (Array.isArray(tree.timeline) ? tree.timeline : []).map(asMap);
  const before = dated.filter((entry) => String(entry.from) < city.change_from);
  const after = dated.filter((entry) => String(entry.from) > city.change_from);
  const own = dated.filter((entry) => entry.from === city.change_from).map((entry) => asMap(entry.set));
  const set = own.concat(demanded(tree, world.demand), changedKeys(policy, city, data)).reduce(merged, {});
  const change: Json[] = Object.keys(set).length > 0 ? [{ from: city.change_from, set }] : [];
  return { ...tree, timeline: [...before, ...change, ...after] };
}

/** A scenario as a file for the command line: JSON is YAML, but for the word that takes out an entry, which is bare there. */
export const scenarioFile = (tree: JsonMap) => JSON.stringify(tree, null, 1).replace(/: "none"(?=,?\n)/g, ": none");

/** What runs have in common up to the day of the change. */
export const pastKey = (world: Pick<World, "city" | "fading">) => JSON.stringify([world.city, world.fading]);
export const policyKey = (world: World, policy: Policy) => JSON.stringify([world, policy]);

// ---- As a text, for a link or a file: only what differs from the beginning, checked when it is read.

const isNumberIn = (value: unknown, span: Span): value is number =>
  typeof value === "number" && value >= span.low && value <= span.high;

function readPolicy(value: unknown, data: WorkshopData): Policy {
  const found = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const slider = (name: "teams" | "specialists" | "secondLeg" | "prevention") =>
    isNumberIn(found[name], spanOf(data, name)) ? (found[name] as number) : today[name];
  return {
    funding: found.funding === "arrangement" ? "arrangement" : "lump_sum",
    roads: found.roads === "refer" ? "refer" : "consult",
    teams: slider("teams"),
    specialists: slider("specialists"),
    secondLeg: slider("secondLeg"),
    prevention: slider("prevention"),
  };
}

/** Choices from a text; what is not understood is as it was in the beginning. */
export function readChoices(text: string, data: WorkshopData): Choices | undefined {
  let found: { world?: Record<string, unknown>; a?: unknown; b?: unknown };
  try {
    found = JSON.parse(text) as typeof found;
  } catch {
    return undefined;
  }
  if (typeof found !== "object" || found === null) return undefined;
  const first = firstChoices(data);
  const world = found.world ?? {};
  const city = data.cities.find((one) => one.name === world.city)?.name ?? first.world.city;
  const demand = isNumberIn(world.demand, spanOf(data, "demand")) ? world.demand : 1;
  return { world: { city, demand, fading: world.fading === true }, a: readPolicy(found.a, data), b: readPolicy(found.b, data) };
}

export const writeChoices = (choices: Choices) => JSON.stringify(choices);
