import { fstatSync, writeSync } from 'node:fs';

/** What became of all that was written to a stream: it got there, nobody wanted more, or why it could not be written. */
type Outcome = 'written' | 'closed' | NodeJS.ErrnoException;

/** Standard output, or standard error. After a failure nothing more is written, and the work goes on. */
export interface Output {
  write(content: string | Uint8Array): void;
  /** Waits until all is written. */
  end(): Promise<Outcome>;
  /** Resolves when nothing more can be written, as nobody reads it or there is no room; else never. */
  readonly failed: Promise<void>;
}

/** A stream of the process as an output. Files are written to past the stream: nobody else may write to it then. */
export function openOutput(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  const toFile = isFile(stream);
  let outcome: Outcome = 'written';
  let pending: Promise<void> = Promise.resolve();
  let tellFailed = (): void => {};
  const failing = new Promise<void>((resolve) => {
    tellFailed = resolve;
  });
  const failed = (error: NodeJS.ErrnoException): void => {
    if (outcome === 'written') outcome = closed.has(error.code ?? '') ? 'closed' : error;
    tellFailed();
  };
  stream.on('error', failed);
  return {
    failed: failing,
    write(content) {
      if (outcome !== 'written') return;
      try {
        if (toFile) return writeAll(stream.fd, typeof content === 'string' ? Buffer.from(content) : content);
        const written = new Promise<void>((resolve) => {
          stream.write(content, (error) => {
            if (error) failed(error);
            resolve();
          });
        });
        pending = pending.then(() => written);
      } catch (error) {
        failed(error as NodeJS.ErrnoException);
      }
    },
    async end() {
      await pending;
      return outcome;
    },
  };
}

/** A reader that has seen enough (head, less) closes the pipe. */
const closed = new Set(['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED']);

/** Whether Node writes with one call at once and does not look at how much was taken: a full disk may take a part. */
function isFile({ fd, isTTY }: NodeJS.WriteStream & { readonly fd: number }): boolean {
  if (isTTY) return false;
  try {
    const stat = fstatSync(fd);
    return stat.isFile() || stat.isCharacterDevice();
  } catch {
    // What cannot be asked is left to Node's stream.
    return false;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
