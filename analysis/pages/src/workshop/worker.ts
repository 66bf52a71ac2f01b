// A worker: a desk in WebAssembly that runs one job after the other and can be stopped between months.
import createSamenspel, { type Core, type Desk } from "../../core/samenspel_web.cjs";
import type { FromWorker, Opened, Outcome, ToWorker } from "./messages";

const say = (message: FromWorker) => (postMessage as (message: FromWorker) => void)(message);

/** Checkpoints at the change, by past and replication: those that came with the page stay, of others the oldest go first. */
const came = new Map<string, Uint8Array>();
const checkpoints = new Map<string, Uint8Array>();
let mostCheckpoints = 12;
const daysPerMonth = 365.25 / 12;

let core: Core | undefined;
let desk: Desk | undefined;
let logs: Desk[] = [];
let opened: { scenario: string; answer: Opened } | undefined;
const stopped = new Set<number>();

/** Lets messages in. */
const breathe = () =>
  new Promise<void>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(0);
  });

const nameOf = (past: string, replication: number) => `${replication} ${past}`;

function keep(past: string, replication: number, bytes: Uint8Array): void {
  checkpoints.set(nameOf(past, replication), bytes);
  const oldest = checkpoints.keys().next();
  if (checkpoints.size > mostCheckpoints && !oldest.done) checkpoints.delete(oldest.value);
}

/** The desk stands on the eve of the change; false when it was stopped before. */
async function toTheChange(at: Desk, id: number, answer: Opened, past: string, replication: number): Promise<boolean> {
  const name = nameOf(past, replication);
  const known = came.get(name) ?? checkpoints.get(name);
  if (known && (JSON.parse(at.restore(replication, known)) as Opened).problems.length === 0) return true;
  at.begin(replication);
  const eve = answer.first_measured_day - 1;
  while (at.day() < eve) {
    at.advanceTo(Math.min(eve, at.day() + 180));
    say({ kind: "burning", id, share: (at.day() + 1) / (eve + 1) });
    await breathe();
    if (stopped.has(id)) return false;
  }
  if (eve >= 0) keep(past, replication, at.save());
  at.live();
  return true;
}

async function run(job: Extract<ToWorker, { kind: "run" }>): Promise<void> {
  const began = performance.now();
  if (!core) throw new Error("no core");
  desk ??= new core.Desk();
  if (opened?.scenario !== job.scenario) {
    opened = { scenario: job.scenario, answer: JSON.parse(desk.open(job.scenario, "page")) as Opened };
  }
  const answer = opened.answer;
  say({ kind: "opened", id: job.id, opened: answer });
  if (answer.problems.length > 0) return say({ kind: "stopped", id: job.id });
  if (!(await toTheChange(desk, job.id, answer, job.past, job.replication))) return say({ kind: "stopped", id: job.id });
  const months = Math.round((answer.end_day - answer.first_measured_day) / daysPerMonth);
  let rows: Float64Array[] = [];
  for (let month = 1; month <= months; ++month) {
    const day = month === months ? answer.end_day - 1 : answer.first_measured_day + Math.round(month * daysPerMonth) - 1;
    desk.advanceTo(day);
    rows.push(desk.live());
    if (month % 6 === 0 || month === months) {
      say({ kind: "months", id: job.id, first: month - rows.length, rows });
      rows = [];
      await breathe();
      if (stopped.has(job.id)) return say({ kind: "stopped", id: job.id });
    }
  }
  const outcome = JSON.parse(desk.outcome()) as Outcome;
  say({ kind: "done", id: job.id, outcome, seconds: (performance.now() - began) / 1000 });
}

async function log(job: Extract<ToWorker, { kind: "log" }>): Promise<void> {
  for (const old of logs) old.delete();
  logs = [];
  for (const [i, scenario] of job.scenarios.entries()) {
    if (!core) throw new Error("no core");
    const at = new core.Desk();
    logs.push(at);
    const answer = JSON.parse(at.open(scenario, job.names[i] ?? "")) as Opened;
    if (answer.problems.length > 0) throw new Error(answer.problems.map((one) => `${one.path}: ${one.found}`).join("; "));
    if (!(await toTheChange(at, job.id, answer, job.past, 0))) return say({ kind: "stopped", id: job.id });
    const last = Math.min(answer.end_day - 1, answer.first_measured_day + Math.round(job.years * 365.25));
    while (at.day() < last) {
      at.advanceTo(Math.min(last, at.day() + 180));
      await breathe();
      if (stopped.has(job.id)) return say({ kind: "stopped", id: job.id });
    }
    at.takeStories();
  }
  say({ kind: "logged", id: job.id });
}

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case "core":
      mostCheckpoints = message.checkpoints;
      core = await createSamenspel({
        instantiateWasm: (imports, received) => {
          void WebAssembly.instantiate(message.module, imports).then((instance) => received(instance, message.module));
          return {};
        },
      });
      return say({ kind: "ready" });
    case "checkpoint":
      came.set(nameOf(message.past, message.replication), message.bytes);
      return;
    case "run":
      return run(message);
    case "log":
      return log(message);
    case "families":
      return say({ kind: "families", id: message.id, families: JSON.parse(logs[message.desk]?.families(message.criteria, 12) ?? "[]") });
    case "story":
      return say({ kind: "story", id: message.id, story: JSON.parse(logs[message.desk]?.story(message.family, message.language) ?? "null") });
    case "stop":
      return;
  }
}

let queue: Promise<void> = Promise.resolve();
onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === "stop") {
    stopped.add(message.id);
    return;
  }
  const id = "id" in message ? message.id : -1;
  queue = queue.then(() => answer(message)).catch((error: unknown) => say({ kind: "failed", id, message: String(error) }));
};
