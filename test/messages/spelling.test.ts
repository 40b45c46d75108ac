import { checkSpelling, formatWords, withoutColumnNames, wordsIn } from '../../scripts/spelt-words.mjs';

test('words are those of running text', () => {
  expect(
    wordsIn(
      'Se `planverk diff --fail-on x` og «fail-on»: {count} filer i plan/a.yaml, https://a.no/feil, --plan <mappe>; år-måned-dag, 0xff',
    ),
  ).toEqual(['Se', 'og', 'filer', 'i', 'år-måned-dag']);
  expect(wordsIn('the plan’s text, [the link](docs/a.md) and\n```\nlaater\n```\n')).toEqual([
    'the',
    'plan',
    'text',
    'the',
    'link',
    'and',
  ]);
});

test('what columns are called is left out of the table that has it in every language, and of no other', () => {
  const other = '| a | b | c | d |\n| --- | --- | --- | --- |\n| one | two | three | four |\n';
  expect(
    withoutColumnNames(
      `${other}\n| nb | nn | en | hva |\n|---|---|---|---|\n| År | År | Year | året |\n\n${other}`,
    ),
  ).toBe(`${other}\n| hva |\n|---|\n| året |\n\n${other}`);
});

/** A dictionary of these words. */
const dictionary =
  (...known: readonly string[]) =>
  (words: readonly string[]) =>
    words.filter((word) => !known.includes(word) && !known.includes(word.toLowerCase()));

const wordings = [
  { language: 'nb' as const, place: 'a.ts', text: 'Logoen er endrett, se repoet og PDF-en' },
  { language: 'nb' as const, place: 'b.ts', text: 'logoen i hearing, av actions-carried-over' },
];

test('a word that is in no dictionary is told with its place, unless it is on the list or of the format', () => {
  expect(
    checkSpelling(
      wordings,
      ['logoen', 'repoet'],
      new Set(['hearing', 'actions-carried-over']),
      dictionary('er', 'se', 'og', 'i', 'av', 'en'),
    ),
  ).toEqual({ unknown: [{ word: 'endrett', place: 'a.ts' }], needless: [], unsorted: [] });
});

test('so is what need not be on the list, and what is not in its place there', () => {
  const { needless, unsorted } = checkSpelling(
    wordings,
    ['repoet', 'logoen', 'se', 'tema'],
    new Set(),
    dictionary('er', 'se', 'og', 'i', 'av', 'en'),
  );
  expect({ needless, unsorted }).toEqual({ needless: ['se', 'tema'], unsorted: ['logoen'] });
});

test('words of the format are names, choices and constants of schemas', () => {
  const schema = {
    title: 'tittel',
    properties: {
      status: { enum: ['draft', 'hearing', 1] },
      nested: { properties: { a: { const: 'b' } } },
    },
  };
  expect([...formatWords(schema)]).toEqual(['status', 'nested', 'draft', 'hearing', 'a', 'b']);
});
