import {
  payingPartners,
  peopleOf,
  perHead,
  totalPayments,
  type YearPayments,
} from '../../budget/partner-payments.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import { byLastDay, yearOf } from '../../model/dates.ts';
import type { Action, ActionPlan, Partner } from '../../model/entities.ts';
import { governanceOf } from '../../model/governance.ts';
import { actionsOfPartner, type PartnerActions } from '../../model/partner-actions.ts';
import { dateInShort, dateInWords, fill, type Locale } from '../../templates/locale.ts';
import { capital } from '../../text/capital.ts';
import { type BuildContext, citeNumberOnPage, linkTo } from '../build-context.ts';
import type { Block, Inline, KeyFigures, TableRow } from '../document.ts';
import { amountInPrint, decimal, kroner } from '../figures.ts';
import { largeAmount } from '../large-amount.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { sharesOf } from './members-table.ts';
import { type AllPayments, partnerPayments } from './partner-payments.ts';

import { dateInYear, shortDate } from './short-date.ts';
import { statusDate } from './status-counts.ts';
import { actionStatuses, statusOf, statusSymbol, statusWords } from './status-words.ts';
import { undividedMoney } from './undivided-money.ts';
import { responsibleCited } from './who.ts';

/** From here on amounts are in millions: they are read at a glance. */
const largest = 10_000_000;
/** So many are on the page at most; all of them are in the year as a strip. */
const mostDeadlines = 14;
/** So many that all take part in are listed: in a large plan they are nearly all there are, and alike for everybody. */
const mostWithAll = 40;
/** Of more than that so many: with what else there is of the partner they are on one page. */
const costliest = 20;
/** As many letters of a date say its month. */
const month = '2011-06'.length;

/** What an action plan means for a partner: its largest figures, its actions, what it pays, its decision and deadlines. */
export function partnerPage(
  partner: Partner,
  actionPlan: ActionPlan,
  paid: AllPayments,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const { payments } = paid;
  const actions = actionsOfPartner(partner, actionPlan.actions, plan);
  const blocks = [
    ...keyFigures(partner, actions, payments, actionPlan, context),
    ...actionsOf(partner, actions, paid, actionPlan, context),
    ...partnerPayments(partner, paid, context),
    ...decisionOf(partner, context),
    ...deadlines(actions.leads, actionPlan, context),
  ];
  if (blocks.length > 0) return blocks;
  return [paragraph(text(fill(locale.nothingForPartner, { name: partner.title })))];
}

function keyFigures(
  partner: Partner,
  { leads, named, withAll }: PartnerActions,
  payments: readonly YearPayments[],
  actionPlan: ActionPlan,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale, wordsLanguage } = context;
  const years = yearsTitle(actionPlan);
  const items: KeyFigures['items'][number][] = [];
  const partners = payingPartners(payments, plan);
  const totals = payments.map((one) => totalPayments(one, plan.partners));
  const paidBy = (one: Partner): number => totals.reduce((sum, total) => sum + (total.get(one) ?? 0), 0);
  const paid = paidBy(partner);
  if (partners.includes(partner) && payments.some(({ fee, parts }) => fee || parts)) {
    const { figure, unit } =
      Math.abs(paid) < largest
        ? { figure: kroner(paid), unit: locale.plainKroner }
        : largeAmount(paid, context);
    items.push({ figure, words: fill(locale.figureToPay, { unit, years }) });
    const [first] = payments;
    const people = first && peopleOf(partner, first);
    const head = first && perHead(totals[0]?.get(partner) ?? 0, people);
    if (first && people && head !== undefined)
      items.push({
        figure: kroner(head),
        words: fill(locale.figurePerHead, { people: kroner(people), year: first.year }),
      });
    const tenths = sharesOf(partners.map(paidBy))?.[partners.indexOf(partner)];
    if (tenths !== undefined)
      items.push({
        figure: fill(locale.percent, { percent: decimal(tenths / 10, 1, wordsLanguage) }),
        words: fill(locale.figureShare, { years }),
      });
  }
  const [lead, takePart] = [leads.length, named.length + withAll.length];
  if (lead + takePart > 0) {
    const words =
      lead > 0 && takePart > 0
        ? fill(locale.figureBoth, { lead, takePart })
        : lead > 0
          ? lead === 1
            ? locale.figureLeadsOne
            : locale.figureLeads
          : takePart === 1
            ? locale.figureTakesPartOne
            : locale.figureTakesPart;
    items.push({ figure: String(lead + takePart), words });
  }
  return items.length === 0 ? [] : [{ type: 'key-figures', items }];
}

