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
  const items = completion(reading, skilting, 'nb');
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
  expect(completion(reading, at(action, 'Nye skilt'), 'nb')).toEqual([]);
});

test('rename gives edits, and refuses in the language of the editor', () => {
  expect(prepareRename(reading, skilting)).toMatchObject({ placeholder: 'skilting' });
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
  expect(completion(notes, params, 'en').map(({ label }) => label)).toContain('skilting');
});

test('outside the plan folder there is nothing', () => {
  expect(hover(reading, elsewhere, 'en')).toBeNull();
  expect(definition(reading, elsewhere)).toBeNull();
  expect(references(reading, { ...elsewhere, context: { includeDeclaration: true } })).toEqual([]);
  expect(completion(reading, elsewhere, 'en')).toEqual([]);
  expect(prepareRename(reading, elsewhere)).toBeNull();
  expect(rename(reading, { ...elsewhere, newName: 'x' }, true, 'en')).toBeNull();
});
