// Runs replications of policies in workers, keeps what came of them, and lets go of what nobody waits for.
import packedCore from "core:wasm";
import script from "worker:./worker";
import { unpacked } from "./data";
import type { Family, FromWorker, Opened, Outcome, Story, ToWorker } from "./messages";

/** One replication as far as it is known. */
export interface Run {
  months: Float64Array[];
  outcome?: Outcome;
  seconds?: number;
}

/** What is asked for of one policy. */
export interface Asked {
  key: string;
  history: string;
  /** The scenario as JSON; made only when a worker needs it. */
  scenario: () => string;
}

interface Busy {
  id: number;
  key: string;
  replication: number;
}

interface Seat {
  worker: Worker;
  ready: boolean;
  busy?: Busy;
}

/** The most that the page asks for of one policy. */
export const mostReplications = 24;

type Waiting = { resolve: (message: FromWorker) => void; reject: (error: Error) => void };

export class Engine {
  readonly runs = new Map<string, Run[]>();
  columns: string[] = [];
  problems: Opened["problems"] = [];
  /** Share of the burn-in that the first run has behind it. */
  burning = 1;
  failure = "";
  private seats: Seat[] = [];
  private asked: Asked[] = [];
  private target = 0;
  private nextId = 1;
  private waiting = new Map<number, Waiting>();
  private first: { history: string; checkpoints: Uint8Array[] } = { history: "", checkpoints: [] };

  constructor(private readonly changed: () => void) {}

  async start(history: string, packedCheckpoints: string[]): Promise<void> {
    try {
      const module = await WebAssembly.compile(await unpacked(packedCore));
      this.first = { history, checkpoints: await Promise.all(packedCheckpoints.map(unpacked)) };
      const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      const count = Math.max(1, Math.min(6, (navigator.hardwareConcurrency || 2) - (navigator.hardwareConcurrency > 2 ? 1 : 0)));
      for (let i = 0; i < count; ++i) this.seat(address, module, Math.ceil(mostReplications / count) + 2);
    } catch (error) {
      this.failure = String(error);
      this.changed();
    }
  }

  private seat(address: string, module: WebAssembly.Module, checkpoints: number): void {
    const seat: Seat = { worker: new Worker(address), ready: false };
    seat.worker.onmessage = (event: MessageEvent<FromWorker>) => this.hear(seat, event.data);
    seat.worker.onerror = (event) => {
      this.failure = event.message;
      this.changed();
    };
    this.tell(seat, { kind: "core", module, checkpoints });
    this.first.checkpoints.forEach((bytes, replication) => {
      this.tell(seat, { kind: "checkpoint", history: this.first.history, replication, bytes });
    });
    this.seats.push(seat);
  }

  private tell(seat: Seat, message: ToWorker): void {
    seat.worker.postMessage(message);
  }

  /** From now on these policies, each for `target` replications; what else is under way is stopped. */
  ask(asked: Asked[], target: number): void {
    this.asked = asked;
    this.target = target;
    this.problems = [];
    const wanted = new Set(asked.map((one) => one.key));
    for (const seat of this.seats) {
      if (seat.busy && !wanted.has(seat.busy.key)) this.tell(seat, { kind: "stop", id: seat.busy.id });
    }
    this.trim(wanted);
    this.deal();
  }

  /** Forgets policies that were asked for long ago. */
  private trim(wanted: Set<string>): void {
    const most = 24;
    for (const key of this.runs.keys()) {
      if (this.runs.size <= most) break;
      if (!wanted.has(key)) this.runs.delete(key);
    }
  }

  private isTaken(key: string, replication: number): boolean {
    return this.seats.some((seat) => seat.busy?.key === key && seat.busy.replication === replication);
  }

  /** What came with the page is at every seat; another replication belongs to one, where its checkpoint is kept. */
  private isAt(seat: number, replication: number, history: string): boolean {
    const came = history === this.first.history && replication < this.first.checkpoints.length;
    return came || replication % this.seats.length === seat;
  }

  /** Lower replications first, policies in turn. */
  private deal(): void {
    this.seats.forEach((seat, index) => {
      if (!seat.ready || seat.busy) return;
      for (let r = 0; r < this.target; ++r) {
        for (const one of this.asked) {
          if (!this.isAt(index, r, one.history) || this.runs.get(one.key)?.[r]?.outcome || this.isTaken(one.key, r)) continue;
          const id = this.nextId++;
          seat.busy = { id, key: one.key, replication: r };
          const runs = this.runs.get(one.key) ?? [];
          runs[r] = { months: [] };
          this.runs.set(one.key, runs);
          this.tell(seat, { kind: "run", id, scenario: one.scenario(), history: one.history, replication: r });
          return;
        }
      }
    });
  }

  private hear(seat: Seat, message: FromWorker): void {
    const busy = seat.busy;
    const run = busy ? this.runs.get(busy.key)?.[busy.replication] : undefined;
    switch (message.kind) {
      case "ready":
        seat.ready = true;
        break;
      case "opened":
        this.columns = message.opened.columns ?? this.columns;
        if (message.opened.problems.length > 0) {
          this.problems = message.opened.problems;
          this.asked = this.asked.filter((one) => one.key !== busy?.key);
        }
        break;
      case "burning":
        if (busy?.replication === 0) this.burning = message.share;
        break;
      case "months":
        this.burning = 1;
        run?.months.push(...message.rows);
        break;
      case "done":
        if (run) {
          run.outcome = message.outcome;
          run.seconds = message.seconds;
        }
        delete seat.busy;
        break;
      case "stopped":
        if (run && busy) run.months = [];
        delete seat.busy;
        break;
      case "failed":
        this.failure = message.message;
        this.asked = [];
        this.waiting.get(message.id)?.reject(new Error(message.message));
        this.waiting.delete(message.id);
        delete seat.busy;
        break;
      default:
        this.waiting.get(message.id)?.resolve(message);
        this.waiting.delete(message.id);
    }
    this.deal();
    this.changed();
  }

  private wait(seat: Seat, make: (id: number) => ToWorker): Promise<FromWorker> {
    const id = this.nextId++;
    const answer = new Promise<FromWorker>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.tell(seat, make(id));
    return answer;
  }

  /** Runs both policies once more with an event log, on the seat that holds replication 0. */
  async keepLogs(scenarios: string[], names: string[], history: string, years: number): Promise<void> {
    const seat = this.seats[0];
    if (seat) await this.wait(seat, (id) => ({ kind: "log", id, scenarios, names, history, years }));
  }

  async families(desk: number, criteria: string): Promise<Family[]> {
    const seat = this.seats[0];
    if (!seat) return [];
    const answer = await this.wait(seat, (id) => ({ kind: "families", id, desk, criteria }));
    return answer.kind === "families" ? answer.families : [];
  }

  async story(desk: number, family: number, language: string): Promise<Story | null> {
    const seat = this.seats[0];
    if (!seat) return null;
    const answer = await this.wait(seat, (id) => ({ kind: "story", id, desk, family, language }));
    return answer.kind === "story" ? answer.story : null;
  }
}
