import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardLocales } from '#templates';
import { withoutColumnNames } from '../../scripts/spelt-words.mjs';
import type { OneWording } from '../../scripts/wordings.mjs';
import { wordingsIn } from '../../scripts/wordings.mjs';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { changeWords } from '../../src/messages/change-words.ts';
import { fieldName, hasName } from '../../src/messages/field-names.ts';
import { modelWord } from '../../src/messages/model-words.ts';
import { nounsOf, say, type WithoutValues } from '../../src/messages/wording.ts';
import { rules } from '../../src/rules/index.ts';
import { withNouns } from '../../src/templates/nouns.ts';
import { root } from '../support/run-cli.ts';
import { findRejected } from './find-rejected.ts';
import { plainEnglish, terms } from './terms.ts';

/** All that is said: to find it takes seconds. */
const wordings = wordingsIn(root);

test('what rules say is found, every sentence of it', () => {
  const found = new Set(wordings.map(({ language, text }) => `${language}: ${text}`));
  for (const { summary, explanation } of rules) {
    for (const language of languages) {
      expect(found).toContain(`${language}: ${say(summary, language)}`);
      expect(found).toContain(`${language}: ${say(explanation, language)}`);
    }
  }
});

test('every catalogue, locale, weight, rule and schema calls one thing by one word', () => {
  const places = new Set(wordings.map(({ place }) => place.split(':')[0]));
  for (const place of ['src/messages/cli-words.ts', 'src/rules/unique-ids.ts', 'templates/weights.yaml'])
    expect(places).toContain(place);
  // What a new plan says is its own, and a plan names its body.
  const said = wordings.filter(({ place }) => !place.startsWith('src/messages/starter-words.ts'));
  expect(wordings.length - said.length).toBeGreaterThan(50);
  expect(findRejected(said, terms)).toEqual([]);
  const english = said.filter(({ language }) => language === 'en');
  expect(english.length).toBeGreaterThan(2000);
  expect(findRejected(english, plainEnglish)).toEqual([]);
});

test('a form that is not used is found wherever it stands as a word, and only there', () => {
  const made = (language: Language, text: string) => ({ language, place: 'made-up.ts', text });
  const kind = terms.filter(({ concept }) => concept === 'what kind of thing it is');
  expect(
    findRejected(
      [
        made('nb', 'Et annet Slag, og hva slags det er'),
        made('nb', 'forslag til slaglister, slag-a; `slag: a`'),
        made('nn', 'tre til av same slag'),
        made('en', 'slag; Sort by name; of that sort'),
      ],
      kind,
    ),
  ).toEqual([
    'nb: Slag → type (made-up.ts: «Et annet Slag, og hva slags det er»)',
    'nn: slag → type (made-up.ts: «tre til av same slag»)',
    'en: sort → kind (made-up.ts: «slag; Sort by name; of that sort»)',
  ]);
  const object = terms.filter(({ words }) => words.nn?.use === 'henne');
  expect(findRejected([made('nn', 'lisensen i ho'), made('nn', 'der ho står')], object)).toHaveLength(1);
});

const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => !/node_modules|(?:^|[\\/])dist[\\/]/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

/** Comments of a source that are on lines of their own, each line a wording. */
function commentsIn(place: string): readonly OneWording[] {
  return readFileSync(join(root, place), 'utf8')
    .split(/\r?\n/)
    .flatMap((line, at) => {
      const [, text] = /^\s*(?:\/\/|\/\*\*?|\*)\s(.*)/.exec(line) ?? [];
      return text === undefined ? [] : [{ language: 'en', place: `${place}:${at + 1}`, text } as const];
    });
}

/** Names of tests are quoted in documentation as they are. */
function documentation(place: string): OneWording {
  const text = readFileSync(join(root, place), 'utf8').replace(/“[^”]*”/g, ' ');
  return { language: 'en', place, text };
}

test('documentation and comments are in plain English', () => {
  const pages = [
    ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
    ...['docs', 'templates'].flatMap(below),
  ].filter((path) => path.endsWith('.md') && !/^docs\/(?:(?:rules|cli)\.md$|n[bn]\/)/.test(path));
  const sources = ['src', 'bin', 'scripts', 'bench']
    .flatMap(below)
    .filter((path) => /\.(?:ts|js|mjs|cjs)$/.test(path));
  expect(pages.length).toBeGreaterThan(15);
  expect(sources.length).toBeGreaterThan(300);
  const comments = sources.flatMap(commentsIn);
  expect(comments.length).toBeGreaterThan(2000);
  const found = findRejected([...pages.map(documentation), ...comments], plainEnglish);
  expect(found.map((text) => text.slice(0, 300))).toEqual([]);
});

