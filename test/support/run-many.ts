import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './run-cli.ts';

/** A command line of the built program. */
export interface Job {
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Ran {
  /** Undefined where it was ended, or ended its process. */
  readonly code: number | undefined;
  /** The end of what it printed. */
  readonly out: string;
  readonly err: string;
  /** Milliseconds of processor time. */
  readonly cpu: number;
  /** Bytes; of the process, in which others may have run before. */
  readonly memory: number;
}

/** Milliseconds that a command may take: of processor time, where the system tells it, and by the clock. */
const patience = { processor: 12_000, clock: 200_000 };
/** Bytes after which a process is not used again: what the next one takes could not be told. */
const worn = 350_000_000;
const nothing = { out: '', err: '', cpu: 0, memory: 0 };

/**
 * Runs command lines in a few processes, many in each, and gives what became of each. One that does not end is ended, and
 * so is one that takes all memory; the others run on.
 * @param options.fresh a process for each
 * @param options.warm command lines that are run before, so that compiling is not what is measured
 */
export async function runMany(
  folder: string,
  jobs: readonly Job[],
  { fresh = false, warm = [] as readonly Job[] } = {},
): Promise<readonly Ran[]> {
  const file = join(folder, 'jobs.json');
  writeFileSync(file, JSON.stringify(jobs));
  const results: Ran[] = [];
  const lanes = 2;
  const lane = async (first: number): Promise<void> => {
    let next = first;
    while (next < jobs.length) next = await inOneProcess(file, next, lanes, { results, fresh, warm });
  };
  await Promise.all(Array.from({ length: Math.min(lanes, jobs.length) }, (_, at) => lane(at)));
  return results;
}

interface Lane {
  readonly results: Ran[];
  readonly fresh: boolean;
  readonly warm: readonly Job[];
}

/** Runs every so many-th job from one on in one process; gives the first that it has not run. */
function inOneProcess(
  file: string,
  first: number,
  step: number,
  { results, fresh, warm }: Lane,
): Promise<number> {
  const script = join(root, 'test', 'support', 'run-many.mjs');
  const args = ['--max-old-space-size=480', script, file, String(first), String(step), JSON.stringify(warm)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let running: number | undefined;
  let next = first;
  let said = '';
  let enough = false;
  const end = () => child.kill('SIGKILL');
  let since = { clock: Date.now(), processor: 0 };
  const timer = setInterval(() => {
    const used = processorTime(child.pid) ?? Date.now() - since.clock;
    if (used - since.processor > patience.processor || Date.now() - since.clock > patience.clock) end();
  }, 1000);
  child.stderr.on('data', (text) => {
    said = (said + text).slice(-2000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    // What it begins after it was told to end, another will run.
    if (enough) return;
    since = { clock: Date.now(), processor: processorTime(child.pid) ?? 0 };
    const { at, ...ran } = JSON.parse(line) as Ran & { readonly at: number };
    if (!('code' in ran)) {
      running = at;
      return;
    }
    results[at] = ran;
    running = undefined;
    next = at + step;
    enough = fresh || ran.memory > worn;
    if (enough) end();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(timer);
      if (running !== undefined) {
        results[running] ??= { code: undefined, ...nothing, err: said };
        next = running + step;
      } else if (next === first && results[first] === undefined) {
        reject(new Error(`nothing was run: ${said}`));
        return;
      }
      resolve(next);
    });
  });
}

/** Milliseconds of processor time of a process; undefined where the system does not tell. */
function processorTime(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    // In hundredths of a second. Source: proc(5), utime and stime
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return undefined;
  }
}
