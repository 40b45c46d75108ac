import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { completion } from '../../src/lsp/completion.ts';
import { definition } from '../../src/lsp/definition.ts';
import { diagnosticsByFile } from '../../src/lsp/diagnostics.ts';
import { hover } from '../../src/lsp/hover.ts';
import { prepareRename } from '../../src/lsp/prepare-rename.ts';
import { planReader } from '../../src/lsp/read-open-plan.ts';
import { positionIn } from '../../src/lsp/reading.ts';
import { references } from '../../src/lsp/references.ts';
import { rename } from '../../src/lsp/rename.ts';
import { willRenameFiles } from '../../src/lsp/will-rename-files.ts';
import { positionIn as positionOf } from '../support/lsp-editor.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const folder = join(temporaryFolder(), 'plan');
writePlan(folder, smallPlan);
const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const text = smallPlan[action] ?? '';
const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
const reading = await planReader()(folder, () => new Map());
/** The plan with the action as an editor has it. */
const readingWith = (open: string) => planReader()(folder, () => new Map([[action, open]]));
const at = (path: string, words: string, into = 1) => ({
  textDocument: { uri: uri(path) },
  position: positionOf(smallPlan[path] ?? '', words, into),
});
const skilting = at(action, 'skilting]');
const elsewhere = { ...skilting, textDocument: { uri: 'file:///elsewhere/plan.yaml' } };

test('hover says what an id stands for, in the language of the editor', () => {
  expect(hover(reading, skilting, 'en')).toEqual({
    contents: { kind: 'plaintext', value: `skilting\nan action area 1.1.1.1 · ${strategy}:11` },
    range: { start: { line: 2, character: 9 }, end: { line: 2, character: 17 } },
  });
  expect(hover(reading, skilting, 'nn')).toMatchObject({
    contents: { value: expect.stringContaining('eit ') },
  });
  expect(hover(reading, at(action, 'Nye skilt'), 'en')).toBeNull();
});

test('definition and references give places in files of the plan', () => {
  const declared = { uri: uri(strategy), range: { start: { line: 10, character: 11 } } };
  expect(definition(reading, skilting)).toMatchObject(declared);
  const all = references(reading, { ...skilting, context: { includeDeclaration: true } });
  expect(all.map((place) => place.uri).sort()).toEqual([uri(action), uri(strategy)]);
  const uses = references(reading, { ...skilting, context: { includeDeclaration: false } });
  expect(uses.map((place) => place.uri)).toEqual([uri(action)]);
});

test('completion gives the ids of the kinds that may stand there, in place of what is begun', () => {
  const items = completion(reading, skilting, 'nb', false);
  expect(items.map(({ label }) => label).sort()).toEqual([
    'flere-gjester',
    'reiseliv',
    'salg',
    'salg-nett',
    'skilting',
  ]);
  expect(items[0]?.textEdit).toMatchObject({
    range: { start: { line: 2, character: 9 }, end: skilting.position },
  });
  expect(completion(reading, at(action, 'Nye skilt'), 'nb', false)).toEqual([]);
});

test('rename gives edits, and refuses in the language of the editor', () => {
  expect(prepareRename(reading, skilting, 'nb')).toMatchObject({ placeholder: 'skilting' });
  const edit = rename(reading, { ...skilting, newName: 'vegvisning' }, true, 'nb');
  expect(Object.keys(edit?.changes ?? {}).sort()).toEqual([uri(action), uri(strategy)]);
  for (const [newName, message] of [
    ['Not an id', /^An id has only small letters/],
    ['salg', 'The id “salg” is in use in the plan.'],
  ] as const)
    expect(() => rename(reading, { ...skilting, newName }, true, 'en')).toThrow(message);
  expect(rename(reading, { ...skilting, newName: 'skilting' }, true, 'en')).toBeNull();
});

test('an id that is the name of a file is renamed with the file, where the editor can', () => {
  const other = at('actions/nettsalg.yaml', 'skilt]');
  expect(rename(reading, { ...other, newName: 'nye-skilt' }, true, 'en')?.documentChanges).toContainEqual({
    kind: 'rename',
    oldUri: uri(action),
    newUri: uri('actions/nye-skilt.yaml'),
  });
  expect(() => rename(reading, { ...other, newName: 'nye-skilt' }, false, 'en')).toThrow(
    'your editor cannot rename files',
  );
  const files = [{ oldUri: uri(action), newUri: uri('actions/nye-skilt.yaml') }];
  expect(Object.keys(willRenameFiles(reading, { files })?.changes ?? {}).sort()).toEqual([
    uri('action-plans/2011.md'),
    uri('actions/nettsalg.yaml'),
  ]);
  expect(
    willRenameFiles(reading, { files: [{ oldUri: uri(action), newUri: uri('actions/Å.yaml') }] }),
  ).toBeNull();
});

