import { type Language, languages } from '../../src/kinds/languages.ts';
import { kindName } from '../../src/messages/entity-names.ts';
import { inWordsOf } from '../../src/messages/own-words.ts';
import { problemExamples } from '../../src/messages/problem-examples.ts';
import { type Example, nounsOf, type Wording, withBlanks } from '../../src/messages/wording.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { diagnose } from '../../src/reading/read-plan.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { rules } from '../../src/rules/index.ts';
import { levelNouns, nounsOfPlan, type WrittenNouns, withNouns } from '../../src/templates/nouns.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { disguisedNames, undisguised, usualNounsIn } from '../support/own-names.ts';
import { smallPlan } from '../support/small-plan.ts';

const felt: WrittenNouns = {
  'focus-area': {
    singular: 'innsatsfelt',
    definite: 'innsatsfeltet',
    plural: 'innsatsfelt',
    definitePlural: 'innsatsfelta',
    gender: 'n',
  },
  strategy: {
    singular: 'løype',
    definite: 'løypa',
    plural: 'løyper',
    definitePlural: 'løypene',
    gender: 'f',
  },
  goal: {
    singular: 'etappe',
    definite: 'etappen',
    plural: 'etappar',
    definitePlural: 'etappane',
    gender: 'm',
  },
};

test('words before and after a noun follow its gender, in each language', () => {
  const { focusArea, strategy, goal, actionArea } = nounsOf(inWordsOf({ language: 'nn', names: felt }, 'nn'));
  expect(focusArea).toMatchObject({
    one: 'eit innsatsfelt',
    none: 'ikkje noko innsatsfelt',
    new: 'nytt innsatsfelt',
  });
  expect(strategy).toMatchObject({
    one: 'ei løype',
    none: 'inga løype',
    any: 'noka løype',
    every: 'kvar løype',
    another: 'ei anna løype',
    theirs: 'løypa si',
  });
  expect(goal).toMatchObject({
    one: 'ein etappe',
    any: 'nokon etappe',
    another: 'ein annan etappe',
    theirs: 'etappen sin',
  });
  // A level without a name of its own keeps the usual one.
  expect(actionArea).toEqual(nounsOf('nn').actionArea);
  const inBokmål = nounsOf(
    inWordsOf({ language: 'nb', names: { goal: { ...felt.goal, gender: 'c' } } }, 'nb'),
  );
  expect(inBokmål.goal).toMatchObject({ one: 'en etappe', none: 'ingen etappe', another: 'en annen etappe' });
  const aim = { singular: 'aim', definite: 'the aim', plural: 'aims', definitePlural: 'the aims' };
  const inEnglish = nounsOf(inWordsOf({ language: 'en', names: { goal: aim } }, 'en'));
  expect(inEnglish.goal).toMatchObject({
    one: 'an aim',
    none: 'no aim',
    every: 'every aim',
    theirs: 'their aim',
  });
});

test("a plan's own words are used in its own language alone, and only when they are whole", () => {
  const plan = { language: 'nn', names: felt } as const;
  expect(kindName('goal', inWordsOf(plan, 'nn'))).toBe('ein etappe');
  expect(kindName('goal', inWordsOf(plan, 'nb'))).toBe('et mål');
  expect(kindName('goal', inWordsOf(plan, 'en'))).toBe('a goal');
  for (const goal of [
    { ...felt.goal, gender: undefined },
    { ...felt.goal, plural: undefined },
    { ...felt.goal, gender: 'x' },
    { ...felt.goal, definite: 'etappen\u001b[31m' },
    { ...felt.goal, definite: 7 },
    { ...felt.goal, definite: 'e'.repeat(61) },
  ])
    expect(kindName('goal', inWordsOf({ language: 'nn', names: { goal } as never }, 'nn'))).toBe('eit mål');
});

test('a sentence of a template gets nouns where it names one, and is left alone where it does not', () => {
  const nouns = nounsOfPlan({ language: 'nn', names: felt }, 'nn');
  expect(withNouns('{Goal.plural} i {focusArea.definite}, {year}', nouns)).toBe(
    'Etappar i innsatsfeltet, {year}',
  );
  expect(withNouns('{goal.many} {aim.plural} {goal} {constructor.name}', nouns)).toBe(
    '{goal.many} {aim.plural} {goal} {constructor.name}',
  );
  // The documents' own words are in the plan's language.
  expect(withNouns('{goal.plural}', nounsOfPlan({ language: 'nn', names: felt }, 'nb'))).toBe('mål');
});

