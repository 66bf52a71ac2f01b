// How long the workshop page takes to show figures, in Chromium, as a room sees it: from opening the file, and from each kind
// of change, to the first months in the chart, the first figures of both policies, and all replications.
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

/** In the page: notes when something of the policies asked for last is first on the screen. */
function watchTime() {
  const watch = { began: 0, seen: {} };
  window.watch = watch;
  const note = (what) => (watch.seen[what] ??= performance.now() - watch.began);
  const look = () => {
    const page = document.querySelector("#page");
    if (watch.began !== undefined && page) {
      const rows = document.querySelectorAll("#headlines tbody tr");
      const chart = document.querySelector("#over-time .conclusion")?.textContent ?? "…";
      const done = document.querySelector("progress")?.value ?? 0;
      if (watch.gone || watch.first) {
        if (!chart.includes("…")) note("months");
        if (done >= 1 && rows.length > 0 && !rows[0].textContent.includes("…")) note("figures");
        if (done >= 3) note("interval");
        if (done >= 12) note("all");
      } else if (done < 12) {
        watch.gone = true;
      }
    }
    requestAnimationFrame(look);
  };
  watch.first = true;
  requestAnimationFrame(look);
}

const changes = {
  "people at specialists of B": (page) => page.locator("#b-specialists").press("ArrowRight"),
  "refer in B": (page) => page.locator('[name="b-roads"][value="refer"]').check(),
  "both policies (a story)": (page) => page.click("#preset-lego"),
  "demand (a new burn-in)": (page) => page.locator("#demand").press("ArrowRight"),
};

async function finished(page) {
  await page.waitForFunction(() => window.watch.seen.all !== undefined, undefined, { timeout: 240000 });
  return page.evaluate(() => window.watch.seen);
}

async function changed(page, act) {
  await page.evaluate(() => {
    window.watch.first = window.watch.gone = false;
    window.watch.seen = {};
    const began = () => (window.watch.began = performance.now());
    for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, began, { capture: true, once: true });
  });
  await act(page);
  return finished(page);
}

const rows = new Map();
const keep = (name, seen) => rows.set(name, [...(rows.get(name) ?? []), seen]);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
try {
  execFileSync(resolve(asked.program), ["workshop", "--quiet", "-o", file]);
  const browser = await launch();
  for (let round = 0; round < Number(asked.rounds); ++round) {
    const { page, close } = await open(browser, file, { before: watchTime });
    keep("opening the page", await finished(page));
    for (const [name, act] of Object.entries(changes)) keep(name, await changed(page, act));
    await close();
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
const load = loadavg().map((one) => one.toFixed(1)).join(" ");
console.log(`seconds, median of ${asked.rounds}; ${availableParallelism()} cores, load ${load}`);
console.log("| from | first months | first figures | three runs | twelve runs |\n|---|---|---|---|---|");
for (const [name, seen] of rows) {
  const of = (what) => (median(seen.map((one) => one[what] ?? NaN)) / 1000).toFixed(2);
  console.log(`| ${name} | ${of("months")} | ${of("figures")} | ${of("interval")} | ${of("all")} |`);
}
