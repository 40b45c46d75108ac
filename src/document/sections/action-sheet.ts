import { amountsOf, areaOf, hasMoney, moneyYears, uncountedOf, writtenAmounts } from '../../budget/budget.ts';
import { byLastDay } from '../../model/dates.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { byNumber } from '../../model/order-actions.ts';
import { byDate } from '../../model/reports.ts';
import { branchesOf } from '../../model/tree.ts';
import { yearsIn } from '../../model/year-amounts.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { ActionField, SectionChoice } from '../../templates/template.ts';
import { unstopped } from '../../text/listed.ts';
import { actionFields } from '../action-fields.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Heading, Inline, Section, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { priced } from '../price-level.ts';
import { reservations } from '../reservations.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { runsOf, yearsInWords } from '../years-in-words.ts';
import { described } from './programmes.ts';
import { reportLines } from './report-lines.ts';
import { statusOf, withNote } from './status-words.ts';

const nameless = ['', words] as const;
const usual: readonly ActionField[] = ['serves', 'responsible', 'period', 'status'];

/** Facts that have a row each; the others are on one line in small print. */
const ofRows: ReadonlySet<ActionField> = new Set([
  'serves',
  'responsible',
  'effect',
  'period',
  'status',
  'after',
] as const);

/** Everything public about each action, a sheet each, by the numbers that they are cited by, under their focus areas. */
export function actionSheets(
  { years, actions, record }: ActionPlan,
  context: BuildContext,
  { fields = usual }: SectionChoice = { section: 'action-sheets' },
): readonly Block[] {
  const { plan, locale } = context;
  const branches = branchesOf(plan);
  // Of a plan that says it itself, and has no others, no sheet says it.
  const marked = record.example !== true || actions.some((action) => action.record.example !== true);
  const sorted = [...actions].sort((one, other) => byNumber(one, other, plan));
  return [...plan.focusAreas, undefined].flatMap((area): readonly Block[] => {
    const ofArea = sorted.filter((action) => areaOf(action, branches) === area);
    const [first, ...others] = ofArea.map((action) => sheetOf(action, fields, years, marked, context));
    if (!first) return [];
    const heading: Heading = {
      type: 'heading',
      level: 2,
      id: `tiltaksark--${area ? area.id : 'uten-omrade'}`,
      ...(area && { number: area.number }),
      content: text(area ? area.title : locale.withoutArea),
    };
    return [
      {
        type: 'section',
        ...(area && { accent: area.index }),
        // Kept with the first of its sheets.
        children: [{ type: 'section', keepTogether: true, children: [heading, first] }, ...others],
      },
    ];
  });
}

function sheetOf(
  action: Action,
  fields: readonly ActionField[],
  years: readonly number[],
  marked: boolean,
  context: BuildContext,
): Section {
  const { record, description, id, title } = action;
  const stack = (children: readonly Block[]): Section => ({ type: 'section', children });
  const [due, paid] = [milestones(action, context), money(action, context)];
  const isSmall = (name: ActionField): boolean => !ofRows.has(name);
  return {
    type: 'section',
    keepTogether: true,
    children: [
      {
        type: 'heading',
        level: 3,
        id,
        number: context.plan.actionNumbers.get(id) ?? '',
        content: text(title),
      },
      ...(marked && record.example ? [paragraph(text(context.locale.exampleAction), 'note')] : []),
      ...(description ? described(description, id, context) : []),
      ...facts(
        action,
        fields.filter((name) => !isSmall(name)),
        years,
        context,
      ),
      ...(due.length > 0 && paid.length > 0
        ? [{ type: 'columns', children: [stack(paid), stack(due)] } as const]
        : [...paid, ...due]),
      ...smallFacts(action, fields.filter(isSmall), years, context),
      ...followUp(action, context),
    ],
  };
}

/** The facts that the action states, each under what it is called. */
function facts(
  action: Action,
  fields: readonly ActionField[],
  years: readonly number[],
  context: BuildContext,
): readonly Block[] {
  const { locale } = context;
  const amountsOfAction = { action, years, ...amountsOf(action, years) };
  const rows = fields.flatMap((name): readonly TableRow[] => {
    const { label, value } = actionFields[name];
    const content = value(amountsOfAction, context);
    if (content.length === 0) return [];
    return [
      {
        rowHeader: true,
        cells: [cell(locale[label]), cell(name === 'status' ? standing(action, context) : content)],
      },
    ];
  });
  // Each row says what it is.
  return table(undefined, [nameless, nameless], rows, { dense: true });
}

