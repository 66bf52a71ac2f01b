// Which years are counted, after how many under the policy, and whether a list still grows in them.
import { useReading, type Reading } from "../reading";

export function Years() {
  const reading = useReading();
  const { data, words, formats } = reading;
  const first = data.scenarios[0];
  if (first?.first_year === undefined || first.years === undefined) return null;
  const last = first.first_year + Math.ceil(first.years) - 1;
  const changes = data.scenarios.some((one) => (one.timeline ?? []).length > 0);
  const counted = words.years.counted(String(first.first_year), String(last), formats.number(first.years));
  const under = changes ? words.years.changing : words.years.after(formats.number(first.warm_up_years ?? 0), (first.warm_up_years ?? 0) === 0);
  return <p class="note years-counted" dir="auto">{counted} {under} {reading.several ? `${words.years.workshop} ` : ""}{growing(reading)}</p>;
}

/** The scenarios whose list is over a tenth longer in the last counted year than in the first. */
function growing(reading: Reading): string {
  const { data, words, names, formats } = reading;
  const waiting = data.over_time.series.find((one) => one.outcome === "waiting" && one.layer === "");
  const years = [...new Set(data.over_time.months.map((month) => month.slice(0, 4)))];
  const [from, to] = [years[0], years[years.length - 1]];
  if (!waiting || from === undefined || to === undefined || from === to) return "";
  const mean = (s: number, year: string) => {
    const seen = (waiting.scenarios[s] ?? []).flatMap((band, m) => (band && data.over_time.months[m]?.startsWith(year) ? [band[0]] : []));
    return seen.reduce((sum, one) => sum + one, 0) / seen.length;
  };
  const told = names.flatMap((name, s) => {
    const [a, b] = [mean(s, from), mean(s, to)];
    return b > 1.1 * a && b - a >= 1 ? [words.years.growth(name, formats.number(Math.round(a)), formats.number(Math.round(b)))] : [];
  });
  return told.length === 0 ? "" : `${words.years.grows(formats.list(told), from, to)} ${reading.several ? words.years.sizeDepends : ""}`.trim();
}
