// The report page: what results of `samenspel run` say, for a council.
import { render } from "preact";
import { embeddedJson } from "../shared/data";
import { asLanguage, Speaks } from "../shared/language";
import { Shell } from "../shared/shell";
import "../shared/style.css";
import "../shared/chart/figure";

const data = embeddedJson<{ language: string }>("data");
const place = document.getElementById("page");
if (place) {
  render(
    <Speaks first={asLanguage(data?.language) ?? "nl"} title={{ nl: "Samenspel", en: "Samenspel" }}>
      <Shell title="Samenspel">{null}</Shell>
    </Speaks>,
    place,
  );
}
