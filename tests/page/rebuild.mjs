// Builds the pages from their sources and package-lock.json alone, and compares every byte with what is committed.
//   node rebuild.mjs FOLDER      (FOLDER/node_modules then serves the other page tests)
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const source = join(dirname(fileURLToPath(import.meta.url)), "../../analysis/pages");
const folder = process.argv[2];

function run(program, ...words) {
  const done = spawnSync(program, words, { cwd: folder, stdio: "inherit" });
  if (done.status !== 0) {
    console.error(`${program} ${words.join(" ")} failed${done.error ? `: ${done.error.message}` : ""}`);
    process.exit(1);
  }
}

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (name !== "node_modules") rmSync(join(folder, name), { recursive: true });
}
for (const name of readdirSync(source)) {
  if (!["node_modules", "dist"].includes(name)) cpSync(join(source, name), join(folder, name), { recursive: true });
}
run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
run(process.execPath, "node_modules/typescript/bin/tsc", "--noEmit");
run(process.execPath, "build.mjs");

const committed = join(source, "dist");
const names = [...new Set([...readdirSync(committed), ...readdirSync(join(folder, "dist"))])].sort();
const bytes = (where, name) => {
  try {
    return readFileSync(join(where, name));
  } catch {
    return Buffer.alloc(0);
  }
};
const other = names.filter((name) => !bytes(committed, name).equals(bytes(join(folder, "dist"), name)));
if (other.length > 0) {
  console.error(`analysis/pages/dist is not what its sources make: ${other.join(", ")}. Run: npm ci && npm run build`);
  process.exit(1);
}
console.log(`${names.join(", ")}: every byte the same`);
