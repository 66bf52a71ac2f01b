// The pages there are. `places` are script elements that the program fills; {{id}} marks where.
// A page's own needs beyond the strict policy (a worker, WebAssembly) go into `contentSecurity`, licences of what it holds
// beside npm packages into `licences`: { name, version, licence, file }.
export const pages = [
  {
    name: "report",
    title: "Samenspel",
    places: [{ id: "data", type: "application/json" }],
  },
];
