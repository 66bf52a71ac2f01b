// What `samenspel workshop` wrote into the page.

/** A resolved scenario: maps, lists, numbers, texts. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonMap = { [key: string]: Json };

export interface City {
  name: string;
  question: string;
  tree: JsonMap;
  /** First measured day: choices hold from here. */
  change_from: string;
  /** Replications 0, 1, … up to that day: gzip in base64. */
  checkpoints: string[];
  /** The same where deep skill fades. */
  fading: string[];
}

export interface Parameter {
  path: string;
  unit: string;
  low: number;
  high: number;
  source: string;
  meaning: string;
}

/** A range that sources give, of a key or of a factor on it. */
export interface Range {
  keys: string;
  factor: boolean;
  low: number;
  high: number;
  source: string;
}

export interface WorkshopData {
  language: string;
  version: string;
  revision: string;
  most_posts: number;
  cities: City[];
  pieces: { lump_sum: JsonMap; arrangement: JsonMap; package: Json; legs: JsonMap; prevention: JsonMap };
  parameters: Parameter[];
  ranges: Range[];
}

/** Numbers that the model describes, and those of them that rest on an estimate, wholly or in part. */
export interface Assumed {
  numbers: number;
  estimates: number;
}

export function assumedIn(data: WorkshopData): Assumed {
  const numbers = data.parameters.filter((one) => one.high > one.low);
  return { numbers: numbers.length, estimates: numbers.filter((one) => /\bestimate\b/.test(one.source)).length };
}

export function asMap(value: Json | undefined): JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** `over` on top of `under`: maps key by key, everything else replaced. */
export function merged(under: JsonMap, over: JsonMap): JsonMap {
  const result: JsonMap = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const old = result[key];
    const bothMaps = [old, value].every((one) => typeof one === "object" && one !== null && !Array.isArray(one));
    result[key] = bothMaps ? merged(asMap(old), asMap(value)) : value;
  }
  return result;
}

/** Bytes from gzip in base64. */
export async function unpacked(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const zipped = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