/** Its actions in one table, by how it has to do with them, with what it pays of each. */
function actionsOf(
  partner: Partner,
  { leads, named, withAll }: PartnerActions,
  paid: AllPayments,
  actionPlan: ActionPlan,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const { title: name } = partner;
  const lacking = paid.payments.some((one) => one.lacking.length > 0);
  const amounts = new Map<Action, number>();
  for (const { action, parts } of paid.actions()) {
    const amount = parts.get(partner);
    if (amount !== undefined) amounts.set(action, (amounts.get(action) ?? 0) + amount);
  }
  const amountOf = (actions: readonly Action[]): number | undefined =>
    lacking ? undefined : actions.reduce((sum, action) => sum + (amounts.get(action) ?? 0), 0);
  const mine = [...leads, ...named, ...withAll];
  const money = lacking || mine.some((action) => amountOf([action]) !== 0);
  const since = statusDate(actionPlan.actions, context);
  const rowOf = (action: Action): TableRow => ({
    rowHeader: true,
    cells: [
      cell(plan.actionNumbers.get(action.id) ?? ''),
      cell(since === undefined ? linkTo(action, context) : marked(action, context)),
      cell(responsibleCited(action.record, context)),
      cell(shortDate(action.record.end, locale)),
      ...(money ? [cell(amountInPrint(amountOf([action])))] : []),
    ],
  });
  const listed = withAll.length <= mostWithAll ? withAll : lacking ? [] : mostPaid(withAll, amounts);
  const shown = [...leads, ...named, ...listed];
  // How many there are is among the figures.
  if (shown.length === 0) return [];
  const group = (title: string, actions: readonly Action[], rows = actions): readonly TableRow[] =>
    actions.length === 0
      ? []
      : [
          {
            group: true,
            cells: [cell(title), ...(money ? [cell(amountInPrint(amountOf(actions)))] : [])],
          },
          ...rows.map(rowOf),
        ];
  const undivided = undividedMoney(mine, actionPlan.years, context);
  const sum: TableRow = {
    total: true,
    rowHeader: true,
    cells: [locale.sum, '', '', '', amountInPrint(amountOf(mine))].map((words) => cell(words)),
  };
  return table(
    undefined,
    [
      [locale.numberShort, words],
      [locale.action, words],
      [locale.responsible, words],
      [locale.deadline, words],
      ...(money ? [[fill(locale.kronerIn, { years: yearsTitle(actionPlan) }), figures] as const] : []),
    ],
    [
      ...group(fill(locale.partnerLeads, { name }), leads),
      ...group(fill(locale.partnerTakesPart, { name }), named),
      ...group(titleOfAll(name, withAll.length, listed.length, locale), withAll, listed),
      ...(money && mine.length > 1 ? [sum] : []),
    ],
    {
      wide: true,
      dense: true,
      notes: [
        ...(since === undefined ? [] : [meaningOfMarks(shown, since, context)]),
        ...(money && undivided !== undefined ? [text(undivided)] : []),
      ],
    },
  );
}

/** What is above those that all take part in, all of them or some. */
function titleOfAll(name: string, count: number, shown: number, locale: Locale): string {
  if (shown === count) return locale.allTakePart;
  return shown === 0
    ? fill(locale.allTakePartIn, { count })
    : fill(locale.allTakePartMost, { count, shown, name });
}

