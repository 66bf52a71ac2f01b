// Enough to do it again: files, versions, seed, hashes, commands.
import { Table, type Cell } from "../../shared/table";
import { useReading } from "../reading";
import { Section } from "./frame";

export function Provenance() {
  const { data, words, formats } = useReading();
  const p = words.provenance;
  return (
    <Section id="provenance">
      <p>{p.intro}</p>
      <Table
        table={{
          caption: p.file,
          columns: [p.file, p.version, p.revision, p.compiler, p.seed, p.done, p.record, p.sha],
          rows: data.provenance.files.map((one): Cell[] => [
            one.file, one.version, one.revision, one.compiler, one.seed,
            `${formats.number(one.replications_done)} ${p.of} ${formats.number(one.replications_asked)}`, one.record, one.sha256,
          ]),
        }}
      />
      <Table table={{ caption: p.hash, columns: [words.scenario, p.hash], rows: data.scenarios.map((one): Cell[] => [one.label, one.hash]) }} />
      <h3>{p.repeat}</h3>
      <pre tabIndex={0} role="region" aria-label={p.repeat}>{data.provenance.commands.join("\n")}</pre>
      <p>{p.page} samenspel {data.provenance.page.version}, {data.provenance.page.revision}.</p>
      <p>{p.limits}</p>
    </Section>
  );
}
