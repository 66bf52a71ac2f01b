// The data that `samenspel report` writes into the page (tools/samenspel/report); `--json` prints the same.

/** Mean over runs with its 95% interval; null where nothing was seen, or one run only. */
export interface Mean {
  mean: number | null;
  low: number | null;
  high: number | null;
  n: number;
}

export type Verdict = "better" | "worse" | "higher" | "lower" | "not_shown" | "same" | "unknown";

export interface Difference {
  verdict: Verdict;
  n: number;
  baseline_mean?: number | null;
  mean?: number | null;
  difference?: number | null;
  interval?: [number | null, number | null];
  p_adjusted?: number | null;
  replications?: { higher: number; lower: number; same: number } | null;
  replications_needed?: Record<"1%" | "5%" | "10%", number | null>;
}

export interface Parameter {
  path: string;
  unit: string;
  meaning: string;
  source: string;
  role: string;
}

export interface ScenarioAbout {
  label: string;
  name: string;
  question: string;
  hash: string;
  replications: number;
  first_year?: number;
  years?: number;
  warm_up_years?: number;
  norm_weeks?: number;
  norm_weeks_specialist?: number;
  areas?: number;
  teams?: number;
  families?: number;
  timeline?: { from: string; keys: (Parameter & { before: string | null; after: string })[] }[];
}

export interface OutcomeRow {
  id?: string;
  outcome: string;
  category: string;
  unit: string;
  better?: "lower" | "higher" | null;
  scenarios: Mean[];
  differences: (Difference | null)[];
}

export interface Categories {
  outcome: string;
  categories: string[];
  scenarios: Mean[][];
}

/** [mean, 10th percentile, 90th percentile] over runs. */
export type Band = [number, number, number] | null;

export interface MoneyYear {
  year: number;
  payer: string;
  spent: Mean | null;
  granted: Mean | null;
  budget: Mean | null;
}

export interface Money {
  years: MoneyYear[];
  books: ({ funder: string } & Record<"granted" | "spent" | "committed" | "balance", Mean>)[];
  kinds: (Mean & { category: string })[];
  funders: (Mean & { category: string })[];
}

export interface Part {
  difference: number | null;
  interval: [number | null, number | null];
}

export interface Explanation {
  scenario: string;
  explanation: {
    replications: number;
    groups: string[][];
    outcomes: {
      outcome: string;
      category: string;
      n: number;
      total: Part;
      parts: { group: string; part: Part; on_its_own: Part }[];
    }[];
  };
}

export interface Sensitivity {
  scenario: string;
  outcome: string;
  unit: string;
  factors: {
    factor: string;
    kind: "morris" | "sobol";
    estimate: number | null;
    low: number | null;
    high: number | null;
    sign: number | null;
  }[];
}

export interface ReportDocument {
  schema: number;
  language: string;
  scenarios: ScenarioAbout[];
  differing: (Parameter & { values: (string | null)[]; by_default: boolean })[] | null;
  headlines: {
    rows: OutcomeRow[];
    tested: number;
    paired: boolean;
    notes: { scenario: string; kind: "other_seed" | "other_replications" | "other_version" | "other_years" }[];
  };
  over_time: {
    months: string[];
    series: { outcome: string; layer: string; scenarios: Band[][] }[];
    cost: (Mean & { year: number })[][] | null;
  };
  places: {
    layers: string[];
    areas: ({ area: string; layers: Mean[] }[] | null)[];
    teams: { team: string; waiting: Mean; days: Mean }[][];
  };
  spread: Categories[];
  groups: { rows: OutcomeRow[]; tested: number };
  money: Money[];
  assumptions: ({ numbers: number; estimates: number; sourced: number } | null)[];
  explanations: Explanation[] | null;
  sensitivity: Sensitivity[] | null;
  provenance: {
    files: {
      file: string;
      sha256: string;
      version: string;
      revision: string;
      compiler: string;
      seed: string;
      record: string;
      replications_asked: number;
      replications_done: number;
    }[];
    commands: string[];
    page: { version: string; revision: string };
  };
}
