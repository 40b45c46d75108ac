import { languages } from '../../src/kinds/languages.ts';
import { diffWords } from '../../src/messages/diff-words.ts';
import { fixWords } from '../../src/messages/fix-words.ts';
import { listWords } from '../../src/messages/list-words.ts';
import { newWords } from '../../src/messages/new-words.ts';
import { verdictWords } from '../../src/messages/verdict-words.ts';
import { say, type Wording } from '../../src/messages/wording.ts';

/** The same sentence in Bokmål, Nynorsk and English. */
const all = <V>(wording: Wording<V>, values: NoInfer<V>) =>
  languages.map((language) => say(wording, language, values));

test('nothing, one and several are said in words of their own: what was fixed', () => {
  expect(all(fixWords.fixed, { count: 0, files: 0 })).toEqual([
    'Ingenting kunne rettes automatisk',
    'Ingenting kunne rettast automatisk',
    'Nothing could be fixed automatically',
  ]);
  expect(all(fixWords.fixed, { count: 1, files: 1 })).toEqual([
    '1 feil er rettet',
    '1 feil er retta',
    '1 problem fixed',
  ]);
  expect(all(fixWords.fixed, { count: 3, files: 2 })).toEqual([
    '3 feil er rettet i 2 filer',
    '3 feil er retta i 2 filer',
    '3 problems fixed in 2 files',
  ]);
});

test('which files have canonical form', () => {
  const every = [
    'Alle 60 filene har fast form',
    'Alle 60 filene har fast form',
    'All 60 files are in canonical form',
  ];
  expect(all(fixWords.wouldFormat, { count: 0, files: 60, broken: 0 })).toEqual(every);
  expect(all(fixWords.formatted, { count: 0, files: 60, broken: 0 })).toEqual(every);
  expect(all(fixWords.wouldFormat, { count: 0, files: 1, broken: 0 })).toEqual([
    'Filen har fast form',
    'Fila har fast form',
    'The file is in canonical form',
  ]);
  expect(all(fixWords.wouldFormat, { count: 0, files: 60, broken: 1 })).toEqual([
    'Alle filene som kan leses, har fast form',
    'Alle filene som kan lesast, har fast form',
    'All files that can be read are in canonical form',
  ]);
  expect(all(fixWords.formatted, { count: 1, files: 60, broken: 0 })).toEqual([
    '1 fil av 60 er satt på fast form',
    '1 fil av 60 er sett på fast form',
    '1 file of 60 put in canonical form',
  ]);
  expect(all(fixWords.formatted, { count: 2, files: 60, broken: 0 })).toEqual([
    '2 filer av 60 er satt på fast form',
    '2 filer av 60 er sette på fast form',
    '2 files of 60 put in canonical form',
  ]);
});

test('Nynorsk bends the participle', () => {
  expect([1, 2].map((count) => say(diffWords.hidden, 'nn', { count, only: '--only goal' }))).toEqual([
    '1 endring til blir ikkje vist, --only goal',
    '2 endringar til blir ikkje viste, --only goal',
  ]);
  expect([1, 2].map((count) => say(newWords.carried, 'nn', { count }))).toEqual([
    '1 tiltak blir ført vidare:',
    '2 tiltak blir førte vidare:',
  ]);
  expect([1, 2].map((count) => say(newWords.ended, 'nn', { count }))).toEqual([
    '1 tiltak er gjennomført eller avlyst:',
    '2 tiltak er gjennomførte eller avlyste:',
  ]);
  expect([1, 2].map((count) => say(newWords.excluded, 'nn', { count }))).toEqual([
    '1 tiltak blir framleis halde utanfor:',
    '2 tiltak blir framleis haldne utanfor:',
  ]);
});

test('levels are counted as the plan has them, and nested items only where there are any', () => {
  const counts = (nested: number) => ({
    levels: [
      { level: 'goal', count: 1, nested: 0 },
      { level: 'action-area', count: 3, nested },
    ] as const,
    actions: 2,
    cost: '5 kr',
  });
  for (const said of all(listWords.counts, counts(0))) expect(said).not.toContain('0');
  expect(say(listWords.counts, 'nb', counts(0))).toBe('1 mål, 3 tiltaksområder, 2 tiltak til 5 kr');
  expect(say(listWords.counts, 'nb', counts(2))).toBe(
    '1 mål, 3 tiltaksområder og 2 under dem, 2 tiltak til 5 kr',
  );
});

test('likeness is a percentage, and what is the same is called so', () => {
  const like = (percent: number) =>
    all(verdictWords.hint, { percent, removed: 'a', added: 'b', id: 'a', place: 'c' });
  expect(like(93).map((sentence) => /(?:de|dei|they) (?:er|are) (.*?)\./.exec(sentence)?.[1])).toEqual([
    '93 % like',
    '93 % like',
    '93 % alike',
  ]);
  expect(like(100).map((sentence) => /(?:de|dei|they) (?:er|are) (.*?)\./.exec(sentence)?.[1])).toEqual([
    '100 % like',
    'heilt like',
    '100 % alike',
  ]);
});
