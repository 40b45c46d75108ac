import { lstatSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isLeftBehind, randomName } from './random-name.ts';
import { shownPath } from './shown-path.ts';
import { withTidying } from './stops.ts';
import { UserError } from './user-error.ts';
import { attempt } from './write-files.ts';

const lockName = '.planverk.lock';
/** How long another run is waited for, how often it is looked at, and how often a run shows that it lives. In milliseconds. */
const times = { patience: 30_000, look: 50, sign: 5_000 };
/** Of a run on another machine, which cannot be asked: so long after its last sign of life it is gone. */
const longestSilence = 60_000;

/** The right to write into a folder. */
export interface Held {
  /** Files that interrupted runs may have written without a manifest. */
  readonly left: readonly string[];
  /** Notes what is about to be written: if this run is killed, the next one knows that the files are ours. */
  note(files: readonly string[]): void;
  /** @throws UserError `output-busy` where another run has taken this one for ended */
  check(): void;
}

/**
 * Does something in a folder that no other run may do there at the same time. Others are waited for; one that has ended
 * without a word, on this machine or another, is not.
 * @throws UserError `output-busy` where another does not end, `output-folder-locked`, `disk-full`, `output-unwritable`
 */
export async function withLock<T>(folder: string, action: (held: Held) => Promise<T>): Promise<T> {
  const path = join(folder, lockName);
  const mine = randomName();
  const busy = (): UserError => new UserError('output-busy', { path: shownPath(process.cwd(), path) });
  const release = (): void => {
    if (read(path)?.by === mine) rmSync(path, { force: true });
  };
  const write = (files: readonly string[], flag: string): void =>
    writeFileSync(path, JSON.stringify({ by: mine, files }), { flag });
  return withTidying(release, async () => {
    const left: string[] = [];
    const deadline = Date.now() + times.patience;
    for (;;) {
      if (attempt(folder, () => isMade(() => write([], 'wx')), { locked: 'output-folder-locked' })) break;
      const other = read(path);
      if (other && isLeftBehind(other.by, other.modified, longestSilence)) {
        if (takeAway(path, other.by)) left.push(...other.files);
      } else if (Date.now() > deadline) throw busy();
      else await setTimeout(times.look);
    }
    const sign = setInterval(() => {
      if (read(path)?.by === mine) utimesSync(path, new Date(), new Date());
    }, times.sign).unref();
    try {
      return await action({
        left,
        note: (files) => write(files, 'r+'),
        check() {
          if (read(path)?.by !== mine) throw busy();
        },
      });
    } finally {
      clearInterval(sign);
      release();
    }
  });
}

/** False where there is something already. */
function isMade(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return false;
  }
}

/** Whose a lock is; undefined where there is none. What is no lock of ours belongs to nobody that could be asked. */
function read(path: string) {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const held = { by: '', files: [] as readonly string[], modified: stat.mtimeMs };
  if (!stat.isFile()) return held;
  try {
    const { by, files } = JSON.parse(readFileSync(path, 'utf8'));
    return { ...held, by: String(by), files: Array.isArray(files) ? files.map(String) : [] };
  } catch {
    // It is being written, or was taken away a moment ago.
    return held;
  }
}

/** Takes away the lock of a run that has ended. Another run may be about to do the same, and have its own there by now. */
function takeAway(path: string, by: string): boolean {
  const aside = join(dirname(path), `.planverk-${randomName()}.tmp`);
  try {
    renameSync(path, aside);
    const ours = read(aside)?.by === by;
    if (ours) rmSync(aside, { force: true });
    else renameSync(aside, path);
    return ours;
  } catch {
    return false;
  }
}
