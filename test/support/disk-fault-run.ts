import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFix, runRestore } from "../../src/cli/write-commands";
import { UsageProblem } from "../../src/cli/usage-problem";
import { FaultyDisk, FAULTS, type Fault } from "./disk-faults";
import { bytesOf, PRACTICE } from "./xlsx-files";

/** What came of many runs in each of which one call of the file system went wrong. */
export interface DiskFaultRun {
  /** Calls of a run without faults, by command. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
  readonly runs: number;
  /** Runs after which not everything was as it should be, in words. */
  readonly broken: readonly string[];
  /** How often a run told of a problem, and how often all went well in spite of the fault. */
  readonly told: number;
  readonly survived: number;
}

/** A command on two files that lie in a folder. */
interface Scenario {
  readonly name: string;
  readonly isCorrected: boolean;
  readonly hasHardLinks: boolean;
  readonly perform: (folder: string) => Promise<number>;
}

const FIX = { overwrite: false, trust: "certain", formulas: false, notes: true, format: "json", profile: null, jobs: "1", shard: null, quiet: true, lang: "zh" } as const;
const UNDO = { folder: null, overwrite: false, manner: "undo", jobs: "1", lang: "zh" } as const;
const SCENARIOS: readonly Scenario[] = [
  { name: "fix --in-place", isCorrected: false, hasHardLinks: true, perform: (folder) => runFix({ ...FIX, paths: [join(folder, "材料")], folder: null, inPlace: true, out: join(folder, "report") }) },
  { name: "fix --in-place without hard links", isCorrected: false, hasHardLinks: false, perform: (folder) => runFix({ ...FIX, paths: [join(folder, "材料")], folder: null, inPlace: true, out: join(folder, "report") }) },
  { name: "fix --out", isCorrected: false, hasHardLinks: true, perform: (folder) => runFix({ ...FIX, paths: [join(folder, "材料")], folder: join(folder, "更正"), inPlace: false, out: join(folder, "report") }) },
  { name: "undo", isCorrected: true, hasHardLinks: true, perform: (folder) => runRestore({ ...UNDO, paths: [join(folder, "材料")] }) },
  { name: "clear", isCorrected: true, hasHardLinks: false, perform: (folder) => runRestore({ ...UNDO, manner: "clear", paths: [join(folder, "材料")] }) },
];

/** A folder as it stands, and what was said on the way. */
interface Aftermath {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly said: string;
  readonly calls: readonly string[];
  readonly code: number;
}

const NAMES = ["甲.xlsx", "乙.xlsx"];

/** Runs every scenario, every `stride`-th call and fault of it. */
class Stand {
  private readonly disk = new FaultyDisk();
  private readonly folder = fs.mkdtempSync(join(tmpdir(), "jixiao-disk-"));
  private readonly originals: Buffer[] = [];
  private readonly corrected: Buffer[] = [];

  async prepare(): Promise<void> {
    for (const path of fs.readdirSync(PRACTICE).filter((name) => name.endsWith(".xlsx")).sort((a, b) => sizeOf(a) - sizeOf(b))) {
      const bytes = Buffer.from(bytesOf(join(PRACTICE, path)));
      this.originals.push(bytes, bytes);
      const { files } = await this.perform(FIRST, -1, "EIO");
      const after = files.get(join("材料", NAMES[0] ?? ""));
      if (after !== undefined && !after.equals(bytes)) {
        this.corrected.push(after, after);
        return;
      }
      this.originals.length = 0;
    }
    throw new Error("no workbook has a certain correction");
  }

  /** One run in a folder made anew. */
  async perform(scenario: Scenario, at: number, fault: Fault): Promise<Aftermath> {
    fs.rmSync(this.folder, { recursive: true, force: true });
    fs.mkdirSync(join(this.folder, "材料"), { recursive: true });
    const content = scenario.isCorrected ? this.corrected : this.originals;
    NAMES.forEach((name, index) => fs.writeFileSync(join(this.folder, "材料", name), content[index] ?? ""));
    let said = "";
    let code = -1;
    const stopListening = listenTo([process.stdout, process.stderr], (text) => (said += text));
    let calls: readonly string[] = [];
    try {
      calls = await this.disk.run(at, fault, scenario.hasHardLinks, async () => {
        try {
          code = await scenario.perform(this.folder);
        } catch (error) {
          if (!(error instanceof UsageProblem)) throw error;
          said += error.what.zh;
          code = 2;
        }
      });
    } finally {
      stopListening();
    }
    return { files: filesIn(this.folder), said, calls, code };
  }