/** Those for which there is most to pay, the largest amount first. */
function mostPaid(actions: readonly Action[], amounts: ReadonlyMap<Action, number>): readonly Action[] {
  const amountOf = (action: Action): number => amounts.get(action) ?? 0;
  return actions
    .filter((action) => amountOf(action) > 0)
    .sort((one, other) => amountOf(other) - amountOf(one))
    .slice(0, costliest);
}

/** An action by its title, with the mark of its status. */
function marked(action: Action, context: BuildContext): readonly Inline[] {
  const symbol = { ...statusSymbol(action.record.status), word: statusOf(action.record, context.locale) };
  return [...linkTo(action, context), ...text('\u00a0'), symbol];
}

/** What the marks of actions mean, and by when. */
function meaningOfMarks(
  actions: readonly Action[],
  since: string,
  { locale }: BuildContext,
): readonly Inline[] {
  const used = actionStatuses.filter((one) => actions.some(({ record }) => record.status === one));
  return [
    ...used.flatMap((one, index) => [
      ...text(index > 0 ? ' · ' : ''),
      statusSymbol(one),
      ...text(`\u00a0${statusWords(one, locale).toLowerCase()}`),
    ]),
    ...text(`. ${fill(locale.statusPer, { date: dateInWords(since, locale) })}.`),
  ];
}

/** What its own body has decided, or that it has yet to; of those who are not asked to adopt nothing. */
function decisionOf({ id, title: name }: Partner, { plan, locale, edition }: BuildContext): readonly Block[] {
  const { hearing, adoptions = [], revision } = edition;
  if (!governanceOf(plan).adopters.some(({ partner }) => partner === id)) return [];
  const decisions = adoptions.filter(({ partner }) => partner === id);
  if (decisions.length === 0 && revision.status === 'archived') return [];
  const said = decisions.map(({ body, case: number, date, decision }) => {
    const sentence = fill(number === undefined ? locale.adoptionByOwnerWithoutCase : locale.adoptionByOwner, {
      body: capital(body),
      case: number ?? '',
      date: dateInWords(date, locale),
    });
    return decision === undefined
      ? `${sentence}.`
      : `${sentence}: ${fill(locale.quoted, { words: decision })}`;
  });
  const waiting = [
    fill(locale.partnerWillDecide, { name }),
    ...(hearing && revision.status !== 'adopted'
      ? [fill(locale.hearingUntil, { date: dateInWords(hearing.to, locale) })]
      : []),
  ];
  return [
    paragraph(text(locale.adoptions), 'label'),
    paragraph(text((said.length > 0 ? said : waiting).join(' '))),
  ];
}

/** What is to be reached in the years of the plan of the actions that it leads, the first first. */
function deadlines(
  leads: readonly Action[],
  actionPlan: ActionPlan,
  context: BuildContext,
): readonly Block[] {
  const { locale } = context;
  const { years } = actionPlan;
  const inYears = (date: string): boolean => years.includes(yearOf(date));
  const found = leads
    .flatMap((action) => {
      const { milestones = [], end } = action.record;
      const due = milestones.filter(({ date, done }) => !done && inYears(date));
      // A milestone of the month in which the action ends says what it ends with.
      const isSaid = due.some(({ date }) => date.slice(0, month) === end.slice(0, month));
      const ends = end !== 'ongoing' && inYears(end) && !isSaid;
      return [
        ...due.map(({ date, title }) => ({ date, title, action })),
        ...(ends ? [{ date: end, title: locale.actionEnds, action }] : []),
      ];
    })
    .sort(byLastDay);
  if (found.length === 0) return [];
  const left = found.length - mostDeadlines;
  return [
    paragraph(text(fill(locale.deadlinesIn, { years: yearsTitle(actionPlan) })), 'label'),
    {
      type: 'facts',
      style: 'small',
      columns: 2,
      items: found.slice(0, mostDeadlines).map(({ date, title, action }) => ({
        label: years.length > 1 ? dateInShort(date, locale) : dateInYear(date, locale),
        content: [...text(`${title} – `), ...citeNumberOnPage(action, context)],
      })),
    },
    ...(left > 0 ? [paragraph(text(fill(locale.andMore, { count: left })), 'note')] : []),
  ];
}
