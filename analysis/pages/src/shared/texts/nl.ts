// Words that every page needs, in Dutch (level B1). en.ts must have the same keys.
export const nl = {
  language: "Taal",
  toContent: "Naar de inhoud",
  showTable: "Toon tabel",
  hideTable: "Verberg tabel",
  downloadCsv: "Bewaar cijfers (CSV)",
  downloadSvg: "Bewaar tekening (SVG)",
  shown: "Zichtbaar in de grafiek",
  chartOf: (title: string, conclusion: string) => `Grafiek: ${title}. ${conclusion} De cijfers staan in de tabel eronder.`,
  band: "band",
  from: "van",
  to: "tot",
  low: "ondergrens",
  high: "bovengrens",
  licences: "Licenties",
  licencesIntro: "Deze pagina bevat, naast Samenspel zelf (EUPL-1.2):",
  nothingMeasured: "niet gemeten",
};