test('an open file counts as it stands in the editor, with its line ends', async () => {
  const open = text.replace('[skilting]', '[skiltnig]').replaceAll('\n', '\r\n');
  const diagnostics = diagnosticsByFile(await readingWith(open), 'en');
  expect([...diagnostics.keys()]).toEqual([uri(action)]);
  expect(diagnostics.get(uri(action))).toMatchObject([
    {
      code: 'PV1102',
      severity: 1,
      source: 'planverk',
      range: { start: { line: 2, character: 9 }, end: { line: 2, character: 17 } },
    },
  ]);
  expect(diagnosticsByFile(reading, 'en').size).toBe(0);
});

test('an open file that is too large is a diagnostic, and has no positions', async () => {
  const large = await readingWith(`${text}# ${'a'.repeat(2_000_000)}\n`);
  expect(diagnosticsByFile(large, 'en').get(uri(action))).toMatchObject([{ code: 'PV0005' }]);
  expect(positionIn(large, skilting)).toBeUndefined();
  expect(hover(large, skilting, 'en')).toBeNull();
});

test('an open file that is none of the plan’s has positions in its own text', async () => {
  const path = 'notes/idea.md';
  const notes = await planReader()(folder, () => new Map([[path, 'a\r\n[x](#skil\r\n']]));
  const params = { textDocument: { uri: uri(path) }, position: { line: 1, character: 9 } };
  expect(positionIn(notes, params)).toMatchObject({ path, offset: 11 });
  expect(completion(notes, params, 'en', false).map(({ label }) => label)).toContain('skilting');
});

test('outside the plan folder there is nothing', () => {
  expect(hover(reading, elsewhere, 'en')).toBeNull();
  expect(definition(reading, elsewhere)).toBeNull();
  expect(references(reading, { ...elsewhere, context: { includeDeclaration: true } })).toEqual([]);
  expect(completion(reading, elsewhere, 'en', false)).toEqual([]);
  expect(prepareRename(reading, elsewhere, 'nb')).toBeNull();
  expect(rename(reading, { ...elsewhere, newName: 'x' }, true, 'en')).toBeNull();
});

const population = 'indicators/folketall.yaml';
const measured = `title: Folketall
unit: innbyggere
direction: up
baseline: { period: 2009, value: 1490 }
targets: [{ period: 2014, value: 1600 }]
every: quarter
measurements:
  - { period: 2010-Q1, value: 1500 }
breakdown:
  groups: [{ id: kvinner, title: Kvinner }, { id: menn, title: Menn }]
  measurements:
    - { period: 2010-Q1, values: { kvinner: 700, menn: 800 } }
`;
const withPopulation = await planReader()(folder, () => new Map([[population, measured]]));
const measuredAt = (words: string, into = 1) => ({
  textDocument: { uri: uri(population) },
  position: positionOf(measured, words, into),
});
const saidAt = (words: string, language: 'nb' | 'nn' | 'en', into = 1): string | undefined =>
  (hover(withPopulation, measuredAt(words, into), language)?.contents as { value: string } | undefined)
    ?.value;

test.each([
  ['nb', 'hvor ofte (every)', 'Hvor ofte det måles', 'Eksempel: 4 years', 'Neste måling: 2010-Q2'],
  ['nn', 'kor ofte (every)', 'Kor ofte det blir målt', 'Døme: 4 years', 'Neste måling: 2010-Q2'],
  ['en', 'how often (every)', 'How often it is measured', 'Example: 4 years', 'Next measurement: 2010-Q2'],
] as const)('hover says what a field is for, and when it is measured next: %s', (language, ...parts) => {
  const [title, description = '', example, next] = parts;
  const lines = saidAt('every', language)?.split('\n') ?? [];
  expect(lines).toEqual([title, expect.stringContaining(description), example, next]);
});

test.each([
  ['nb', ['Nyeste måling: 1500 (2010-Q1)', 'Neste måltall: 1600 (2014)', 'i rute']],
  ['nn', ['Nyaste måling: 1500 (2010-Q1)', 'Neste måltal: 1600 (2014)', 'i rute']],
  ['en', ['Newest measurement: 1500 (2010-Q1)', 'Next target: 1600 (2014)', 'on track']],
] as const)('hover says how far an indicator has come: %s', (language, lines) => {
  for (const field of ['targets', 'measurements', 'baseline'])
    expect(saidAt(field, language)?.split('\n').slice(-3)).toEqual(lines);
});

