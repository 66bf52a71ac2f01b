// The report page: what results of `samenspel run` say, for a council.
import { render } from "preact";
import { embeddedJson } from "../shared/data";
import { asLanguage, Speaks, useTexts } from "../shared/language";
import { Shell } from "../shared/shell";
import "../shared/style.css";
import type { ReportDocument } from "./document";
import { Reads, texts, useReading } from "./reading";
import "./report.css";
import { Differing } from "./sections/differing";
import { Contents, sectionIds } from "./sections/frame";
import { Groups } from "./sections/groups";
import { Headlines, Outcomes } from "./sections/headlines";
import { Limits, Words } from "./sections/limits";
import { Money } from "./sections/money";
import { Name } from "./sections/name";
import { OverTime } from "./sections/over_time";
import { Places } from "./sections/places";
import { Provenance } from "./sections/provenance";
import { Question } from "./sections/question";
import { Spread } from "./sections/spread";
import { Assumptions, Why } from "./sections/why";

function Report() {
  const { words, names, several } = useReading();
  const ids = sectionIds.filter((id) => several || (id !== "differing" && id !== "groups" && id !== "why"));
  return (
    <Shell title={words.title} subtitle={<span class="names">{names.map((_, i) => <Name scenario={i} />)}</span>}>
      <Contents ids={ids} />
      <Headlines />
      <Question />
      <Outcomes />
      {several ? <Differing /> : null}
      <OverTime />
      <Places />
      <Spread />
      {several ? <Groups /> : null}
      <Money />
      {several ? <Why /> : null}
      <Assumptions />
      <Limits />
      <Words />
      <Provenance />
    </Shell>
  );
}

function NoData() {
  const words = useTexts(texts);
  return <Shell title={words.title}><p>{words.noData}</p></Shell>;
}

const data = embeddedJson<ReportDocument>("data");
const place = document.getElementById("page");
if (place) {
  render(
    <Speaks first={asLanguage(data?.language) ?? "nl"} title={{ nl: texts.nl.title, en: texts.en.title }}>
      {data ? <Reads data={data}><Report /></Reads> : <NoData />}
    </Speaks>,
    place,
  );
}
