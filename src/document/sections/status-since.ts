import { hasMoney } from '../../budget/budget.ts';
import { type ActionSince, type SinceAdoption, sinceAdoption } from '../../budget/since-adoption.ts';
import { byNumber } from '../../model/order-actions.ts';
import { lastOf } from '../../model/reported-periods.ts';
import { actionsByGoal, underOf } from '../../model/tree.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { actionTitle, type BuildContext, citeAction } from '../build-context.ts';
import type { Block, Callout, Inline, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { yearsInWords } from '../years-in-words.ts';
import { chapterOf } from './chapter-of.ts';
import { indicatorOverview } from './indicator-words.ts';
import { lines, textsOf } from './report-texts.ts';
import { markedSignal, progressWords } from './signal-words.ts';
import { actionStatuses, statusOf, statusWords } from './status-words.ts';

/**
 * What has happened since a document was adopted, as its own chapter that says that it was not adopted; nothing in an
 * edition that was not. It is the only part that is made from the plan of today.
 */
export function statusSince(context: BuildContext, { title, newPage }: SectionChoice): readonly Block[] {
  const { adopted, plan, locale } = context;
  if (!adopted) return [];
  const since = sinceAdoption(adopted.key, plan, adopted.now);
  const { date } = since;
  const heading =
    date === undefined ? locale.statusSince : fill(locale.statusPer, { date: dateInWords(date, locale) });
  return chapterOf(
    'status',
    title ?? heading,
    [
      notAdopted(context),
      ...(date === undefined ? [paragraph(text(locale.statusNothing))] : []),
      ...(adopted.key === 'strategy'
        ? ofStrategy({ ...context, plan: adopted.now })
        : [...statusTable(since, context), ...moneyTable(since, context)]),
    ],
    newPage,
  );
}

function notAdopted({ edition, locale }: BuildContext): Callout {
  const note = fill(locale.statusNote, { date: dateInWords(edition.revision.date, locale) });
  return { type: 'callout', role: 'note', title: locale.statusNotAdopted, children: [paragraph(text(note))] };
}

function statusTable({ actions }: SinceAdoption, context: BuildContext): readonly Block[] {
  const { locale } = context;
  return table(
    locale.statusCaption,
    [
      [locale.action, words],
      [locale.status, words],
      [locale.reportedSince, words],
    ],
    inOrder(actions, context).map((since) => ({
      rowHeader: 'plain',
      cells: [
        cell(titleOf(since, context)),
        cell(standingOf(since, context)),
        cell(since.reports.length === 0 ? '–' : textsOf(since.reports, context)),
      ],
    })),
    { wide: true },
  );
}

/** How far an action has come, what was last reported of how it goes, and when it is to be done where that was put off. */
function standingOf({ adopted, current, reports }: ActionSince, context: BuildContext): readonly Inline[] {
  const { locale } = context;
  if (!current) return text('–');
  const { end } = current.record;
  const moved = adopted && adopted.record.end !== end;
  const signal = reports.at(-1)?.signal;
  const progress = lastOf(reports, 'progress');
  return lines([
    text(statusOf(current.record, locale)),
    text(signal ? markedSignal(signal, locale) : ''),
    text(progressWords({ ...(progress !== undefined && { progress }) }, locale)),
    text(moved ? fill(locale.newDeadline, { date: dateInWords(end, locale) }) : ''),
  ]);
}

function moneyTable({ actions, years }: SinceAdoption, context: BuildContext): readonly Block[] {
  const { adopted, plan, locale, unrecorded } = context;
  if (!hasMoney(plan) && !(adopted && hasMoney(adopted.now))) return [];
  const budgeted = inOrder(actions, context).filter(
    ({ original, revised, spent }) => original !== 0 || revised !== 0 || spent !== undefined,
  );
  if (budgeted.length === 0) return [];
  const amounts = ({ original, revised, spent }: Pick<ActionSince, 'original' | 'revised' | 'spent'>) =>
    [...(unrecorded ? [] : [original]), revised, spent].map((amount) =>
      cell(amount === undefined ? '–' : kroner(amount)),
    );
  const sum = (field: 'original' | 'revised'): number =>
    budgeted.reduce((total, since) => total + since[field], 0);
  const spent = budgeted.flatMap((since) => since.spent ?? []);
  const sums = {
    original: sum('original'),
    revised: sum('revised'),
    // The sum of some would look like that of all.
    spent: spent.length < budgeted.length ? undefined : spent.reduce((total, amount) => total + amount, 0),
  };
  return table(
    pricedCaption(fill(locale.statusMoney, { years: yearsInWords(years) }), context),
    [
      [locale.action, words],
      ...(unrecorded ? [] : [[locale.originalBudget, figures] as const]),
      [locale.revisedBudget, figures],
      [locale.accountsSoFar, figures],
    ],
    [
      ...budgeted.map(
        (since): TableRow => ({
          rowHeader: 'plain',
          cells: [cell(titleOf(since, context)), ...amounts(since)],
        }),
      ),
      { rowHeader: true, total: true, cells: [cell(locale.sum), ...amounts(sums)] },
    ],
    { wide: true },
  );
}

/** By the numbers that the document cites actions by; those that have come since last. */
function inOrder(actions: SinceAdoption['actions'], { plan }: BuildContext): SinceAdoption['actions'] {
  return [...actions].sort((one, other) => {
    if (one.adopted && other.adopted) return byNumber(one.adopted, other.adopted, plan);
    return Number(!one.adopted) - Number(!other.adopted);
  });
}

/** An action as the document cites it. What has come since has no number there: by that of today another could be meant. */
function titleOf({ adopted, current }: ActionSince, context: BuildContext): readonly Inline[] {
  const { plan, locale } = context;
  if (!adopted) return text(fill(locale.newAction, { title: current?.title ?? '' }));
  if (current) return citeAction(adopted, context);
  return text(fill(locale.goneAction, { title: actionTitle(adopted, plan) }));
}

/** How many actions of each goal have come how far, and the indicators as they are measured now. */
function ofStrategy(context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const serving = actionsByGoal(plan, plan.actions);
  const statuses = actionStatuses.filter((status) =>
    plan.actions.some(({ record }) => record.status === status),
  );
  const goals = plan.focusAreas.flatMap((area) => underOf(area, 'goal'));
  const rows = goals.map((goal): TableRow => {
    const served = serving.get(goal) ?? [];
    const counts = statuses.map((status) => served.filter(({ record }) => record.status === status).length);
    return {
      rowHeader: 'plain',
      cells: [
        cell(`${goal.number} ${goal.title}`),
        ...[served.length, ...counts].map((count) => cell(String(count))),
      ],
    };
  });
  return [
    ...(plan.actions.length === 0
      ? []
      : table(
          locale.statusByGoal,
          [
            [locale.goal, words],
            [locale.statusAll, figures],
            ...statuses.map((status) => [statusWords(status, locale), figures] as const),
          ],
          rows,
        )),
    ...indicatorOverview(plan.indicators, context, locale.statusIndicators),
  ];
}
