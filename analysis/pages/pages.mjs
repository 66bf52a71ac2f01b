// The pages there are. `places` are script elements that the program fills; {{id}} marks where.
// A page's own needs beyond the strict policy (a worker, WebAssembly) go into `contentSecurity`, licences of what it holds
// beside npm packages into `licences`: { name, version, licence, file }.
export const pages = [
  {
    name: "report",
    title: "Samenspel",
    places: [{ id: "data", type: "application/json" }],
  },
  {
    name: "workshop",
    title: "Samenspel",
    places: [{ id: "data", type: "application/json" }],
    contentSecurity: { "worker-src": "blob:", "script-src": "'wasm-unsafe-eval'" },
    // What em++ links into the core.
    licences: [
      { name: "Emscripten", version: "3.1.6", licence: "MIT", file: "core/licences/emscripten.txt" },
      { name: "musl", version: "1.2.2", licence: "MIT", file: "core/licences/musl.txt" },
      { name: "libc++, libc++abi, compiler-rt", version: "14", licence: "Apache-2.0 WITH LLVM-exception", file: "core/licences/llvm.txt" },
      { name: "Boost", version: "1.74", licence: "BSL-1.0", file: "core/licences/boost.txt" },
    ],
  },
];
