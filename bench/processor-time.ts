/** Processor time of this process in milliseconds; other programs on the machine count little. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of a job in milliseconds over several runs. */
export interface Spent {
  readonly least: number;
  readonly median: number;
}

/** Measures jobs that are compared with one another: they take turns, so that a busy moment falls on all of them alike. */
export function inTurns(jobs: readonly (() => unknown)[], runs: number): readonly Spent[] {
  const times = jobs.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) {
    jobs.forEach((job, index) => {
      const start = processorTime();
      job();
      times[index]?.push(processorTime() - start);
    });
  }
  return times.map((spent) => {
    const sorted = [...spent].sort((a, b) => a - b);
    return { least: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
  });
}
