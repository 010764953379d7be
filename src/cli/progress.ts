import { SingleBar } from "cli-progress";

/** Shows how many files are done. */
export interface Progress {
  step(): void;
  stop(): void;
}

/** No progress. */
export const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** A bar on the terminal's error stream that disappears when all is done. */
export function progressBar(total: number, doing: string): Progress {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `${doing} {bar} {value}/{total}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 100,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
