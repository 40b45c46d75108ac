import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtChapter } from '../support/built-chapter.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_234_567, 32)]);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- hemmelig --><rect width="3" height="3"/></svg>\n';
const built = await builtChapter(
  join(work, 'attached'),
  `Se [rapporten](../vedlegg/rapport%20%C3%A5r.pdf "Hele rapporten"), [tallene](../vedlegg/tall.csv)
og [kartet](../vedlegg/kart.svg).[^a]

[^a]: Også i [tabellen](../vedlegg/tall.csv).

![Kart](../vedlegg/bilde.png) er [her](../vedlegg/bilde.png).`,
  {
    'vedlegg/rapport år.pdf': pdf,
    'vedlegg/tall.csv': 'kommune;folketall\nAsk;1000\n',
    'vedlegg/kart.svg': svg,
    'vedlegg/bilde.png': smallPng(40, 30),
    'vedlegg/ubrukt.pdf': '%PDF-1.7\n',
  },
);
const out = (...path: readonly string[]): string => join(built.folder, 'out', ...path);

test('files that the text links to are beside the page, the PDF and the Markdown', () => {
  for (const folder of ['', 'html']) {
    expect(readFileSync(out(folder, 'files/vedlegg/rapport år.pdf')).equals(pdf)).toBe(true);
    expect(readFileSync(out(folder, 'files/vedlegg/tall.csv'), 'utf8')).toContain('Ask;1000');
    expect(existsSync(out(folder, 'files/vedlegg/ubrukt.pdf'))).toBe(false);
    // Published as pictures are: nothing is in it but what it shows.
    expect(readFileSync(out(folder, 'files/vedlegg/kart.svg'), 'utf8')).toContain('<svg');
    expect(readFileSync(out(folder, 'files/vedlegg/kart.svg'), 'utf8')).not.toContain('hemmelig');
  }
});

test('the links are relative, and have the type and the size in words', () => {
  expect(built.html).toContain(
    '<a href="files/vedlegg/rapport%20%C3%A5r.pdf" title="Hele rapporten">rapporten (PDF, 1,2\u00a0MB)</a>',
  );
  expect(built.html).toContain('<a href="files/vedlegg/tall.csv">tallene (CSV, 1\u00a0kB)</a>');
  expect(built.html).toContain('<a href="files/vedlegg/tall.csv">tabellen (CSV, 1\u00a0kB)</a>');
  expect(built.html).toContain('<a href="files/vedlegg/bilde.png">her (PNG,');
  expect(built.markdown).toContain('[tallene (CSV, 1\u00a0kB)](files/vedlegg/tall.csv)');
});

qpdfTest('in the PDF a link leads to the file beside it, and nothing is embedded', () => {
  const objects = JSON.stringify(built.pdf.objects);
  expect(objects).toContain('files/vedlegg/rapport%20%C3%A5r.pdf');
  expect(objects).not.toContain('/EmbeddedFile');
  expect(objects).not.toContain('/Launch');
  for (const check of Object.values(checks)) expect(few(check(built.pdf))).toEqual([]);
});

test.each([
  ['one that is too large', 'a.pdf', Buffer.alloc(30_000_000, 37), /30[ ,.\u00a0]?(?:0 ?)*.*20/s],
  ['one outside the folder', '../../a.pdf', undefined, /utenfor planmappen/],
  ['one that is not there', 'borte.pdf', undefined, /finnes ikke i planmappen/],
  ['a program', 'a.exe', Buffer.from('MZ'), /er av en type som ikke kan følge med.*pdf, docx/s],
])('%s is refused, and the message says why', async (name, path, bytes, said) => {
  const folder = join(work, name.replaceAll(' ', '-'));
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'chapters/01-bakgrunn.md': `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\nSe [her](../vedlegg/${path}).\n`,
    ...(bytes && { [`vedlegg/${path}`]: bytes }),
  });
  const { code, out } = await runBuilt(['validate'], folder);
  expect(code).toBe(1);
  expect(out).toMatch(said);
  expect(out).toMatch(/01-bakgrunn\.md|vedlegg/);
});
