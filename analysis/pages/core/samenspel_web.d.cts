// The core as sim/web/bindings.cpp gives it.
export interface Desk {
  open(json: string, name: string): string;
  begin(replication: number): void;
  restore(replication: number, bytes: Uint8Array): string;
  advanceTo(day: number): void;
  day(): number;
  done(): boolean;
  live(): Float64Array;
  save(): Uint8Array;
  outcome(): string;
  takeStories(): void;
  families(criteria: string, most: number): string;
  story(family: number, language: string): string;
  delete(): void;
}
export interface Core {
  Desk: new () => Desk;
}
export default function createSamenspel(options: {
  wasmBinary?: Uint8Array;
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    received: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}): Promise<Core>;
