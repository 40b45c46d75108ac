import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityKind } from '../../src/kinds/entity-kinds.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { keyFieldAt, referenceFieldAt, referenceFields } from '../../src/model/reference-fields.ts';
import type { Place } from '../../src/text/place.ts';
import { rangeOf } from '../../src/text/source.ts';
import { everything, ofOtherLevels } from '../support/every-reference-plan.ts';
import { judgePlan } from '../support/judge-plan.ts';
import {
  type Edits,
  edited,
  languageServers,
  positionAt,
  positionIn,
  type Range,
  renamesFiles,
} from '../support/lsp-editor.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A finding without its column: an id of another length moves what stands behind it. */
const onItsLine = (line: string): string => line.replace(/(:\d+):\d+ /, '$1 ');

const openEditor = languageServers(temporaryFolder());

const loaded = loadPlan(memoryTree(everything));
const plan = loaded.plan as Plan;

interface Case {
  readonly name: string;
  readonly kinds: readonly EntityKind[];
  readonly id: string;
  /** Where the cursor stands: at the beginning of the id. */
  readonly file: string;
  readonly offset: number;
  /** That is completed, not only followed. */
  readonly field: boolean;
}

/** Where an id stands in a place. */
function offsetOf(id: string, place: Place): number {
  const source = loaded.sources.get(place.file);
  const [from] = rangeOf(source, place);
  return source?.text.indexOf(id, from) ?? -1;
}

/** The fields of a kind of file that a plan of the usual levels has; the others are in the tests of levels. */
const usual = <Field>(kind: string, fields: Readonly<Record<string, Field>>) =>
  Object.entries(fields).filter(([name]) => !ofOtherLevels.test(`${kind} ${name}`));

/** The field of the table that a place is in: its value, or its key. */
function fieldAt(kind: string, { path = [], on }: Place) {
  return on === 'key' ? keyFieldAt(kind, path.slice(0, -1)) : referenceFieldAt(kind, path);
}

/** A case for each field of the table: the first reference in the plan that stands in it. */
const fields: readonly Case[] = Object.entries(referenceFields).flatMap(([kind, fields]) =>
  usual(kind, fields).map(([name, field]): Case => {
    const reference = plan.references.find(
      ({ from, place }) => (from?.kind ?? 'plan') === kind && fieldAt(kind, place) === field,
    );
    if (!reference) throw new Error(`the plan of this test has nothing in ${kind} ${name}`);
    const { id, place } = reference;
    return {
      name: `${kind} ${name}`,
      kinds: field.kinds,
      id,
      file: place.file,
      offset: offsetOf(id, place),
      field: true,
    };
  }),
);

/** What can be renamed, and a place in prose that leads to it: an id of every kind, wherever it is written. */
const declared: Readonly<
  Record<
    Exclude<EntityKind, 'action-plan' | 'economic-plan' | 'report' | 'decision' | 'adopted-record'>,
    string
  >
