// Opens a built page in Chromium as a reader would, from file:// and without network, and watches what it asks for.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const modules = createRequire(join(process.env.SAMENSPEL_PAGES, "package.json"));
const { chromium } = modules("playwright-core");
const axe = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8");
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export const projector = { width: 1920, height: 1080 };
export const phone = { width: 390, height: 844 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"],
  });
}

/**
 * A page with what happened on it: `requests` other than the file itself and its blobs, `errors`, `dialogs`. `before` runs
 * in it before its own script.
 */
export async function open(browser, file, { viewport = projector, fragment = "", colorScheme = "light", before } = {}) {
  // The page's own policy stays in force: nothing is bypassed.
  const context = await browser.newContext({ viewport, colorScheme, offline: true, acceptDownloads: true });
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  const seen = { requests: [], errors: [], dialogs: [] };
  const address = pathToFileURL(file).href;
  page.on("request", (request) => {
    const own = request.url().split("#")[0] === address || /^(blob|data):/.test(request.url());
    if (!own) seen.requests.push(request.url());
  });
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await page.goto(address + fragment);
  await page.waitForSelector("main h2, main h3");
  return { page, seen, close: () => context.close() };
}

/** What axe-core finds against WCAG 2.2 AA, as lines to print. */
export async function accessibilityProblems(page) {
  // Evaluated by the browser's debugger, so the page's policy need not allow it.
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), wcag);
  return result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}

/** Nothing stands out to the side of the screen. */
export function sidewaysOverflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The elements that stand out to the side, to mend them by. */
export function standingOut(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > width + 1 && !one.closest(".scroll"));
    return out.slice(0, 8).map((one) => `${one.tagName}.${one.className}`).join(" ");
  });
}

/** Kept in build/…/screenshots, to be looked at. */
export async function screenshot(page, name, { fullPage = true } = {}) {
  const folder = process.env.SAMENSPEL_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
