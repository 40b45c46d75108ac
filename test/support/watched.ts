import { setTimeout } from 'node:timers/promises';
import { planKeeper } from '../../src/watching/kept-plan.ts';
import { watchFolder } from '../../src/watching/watch-folder.ts';
import { within } from './started.ts';

/** What a watch has seen: the files that changed, how many errors the plan then had, or why there is none. */
export interface Seen {
  readonly changed?: readonly string[];
  readonly errors?: number;
  readonly title?: string | undefined;
  readonly absent?: string;
}

/** Watches of a test file, which end with their tests, or after all of the file. */
export function watchesOfTests(after: typeof afterAll = afterEach) {
  const stops: AbortController[] = [];
  after(() => {
    for (const stop of stops.splice(0)) stop.abort();
  });
  return async (folder: string, listening: boolean, every = 60) => {
    const stop = new AbortController();
    stops.push(stop);
    const seen: Seen[] = [];
    const keep = planKeeper(folder, { cwd: folder }, undefined);
    const ended = (async () => {
      for await (const look of watchFolder(folder, { every, listening, signal: stop.signal })) {
        if ('absent' in look) {
          seen.push({ absent: look.absent.name });
          continue;
        }
        const reading = await keep(look.tree);
        if (!reading) continue;
        const errors = reading.inHand.diagnostics.filter(({ severity }) => severity === 'error').length;
        seen.push({ changed: reading.changed, errors, title: reading.inHand.plan?.record.title });
      }
    })();
    const until = async (holds: (last: Seen | undefined) => boolean): Promise<void> => {
      // One that waited on after its test has failed would keep the run from ending.
      let isLate = false;
      const wait = async (): Promise<void> => {
        while (!holds(seen.at(-1)) && !isLate) await setTimeout(10);
      };
      await within('what was to be seen', wait()).catch((error: Error) => {
        isLate = true;
        throw new Error(`${error.message}; seen: ${JSON.stringify(seen)}`);
      });
    };
    await until((last) => last !== undefined);
    return {
      seen,
      until,
      /** Everything that was seen, once so long has passed that nothing more can come of what was done. */
      async quiet(): Promise<readonly Seen[]> {
        await setTimeout(600);
        return seen.slice(1);
      },
      async stop(): Promise<void> {
        stop.abort();
        await within('the end of the watch', ended);
      },
    };
  };
}
