import type { SpokenNoun } from '../templates/nouns.ts';
import { plural, type Wording, wording } from './wording.ts';

const counted = (count: number, noun: SpokenNoun): string => plural(count, noun.singular, noun.plural);

/** The words of `planverk list`. */
export const listWords = {
  action: { nb: 'Tiltak', nn: 'Tiltak', en: 'Action' },
  years: { nb: 'År', nn: 'År', en: 'Years' },
  amount: { nb: 'Beløp (kr)', nn: 'Beløp (kr)', en: 'Amount (NOK)' },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  responsible: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  id: { nb: 'Id', nn: 'Id', en: 'Id' },
  idea: { nb: 'idé', nn: 'idé', en: 'idea' },
  planned: { nb: 'planlagt', nn: 'planlagt', en: 'planned' },
  ongoing: { nb: 'pågår', nn: 'i gang', en: 'ongoing' },
  openEnded: { nb: 'løpende', nn: 'løpande', en: 'ongoing' },
  done: { nb: 'gjennomført', nn: 'gjennomført', en: 'done' },
  postponed: { nb: 'utsatt', nn: 'utsett', en: 'postponed' },
  cancelled: { nb: 'avlyst', nn: 'avlyst', en: 'cancelled' },
  notCounted: wording<{ amount: string }>({
    nb: (v) => `${v.amount} som ikke teller med`,
    nn: (v) => `${v.amount} som ikkje tel med`,
    en: (v) => `${v.amount} not counted`,
  }),
  bracketed: {
    nb: 'Beløp i parentes teller ikke med i summene: tiltaket er avlyst, utsatt eller bare en idé.',
    nn: 'Beløp i parentes tel ikkje med i summane: tiltaket er avlyst, utsett eller berre ein idé.',
    en: 'Amounts in brackets are in none of the sums: the action is cancelled, postponed or no more than an idea.',
  },
  counts: wording<{
    focusAreas: number;
    strategies: number;
    goals: number;
    actionAreas: number;
    nested: number;
    actions: number;
    cost: string;
  }>({
    nb: (v, n) =>
      `${counted(v.focusAreas, n.focusArea)}, ${counted(v.strategies, n.strategy)}, ${counted(v.goals, n.goal)}, ${counted(v.actionAreas, n.actionArea)}${v.nested === 0 ? '' : ` og ${v.nested} under dem`}, ${v.actions} tiltak til ${v.cost}`,
    nn: (v, n) =>
      `${counted(v.focusAreas, n.focusArea)}, ${counted(v.strategies, n.strategy)}, ${counted(v.goals, n.goal)}, ${counted(v.actionAreas, n.actionArea)}${v.nested === 0 ? '' : ` og ${v.nested} under dei`}, ${v.actions} tiltak til ${v.cost}`,
    en: (v, n) =>
      `${counted(v.focusAreas, n.focusArea)}, ${counted(v.strategies, n.strategy)}, ${counted(v.goals, n.goal)}, ${counted(v.actionAreas, n.actionArea)}${v.nested === 0 ? '' : ` and ${v.nested} nested`}, ${plural(v.actions, 'action', 'actions')} at ${v.cost}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
