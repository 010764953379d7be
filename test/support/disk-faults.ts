import fs from "node:fs";
import promises from "node:fs/promises";

/** What goes wrong with one call of the file system. */
export const FAULTS = ["EIO", "ENOSPC", "EACCES", "EBUSY", "EROFS", "done-but-EIO", "short"] as const;
/** One of them. */
export type Fault = (typeof FAULTS)[number];

type Call = (...args: unknown[]) => unknown;

/** Calls of the module that answer through a callback; streams use them. */
const CALLBACKS = ["open", "write", "writev", "close", "read"];

/**
 * Stands between the program and its disk: counts every call the program makes of the file system and lets one of them go
 * wrong. The calls are those of the program itself; all others are carried out as they are.
 */
export class FaultyDisk {
  /** Names of the calls so far. */
  readonly calls: string[] = [];
  private at = -1;
  private fault: Fault = "EIO";
  private isOn = false;
  private hasHardLinks = true;
  private readonly originals: (() => void)[] = [];

  constructor() {
    this.replaceAll(fs, (name) => name.endsWith("Sync"), (name, call) => (...args) => this.now(name, call, args));
    this.replaceAll(fs, (name) => CALLBACKS.includes(name), (name, call) => (...args) => this.later(name, call, args));
    this.replaceAll(promises, () => true, (name, call) => async (...args) => this.now(`promises.${name}`, call, args));
  }

  /** Runs a program; its call number `at` (from 0) goes wrong, or none when that is -1. */
  async run(at: number, fault: Fault, hasHardLinks: boolean, program: () => Promise<void>): Promise<readonly string[]> {
    this.calls.length = 0;
    [this.at, this.fault, this.hasHardLinks, this.isOn] = [at, fault, hasHardLinks, true];
    try {
      await program();
    } finally {
      this.isOn = false;
    }
    return [...this.calls];
  }

  /** Gives the real disk back. */
  remove(): void {
    for (const restore of this.originals) restore();
  }

  private replaceAll(module: object, isWanted: (name: string) => boolean, made: (name: string, call: Call) => Call): void {
    for (const name of Object.keys(module).filter(isWanted)) {
      const call: unknown = Reflect.get(module, name);
      if (typeof call !== "function") continue;
      Reflect.set(module, name, made(name, call as Call));
      this.originals.push(() => void Reflect.set(module, name, call));
    }
  }

  /** True for the call that goes wrong. */
  private counts(name: string): boolean {
    if (!this.isOn) return false;
    this.calls.push(name);
    return this.calls.length - 1 === this.at;
  }

  private now(name: string, call: Call, args: unknown[]): unknown {
    const isFaulty = this.counts(name);
    if (this.isOn && !this.hasHardLinks && name === "linkSync") throw failure("ENOTSUP", name);
    if (!isFaulty) return this.untouched(call, args);
    if (this.fault === "short") return this.short(name, call, args);
    if (this.fault !== "done-but-EIO") throw failure(this.fault, name);
    this.untouched(call, args);
    throw failure("EIO", name);
  }

  /** What the module itself calls on the way is part of the one call. */
  private untouched(call: Call, args: unknown[]): unknown {
    const was = this.isOn;
    this.isOn = false;
    try {
      return call(...args);
    } finally {
      this.isOn = was;
    }
  }

  private later(name: string, call: Call, args: unknown[]): unknown {
    if (!this.counts(name)) return this.untouched(call, args);
    const answer = args.at(-1) as (error: Error) => void;
    process.nextTick(answer, failure(this.fault === "done-but-EIO" || this.fault === "short" ? "EIO" : this.fault, name));
    return undefined;
  }

  /** Half of what was asked for: a write that takes half, a copy that stops in the middle, a file of which half is read. */
  private short(name: string, call: Call, args: unknown[]): unknown {
    if (name === "writeSync") {
      const [file, bytes, from] = args as [number, Uint8Array, number];
      return this.untouched(call, [file, bytes, from, Math.floor((bytes.length - from) / 2)]);
    }
    if (name === "copyFileSync") {
      const [from, to] = args as [string, string];
      this.isOn = false;
      fs.writeFileSync(to, fs.readFileSync(from).subarray(0, 100), { flag: "wx" });
      this.isOn = true;
      throw failure("ENOSPC", name);
    }
    const whole = this.untouched(call, args);
    const half = (content: unknown): unknown => (content instanceof Uint8Array ? content.subarray(0, Math.floor(content.length / 2)) : content);
    return whole instanceof Promise ? whole.then(half) : half(whole);
  }
}

function failure(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code });
}
