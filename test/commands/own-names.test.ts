import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../src/kinds/languages.ts';
import { hover } from '../../src/lsp/hover.ts';
import { planReader } from '../../src/lsp/read-open-plan.ts';
import { richBase, richHead } from '../support/diff-fixture.ts';
import { positionIn } from '../support/lsp-editor.ts';
import { disguisedNames, undisguised, usualNounsIn } from '../support/own-names.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
type Files = Readonly<Record<string, string | Uint8Array>>;

const settingsIn = (files: Files, language: Language, names: string): Files => ({
  ...files,
  'plan.yaml': `${String(files['plan.yaml']).replace('language: nb', `language: ${language}`)}${names}`,
});

/** The rich plan and its revision, in a language, without names and with. */
for (const language of ['nb', 'nn', 'en'] as const) {
  for (const [end, files] of Object.entries({ base: richBase, head: richHead })) {
    const text = Object.fromEntries(
      Object.entries(files).filter(([path, own]) => own !== undefined && !path.startsWith('media/')),
    ) as Files;
    writePlan(join(work, `${language}-usual`, end), settingsIn(text, language, ''));
    writePlan(join(work, `${language}-own`, end), settingsIn(text, language, disguisedNames(language)));
  }
}
copyFolder(join(root, 'plan'), join(work, 'region-usual', 'plan'));
copyFolder(join(root, 'plan'), join(work, 'region-own', 'plan'));
const settings = readFileSync(join(root, 'plan', 'plan.yaml'), 'utf8').replaceAll('\r', '');
writePlan(join(work, 'region-own', 'plan'), { 'plan.yaml': `${settings}${disguisedNames('nb')}` });

/** What a command says in a folder. A comparison answers 1 where something is undecided. */
async function said(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await runBuilt(args, join(work, folder));
  const most = args[0] === 'diff' || args.includes('--draft') ? 1 : 0;
  if (code === null || code > most) throw new Error(`${args.join(' ')}: ${code} ${err}`);
  return out;
}

/** Where two texts begin to differ; empty where they do not. */
function firstDifference(one: readonly string[], other: readonly string[]) {
  const at = Array.from({ length: Math.max(one.length, other.length) }).findIndex(
    (_, index) => one[index] !== other[index],
  );
  return at < 0 ? {} : { one: one.slice(at, at + 10), other: other.slice(at, at + 10) };
}

/** The text of a file, without the random name that GitHub is given; of a PDF its words. */
async function textOf(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (!file.endsWith('.pdf')) return bytes.toString().replace(/[0-9a-f]{64}/g, '');
  // Leaders are as long as their line has room for.
  return (await readPdf(bytes)).text.replace(/(?:\s*\.){3,}/g, ' …').replace(/\s+/g, ' ');
}

test('documents in every format have the words of the plan, and are otherwise the same', async () => {
  for (const folder of ['region-usual', 'region-own'])
    await said(folder, 'build', '--plan', 'plan', '--format', 'pdf,html,md,csv', '--out', 'out');
  const files = readdirSync(join(work, 'region-own', 'out'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:pdf|html|md|csv)$/.test(path),
  );
  expect(files.length).toBeGreaterThan(15);
  let changed = 0;
  for (const file of files) {
    const own = await textOf(join(work, 'region-own', 'out', file));
    const usual = await textOf(join(work, 'region-usual', 'out', file));
    // The index page says how large the files are.
    const words = (text: string) => text.replace(/\d+(?:,\d+)? (?:kB|MB)/g, '').split(' ');
    expect({ file, ...firstDifference(words(undisguised(own, 'nb')), words(usual)) }).toEqual({ file });
    if (own !== usual) changed += 1;
  }
  expect(changed).toBeGreaterThan(10);
});

test.each(['nb', 'nn', 'en'] as const)(
  'documents of a plan in %s have no other words for its levels',
  async (language) => {
    await said(
      `${language}-own`,
      'build',
      '--plan',
      'head',
      '--draft',
      '--format',
      'pdf,html,md,csv',
      '--out',
      'out',
    );
    const folder = join(work, `${language}-own`, 'out');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((path) => /\.(?:pdf|html|md|csv)$/.test(path))) {
      const text = (await textOf(join(folder, file))).replace(
        /<style>.*?<\/style>|<[^>]*>|Strategiplan|strategiplan/gs,
        ' ',
      );
      expect({ file, found: usualNounsIn(text, language) }).toEqual({ file, found: [] });
    }
  },
);

const diffFormats = ['pretty', 'md', 'html', 'json', 'github', 'csv'] as const;

test.each(['nb', 'nn', 'en'] as const)(
  'comparisons and lists of a plan in %s are in its words',
  async (language) => {
    const commands = [
      ...diffFormats.map((format) => [
        'diff',
        'base',
        'head',
        '--format',
        format,
        '--out',
        `changes.${format}`,
      ]),
      ['diff', 'base', 'head', '--stat'],
      ['list', '--plan', 'head'],
      ['diff', 'base', 'head', '--format', 'pdf', '--out', 'changes.pdf'],
    ].map((args) => [...args, '--lang', language]);
    for (const args of commands) {
      const texts: Record<string, string> = {};
      for (const own of ['own', 'usual']) {
        const folder = `${language}-${own}`;
        const printed = await said(folder, ...args);
        const out = args.indexOf('--out');
        texts[own] = out < 0 ? printed : await textOf(join(work, folder, args[out + 1] ?? ''));
      }
      const { own = '', usual = '' } = texts;
      expect({ args, text: undisguised(own, language) }).toEqual({ args, text: usual });
      const keys =
        /"strategy"|strategi?y?_?plan\w*|"(?:subject|row|kind|field)": ?"[^"]*"|"file": ?"[^"]*"|focus-areas\/[^\s<"]*|<style>.*?<\/style>|<[^>]*>/gis;
      expect({ args, found: usualNounsIn(own.replace(keys, ' '), language) }).toEqual({ args, found: [] });
      if (!args.includes('csv')) expect(own).not.toBe(usual);
    }
  },
);

test('in another language than that of the plan, its levels are called as usual', async () => {
  const [own, usual] = await Promise.all(
    ['nb-own', 'nb-usual'].map((folder) =>
      said(folder, 'diff', 'base', 'head', '--lang', 'en', '--format', 'md'),
    ),
  );
  expect(own).toBe(usual);
  expect(own).toContain('New goal');
  expect(await said('nb-own', 'list', '--plan', 'head', '--lang', 'nn')).toMatch(
    /2 satsingsområde, .* tiltaksområde/,
  );
});

test('what an id stands for is said in the words of the plan', async () => {
  const folder = join(work, 'hover');
  const names = disguisedNames('nb');
  writePlan(folder, settingsIn(smallPlan, 'nb', names));
  const reading = await planReader()(folder, () => new Map());
  const action = 'actions/skilt.yaml';
  const params = {
    textDocument: { uri: pathToFileURL(join(folder, action)).href },
    position: positionIn(smallPlan[action] ?? '', 'skilting]', 1),
  };
  const saidIn = (language: Language): string => JSON.stringify(hover(reading, params, language)?.contents);
  expect(saidIn('nb')).toContain('et xiltaksområde 1.1.1.1');
  expect(saidIn('nn')).toContain('eit tiltaksområde 1.1.1.1');
});
