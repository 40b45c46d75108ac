// Runs command lines of the built program one after the other in one process, and tells what each took.
// Arguments: a file of jobs as JSON, and the numbers of those to run.
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');
const { main } = createRequire(import.meta.url)(join(dist, 'planverk.cjs'));
const [, , file = '', first = '0', step = '1', warm = ''] = process.argv;
const jobs = JSON.parse(readFileSync(file, 'utf8'));
const tell = (told) => writeSync(1, `${JSON.stringify(told)}\n`);
const tail = 4000;

async function run({ args, cwd }) {
  let [out, err] = ['', ''];
  const before = process.cpuUsage();
  const code = await main(args, {
    cwd,
    env: { PATH: process.env.PATH, PLANVERK_LANG: 'nb' },
    out: (text) => {
      out = (out + (typeof text === 'string' ? text : Buffer.from(text).toString('latin1'))).slice(-tail);
    },
    err: (text) => {
      err = (err + text).slice(-tail);
    },
    width: 100,
    outIsTerminal: false,
    errIsTerminal: false,
    version: '0.0.0',
  });
  const { user, system } = process.cpuUsage(before);
  return { code, out, err, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 };
}

// The first of a kind pays for compiling.
if (warm) for (const job of JSON.parse(warm)) await run(job);
for (let at = Number(first); at < jobs.length; at += Number(step)) {
  tell({ at });
  tell({ at, ...(await run(jobs[at])) });
}
