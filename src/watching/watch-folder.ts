import { setTimeout } from 'node:timers/promises';
import { listenToFolder } from '../io/folder-events.ts';
import { openAlarm } from './alarm.ts';
import { differing, isHalfSaved, type Look, lookAt } from './look.ts';

export interface WatchOptions {
  /** How often to look where nothing is heard, in milliseconds. */
  readonly every: number;
  /** Whether to listen to the system besides. */
  readonly listening: boolean;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** No more than this part of a processor is spent on looking. */
const share = 0.02;
/** How long a change must keep before it is taken for whole, and a file that may be half-saved, in milliseconds. */
const settling = { change: 30, halfSaved: 120 };

/**
 * Looks at a folder again and again, and gives each look that differs from the one before; the first at once. What the
 * system reports only makes the next look come sooner: what it does not report is seen a second later. While a look is in
 * hand, nobody looks.
 */
export async function* watchFolder(
  folder: string,
  { every, listening, signal }: WatchOptions,
): AsyncGenerator<Look, void, undefined> {
  const alarm = openAlarm();
  const events = listening ? listenToFolder(alarm.ring) : undefined;
  signal.addEventListener('abort', alarm.stop);
  let before: Look | undefined;
  let heard = true;
  try {
    while (!signal.aborted) {
      const from = performance.now();
      let now = await lookAt(folder);
      const took = performance.now() - from;
      if (before === undefined || differing(before, now).length > 0) {
        if (before !== undefined) now = await settled(folder, before, now, heard);
        follow(now);
        // What came and went meanwhile is no change.
        if (before === undefined || differing(before, now).length > 0) yield now;
        before = now;
      } else follow(now);
      heard = await alarm.wait(Math.max(every, took / share));
    }
  } finally {
    signal.removeEventListener('abort', alarm.stop);
    events?.close();
  }

  function follow(look: Look): void {
    if ('tree' in look) events?.follow(folder, look.tree.folders ?? []);
    else events?.close();
  }
}

/** A look at a folder that nobody is writing in just now, as far as can be seen without waiting for long. */
async function settled(folder: string, before: Look, seen: Look, heard: boolean): Promise<Look> {
  let look = seen;
  let waited = 0;
  // After what was heard it has been quiet for a while already.
  let wait = heard ? 0 : settling.change;
  if (isHalfSaved(before, look)) wait = settling.change;
  while (wait > 0 && waited < settling.halfSaved) {
    await setTimeout(wait);
    waited += wait;
    const next = await lookAt(folder);
    const isStill = differing(look, next).length === 0;
    look = next;
    wait = isStill && !isHalfSaved(before, look) ? 0 : settling.change;
  }
  return look;
}
