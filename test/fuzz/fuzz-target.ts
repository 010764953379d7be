import fc from "fast-check";

/** One part of the program with any input thrown at it; what must hold is asserted inside. */
export interface FuzzTarget {
  readonly name: string;
  /** How many inputs the tests try; a long run goes on as long as it is told to. */
  readonly runs: number;
  readonly property: fc.IPropertyWithHooks<[unknown]>;
}

/** A target whose input is one value. */
export function fuzzTarget<T>(name: string, runs: number, input: fc.Arbitrary<T>, holds: (value: T) => void): FuzzTarget {
  return {
    name,
    runs,
    property: fc.property<[unknown]>(input, (value) => {
      // The value was made by this very arbitrary.
      holds(value as T);
    }),
  };
}

/** Fails with what was expected; the runner outside jest has no `expect`. */
export function mustHold(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

/** Processor time that one input may take, milliseconds; anything slower would make a person wait. */
const SLOWEST = 5_000;

/** Runs a job and fails when it took too long for one input. */
export function quickly<T>(job: () => T): T {
  const before = process.cpuUsage();
  const result = job();
  const { user, system } = process.cpuUsage(before);
  mustHold((user + system) / 1000 < SLOWEST, "took longer than five seconds");
  return result;
}
