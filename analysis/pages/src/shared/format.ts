// Numbers, money, shares and dates as people of a language write them, by Intl alone.
import type { Language } from "./language";

export interface Formats {
  /** Three significant figures at least, whole numbers in full: 0.123, 1.23, 12.3, 123, 12 345. */
  number: (value: number) => string;
  /** As it is, to at most six figures and without zeros at its end. */
  plain: (value: number) => string;
  /** With so many decimals. */
  fixed: (value: number, decimals: number) => string;
  /** With + or − before it. */
  signed: (value: number) => string;
  /** Euros: in full below ten thousand, else in thousands or millions. */
  euros: (value: number) => string;
  /** A share in [0, 1] as a percentage. */
  percent: (share: number, decimals?: number) => string;
  /** "1 maart 2024", from an ISO date. */
  date: (iso: string) => string;
  /** "mrt 2024". */
  month: (iso: string) => string;
  /** One of two forms by number: plural(n, "dag", "dagen"). */
  plural: (count: number, one: string, other: string) => string;
  /** "a, b en c". */
  list: (words: readonly string[]) => string;
}

const locale: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };
const none = "–";

/** Decimals that leave about three significant figures. */
export function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (!(size > 0) || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return Math.min(6, 2 - Math.floor(Math.log10(size)));
}

/** What `make` makes, once for each way of writing: making one takes longer than a hundred numbers. */
function once<Options, Format>(make: (options: Options) => Format): (options: Options) => Format {
  const made = new Map<string, Format>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? make(options);
    made.set(key, format);
    return format;
  };
}

export function formatsOf(language: Language): Formats {
  const tag = locale[language];
  const numbers = once((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
  const dates = once((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }));
  const fixed = (value: number, decimals: number, extra: Intl.NumberFormatOptions = {}) =>
    Number.isFinite(value)
      ? numbers({ minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...extra }).format(value).replace("-", "−")
      : none;
  const number = (value: number, extra: Intl.NumberFormatOptions = {}) =>
    Number.isInteger(value) ? fixed(value, 0, extra) : fixed(value, decimalsFor(value), extra);
  const rules = new Intl.PluralRules(tag);
  return {
    number: (value) => number(value),
    plain: (value) => numbers({ maximumSignificantDigits: 6 }).format(value).replace("-", "−"),
    fixed: (value, decimals) => fixed(value, decimals),
    signed: (value) => number(value, { signDisplay: "exceptZero" }),
    euros: (value) => euros(value, fixed, language),
    percent: (share, decimals = 0) => fixed(share, decimals, { style: "percent" }),
    date: (iso) => dateText(iso, dates, { day: "numeric", month: "long", year: "numeric" }),
    month: (iso) => dateText(iso, dates, { month: "short", year: "numeric" }),
    plural: (count, one, other) => (rules.select(count) === "one" ? one : other),
    list: (words) => listText(words, language),
  };
}

function euros(value: number, fixed: (value: number, decimals: number) => string, language: Language): string {
  if (!Number.isFinite(value)) return none;
  const size = Math.abs(value);
  const million = language === "nl" ? "miljoen" : "million";
  const sign = value < 0 ? "−" : "";
  if (size >= 1e6) return `${sign}€\u00a0${fixed(size / 1e6, decimalsFor(size / 1e6))}\u00a0${million}`;
  return `${sign}€\u00a0${fixed(size, size < 100 ? 2 : 0)}`;
}

function dateText(iso: string, dates: (style: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : dates(style).format(date);
}

function listText(words: readonly string[], language: Language): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${language === "nl" ? "en" : "and"} ${words[words.length - 1]}`;
}
