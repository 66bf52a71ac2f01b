// Runs replications of policies in workers, keeps what came of them, and lets go of what nobody waits for.
import packedCore from "core:wasm";
import script from "worker:./worker";
import { unpacked } from "./data";
import { budgetOf, budgetOutput } from "./outcomes";
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
  /** Policies with the same past have the same families in the same care on the day of the change. */
  past: string;
  /** The scenario as JSON; made only when a worker needs it. */
  scenario: () => string;
}

interface Busy {
  id: number;
  key: string;
  replication: number;
}

/** Runs up to the day of the change that came with the page: replications 0, 1, … */
export interface Came {
  past: string;
  packed: string[];
}

interface Seat {
  worker: Worker;
  ready: boolean;
  busy?: Busy;
  /** Pasts that were given to it. */
  holds: Set<string>;
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
  /** Undefined until it is unpacked. */
  private came = new Map<string, Uint8Array[] | undefined>();

  constructor(private readonly changed: () => void) {}

  /** What the past `first` needs is unpacked first. */
  async start(came: Came[], first: string): Promise<void> {
    try {
      for (const one of came) this.came.set(one.past, undefined);
      const unpack = async (one: Came) => this.came.set(one.past, await Promise.all(one.packed.map(unpacked)));
      const module = await WebAssembly.compile(await unpacked(packedCore));
      await Promise.all(came.filter((one) => one.past === first).map(unpack));
      const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      const count = Math.max(1, Math.min(6, (navigator.hardwareConcurrency || 2) - (navigator.hardwareConcurrency > 2 ? 1 : 0)));
      for (let i = 0; i < count; ++i) this.seat(address, module, Math.ceil(mostReplications / count) + 2);
      for (const one of came.filter((one) => one.past !== first)) {
        await unpack(one);
        this.deal();
      }
    } catch (error) {
      this.failure = String(error);
      this.changed();
    }
  }

  private seat(address: string, module: WebAssembly.Module, checkpoints: number): void {
    const seat: Seat = { worker: new Worker(address), ready: false, holds: new Set() };
    seat.worker.onmessage = (event: MessageEvent<FromWorker>) => this.hear(seat, event.data);
    seat.worker.onerror = (event) => {
      this.failure = event.message;
      this.changed();
    };
    this.tell(seat, { kind: "core", module, checkpoints });
    this.seats.push(seat);
  }

  /** Gives a worker what came with the page of a past, once. */
  private give(seat: Seat, past: string): void {
    if (seat.holds.has(past)) return;
    seat.holds.add(past);
    this.came.get(past)?.forEach((bytes, replication) => this.tell(seat, { kind: "checkpoint", past, replication, bytes }));
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

  /** What came with the page goes to any seat; another replication belongs to one, where its checkpoint is kept. */
  private isAt(seat: number, replication: number, past: string): boolean {
    return replication < (this.came.get(past)?.length ?? 0) || replication % this.seats.length === seat;
  }

  private isUnpacked(past: string): boolean {
    return !this.came.has(past) || this.came.get(past) !== undefined;
  }

  /** Lower replications first, policies in turn. */
  private deal(): void {
    this.seats.forEach((seat, index) => {
      if (!seat.ready || seat.busy) return;
      for (let r = 0; r < this.target; ++r) {
        for (const one of this.asked) {
          if (!this.isUnpacked(one.past) || !this.isAt(index, r, one.past)) continue;
          if (this.runs.get(one.key)?.[r]?.outcome || this.isTaken(one.key, r)) continue;
          const id = this.nextId++;
          seat.busy = { id, key: one.key, replication: r };
          const runs = this.runs.get(one.key) ?? [];
          runs[r] = { months: [] };
          this.runs.set(one.key, runs);
          this.give(seat, one.past);
          this.tell(seat, { kind: "run", id, scenario: one.scenario(), past: one.past, replication: r });
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
          run.outcome.outputs[budgetOutput] = [budgetOf(this.columns, run.months)];
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
  async keepLogs(scenarios: string[], names: string[], past: string, years: number): Promise<void> {
    const seat = this.seats[0];
    if (!seat) return;
    this.give(seat, past);
    await this.wait(seat, (id) => ({ kind: "log", id, scenarios, names, past, years }));
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
