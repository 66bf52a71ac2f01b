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

/** A page with its data changed by `edit`. */
function changed(file, name, edit) {
  const built = readFileSync(file, "utf8");
  const from = built.indexOf(">", built.indexOf('<script id="data"')) + 1;
  const until = built.indexOf("</script>", from);
  const data = JSON.parse(built.slice(from, until));
  edit(data);
  const made = join(folder, name);
  writeFileSync(made, built.slice(0, from) + JSON.stringify(data).replaceAll("<", "\\u003c") + built.slice(until));
  return made;
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

test("which group is largest is told of each scenario by itself", async () => {
  const shares = { neighbourhood: [0.01, 0.06], basecamp: [0.571, 0.19], institution: [0.477, 0.437], national: [0, 0] };
  const file = changed(page("both.html", "both.h5"), "largest.html", (data) => {
    for (const row of data.groups.rows) {
      if (row.outcome === "wait_within_norm") row.scenarios.forEach((one, s) => (one.mean = shares[row.category][s]));
      if (row.outcome === "bricks_left") row.scenarios.forEach((one, s) => (one.mean = row.category === "safety" ? 0.8 + s / 10 : 0.1));
    }
    const long = data.spread.find((one) => one.outcome === "wait_p90_days");
    long.scenarios.forEach((row, s) => row.forEach((one, i) => (one.mean = [[10, 500, 450, 1], [20, 150, 216, 1]][s][i])));
  });
  const opened = await open(browser, file, { fragment: "#lang=en" });
  const conclusion = (id) => opened.page.textContent(`#${id} .conclusion`);
  assert.match(await conclusion("spread-norm"), /: BASEcamps \(57\.1%\); stretch: institutions \(43\.7%\)\./);
  assert.match(await conclusion("spread-p90"), /: BASEcamps \(500\); stretch: institutions \(216\)\./);
  assert.match(await conclusion("spread-left"), /^Most often left: safety \(.*: 80\.0%; stretch: 90\.0%\)\.$/);
  await calm(opened);
});

test("groups are counted as the tables have them, without those in which nothing was seen", async () => {
  let seen = 0;
  const file = changed(page("both.html", "both.h5"), "counted.html", (data) => {
    const unseen = data.groups.rows.find((row) => row.outcome === "over_norm_by_priority" && row.differences[0].difference !== null);
    unseen.differences[0] = { verdict: "unknown", n: 0, difference: null };
    const verdicts = ["better", "worse", "not_shown", "better"];
    data.groups.rows.filter((row) => row !== unseen && typeof row.differences[0].difference === "number").forEach((row, i) => {
      row.differences[0] = { ...row.differences[0], verdict: verdicts[i % 4], difference: i % 4 === 3 ? 0.001 : 50, baseline_mean: 100, mean: 150 };
      ++seen;
    });
  });
  const opened = await open(browser, file, { fragment: "#lang=en" });
  const told = (await opened.page.textContent("#groups")).match(/Of (\d+) groups .* (\d+) are better off and (\d+) worse\. Hardly any difference: (\d+)\. Not shown or the same: (\d+)\./);
  const [all, ...parts] = told.slice(1).map(Number);
  assert.equal(all, seen);
  assert.equal(parts.reduce((a, b) => a + b), all);
  assert.ok(parts.every((one) => one > 0), String(parts));
  assert.equal(await opened.page.locator("#groups .all-groups tbody tr").count(), all);
  // The same numbers in the table by kind: names, "all 18", "nobody", "–", "and 5 more".
  const cells = await opened.page.$$eval("#groups > .scroll tbody tr", (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((one) => one.textContent)));
  const size = (text) => (/^(nobody|–)$/.test(text) ? 0 : Number(text.match(/^all (\d+)$/)?.[1] ?? NaN) || text.split(", ").length + Number(text.match(/ and (\d+) more$/)?.[1] ?? 0));
  const sums = [0, 1, 2, 3].map((column) => cells.reduce((sum, row) => sum + size(row[column]), 0));
  assert.deepEqual(sums, [parts[1], parts[0], parts[2], parts[3]]);
  await calm(opened);
});

test("the first screen answers with sizes, the gravest included, and how sure that is", async () => {
  const file = changed(page("both.html", "both.h5"), "brief.html", (data) => {
    const put = (row, from, to, verdict) => {
      row.scenarios[0].mean = from;
      row.scenarios[1].mean = to;
      row.differences[0] = { verdict, n: 3, baseline_mean: from, mean: to, difference: to - from, interval: [to - from - 0.001, to - from + 0.001], replications: { higher: to > from ? 3 : 0, lower: to < from ? 3 : 0, same: 0 } };
    };
    const of = (rows, outcome, category) => rows.find((row) => row.outcome === outcome && row.category === category);
    put(of(data.headlines.rows, "h1_days_to_right_help", ""), 218.4, 166.8, "better");
    put(of(data.headlines.rows, "h3_eur_per_youth_year", ""), 1011.4, 1019, "worse");
    put(of(data.headlines.rows, "h4_exits_per_100_youth_years", ""), 80, 79, "not_shown");
    data.groups.rows.filter((row) => row.outcome === "over_norm_by_priority").forEach((row) => put(row, 0.333, 0.053, "better"));
    const endings = data.spread.find((one) => one.outcome === "endings");
    endings.scenarios.forEach((row, s) => (row[endings.categories.indexOf("gave_up_waiting")] = { mean: [999, 200][s], low: [990, 190][s], high: [1010, 210][s], n: 3 }));
    const waiting = data.over_time.series.find((one) => one.outcome === "waiting" && one.layer === "");
    waiting.scenarios.forEach((bands, s) => bands.forEach((_, m) => (bands[m] = s === 0 ? [1000 + 100 * m, 0, 1] : [500, 0, 1])));
  });
  const opened = await open(browser, file, { viewport: { width: 1366, height: 900 }, fragment: "#lang=en" });
  const { page: p } = opened;
  assert.equal(await p.$eval("main section", (one) => one.id), "headlines");
  const brief = (await p.textContent("#headlines")).replaceAll("\u00a0", " ");
  for (const words of [
    "takes 167 days on average instead of 218: about 52 days shorter (24%)", "in a crisis 5% waited longer than the norm instead of 33%: about 28 percentage points lower",
    "Each year 200 families give up while waiting instead of 999: about 800 families fewer (80%)", "hardly any difference, about € 8 more expensive (0.8%)",
    "instead of 80: no difference that matters", "more than chance (3 runs)", "numbers about behaviour are estimates", "Counted: model years", "The workshop page (workshop.html) counts otherwise",
    "the waiting list still grows in Utrecht today (from",
  ]) assert.ok(brief.includes(words), `${words}\n${brief}`);
  assert.ok((await p.locator("#headlines .brief").boundingBox()).y < 450);
  // Nothing is red that is smaller than what matters.
  const card = p.locator(".card.outcome", { hasText: "H3." });
  assert.equal(await card.locator(".verdict").textContent(), "hardly any difference");
  assert.equal(await card.locator(".worse").count(), 0);
  await calm(opened);
});

test("what is compared with and what is compared look like A and B of the workshop page, and like nothing else", async () => {
  const report = await open(browser, page("both.html", "both.h5"), { fragment: "#lang=en" });
  const looks = await report.page.$$eval(".top .name .swatch line", (lines) => lines.map((line) => [getComputedStyle(line).stroke, line.getAttribute("stroke-dasharray") ? "dashed" : "solid"]));
  samenspel("workshop", "zuilen_pilot", "--years", "2", "--quiet", "-o", "workshop.html");
  const workshop = await open(browser, join(folder, "workshop.html"));
  const sides = await workshop.page.$$eval(".versus > div", (boxes) => boxes.map((box) => [getComputedStyle(box).borderTopColor, getComputedStyle(box).borderTopStyle]));
  assert.equal(looks.length, 2);
  assert.deepEqual(looks, sides);
  // Better and worse, links, notes and buttons have neither; better and worse have a sign.
  const others = ".verdict, a, .notice, .warning, button[aria-pressed=true], .brief strong";
  for (const opened of [report, workshop]) {
    const colours = await opened.page.$$eval(others, (all) => all.flatMap((one) => [getComputedStyle(one).color, getComputedStyle(one).borderInlineStartColor]));
    assert.ok(colours.length > 0);
    for (const [colour] of looks) assert.ok(!colours.includes(colour), colour);
  }
  const signs = (kind) => report.page.$$eval(`.${kind} .verdict`, (all) => all.map((one) => getComputedStyle(one, "::before").content));
  for (const sign of await signs("better")) assert.match(sign, /✔/);
  for (const sign of await signs("worse")) assert.match(sign, /✘/);
  await calm(report);
  await calm(workshop);
});

test("on a phone bars lie where the names below them would not fit, and nothing overlaps", async () => {
  const opened = await open(browser, page("both.html", "both.h5"), { viewport: phone });
  await opened.page.waitForTimeout(600);
  for (const id of ["spread-norm", "spread-left", "spread-stays"]) {
    const names = await opened.page.$$eval(`#${id} .drawing text`, (all) => all.map((one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() })));
    assert.ok(names.length > 3, id);
    for (const [i, one] of names.entries()) {
      for (const other of names.slice(i + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        assert.ok(across < 2 || down < 4, `${id}: ${one.text} on ${other.text}, ${across} by ${down}`);
      }
    }
  }
  await calm(opened);
});

test("holds no commands but where it says how it was made, and breaks no number", async () => {
  const opened = await open(browser, page("both.html", "both.h5"));
  const { page: p } = opened;
  for (const language of ["nl", "en"]) {
    await p.click(`button[lang=${language}]`);
    const sections = await p.$$eval("main section", (all) => all.map((one) => [one.id, one.textContent]));
    for (const [id, text] of sections) {
      if (id !== "provenance") assert.doesNotMatch(text, /samenspel (report|compare|sensitivity|run) |docs\/|--/, id);
    }
    assert.ok((await p.$$("#limits li")).length >= 10);
    assert.ok((await p.$$("#words dt")).length >= 10);
  }
  assert.equal(await p.evaluate(() => [...document.querySelectorAll("wbr")].filter((one) => /\d\.$/.test(one.previousSibling?.textContent ?? "") && /^\d/.test(one.nextSibling?.textContent ?? "")).length), 0);
  // The way back is in view wherever one is.
  await p.locator("#money").scrollIntoViewIfNeeded();
  await p.getByRole("link", { name: "To the top" }).click();
  assert.equal(await p.evaluate(() => scrollY), 0);
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
  const bad = changed(page("both.html", "both.h5"), "bad.html", (data) => {
    const long = "long_".repeat(120) + "x".repeat(400);
    data.scenarios[0] = { ...data.scenarios[0], label: hostile, name: "__proto__", question: hostile };
    data.scenarios[1] = { ...data.scenarios[1], label: long, name: "constructor", question: rightToLeft.repeat(40) };
    data.differing[0].values = [hostile, rightToLeft];
    data.differing[0].path = "constructor";
    data.differing[0].unit = "__proto__";
    data.places.areas.forEach((areas) => (areas[0].area = hostile));
    data.groups.rows[0].category = hostile;
    data.provenance.files[0].file = hostile;
  });
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
