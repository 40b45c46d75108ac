import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Source } from '../../src/document/build-context.ts';
import type { Block, Document, Table } from '../../src/document/document.ts';
import type { FlatCell, FlatTable } from '../../src/document/flat-table.ts';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { plain } from '../../src/document/plain.ts';
import { flatTables } from '../../src/document/tables/index.ts';
import { scopeOf, type TableName, wholeScope } from '../../src/document/tables/scope.ts';
import { targetsOf } from '../../src/document/targets.ts';
import type { Language } from '../../src/kinds/languages.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from './memory-tree.ts';
import { readOnce } from './read-once.ts';
import { smallPlan } from './small-plan.ts';

/** Plans with money of every sort, made at random, and what their documents and tables say of it. */

const years = [2010, 2011, 2012, 2013, 2014];
const statuses = ['idea', 'planned', 'ongoing', 'done', 'postponed', 'cancelled'] as const;
const sources = ['fylket', 'kontingent', 'deltakere'];

interface Money {
  readonly year: number;
  readonly amount: number;
}
export interface Case {
  readonly actions: readonly {
    readonly area: string;
    readonly status: (typeof statuses)[number];
    readonly start: number;
    readonly length: number;
    readonly costs: readonly Money[];
    readonly financing: readonly (Money & { readonly source: string })[];
    /** In the order of their dates, whatever the order of the years. */
    readonly spent: readonly (Money & { readonly status: (typeof statuses)[number] })[];
    readonly postponedTo: number;
    readonly participants: readonly string[];
    readonly excluded: boolean;
  }[];
  readonly lines: readonly {
    readonly part: 'income' | 'expenses' | 'withdrawal' | 'allocation';
    readonly amounts: readonly Money[];
  }[];
  readonly key: 'population' | 'equal';
  readonly fee: number;
}

const money = (min: number) =>
  fc.record({ year: fc.constantFrom(...years), amount: fc.integer({ min, max: 1e9 }) });