/** The small plan with lines changed, in a language. */
function judged(files: Readonly<Record<string, string | Uint8Array>>, language: Language, names: string) {
  const settings = `${String(files['plan.yaml']).replace('language: nb', `language: ${language}`)}${names}`;
  return diagnose(loadPlan(memoryTree({ ...files, 'plan.yaml': settings })));
}

const examples = [
  ...Object.entries(problemExamples).map(([name, example]) => ({ name, ...example })),
  ...rules.flatMap(({ name, example }) => (example ? [{ name, ...example }] : [])),
]
  .map((example): Example & { readonly name: string } => example)
  .filter(({ wrong }) => !wrong.includes('names:'));

/** What is said of an example in a plan of a language, in that language. */
function saidOf(example: (typeof examples)[number], language: Language, names: string): readonly string[] {
  const { file, wrong, right, also } = example;
  const files: Record<string, string | Uint8Array> = { ...smallPlan };
  if (also) files[also.file] = String(files[also.file]).replace(also.from, also.to);
  files[file] = files[file] === undefined ? wrong : String(files[file]).replace(right, wrong);
  // All levels are named, those too that an example leaves out.
  const said = judged(files, language, names).filter(({ name }) => name !== 'levels-named-are-there');
  return said.map(({ text, hint }) => `${text(language)}\n${hint?.(language) ?? ''}`);
}

/** What messages say themselves, without what they quote, files and directives. */
const ownText = (said: string): string =>
  said.replace(/«[^»]*»|“[^”]*”|::[\w-]+|\[[\w, -]+\]|[\w-]+\/[\w./-]+/g, '');

test('every message is said in the words of the plan, and otherwise the same', () => {
  const speaking = new Set<string>();
  // The other languages are tried with the examples that speak of levels.
  for (const language of languages) {
    for (const example of examples) {
      const { name } = example;
      if (language !== 'nb' && !speaking.has(name)) continue;
      const said = saidOf(example, language, disguisedNames(language));
      const found = said.flatMap((text) => usualNounsIn(ownText(text), language));
      expect({ name, language, found }).toEqual({ name, language, found: [] });
      const plain = said.map((text) => undisguised(text, language));
      if (plain.every((text, at) => text === said[at])) continue;
      speaking.add(name);
      expect({ name, said: plain }).toEqual({ name, said: saidOf(example, language, '') });
    }
  }
  expect(speaking.size).toBeGreaterThan(15);
});

/** What explains planverk itself, and names keys of the format. */
const ofNoPlan =
  /^(?:cli|diff|explain|error|noun)\.|\.(?:summary|explanation)$|^field\.(?:focus-area|strategy|goal|action-area|goals|strategies)$/;

test.each(languages)('no wording writes the noun of a level itself, in %s', (language) => {
  const names = Object.fromEntries(
    Object.entries(levelNouns).map(([level, nouns]) => [
      level,
      { ...nouns[language], singular: 'xa', definite: 'xb', plural: 'xc', definitePlural: 'xd' },
    ]),
  );
  const spoken = inWordsOf({ language, names }, language);
  const found: string[] = [];
  let count = 0;
  for (const [name, wording] of catalogue()) {
    if (ofNoPlan.test(name)) continue;
    const said =
      name === 'locale'
        ? // Names of files stay where a plan changes its words.
          Object.entries((wording as Readonly<Record<string, object>>)[language] ?? {})
            .flatMap(([key, sentence]) => (/^file[A-Z]/.test(key) ? [] : [sentence]))
            .join('\n')
        : withBlanks(wording as Wording<never>, spoken)?.replace(/levels: \[[\w, -]+\]/g, '');
    if (said === undefined) continue;
    count += 1;
    found.push(
      ...usualNounsIn(said.replace(/\{\w+\.\w+\}/g, ''), language).map((text) => `${name}: ${text}`),
    );
  }
  expect(count).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
