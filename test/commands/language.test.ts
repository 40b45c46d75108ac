import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseLanguage, languageOf } from '../../src/commands/language.ts';
import type { World } from '../../src/io/world.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { posix } from '../support/posix.ts';
import { root } from '../support/run-cli.ts';
import { runSources } from '../support/run-sources.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const chosen = (env: World['env'], option?: string, planLanguage?: Language): string =>
  chooseLanguage(option, { env } as World, planLanguage);

// Source for the order of the locale's variables: POSIX, Base Definitions, 8.2.
test.each<[World['env'], string]>([
  [{ LC_ALL: 'nn_NO.UTF-8', LC_MESSAGES: 'en_GB.UTF-8', LANG: 'nb_NO.UTF-8' }, 'nn'],
  [{ LC_MESSAGES: 'en_GB.UTF-8', LANG: 'nn_NO.UTF-8' }, 'en'],
  [{ LANG: 'nn_NO.UTF-8' }, 'nn'],
  // A variable that is empty is one that is not set.
  [{ LC_ALL: '', LC_MESSAGES: 'en_GB.UTF-8', LANG: 'nn_NO.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'nn_NO.UTF-8' }, 'nn'],
  // The one that counts says nothing of language: those below it do not count.
  [{ LC_ALL: 'C.UTF-8', LANG: 'nn_NO.UTF-8' }, 'nb'],
  [{ LC_ALL: 'POSIX', LC_MESSAGES: 'nn_NO.UTF-8' }, 'nb'],
  [{ PLANVERK_LANG: 'en', LC_ALL: 'nn_NO.UTF-8' }, 'en'],
  [{ PLANVERK_LANG: '', LC_ALL: 'nn_NO.UTF-8' }, 'nn'],
  [{ PLANVERK_LANG: 'se', LANG: 'nn_NO' }, 'nn'],
  [{}, 'nb'],
])('the environment %j speaks %s', (env, expected) => {
  expect(chosen(env)).toBe(expected);
});

test('an option goes before the environment, and the plan comes after it', () => {
  const env = { PLANVERK_LANG: 'nn', LANG: 'nb_NO' };
  expect(chosen(env, 'en', 'nb')).toBe('en');
  expect(chosen(env, undefined, 'en')).toBe('nn');
  expect(chosen({ LANG: 'nn_NO' }, undefined, 'en')).toBe('nn');
  expect(chosen({}, undefined, 'en')).toBe('en');
  expect(chosen({ LANG: 'C.UTF-8' }, undefined, 'nn')).toBe('nn');
  expect(chosen({ LANG: 'de_DE' }, undefined, 'nn')).toBe('nn');
});

test.each([
  ['nb', 'nb'],
  ['no_NO.UTF-8', 'nb'],
  ['NN_no', 'nn'],
  ['nn@latin', 'nn'],
  ['nb.UTF-8', 'nb'],
  ['en-GB', 'en'],
  ['Bokmål', 'nb'],
  ['nynorsk', 'nn'],
  ['English', 'en'],
  ['nbx', undefined],
  ['norsk', undefined],
  ['se_NO', undefined],
  ['', undefined],
  [undefined, undefined],
])('the locale %j is the language %j', (locale, expected) => {
  expect(languageOf(locale)).toBe(expected);
});

test.each([
  ['no', 'nb'],
  ['NO', 'nb'],
  ['nb_NO', 'nb'],
  ['nn-NO', 'nn'],
  ['nn_NO.UTF-8', 'nn'],
  ['en-GB', 'en'],
  ['Nynorsk', 'nn'],
])('the option reads %s as the environment does: %s', async (word, language) => {
  const expected = await runSources(['help', 'build', '--lang', language]);
  expect(await runSources(['help', 'build', '--lang', word])).toEqual(expected);
  expect(await runSources(['help', 'build', `--lang=${word}`])).toEqual(expected);
  expect(await runSources(['help', 'build'], root, { PLANVERK_LANG: word })).toEqual(expected);
  expect(expected.code).toBe(0);
});

test.each(['norsk', 'de', 'nbx_NO', ''])('the option refuses %j and names the languages', async (word) => {
  const { code, out, err } = await runSources(['explain', '--lang', word]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`«${word}» er ikke et mulig valg for --lang: nb, nn eller en.`);
});

describe('what is wrong with the command line is said in the language of the plan', () => {
  const work = temporaryFolder();
  const planIn = (name: string, language: string): string => {
    const folder = join(work, name);
    const record = (smallPlan['plan.yaml'] ?? '').replace(/^language: \w+$/m, `language: ${language}`);
    writePlan(join(folder, 'plan'), { ...smallPlan, 'plan.yaml': record });
    return folder;
  };
  const folders = {
    nb: planIn('bokmal', 'nb'),
    nn: planIn('nynorsk', 'nn  # mål'),
    en: planIn('english', '"en"'),
  };
  const unset = { PLANVERK_LANG: '' };

  test.each(['nb', 'nn', 'en'] as const)(
    'a command, an option, a value, a folder, help: %s',
    async (language) => {
      for (const line of [
        ['krumspring'],
        ['validate', '--fiks'],
        ['validate', '--format', 'xml'],
        ['build', '--max-warnings'],
        ['new'],
        ['new', 'action', 'two', 'three'],
        ['explain', 'PV9999'],
        ['explain', 'PV1102'],
        ['help'],
        ['build', '--help'],
        ['build', 'economic-plan', '1999'],
      ]) {
        const followed = await runSources(line, folders[language], unset);
        const asked = await runSources([...line, '--lang', language], folders.nb, unset);
        expect({ line, ...followed }).toEqual({ line, ...asked });
      }
    },
  );

  test('the environment and the option go before it, and a plan that is given before one that is found', async () => {
    const line = ['validate', '--fiks'];
    const english = await runSources(line, folders.en, unset);
    expect(english).toEqual(await runSources([...line, '--lang', 'en'], root, unset));
    expect(await runSources(line, folders.nn, { PLANVERK_LANG: 'en' })).toEqual(english);
    expect(await runSources(line, folders.nn, { ...unset, LANG: 'en_GB.UTF-8' })).toEqual(english);
    expect(await runSources([...line, '--lang=en'], folders.nn, unset)).toEqual(english);
    expect(await runSources([...line, '--plan', join(folders.en, 'plan')], folders.nn, unset)).toEqual(
      english,
    );
  });

  test.each([
    ['no plan', undefined],
    ['a plan without a language', 'title: A\n'],
    ['a language that is none', 'language: tysk\n'],
    ['a language further in', 'names:\n  language: en\n'],
    ['a language behind more than is looked at', `${'# mer\n'.repeat(4000)}language: en\n`],
  ])('it is Bokmål with %s', async (name, record) => {
    const folder = join(work, name.replaceAll(' ', '-'));
    mkdirSync(join(folder, 'plan'), { recursive: true });
    if (record !== undefined) writeFileSync(join(folder, 'plan', 'plan.yaml'), record);
    const line = ['validate', '--fiks'];
    expect(await runSources(line, folder, unset)).toEqual(
      await runSources([...line, '--lang', 'nb'], root, unset),
    );
  });

  posix('what is no file is not waited for', async () => {
    for (const [name, make] of [
      ['folder', (path: string) => mkdirSync(path)],
      ['pipe', (path: string) => execFileSync('mkfifo', [path])],
    ] as const) {
      const folder = join(work, name);
      mkdirSync(join(folder, 'plan'), { recursive: true });
      make(join(folder, 'plan', 'plan.yaml'));
      const { code, err } = await runSources(['krumspring'], folder, unset);
      expect(code).toBe(2);
      expect(err).toContain('«krumspring»');
    }
  });
});
