import type { MoneyRow, ShownValue } from '../../diff/change.ts';
import { yearsOfRow } from '../../diff/join-years.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { Block, Cell, Column, Inline, TableRow } from '../document.ts';
import { decimal, kroner } from '../figures.ts';
import { priced } from '../price-level.ts';
import { reservations } from '../reservations.ts';
import { cell, figures, table, text, words } from '../words.ts';
import { type ChangesContext, numbered, revised } from './context.ts';

const nothing = '–';

/** Kroner by year and source: before, after and the difference. */
export function moneyTable(rows: readonly MoneyRow[], context: ChangesContext): readonly Block[] {
  const { locale } = context;
  const years = rows.some(({ year }) => year !== undefined);
  const blocks = table(
    priced(locale.changesMoney, context),
    [...(years ? [[locale.year, words] as const] : []), [locale.item, words], ...beforeAndAfter(context)],
    rows.map((row) => ({
      rowHeader: 'plain' as const,
      cells: [
        ...(years ? [cell(yearsIn(row, locale))] : []),
        cell(moneyName(row, context)),
        cell(amountOf(row.before)),
        cell(amountOf(row.after)),
        cell(difference(row.before, row.after)),
      ],
    })),
  );
  return [...blocks, ...reservationsOf(rows, context)];
}

/** What the money of the sources in some rows depends on. */
function reservationsOf(
  rows: readonly Pick<MoneyRow, 'source'>[],
  context: ChangesContext,
): readonly Block[] {
  const ids = new Set(rows.flatMap(({ source }) => source?.id ?? []));
  return reservations(
    context.plan.financingSources.filter(({ id }) => ids.has(id)),
    context.locale,
  );
}

