// The workshop page in Chromium: live from file://, both languages, keyboard only, hostile names, no request at all.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessibilityProblems, launch, open, phone, projector, screenshot, sidewaysOverflow } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "workshop-"));
const slow = { timeout: 240000 };
let browser;

/** A page of three neighbourhoods, so that a run takes moments on a slow machine too. */
function make(name, ...words) {
  const file = join(folder, `${name}.html`);
  execFileSync(process.env.SAMENSPEL, ["workshop", ...words, "--years", "4", "--quiet", "-o", file]);
  return file;
}
let small;

before(async () => {
  browser = await launch();
  small = make("small", "zuilen_pilot");
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const seen = (page, pattern) =>
  page.waitForFunction((text) => new RegExp(text).test(document.querySelector("#done")?.textContent ?? ""), pattern, slow);
const figures = (page) => page.locator("#headlines tbody").innerText();
const quiet = (opened) => {
  assert.deepEqual(opened.seen.requests, []);
  assert.deepEqual(opened.seen.errors, []);
  assert.deepEqual(opened.seen.dialogs, []);
};

test("it opens from disk, runs, and a slider moved by keyboard changes the figures; undo brings them back", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await seen(page, "^12 van 12");
  const first = await figures(page);
  assert.match(first, /±/);
  await page.locator("#b-specialists").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.match(await page.locator("#b-specialists-beyond").innerText(), /92/);
  await seen(page, "^12 van 12");
  const second = await figures(page);
  assert.notEqual(second, first);
  const address = page.url();
  // What is done at once is undone at once; on a slow machine it takes more than one.
  for (let i = 0; i < 3 && (await page.inputValue("#b-specialists")) !== "1"; ++i) await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !document.querySelector("#b-specialists-beyond"));
  await page.waitForFunction((text) => document.querySelector("#headlines tbody").innerText === text, first, slow);
  quiet(opened);
  await opened.close();
  // The link opens the same choices, and gives the same figures.
  const again = await open(browser, small, { fragment: address.slice(address.indexOf("#")) });
  await seen(again.page, "^12 van 12");
  assert.equal(await figures(again.page), second);
  await again.close();
});

test("choices go into a file and come back from it; another file is refused", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await page.locator("#b-teams").press("ArrowRight");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  const file = join(folder, "choices.json");
  await saved.saveAs(file);
  await page.click("#reset");
  assert.equal(await page.inputValue("#b-teams"), "1");
  await page.setInputFiles("#open", file);
  await page.waitForFunction(() => document.querySelector("#b-teams").value === "1.05");
  writeFileSync(file, "no choices");
  await page.setInputFiles("#open", file);
  await page.waitForFunction(() => /Dit bestand bevat geen keuzes/.test(document.body.innerText));
  assert.equal(await page.inputValue("#b-teams"), "1.05");
  await page.click("footer summary");
  const licences = await page.innerText("footer");
  for (const name of ["Preact", "ECharts", "Emscripten", "Boost"]) assert.match(licences, new RegExp(name, "i"));
  quiet(opened);
  await opened.close();
});

test("more runs make the band narrower", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const halves = async () =>
    [...(await figures(page)).matchAll(/±\s([\d.,]+)/g)].map((match) => Number(match[1].replace(/\./g, "").replace(",", ".")));
  await seen(page, "^[3-4] van 12");
  const early = await halves();
  await seen(page, "^12 van 12");
  const late = await halves();
  assert.ok(late.reduce((a, b) => a + b) < early.reduce((a, b) => a + b), `${late} after ${early}`);
  quiet(opened);
  await opened.close();
});

test("the first screen says what A and B are, which way it goes, by how much and how sure", async () => {
  for (const lang of ["nl", "en"]) {
    const opened = await open(browser, small, { fragment: `#lang=${lang}` });
    const { page } = opened;
    await seen(page, "^12 (van|of) 12");
    assert.match(await page.innerText(".versus-a"), lang === "nl" ? /meteen doorverwijzen/ : /refer at once/);
    assert.match(await page.innerText(".versus-b"), lang === "nl" ? /eerst advies vragen/ : /ask for advice first/);
    const topics = await page.locator(".in-words dt").allInnerTexts();
    assert.deepEqual(topics, lang === "nl" ? ["Wachten", "Kosten", "Uitstroom", "Hoe zeker"] : ["Waiting", "Cost", "Outflow", "How sure"]);
    const sentences = await page.locator(".in-words li").allInnerTexts();
    assert.equal(sentences.length, 5);
    for (const sentence of sentences) assert.match(sentence, /95%.interval .*(in )?\d+ (van|of) 12/, sentence);
    assert.match(await page.innerText("#how-sure"), /^[0-5] (van deze|of these) 5/);
    const seenAtOnce = await page.locator(".in-words").evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight);
    assert.ok(seenAtOnce, "without scrolling on a projector");
    // Nothing is left to compare when A is made what B is.
    await page.locator('[name="a-roads"][value="consult"]').check();
    assert.match(await page.innerText(".versus-same"), lang === "nl" ? /zijn nu gelijk/ : /are the same now/);
    quiet(opened);
    await opened.close();
  }
});

