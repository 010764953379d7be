import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync, type WriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { once } from "node:events";

/** Takes the pieces of a report in order. */
export interface ReportSink {
  write(text: string): Promise<void>;
  /** Finishes the report; only then a report file bears its name. */
  close(): Promise<void>;
  /** Gives the report up and leaves nothing behind. */
  discard(): void;
}

/** Thrown when whoever read our output has gone away ("… | head"); the run then ends quietly. */
export class ReaderGone extends Error {}

/** Thrown when a report file cannot be written. */
export class CannotWrite extends Error {
  constructor(readonly path: string, cause: unknown) {
    super(`cannot write ${path}`, { cause });
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);

/** The report on standard output. */
export function terminalSink(): ReportSink {
  let gone: Error | null = null;
  process.stdout.on("error", (error: Error) => {
    gone = codeOf(error) === "EPIPE" ? new ReaderGone() : error;
  });
  return {
    write: async (text) => {
      await new Promise<void>((resolve, reject) => {
        if (gone !== null) reject(gone);
        else process.stdout.write(text, (error) => (error == null ? resolve() : reject(codeOf(error) === "EPIPE" ? new ReaderGone() : error)));
      });
    },
    close: async () => undefined,
    discard: () => undefined,
  };
}

/** The report as a file: written beside its place and moved there when it is whole. */
export function fileSink(path: string): ReportSink {
  const part = `${path}.part`;
  const stream = openFile(path, part);
  let failure: unknown = null;
  stream.on("error", (error) => (failure = error));
  return {
    write: async (text) => {
      if (failure === null && !stream.write(text)) await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
      if (failure !== null) throw new CannotWrite(path, failure);
    },
    close: async () => {
      await endOf(stream).catch((error: unknown) => (failure = error));
      if (failure !== null) throw new CannotWrite(path, failure);
      try {
        renameSync(part, path);
      } catch (error) {
        rmSync(part, { force: true });
        throw new CannotWrite(path, error);
      }
    },
    discard: () => {
      stream.destroy();
      rmSync(part, { force: true });
    },
  };
}

function openFile(path: string, part: string): WriteStream {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return createWriteStream(part);
  } catch (error) {
    throw new CannotWrite(path, error);
  }
}

async function endOf(stream: WriteStream): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.once("error", reject);
    stream.end(resolve);
  });
}

/** Keeps pieces on disk until the head of the report is known. */
export class Spool {
  private readonly folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  private readonly path = join(this.folder, "report");
  private readonly stream = createWriteStream(this.path);

  async write(text: string): Promise<void> {
    if (!this.stream.write(text)) await once(this.stream, "drain");
  }

  /** Hands everything over to a sink, in the order in which it was written. */
  async pourInto(sink: ReportSink): Promise<void> {
    await endOf(this.stream);
    for await (const piece of createReadStream(this.path, { encoding: "utf8" })) await sink.write(String(piece));
  }

  remove(): void {
    this.stream.destroy();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
