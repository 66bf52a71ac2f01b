// How long the workshop page takes to show figures, in Chromium, as a room sees it: from opening the file or a link, and from
// each kind of change, to the first months in the chart, the first figures of both policies, and all replications.
//   node tests/bench/page.mjs [--program build/release/samenspel] [--modules build/release/pages] [--rounds N]
// `--modules` is where page/rebuild installed playwright-core. Wall-clock time: it needs a quiet machine, and prints the load.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: asked } = parseArgs({
  options: {
    program: { type: "string", default: join(root, "build/release/samenspel") },
    modules: { type: "string", default: join(root, "build/release/pages") },
    rounds: { type: "string", default: "5" },
  },
});
process.env.SAMENSPEL_PAGES = resolve(asked.modules);
const { launch, open } = await import("../page/browser.mjs");
const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
const file = join(folder, "workshop.html");

/** In the page: notes when something of the choices made last is first on the screen. */
function watchTime() {
  const watch = { began: 0, seen: {}, before: undefined };
  window.watch = watch;
  const note = (what) => (watch.seen[what] ??= performance.now() - watch.began);
  const textOf = (selector) => document.querySelector(selector)?.textContent ?? "…";
  const look = () => {
    if (document.querySelector("#page")) {
      const done = document.querySelector("progress")?.value ?? 0;
      const figures = textOf("#headlines tbody tr");
      // What was there before the change does not count.
      if (watch.before !== undefined && (done < watch.done || textOf("#headlines tbody") !== watch.before)) watch.before = undefined;
      if (watch.before === undefined) {
        if (!textOf("#over-time .conclusion").includes("…")) note("months");
        if (done >= 1 && !figures.includes("…")) note("figures");
        if (done >= 3) note("interval");
        if (done >= 12) note("all");
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const step = (id, key = "ArrowRight") => (page) => page.locator(id).press(key);
const choose = (side, name, value) => (page) => page.locator(`[name="${side}-${name}"][value="${value}"]`).check();
const press = (id) => (page) => page.click(id);

/** Every control, each from what the page opens with unless said otherwise; undo and the like after a change. */
const changes = {
  "consult or refer": choose("b", "roads", "refer"),
  "how specialists are paid": choose("b", "funding", "arrangement"),
  "people in neighbourhood teams": step("#b-teams"),
  "people at specialists": step("#b-specialists"),
  "second leg": step("#b-secondLeg"),
  "prevention": step("#b-prevention"),
  "demand": step("#demand"),
  "demand, to the end of the slider": step("#demand", "End"),
  "fading of skill": step("#fading", "Space"),
  "story: the house of bricks": press("#preset-lego"),
  "story: two hours a week": press("#preset-hours"),
  "story: when it gets too busy": press("#preset-full"),
};
const returns = { "undo": press("#undo"), "redo": press("#redo"), "start again": press("#reset") };
const links = {
  "a link with more demand": { world: { demand: 1.08 }, a: { roads: "refer" }, b: {} },
  "a link with fading and a second leg": { world: { fading: true }, a: {}, b: { secondLeg: 0.5 } },
};

async function until(page, what) {
  await page.waitForFunction((name) => window.watch.seen[name] !== undefined, what, { timeout: 240000 });
  return page.evaluate(() => window.watch.seen);
}

async function changed(page, act, what = "all") {
  await page.evaluate(() => {
    const { watch } = window;
    watch.seen = {};
    watch.done = document.querySelector("progress").value;
    watch.before = document.querySelector("#headlines tbody").textContent;
    const began = () => (watch.began = performance.now());
    for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, began, { capture: true, once: true });
  });
  await act(page);
  return until(page, what);
}

const rows = new Map();
const keep = (name, seen) => rows.set(name, [...(rows.get(name) ?? []), seen]);
const sorted = (values) => values.sort((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
try {
  execFileSync(resolve(asked.program), ["workshop", "--quiet", "-o", file]);
  const browser = await launch();
  for (let round = 0; round < Number(asked.rounds); ++round) {
    const { page, close } = await open(browser, file, { before: watchTime });
    keep("opening the page", await until(page, "all"));
    for (const [name, act] of Object.entries(changes)) {
      keep(name, await changed(page, act));
      await page.click("#reset");
      await page.waitForFunction(() => document.querySelector("progress").value === 12);
    }
    await changed(page, changes.demand);
    for (const [name, act] of Object.entries(returns)) keep(name, await changed(page, act));
    await close();
    // The first change that somebody makes, as soon as there is a figure: everything else is still to be done.
    for (const name of ["consult or refer", "demand", "fading of skill", "story: when it gets too busy"]) {
      const fresh = await open(browser, file, { before: watchTime });
      await until(fresh.page, "figures");
      keep(`at once: ${name}`, await changed(fresh.page, changes[name]));
      await fresh.close();
    }
    for (const [name, choices] of Object.entries(links)) {
      const linked = await open(browser, file, { before: watchTime, fragment: `#s=${encodeURIComponent(JSON.stringify(choices))}` });
      keep(`opening ${name}`, await until(linked.page, "all"));
      await linked.close();
    }
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
const load = loadavg().map((one) => one.toFixed(1)).join(" ");
console.log(`seconds, median of ${asked.rounds}, slowest in brackets; ${availableParallelism()} cores, load ${load}`);
console.log("| from | first months | first figures | three runs | twelve runs |\n|---|---|---|---|---|");
for (const [name, seen] of rows) {
  const of = (what) => seen.map((one) => (one[what] ?? NaN) / 1000);
  const told = (what) => median(of(what)).toFixed(2);
  console.log(`| ${name} | ${told("months")} | ${told("figures")} (${sorted(of("figures")).at(-1).toFixed(2)}) | ${told("interval")} | ${told("all")} |`);
}