test("with large type the answer is on the first screen of a laptop, in larger letters", async () => {
  for (const lang of ["nl", "en"]) {
    const opened = await open(browser, small, { viewport: { width: 1280, height: 720 }, fragment: `#lang=${lang}` });
    const { page } = opened;
    await seen(page, "^12 (van|of) 12");
    const letters = () => page.locator(".sentences li").first().evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    const before = await letters();
    await page.click("#large-type");
    await page.waitForSelector("html.large-type");
    assert.ok((await letters()) > 1.3 * before, `${await letters()} after ${before}`);
    const ends = await page.locator(".sentences li").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
    assert.equal(ends.length, 5);
    for (const end of ends) assert.ok(end <= 720, `${lang}: ${ends}`);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, `workshop-large-${lang}`, { fullPage: false });
    quiet(opened);
    await opened.close();
  }
});

test("every choice of the room moves a figure: roads, funding, people, second leg, prevention, demand", async () => {
  const opened = await open(browser, small, { fragment: `#s=${encodeURIComponent('{"world":{"fading":true}}')}` });
  const { page } = opened;
  await seen(page, "^12 van 12");
  const steps = [
    () => page.locator('[name="b-roads"][value="refer"]').check(),
    () => page.locator('[name="b-funding"][value="arrangement"]').check(),
    () => page.locator("#b-teams").press("ArrowRight"),
    () => page.locator("#b-specialists").press("ArrowRight"),
    () => page.locator("#b-secondLeg").press("End"),
    () => page.locator("#b-prevention").press("End"),
    () => page.locator("#demand").press("ArrowRight"),
  ];
  const all = new Set([await figures(page)]);
  for (const [i, step] of steps.entries()) {
    if (i === 5 && (await page.locator("#b-prevention").count()) === 0) continue;
    await step();
    await page.waitForFunction(() => document.querySelector("progress").value < 12);
    await seen(page, "^12 van 12");
    const now = await figures(page);
    assert.ok(!all.has(now), `choice ${i}`);
    all.add(now);
  }
  quiet(opened);
  await opened.close();
});

test("demand and fading show figures without a burn-in; the file that is handed out gives them on the command line", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await seen(page, "^12 van 12");
  await page.evaluate(() => {
    window.said = [];
    const done = document.querySelector("#done");
    new MutationObserver(() => window.said.push(done.textContent)).observe(done, { childList: true, characterData: true, subtree: true });
  });
  for (const step of [() => page.locator("#demand").press("ArrowRight"), () => page.locator("#fading").press("Space")]) {
    const before = await figures(page);
    await step();
    await page.waitForFunction((text) => document.querySelector("#headlines tbody").innerText !== text, before);
    await seen(page, "^12 van 12");
  }
  const said = await page.evaluate(() => window.said);
  assert.ok(said.some((text) => /^[1-9] van 12/.test(text)), said.join());
  assert.ok(!said.some((text) => /ingespeeld/.test(text)), said.join());
  assert.match(await page.innerText(".versus-both"), /hulpvragen die ontstaan 101% van nu, vakkennis slijt/);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar beleid B als scenariobestand" }).click()]);
  const file = join(folder, "b.yaml");
  await saved.saveAs(file);
  const words = ["run", file, "--replications", "12", "--json", "--quiet", "-o", join(folder, "b.h5")];
  const { outcomes } = JSON.parse(execFileSync(process.env.SAMENSPEL, words, { encoding: "utf8" })).scenarios[0];
  const row = page.locator("#headlines tbody tr", { hasText: "Kosten per jeugdige" }).locator("td").nth(1);
  const shown = /([\d.,]+)\u00a0±/.exec(await row.innerText())[1].replace(/\./g, "").replace(",", ".");
  assert.equal(shown, outcomes.h3_eur_per_youth_year.mean.toFixed(shown.split(".")[1]?.length ?? 0));
  quiet(opened);
  await opened.close();
});

