import { amountsOf, writtenAmounts } from '../budget/budget.ts';
import type { Question, RollOver } from '../budget/roll-over.ts';
import { yearsTitle } from '../model/action-plan-years.ts';
import type { Action } from '../model/entities.ts';
import { inNumberOrder } from '../model/order-actions.ts';
import { dateInShort, fill } from '../templates/locale.ts';
import { actionTitle, type BuildContext, metaOf, type Source } from './build-context.ts';
import type { Block, Cell, Column, Document } from './document.ts';
import { amountInPrint, kroner } from './figures.ts';
import { withNumberedNotes } from './number-notes.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { cover } from './sections/cover.ts';
import { motifOfActions } from './sections/motif.ts';
import { statusOf } from './sections/status-words.ts';
import { responsibleNames } from './sections/who.ts';
import { cell, figures, paragraph, table, text, words } from './words.ts';

/** An action with the end that it had before it was prolonged. */
export interface Prolonged {
  readonly action: Action;
  readonly before: string;
}

/** The paper for the meeting that decides what becomes of the actions of an action plan: questions first, each with room for an answer. */
export function rollOverDocument(source: Source, over: RollOver, prolonged: readonly Prolonged[]): Document {
  const { locale } = source;
  const context: BuildContext = {
    ...source,
    edition: {
      title: locale.rollOverTitle,
      period: yearsTitle(over),
      // It is no edition of a plan: it says what is asked, on the day that the new draft is begun.
      revision: { status: 'archived', date: String(over.from - 1), label: locale.rollOverLabel },
    },
    prints: () => false,
  };
  const actions = [...over.carried, ...over.added];
  const chapter = (id: string, title: string, blocks: readonly Block[]): readonly Block[] =>
    chapterOf(id, title, blocks);
  const children: readonly Block[] = [
    { ...cover('changes', context, motifOfActions(actions, yearsOf(over), context)), colophon: [] },
    ...chapter('avgjores', locale.rollOverDecide, decisions(over, context)),
    ...chapter('forlenget', locale.rollOverProlonged, prolongedTable(prolonged, context)),
    ...chapter('fores-videre', locale.rollOverCarried, actionTable(over.carried, over, context)),
    ...chapter('nye', locale.rollOverAdded, actionTable(over.added, over, context)),
    ...chapter('avsluttet', locale.rollOverEnded, endedTable(over.ended, context)),
    ...chapter('utenfor', locale.rollOverLeftOut, leftOutTable(over.excluded, context)),
  ];
  return withNumberedNotes({ kind: 'changes', meta: metaOf(context), children }, locale);
}

/** What is asked of each action, in one row, and where the answer goes. */
function decisions(over: RollOver, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const asked = new Map<Action, string[]>();
  for (const { action, question } of over.questions)
    asked.set(action, [...(asked.get(action) ?? []), inWords(question, action, over, context)]);
  const { carried, added, questions } = over;
  const values = { carried: carried.length, added: added.length, count: questions.length };
  const lead = fill(locale.rollOverLead, { ...values, year: yearsTitle(over) });
  const rows = sorted([...asked.keys()], context).map((action) => ({
    rowHeader: 'plain' as const,
    cells: [
      cell(actionTitle(action, context.plan)),
      cell(responsibleNames(action.record, context)),
      cell((asked.get(action) ?? []).join(' ')),
      cell(''),
    ],
  }));
  return [
    paragraph(text(lead), 'lead'),
    ...(rows.length === 0 ? [paragraph(text(locale.rollOverNothing))] : []),
    ...table(
      undefined,
      [
        [locale.action, words],
        [locale.responsible, words],
        [locale.rollOverQuestion, words],
        [locale.rollOverDecision, words],
      ],
      rows,
      { wide: true },
    ),
  ];
}

