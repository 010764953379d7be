/** Processor time of this process in milliseconds; other programs on the machine count little. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of a job in milliseconds over several runs, other threads of the process included; and by the clock. */
export interface Spent {
  readonly least: number;
  readonly median: number;
  readonly clock: number;
}

/** Measures jobs that are compared with one another: they take turns, so that a busy moment falls on all of them alike. */
export function inTurns(jobs: readonly (() => unknown)[], runs: number): readonly Spent[] {
  const times = jobs.map((): number[] => []);
  const clocks = jobs.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) {
    jobs.forEach((job, index) => {
      const [start, clock] = [processorTime(), performance.now()];
      job();
      times[index]?.push(processorTime() - start);
      clocks[index]?.push(performance.now() - clock);
    });
  }
  return times.map((spent, index) => ({ least: Math.min(...spent), median: medianOf(spent), clock: medianOf(clocks[index] ?? []) }));
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