> = {
  chapter: 'xbakgrunn',
  guideline: 'xhandel-i-sentrum',
  'focus-area': 'xnaering',
  strategy: 'xreiseliv',
  goal: 'xflere',
  'action-area': 'xskilting',
  'working-form': 'xlobby',
  perspective: 'xklima',
  partner: 'xbo',
  'financing-source': 'xkontingent',
  action: 'xskilt',
  programme: 'xsynlig',
  indicator: 'xfolketall',
};
const kinds: readonly Case[] = Object.entries(declared).map(([kind, id]): Case => {
  const entity = plan.byId.get(id);
  if (entity?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  // An id that is the name of a file is renamed where it is used.
  const byName = !entity.idPlace.path && !entity.idPlace.range;
  const place = byName ? plan.references.find((reference) => reference.id === id)?.place : entity.idPlace;
  if (!place) throw new Error(`${id} is not used`);
  const offset = offsetOf(id, place);
  return { name: `the id of a ${kind}`, kinds: [entity.kind], id, file: place.file, offset, field: false };
});

/** Every place where an id stands as a word of its own, as `file:offset`. */
function placesOf(id: string, files: Readonly<Record<string, string>>): readonly string[] {
  const word = new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`, 'g');
  return Object.entries(files)
    .flatMap(([path, text]) => [...text.matchAll(word)].map(({ index }) => `${path}:${index}`))
    .sort();
}

/** The source of an indicator is free text, whatever it says. */
const indicator = 'indicators/xfolketall.yaml';
const freeText = `${indicator}:${everything[indicator]?.indexOf('xfylket')}`;

/** The files after what a server wants changed. */
function changed({ changes = {}, documentChanges = [] }: Edits, pathOf: (uri: string) => string) {
  const files: Record<string, string> = { ...everything };
  const edit = (uri: string, edits: Parameters<typeof edited>[1]): void => {
    const path = pathOf(uri);
    files[path] = edited(files[path] ?? '', edits);
  };
  for (const [uri, edits] of Object.entries(changes)) edit(uri, edits);
  for (const documentChange of documentChanges) {
    if ('kind' in documentChange) {
      files[pathOf(documentChange.newUri)] = files[pathOf(documentChange.oldUri)] ?? '';
      delete files[pathOf(documentChange.oldUri)];
    } else edit(documentChange.textDocument.uri, documentChange.edits);
  }
  return files;
}

test('the plan of these tests has no errors', async () => {
  expect((await judgePlan(everything)).filter((line) => line.startsWith('error'))).toEqual([]);
});

test('every reference field and every kind of id: completed, followed, found and renamed all over the plan', async () => {
  const editor = openEditor('everything', everything, renamesFiles);
  await editor.start();
  const pathOf = (uri: string): string =>
    fileURLToPath(uri)
      .slice(editor.folder.length + 1)
      .replaceAll('\\', '/');
  const before = await judgePlan(everything);
  for (const { name, kinds: expected, id, file, offset, field } of [...fields, ...kinds]) {
    const position = positionAt(everything[file] ?? '', offset);
    const entity = plan.byId.get(id);
    const told: Record<string, unknown> = { name };
    if (field) {
      const items = (await editor.ask('completion', file, position)) as { label: string }[];
      told.completed = items.map(({ label }) => label).sort();
    }
    const definition = (await editor.ask('definition', file, position)) as { uri: string };
    told.defined = pathOf(definition.uri);
    const references = (await editor.ask('references', file, position, {
      context: { includeDeclaration: true },
    })) as { uri: string; range: Range }[];
    // An id that is the name of a file is declared at no offset.
    const places = placesOf(id, everything).filter((place) => place !== freeText);
    const starts = references
      .filter(
        ({ range }) => range.start.line !== range.end.line || range.start.character !== range.end.character,
      )
      .map(({ uri, range }) => {
        const text = everything[pathOf(uri)] ?? '';
        const line = text.split('\n').slice(0, range.start.line).join('\n').length;
        return `${pathOf(uri)}:${range.start.line === 0 ? 0 : line + 1 + range.start.character}`;
      });
    told.found = starts.sort();
    const all = plan.entities.filter(({ kind }) => expected.includes(kind)).map((entity) => entity.id);
    expect(told).toEqual({
      name,
      ...(field && { completed: all.sort() }),
      defined: entity?.file,
      found: places,
    });

    expect(await editor.ask('prepareRename', file, position)).toMatchObject({ placeholder: id });
    const newName = `ny-${id}`;
    const files = changed((await editor.ask('rename', file, position, { newName })) as Edits, pathOf);
    // What it was called stays where the plan is more than a draft.
    const left = placesOf(id, withoutFormerIds(files)).map((place) => place.split(':')[0]);
    expect({ name, left }).toEqual({ name, left: id === 'xfylket' ? [indicator] : [] });
    expect(Object.keys(files).filter((path) => path.includes(`/${id}.`))).toEqual([]);
    const after = await judgePlan(withoutFormerIds(files));
    expect({ name, after: after.map((line) => onItsLine(line.replaceAll(newName, id))) }).toEqual({
      name,
      after: before.map(onItsLine),
    });
    // Every reference is there as before.
    const again = loadPlan(memoryTree(files)).plan;
    expect(again?.references.map((reference) => reference.id.replace(newName, id)).sort()).toEqual(
      plan.references.map((reference) => reference.id).sort(),
    );
  }
  expect(await editor.end()).toBe(0);
}, 60_000);

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const action = 'actions/xskilt.yaml';

test('names that an id cannot have are refused, with the reason', async () => {
  const editor = openEditor('refused', { ...everything, 'actions/notat.txt': 'x' }, renamesFiles);
  await editor.start();
  const refused = async (file: string, words: string, newName: string): Promise<string> =>
    editor.ask('rename', file, positionIn(everything[file] ?? '', words), { newName }).then(
      () => 'renamed',
      (error: Error) => error.message,
    );
  expect(await refused(action, 'xask', 'Æsk')).toContain('bare små bokstaver');
  expect(await refused(action, 'xask', 'constructor')).toContain('bare små bokstaver');
  expect(await refused(action, 'xask', 'xbo')).toBe('Id-en «xbo» er i bruk i planen.');
  // The name of another's past, and of its own.
  expect(await refused(strategy, 'xskilting', 'gjester')).toContain('«gjester» er en tidligere id');
  expect(await refused(strategy, 'xflere', 'gjester')).toContain('«gjester» er en tidligere id');
  // Its own name is no change.
  expect(
    await editor.ask('rename', action, positionIn(everything[action] ?? '', 'xask'), { newName: 'xask' }),
  ).toBeNull();
  expect(await editor.end()).toBe(0);
});

test('yearly plans are called after their years', async () => {
  const files = {
    ...everything,
    [action]: `${everything[action]}description: Se [planen](../action-plans/2011.md).\n`,
  };
  const editor = openEditor('yearly', files, renamesFiles);
  await editor.start();
  const position = positionIn(files[action] ?? '', '2011.md');
  expect(await editor.ask('hover', action, position)).toMatchObject({ contents: { kind: 'plaintext' } });
  await expect(editor.ask('prepareRename', action, position)).rejects.toThrow('heter det samme som årene');
  await expect(editor.ask('rename', action, position, { newName: 'aaret' })).rejects.toThrow(
    'årene de gjelder',
  );
  expect(await editor.end()).toBe(0);
});

test('a file that is renamed in the list of files takes its id along', async () => {
  const editor = openEditor('files', everything, renamesFiles);
  const { capabilities } = (await editor.start()) as {
    capabilities: { workspace: { fileOperations: { willRename: { filters: unknown[] } } } };
  };
  expect(capabilities.workspace.fileOperations.willRename.filters).toHaveLength(1);
  const pathOf = (uri: string): string => fileURLToPath(uri).slice(editor.folder.length + 1);
  const rename = async (from: string, to: string) =>
    (await editor.request('workspace/willRenameFiles', {
      files: [{ oldUri: editor.uri(from), newUri: editor.uri(to) }],
    })) as Edits | null;
  for (const { kind, id, file } of plan.entities) {
    if (!['action', 'programme', 'indicator'].includes(kind)) continue;
    const to = file.replace(id, `ny-${id}`);
    const files = changed((await rename(file, to)) ?? {}, pathOf);
    files[to] = files[file] ?? '';
    delete files[file];
    expect({ id, left: placesOf(id, withoutFormerIds(files)) }).toEqual({ id, left: [] });
    const after = (await judgePlan(withoutFormerIds(files))).map((line) =>
      onItsLine(line.replaceAll(`ny-${id}`, id)),
    );
    expect(after).toEqual((await judgePlan(everything)).map(onItsLine));
  }
  // What is no renaming of an id, or no name for one, changes nothing.
  for (const [from, to] of [
    [action, 'actions/Nye skilt.yaml'],
    [action, 'actions/xnettsalg.yaml'],
    [action, 'programmes/xskilt.yaml'],
    [action, 'actions/xskilt.txt'],
    ['action-plans/2011.md', 'action-plans/2012.md'],
    [strategy, 'focus-areas/01-naering/02-reiseliv.md'],
    ['plan.yaml', 'plan2.yaml'],
    ['borte.yaml', 'her.yaml'],
    ['../ute.yaml', '../inne.yaml'],
  ] as const)
    expect({ from, to, edits: await rename(from, to) }).toEqual({ from, to, edits: null });
  expect(await editor.end()).toBe(0);
});

test('what stands in the editor is renamed, not what lies on disk', async () => {
  const editor = openEditor('unsaved', smallPlan);
  await editor.start();
  const path = 'programmes/synlig.yaml';
  const text = `${smallPlan[path]}responsible: ask\n`;
  await editor.open(path, text);
  const { changes = {} } = (await editor.ask('rename', path, positionIn(text, 'ask'), {
    newName: 'askim',
  })) as Edits;
  expect(edited(text, changes[editor.uri(path)] ?? [])).toBe(text.replace('ask', 'askim'));
  expect(readFileSync(join(editor.folder, path), 'utf8')).toBe(smallPlan[path]);
  expect(await editor.end()).toBe(0);
});

function withoutFormerIds(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(/^ *formerId: .*\n/gm, '').replace(/, formerId: [\w-]+| formerId=[\w,-]+/g, ''),
    ]),
  );
}
