import { amountsOf, moneyYears, uncountedOf, writtenAmounts } from '../../budget/budget.ts';
import { counts } from '../../budget/counted.ts';
import type { Action, FinancingSource, Plan } from '../../model/entities.ts';
import { yearsIn } from '../../model/year-amounts.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Inline, Table, TableRow } from '../document.ts';
import { amountInPrint, commonUnit } from '../figures.ts';
import { themeOf } from '../own-settings.ts';
import { plain } from '../plain.ts';
import { unitAlone } from '../price-level.ts';
import { reservationNotes } from '../reservations.ts';
import { cell, figures, table, text, words } from '../words.ts';
import { runsOf, yearsInWords } from '../years-in-words.ts';
import { statusOf } from './status-words.ts';

/** What the amounts of the actions of a plan are printed in: thousands where that loses nothing of any of them. */
export function unitOfActions(plan: Plan): 1 | 1000 {
  const rows = plan.actions.flatMap(({ record: { costs = [], financing = [] } }) => [...costs, ...financing]);
  return commonUnit(
    rows.map(({ amount }) => amount),
    themeOf(plan)?.tables?.money,
  );
}

/** What is written of an action's money. */
export interface ActionMoney {
  readonly blocks: readonly Block[];
  /** Its table is too wide to be beside a text. */
  readonly isWide: boolean;
  /** About how wide its table is where no name is on two lines, in mm. */
  readonly width: number;
}

/** Years that are one column. */
interface YearColumn {
  readonly heading: string | readonly Inline[];
  readonly years: readonly number[];
  /** Every year has what the column says, and not a part of it. */
  readonly each?: true;
  /** It is the sum of those before it that the document is of. */
  readonly isSum?: true;
}

/**
 * What an action costs and who pays, year by year, and what is written of it and does not count. Nothing where it has no
 * money.
 * @param years of the document: where there are many others, those before and after are a column each
 */
export function actionMoney(
  action: Action,
  years: readonly number[],
  unit: 1 | 1000,
  context: BuildContext,
): ActionMoney {
  const { plan, locale } = context;
  const { record } = action;
  const all = moneyYears(action);
  if (all.length === 0) return { blocks: [], isWide: false, width: 0 };
  const paying = new Set(record.financing?.map(({ source }) => source));
  const sources = plan.financingSources.filter(({ id }) => paying.has(id));
  const left = uncountedOf([action])[0];
  const uncounted = left?.years ?? [];
  const columns = columnsOf(action, all, years, uncounted, context);
  const hasSum = !columns.some(({ isSum }) => isSum) && (columns.length > 1 || columns[0]?.each === true);
  const sets = [
    ...columns.map(({ years: some, each }) => (each ? some.slice(0, 1) : some)),
    ...(hasSum ? [all] : []),
  ];
  const written = sets.map((some) => writtenAmounts(action, some));
  const row = (
    title: string,
    amounts: readonly (number | undefined)[],
    look: Pick<TableRow, 'rowHeader' | 'total'> = { rowHeader: 'plain' },
  ): TableRow => ({
    ...look,
    // Joined, not spread: V8 leaves room for a dozen more in a list that it cannot foresee, and there are thousands.
    cells: [cell(title)].concat(amounts.map((amount = 0) => cell(amountInPrint(amount, unit)))),
  });
  const uncovered = (some: readonly number[]): number | undefined =>
    some.every((year) => uncounted.includes(year)) ? undefined : amountsOf(action, some).uncovered;
  const missing = all.map((year) => (uncounted.includes(year) ? undefined : uncoveredIn(action, year)));
  const someUncovered = missing.some((amount) => amount !== undefined && amount !== 0);
  const rows = [
    row(
      locale.cost,
      written.map(({ cost }) => cost),
      { rowHeader: true },
    ),
    ...sources.map(({ id, title }) =>
      row(
        title,
        written.map(({ bySource }) => bySource.get(id)),
      ),
    ),
    ...(someUncovered ? [row(locale.uncovered, sets.map(uncovered), { rowHeader: true, total: true })] : []),
  ];
  const notes = [
    ...(!someUncovered && missing.some((amount) => amount === 0) ? [text(locale.fullyFinanced)] : []),
    ...notesOf(action, sources, uncounted, context),
  ];
  const blocks = table(
    undefined,
    [
      [unitAlone(unit, context), words],
      ...columns.map(({ heading }) => [heading, figures] as const),
      ...(hasSum ? [[locale.sum, figures] as const] : []),
    ],
    rows,
    { dense: true, notes },
  );
  const [onTwoLines, onOne] = blocks.reduce<readonly [number, number]>(
    (most, block) => (block.type === 'table' ? lettersOf(block) : most),
    [0, 0],
  );
  return { blocks, isWide: onTwoLines > lettersInHalf, width: onOne * letterWidth };
}

/** What no source pays of an action in a year. */
function uncoveredIn(action: Action, year: number): number {
  return counts(action, year) ? (action.costs.get(year) ?? 0) - (action.financing.get(year) ?? 0) : 0;
}

/** Of the small print of a card, on average, in mm. */
const letterWidth = 1.58;

/** More letters than these beside each other are wider than the column beside the text. */
const lettersInHalf = 41;
/** Between two columns, in letters. */
const lettersBetween = 2;

