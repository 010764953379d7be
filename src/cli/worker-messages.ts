import type { FileAnswer } from "./check-file";
import type { FileJob } from "./file-job";
import type { WriteTarget } from "./write-targets";

/** What a worker is started with. */
export interface WorkerStart {
  readonly job: FileJob;
}

/** A file given to a worker; `index` is its place in the run. */
export interface WorkerTask {
  readonly index: number;
  readonly file: WriteTarget;
}

/** What a worker says of the file it works on: that writing it to disk begins, or its answer. */
export type WorkerNews = { readonly index: number } & ({ readonly kind: "saving" } | { readonly kind: "done"; readonly answer: FileAnswer });
