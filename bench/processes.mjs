// What the benches of whole processes have in common: one run measured, the median of several, and a verdict on each figure.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const hooks = ['peak-memory.mjs', 'processor-time.mjs'].flatMap((hook) => [
  '--import',
  pathToFileURL(join(here, hook)).href,
]);

export const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

/** Prints whether each figure holds, and counts those that do not. */
export function openJudge() {
  const judge = (holds, text) => {
    if (!holds) judge.broken += 1;
    console.log(`${holds ? 'holds ' : 'BROKEN'}  ${text}`);
  };
  judge.broken = 0;
  return judge;
}

/**
 * Runs a Node process to its end, and gives its time and its processor time in milliseconds, and its peak memory in MB.
 * @param cache what PLANVERK_CACHE says
 * @param work a folder for what it measures
 */
export function measure(args, cache, work) {
  const [peak, processor] = [join(work, 'peak'), join(work, 'processor')];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...hooks, ...args], {
    cwd: work,
    env: { ...process.env, PEAK_MEMORY: peak, PROCESSOR_TIME: processor, PLANVERK_CACHE: cache },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return {
    time,
    processor: Number(readFileSync(processor, 'utf8')),
    memory: Number(readFileSync(peak, 'utf8')) / 1024,
  };
}
