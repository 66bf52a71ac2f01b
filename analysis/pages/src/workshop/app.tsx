// The whole page: choices on top, what comes of them below.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLanguage, useTexts } from "../shared/language";
import { readFragment, writeFragment } from "../shared/fragment";
import { Shell } from "../shared/shell";
import { firstChoices, pastKey, policyKey, scenarioFile, scenarioOf, type Choices, type Policy, type World } from "./choices";
import { About } from "./about";
import { Controls } from "./controls";
import { asMap, assumedIn, merged, type City, type WorkshopData } from "./data";
import { Engine, mostReplications } from "./engine";
import { Guessed, Guessing, nothingGuessed, type Round } from "./facilitate";
import { useHistory } from "./history";
import { Journey } from "./journey";
import { Picture } from "./picture";
import { isPreset, presetOf, presets, type PresetName } from "./presets";
import { Results, type Both } from "./results";
import { Share } from "./share";
import { texts } from "./texts";
import { Versus } from "./versus";

const firstTarget = 12;

/** Draws at most once a frame, however many messages come in. */
function useEngine(): { engine: Engine; tick: number } {
  const [tick, setTick] = useState(0);
  const engine = useRef<Engine | null>(null);
  if (!engine.current) {
    let waiting = false;
    engine.current = new Engine(() => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        setTick((now) => now + 1);
      }, 60);
    });
  }
  return { engine: engine.current, tick };
}

const jsonOf = (world: World, policy: Policy, city: City, data: WorkshopData) => JSON.stringify(scenarioOf(world, policy, city, data));

export function App(props: { data: WorkshopData }) {
  const { data } = props;
  const words = useTexts(texts);
  const { engine, tick } = useEngine();
  const history = useHistory(data);
  const { choices } = history;
  const city = data.cities.find((one) => one.name === choices.world.city) ?? data.cities[0];
  const [target, setTarget] = useState(firstTarget);
  const [guessing, setGuessing] = useState(readFragment().has("guess"));
  const [kept, setRound] = useState<Round>(nothingGuessed(""));
  const assumed = useMemo(() => assumedIn(data), [data]);
  const [story, setStory] = useState<PresetName | undefined>(() => presetOf(choices));
  useEffect(() => {
    const came = data.cities.flatMap((one) => [
      { past: pastKey({ city: one.name, fading: false }), packed: one.checkpoints },
      { past: pastKey({ city: one.name, fading: true }), packed: one.fading },
    ]);
    void engine.start(came, pastKey(choices.world));
  }, []);
  const keys = { a: policyKey(choices.world, choices.a), b: policyKey(choices.world, choices.b) };
  // What was guessed of other choices says nothing of these.
  const asked = keys.a + keys.b;
  const round = kept.asked === asked ? kept : nothingGuessed(asked);
  useFollowing(asked, () => setRound(nothingGuessed(asked)));
  useEffect(() => {
    if (!city) return;
    const asked = (["b", "a"] as const).map((which) => ({
      key: keys[which],
      past: pastKey(choices.world),
      scenario: () => jsonOf(choices.world, choices[which], city, data),
    }));
    engine.ask(asked, target);
  }, [keys.a, keys.b, target]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      const act = event.shiftKey ? history.redo : history.undo;
      if (act) {
        event.preventDefault();
        act();
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  if (!city) return <Shell title={words.title}>{words.noData}</Shell>;
  const both: Both = {
    engine, tick, measuredFrom: city.change_from, assumed,
    a: engine.runs.get(keys.a) ?? [],
    b: engine.runs.get(keys.b) ?? [],
  };
  const choose = (name: PresetName) => {
    const preset = presets[name];
    setStory(name);
    history.change({ world: { ...choices.world, demand: preset.demand ?? 1 }, a: preset.a, b: preset.b });
  };
  const tools = (
    <>
      <TypeSize />
      <FullScreen />
      <button type="button" id="facilitate" aria-pressed={guessing}
              onClick={() => { writeFragment("guess", guessing ? undefined : "1"); setGuessing(!guessing); setRound(nothingGuessed(asked)); }}>{words.facilitate}</button>
    </>
  );
  const withEvents = (policy: Policy) => JSON.stringify(merged(scenarioOf(choices.world, policy, city, data), { run: { record: "events" } }));
  const isHidden = guessing && !round.revealed;
  return (
    <Shell title={words.title} subtitle={words.subtitle} tools={tools} footer={<p>{words.made(data.version, data.revision)}</p>}>
      <p class="note simulated">{words.simulated}</p>
      <Presets choices={choices} story={story} choose={choose} />
      <div class="room">
      <div class="room-choices" ref={useStaying()}>
      <section aria-labelledby="choices-title">
        <div class="head">
          <h2 id="choices-title">{words.choices}</h2>
          <div class="tools">
            <button type="button" id="undo" onClick={history.undo} aria-disabled={!history.undo}>{words.undo}</button>
            <button type="button" id="redo" onClick={history.redo} aria-disabled={!history.redo}>{words.redo}</button>
            <button type="button" id="reset" onClick={() => { history.reset(); setStory(presetOf(firstChoices(data))); }}>{words.reset}</button>
          </div>
        </div>
        <Controls data={data} choices={choices} city={city} change={history.change} />
      </section>
      </div>
      <div class="room-outcomes">
      <section aria-labelledby="results-title">
        <div class="head">
          <h2 id="results-title" tabIndex={-1}>{words.results}</h2>
          <Progress both={both} target={target} more={target < mostReplications ? () => setTarget(mostReplications) : undefined} />
        </div>
        <Problems engine={engine} />
        <Versus choices={choices} />
        {isHidden ? (
          <Guessing guesses={round.guesses} set={(guesses) => setRound({ ...round, guesses })}
                    reveal={() => { setRound({ ...round, revealed: true }); toResults(); }} />
        ) : (
          <>
            {guessing ? (
              <>
                <Guessed {...both} guesses={round.guesses} />
                <div class="tools">
                  <button type="button" onClick={() => { setRound(nothingGuessed(asked)); toResults(); }}>{words.hideAgain}</button>
                </div>
              </>
            ) : null}
            <Results {...both} years={Number(asMap(city.tree.run).years)} />
          </>
        )}
      </section>
      {isHidden ? null : (
        <>
          <section aria-labelledby="picture-title">
            <h2 id="picture-title">{words.picture}</h2>
            <Picture {...both} />
          </section>
          <section aria-labelledby="journey-title">
            <h2 id="journey-title">{words.journey}</h2>
            <Journey engine={engine} past={pastKey(choices.world)} choicesKey={keys.a + keys.b}
                     scenarios={() => [withEvents(choices.a), withEvents(choices.b)]} />
          </section>
        </>
      )}
      </div>
      </div>
      <section aria-labelledby="share-title" class="no-print">
        <h2 id="share-title">{words.share}</h2>
        <Share data={data} choices={choices} change={history.change}
               scenario={(which) => scenarioFile(scenarioOf(choices.world, choices[which], city, data))} />
      </section>
      <section aria-labelledby="about-title">
        <h2 id="about-title">{words.aboutChoices}</h2>
        <About data={data} assumed={assumed} />
      </section>
    </Shell>
  );
}

/** A column beside another: it scrolls with the page as far as its end, and stays there. */
function useStaying() {
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const one = column.current;
      if (one) one.style.top = `${Math.min(0, innerHeight - one.offsetHeight)}px`;
    };
    const watch = new ResizeObserver(place);
    if (column.current) watch.observe(column.current);
    addEventListener("resize", place);
    return () => {
      watch.disconnect();
      removeEventListener("resize", place);
    };
  }, []);
  return column;
}

