import { parentPort, workerData } from "node:worker_threads";
import { carryOut } from "./file-job";
import type { WorkerNews, WorkerStart, WorkerTask } from "./worker-messages";

/** Carries out its job on the files it is given, one after the other. */
const { job } = workerData as WorkerStart;
const tell = (news: WorkerNews): void => parentPort?.postMessage(news);
parentPort?.on("message", ({ index, file }: WorkerTask) => {
  void carryOut(file, job, () => tell({ index, kind: "saving" })).then((answer) => tell({ index, kind: "done", answer }));
});
