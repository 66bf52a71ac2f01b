// Bundles each page into one self-contained file, dist/NAME.html, with a place for its data.
//   node build.mjs [--out DIR]
// The same sources and package-lock.json give the same bytes: no date, no path and no machine in the output.
import * as esbuild from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { licencesOf, licencesText } from "./licences.mjs";
import { pages } from "./pages.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] === "--out" ? process.argv[3] : join(root, "dist");

const options = {
  absWorkingDir: root,
  outdir: "bundle",
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  format: "iife",
  target: "es2020",
  charset: "ascii",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".txt": "text" },
};

/** `worker:./name` is the script of a worker as a text, `core:wasm` the simulation core as gzip in base64. */
const inlined = {
  name: "inlined",
  setup(build) {
    build.onResolve({ filter: /^worker:/ }, (args) => ({ path: join(args.resolveDir, args.path.slice("worker:".length)), namespace: "worker" }));
    build.onResolve({ filter: /^core:wasm$/ }, () => ({ path: "core", namespace: "core" }));
    build.onLoad({ filter: /.*/, namespace: "worker" }, async (args) => {
      // The loader asks for modules of node only under node.
      const made = await esbuild.build({ ...options, entryPoints: [`${args.path}.ts`], external: ["fs", "path"] });
      return { contents: made.outputFiles[0].text, loader: "text" };
    });
    build.onLoad({ filter: /.*/, namespace: "core" }, () => ({
      contents: readFileSync(join(root, "core/samenspel_web.wasm.gz")).toString("base64"),
      loader: "text",
    }));
  },
};

async function bundle(page) {
  const result = await esbuild.build({ ...options, entryPoints: [`src/${page.name}/main.tsx`], plugins: [inlined] });
  const text = (suffix) => result.outputFiles.find((file) => file.path.endsWith(suffix))?.text ?? "";
  return { script: text(".js"), style: text(".css"), inputs: Object.keys(result.metafile.inputs) };
}

/** The policy that lets a page run its own script and reach nothing outside itself. */
function contentSecurity(script, page) {
  const hash = createHash("sha256").update(script).digest("base64");
  const rules = {
    "default-src": "'none'",
    "script-src": `'sha256-${hash}'`,
    "style-src": "'unsafe-inline'",
    "img-src": "data: blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  for (const [key, more] of Object.entries(page.contentSecurity ?? {})) {
    rules[key] = rules[key] ? `${rules[key]} ${more}` : more;
  }
  return Object.entries(rules).map(([key, value]) => `${key} ${value}`).join("; ");
}

/** Text inside a script element that is data: nothing in it can end the element. */
const inert = (text) => text.replaceAll("<", "\\u003c");

function assemble(page, bundled, licences) {
  const parts = {
    title: page.title,
    csp: contentSecurity(bundled.script, page),
    style: bundled.style.trim(),
    licences: inert(JSON.stringify(licences)),
    places: (page.places ?? []).map((place) => `<script id="${place.id}" type="${place.type}">{{${place.id}}}</script>`).join("\n"),
    script: bundled.script,
  };
  const template = readFileSync(join(root, "src/shared/page.html"), "utf8");
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name] ?? `{{${name}}}`);
}

mkdirSync(out, { recursive: true });
const everything = new Map();
for (const page of pages) {
  if (!existsSync(join(root, `src/${page.name}/main.tsx`))) throw new Error(`no src/${page.name}/main.tsx`);
  const bundled = await bundle(page);
  const licences = licencesOf(root, bundled.inputs, page.licences ?? []);
  for (const one of licences) everything.set(one.name, one);
  const html = assemble(page, bundled, licences);
  writeFileSync(join(out, `${page.name}.html`), html);
  console.log(`${page.name}.html: ${html.length} bytes`);
}
writeFileSync(join(out, "LICENCES.txt"), licencesText([...everything.values()]));
