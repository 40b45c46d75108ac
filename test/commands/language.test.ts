import { chooseLanguage, languageOf } from '../../src/commands/language.ts';
import type { World } from '../../src/io/world.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { root } from '../support/run-cli.ts';
import { runSources } from '../support/run-sources.ts';

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
