import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Whole plans of three kinds of body, as they would write them; each is described in the README of its folder. */
const fixtures = {
  forening: {
    counts: {
      chapters: 2,
      'focus-areas': 3,
      goals: 9,
      actions: 12,
      indicators: 4,
      reports: 2,
      'action-plans': 1,
      'adopted-records': 2,
    },
    documents: [
      'action-plan-2026',
      'annual-report-2026',
      'quarterly-report-2026-q1',
      'quarterly-report-2026-q2',
      'strategy-plan',
    ],
  },
  kommune: {
    counts: {
      chapters: 4,
      'focus-areas': 4,
      goals: 13,
      'action-areas': 36,
      perspectives: 3,
      'financing-sources': 11,
      actions: 28,
      indicators: 9,
      reports: 1,
      'action-plans': 1,
      'economic-plans': 1,
      'adopted-records': 3,
    },
    documents: [
      'arsrapport-2026',
      'halvarsrapport-2026-h1',
      'handlingsdel-2026',
      'okonomiplan-2026-2029',
      'samfunnsdel',
    ],
  },
  fylke: {
    counts: {
      chapters: 4,
      guidelines: 16,
      'focus-areas': 4,
      goals: 20,
      strategies: 40,
      partners: 10,
      perspectives: 4,
      reports: 5,
      'financing-sources': 10,
      actions: 43,
      indicators: 12,
      'action-plans': 3,
      'economic-plans': 3,
      'adopted-records': 5,
    },
    documents: [
      'arsrapport-2026',
      'arsrapport-2027',
      'handlingsprogram-2026-2029',
      'handlingsprogram-2027-2030',
      'handlingsprogram-2028-2031',
      'okonomiplan-2026-2029',
      'okonomiplan-2027-2030',
      'okonomiplan-2028-2031',
      'regional-plan',
      'tertialrapport-2026-t1',
      'tertialrapport-2026-t2',
      'tertialrapport-2027-t1',
      'tertialrapport-2027-t2',
    ],
  },
};
type Fixture = keyof typeof fixtures;
const names = Object.keys(fixtures) as Fixture[];
const withMoney: readonly Fixture[] = ['kommune', 'fylke'];

const work = temporaryFolder();
const folderOf = (fixture: Fixture) => join(root, 'test', 'plans', fixture);

test.each(names)('%s has no diagnostic of any severity, and no rule is changed', async (fixture) => {
  const { code, out } = await runBuilt(['validate', '--format', 'json', folderOf(fixture)]);
  const { diagnostics } = JSON.parse(out);
  expect({ code, diagnostics }).toEqual({ code: 0, diagnostics: [] });
  expect(parse(readFileSync(join(folderOf(fixture), 'plan.yaml'), 'utf8'))).not.toHaveProperty('rules');
});

test.each(names)('%s is in canonical form', async (fixture) => {
  expect(await runBuilt(['fmt', '--check', '--plan', folderOf(fixture)])).toMatchObject({ code: 0 });
});

