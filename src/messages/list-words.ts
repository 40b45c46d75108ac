import type { Level } from '../kinds/levels.ts';
import { type Nouns, nounOf, plural, type Wording, wording } from './wording.ts';

interface Counts {
  /** The levels of the plan with what each has, and what is nested in it besides. */
  readonly levels: readonly { readonly level: Level; readonly count: number; readonly nested: number }[];
  readonly actions: number;
  readonly cost: string;
}

/** `2 strategier, 3 mål, 5 tiltaksområder og 1 under dem` */
function counted({ levels }: Counts, { language }: Nouns, and: string, below: string): string {
  return levels
    .map(({ level, count, nested }) => {
      const noun = nounOf(level, language);
      return `${plural(count, noun.singular, noun.plural)}${nested === 0 ? '' : ` ${and} ${nested} ${below}`}`;
    })
    .join(', ');
}

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
  notMeasured: { nb: 'ikke målt', nn: 'ikkje målt', en: 'not measured' },
  reached: { nb: 'nådd', nn: 'nådd', en: 'reached' },
  onTrack: { nb: 'i rute', nn: 'i rute', en: 'on track' },
  behind: { nb: 'bak', nn: 'bak', en: 'behind' },
  target: wording<{ value: string; period: string }>({
    nb: (v) => `måltall ${v.value} (${v.period})`,
    nn: (v) => `måltal ${v.value} (${v.period})`,
    en: (v) => `target ${v.value} (${v.period})`,
  }),
  percent: wording<{ progress: number }>({
    nb: (v) => `${v.progress} %`,
    nn: (v) => `${v.progress} %`,
    en: (v) => `${v.progress}%`,
  }),
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
  counts: wording<Counts>({
    nb: (v, n) => `${counted(v, n, 'og', 'under dem')}, ${v.actions} tiltak til ${v.cost}`,
    nn: (v, n) => `${counted(v, n, 'og', 'under dei')}, ${v.actions} tiltak til ${v.cost}`,
    en: (v, n) => `${counted(v, n, 'and', 'nested')}, ${plural(v.actions, 'action', 'actions')} at ${v.cost}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