/** Kroner of what came or went whole: a row for the cost and for each who pays, a column for each year. */
export function wholeMoneyTable(
  rows: readonly MoneyRow[],
  whole: 'added' | 'removed',
  context: ChangesContext,
): readonly Block[] {
  const { locale } = context;
  const yearsOf = (row: MoneyRow): readonly (number | undefined)[] =>
    row.year === undefined ? [undefined] : yearsOfRow(row);
  const years = [...new Set(rows.flatMap(yearsOf))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const names = new Map<string, Map<number | undefined, number>>();
  for (const row of rows) {
    const name = moneyName(row, context);
    const amount = (whole === 'added' ? row.after : row.before) ?? 0;
    const byYear = names.get(name) ?? new Map<number | undefined, number>();
    for (const year of yearsOf(row)) byYear.set(year, (byYear.get(year) ?? 0) + amount);
    names.set(name, byYear);
  }
  const shown = (amount: number | undefined): Cell =>
    whole === 'added' ? cell(amountOf(amount)) : struckCell(amountOf(amount), context);
  const blocks = table(
    priced(locale.changesMoney, context),
    [
      [locale.item, words],
      ...years.map((year) => [year === undefined ? locale.changesAmount : String(year), figures] as const),
    ],
    [...names].map(([name, amounts]) => ({
      rowHeader: 'plain' as const,
      cells: [cell(name), ...years.map((year) => shown(amounts.get(year)))],
    })),
  );
  return [...blocks, ...reservationsOf(rows, context)];
}

function yearsIn({ year, until }: MoneyRow, locale: ChangesContext['locale']): string {
  if (year === undefined) return nothing;
  return until === undefined ? String(year) : fill(locale.eachYear, { from: year, to: until });
}

function amountOf(amount: number | undefined): string {
  return amount === undefined ? nothing : kroner(amount);
}

function moneyName(row: MoneyRow, context: ChangesContext): string {
  const name = ofColumn(row, context);
  return row.budget ? `${name}, ${context.locale[budgetNames[row.budget]]}` : name;
}

const budgetNames = { operating: 'operatingBudget', investment: 'investmentBudget' } as const;

function ofColumn({ column, source }: MoneyRow, { locale }: ChangesContext): string {
  if (source) return source.title;
  const names = {
    cost: locale.cost,
    financing: locale.financed,
    budget: locale.budgeted,
    accounts: locale.accountsColumn,
    original: locale.originalBudget,
    revised: locale.revisedBudget,
  };
  return names[column];
}

/** The headings of a table with figures of both revisions. */
export function beforeAndAfter({ locale }: ChangesContext): readonly (readonly [string, Column])[] {
  return [
    [locale.changesBefore, figures],
    [locale.changesAfter, figures],
    [locale.changesDifference, figures],
  ];
}

/** What has come to, with its sign; nothing counts as 0. */
export function difference(before = 0, after = 0): string {
  const by = after - before;
  return by > 0 ? `+${kroner(by)}` : kroner(by);
}

/** Facts of a record that changed, one a row. */
export function valuesTable(values: readonly ShownValue[], context: ChangesContext): readonly Block[] {
  const { locale, changeWords } = context;
  return table(
    undefined,
    [
      [locale.field, words],
      [locale.changesBefore, words],
      [locale.changesAfter, words],
    ],
    values.map((value) => ({
      rowHeader: 'plain' as const,
      cells: [
        cell(changeWords.field(value)),
        cell(shown(value, value.before, context)),
        cell(shown(value, value.after, context)),
      ],
    })),
  );
}

/** Facts of what came or went whole, one a row; what is said of one of several (a milestone, a report) is one fact. */
export function wholeValuesTable(
  values: readonly ShownValue[],
  whole: 'added' | 'removed',
  context: ChangesContext,
): readonly Block[] {
  const { locale, changeWords } = context;
  const facts = new Map<string, { name: string; inWords: string[] }>();
  for (const item of values) {
    const [list = ''] = item.field.split('.');
    const field = item.which === undefined ? item.field : list;
    const key = JSON.stringify([field, item.which]);
    const fact = facts.get(key) ?? { name: changeWords.field({ ...item, field }), inWords: [] };
    facts.set(key, fact);
    const value = whole === 'added' ? item.after : item.before;
    // One of several is known by a name already; of what holds for it the name is said, and nothing of what does not.
    if (item.which === undefined) fact.inWords.push(shown(item, value, context));
    else if (value === true) fact.inWords.push(changeWords.field({ field: item.field }));
    else if (value !== false && value !== item.which) fact.inWords.push(shown(item, value, context));
  }
  return table(
    undefined,
    [
      [locale.field, words],
      [locale.changesValue, words],
    ],
    [...facts.values()].map(({ name, inWords }): TableRow => {
      const value = inWords.join(' · ') || nothing;
      return {
        rowHeader: 'plain',
        cells: [cell(name), whole === 'added' ? cell(value) : struckCell(value, context)],
      };
    }),
  );
}

function shown({ type }: ShownValue, value: ShownValue['before'], context: ChangesContext): string {
  const { locale, changeWords, wordsLanguage } = context;
  if (value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  if (typeof value === 'number') {
    if (type === 'amount') return kroner(value);
    // What has four figures may be a year, and what has fewer has no groups.
    if (Number.isInteger(value) && value >= 0 && value < 10_000) return String(value);
    return decimal(value, Math.min(6, String(value).split('.')[1]?.length ?? 0), wordsLanguage);
  }
  if (type === 'date') return dateInWords(value, locale);
  return type === 'word' ? changeWords.word(value) : value;
}

function struckCell(value: string, context: ChangesContext): Cell {
  return { content: value === nothing ? text(value) : [revised('deleted', value, context)] };
}

interface Ordered {
  readonly before: readonly { readonly id?: string; readonly title: string; readonly number?: string }[];
  readonly after: Ordered['before'];
  readonly moved: readonly string[];
}

/** Both orders beside each other; those that were moved stand out in the new one. */
export function orderTable({ before, after, moved }: Ordered, { locale }: ChangesContext): readonly Block[] {
  const places = new Set(moved);
  const name = (entry: Ordered['before'][number] | undefined, strong: boolean): readonly Inline[] => {
    const title = entry ? text(numbered(entry)) : [];
    return strong ? [{ type: 'strong', children: title }] : title;
  };
  // What has a number says its place with it.
  const counted = after.some(({ number }) => number === undefined);
  const count = Math.max(before.length, after.length);
  return table(
    undefined,
    [
      ...(counted ? [['', { align: 'right' }] as const] : []),
      [locale.changesBefore, words],
      [locale.changesAfter, words],
    ],
    Array.from({ length: count }, (_, index) => {
      const moved = after[index];
      return {
        cells: [
          ...(counted ? [cell(`${index + 1}.`)] : []),
          { content: name(before[index], false) },
          { content: name(moved, moved?.id !== undefined && places.has(moved.id)) },
        ],
      };
    }),
  );
}
