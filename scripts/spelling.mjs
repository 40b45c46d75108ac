// Looks up every word that planverk says in hunspell's dictionaries. Words that are right and not in them are in
// scripts/spelling/<language>.txt, sorted, one a line; one that nobody uses any more is an error too.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSpelling, formatWords, withoutColumnNames, wordsIn } from './spelt-words.mjs';
import { languages, wordingsIn } from './wordings.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path) => readFileSync(join(root, path), 'utf8');
const dictionaries = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' };
/**
 * Pages for people. Those in English name what planverk says in Norwegian, too; rule names are words of their own. A folder of
 * `docs/` that is called as a language has pages in it.
 */
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
  'templates/README.md',
];

// The words of file names have no letters outside ASCII.
const said = wordingsIn(root).filter(({ place }) => !/: (?:file|csv)[A-Z]/.test(place));
const pageTexts = pages.map((place) => ({
  language: /^docs\/(n[bn])\//.exec(place)?.[1] ?? 'en',
  place,
  text: withoutColumnNames(read(place)),
}));
const format = new Set([
  ...readdirSync(join(root, 'schemas')).flatMap((name) => [
    ...formatWords(JSON.parse(read(`schemas/${name}`))),
  ]),
  ...readdirSync(join(root, 'src', 'rules')).map((name) => name.replace(/\.ts$/, '')),
]);
const norwegian = new Set(
  said.filter(({ language }) => language !== 'en').flatMap(({ text }) => wordsIn(text)),
);

let wrong = 0;
const tell = (line) => {
  wrong += 1;
  process.stdout.write(`${line}\n`);
};
for (const language of languages) {
  const own = [...said, ...pageTexts].filter((each) => each.language === language);
  const list = `scripts/spelling/${language}.txt`;
  const { unknown, needless, unsorted } = checkSpelling(
    own,
    read(list).split(/\r?\n/).filter(Boolean),
    language === 'en' ? new Set([...format, ...norwegian]) : format,
    (words) => lookUp(words, dictionaries[language]),
  );
  for (const { word, place } of unknown) tell(`${place}: ${word} is not in the dictionary (${language})`);
  for (const word of needless) tell(`${list}: ${word} is in the dictionary, or nothing says it any more`);
  for (const word of unsorted) tell(`${list}: ${word} is not in order`);
}
process.stdout.write(wrong === 0 ? 'Every word is spelt right.\n' : `${wrong} words to look at\n`);
process.exitCode = wrong > 0 ? 1 : 0;

function lookUp(words, dictionary) {
  const { stdout, stderr, status, error } = spawnSync('hunspell', ['-i', 'utf-8', '-d', dictionary, '-l'], {
    input: words.join('\n'),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (error || status !== 0) throw error ?? new Error(`hunspell ended with ${status}: ${stderr}`);
  return [...new Set(stdout.split('\n').filter(Boolean))];
}