test("a whole session by keyboard alone", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const { keyboard } = page;
  /** Tab by Tab, on or back, until the element has the focus, which shows. */
  const go = async (selector, key = "Tab") => {
    for (let i = 0; i < 150; ++i) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        assert.notEqual(outline, "none", `focus on ${selector} shows`);
        return;
      }
      await keyboard.press(key);
    }
    assert.fail(`${selector} is not reached by ${key}`);
  };
  const press = async (selector, key = "Enter", way = "Tab") => {
    await go(selector, way);
    await keyboard.press(key);
  };
  const pressed = (selector) => page.getAttribute(selector, "aria-pressed");
  /** What a key does is there when the page has drawn it, a moment later. */
  const becomes = async (read, wanted) => {
    for (let i = 0; i < 100 && (await read()) !== wanted; ++i) await page.waitForTimeout(20);
    assert.equal(await read(), wanted);
  };
  const focused = () => page.evaluate(() => document.activeElement.id);
  await seen(page, "^[1-9]");
  await press(".skip");
  await becomes(focused, "content");
  await press("#preset-lego");
  await becomes(() => pressed("#preset-lego"), "true");
  assert.match(await page.innerText(".versus-a"), /per pakket/);
  await press('[name="a-funding"]:checked', "ArrowUp");
  await becomes(() => page.isChecked('[name="a-funding"][value="lump_sum"]'), true);
  await becomes(() => pressed("#preset-lego"), "false");
  await press("#b-teams", "ArrowRight");
  await becomes(() => page.inputValue("#b-teams"), "1.05");
  await press("#fading", "Space");
  await becomes(() => page.isChecked("#fading"), true);
  await press("#undo", "Enter", "Shift+Tab");
  await becomes(() => page.isChecked("#fading"), false);
  await keyboard.press("Control+z");
  await becomes(() => page.inputValue("#b-teams"), "1");
  await press("#redo");
  await becomes(() => page.inputValue("#b-teams"), "1.05");
  await press("#facilitate", "Enter", "Shift+Tab");
  await becomes(() => page.locator("#headlines").count(), 0);
  await press('[name="guess-h1"]', "Space");
  await press("#reveal");
  await becomes(focused, "results-title");
  assert.equal(await page.locator("[aria-labelledby=results-title] table").first().locator("tbody tr").count(), 5);
  await seen(page, "^12 van 12");
  await press("#view", "End");
  await becomes(() => page.inputValue("#view"), "consults");
  const shown = () => page.locator(".picture title").first().textContent();
  const latest = await shown();
  await press("#step-back");
  await page.waitForFunction((text) => document.querySelector(".picture title").textContent !== text, latest);
  await press("#step");
  await becomes(shown, latest);
  await press("#month", "Home");
  await page.waitForFunction(() => /jan/.test(document.querySelector(".picture title").textContent));
  await press("#play", "Space", "Shift+Tab");
  const first = await shown();
  await page.waitForFunction((text) => document.querySelector(".picture title").textContent !== text, first);
  await keyboard.press("Space");
  await press("#criteria", "ArrowDown");
  await press("#find");
  await page.waitForSelector(".story h4", slow);
  await press("#reset", "Enter", "Shift+Tab");
  await becomes(() => page.locator(".versus-a").innerText(), "Beleid A\nmeteen doorverwijzen");
  await press("button[lang=en]", "Enter", "Shift+Tab");
  await becomes(() => page.getAttribute("html", "lang"), "en");
  await press("#full-screen", "Enter", "Shift+Tab");
  await page.waitForSelector("#full-screen[aria-pressed=true]:focus");
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.fullscreenElement === null);
  await press("#large-type", "Space", "Shift+Tab");
  await becomes(() => pressed("#large-type"), "true");
  quiet(opened);
  await opened.close();
});

test("guess first: nothing is told before it is revealed", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await page.click("#facilitate");
  assert.equal(await page.locator("#headlines").count(), 0);
  assert.equal(await page.locator("#picture-title").count(), 0);
  await page.locator(".guess input").first().check();
  assert.deepEqual(await accessibilityProblems(page), []);
  await screenshot(page, "workshop-guess");
  await page.click("#reveal");
  await page.waitForSelector("#headlines");
  quiet(opened);
  await opened.close();
});