  /** What is wrong after a run; nothing when all is well. */
  faultsOf(scenario: Scenario, well: Aftermath, { files, said, code }: Aftermath): readonly string[] {
    const before = scenario.isCorrected ? this.corrected : this.originals;
    const report = files.get("report");
    const told = (report === undefined ? "" : report.toString()) + said;
    const wrong: string[] = [];
    const isCopy = scenario.name === "fix --out";
    NAMES.forEach((name, index) => {
      const path = join(isCopy ? "更正" : "材料", name);
      const [now, old, wanted] = [files.get(path), isCopy ? undefined : before[index], well.files.get(path)];
      const isNew = now !== undefined && wanted !== undefined && now.equals(wanted);
      const isOld = now === undefined ? old === undefined : old !== undefined && now.equals(old);
      const isKept = [...files].some(([other, bytes]) => other.startsWith(`${path}.bak`) && old !== undefined && bytes.equals(old) && told.includes(other.replaceAll("\\", "/")));
      if (!isNew && !isOld && !isKept) wrong.push(`${path} is neither old nor new`);
      const claims = claimOf(told, report, join(this.folder, path), name);
      if (claims === "written" && !isNew) wrong.push(`${path} is told as written`);
      if (claims === "failed" && !isOld && !isKept) wrong.push(`${path} is told as not written`);
      if (claims === "nothing" && !isOld && !said.includes("其余的请重新审核")) wrong.push(`${path} was written and nothing is said`);
      if (isCopy && !files.get(join("材料", name))?.equals(before[index] ?? Buffer.alloc(0))) wrong.push(`the original ${name} was touched`);
    });
    for (const path of files.keys()) if (!well.files.has(path) && !told.includes(path) && !told.includes(JSON.stringify(path).slice(1, -1))) wrong.push(`${path} was left behind unsaid`);
    if (wrong.length === 0 && code === 0 && ![...well.files].every(([path, bytes]) => files.get(path)?.equals(bytes) === true)) wrong.push("not all is done, and the exit code does not tell");
    return wrong;
  }

  remove(): void {
    this.disk.remove();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

const FIRST = SCENARIOS[0] ?? { name: "", isCorrected: false, hasHardLinks: true, perform: async () => 0 };

/** Takes what is written to some streams instead of them; gives how to stop. */
function listenTo(streams: readonly NodeJS.WriteStream[], hear: (text: string) => void): () => void {
  const listen = (text: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    hear(String(text));
    const answer = typeof encoding === "function" ? encoding : done;
    if (typeof answer === "function") process.nextTick(() => void Reflect.apply(answer, undefined, []));
    return true;
  };
  for (const stream of streams) Reflect.set(stream, "write", listen);
  return () => streams.forEach((stream) => void Reflect.deleteProperty(stream, "write"));
}

/** What the report or the screen claims about a file. */
function claimOf(told: string, report: Buffer | undefined, path: string, name: string): "written" | "failed" | "nothing" {
  if (report === undefined) {
    const block = told.split(/\n(?! )/).find((part) => part.startsWith(path)) ?? "";
    return /已撤销|已清除/.test(block) ? "written" : block === "" ? "nothing" : "failed";
  }
  const { files } = JSON.parse(report.toString()) as { files: { path: string; problem: unknown; receipt?: { applied: unknown[] } }[] };
  const file = files.find((one) => one.path.endsWith(name));
  if (file === undefined) return "nothing";
  return file.problem === null && (file.receipt?.applied.length ?? 0) > 0 ? "written" : "failed";
}

function sizeOf(name: string): number {
  return fs.statSync(join(PRACTICE, name)).size;
}

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = fs.readdirSync(folder, { recursive: true }).map(String).filter((name) => fs.statSync(join(folder, name)).isFile());
  return new Map(names.map((name) => [name, fs.readFileSync(join(folder, name))]));
}

async function main(stride: number): Promise<DiskFaultRun> {
  const stand = new Stand();
  const [calls, broken] = [new Map<string, readonly string[]>(), [] as string[]];
  let [runs, told, survived] = [0, 0, 0];
  try {
    await stand.prepare();
    for (const scenario of SCENARIOS) {
      const well = await stand.perform(scenario, -1, "EIO");
      calls.set(scenario.name, well.calls);
      for (let step = 0; step < well.calls.length * FAULTS.length; step += stride) {
        const [at, fault] = [Math.floor(step / FAULTS.length), FAULTS[step % FAULTS.length] ?? "EIO"];
        const after = await stand.perform(scenario, at, fault);
        const wrong = stand.faultsOf(scenario, well, after);
        broken.push(...wrong.map((what) => `${scenario.name}: ${fault} at call ${at} (${well.calls[at] ?? ""}): ${what}`));
        runs += 1;
        if (after.code === 2 || after.code === 3) told += 1;
        else survived += 1;
      }
    }
  } finally {
    stand.remove();
  }
  return { calls: Object.fromEntries(calls), runs, broken, told, survived };
}

void main(Number(process.argv[2] ?? 1)).then((result) => process.stdout.write(JSON.stringify(result)));
