// The report page in Chromium: from a small run, in both languages, without network, by keyboard, with hostile names.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessibilityProblems, launch, open, phone, projector, screenshot, sidewaysOverflow, standingOut } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "samenspel-report-"));
const program = process.env.SAMENSPEL;
let browser;

function samenspel(...words) {
  const done = spawnSync(program, words, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(done.status, 0, `${words.join(" ")}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

const short = ["--years", "2", "--warm-up", "0", "--replications", "3", "--quiet"];
const hostile = `</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">"'\`&amp; {{data}}`;
const rightToLeft = "\u202eשלום مرحبا";

before(async () => {
  writeFileSync(join(folder, "stretch.yaml"), `extends: utrecht\nquestion: "What if?"\nexpertise: {stretch: 0.25}\nneeds: {onset_per_family_year: 0.12}\n`);
  samenspel("run", "utrecht", "stretch.yaml", ...short, "-o", "both.h5");
  samenspel("run", "utrecht", ...short, "-o", "one.h5");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

function page(name, ...words) {
  const file = join(folder, name);
  samenspel("report", ...words, "-o", file, "--force", "--quiet");
  return file;
}

async function calm(opened) {
  assert.deepEqual(opened.seen, { requests: [], errors: [], dialogs: [] });
  await opened.close();
}

test("opens from disk without a request, in both languages, without accessibility problems", async () => {
  const file = page("both.html", "both.h5");
  for (const [size, viewport] of Object.entries({ projector, phone })) {
    const opened = await open(browser, file, { viewport });
    assert.equal(await opened.page.getAttribute("html", "lang"), "nl");
    assert.match(await opened.page.textContent("main"), /doorrekeningen/);
    assert.deepEqual(await accessibilityProblems(opened.page), []);
    assert.ok((await sidewaysOverflow(opened.page)) <= 0, size);
    await screenshot(opened.page, `report-nl-${size}`);
    await opened.page.click("button[lang=en]");
    assert.equal(await opened.page.getAttribute("html", "lang"), "en");
    assert.doesNotMatch(await opened.page.textContent("main"), /doorrekening|gezinnen|undefined|NaN/);
    assert.deepEqual(await accessibilityProblems(opened.page), []);
    await screenshot(opened.page, `report-en-${size}`);
    await calm(opened);
  }
});

test("the language asked for comes first, and a link keeps the reader's own", async () => {
  const file = page("english.html", "both.h5", "--language", "en");
  const opened = await open(browser, file);
  assert.equal(await opened.page.getAttribute("html", "lang"), "en");
  await calm(opened);
  const dutch = await open(browser, file, { fragment: "#lang=nl" });
  assert.equal(await dutch.page.getAttribute("html", "lang"), "nl");
  await calm(dutch);
});

test("shows the numbers of the file", async () => {
  const data = JSON.parse(samenspel("report", "both.h5", "--json"));
  const compared = JSON.parse(samenspel("compare", "both.h5", "--json"));
  const row = data.headlines.rows.find((one) => one.outcome === "h1_days_to_right_help");
  const told = compared.comparisons[0].outcomes.find((one) => one.outcome === "h1_days_to_right_help");
  assert.deepEqual(row.differences[0], told);
  const opened = await open(browser, page("both.html", "both.h5", "--language", "en"));
  const card = await opened.page.textContent(".card.outcome >> nth=0");
  assert.ok(card.includes(`${Math.round(row.scenarios[0].mean)} days`), card);
  assert.ok(card.includes(`In ${told.difference > 0 ? told.replications.higher : told.replications.lower} of 3 runs`), card);
  const settings = await opened.page.textContent("#differing");
  assert.ok(settings.includes("expertise.stretch") && settings.includes("0.25"));
  assert.ok(settings.includes("needs.onset_per_family_year") && settings.includes("0.12"));
  const keys = await opened.page.$$eval("#differing tbody tr", (rows) => rows.length);
  assert.equal(keys, 2);
  assert.ok((await opened.page.textContent("#provenance")).includes(data.provenance.files[0].sha256));
  await calm(opened);
});

test("who waits longer than the norm stands by area, by urgency and by need", async () => {
  const data = JSON.parse(samenspel("report", "both.h5", "--json"));
  const of = (outcome) => data.groups.rows.filter((one) => one.outcome === outcome);
  assert.deepEqual(of("over_norm_by_domain").map((one) => one.category), of("bricks_left").map((one) => one.category));
  const opened = await open(browser, page("both.html", "both.h5"));
  const { page: p } = opened;
  assert.match(await p.textContent("#spread-norm-domain"), /naar het probleem waarmee de vraag begon/);
  await p.click("button[lang=en]");
  for (const [id, outcome] of Object.entries({ area: "over_norm_by_area", priority: "over_norm_by_priority", domain: "over_norm_by_domain" })) {
    const seen = of(outcome).filter((one) => one.scenarios.some((two) => two.mean)).length;
    assert.ok(seen > 0, outcome);
    const figure = p.locator(`#spread-norm-${id}`);
    await figure.getByRole("button", { name: /Show table/ }).click();
    assert.equal(await figure.locator("table tbody tr").count(), seen);
  }
  const domain = await p.textContent("#spread-norm-domain");
  assert.match(domain, /by the problem that the need began with/);
  assert.doesNotMatch(domain, /over_norm|_/);
  await calm(opened);
});

test("one scenario is told by itself", async () => {
  const opened = await open(browser, page("one.html", "one.h5"));
  assert.equal(await opened.page.$("#differing"), null);
  assert.equal(await opened.page.$("#groups"), null);
  assert.ok((await opened.page.$$(".drawing svg")).length > 8);
  assert.deepEqual(await accessibilityProblems(opened.page), []);
  await calm(opened);
});

test("a chart hides a series, shows its table and hands out its figures and its drawing", async () => {
  const opened = await open(browser, page("both.html", "both.h5", "--language", "en"));
  const { page: p } = opened;
  const figure = p.locator("#time-waiting");
  const before = await figure.locator(".drawing svg path").count();
  await figure.locator(".legend button >> nth=0").click();
  assert.equal(await figure.locator(".legend button >> nth=0").getAttribute("aria-pressed"), "false");
  await p.waitForTimeout(500);
  assert.ok((await figure.locator(".drawing svg path").count()) < before);
  await figure.getByRole("button", { name: /Show table/ }).click();
  assert.equal(await figure.locator("table tbody tr").count(), 24);
  const saved = async (name) => {
    const [download] = await Promise.all([p.waitForEvent("download"), figure.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  const csv = await saved(/CSV/);
  assert.match(csv.name, /\.csv$/);
  assert.equal(csv.text.trim().split("\r\n").length, 25);
  const svg = await saved(/SVG/);
  assert.match(svg.text, /^<svg[^>]*><title>Families waiting/);
  await p.locator("#time-layer").selectOption("basecamp");
  assert.match(await figure.locator("h3").textContent(), /BASEcamps/);
  await figure.locator(".drawing").hover();
  assert.match(await figure.locator(".hover").first().textContent(), /stretch: [\d,]+/);
  await calm(opened);
});

test("everything is reached by the keyboard alone", async () => {
  const opened = await open(browser, page("both.html", "both.h5"));
  const { page: p } = opened;
  await p.keyboard.press("Tab");
  assert.equal(await p.evaluate(() => document.activeElement.className), "skip");
  await p.keyboard.press("Enter");
  assert.equal(await p.evaluate(() => document.activeElement.id), "content");
  const reached = new Set();
  const wanted = await p.$$eval("main button, main select, main summary, main input, main [tabindex='0']", (all) => {
    all.forEach((one, i) => (one.dataset.stop = String(i)));
    return all.filter((one) => one.checkVisibility()).length;
  });
  for (let i = 0; i < wanted + 40; ++i) {
    await p.keyboard.press("Tab");
    const stop = await p.evaluate(() => document.activeElement?.dataset.stop);
    if (stop !== undefined) reached.add(stop);
  }
  assert.equal(reached.size, wanted);
  const toggle = p.locator("#time-waiting .legend button >> nth=1");
  await toggle.focus();
  await p.keyboard.press("Space");
  assert.equal(await toggle.getAttribute("aria-pressed"), "false");
  await calm(opened);
});

test("hostile names and values break nothing and run nothing", async () => {
  // Every text of the document that came from a file, replaced by the worst there is, in the file as the program writes it.
  const file = page("both.html", "both.h5");
  const built = readFileSync(file, "utf8");
  const start = built.indexOf('<script id="data"');
  const from = built.indexOf(">", start) + 1;
  const until = built.indexOf("</script>", from);
  const data = JSON.parse(built.slice(from, until));
  const long = "long_".repeat(120) + "x".repeat(400);
  data.scenarios[0] = { ...data.scenarios[0], label: hostile, name: "__proto__", question: hostile };
  data.scenarios[1] = { ...data.scenarios[1], label: long, name: "constructor", question: rightToLeft.repeat(40) };
  data.differing[0].values = [hostile, rightToLeft];
  data.differing[0].path = "constructor";
  data.differing[0].unit = "__proto__";
  data.places.areas.forEach((areas) => (areas[0].area = hostile));
  data.groups.rows[0].category = hostile;
  data.provenance.files[0].file = hostile;
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  const bad = join(folder, "bad.html");
  writeFileSync(bad, built.slice(0, from) + text + built.slice(until));
  for (const viewport of [projector, phone]) {
    const opened = await open(browser, bad, { viewport });
    assert.equal(await opened.page.evaluate(() => window.hacked), undefined);
    assert.equal(await opened.page.$("main img"), null);
    assert.ok((await opened.page.textContent("main")).includes(hostile));
    assert.deepEqual(await accessibilityProblems(opened.page), []);
    assert.ok((await sidewaysOverflow(opened.page)) <= 0, `${viewport.width}: ${await standingOut(opened.page)}`);
    await opened.page.locator("#time-waiting .drawing").hover();
    await screenshot(opened.page, `report-hostile-${viewport.width}`);
    await calm(opened);
  }
});

test("hostile scenario files come through the program as text", async () => {
  const quoted = JSON.stringify(`${hostile} ${rightToLeft} ${"y".repeat(60)}`);
  writeFileSync(join(folder, "<img src=x onerror=alert(1)>.yaml"), `extends: utrecht\nquestion: ${quoted}\nexpertise: {stretch: 0.2}\n`);
  samenspel("run", "utrecht", "<img src=x onerror=alert(1)>.yaml", ...short, "-o", "$(touch pwned).h5");
  const file = page("odd.html", "$(touch pwned).h5");
  const html = readFileSync(file, "utf8");
  assert.equal(html.split("window.hacked=1</script>").length, 1);
  const opened = await open(browser, file);
  assert.equal(await opened.page.evaluate(() => window.hacked), undefined);
  assert.ok((await opened.page.textContent("#question")).includes(hostile));
  assert.ok((await opened.page.textContent("#provenance")).includes("'$(touch pwned).h5'"));
  await calm(opened);
});

test("prints on paper with tables of the budget and without buttons", async () => {
  const opened = await open(browser, page("both.html", "both.h5"));
  await opened.page.emulateMedia({ media: "print" });
  assert.equal(await opened.page.isVisible("#money table >> nth=0"), true);
  assert.equal(await opened.page.locator("main .tools button:visible").count(), 0);
  const pdf = await opened.page.pdf({ format: "A4" });
  assert.ok(pdf.length > 50_000);
  if (process.env.SAMENSPEL_SCREENSHOTS) writeFileSync(join(process.env.SAMENSPEL_SCREENSHOTS, "report.pdf"), pdf);
  await calm(opened);
});

test("tells the explanation and the weights that it is given", async () => {
  writeFileSync(join(folder, "why.json"), samenspel("compare", "both.h5", "--explain", "--json", "--quiet"));
  writeFileSync(join(folder, "weights.json"), JSON.stringify({ design: "saltelli", rows: [
    { scenario: "utrecht", outcome: "h1_days_to_right_help", unit: "day",
      factors: [{ factor: "stretch", total: { estimate: 0.7, low: 0.6, high: 0.8 }, first: { estimate: 0.5, low: 0.4, high: 0.6 } }] },
  ] }));
  const opened = await open(browser, page("why.html", "both.h5", "--explain", "why.json", "--sensitivity", "weights.json", "--language", "en"));
  assert.match(await opened.page.textContent("#why"), /Most is done by: (needs|ways of using expertise)/);
  assert.match(await opened.page.textContent("#assumptions"), /What weighs most: stretch/);
  assert.deepEqual(await accessibilityProblems(opened.page), []);
  await calm(opened);
});