test("a link opens guessing; another story hides again and takes the answers away; what was not answered is told", async () => {
  const opened = await open(browser, small, { fragment: "#guess=1" });
  const { page } = opened;
  assert.equal(await page.getAttribute("#facilitate", "aria-pressed"), "true");
  assert.match(await page.innerText(".guessing"), /minder dan 2%/);
  assert.match(await page.innerText("#unanswered"), /^5 van de 5/);
  await page.locator('[name="guess-h1"]').first().check();
  assert.match(await page.innerText("#unanswered"), /^4 van de 5/);
  await seen(page, "^12 van 12");
  await page.click("#reveal");
  const row = (name) => page.locator("#guessed tr", { hasText: name });
  assert.match(await row("Dagen tot passende hulp").innerText(), /lager\s.*: (goed|anders)/);
  assert.match(await row("Kosten per jeugdige").innerText(), /geen antwoord/);
  assert.doesNotMatch(await row("Kosten per jeugdige").innerText(), /goed|anders/);
  // Another story, or another choice.
  for (const change of [() => page.click("#preset-full"), () => page.locator("#b-teams").press("ArrowRight")]) {
    await change();
    await page.waitForSelector(".guessing");
    assert.equal(await page.locator("#headlines").count(), 0);
    assert.equal(await page.locator(".guess input:checked").count(), 0);
    await page.click("#reveal");
    await page.waitForSelector("#headlines");
  }
  // Off and on again begins anew.
  await page.click("#facilitate");
  assert.doesNotMatch(page.url(), /guess=/);
  await page.click("#facilitate");
  assert.match(page.url(), /guess=1/);
  assert.equal(await page.locator(".guess input:checked").count(), 0);
  quiet(opened);
  await opened.close();
});

test("a trifle counts as about the same, with its size", async () => {
  const choices = { a: { teams: 1 }, b: { teams: 1, prevention: 0.01 } };
  const opened = await open(browser, small, { fragment: `#guess=1&s=${encodeURIComponent(JSON.stringify(choices))}` });
  const { page } = opened;
  await seen(page, "^12 van 12");
  for (const row of await page.locator(".guess").all()) await row.locator("input").nth(1).check();
  await page.click("#reveal");
  const rows = await page.locator("#guessed tbody tr").allInnerTexts();
  assert.equal(rows.length, 5);
  const trifles = rows.filter((row) => / \(([01],\d)% (meer|minder)\)/.test(row));
  assert.ok(trifles.length > 0, rows.join("\n"));
  for (const row of trifles) assert.match(row, /ongeveer gelijk\s+ongeveer gelijk \(.*\): goed/);
  quiet(opened);
  await opened.close();
});

test("where A and B are the same nothing is said to be sure, and families are whole", async () => {
  for (const lang of ["nl", "en"]) {
    const same = encodeURIComponent(JSON.stringify({ a: {}, b: {} }));
    const opened = await open(browser, small, { fragment: `#lang=${lang}&s=${same}` });
    const { page } = opened;
    await seen(page, "^12 (van|of) 12");
    const said = await page.innerText("#in-words");
    assert.equal((said.match(lang === "nl" ? /: geen verschil\./g : /: no difference\./g) ?? []).length, 5);
    assert.doesNotMatch(said, /interval|12 (van|of) 12|\d (gezinnen|families)|± ?0/);
    for (const cells of await page.locator("#headlines tbody tr").all()) {
      assert.deepEqual((await cells.locator("td").allInnerTexts()).slice(2), ["0", lang === "nl" ? "geen verschil" : "no difference"]);
    }
    const queue = await page.locator(".in-words li").nth(1).locator(".sure").innerText();
    assert.match(queue, lang === "nl" ? /^bij A en B (\d{1,3}(\.\d{3})*|\d,\d+)$/ : /^A and B (\d{1,3}(,\d{3})*|\d\.\d+)$/);
    quiet(opened);
    await opened.close();
  }
});

