// The web edition of a county's plan: whole processes of planverk and of Eleventy on the same words, as a ratio in the same run:
// node web.mjs [actions [runs]]. Eleventy is given the words of each page as one paragraph of Markdown under a heading, and makes
// of them pages with a header and a menu: no tables, no list to choose from, no index of a search. planverk is judged on a plan
// that it has not seen, and reads and checks its files besides.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { writeCounty } from './county-plan.mjs';
import { measure, median, openJudge } from './processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(dirname(here), 'bin', 'planverk.js');
const actions = Number(process.argv[2] ?? 3000);
const runs = Number(process.argv[3] ?? 3);
if (!existsSync(join(here, 'node_modules'))) {
  console.error('The peers are not installed: npm ci --prefix bench');
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'planverk-web-'));
const judge = openJudge();
const build = (plan, out) => [cli, 'build', '--plan', plan, '--format', 'html', '--out', out];

/** Writes the words of each page of a web edition as Markdown. @returns how many */
function writePeer(site, folder) {
  const found = {};
  runInNewContext(readFileSync(join(site, 'search-index.js'), 'utf8'), found);
  const places = found.planverkIndex.flatMap((index) => Object.values(index.storedFields));
  const pages = places.filter(({ address }) => !address.includes('#'));
  mkdirSync(join(folder, '_includes'), { recursive: true });
  writeFileSync(
    join(folder, '_includes', 'page.html'),
    `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><header>
<a href="/">Prøvefylket</a><nav><ul><li><a href="/tiltak.html">Tiltak</a></li><li><a href="/mal.html">Mål</a></li></ul></nav></header>
<main><h1>{{ title }}</h1>{{ content }}</main></body></html>\n`,
  );
  for (const { address, title, text } of pages) {
    const file = join(folder, address.replace(/\.html$/, '.md'));
    mkdirSync(dirname(file), { recursive: true });
    const data = { layout: 'page.html', title, permalink: address };
    // What is braces and signs of Liquid and Markdown is words here.
    const words = text.replace(/[{}<>[\]*_`\\#|]/g, ' ');
    writeFileSync(file, `---json\n${JSON.stringify(data)}\n---\n${words}\n`);
  }
  return pages.length;
}

try {
  const plan = join(work, 'county', 'plan');
  const out = join(work, 'out');
  writeCounty(plan, actions);
  // A cache in which only another plan has been built: planverk is installed, and was run before.
  const known = join(work, 'known');
  const other = join(work, 'other', 'plan');
  writeCounty(other, 500, 1986);
  for (let run = 0; run < 2; run += 1) measure(build(other, join(work, 'other-out')), known, work);
  measure(build(plan, out), 'off', work);
  const peer = join(work, 'peer');
  const pages = writePeer(join(out, 'html'), peer);
  const eleventy = join(here, 'peers', 'eleventy.mjs');

  const found = { planverk: [], Eleventy: [] };
  for (let run = 0; run < runs; run += 1) {
    const fresh = join(work, 'fresh');
    for (const folder of [fresh, out, join(work, 'peer-out')])
      rmSync(folder, { recursive: true, force: true });
    cpSync(known, fresh, { recursive: true });
    found.planverk.push(measure(build(plan, out), fresh, work));
    found.Eleventy.push(measure([eleventy, peer, join(work, 'peer-out')], fresh, work));
  }
  const made = (folder) =>
    readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html')).length;
  const of = (name, what) => median(found[name].map((one) => one[what]));
  const ratio = (what) => (of('planverk', what) / of('Eleventy', what)).toFixed(2);
  const times = found.planverk.map(({ time }) => (time / 1000).toFixed(1)).join(', ');
  console.log(`Node ${process.version}, ${actions} actions, ${runs} runs each, medians\n`);
  console.log(
    '| whole process | pages | time, Eleventy = 1 | processor time, Eleventy = 1 | memory, Eleventy = 1 |',
  );
  console.log('|---|---:|---:|---:|---:|');
  console.log(
    `| planverk | ${made(out)} | ${ratio('time')} | ${ratio('processor')} | ${ratio('memory')} |\n`,
  );
  judge(made(join(work, 'peer-out')) === pages, `Eleventy has made ${pages} pages`);
  judge(of('planverk', 'time') < 10_000, `the web edition takes ${times} s (asked for: under 10)`);
  const memory = Math.max(...found.planverk.map((one) => one.memory));
  judge(memory < 400, `its memory is at most ${Math.round(memory)} MB (asked for: under 400)`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit(judge.broken > 0 ? 1 : 0);