/** The other facts, one after the other, each behind what it is called. */
function smallFacts(
  action: Action,
  fields: readonly ActionField[],
  years: readonly number[],
  context: BuildContext,
): readonly Block[] {
  const { locale, plan } = context;
  const amountsOfAction = { action, years, ...amountsOf(action, years) };
  // Where all are tasks without money, that they are so tells nothing.
  const shown = hasMoney(plan) ? fields : fields.filter((name) => name !== 'kind');
  const said = shown.flatMap((name): readonly (readonly Inline[])[] => {
    const { label, value } = actionFields[name];
    const content = value(amountsOfAction, context);
    if (content.length === 0) return [];
    const words = typeof content === 'string' ? text(unstopped(content)) : content;
    return [[{ type: 'strong', children: text(`${locale[label]}:`) }, ...text(' '), ...words, ...text('.')]];
  });
  const line = said.flatMap((words, index) => [...(index > 0 ? text(' ') : []), ...words]);
  return line.length === 0 ? [] : [paragraph(line, 'note')];
}

/** How far it has come, and why it was put off or called off. */
function standing({ record }: Action, context: BuildContext): readonly Inline[] {
  const status = statusOf(record, context.locale);
  if (!record.statusNote) return text(status);
  const { said, note } = withNote(status, record.status, record.statusNote, context);
  return text([said, note].filter(Boolean).join(': '));
}

function milestones({ record }: Action, { locale }: BuildContext): readonly Block[] {
  const milestones = [...(record.milestones ?? [])].sort(byLastDay);
  // Where none is reached, that each is not tells nothing.
  const some = milestones.some(({ done }) => done);
  return table(
    locale.milestones,
    [[locale.when, words], [locale.what, words], ...(some ? [[locale.done, words] as const] : [])],
    milestones.map(({ date, title, done }) => ({
      rowHeader: true,
      cells: [cell(dateInWords(date, locale)), cell(title), ...(some ? [cell(done ? locale.yes : '–')] : [])],
    })),
    { dense: true },
  );
}

/** What is written of its money; what does not count is said to, and nobody is to pay it. */
function money(action: Action, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { record } = action;
  const years = moneyYears(action);
  if (years.length === 0) return [];
  const sources = plan.financingSources.filter(({ id }) =>
    record.financing?.some((entry) => entry.source === id),
  );
  const left = uncountedOf([action])[0];
  const columns = columnsOf(action, years, left?.years ?? []);
  const heading = ([from = 0, ...more]: readonly number[]): string =>
    more.length === 0 ? String(from) : fill(locale.eachYear, { from, to: more.at(-1) ?? from });
  const row = (
    title: string,
    of: (years: readonly number[]) => number | undefined,
    total = false,
  ): TableRow => ({
    rowHeader: true,
    ...(total && { total }),
    // Joined, not spread: V8 leaves room for a dozen more in a list that it cannot foresee, and there are thousands.
    cells: [cell(title)].concat(
      columns.map(([first]) => cell(print(first === undefined ? undefined : of([first])))),
      cell(print(of(years))),
    ),
  });
  const amounts = (inYears: readonly number[]) => writtenAmounts(action, inYears);
  const counted = (inYears: readonly number[]): boolean =>
    !inYears.every((year) => left?.years.includes(year));
  const rows = table(
    priced(locale.moneyCaption, context),
    [[locale.item, words], ...columns.map((run) => [heading(run), figures] as const), [locale.sum, figures]],
    [
      row(locale.cost, (inYears) => amounts(inYears).cost),
      ...sources.map(({ id, title }) => row(title, (inYears) => amounts(inYears).bySource.get(id) ?? 0)),
      row(
        locale.uncovered,
        (inYears) => (counted(inYears) ? amountsOf(action, inYears).uncovered : undefined),
        true,
      ),
    ],
    { dense: true },
  );
  const notes = reservations(sources, locale);
  if (!left) return [...rows, ...notes];
  const values = { status: statusOf(record, locale), years: yearsInWords(left.years) };
  return [...rows, paragraph(text(fill(locale.notCountedSheet, values)), 'note'), ...notes];
}

/** The years in columns: those that the plan writes at once are one, as far as every figure is the same in each of them. */
function columnsOf(
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

function print(amount: number | undefined): string {
  return amount === undefined ? '–' : kroner(amount);
}

/** What has been reported so far. */
function followUp({ record }: Action, context: BuildContext): readonly Block[] {
  const reports = [...(record.reports ?? [])].sort(byDate);
  if (reports.length === 0) return [];
  return [paragraph(text(context.locale.followUp), 'label'), ...reportLines(reports, context)];
}