test.each(names)('%s has what its files have, counted by their marks', async (fixture) => {
  const { code, out } = await runBuilt(['list', '--json', '--plan', folderOf(fixture)]);
  const counted = Object.entries(JSON.parse(out).counts).filter(([, count]) => count !== 0);
  expect({ code, counts: Object.fromEntries(counted) }).toEqual({
    code: 0,
    counts: fixtures[fixture].counts,
  });
  const text = filesIn(fixture, 'focus-areas')
    .map(([, content]) => content)
    .join('\n');
  const counts: Readonly<Record<string, number>> = fixtures[fixture].counts;
  expect(text.match(/^# /gm)).toHaveLength(counts['focus-areas'] ?? 0);
  expect(text.match(/^## .*\{#[a-z-]+\}$/gm)).toHaveLength(counts.goals ?? 0);
  expect(text.match(/^- .*\{#[a-z-]+\}$/gm) ?? []).toHaveLength(
    counts['action-areas'] ?? counts.strategies ?? 0,
  );
  expect(filesIn(fixture, 'actions')).toHaveLength(counts.actions ?? 0);
  const chapters = filesIn(fixture, 'chapters')
    .map(([, content]) => content)
    .join('\n');
  expect(chapters.match(/^(?:##|-) .*\{#[a-z-]+\}$/gm) ?? []).toHaveLength(counts.guidelines ?? 0);
});

/** The lists of the web edition, of what each plan has, and the page that finds all others. */
const lists = {
  forening: ['actions', 'goals', 'search'],
  kommune: ['mal', 'sok', 'tiltak'],
  fylke: ['mal', 'partar', 'sok', 'tiltak'],
};

test.each(names)('%s is built in every format', async (fixture) => {
  const out = join(work, fixture);
  const built = await runBuilt([
    'build',
    '--lang',
    'en',
    ...['--plan', folderOf(fixture), '--out', out, '--format', 'pdf,html,md,csv'],
  ]);
  expect(built).toMatchObject({ code: 0, err: '' });
  const named = (folder: string, ending: string) =>
    readdirSync(join(out, folder))
      .filter((file) => file.endsWith(ending) && file !== 'index.html')
      .map((file) => file.slice(0, -ending.length))
      .sort();
  const { documents } = fixtures[fixture];
  expect(named('.', '.pdf')).toEqual(documents);
  expect(named('.', '.md')).toEqual(documents);
  expect(named('html', '.html')).toEqual([...documents, ...lists[fixture]].sort());
  expect(named('csv', '.csv')).toEqual([
    'actions',
    'economic-plans',
    'indicators',
    'milestones',
    'reports',
    'shares',
  ]);
});

test.each(withMoney)('%s: a line of a source is the sum of its actions', (fixture) => {
  let lines = 0;
  for (const [file, plan] of economicPlans(fixture))
    for (const line of [...plan.income, ...plan.expenses, ...plan.funds]) {
      if (!line.of) continue;
      lines += 1;
      for (const year of plan.years) {
        const paid = paidBy(plan.actions, year, line.budget ?? 'operating').get(line.of) ?? 0;
        expect({ file, id: line.id, year, amount: line.amounts[year] ?? 0 }).toEqual({
          ...{ file, id: line.id, year },
          amount: paid,
        });
      }
    }
  expect(lines).toBeGreaterThanOrEqual(10);
});

test.each(withMoney)('%s: both budgets of each year are in balance with the actions', (fixture) => {
  for (const [file, plan] of economicPlans(fixture))
    for (const budget of ['operating', 'investment'] as const)
      for (const year of plan.years) {
        const sum = (lines: readonly Line[]) =>
          lines
            .filter((line) => (line.budget ?? 'operating') === budget)
            .reduce((total, line) => total + (line.amounts[year] ?? 0), 0);
        const withdrawn = sum(plan.funds.filter(({ kind }) => kind === 'withdrawal'));
        const allocated = sum(plan.funds.filter(({ kind }) => kind === 'allocation'));
        const actions = takenBy(fixture, plan, year, budget);
        expect(actions).toBeGreaterThanOrEqual(0);
        expect({
          ...{ file, budget, year },
          result: sum(plan.income) + withdrawn - sum(plan.expenses) - allocated - actions,
        }).toEqual({ file, budget, year, result: 0 });
      }
});

test.each(withMoney)('%s: the tables have the sums of the files', async (fixture) => {
  const out = join(work, `${fixture}-tables`);
  const built = await runBuilt([
    'build',
    '--lang',
    'en',
    ...['--plan', folderOf(fixture), '--out', out, '--format', 'csv'],
  ]);
  expect(built).toMatchObject({ code: 0 });
  const actionRows = tableOf(join(out, 'csv', 'actions.csv'));
  const lineRows = tableOf(join(out, 'csv', 'economic-plans.csv'));
  const ids = new Set(filesIn(fixture, 'actions').map(([file]) => file.replace('.yaml', '')));
  for (const [file, plan] of economicPlans(fixture))
    for (const year of plan.years) {
      const of = (row: Row) => row.Year === String(year);
      expect(sumOf(actionRows.filter((row) => of(row) && row['Row type'] === 'Cost'))).toBe(
        actionsOf(fixture).reduce((total, { costs = [] }) => total + inYear(costs, year), 0),
      );
      expect(
        sumOf(
          lineRows.filter(
            (row) => of(row) && `${row['Economic plan']}.yaml` === file && ids.has(row['Line (id)'] ?? ''),
          ),
        ),
      ).toBe(takenBy(fixture, plan, year, 'operating') + takenBy(fixture, plan, year, 'investment'));
    }
});

test('contents that one page has room for are not divided between two', async () => {
  const out = join(work, 'contents');
  const built = await runBuilt(['build', '--plan', folderOf('forening'), '--out', out, '--format', 'pdf']);
  expect(built).toMatchObject({ code: 0 });
  for (const document of fixtures.forening.documents) {
    const { pageTexts } = await readPdf(readFileSync(join(out, `${document}.pdf`)));
    const listing = pageTexts.filter((page) => /\.{4,}|(?:\. ){4,}/.test(page));
    expect({ document, pages: listing.length }).toEqual({ document, pages: 1 });
  }
});

test('the plan of the county is printed in its own words', async () => {
  const out = join(work, 'words');
  const built = await runBuilt(['build', '--plan', folderOf('fylke'), '--out', out, '--format', 'md']);
  expect(built).toMatchObject({ code: 0 });
  const text = readdirSync(out)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(out, file), 'utf8'))
    .join('\n');
  expect(text).toContain('### Delmål 1.1 Færre barn veks opp');
  expect(text).toContain('innsatsområde');
  expect(text).not.toMatch(/satsingsområde|handlingsplan|medlemskontingent/i);
});

type Budget = 'operating' | 'investment';
interface Amount {
  readonly year?: number;
  readonly from?: number;
  readonly to?: number;
  readonly amount: number;
  readonly source?: string;
}
interface Line {
  readonly id: string;
  readonly kind: string;
  readonly of?: string;
  readonly budget?: Budget;
  readonly amounts: Readonly<Record<number, number>>;
}
interface EconomicPlan {
  /** Those that it is of: as they were adopted with it, or else as they are now. */
  readonly actions: readonly Action[];
  readonly years: readonly number[];
  readonly income: readonly Line[];
  readonly expenses: readonly Line[];
  readonly funds: readonly Line[];
}
interface Action {
  readonly kind: string;
  readonly costs?: readonly Amount[];
  readonly financing?: readonly Amount[];
}
type Row = Readonly<Record<string, string>>;

function filesIn(fixture: Fixture, folder: string): readonly (readonly [name: string, content: string])[] {
  const path = join(folderOf(fixture), folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')] as const);
}

function economicPlans(fixture: Fixture): readonly (readonly [file: string, plan: EconomicPlan])[] {
  const plans = filesIn(fixture, 'economic-plans').map(
    ([file, text]) => [file, { ...parse(text), actions: actionsOf(fixture, file) }] as const,
  );
  expect(plans.length).toBeGreaterThan(0);
  return plans;
}

function actionsOf(fixture: Fixture, economicPlan?: string): readonly Action[] {
  const adopted = filesIn(fixture, 'adopted').find(([file]) => file === `economic-plan-${economicPlan}`);
  if (adopted) return Object.values(parse(adopted[1]).actions);
  return filesIn(fixture, 'actions').map(([, text]) => parse(text));
}

function inYear(amounts: readonly Amount[], year: number): number {
  return amounts
    .filter(({ year: only, from = only ?? year + 1, to = only ?? year }) => from <= year && year <= to)
    .reduce((total, { amount }) => total + amount, 0);
}

/** What each source pays of the actions in a year, in a budget: investments have no operating costs in these plans. */
function paidBy(actions: readonly Action[], year: number, budget: Budget): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const { kind, financing = [] } of actions)
    if ((kind === 'investment') === (budget === 'investment'))
      for (const entry of financing) {
        const source = entry.source ?? '';
        paid.set(source, (paid.get(source) ?? 0) + inYear([entry], year));
      }
  return paid;
}

/** What the economic plan takes of the actions: the money of the plan itself, and that which an income line is of. */
function takenBy(fixture: Fixture, plan: EconomicPlan, year: number, budget: Budget): number {
  const { financingSources } = parse(readFileSync(join(folderOf(fixture), 'plan.yaml'), 'utf8'));
  const inside = (financingSources as readonly { readonly id: string; readonly kind: string }[])
    .filter(({ kind }) => ['own', 'member-fee', 'revenue', 'fund'].includes(kind))
    .map(({ id }) => id);
  const named = plan.income.filter((line) => (line.budget ?? 'operating') === budget).map(({ of }) => of);
  const taken = new Set([...inside, ...named]);
  return [...paidBy(plan.actions, year, budget)]
    .filter(([source]) => taken.has(source))
    .reduce((total, [, amount]) => total + amount, 0);
}

/** A flat table; none of these has a cell that needs quotation marks. */
function tableOf(path: string): readonly Row[] {
  const text = readFileSync(path, 'utf8').slice(1);
  expect(text).not.toContain('"');
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + Number(row['Amount (NOK)']), 0);
}
