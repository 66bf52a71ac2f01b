// Enough to do it again: files, versions, seed, hashes, commands.
import { Table, type Cell } from "../../shared/table";
import { own, useReading } from "../reading";
import { Section } from "./frame";

/** As a shell takes it for one word. */
function shellWord(text: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}

export function Provenance() {
  const { data, words, formats } = useReading();
  const p = words.provenance;
  const files = data.provenance.files.map((one) => shellWord(one.file)).join(" ");
  const missing = [
    ...(data.scenarios.length > 1 && !data.explanations ? [`samenspel compare ${files} --explain --json > why.json`, `samenspel report ${files} --explain why.json -o report.html`] : []),
    ...(data.sensitivity ? [] : ["samenspel sensitivity study.h5 --json > weights.json", `samenspel report ${files} --sensitivity weights.json -o report.html`]),
  ];
  return (
    <Section id="provenance">
      <p>{p.intro}</p>
      {data.provenance.files.map((one) => (
        <Table
          table={{
            caption: `${p.file}: ${one.file}`,
            columns: [p.what, p.value],
            rows: [
              [p.file, one.file], [p.version, one.version], [p.revision, one.revision], [p.compiler, one.compiler], [p.seed, one.seed],
              [p.done, `${formats.number(one.replications_done)} ${p.of} ${formats.number(one.replications_asked)}`], [p.record, own(p.records, one.record) ?? one.record], [p.sha, one.sha256],
            ] satisfies Cell[][],
          }}
        />
      ))}
      <Table table={{ caption: p.hash, columns: [words.scenario, p.hash], rows: data.scenarios.map((one): Cell[] => [one.label, one.hash]) }} />
      <h3>{p.repeat}</h3>
      <pre tabIndex={0} role="region" aria-label={p.repeat}>{data.provenance.commands.join("\n")}</pre>
      {missing.length === 0 ? null : (
        <>
          <p>{p.toFindOut}</p>
          <pre tabIndex={0} role="region" aria-label={p.toFindOut}>{missing.join("\n")}</pre>
        </>
      )}
      <p>{p.page} samenspel {data.provenance.page.version}, {data.provenance.page.revision}.</p>
      <p>{p.guides}</p>
    </Section>
  );
}
