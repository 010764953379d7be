import type { CheckJob } from "./check-job";
import type { FileAnswer } from "./check-file";

/** What a worker is started with. */
export interface WorkerStart {
  readonly job: CheckJob;
}

/** A file given to a worker; `index` is its place in the run. */
export interface WorkerTask {
  readonly index: number;
  readonly path: string;
}

/** A worker's answer about a file. */
export interface WorkerAnswer {
  readonly index: number;
  readonly answer: FileAnswer;
}
