import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEntityKinds, entityKinds, factsOfKind, isEntityKind } from '../../src/kinds/entity-kinds.ts';
import { allLevels, levelsOf, usualLevels } from '../../src/kinds/levels.ts';
import { folderOfKind, isProseKind, kindsWrittenIn, recordKinds } from '../../src/kinds/record-kinds.ts';
import { classify } from '../../src/model/classify.ts';
import { root } from '../support/run-cli.ts';

const schema = (name: string): string => join(root, 'schemas', `${name}.schema.json`);

/** Every `enum` in a schema that has one of the kinds. */
function kindEnums(name: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('enum' in value && Array.isArray(value.enum) && value.enum.includes('working-form'))
      found.push(value.enum);
    for (const child of Object.values(value)) visit(child);
  };
  visit(JSON.parse(readFileSync(schema(name), 'utf8')));
  return found;
}

test.each([...recordKinds])('%s has a schema', (kind) => {
  expect(existsSync(schema(kind))).toBe(true);
});

test.each([
  ['list', 1],
  ['diff', 2],
])('the schema of what %s prints has every kind of entity', (name, count) => {
  const enums = kindEnums(name);
  expect(enums).toHaveLength(count);
  for (const choices of enums) expect(choices.filter(isEntityKind)).toEqual(allEntityKinds);
});

test.each(recordKinds.filter((kind) => kind !== 'plan'))('a file of %s is known by its place', (kind) => {
  const name =
    kind === 'focus-area'
      ? '01-a/focus-area.md'
      : kind === 'strategy' || kind === 'goal'
        ? '01-a/01-b.md'
        : isProseKind(kind)
          ? '01-b.md'
          : 'b.yaml';
  // The levels of a plan say which kind it is that lies in the folder of a focus area.
  const levels = kind === 'goal' ? levelsOf(['focus-area', 'goal', 'strategy', 'action-area']) : usualLevels;
  expect(classify(`${folderOfKind(kind)}/${name}`, levels)).toMatchObject({ kind });
});

test('guidelines and all levels but the first are under another kind', () => {
  expect(allEntityKinds.filter((kind) => factsOfKind(kind).nested)).toEqual([
    'guideline',
    ...allLevels.slice(1),
  ]);
});

test('every kind has its files, or stands in those of another', () => {
  for (const kind of allEntityKinds) {
    const { folder, within } = factsOfKind(kind);
    expect({ kind, some: folder !== undefined || within !== undefined }).toEqual({ kind, some: true });
  }
  expect(new Set(allEntityKinds.map((kind) => entityKinds[kind].list)).size).toBe(allEntityKinds.length);
});

test('what is written in a file, by its kind', () => {
  expect(kindsWrittenIn('plan')).toEqual(['working-form', 'perspective', 'partner', 'financing-source']);
  expect(kindsWrittenIn('strategy')).toEqual(['strategy', 'goal', 'action-area']);
  expect(kindsWrittenIn('chapter')).toEqual(['chapter', 'guideline']);
  expect(kindsWrittenIn('action')).toEqual([]);
});