test.each(['nb', 'nn'] as const)('pages in %s call one thing by one word', (language) => {
  const pages = below(`docs/${language}`).filter((path) => path.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(2);
  // A page names bodies as examples; a message never knows which body a plan has.
  const ofPages = terms.filter(({ words }) => !words.nb?.use.startsWith('organ'));
  expect(ofPages.length).toBe(terms.length - 1);
  // What is typed is in English where the program is, and quoted.
  const said = pages.map((place) => ({
    language,
    place,
    text: withoutColumnNames(readFileSync(join(root, place), 'utf8')).replace(
      /^```[\s\S]*?^```$|`[^`\n]*`/gm,
      ' ',
    ),
  }));
  expect(findRejected(said, ofPages).map((text) => text.slice(0, 60))).toEqual([]);
});

test('idiom is found in a comment and in a page, and not in code', () => {
  const made = (text: string): OneWording => ({ language: 'en', place: 'made-up.ts', text });
  expect(
    findRejected(
      [
        made('Told by whoever waits for it.'),
        made('What was there stands.'),
        made('`told` is a name; an outstanding story'),
      ],
      plainEnglish,
    ).map((text) => text.split(' (')[0]),
  ).toEqual(['en: Told → report', 'en: whoever → a caller, a reader', 'en: stands → is']);
});

test('no term rejects the form it asks for', () => {
  for (const { words } of [...terms, ...plainEnglish]) {
    for (const [language, word] of Object.entries(words)) {
      const uses = word.use.split(', ').map((text) => ({ language: language as 'nb', place: 'use', text }));
      expect(findRejected(uses, [{ concept: '', words: { [language]: word } }])).toEqual([]);
    }
  }
});

/** Words of documents, and the words of the model, of fields and of comparisons that mean the same. */
const sameAsWord: Readonly<Record<string, string>> = {
  actionIdea: 'idea',
  actionPlanned: 'planned',
  actionOngoing: 'ongoing',
  actionDone: 'done',
  finished: 'done',
  actionPostponed: 'postponed',
  actionCancelled: 'cancelled',
  statusDraft: 'draft',
  statusAdopted: 'adopted',
  statusArchived: 'archived',
  kindAssignment: 'assignment',
  kindMeasure: 'measure',
  kindInvestment: 'investment',
  kindProject: 'project',
  phasePreStudy: 'pre-study',
  phasePreProject: 'pre-project',
  phaseMain: 'main',
  fundUse: 'withdrawal',
  fundAllocation: 'allocation',
  running: 'operations',
};
const sameAsField: Readonly<Record<string, string>> = {
  responsible: 'responsible',
  deadline: 'end',
  cost: 'costs',
  status: 'status',
  kind: 'kind',
  phase: 'phase',
  priority: 'priority',
  serves: 'serves',
  workingForms: 'workingForms',
  payer: 'payer',
  collaborators: 'collaborators',
  participants: 'participants',
  targetGroup: 'targetGroup',
  effect: 'effect',
  start: 'start',
  period_: 'period',
  programme: 'programme',
  indicators: 'indicators',
  risk: 'risk',
  done: 'done',
  milestone: 'milestones',
  example: 'example',
  noteColumn: 'note',
  vision: 'vision',
  overallGoal: 'overallGoal',
  partners: 'partners',
  adoptedBy: 'partner',
  body: 'decidingBody',
  case: 'case',
  date: 'date',
  decision: 'decision',
  premises: 'premises',
  income: 'income',
  expenses: 'expenses',
  memberFeeOf: 'memberFee',
  item: 'line',
  accountFunction: 'function',
  accountResponsibility: 'responsibility',
  accountArticle: 'article',
  spent: 'spent',
  forecast: 'forecast',
  progress: 'progress',
  signal: 'signal',
  unit: 'unit',
  baseline: 'baseline',
  target: 'targets',
  measurement: 'measurements',
  year: 'year',
  id: 'id',
};
const sameAsChange: Readonly<Record<string, WithoutValues<typeof changeWords>>> = {
  contents: 'contents',
  focusArea: 'areaHeading',
  from: 'from',
  to: 'to',
  what: 'what',
  year: 'year',
  sum: 'sum',
  uncovered: 'uncovered',
  accountsColumn: 'accounts',
  originalBudget: 'original',
  revisedBudget: 'revised',
  budgeted: 'budget',
  cost: 'cost',
};

test('documents, comparisons and fields call the same thing by the same word', () => {
  const unlike: string[] = [];
  for (const language of languages) {
    const locale: Readonly<Record<string, string>> = standardLocales[language];
    const compare = (key: string, name: string): void => {
      const said = withNouns(locale[key] ?? '', nounsOf(language));
      // The adjective of a plan (vedteken) and of a document (vedteke) differ in Nynorsk by their noun.
      if (language === 'nn' && key === 'statusAdopted') return;
      if (said.toLowerCase() !== name.toLowerCase()) unlike.push(`${language} ${key}: ${said} ≠ ${name}`);
    };
    for (const [key, word] of Object.entries(sameAsWord)) compare(key, modelWord(word, language));
    for (const [key, field] of Object.entries(sameAsField)) {
      expect(hasName(field)).toBe(true);
      compare(key, fieldName(field, language));
    }
    for (const [key, word] of Object.entries(sameAsChange)) compare(key, say(changeWords[word], language));
  }
  expect(unlike).toEqual([]);
});

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Every field of the files of a plan, by its name. */
function* fieldsIn(schema: unknown): Iterable<readonly [name: string, field: Schema]> {
  if (typeof schema !== 'object' || schema === null) return;
  yield* Object.entries((schema as Schema).properties ?? {});
  for (const inner of Object.values(schema)) yield* fieldsIn(inner);
}

/** Schemas give lists their plural; a field with its entry names what is in them. */
const plurals: Readonly<Record<string, string>> = {
  milestones: 'milepæler · milestones',
  costs: 'kostnader · costs',
  reports: 'rapporter · reports',
  shares: 'andeler · shares',
  targets: 'måltall · targets',
  measurements: 'målinger · measurements',
  rules: 'regler · rules',
};
/** The same name for two fields, which are told apart by where they stand. */
const byPlace: Readonly<Record<string, string>> = { body: 'decidingBody' };

test('editors call fields by the names that comparisons give them', () => {
  const ofRecords =
    /^(plan|chapter|focus-area|strategy|action|programme|indicator|action-plan|economic-plan|decision|common)\./;
  const unlike: string[] = [];
  let count = 0;
  for (const file of readdirSync(join(root, 'schemas')).filter((name) => ofRecords.test(name))) {
    for (const [name, { title }] of fieldsIn(JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')))) {
      if (title === undefined) continue;
      count += 1;
      const [nb, en] = (['nb', 'en'] as const).map((language) => fieldName(byPlace[name] ?? name, language));
      const wanted = [plurals[name], `${nb} · ${en}`, ...(nb === en ? [nb] : [])];
      if (!wanted.includes(title)) unlike.push(`${file} ${name}: ${title} ≠ ${nb} · ${en}`);
    }
  }
  expect(unlike).toEqual([]);
  expect(count).toBeGreaterThan(100);
});

test('where a schema says what a word of the model means, that is its name', () => {
  const unlike: string[] = [];
  let count = 0;
  const visit = (schema: unknown, file: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { enum: words, description } = schema as Schema;
    const said = typeof description === 'string' ? (description.split('\n\n')[0] ?? '') : '';
    const meanings = said.replace(/\.$/, '').split(', ');
    for (const word of Array.isArray(words) ? words : []) {
      const meaning = meanings.find(
        (meaning) => meaning.startsWith(`${word} `) && !/^\d|^\S+ eller /.test(meaning),
      );
      if (meaning === undefined) continue;
      count += 1;
      const wanted = `${word} ${modelWord(String(word), 'nb')}`;
      if (meaning.replace(/ \(.*\)$/, '') !== wanted) unlike.push(`${file}: ${meaning} ≠ ${wanted}`);
    }
    for (const inner of Object.values(schema)) visit(inner, file);
  };
  for (const file of readdirSync(join(root, 'schemas')))
    visit(JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')), file);
  expect(unlike).toEqual([]);
  expect(count).toBeGreaterThan(15);
});
