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
  await page.keyboard.press("Control+z");
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

test("more runs make the band narrower", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const halves = async () =>
    [...(await figures(page)).matchAll(/± ([\d.]+)/g)].map((match) => Number(match[1].replace(/\./g, "")));
  await seen(page, "^[3-4] van 12");
  const early = await halves();
  await seen(page, "^12 van 12");
  const late = await halves();
  assert.ok(late.reduce((a, b) => a + b) < early.reduce((a, b) => a + b), `${late} after ${early}`);
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

test("time goes step by step, and a family is told under both policies in both languages", async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await seen(page, "^([1-9]|12) van 12");
  const before = await page.locator(".picture title").first().textContent();
  await page.click("#step");
  await page.waitForFunction((text) => document.querySelector(".picture title").textContent !== text, before);
  await page.selectOption("#criteria", "long-wait");
  await page.click("#find");
  await page.waitForSelector(".story h4", slow);
  assert.match(await page.locator(".story").last().innerText(), /gezin|hulp/i);
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
  const choices = { world: { demand: 1.15 }, a: { specialists: 0.8, roads: "refer" }, b: { specialists: 1.25 } };
  const opened = await open(browser, small, { fragment: `#s=${encodeURIComponent(JSON.stringify(choices))}` });
  const { page } = opened;
  await seen(page, "^12 van 12");
  const row = await page.locator("#headlines tbody tr", { hasText: "wachtlijst van specialisten" }).locator("td").first().innerText();
  assert.match(row, /blijft groeien/);
  assert.match(await page.locator("p.growing").first().innerText(), /Bij beleid A/);
  quiet(opened);
  await opened.close();
});
