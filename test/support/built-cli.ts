import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** What a run of the command line left behind. */
export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line, built as it is shipped, in a folder of its own. */
export class BuiltCli {
  private constructor(readonly folder: string) {}

  static build(): BuiltCli {
    const folder = mkdtempSync(join(tmpdir(), "jixiao-cli-"));
    execFileSync(process.execPath, [join(ROOT, "scripts/build-cli.mjs"), folder], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
    return new BuiltCli(folder);
  }

  get program(): string {
    return join(this.folder, "jixiao-check.cjs");
  }

  /** Runs the program in the project's folder, or in another one. */
  async run(args: readonly string[], cwd = ROOT): Promise<CliRun> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.program, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on("data", (piece: Buffer) => out.push(piece));
      child.stderr.on("data", (piece: Buffer) => err.push(piece));
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