/** Calls `act` when `key` has become another since the last drawing. */
function useFollowing(key: string, act: () => void): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    act();
  }, [key]);
}

/** `story` is what the room chose last; it stays while the choices are changed. */
function Presets(props: { choices: Choices; story: PresetName | undefined; choose: (name: PresetName) => void }) {
  const words = useTexts(texts);
  const { choices, story } = props;
  const stands = story !== undefined && isPreset(presets[story], choices);
  const told = stands ? story : presetOf(choices) ?? story;
  const changed = told !== undefined && !isPreset(presets[told], choices);
  return (
    <section class="presets" aria-labelledby="presets-title">
      <h2 id="presets-title">{words.presets}</h2>
      <div class="tools">
        {(Object.keys(presets) as PresetName[]).map((name) => (
          <button type="button" id={`preset-${name}`} aria-pressed={told === name && !changed} onClick={() => props.choose(name)}>
            {words.presetList[name].name}
          </button>
        ))}
      </div>
      <p role="status">
        {told ? words.presetList[told].story : ""}
        {told && changed ? <strong class="changed"> {words.changedSince}</strong> : null}
      </p>
      <button type="button" class="to-results no-print" onClick={toResults}>{words.toResults} <span aria-hidden="true">↓</span></button>
    </section>
  );
}

function Progress(props: { both: Both; target: number; more: (() => void) | undefined }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const { engine, a, b } = props.both;
  const done = useMemo(() => Array.from({ length: props.target }, (_, r) => a[r]?.outcome && b[r]?.outcome).filter(Boolean).length, [props.both.tick, a, b, props.target]);
  return (
    <div class="tools">
      <progress max={props.target} value={done} aria-label={words.runs(done, props.target)} />
      <span id="done">{engine.burning < 1 ? words.burning(formats.percent(engine.burning)) : words.runs(done, props.target)}</span>
      {props.more ? <button type="button" id="more" onClick={props.more}>{words.more}</button> : null}
    </div>
  );
}

function Problems(props: { engine: Engine }) {
  const words = useTexts(texts);
  const { failure, problems } = props.engine;
  return (
    <>
      {failure ? <p class="growing" role="alert">{words.failure} <code>{failure}</code></p> : null}
      {problems.length > 0 ? (
        <div class="growing" role="alert">
          <p>{words.problems}</p>
          <ul>{problems.map((one) => <li dir="auto">{one.path}: {one.found}; {one.expected}</li>)}</ul>
        </div>
      ) : null}
    </>
  );
}

/** The button that was pressed is gone: what it changed is read next. */
const toResults = () => document.getElementById("results-title")?.focus();

function FullScreen() {
  const words = useTexts(texts);
  const [full, setFull] = useState(false);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, []);
  // What is so now: the page hears of a change a moment later.
  const toggle = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
  return document.fullscreenEnabled ? <button type="button" id="full-screen" aria-pressed={full} onClick={toggle}>{words.fullScreen}</button> : null;
}

function TypeSize() {
  const words = useTexts(texts);
  const [large, setLarge] = useState(false);
  useEffect(() => {
    document.documentElement.classList.toggle("large-type", large);
    dispatchEvent(new Event("resize"));
  }, [large]);
  return <button type="button" id="large-type" aria-pressed={large} onClick={() => setLarge(!large)}>{words.largeType}</button>;
}
