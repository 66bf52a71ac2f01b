// The workshop page: the simulation itself, live, for a room.
import { render } from "preact";
import { embeddedJson } from "../shared/data";
import { asLanguage, Speaks } from "../shared/language";
import "../shared/style.css";
import { App } from "./app";
import type { WorkshopData } from "./data";
import "./style.css";
import { texts } from "./texts";

const empty: WorkshopData = {
  language: "nl", version: "", revision: "", most_posts: 1, cities: [], parameters: [], ranges: [],
  pieces: { lump_sum: {}, arrangement: {}, package: null, legs: {}, prevention: {} },
};
const data = embeddedJson<WorkshopData>("data") ?? empty;
const place = document.getElementById("page");
if (place) {
  render(
    <Speaks first={asLanguage(data.language) ?? "nl"} title={{ nl: texts.nl.title, en: texts.en.title }}>
      <App data={data} />
    </Speaks>,
    place,
  );
}