export const cases: fc.Arbitrary<Case> = fc.record({
  actions: fc.array(
    fc.record({
      area: fc.constantFrom('skilting', 'salg', 'salg-nett', 'kurs', 'borte'),
      status: fc.constantFrom(...statuses),
      start: fc.constantFrom(2010, 2011, 2012),
      length: fc.integer({ min: 0, max: 3 }),
      costs: fc.array(money(-1e9), { maxLength: 4 }),
      financing: fc.array(
        money(-1e9).chain((row) => fc.constantFrom(...sources).map((source) => ({ ...row, source }))),
        { maxLength: 4 },
      ),
      spent: fc.array(
        money(0).chain((row) => fc.constantFrom(...statuses).map((status) => ({ ...row, status }))),
        { maxLength: 3 },
      ),
      postponedTo: fc.constantFrom(...years, 2015),
      participants: fc.subarray(['ask', 'bo', 'dal']),
      excluded: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  lines: fc.array(
    fc.record({
      part: fc.constantFrom('income', 'expenses', 'withdrawal', 'allocation'),
      amounts: fc.array(money(0), { maxLength: 4 }),
    }),
    { maxLength: 6 },
  ),
  key: fc.constantFrom('population', 'equal'),
  fee: fc.integer({ min: 0, max: 1e9 }),
});

/** The files of a plan with these amounts. */
export function filesOf({ actions, lines, key, fee }: Case): Record<string, string> {
  const files: Record<string, string> = {
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '')
      .replace('population: { 2010: 1000 }', 'population: { 2010: 1000, 2011: 1010 }')
      .replace(
        '  - { id: bo, name: Bø, population: { 2010: 500 } }\n',
        '  - { id: bo, name: Bø, population: { 2010: 500, 2011: 1 } }\n  - { id: dal, name: Dal, population: { 2010: 333, 2011: 0 } }\n',
      )
      .concat('  - { id: deltakere, title: Deltakerne, kind: participants }\n'),
    'focus-areas/02-kunnskap/focus-area.md': '---\nid: kunnskap\n---\n\n# Kunnskap\n\nOm kunnskap.\n',
    'focus-areas/02-kunnskap/01-skole.md':
      '---\nid: skole\n---\n\n# Skole\n\nOm skole.\n\n## Flere fag {#flere-fag}\n\n- kurs {#kurs}\n',
  };
  delete files['actions/skilt.yaml'];
  delete files['actions/nettsalg.yaml'];
  const excluded: string[] = [];
  for (const [at, action] of actions.entries()) {
    if (action.excluded) excluded.push(`a${at}`);
    files[`actions/a${at}.yaml`] = stringify({
      title: `Tiltak ${at}`,
      kind: 'measure',
      serves: [action.area],
      responsible: at % 2 === 0 ? 'ask' : 'Laget',
      ...(action.participants.length > 0 && { participants: action.participants }),
      start: String(action.start),
      end: String(action.start + action.length),
      status: action.status,
      statusNote: 'Slik ble det.',
      postponedTo: action.postponedTo,
      costs: action.costs.map((cost) => ({ ...cost, note: 'x' })),
      financing: action.financing.map((part) => ({ ...part, note: 'x' })),
      reports: action.spent.map(({ year, amount, status }, nth) => ({
        date: `${year}-0${nth + 1}-01`,
        status,
        text: 'I gang',
        spent: amount,
      })),
    });
  }
  const exclude = excluded.map((action) => ({ action, reason: 'x' }));
  for (const year of [2010, 2011, 2012])
    files[`action-plans/${year}.md`] =
      `---\n${stringify({ year, revision: { status: 'draft', date: '2011' }, ...(year === 2011 && { exclude }) })}---\n\n## Om\n\nTekst.\n`;
  const line = (nth: number, amounts: readonly Money[]) => ({
    id: `l${nth}`,
    title: `Post ${nth}`,
    amounts: Object.fromEntries(amounts.map(({ year, amount }) => [year, amount])),
    accounts: { year: 2009, amount: nth },
  });
  const of = (part: Case['lines'][number]['part'], kind: string) =>
    lines.flatMap((given, nth) => (given.part === part ? [{ kind, ...line(nth, given.amounts) }] : []));
  files['economic-plans/2011-2014.yaml'] = stringify({
    revision: { status: 'draft', date: '2011' },
    years: [2011, 2012, 2013, 2014],
    unit: 1,
    signConvention: 'income-positive',
    income: [
      { id: 'fee', title: 'Kontingent', kind: 'member-fee', amounts: { 2011: fee, 2013: 1 } },
      ...of('income', 'other'),
    ],
    expenses: of('expenses', 'operations'),
    funds: [...of('withdrawal', 'withdrawal'), ...of('allocation', 'allocation')],
    memberFee: { line: 'fee', key, ...(key === 'population' && { populationYear: 2010 }) },
  });
  return files;
}

export type Row = Readonly<Record<string, FlatCell>>;

/** The rows of a table by the words over its columns. */
function rowsOf({ header, rows }: FlatTable): readonly Row[] {
  return Array.from(rows, (row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}

/** The sum of the amounts of the rows that have these values. */
export function sumOf(rows: readonly Row[], amount: string, ...wanted: readonly Row[]): number {
  return rows
    .filter((row) =>
      wanted.every((fields) => Object.entries(fields).every(([name, value]) => row[name] === value)),
    )
    .reduce((sum, row) => sum + Number(row[amount] ?? 0), 0);
}

/** A figure as a document prints it; of a table in thousands, those. */
export function figureOf(words: string): number {
  if (words === '–' || words === '' || words === '..') return 0;
  return Number(words.replace(/\u202f/g, '').replace('−', '-'));
}

/**
 * The table of a document with this name, whatever unit its figures are in and whichever way it is turned: a map from row
 * and column to what stands there.
 */
export function printed(
  document: Document,
  caption: string,
): ((row: string, column: string) => string) | undefined {
  const found: Table[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') visit(block.children);
      else if (block.type === 'table' && block.caption && nameOf(block.caption) === caption)
        found.push(block);
    }
  };
  visit(document.children);
  const [table] = found;
  if (!table) return undefined;
  const columns = table.header.map(({ content }) => plain(content));
  const rows = new Map(
    table.rows.map(({ cells }) => [
      plain(cells[0]?.content ?? []),
      cells.map(({ content }) => plain(content)),
    ]),
  );
  const at = (row: string | undefined, column: string): string | undefined =>
    (rows.get(row ?? '') ?? rows.get([...rows.keys()].find((key) => key.startsWith(`${row} `)) ?? ''))?.[
      columns.findIndex((heading) => heading.includes(column))
    ];
  return (row, column) =>
    at(row, column) ??
    at(
      [...rows.keys()].find((key) => key.includes(column)),
      row,
    ) ??
    '';
}

/** The same as amounts in kroner: where none loses anything, the table is in thousands, and says so in its unit. */
export function kronerIn(
  document: Document,
  caption: string,
): ((row: string, column: string) => number) | undefined {
  const cell = printed(document, caption);
  const unit = [...unitsOf(document.children, caption)][0] ?? '';
  const scale = /tusen/.test(unit) ? 1000 : 1;
  return cell && ((row, column) => figureOf(cell(row, column)) * scale);
}

function* unitsOf(blocks: readonly Block[], caption: string): Iterable<string> {
  for (const block of blocks) {
    if (block.type === 'section') yield* unitsOf(block.children, caption);
    else if (block.type === 'table' && block.caption && nameOf(block.caption) === caption)
      yield plain(block.caption).slice(caption.length);
  }
}

/** What is before the line on the unit. */
function nameOf(caption: NonNullable<Table['caption']>): string {
  const end = caption.findIndex(({ type }) => type === 'break');
  return plain(end < 0 ? caption : caption.slice(0, end));
}

export function made(files: Readonly<Record<string, string | Uint8Array>>, language: Language = 'nb') {
  const plan = loadPlan(memoryTree(files), readOnce).plan as Plan;
  const locale = localeOf(plan, language);
  const source: Source = {
    plan,
    locale,
    templates: templatesOf(plan),
    wordsLanguage: language,
    picture: () => undefined,
  };
  const targets = targetsOf(plan);
  const documentOf = (kind: string, which?: string): Document => {
    const target = targets.find((target) => target.kind === kind && target.which === which);
    if (!target) throw new Error(`no ${kind} ${which}`);
    return target.document(source);
  };
  /** The rows of a table, of the whole plan or of a document. */
  const tableOf = (name: TableName, kind?: 'action-plan' | 'economic-plan' | 'report', which?: string) => {
    const { scope, tables } =
      kind === undefined
        ? { scope: wholeScope(plan, locale), tables: [name] }
        : scopeOf({ kind, which }, plan, locale);
    const [table] = flatTables(
      scope,
      tables.filter((table) => table === name),
    );
    return table ? rowsOf(table) : [];
  };
  return { plan, locale, documentOf, tableOf };
}
