import { join } from "node:path";
import { checkCommand, openSession, startSession, type Session, type SessionState } from "../../src/app";
import { findingKey, type Finding, type Grid } from "../../src/core";
import { testPorts, type TestPorts } from "../support/test-ports";
import { WatchedHost } from "../support/watched-host";
import { bytesOf, gridsOf, SAMPLES } from "../support/xlsx-files";

/** A session over a real workbook in memory. */
export interface Review {
  readonly host: WatchedHost;
  readonly ports: TestPorts;
  readonly session: Session;
  readonly state: () => SessionState;
  /** A finding of the last check by rule and address ("J8"); it must be there. */
  readonly finding: (rule: string, index?: number) => Finding;
}

const known = new Map<string, readonly Grid[]>();

/** The sheets of a sample workbook; read once, nobody changes a grid. */
export function sample(name: string): readonly Grid[] {
  const grids = known.get(name) ?? gridsOf(bytesOf(join(SAMPLES, name)));
  known.set(name, grids);
  return grids;
}

/** Seven self-evaluations with faults of several kinds. */
export const SELF_EVALUATION = "wutongqiao-2024-self-evaluation.xlsx";

/** Opens a session over a workbook; `checked` unless told otherwise. */
export async function review(options: { readonly grids?: readonly Grid[]; readonly host?: WatchedHost; readonly stored?: string; readonly isChecked?: boolean } = {}): Promise<Review> {
  const host = options.host ?? new WatchedHost(options.grids ?? sample(SELF_EVALUATION), "自评表.xlsx");
  const ports = testPorts(host, options.stored ?? null);
  const session = openSession(ports);
  await startSession(session);
  if (options.isChecked !== false) await checkCommand.perform(session);
  const state = (): SessionState => session.store.getSnapshot();
  const finding = (rule: string, index = 0): Finding => {
    const found = state().result?.report.findings.filter((candidate) => candidate.rule === rule)[index];
    if (found === undefined) throw new Error(`no ${rule} in ${state().result?.report.findings.map(findingKey).join(" ") ?? "nothing"}`);
    return found;
  };
  return { host, ports, session, state, finding };
}
