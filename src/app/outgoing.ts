import { problemNotice, type JobEnd, type Jobs } from "./jobs";
import type { OutgoingFile } from "./ports";

/** Kind of a workbook file. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a file to the person and tells how that ended. */
export async function handOver({ ports }: Jobs, file: OutgoingFile): Promise<JobEnd> {
  const saved = await ports.save(file);
  if (saved.ok) return { kind: "saved", name: file.name };
  return saved.problem.kind === "cancelled" ? null : problemNotice("export", saved.problem);
}
