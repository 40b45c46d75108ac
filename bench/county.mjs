// The action plan of a county, 3 000 actions in one year, as a PDF: whole processes of planverk and of Typst on the same text,
// as a ratio in the same run: node county.mjs [actions [runs]]. Typst is given the document that planverk writes as Markdown,
// made into its own language: the same headings, tables, lists and links. planverk is judged on a plan that it has not
// seen, and reads and checks its files besides.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count } from './count.mjs';
import { writeCounty, year } from './county-plan.mjs';
import { typstOf } from './markdown-to-typst.mjs';
import { measure, median, openJudge } from './processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(dirname(here), 'bin', 'planverk.js');
const actions = Number(process.argv[2] ?? 3000);
const runs = Number(process.argv[3] ?? 3);
if (!existsSync(join(here, 'node_modules'))) {
  console.error('The peers are not installed: npm ci --prefix bench');
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'planverk-county-'));
const judge = openJudge();
const build = (folder, format, out) => [
  cli,
  ...['build', 'action-plan', String(year), '--plan', join(folder, 'plan')],
  ...['--format', format, '--out', out],
];

try {
  const folder = join(work, 'county');
  const out = join(work, 'out');
  mkdirSync(out);
  writeCounty(join(folder, 'plan'), actions);
  // A cache in which only another plan has been built: planverk is installed, and was run before.
  const known = join(work, 'known');
  const other = join(work, 'other');
  writeCounty(join(other, 'plan'), 30, 1986);
  for (let run = 0; run < 2; run += 1) measure(build(other, 'pdf', join(work, 'other-out')), known, work);
  measure(build(folder, 'md', out), 'off', work);
  const markdown = readFileSync(join(out, `handlingsplan-${year}.md`), 'utf8');
  writeFileSync(join(folder, 'text.typ'), typstOf(markdown, 'Prøvefylket'));

  const found = { planverk: [], Typst: [] };
  for (let run = 0; run < runs; run += 1) {
    const fresh = join(work, 'fresh');
    rmSync(fresh, { recursive: true, force: true });
    cpSync(known, fresh, { recursive: true });
    found.planverk.push(measure(build(folder, 'pdf', out), fresh, work));
    found.Typst.push(
      measure([join(here, 'peers', 'typst.mjs'), folder, join(out, 'typst.pdf')], fresh, work),
    );
  }
  const own = await count(join(out, `handlingsplan-${year}.pdf`));
  const peer = await count(join(out, 'typst.pdf'));
  const of = (name, what) => median(found[name].map((one) => one[what]));
  const ratio = of('planverk', 'time') / of('Typst', 'time');
  const memory = of('planverk', 'memory');
  const words = peer.words / own.words;
  console.log(`Node ${process.version}, ${actions} actions in ${year}, ${runs} runs each, medians\n`);
  console.log('| whole process | time, planverk = 1 | pages | words | memory, planverk = 1 |');
  console.log('|---|---:|---:|---:|---:|');
  console.log(`| planverk | 1.00 | ${own.pages} | 1.00 | 1.00 |`);
  console.log(
    `| Typst | ${(1 / ratio).toFixed(2)} | ${peer.pages} | ${words.toFixed(2)} | ${(of('Typst', 'memory') / memory).toFixed(2)} |\n`,
  );
  judge(ratio <= 0.35, `planverk takes ${ratio.toFixed(2)} of Typst's time (asked for: 0.35)`);
  judge(memory < 500, `planverk's memory is ${Math.round(memory)} MB (asked for: under 500)`);
  judge(words > 0.95 && words < 1.05, `Typst has ${words.toFixed(2)} of planverk's words`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit(judge.broken > 0 ? 1 : 0);
