import {
  type Connection,
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The connection to an editor that is at the other end of two streams. */
export function openConnection(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Connection {
  const reader = new StreamMessageReader(input);
  // Its timer waits for the rest of half a message for ever, also where the editor is gone.
  reader.partialMessageTimeout = 0;
  const connection = createConnection(reader, new StreamMessageWriter(output));
  logWhileThereIsAnEditor(connection);
  return connection;
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
