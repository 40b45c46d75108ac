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
import { dateInShort, dateInWords, fill } from '../../templates/locale.ts';
import { capital } from '../../text/capital.ts';
import { type BuildContext, linkTo } from '../build-context.ts';
import type { Block, Inline, KeyFigures, TableRow } from '../document.ts';
import { amountInPrint, decimal, kroner } from '../figures.ts';
import { largeAmount } from '../large-amount.ts';
import { cell, figures, list, paragraph, table, text, words } from '../words.ts';
import { sharesOf } from './members-table.ts';
import { type AllPayments, partnerPayments } from './partner-payments.ts';
import { shortDate } from './short-date.ts';
import { statusOf, statusSymbol } from './status-words.ts';
import { responsibleCited } from './who.ts';

/** From here on amounts are in millions: they are read at a glance. */
const largest = 10_000_000;
const mostDeadlines = 6;
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
    ...actionsOf(partner, actions, payments, actionPlan, context),
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
  const takesPart = named.length + withAll.length;
  if (leads.length > 0 && takesPart > 0)
    items.push({
      figure: fill(locale.figureBoth, { leads: leads.length, takesPart }),
      words: locale.figureBothWords,
    });
  else if (leads.length + takesPart > 0)
    items.push({
      figure: String(leads.length + takesPart),
      words: leads.length > 0 ? locale.figureLeads : locale.figureTakesPart,
    });
  return items.length === 0 ? [] : [{ type: 'key-figures', items }];
}

/** A table for each way that it has to do with actions, with what it pays of each. */
function actionsOf(
  { title: name, id }: Partner,
  { leads, named, withAll }: PartnerActions,
  payments: readonly YearPayments[],
  actionPlan: ActionPlan,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const lacking = payments.some((one) => one.lacking.length > 0);
  const shared = payments.flatMap(({ actions }) => actions);
  const amountOf = (action: Action): number | undefined => {
    if (lacking) return undefined;
    const parts = shared.filter((one) => one.action === action).flatMap((one) => one.parts);
    return parts.filter(({ partner }) => partner.id === id).reduce((sum, { amount }) => sum + amount, 0);
  };
  const mine = [...leads, ...named, ...withAll];
  const money = lacking || mine.some((action) => amountOf(action) !== 0);
  const rowOf = (action: Action): TableRow => ({
    rowHeader: true,
    cells: [
      cell(plan.actionNumbers.get(action.id) ?? ''),
      cell(titled(action, context)),
      cell(responsibleCited(action.record, context)),
      cell(shortDate(action.record.end, locale)),
      ...(money ? [cell(amountInPrint(amountOf(action)))] : []),
    ],
  });
  const tableOf = (caption: string, actions: readonly Action[]): readonly Block[] =>
    table(
      caption,
      [
        [locale.numberShort, words],
        [locale.action, words],
        [locale.responsible, words],
        [locale.deadline, words],
        ...(money ? [[fill(locale.kronerIn, { years: yearsTitle(actionPlan) }), figures] as const] : []),
      ],
      actions.map(rowOf),
      { wide: true, dense: true, grid: 'partner' },
    );
  return [
    ...tableOf(fill(locale.partnerLeads, { name }), leads),
    ...tableOf(fill(locale.partnerTakesPart, { name }), named),
    ...tableOf(locale.allTakePart, withAll),
  ];
}

/** An action by its title, with the mark of its status. */
function titled(action: Action, context: BuildContext): readonly Inline[] {
  const symbol = { ...statusSymbol(action.record.status), word: statusOf(action.record, context.locale) };
  return [...linkTo(action, context), ...text('\u00a0'), symbol];
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
  { plan, locale }: BuildContext,
): readonly Block[] {
  const inYears = (date: string): boolean => actionPlan.years.includes(yearOf(date));
  const found = leads
    .flatMap(({ id, record }) => {
      const number = plan.actionNumbers.get(id);
      const of = (date: string, what: string) => ({
        date,
        what: number === undefined ? what : `${what} (${number})`,
      });
      const due = (record.milestones ?? []).filter(({ date, done }) => !done && inYears(date));
      // A milestone of the month in which the action ends says what it ends with.
      const isSaid = due.some(({ date }) => date.slice(0, month) === record.end.slice(0, month));
      const ends = record.end !== 'ongoing' && inYears(record.end) && !isSaid;
      return [
        ...due.map(({ date, title }) => of(date, title)),
        ...(ends ? [of(record.end, locale.actionEnds)] : []),
      ];
    })
    .sort(byLastDay)
    .slice(0, mostDeadlines);
  if (found.length === 0) return [];
  return [
    paragraph(text(fill(locale.deadlinesIn, { years: yearsTitle(actionPlan) })), 'label'),
    ...list(found.map(({ date, what }) => text(`${dateInShort(date, locale)}: ${what}`))),
  ];
}
