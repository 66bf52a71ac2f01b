// Takes the core from build/web into this folder; the module is zipped without name or date.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const built = process.argv[2] ?? join(here, "../../../build/web/sim/web");
writeFileSync(join(here, "samenspel_web.cjs"), readFileSync(join(built, "samenspel_web.js")));
const zipped = gzipSync(readFileSync(join(built, "samenspel_web.wasm")), { level: 9 });
writeFileSync(join(here, "samenspel_web.wasm.gz"), zipped);
console.log(`samenspel_web.wasm.gz: ${zipped.length} bytes`);
