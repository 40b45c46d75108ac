import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { entityKinds } from '../../src/kinds/entity-kinds.ts';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { allLevels, type Level } from '../../src/kinds/levels.ts';
import { hover } from '../../src/lsp/hover.ts';
import { planReader } from '../../src/lsp/read-open-plan.ts';
import { nounForms, ownNoun } from '../../src/templates/nouns.ts';
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
      Object.entries(files).filter(([path, content]) => content !== undefined && !path.startsWith('media/')),
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
    const custom = await textOf(join(work, 'region-own', 'out', file));
    const usual = await textOf(join(work, 'region-usual', 'out', file));
    // Pages say how large the files are.
    const words = (text: string) => text.replace(/\d+(?:,\d+)?[ \u00a0](?:kB|MB)/g, '').split(' ');
    expect({ file, ...firstDifference(words(undisguised(custom, 'nb')), words(usual)) }).toEqual({ file });
    if (custom !== usual) changed += 1;
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

describe.each(languages)('on the command line, a plan in %s', (language) => {
  const upper = (word: string): string => word.toUpperCase();
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const forms = (level: Level): readonly string[] => {
    const noun = ownNoun(level, { language, names: parse(disguisedNames(language)).names });
    return [...new Set(nounForms.map((form) => noun?.[form] ?? ''))];
  };

  test.each(allLevels)('is listed by every form of its word for a %s', async (level) => {
    const folder = `${language}-own`;
    const list = entityKinds[level].list;
    const wanted = await said(folder, 'list', list, '--plan', 'head', '--lang', language);
    expect(wanted).not.toBe('');
    for (const form of forms(level))
      for (const word of [form, capital(form), upper(form), form.replaceAll(' ', '-')])
        expect({ word, out: await said(folder, 'list', word, '--plan', 'head', '--lang', language) }).toEqual(
          {
            word,
            out: wanted,
          },
        );
  });

  test('is compared by its words', async () => {
    for (const level of allLevels) {
      const only = (word: string): Promise<string> =>
        said(`${language}-own`, 'diff', 'base', 'head', '--only', word, '--lang', language, '--format', 'md');
      const named = (text: string): string => text.replace(/--only .*/g, '');
      const wanted = named(await only(level));
      for (const form of forms(level))
        expect({ form, out: named(await only(upper(form))) }).toEqual({ form, out: wanted });
    }
  });
});

describe('words of a plan on the command line', () => {
  const folder = join(work, 'swapped', 'plan');
  writePlan(
    folder,
    settingsIn(
      smallPlan,
      'nb',
      [
        'names:',
        '  goal: { singular: strategi, definite: strategien, plural: strategier, definitePlural: strategiene, gender: m }',
        '  strategy: { singular: stort grep, definite: det store grepet, plural: store grep, definitePlural: de store grepene, gender: n }',
        '',
      ].join('\n'),
    ),
  );
  const run = (words: string) =>
    runBuilt(
      [...words.split(' ').map((word) => word.replaceAll('_', ' ')), '--lang', 'nb'],
      join(folder, '..'),
    );

  test('come before the usual ones for another level; the names that programs use stay', async () => {
    const goals = await run('list goals');
    const strategies = await run('list strategies');
    expect(goals.out).not.toBe(strategies.out);
    for (const word of ['strategi', 'Strategier', 'mål']) expect(await run(`list ${word}`)).toEqual(goals);
    for (const word of ['store_grep', 'stort-grep', 'De_store_grepene'])
      expect(await run(`list ${word}`)).toEqual(strategies);
  });

  test('are what is asked for instead of a mistyped one', async () => {
    const { code, err } = await run('list storegrp');
    expect(code).toBe(2);
    expect(err).toContain('satsingsområder, store-grep, strategier, tiltaksområder, arbeidsformer');
    expect(err).toContain('Mente du «store-grep»?');
    const only = await run('diff . . --only storegrp');
    expect(only).toEqual({ code: 2, out: '', err: expect.stringContaining('Mente du «store-grep»?') });
  });

  test('are not those of a plan in another language', async () => {
    const { code, err } = await runBuilt(['list', 'xål', '--plan', 'head'], join(work, 'nn-usual'));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('«xål» er ikke et mulig valg') });
  });
});
