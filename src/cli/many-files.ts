import { Worker } from "node:worker_threads";
import { resolve } from "node:path";
import type { HostProblem } from "../core";
import type { FileAnswer } from "./check-file";
import { carryOut, failedJob, type FileJob } from "./file-job";
import { CLI_SENTENCES } from "./words";
import type { WorkerNews, WorkerStart, WorkerTask } from "./worker-messages";
import type { WriteTarget } from "./write-targets";

/** The file that workers run, beside the program or the program itself; put in when it is built. */
declare const JIXIAO_WORKER: string;

/** How far ahead of the file to be written next the workers may run: bounds what is held in memory. */
const AHEAD_PER_WORKER = 4;

/**
 * Memory of a worker: what a file leaves behind is collected early instead of growing. A workbook that needs more is worked on in
 * the main process, which has all the memory there is.
 */
const WORKER_LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** How a run of many files is carried out. */
export interface RunPlan {
  /** Number of workers; 1 works in this process. */
  readonly jobs: number;
  /** True hands over answers in the order of the files, false as they come. */
  readonly ordered: boolean;
}

/** Takes an answer; the next one comes only when it has been dealt with. */
export type TakeAnswer = (answer: FileAnswer) => Promise<void>;

/** Works on files one by one or on several workers, and hands each answer over as soon as its turn has come. */
export async function workOnMany(files: readonly WriteTarget[], job: FileJob, plan: RunPlan, give: TakeAnswer): Promise<void> {
  if (plan.jobs > 1) {
    await new WorkerRun(files, job, plan, give).finished();
    return;
  }
  for (const file of files) await give(await carryOut(file, job, () => undefined));
}

/** What a worker is busy with. */
interface Engagement {
  readonly index: number;
  readonly file: WriteTarget;
  isSaving: boolean;
}

/** A run on several workers; a worker that breaks down costs the file it was working on and is replaced. */
class WorkerRun {
  private readonly waiting = new Map<number, FileAnswer>();
  private readonly idle = new Set<Worker>();
  private readonly busy = new Map<Worker, Engagement>();
  private nextToStart = 0;
  private nextToGive = 0;
  private given = 0;
  private giving = Promise.resolve();
  private isStopping = false;
  private resolve: () => void = () => undefined;
  private reject: (reason: unknown) => void = () => undefined;
  private onQuiet: () => void = () => undefined;

  constructor(
    private readonly files: readonly WriteTarget[],
    private readonly job: FileJob,
    private readonly plan: RunPlan,
    private readonly give: TakeAnswer,
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
      if (this.job.kind !== "check") await this.quiet();
      await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
    }
  }

  /** Lets files that are being written be finished: stopped in the middle they would leave something beside them. */
  private async quiet(): Promise<void> {
    this.isStopping = true;
    await new Promise<void>((resolve) => {
      this.onQuiet = resolve;
      this.listen();
    });
  }

  private listen(): void {
    if (this.isStopping && this.busy.size === 0) this.onQuiet();
  }

  private startWorker(): void {
    const workerData: WorkerStart = { job: this.job };
    const worker = new Worker(resolve(__dirname, JIXIAO_WORKER), { workerData, resourceLimits: WORKER_LIMITS });
    worker.on("message", (news: WorkerNews) => this.hear(worker, news));
    worker.on("error", (error) => this.replace(worker, error));
    this.idle.add(worker);
    this.dispatch();
  }

  private hear(worker: Worker, news: WorkerNews): void {
    const engagement = this.busy.get(worker);
    if (news.kind === "saving") {
      if (engagement !== undefined) engagement.isSaving = true;
      return;
    }
    this.busy.delete(worker);
    this.idle.add(worker);
    this.take(news.index, news.answer);
    this.listen();
  }

  private dispatch(): void {
    const room = AHEAD_PER_WORKER * this.plan.jobs;
    for (const worker of this.idle) {
      const index = this.nextToStart;
      const file = this.files[index];
      if (this.isStopping || file === undefined || index - this.given >= room) return;
      this.idle.delete(worker);
      this.busy.set(worker, { index, file, isSaving: false });
      worker.postMessage({ index, file } satisfies WorkerTask);
      this.nextToStart += 1;
    }
  }

  private replace(worker: Worker, error: Error & { readonly code?: string }): void {
    const engagement = this.busy.get(worker);
    this.busy.delete(worker);
    this.idle.delete(worker);
    this.listen();
    if (engagement === undefined) {
      this.reject(error);
      return;
    }
    if (!this.isStopping) this.startWorker();
    this.answerAfter(error, engagement).then((answer) => this.take(engagement.index, answer)).catch(this.reject);
  }

  /** A file that was being written may be old or new by now: doing it again would hide what was done. */
  private async answerAfter(error: Error & { readonly code?: string }, { file, isSaving }: Engagement): Promise<FileAnswer> {
    const problem: HostProblem = { kind: "unknown", detail: error.message };
    if (isSaving) return failedJob(file, this.job, problem, [CLI_SENTENCES.brokeOffSaving(file.target)]);
    return error.code === "ERR_WORKER_OUT_OF_MEMORY" ? carryOut(file, this.job, () => undefined) : failedJob(file, this.job, problem);
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