/**
 * How many letters a table takes across, with headings on two lines and no word divided.
 * @returns where the names of rows take two lines, and where each takes one
 */
function lettersOf({ rows, header }: Table): readonly [onTwoLines: number, onOne: number] {
  const names = rows.map(({ cells }) => plain(cells[0]?.content ?? []));
  const widths = header.map(({ content }, at) => {
    const heading = lettersOnTwoLines(plain(content));
    if (at === 0) return heading;
    const widest = (most: number, { cells }: TableRow): number =>
      Math.max(most, plain(cells[at]?.content ?? []).length);
    return rows.reduce(widest, heading) + lettersBetween;
  });
  const [first = 0, ...others] = widths;
  const figures = others.reduce((sum, width) => sum + width, 0);
  return [
    figures + Math.max(first, ...names.map(lettersOnTwoLines)),
    figures + Math.max(first, ...names.map(({ length }) => length)),
  ];
}

/** The least width, in letters, at which words take two lines. */
function lettersOnTwoLines(words: string): number {
  let least = words.length;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1))
    least = Math.min(least, Math.max(at, words.length - at - 1));
  return least;
}

/** What is said of the money besides: that some of it does not count, what sources depend on. */
function notesOf(
  { record }: Action,
  sources: readonly FinancingSource[],
  uncounted: readonly number[],
  { locale }: BuildContext,
): readonly (readonly Inline[])[] {
  const values = { status: statusOf(record, locale), years: yearsInWords(uncounted) };
  return [
    ...(uncounted.length > 0 ? [text(fill(locale.notCountedSheet, values))] : []),
    ...reservationNotes(sources, locale),
  ];
}

/**
 * The years in columns: those that the plan writes at once are one, as far as every figure is the same in each of them.
 * Where there still are many, those of the document, or its year and the two after it, are between the earlier and the
 * later ones. In a document of several years these have a sum of their own, which is what the card says of them.
 */
function columnsOf(
  action: Action,
  all: readonly number[],
  years: readonly number[],
  uncounted: readonly number[],
  { locale }: BuildContext,
): readonly YearColumn[] {
  const first = years[0] ?? 0;
  const end = years.at(-1) ?? first;
  const within = all.filter((year) => first <= year && year <= end);
  const together = (some: readonly number[], heading: string): readonly YearColumn[] =>
    some.length === 0 ? [] : [{ heading: some.length > 1 ? heading : String(some[0]), years: some }];
  const single = (year: number): YearColumn => ({ heading: String(year), years: [year] });
  const inRuns = (some: readonly number[]): readonly YearColumn[] | undefined => {
    const runs = runsOfYears(action, some, uncounted);
    return runs.length > mostColumns ? undefined : runs.map((run) => columnOfRun(run, locale));
  };
  const before = together(
    all.filter((year) => year < first),
    locale.earlierYears,
  );
  const inside = inRuns(within) ?? (within.length <= mostYears ? within.map(single) : undefined);
  if (inside && years.length > 1 && within.length > 0 && within.length < all.length) {
    const heading: readonly Inline[] = [...text(locale.sum), { type: 'break' }, ...text(`${first}–${end}`)];
    const after = all.filter((year) => year > end);
    return [
      ...before,
      ...inside,
      ...(within.length > 1 ? [{ heading, years: within, isSum: true } as const] : []),
      ...together(after, locale.laterYears),
    ];
  }
  const runs = inRuns(all);
  if (runs) return runs;
  const last = years.length > 1 ? Math.min(end, first + mostYears - 1) : first + 2;
  return [
    ...before,
    ...all.filter((year) => first <= year && year <= last).map(single),
    ...together(
      all.filter((year) => year > last),
      locale.laterYears,
    ),
  ];
}

function columnOfRun(run: readonly number[], locale: Locale): YearColumn {
  const [from = 0, to = from] = [run[0], run.at(-1)];
  if (from === to) return { heading: String(from), years: run };
  return { heading: inTwoLines(fill(locale.eachYear, { from, to })), years: run, each: true };
}

/** Over narrow figures: the years, and below them that they are alike. */
function inTwoLines(heading: string): readonly Inline[] {
  const [years = '', alike] = heading.split(/(?<=,) /);
  return alike === undefined ? text(years) : [...text(years), { type: 'break' }, ...text(alike)];
}

const mostColumns = 4;
/** Of a document of several years, those that each have a column. */
const mostYears = 6;

function runsOfYears(
  action: Action,
  years: readonly number[],
  uncounted: readonly number[],
): readonly (readonly number[])[] {
  const { record, lastYear } = action;
  const recurring = new Set(
    [...(record.costs ?? []), ...(record.financing ?? [])].flatMap((row) =>
      row.year === undefined ? years.filter((year) => yearsIn(row, lastYear, [year]) > 0) : [],
    ),
  );
  const figuresOf = (year: number): string => {
    const { cost, bySource } = writtenAmounts(action, [year]);
    return JSON.stringify([cost, [...bySource].sort(), uncounted.includes(year)]);
  };
  return runsOf(
    years,
    (year, before) => recurring.has(year) && recurring.has(before) && figuresOf(year) === figuresOf(before),
  );
}