test('hover says when a period is, and what a group is called', () => {
  expect(saidAt('2010-Q1', 'nb')).toBe('2010-Q1: 2010-01-01 – 2010-03-31');
  expect(saidAt('2014', 'en')).toBe('2014: 2014-01-01 – 2014-12-31');
  expect(saidAt('kvinner: 700', 'nn')).toBe('Kvinner');
  expect(saidAt('1500', 'nb')).toBeUndefined();
  expect(saidAt('Folketall', 'nb')).toBeUndefined();
});

test.each([
  [
    'plan.yaml',
    `${smallPlan['plan.yaml']}editions:\n  - { status: draft, date: 2010-06, tag: utkast-2010 }\n`,
    'tag',
    'en',
    'tag\nThe tag of git of the edition, set when it was adopted.\nExample: handlingsplan-2011',
  ],
  ['plan.yaml', smallPlan['plan.yaml'] ?? '', 'revision', 'nn', 'utgåve (revision)\nKva utgåve dette er.'],
  [
    'reports/2011-T1.md',
    '---\nperiod: 2011-T1\nlabel: Til styret\n---\n',
    'label',
    'nb',
    'betegnelse (label)\nDet som står på forsiden i stedet for datoen.\nEksempel: Lagt fram for fylkestinget 10. juni 2025',
  ],
  [
    'adopted/strategy.yaml',
    'formatVersion: 1\ndocument: strategy\n',
    'document',
    'nn',
    'dokument (document)\nplanverk adopt skriv denne fila. Ho skal ikkje rettast for hand.\nDokumentet som vart vedteke.\nDøme: action-plan 2011',
  ],
] as const)('hover says what a field of %s is for: %#', async (path, content, field, language, said) => {
  const open = await planReader()(folder, () => new Map([[path, content]]));
  const found = hover(
    open,
    { textDocument: { uri: uri(path) }, position: positionOf(content, `${field}:`, 1) },
    language,
  );
  expect(found?.contents).toEqual({ kind: 'plaintext', value: said });
});

test('completion offers fields with their words, and values that may be chosen', async () => {
  const completed = async (content: string, snippets: boolean, triggerKind?: 1 | 2) => {
    const open = await planReader()(folder, () => new Map([[population, content]]));
    const end = positionOf(`${content}|`, '|', 0);
    const context = triggerKind && { triggerKind };
    const params = { textDocument: { uri: uri(population) }, position: end, ...(context && { context }) };
    return completion(open, params, 'en', snippets);
  };
  const [field] = await completed('title: Folketall\nba', true);
  expect(field).toMatchObject({
    label: 'baseline',
    documentation: expect.stringContaining('The value it is measured from.'),
    insertTextFormat: 2,
    textEdit: {
      newText: `baseline:\n  period: \${1:2026}\n  value: \${2:51200}`,
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
    },
  });
  const [plain] = await completed('title: Folketall\nba', false);
  expect(plain).toMatchObject({ textEdit: { newText: 'baseline:\n  period: 2026\n  value: 51200' } });
  expect(plain?.insertTextFormat).toBeUndefined();
  expect((await completed('title: Folketall\nevery: ', false, 2)).map(({ label }) => label)).toEqual([
    'year',
    'half-year',
    'tertial',
    'quarter',
    'month',
  ]);
  const [whole] = await completed('', false);
  expect(whole).toMatchObject({
    label: 'new content: indicator',
    textEdit: { newText: expect.stringMatching(/^title: Population\nunit: inhabitants\n/) },
  });
  // A space between fields asks for none of them.
  expect(await completed('measurements:\n  - ', false, 2)).toEqual([]);
});

test('completion in a text offers what may be written, and a new note with its words', async () => {
  const content = '---\nid: bakgrunn\n---\n\n# Bakgrunn\n\nVekst.[^';
  const path = 'chapters/01-bakgrunn.md';
  const open = await planReader()(folder, () => new Map([[path, content]]));
  const position = positionOf(`${content}|`, '|', 0);
  expect(completion(open, { textDocument: { uri: uri(path) }, position }, 'nn', true)).toEqual([
    {
      label: '[^1]',
      kind: 15,
      sortText: '000',
      detail: 'ny fotnote',
      filterText: '[^1]',
      insertTextMode: 1,
      textEdit: { newText: '[^1]', range: { start: { line: 6, character: 6 }, end: position } },
      additionalTextEdits: [
        { newText: '\n\n[^1]: Kva noten seier\n', range: { start: position, end: position } },
      ],
    },
  ]);
});
