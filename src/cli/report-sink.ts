import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, type WriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

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

/** Writes a piece and waits until it is taken, so that a slow reader slows the run. */
async function writeTo(stream: NodeJS.WritableStream, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error == null ? resolve() : reject(error)));
  });
}

/** The report on standard output. */
export function terminalSink(): ReportSink {
  // Without a listener the stream's own error would end the process; every write tells its error by itself.
  process.stdout.on("error", () => undefined);
  return {
    write: (text) =>
      writeTo(process.stdout, text).catch((error: unknown) => {
        throw codeOf(error) === "EPIPE" || codeOf(error) === "ERR_STREAM_DESTROYED" ? new ReaderGone() : error;
      }),
    close: async () => undefined,
    discard: () => undefined,
  };
}

/** The report as a file: written beside its place and moved there when it is whole; devices and pipes are written to directly. */
export function fileSink(path: string): ReportSink {
  const isDirect = isDevice(path);
  const part = isDirect ? path : `${path}.part`;
  const stream = openFile(path, part);
  const fail = (error: unknown): never => {
    throw new CannotWrite(path, error);
  };
  return {
    write: (text) => writeTo(stream, text).catch(fail),
    close: async () => {
      await endOf(stream).catch(fail);
      if (isDirect) return;
      try {
        renameSync(part, path);
      } catch (error) {
        rmSync(part, { force: true });
        fail(error);
      }
    },
    discard: () => {
      stream.destroy();
      if (!isDirect) rmSync(part, { force: true });
    },
  };
}

/** True for what is there and is no ordinary file; a path that leads nowhere is told when it is opened. */
function isDevice(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}

function openFile(path: string, part: string): WriteStream {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Without a listener the stream's own error would end the process; every write tells its error by itself.
    return createWriteStream(part).on("error", () => undefined);
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
    await writeTo(this.stream, text);
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
