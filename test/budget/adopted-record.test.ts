import { join } from 'node:path';
import { originalBudget } from '../../src/budget/original-budget.ts';
import type { Source } from '../../src/document/build-context.ts';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { flatTables } from '../../src/document/tables/index.ts';
import { scopeOf } from '../../src/document/tables/scope.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { documentKey } from '../../src/kinds/document-kinds.ts';
import { checksumIn } from '../../src/model/adopted-text.ts';
import { editionsOf } from '../../src/model/editions.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { planAsAdopted } from '../../src/model/plan-as-adopted.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { root } from '../support/run-cli.ts';

const folders = ['plan', 'test/plans/fylke', 'test/plans/kommune', 'test/plans/forening'];

/** The texts of a plan without its records. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const tree = readDiskTree(join(root, folder));
  const texts = [...tree.files.keys()].filter((path) => /^(?!adopted\/).*\.(md|yaml)$/.test(path));
  return Object.fromEntries(texts.map((path) => [path, Buffer.from(tree.read(path)).toString()]));
}

function planOf(files: Readonly<Record<string, string>>): Plan {
  const { plan, problems } = loadPlan(memoryTree(files));
  expect(problems).toEqual([]);
  if (!plan) throw new Error('no plan');
  return plan;
}

/** The files with an adopted record of every document, as it is now. */
function withRecords(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  // One after the other: an economic plan has in its own what those of action plans say of earlier years.
  return editionsOf(planOf(files)).reduce(
    (before, { key, revision }) => withAdopted(before, key, revision.date),
    files,
  );
}

function sourceOf(plan: Plan): Source {
  const { language } = plan.record;
  return {
    plan,
    locale: localeOf(plan, language),
    wordsLanguage: language,
    templates: templatesOf(plan),
    picture: () => undefined,
  };
}

describe.each(folders)('%s as it was adopted', (folder) => {
  const files = withRecords(filesOf(folder));
  const plan = planOf(files);

  test.each(editionsOf(plan).map(({ key }) => key))('%s says what it says of the plan itself', (key) => {
    const record = plan.adoptedRecords.find((adopted) => adopted.record.document === key);
    if (!record) throw new Error('no record');
    const adopted = planAsAdopted(plan, record);
    const isOf = ({ kind, which }: { kind: Parameters<typeof documentKey>[0]; which: string | undefined }) =>
      documentKey(kind, which) === key;
    const now = targetsOf(plan).find(isOf);
    const then = targetsOf(adopted).find(isOf);
    if (!now || !then) throw new Error('no document');
    const source = sourceOf(plan);
    expect(then.document({ ...source, plan: adopted })).toEqual(now.document(source));
    const tables = (of: Plan) => {
      const { scope, tables: names } = scopeOf(now, of, source.locale);
      return flatTables(scope, names);
    };
    expect(tables(adopted)).toEqual(tables(plan));
  });

  test('each record ends with the checksum of what comes before it', () => {
    for (const { file, record } of plan.adoptedRecords)
      expect(record.checksum).toBe(checksumIn(files[file] ?? ''));
  });
});

test('the original budget is that of the year when it was adopted, for actions that are gone, too', () => {
  const before = withRecords(filesOf('plan'));
  const costs = originalBudget(planOf(before), 2011);
  expect(costs?.get('felles-innkjop')).toBe(400000);
  expect(costs?.get('realfagsdager')).toBe(220000);
  expect(costs?.get('hoyskolesamarbeid')).toBe(0);
  const { 'actions/realfagsdager.yaml': gone, ...after } = before;
  const bought = after['actions/felles-innkjop.yaml'] ?? '';
  expect(gone).toContain('220000');
  const changed = {
    ...after,
    'actions/felles-innkjop.yaml': bought.replaceAll(/amount: \d+/g, 'amount: 1'),
  };
  expect(originalBudget(planOf(changed), 2011)).toEqual(costs);
});

test('there is no original budget of a year that is not adopted, nor of one without a record', () => {
  const files = filesOf('plan');
  expect(originalBudget(planOf(files), 2011)).toBeUndefined();
  expect(originalBudget(planOf(withRecords(files)), 2012)).toBeUndefined();
  expect(originalBudget(planOf(withRecords(files)), 1999)).toBeUndefined();
});
