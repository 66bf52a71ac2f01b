// The core inside the workshop page computes what `samenspel run` computes: every figure, from the first day and from the
// checkpoint that the page carries.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const core = join(dirname(fileURLToPath(import.meta.url)), "../../analysis/pages/core");
const createSamenspel = createRequire(import.meta.url)(join(core, "samenspel_web.cjs"));
const stale = "; a core that has changed is taken over as analysis/pages/core/README.md says";
const folder = mkdtempSync(join(tmpdir(), "workshop-"));
let desk;
let data;

before(async () => {
  const wasmBinary = gunzipSync(readFileSync(join(core, "samenspel_web.wasm.gz")));
  desk = new (await createSamenspel({ wasmBinary })).Desk();
  execFileSync(process.env.SAMENSPEL, ["workshop", "--years", "2", "--quiet", "-o", join(folder, "page.html")]);
  const html = readFileSync(join(folder, "page.html"), "utf8");
  data = JSON.parse(/<script id="data" type="application\/json">(.*?)<\/script>/s.exec(html)[1]);
});
after(() => rmSync(folder, { recursive: true }));

/** The city with keys that change on the day of the change. */
function scenarioWith(set) {
  const tree = structuredClone(data.cities[0].tree);
  tree.run.replications = 1;
  if (set) tree.timeline.unshift({ from: data.cities[0].change_from, set });
  return tree;
}

function inThePage(tree, checkpoint) {
  const opened = JSON.parse(desk.open(JSON.stringify(tree), "page"));
  assert.deepEqual(opened.problems, []);
  if (checkpoint) {
    const bytes = new Uint8Array(gunzipSync(Buffer.from(checkpoint, "base64")));
    assert.deepEqual(JSON.parse(desk.restore(0, bytes)).problems, [], `the checkpoint of the program fits${stale}`);
    assert.equal(desk.day(), opened.first_measured_day - 1);
  } else {
    desk.begin(0);
  }
  desk.advanceTo(opened.end_day - 1);
  return { hash: opened.hash, ...JSON.parse(desk.outcome()) };
}

/** As the page saves it (scenarioFile): its scenario is a file for the command line. */
function onTheCommandLine(tree) {
  const file = join(folder, "page.yaml");
  writeFileSync(file, JSON.stringify(tree, null, 1).replace(/: "none"(?=,?\n)/g, ": none"));
  const words = ["run", file, "--replications", "1", "--threads", "1", "--json", "--quiet", "--force", "-o", join(folder, "page.h5")];
  return JSON.parse(execFileSync(process.env.SAMENSPEL, words, { encoding: "utf8" }));
}

const refer = { expertise: { roads: ["refer"] } };
/** More needs in every area. */
const demand = () => {
  const areas = Object.entries(data.cities[0].tree.city.areas);
  return { city: { areas: Object.fromEntries(areas.map(([name, area]) => [name, { need_factor: area.need_factor * 1.08 }])) } };
};

for (const [name, set] of [["as it is", () => undefined], ["after a change", () => refer], ["with more needs", demand]]) {
  test(`the page's figures are those of samenspel run: ${name}`, () => {
    const page = inThePage(scenarioWith(set()));
    const run = onTheCommandLine(scenarioWith(set()));
    assert.equal(page.hash, run.scenarios[0].hash);
    assert.equal(page.events, run.events, `as many events${stale}`);
    let compared = 0;
    for (const [output, told] of Object.entries(run.scenarios[0].outcomes)) {
      const means = "mean" in told ? [told.mean] : Object.values(told).map((one) => one.mean);
      const values = page.outputs[output].map((value) => value ?? null);
      assert.deepEqual(values, means.map((mean) => mean ?? null), `${output}${stale}`);
      compared += means.length;
    }
    assert.ok(compared > 10, `${compared} figures compared`);
  });
}

for (const [past, under] of [["checkpoints", () => ({})], ["fading", () => ({ expertise: { two_legs: data.pieces.legs } })]]) {
  test(`going on from what the page holds under "${past}" has the fingerprint of running through`, () => {
    const tree = (set) => {
      const made = scenarioWith(set);
      Object.assign(made.expertise.two_legs, under().expertise?.two_legs);
      return made;
    };
    const set = { ...refer, ...demand(), funding: data.pieces.arrangement };
    const through = inThePage(tree(set));
    const branched = inThePage(tree(set), data.cities[0][past][0]);
    assert.equal(branched.fingerprint, through.fingerprint);
    assert.notEqual(branched.fingerprint, inThePage(tree()).fingerprint);
  });
}

test("what does not go together is told, and nothing runs", () => {
  const tree = scenarioWith({ needs: { onset_per_family_year: 1 } });
  const [problem] = JSON.parse(desk.open(JSON.stringify(tree), "page")).problems;
  assert.match(problem.path, /onset_per_family_year/);
  desk.begin(0);
  assert.equal(desk.day(), -1);
});
