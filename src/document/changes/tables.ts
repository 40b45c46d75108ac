import type { MoneyRow, ShownValue } from '../../diff/change.ts';
import { dateInWords } from '../../templates/locale.ts';
import type { Block, Cell, Column, Inline, TableRow } from '../document.ts';
import { decimal, kroner } from '../figures.ts';
import { cell, figures, table, text, words } from '../words.ts';
import { type ChangesContext, numbered, revised } from './context.ts';

const nothing = '–';

/** Kroner by year and source: before, after and the difference; one amount where the whole came or went. */
export function moneyTable(
  rows: readonly MoneyRow[],
  context: ChangesContext,
  whole?: 'added' | 'removed',
): readonly Block[] {
  const { locale } = context;
  const years = rows.some(({ year }) => year !== undefined);
  const print = (amount: number | undefined): string => (amount === undefined ? nothing : kroner(amount));
  const amounts = (row: MoneyRow): readonly Cell[] => {
    if (whole === 'added') return [cell(print(row.after))];
    if (whole === 'removed') return [struckCell(print(row.before), context)];
    return [cell(print(row.before)), cell(print(row.after)), cell(difference(row.before, row.after))];
  };
  const heads: readonly (readonly [string, Column])[] = whole
    ? [[locale.changesAmount, figures]]
    : beforeAndAfter(context);
  return table(
    locale.changesMoney,
    [...(years ? [[locale.year, words] as const] : []), [locale.item, words], ...heads],
    rows.map((row) => ({
      rowHeader: 'plain' as const,
      cells: [
        ...(years ? [cell(row.year === undefined ? nothing : String(row.year))] : []),
        cell(moneyName(row, context)),
        ...amounts(row),
      ],
    })),
  );
}

function moneyName({ column, source }: MoneyRow, { locale }: ChangesContext): string {
  if (source) return source.title;
  const names = {
    cost: locale.cost,
    financing: locale.financed,
    budget: locale.budgeted,
    accounts: locale.changesAccounts,
    revised: locale.changesRevised,
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

/** Facts of a record, one a row: before and after, or the one value where the whole came or went. */
export function valuesTable(
  values: readonly ShownValue[],
  context: ChangesContext,
  whole?: 'added' | 'removed',
): readonly Block[] {
  const { locale } = context;
  const heads = whole ? [locale.changesValue] : [locale.changesBefore, locale.changesAfter];
  return table(
    undefined,
    [[locale.field, words], ...heads.map((head) => [head, words] as const)],
    values.map((own): TableRow => {
      const before = shown(own, own.before, context);
      const after = shown(own, own.after, context);
      const told =
        whole === 'added'
          ? [cell(after)]
          : whole
            ? [struckCell(before, context)]
            : [cell(before), cell(after)];
      return { rowHeader: 'plain', cells: [cell(fieldName(own, context)), ...told] };
    }),
  );
}

function fieldName({ field, which }: ShownValue, { changeWords }: ChangesContext): string {
  const name = changeWords.field(field);
  return which ? `${name} (${which})` : name;
}

function shown({ type, field }: ShownValue, value: ShownValue['before'], context: ChangesContext): string {
  const { locale, changeWords, wordsLanguage } = context;
  if (value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  if (typeof value === 'number') {
    if (type === 'amount') return kroner(value);
    // A year or a number of order is no quantity: no space in it.
    if (Number.isInteger(value)) return String(value);
    return decimal(value, Math.min(6, String(value).split('.')[1]?.length ?? 0), wordsLanguage);
  }
  if (type === 'date') return dateInWords(value, locale);
  return type === 'word' ? changeWords.value(field, value) : value;
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
  const name = (own: Ordered['before'][number] | undefined, strong: boolean): readonly Inline[] => {
    const title = own ? text(numbered(own)) : [];
    return strong ? [{ type: 'strong', children: title }] : title;
  };
  const count = Math.max(before.length, after.length);
  return table(
    undefined,
    [
      ['', { align: 'right' }],
      [locale.changesBefore, words],
      [locale.changesAfter, words],
    ],
    Array.from({ length: count }, (_, index) => {
      const own = after[index];
      return {
        rowHeader: 'plain' as const,
        cells: [
          cell(`${index + 1}.`),
          { content: name(before[index], false) },
          { content: name(own, own?.id !== undefined && places.has(own.id)) },
        ],
      };
    }),
  );
}
