import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long anything that a test has started may take to answer or to end, in milliseconds. */
const patience = 10_000;

/** Waits for something, but not for ever. */
export async function within<T>(what: string, awaited: Promise<T>, limit = patience): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took over ${limit} ms`)), limit);
  });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}

/**
 * Processes, servers and threads of a test file. What still runs after a test is ended, also where the test has failed:
 * nothing keeps the run from ending.
 * @param after when they are ended: after each test, or after all of the file
 */
export function startedByTests(after: typeof afterAll = afterEach) {
  const ends: (() => void)[] = [];
  after(() => {
    for (const end of ends.splice(0)) end();
  });
  return {
    /** A process; `ended` is its exit code, null where a signal ended it. */
    start(
      command: string,
      args: readonly string[],
      options: SpawnOptions,
    ): { readonly child: ChildProcess; ended(limit?: number): Promise<number | null> } {
      const child = spawn(command, args, options);
      ends.push(() => child.kill('SIGKILL'));
      const ended = new Promise<number | null>((resolve, reject) => {
        child.on('exit', resolve);
        child.on('error', reject);
      });
      // Told to whoever waits for it.
      ended.catch(() => {});
      const what = `the end of ${[command, ...args].join(' ')}`;
      return { child, ended: (limit) => within(what, ended, limit) };
    },
    /** A server on this machine, for the one test; gives its address. */
    async serve(listener: RequestListener): Promise<string> {
      const server = createServer(listener);
      ends.push(() => {
        server.close();
        server.closeAllConnections();
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    /** Anything else that can be stopped, also when it has ended. */
    stopping<T extends { stop(): void }>(resource: T): T {
      ends.push(() => resource.stop());
      return resource;
    },
  };
}