test("time goes step by step, and a family is told under both policies in both languages", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await seen(page, "^([1-9]|12) van 12");
  const before = await page.locator(".picture title").first().textContent();
  await page.click("#step-back");
  await page.waitForFunction((text) => document.querySelector(".picture title").textContent !== text, before);
  await page.selectOption("#criteria", "long-wait");
  await page.click("#find");
  await page.waitForSelector(".story h4", slow);
  assert.match(await page.locator(".story").last().innerText(), /gezin|hulp/i);
  // First how it went, A and B beside each other in the same lines.
  const lines = await page.$$eval("#in-short tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.ok(lines.some(([name, a, b]) => name === "Tijd op wachtlijsten" && a && b), JSON.stringify(lines));
  for (const line of lines) assert.ok(line.length === 3 && line.every((cell) => cell !== ""), JSON.stringify(lines));
  assert.ok(await page.evaluate(() => document.querySelector("#in-short").getBoundingClientRect().bottom <= document.querySelector(".story").getBoundingClientRect().top));
  // A day once, its sentences after it.
  for (const chapter of await page.locator(".story .days").all()) {
    const days = await chapter.locator(".day").allInnerTexts();
    assert.equal(new Set(days).size, days.length, days.join());
  }
  await page.click("button[lang=en]");
  await page.waitForFunction(() => /famil|help/i.test([...document.querySelectorAll(".story")].at(-1)?.innerText ?? ""));
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.deepEqual(await accessibilityProblems(page), []);
  await screenshot(page, "workshop-story");
  quiet(opened);
  await opened.close();
});

for (const [name, viewport] of [["projector", projector], ["phone", phone]]) {
  test(`fit for a ${name}, without a problem that axe knows`, async () => {
    const opened = await open(browser, small, { viewport });
    const { page } = opened;
    await seen(page, "^12 van 12");
    await page.click("#preset-lego");
    await seen(page, "^12 van 12");
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.ok((await sidewaysOverflow(page)) <= 0);
    await page.click("#large-type");
    assert.ok((await sidewaysOverflow(page)) <= 0);
    await page.click("#large-type");
    await screenshot(page, `workshop-${name}`);
    quiet(opened);
    await opened.close();
  });
}

test("a hostile scenario stays text", async () => {
  const name = `x</script><script>document.title="broken"</script><img src=y onerror=alert(1)>"'‮`;
  const file = join(folder, `evil ${"long".repeat(30)}.yaml`);
  writeFileSync(file, `extends: zuilen_pilot.yaml\nquestion: ${JSON.stringify(name)}\n`);
  const opened = await open(browser, make("hostile", "zuilen_pilot", file));
  const { page } = opened;
  await seen(page, "van 12");
  assert.equal(await page.title(), "Samenspel: reken mee");
  assert.equal(await page.locator("img").count(), 0);
  assert.ok((await sidewaysOverflow(page)) <= 0);
  quiet(opened);
  await opened.close();
  // So do choices from a hostile link.
  const hostile = `#s=${encodeURIComponent('{"world":{"city":"<img src=y onerror=alert(1)>","demand":1e9},"a":{"teams":"<b>"}}')}`;
  const linked = await open(browser, small, { fragment: hostile });
  assert.equal(await linked.page.inputValue("#demand"), "1");
  assert.equal(await linked.page.locator("img").count(), 0);
  quiet(linked);
  await linked.close();
});

test("a queue that keeps growing is said to, in place of a mean", async () => {
  // Where more needs arise than today, and teams ask about what they would have sent on.
  const choices = { world: { city: "utrecht", demand: 1.15, fading: false }, a: { roads: "refer" }, b: { roads: "consult" } };
  const city = make("city", "utrecht"); // three neighbourhoods are too few for a list that grows beyond chance
  const opened = await open(browser, city, { fragment: `#s=${encodeURIComponent(JSON.stringify(choices))}` });
  const { page } = opened;
  await seen(page, "^12 van 12");
  const row = page.locator("#headlines tbody tr", { hasText: "wachtlijst van buurtteams" }).locator("td");
  assert.doesNotMatch(await row.nth(0).innerText(), /groeien/);
  assert.match(await row.nth(1).innerText(), /blijft groeien/);
  assert.match((await page.locator("p.growing").allInnerTexts()).join("\n"), /Bij beleid B blijft de wachtrij bij de buurtteams groeien/);
  const answer = page.locator(".in-words li", { hasText: "Bij de buurtteams wachten" });
  assert.match(await answer.evaluate((one) => one.firstChild.textContent), /wachten .*; bij B blijft de rij groeien\.$/);
  // No share of a mean that is not told; how large it is depends on the years.
  const sure = await answer.locator(".sure").innerText();
  assert.match(sure, /blijft groeien.*hangt af van de getelde jaren/);
  assert.doesNotMatch(sure, /% (minder|meer)/);
  quiet(opened);
  await opened.close();
});
