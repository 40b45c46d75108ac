import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const picture = '![Våpen](../media/a.png "Tegnet i 1905")';

test.each([
  ['in a cell', `| Ask |\n|---|\n| ${picture} |`, /<td[^>]*><img [^>]*> Tegnet i 1905<\/td>/],
  [
    'among the words of a cell',
    `| Ask |\n|---|\n| foran ${picture} bak |`,
    /foran <img [^>]*> Tegnet i 1905 bak<\/td>/,
  ],
  ['in a link in a head', `| [${picture}](https://example.org) |\n|---|\n| a |`, /<\/a> Tegnet i 1905<\/th>/],
  ['by itself', picture, /<figcaption>Tegnet i 1905<\/figcaption>/],
])('the caption of a picture %s is printed once', async (name, text, html) => {
  const folder = join(work, name.replaceAll(' ', '-'));
  mkdirSync(folder);
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'media/a.png': smallPng(8, 8),
    'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${text}\n`,
  });
  const { code } = await runBuilt(['build', 'strategy', '--format', 'html,md'], folder);
  expect(code).toBe(0);
  const page = readFileSync(join(folder, 'out/html/strategiplan.html'), 'utf8');
  expect(page).toMatch(html);
  expect(page.replace(/<[^>]*>/g, '').match(/Tegnet i 1905/g)).toHaveLength(1);
  expect(readFileSync(join(folder, 'out/strategiplan.md'), 'utf8').match(/Tegnet i 1905/g)).toHaveLength(1);
});
