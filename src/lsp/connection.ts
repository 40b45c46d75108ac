import { type Readable, Transform } from 'node:stream';
import {
  type Connection,
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The connection to an editor that is at the other end of two streams. */
export function openConnection(input: Readable, output: NodeJS.WritableStream): Connection {
  const reader = new StreamMessageReader(input.pipe(messagesAlone(() => input.destroy())));
  // Its timer waits for the rest of half a message for ever, also where the editor is gone.
  reader.partialMessageTimeout = 0;
  const connection = createConnection(reader, new StreamMessageWriter(output));
  logWhileThereIsAnEditor(connection);
  return connection;
}

/** Bytes before a message: an editor's are some dozen. */
const longestHeader = 8192;
const endOfHeader = '\r\n\r\n';

/** Passes messages on, and ends where something comes that is none: without an end of its header it would be read for ever. */
function messagesAlone(end: () => void): Transform {
  let header = '';
  /** Bytes of a message that are still to come. */
  let content = 0;
  let ended = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let at = 0;
      while (!ended && at < chunk.length) {
        if (content > 0) {
          const taken = Math.min(content, chunk.length - at);
          content -= taken;
          at += taken;
          continue;
        }
        const before = header.length;
        header += chunk.toString('latin1', at, at + longestHeader);
        const end = header.indexOf(endOfHeader);
        if (end < 0) {
          ended = header.length >= longestHeader;
          at = chunk.length;
        } else {
          content = Number(/^content-length: *(\d{1,12}) *$/im.exec(header.slice(0, end))?.[1] ?? 0);
          at += end + endOfHeader.length - before;
          header = '';
        }
      }
      this.push(chunk);
      if (ended) {
        this.push(null);
        end();
      }
      done();
    },
  });
}

/**
 * Keeps the library's own log from failing where the editor is gone: it writes there of messages that it cannot make sense
 * of, and an error in that has nobody who would catch it.
 */
function logWhileThereIsAnEditor({ console, sendNotification }: Connection): void {
  const log = console as unknown as {
    rawAttach(connection: { sendNotification: typeof sendNotification }): void;
  };
  const sendQuietly = async (type: string, params: unknown): Promise<void> => {
    try {
      await sendNotification(type, params);
    } catch {
      // A message to an editor that is gone is dropped.
    }
  };
  log.rawAttach({ sendNotification: sendQuietly as typeof sendNotification });
}
