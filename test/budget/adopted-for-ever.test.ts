import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { flatTables } from '../../src/document/tables/index.ts';
import { scopeOf, wholeScope } from '../../src/document/tables/scope.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { documentKey } from '../../src/kinds/document-kinds.ts';
import { adoptedRecordOf } from '../../src/model/adopted-records.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { root } from '../support/run-cli.ts';

type Files = Readonly<Record<string, string>>;

function filesOf(folder: string): Files {
  const tree = readDiskTree(join(root, folder));
  const texts = [...tree.files.keys()].filter((path) => /\.(md|yaml)$/.test(path));
  return Object.fromEntries(texts.map((path) => [path, Buffer.from(tree.read(path)).toString()]));
}

function planOf(files: Files): Plan {
  const { plan } = loadPlan(memoryTree(files), readOnce);
  if (!plan) throw new Error('no plan');
  return plan;
}

/** What the tables of the whole plan say of its adopted economic plans. */
function linesOfAdopted(plan: Plan): string {
  const adopted = plan.economicPlans
    .map(({ id }) => id)
    .filter((id) => adoptedRecordOf(plan, documentKey('economic-plan', id)));
  const locale = localeOf(plan, plan.record.language);
  return flatTables(wholeScope(plan, locale), ['economicPlans', 'shares'])
    .flatMap(({ rows }) => [...rows].filter(([of]) => adopted.includes(String(of))))
    .map((cells) => cells.join(';'))
    .join('\n');
}

/** Everything that the adopted documents of a plan say, and their tables, in one text; the strategy says its own text. */
function saidBy(plan: Plan): string {
  const { language } = plan.record;
  const source = {
    plan,
    locale: localeOf(plan, language),
    wordsLanguage: language,
    templates: templatesOf(plan),
    picture: () => undefined,
  };
  const documents = targetsOf(plan)
    .filter(({ kind, which }) => adoptedRecordOf(plan, documentKey(kind, which)))
    .map((target) => {
      const { scope, tables } = scopeOf(target, target.planOf(plan), source.locale);
      return JSON.stringify([
        target.document(source),
        target.kind === 'strategy' ? [] : flatTables(scope, tables),
      ]);
    });
  return [...documents, linesOfAdopted(plan)].join('\n');
}

/** What may happen to a record afterwards, whichever field it has. */
const changes: Readonly<Record<string, (record: Record<string, unknown>) => void>> = {
  title: (record) => Object.assign(record, { title: 'Noe helt annet' }),
  description: (record) => Object.assign(record, { description: 'Ny **omtale**.' }),
  status: (record) => Object.assign(record, { status: 'cancelled', statusNote: 'Avlyst.' }),
  amounts: (record) => {
    for (const list of ['costs', 'financing'])
      for (const row of (record[list] as { amount: number }[] | undefined) ?? []) row.amount += 1000;
  },
  'no money': (record) => {
    delete record.costs;
    delete record.financing;
  },
  years: (record) => Object.assign(record, { start: '2031', end: '2033' }),
  report: (record) =>
    Object.assign(record, { reports: [{ date: '2031-01-01', status: 'done', text: 'Ferdig.', spent: 1 }] }),
  responsible: (record) => Object.assign(record, { responsible: 'Noen andre' }),
};

const folders = ['plan', 'test/plans/fylke', 'test/plans/kommune', 'test/plans/forening'];

describe.each(folders)('%s', (folder) => {
  const files = filesOf(folder);
  const before = saidBy(planOf(files));
  const edited = Object.keys(files).filter((path) => /^(actions|programmes|indicators)\//.test(path));

  test('the tables of the whole plan have what each adopted economic plan has in its own', () => {
    const plan = planOf(files);
    const own = targetsOf(plan)
      .filter(
        ({ kind, which }) => kind === 'economic-plan' && adoptedRecordOf(plan, documentKey(kind, which)),
      )
      .map((target) => {
        const { scope } = scopeOf(target, target.planOf(plan), localeOf(plan, plan.record.language));
        return flatTables(scope, ['economicPlans', 'shares']).map(({ rows }) =>
          [...rows].map((cells) => cells.join(';')),
        );
      });
    const [lines, shares] = [
      own.flatMap(([first]) => first ?? []),
      own.flatMap(([, second]) => second ?? []),
    ];
    expect(linesOfAdopted(plan)).toBe([...lines, ...shares].join('\n'));
    expect(lines.length > 0).toBe(plan.adoptedRecords.some(({ id }) => id.startsWith('economic-plan')));
  });

  test('what was adopted is the same after any later edit of actions, programmes and indicators', () => {
    expect(before.length).toBeGreaterThan(1000);
    const edit = fc.record({
      path: fc.constantFrom(...edited),
      change: fc.constantFrom(...Object.keys(changes), 'delete'),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const later: Record<string, string> = { ...files };
        for (const { path, change } of edits) {
          const text = later[path];
          if (text === undefined) continue;
          if (change === 'delete') delete later[path];
          else {
            const record = parse(text) as Record<string, unknown>;
            changes[change]?.(record);
            later[path] = stringify(record);
          }
        }
        return saidBy(planOf(later)) === before;
      }),
      { numRuns: 12 },
    );
  });

  test('and after partners and sources are renamed, and all actions are gone', () => {
    const record = parse(files['plan.yaml'] ?? '') as Record<
      string,
      { name?: string; title?: string; kind?: string }[]
    >;
    for (const partner of record.partners ?? []) partner.name = `${partner.name} nye kommune`;
    for (const source of record.financingSources ?? [])
      Object.assign(source, { title: 'Annen kilde', kind: 'other' });
    const renamed = { ...files, 'plan.yaml': stringify(record) };
    const emptied = Object.fromEntries(Object.entries(renamed).filter(([path]) => !edited.includes(path)));
    expect(saidBy(planOf(renamed)) === before).toBe(true);
    expect(saidBy(planOf(emptied)) === before).toBe(true);
  });
});
