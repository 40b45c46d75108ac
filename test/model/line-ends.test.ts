import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Loaded, loadPlan } from '../../src/model/load-plan.ts';
import { diagnose } from '../../src/reading/read-plan.ts';
import { locate } from '../../src/report/located.ts';
import type { Files } from '../support/compare-plans.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { root } from '../support/run-cli.ts';

const cases = join(root, 'test', 'cases', 'validate');

/** The files of a folder, each line ended as is wanted; what git takes for no text stays. */
function filesIn(folder: string, end: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => {
      const text = readFileSync(join(folder, name), 'latin1');
      const ended = /\.(md|yaml)$/.test(name) && !text.includes('\0') ? text.replace(/\r\n?|\n/g, end) : text;
      return [name.replaceAll('\\', '/'), Buffer.from(ended, 'latin1')];
    }),
  );
}

/** What is read, and what is told of it with its places. */
function read(files: Files): { readonly loaded: Loaded; readonly told: unknown } {
  const loaded = loadPlan(memoryTree(files));
  const options = { language: 'nb', version: '', pathOf: (file: string) => file, disabledRules: [] } as const;
  const told = locate(diagnose(loaded), loaded.sources, options);
  return { loaded, told: told.map(({ diagnostic: _, ...rest }) => rest) };
}

test.each(readdirSync(cases).filter((name) => name !== '_base'))(
  '%s: the same is told at the same places, however lines end',
  (name) => {
    const files = (end: string): Files => ({
      ...filesIn(join(cases, '_base'), end),
      ...filesIn(join(cases, name), end),
    });
    const { told } = read(files('\n'));
    for (const end of ['\r\n', '\r']) expect(read(files(end)).told).toEqual(told);
  },
);

test('the same plan is read, however lines end', () => {
  const plan = (end: string): object => {
    const { plan: loaded } = read(filesIn(join(root, 'plan'), end)).loaded;
    const entities = loaded?.entities.map((entity) => [
      entity.kind,
      entity.id,
      entity.title,
      entity.idPlace,
      'record' in entity ? entity.record : undefined,
    ]);
    return { record: loaded?.record, entities };
  };
  const expected = plan('\n');
  expect(expected).toMatchObject({ record: { title: 'Strategiplan' } });
  expect(plan('\r\n')).toEqual(expected);
});
