import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildFormat, buildFormats, usualFormats } from '../../src/publishing/build-formats.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
writePlan(join(work, 'plan'), smallPlan);

/** Where the strategy plan lies in each format, how such a file begins, and what the index page calls it. */
const expected: Readonly<Record<BuildFormat, { file: string; begins: string; label?: string }>> = {
  pdf: { file: 'strategiplan.pdf', begins: '%PDF-', label: 'PDF' },
  html: { file: 'html/strategiplan.html', begins: '<!doctype html>', label: 'Strategiplan 2010–2021' },
  md: { file: 'strategiplan.md', begins: '#', label: 'Markdown' },
  csv: { file: 'csv/tiltak.csv', begins: '\ufeffTiltak nr.;Nummer;' },
};

async function built(out: string, ...options: readonly string[]): Promise<readonly string[]> {
  const result = await runBuilt(['build', '--out', out, ...options], work);
  expect({ code: result.code, err: result.err }).toEqual({ code: 0, err: '' });
  return readdirSync(join(work, out), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
}

test.each(buildFormats)('%s is made as what it is, and nothing else is', async (format) => {
  const files = await built(`alone-${format}`, '--format', format);
  const { file, begins } = expected[format];
  expect(readFileSync(join(work, `alone-${format}`, file), 'utf8').slice(0, begins.length)).toBe(begins);
  for (const other of buildFormats) expect(files.includes(expected[other].file)).toBe(other === format);
});

test('the index page links to every document in every format, and to no table', async () => {
  const files = await built('all', '--format', [...buildFormats].reverse().join(','));
  for (const { file } of Object.values(expected)) expect(files).toContain(file);
  const index = readFileSync(join(work, 'all', 'html', 'index.html'), 'utf8');
  const links = [...index.matchAll(/<a [^>]*href="([^"]*strategiplan[^"]*)"[^>]*>(.*?)<\/a>/g)].map(
    ([, href = '', words = '']) => [href, words.replace(/<[^>]*>/g, '')],
  );
  const { pdf, html, md } = expected;
  for (const { file, label } of [pdf, html, md]) {
    const href = file.startsWith('html/') ? file.slice(5) : `../${file}`;
    expect(links.some(([target, words]) => target === href && words?.includes(label ?? '?'))).toBe(true);
  }
  expect(index).not.toContain('csv');
});

test('what is made without --format is what the help, the pages and the list of formats say', async () => {
  const files = await built('usual');
  const made = buildFormats.filter((format) => files.includes(expected[format].file));
  expect(made).toEqual(usualFormats);
  const usual = usualFormats.join(',');
  for (const [language, sentence] of [
    ['nb', `${usual} hvis ikke annet er valgt`],
    ['nn', `${usual} om ikkje anna er valt`],
    ['en', `${usual} unless others are chosen`],
  ] as const) {
    const { out } = await runBuilt(['build', '--help', '--lang', language]);
    expect(out.replace(/\s+/g, ' ')).toContain(sentence);
    for (const format of buildFormats) expect(out).toContain(format);
  }
  expect(readFileSync(join(root, 'docs', 'secretariat.md'), 'utf8')).toContain(
    'not made unless they are asked for',
  );
});

test('a format that is named twice is made once', async () => {
  const once = await built('once', '--format', 'md');
  expect(await built('twice', '--format', 'md,md')).toEqual(once);
});
