// What a page is made of and under which licences, from the files that went into it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Name, version, licence and its texts of each npm package among the bundle's inputs, in order of name. */
export function licencesOf(root, inputs, more) {
  const names = new Set();
  for (const input of inputs) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) names.add(found[1]);
  }
  const packages = [...names].sort().map((name) => packageLicence(join(root, "node_modules", name)));
  const others = more.map((one) => ({
    name: one.name,
    version: one.version,
    licence: one.licence,
    text: readFileSync(join(root, one.file), "utf8"),
  }));
  return [...packages, ...others];
}

function packageLicence(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)(\.\w+)?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  const below = join(folder, "licenses");
  if (existsSync(below)) {
    for (const file of readdirSync(below).sort()) texts.push(readFileSync(join(below, file), "utf8").trim());
  }
  if (texts.length === 0) throw new Error(`${about.name} has no licence text`);
  return { name: about.name, version: about.version, licence: about.license, text: texts.join("\n\n") };
}

/** The list that stands beside the built pages. */
export function licencesText(licences) {
  const line = "-".repeat(80);
  const list = licences.map((one) => `${one.name} ${one.version}: ${one.licence}`).join("\n");
  const texts = licences.map((one) => `${line}\n${one.name} ${one.version} (${one.licence})\n\n${one.text.trim()}\n`);
  return `What the pages of Samenspel hold beside its own code (EUPL-1.2):\n\n${list}\n\n${texts.join("\n")}`;
}