function inWords(question: Question, action: Action, over: RollOver, { locale }: BuildContext): string {
  const year = yearsTitle(over);
  switch (question) {
    case 'overdue':
      return fill(locale.questionOverdue, { year: over.from });
    case 'postponed':
      return locale.questionPostponed;
    case 'idea':
      return locale.questionIdea;
    case 'no-money':
      return fill(locale.questionNoMoney, { year });
    case 'uncovered': {
      const { uncovered } = amountsOf(action, yearsOf(over));
      return fill(locale.questionUncovered, { year, amount: kroner(uncovered) });
    }
  }
}

/** Actions with who answers for them, until when, and what they cost and lack. */
function actionTable(actions: readonly Action[], over: RollOver, context: BuildContext): readonly Block[] {
  const { locale, plan } = context;
  const years = yearsOf(over);
  const amounts = (action: Action): readonly [cost: number, uncovered: number] => [
    writtenAmounts(action, years).cost,
    amountsOf(action, years).uncovered,
  ];
  const all = sorted(actions, context);
  const hasMoney = all.some((action) => amounts(action).some((amount) => amount !== 0));
  const ofMoney: readonly [string, Column][] = hasMoney
    ? [
        [fill(locale.costOf, { year: yearsTitle(over) }), figures],
        [locale.uncovered, figures],
      ]
    : [];
  const sums = [0, 1].map((at) => all.reduce((sum, action) => sum + (amounts(action)[at] ?? 0), 0));
  const moneyCells = (values: readonly number[]): readonly Cell[] =>
    hasMoney ? values.map((amount) => cell(amountInPrint(amount))) : [];
  const rows = all.map((action) => ({
    rowHeader: 'plain' as const,
    cells: [
      cell(actionTitle(action, plan)),
      cell(responsibleNames(action.record, context)),
      cell(dateInShort(action.record.end, locale)),
      ...moneyCells(amounts(action)),
    ],
  }));
  const total = {
    rowHeader: true,
    total: true,
    cells: [cell(locale.sum), cell(''), cell(''), ...moneyCells(sums)],
  };
  return table(
    undefined,
    [[locale.action, words], [locale.responsible, words], [locale.deadline, words], ...ofMoney],
    hasMoney && rows.length > 1 ? [...rows, total] : rows,
    { wide: true },
  );
}

function prolongedTable(prolonged: readonly Prolonged[], context: BuildContext): readonly Block[] {
  const { locale, plan } = context;
  const before = new Map(prolonged.map((one) => [one.action, one.before]));
  return table(
    undefined,
    [
      [locale.action, words],
      [locale.responsible, words],
      [locale.rollOverFrom, words],
      [locale.rollOverTo, words],
    ],
    sorted([...before.keys()], context).map((action) => ({
      rowHeader: 'plain',
      cells: [
        cell(actionTitle(action, plan)),
        cell(responsibleNames(action.record, context)),
        cell(dateInShort(before.get(action) ?? '', locale)),
        cell(dateInShort(action.record.end, locale)),
      ],
    })),
    { wide: true },
  );
}

function endedTable(actions: readonly Action[], context: BuildContext): readonly Block[] {
  const { locale, plan } = context;
  return table(
    undefined,
    [
      [locale.action, words],
      [locale.status, words],
      [locale.reason, words],
    ],
    sorted(actions, context).map((action) => ({
      rowHeader: 'plain',
      cells: [
        cell(actionTitle(action, plan)),
        cell(statusOf(action.record, locale)),
        cell(action.record.statusNote ?? '–'),
      ],
    })),
    { wide: true },
  );
}

function leftOutTable(excluded: RollOver['excluded'], context: BuildContext): readonly Block[] {
  const { locale, plan } = context;
  const reasons = new Map(excluded.map(({ action, reason }) => [action, reason]));
  return table(
    undefined,
    [
      [locale.action, words],
      [locale.reason, words],
    ],
    sorted([...reasons.keys()], context).map((action) => ({
      rowHeader: 'plain',
      cells: [cell(actionTitle(action, plan)), cell(reasons.get(action) ?? '')],
    })),
    { wide: true },
  );
}

function sorted(actions: readonly Action[], { plan }: BuildContext): readonly Action[] {
  return inNumberOrder(actions, plan);
}

function yearsOf({ from, to }: RollOver): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
