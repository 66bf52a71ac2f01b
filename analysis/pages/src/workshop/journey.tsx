// One family, under both policies, in plain sentences.
import { useEffect, useState } from "preact/hooks";
import { useLanguage, useTexts } from "../shared/language";
import { Table, type TableData } from "../shared/table";
import type { Engine } from "./engine";
import type { Family, Story } from "./messages";
import { texts, type Words } from "./texts";

const years = 4;
type Criteria = keyof Words["criteria"];

export interface JourneyProps {
  engine: Engine;
  /** Scenarios of A and B as JSON, that record events. */
  scenarios: () => [string, string];
  past: string;
  /** Changes with the choices. */
  choicesKey: string;
}

export function Journey(props: JourneyProps) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const [criteria, setCriteria] = useState<Criteria>("trust-first,visit,planned;trust-first,visit;trust-first");
  const [under, setUnder] = useState(1);
  const [busy, setBusy] = useState(false);
  const [logged, setLogged] = useState("");
  const [families, setFamilies] = useState<Family[]>([]);
  const [chosen, setChosen] = useState(0);
  const [stories, setStories] = useState<(Story | null)[]>([]);
  const family = families[chosen];
  const search = async () => {
    setBusy(true);
    try {
      if (logged !== props.choicesKey) {
        await props.engine.keepLogs(props.scenarios(), [words.policyA, words.policyB], props.past, years);
        setLogged(props.choicesKey);
      }
      // The fullest stories first; where there are none, those with a little less.
      let found: Family[] = [];
      for (const some of criteria.split(";")) {
        if (found.length === 0) found = await props.engine.families(under, some);
      }
      setFamilies(found);
      setChosen(0);
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    if (!family) {
      setStories([]);
      return;
    }
    void Promise.all([0, 1].map((desk) => props.engine.story(desk, family.family, language))).then(setStories);
  }, [family, language]);
  return (
    <>
      <p>{words.journeyIntro}</p>
      <div class="tools ends no-print">
        <label class="control">
          <span class="control-label">{words.find}</span>
          <select id="criteria" value={criteria} onChange={(event) => setCriteria(event.currentTarget.value as Criteria)}>
            {(Object.keys(words.criteria) as Criteria[]).map((one) => <option value={one}>{words.criteria[one]}</option>)}
          </select>
        </label>
        <label class="control">
          <span class="control-label">{words.findUnder}</span>
          <select value={String(under)} onChange={(event) => setUnder(Number(event.currentTarget.value))}>
            <option value="0">{words.policyA}</option>
            <option value="1">{words.policyB}</option>
          </select>
        </label>
        <button type="button" id="find" onClick={() => busy || void search()} aria-disabled={busy}>{words.search}</button>
        {families.length > 1 ? (
          <button type="button" onClick={() => setChosen((chosen + 1) % families.length)}>{words.another}</button>
        ) : null}
      </div>
      <p role="status">
        {busy ? words.searching : logged !== "" && logged !== props.choicesKey ? words.staleStory : logged !== "" && !family ? words.noFamily : ""}
      </p>
      {family && stories.length > 0 ? (
        <>
          <Table id="in-short" table={inShort(stories, words)} />
          <div class="policies">
            {stories.map((story, i) => <OneStory story={story} which={i} />)}
          </div>
        </>
      ) : null}
    </>
  );
}

/** "vragen om hulp: 3" as name and value. */
function nameAndValue(line: string): [string, string] {
  const at = line.indexOf(": ");
  return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 2)];
}

/** How it went under both, line by line beside each other. What happened under one alone stands where that one tells it. */
function inShort(stories: readonly (Story | null)[], words: Words): TableData {
  const told = stories.map((story) => new Map((story?.closing.slice(1) ?? []).map(nameAndValue)));
  const names: string[] = [];
  for (const lines of told) {
    let at = 0;
    for (const name of lines.keys()) {
      if (!names.includes(name)) names.splice(at, 0, name);
      at = names.indexOf(name) + 1;
    }
  }
  const title = stories.find((story) => story)?.title ?? "";
  return {
    caption: words.storyInShort(title),
    columns: ["", words.policyA, words.policyB],
    rows: names.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), ...told.map((lines, i) => lines.get(name) ?? (stories[i] ? words.nothingOf : "–"))]),
  };
}

/** What happened day by day: the sentences of a day together. */
function daysOf(chapter: Story["chapters"][number]): { date: string; text: string }[] {
  const days: { date: string; text: string }[] = [];
  for (const { date, text } of [...chapter.sentences].sort((one, other) => one.day - other.day)) {
    const last = days[days.length - 1];
    if (last?.date === date) last.text += ` ${text}`;
    else days.push({ date, text });
  }
  return days;
}

function OneStory(props: { story: Story | null; which: number }) {
  const words = useTexts(texts);
  const name = props.which === 0 ? words.a : words.b;
  const { story } = props;
  return (
    <article class={`policy story policy-${props.which === 0 ? "a" : "b"}`}>
      <h3>{words.familyUnder(name)}</h3>
      {story ? (
        <>
          <h4>{words.dayByDay}</h4>
          {story.opening.slice(1).map((line) => <p>{line}</p>)}
          {story.chapters.map((chapter) => (
            <>
              <h5>{chapter.title}</h5>
              <ol class="days">
                {daysOf(chapter).map((day) => <li><strong class="day">{day.date}</strong> {day.text}</li>)}
              </ol>
            </>
          ))}
        </>
      ) : (
        <p>{words.notIn(name)}</p>
      )}
    </article>
  );
}
