import { Worker } from "node:worker_threads";
import { resolve } from "node:path";
import { checkFile, failedFile, type FileAnswer } from "./check-file";
import type { CheckJob } from "./check-job";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./worker-messages";

/** The file that workers run, beside the program or the program itself; put in when it is built. */
declare const JIXIAO_WORKER: string;

/** How far ahead of the file to be written next the workers may run: bounds what is held in memory. */
const AHEAD_PER_WORKER = 4;

/**
 * Memory of a worker: what a check leaves behind is collected early instead of growing. A workbook that needs more is checked in
 * the main process, which has all the memory there is.
 */
const WORKER_LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** How a run of many files is carried out. */
export interface RunPlan {
  /** Number of workers; 1 checks in this process. */
  readonly jobs: number;
  /** True hands over answers in the order of the files, false as they come. */
  readonly ordered: boolean;
}

/** Checks files one by one or on several workers, and hands each answer over as soon as its turn has come. */
export async function checkMany(files: readonly string[], job: CheckJob, plan: RunPlan, give: (answer: FileAnswer) => Promise<void>): Promise<void> {
  if (plan.jobs > 1) {
    await new WorkerRun(files, job, plan, give).finished();
    return;
  }
  for (const path of files) await give(await checkFile(path, job));
}

/** A run on several workers; a worker that breaks down costs the file it was checking and is replaced. */
class WorkerRun {
  private readonly waiting = new Map<number, FileAnswer>();
  private readonly idle = new Set<Worker>();
  private readonly busy = new Map<Worker, number>();
  private nextToStart = 0;
  private nextToGive = 0;
  private given = 0;
  private giving = Promise.resolve();
  private resolve: () => void = () => undefined;
  private reject: (reason: unknown) => void = () => undefined;

  constructor(
    private readonly files: readonly string[],
    private readonly job: CheckJob,
    private readonly plan: RunPlan,
    private readonly give: (answer: FileAnswer) => Promise<void>,
  ) {}

  async finished(): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    for (let count = 0; count < Math.min(this.plan.jobs, this.files.length); count += 1) this.startWorker();
    try {
      await done;
    } finally {
      await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
    }
  }

  private startWorker(): void {
    const workerData: WorkerStart = { job: this.job };
    const worker = new Worker(resolve(__dirname, JIXIAO_WORKER), { workerData, resourceLimits: WORKER_LIMITS });
    worker.on("message", ({ index, answer }: WorkerAnswer) => {
      this.busy.delete(worker);
      this.idle.add(worker);
      this.take(index, answer);
    });
    worker.on("error", (error) => this.replace(worker, error));
    this.idle.add(worker);
    this.dispatch();
  }

  private dispatch(): void {
    const room = AHEAD_PER_WORKER * this.plan.jobs;
    for (const worker of this.idle) {
      const path = this.files[this.nextToStart];
      if (path === undefined || this.nextToStart - this.given >= room) return;
      this.idle.delete(worker);
      this.busy.set(worker, this.nextToStart);
      worker.postMessage({ index: this.nextToStart, path } satisfies WorkerTask);
      this.nextToStart += 1;
    }
  }

  private replace(worker: Worker, error: Error & { readonly code?: string }): void {
    const index = this.busy.get(worker);
    this.busy.delete(worker);
    this.idle.delete(worker);
    const path = index === undefined ? undefined : this.files[index];
    if (index === undefined || path === undefined) {
      this.reject(error);
      return;
    }
    this.startWorker();
    const isTooSmall = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    const answer = isTooSmall ? checkFile(path, this.job) : Promise.resolve(failedFile(path, { kind: "unknown", detail: error.message }, this.job));
    answer.then((given) => this.take(index, given)).catch(this.reject);
  }

  /** Answers are handed over one at a time, so that a slow reader of the report slows the run and memory stays bounded. */
  private take(index: number, answer: FileAnswer): void {
    this.waiting.set(index, answer);
    this.giving = this.giving.then(() => this.giveWaiting());
    this.giving.catch(this.reject);
    this.dispatch();
  }

  private async giveWaiting(): Promise<void> {
    const next = (): number | undefined => (this.plan.ordered ? this.nextToGive : this.waiting.keys().next().value);
    for (let index = next(); index !== undefined; index = next()) {
      const answer = this.waiting.get(index);
      if (answer === undefined) break;
      this.waiting.delete(index);
      this.nextToGive += 1;
      await this.give(answer);
      this.given += 1;
      this.dispatch();
    }
    this.dispatch();
    if (this.given === this.files.length) this.resolve();
  }
}
