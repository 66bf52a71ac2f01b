// Words that every page needs, in English.
import type { nl } from "./nl";

export const en: typeof nl = {
  language: "Language",
  toContent: "To the content",
  showTable: "Show table",
  hideTable: "Hide table",
  downloadCsv: "Save figures (CSV)",
  downloadSvg: "Save drawing (SVG)",
  shown: "Shown in the chart",
  chartOf: (title: string, conclusion: string) => `Chart: ${title}. ${conclusion} The figures are in the table below it.`,
  band: "band",
  from: "from",
  to: "to",
  low: "lower end",
  high: "upper end",
  licences: "Licences",
  licencesIntro: "Beside Samenspel itself (EUPL-1.2) this page holds:",
  nothingMeasured: "not measured",
};
