// From a save to what a reader sees of it, in a browser of this machine: node watch.mjs [saves [soak [files]]]. The program is started
// as users start it, with its preview open in Chromium; each save changes some words, and the time ends with the first
// picture that has them. In the end, the memory of the process after many saves.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlan } from './records.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
const saves = Number(process.argv[2] ?? 30);
const soak = Number(process.argv[3] ?? 500);
/** One of the plans alone, by its number of files. */
const only = Number(process.argv[4] ?? 0);
const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(existsSync);
if (!executablePath) {
  console.error('Chromium is not on this machine.');
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'planverk-watch-'));
let broken = 0;
const judge = (holds, text) => {
  if (!holds) broken += 1;
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${text}`);
};
const part = (list, share) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/** Plans: the example, and one of a county. What is saved is `file`, in which `words` are exchanged for others. */
const plans = [
  {
    files: 60,
    write: (folder) => cpSync(join(root, 'plan'), folder, { recursive: true }),
    file: 'focus-areas/01-naeringsutvikling/focus-area.md',
    limits: { screen: [150, 250], print: [200, 350], memory: 250 },
  },
  {
    files: 2600,
    write: (folder) => writePlan(folder, 10),
    file: 'focus-areas/01-omrade/focus-area.md',
    limits: { screen: [500, 800], print: [700, undefined], memory: 450 },
  },
];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const plan of plans) if (!only || plan.files === only) await measure(plan);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = broken > 0 ? 1 : 0;

async function measure({ files, write, file, limits }) {
  const folder = join(work, String(files), 'plan');
  write(folder);
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const child = spawn(
    process.execPath,
    [join(root, 'bin', 'planverk.js'), 'watch', '--serve', '--lang', 'en'],
    {
      cwd: dirname(folder),
      env: { ...process.env, PLANVERK_CACHE: join(work, 'cache') },
    },
  );
  try {
    const address = await addressIn(child);
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(address);
    let count = 0;
    for (const view of ['screen', 'print']) {
      count += 1;
      writeFileSync(path, `${text}\nLagring${count}x\n`);
      await pause(3000);
      await page.goto(new URL(`/d/strategiplan/${view}`, address).href);
      await page.evaluate(seenAt, `Lagring${count}x`);
      await page.evaluate(inView, `Lagring${count}x`);
      const times = [];
      let used = 0;
      for (let save = -5; save < saves; save += 1) {
        count += 1;
        const word = `Lagring${count}x`;
        const seen = page.evaluate(seenAt, word);
        await pause(300);
        const start = performance.timeOrigin + performance.now();
        writeFileSync(path, `${text}\n${word}\n`);
        const time = (await seen) - start;
        // The first are for the engine to know what it is at.
        if (save >= 0) times.push(time);
        else used = processorTimeOf(child.pid);
      }
      const [median, most] = limits[view];
      const processor = (processorTimeOf(child.pid) - used) / saves;
      const figures = `${files} files, ${view}: median ${Math.round(part(times, 0.5))} ms, 95 % ${Math.round(part(times, 0.95))} ms, ${Math.round(processor)} ms of the program's own processor time`;
      judge(
        part(times, 0.5) <= median && (!most || part(times, 0.95) <= most),
        `${figures} (${median} / ${most ?? '–'})`,
      );
    }
    await page.goto(new URL('/d/strategiplan/screen', address).href);
    const memory = [];
    for (let save = 0; save < soak; save += 1) {
      count += 1;
      const word = `Lagring${count}x`;
      const seen = page.evaluate(seenAt, word);
      await pause(10);
      writeFileSync(path, `${text}\n${word}\n`);
      await seen;
      if (save % 50 === 49) memory.push(memoryOf(child.pid));
    }
    const [half, last] = [memory[Math.floor(memory.length / 2)] ?? 0, memory.at(-1) ?? 0];
    const flat = last <= half * 1.15;
    judge(
      soak === 0 || (last <= limits.memory && flat),
      `${files} files, memory over ${soak} saves: ${memory.map(Math.round).join(', ')} MB (${limits.memory}, flat)`,
    );
  } finally {
    child.kill();
  }
}

/** The moment of the first picture in which the frame has a word. */
function seenAt(word) {
  return new Promise((resolve) => {
    const look = () => {
      const body = document.querySelector('iframe')?.contentDocument?.body;
      if (body?.textContent.includes(word))
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Scrolls to what is changed. */
function inView(word) {
  const { contentDocument } = document.querySelector('iframe');
  const found = [...contentDocument.querySelectorAll('main p, .page')].find(({ textContent }) =>
    textContent.includes(word),
  );
  found.scrollIntoView();
}

function addressIn(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.on('exit', () => reject(new Error(`the preview has ended: ${said}`)));
  });
}

/** In milliseconds: what a save takes of a processor, however busy the machine is with other things. */
function processorTimeOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // Source: proc(5); 100 ticks a second
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
