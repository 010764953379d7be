import { parentPort, workerData } from "node:worker_threads";
import { checkFile } from "./check-file";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./worker-messages";

/** Checks the files it is given, one after the other. */
const { job } = workerData as WorkerStart;
parentPort?.on("message", ({ index, path }: WorkerTask) => {
  void checkFile(path, job).then((answer) => parentPort?.postMessage({ index, answer } satisfies WorkerAnswer));
});
