import type { ActionBudget } from '../budget/budget.ts';
import type { EntityKind } from '../kinds/entity-kinds.ts';
import { lastDay, yearOf } from '../model/dates.ts';
import type { Action } from '../model/entities.ts';
import { membersOf } from '../model/governance.ts';
import { namedIn } from '../model/named.ts';
import type { AccountsRecord } from '../model/records.ts';
import { costsOf, financingOf } from '../model/year-amounts.ts';
import { dateInShort, dateInWords, fill, type Locale, type LocaleKey } from '../templates/locale.ts';
import type { ActionField } from '../templates/template.ts';
import { listed } from '../text/listed.ts';
import { type BuildContext, citeAction } from './build-context.ts';
import type { Column, Inline } from './document.ts';
import { kroner } from './figures.ts';
import { servedNames } from './sections/served.ts';
import { shortDate } from './sections/short-date.ts';
import { markedStatusOf } from './sections/status-words.ts';
import { namesOf, participantNames, responsibleCited, responsibleNames } from './sections/who.ts';
import { figures, text, words } from './words.ts';
import { yearsInWords } from './years-in-words.ts';

/** A fact about an action: what it is called, what it says, and where it goes when a reader sorts by it. */
export interface FieldMaker {
  readonly label: LocaleKey;
  readonly column: Column;
  /** Nothing where the action does not say; `own` holds its amounts in the years of the document. */
  value(own: ActionBudget, context: BuildContext): string | readonly Inline[];
  sortKey?(own: ActionBudget): string | number;
  /** The same in a table that has no room for all of it. */
  short?(own: ActionBudget): string;
  /** What it is called, and what it says, in small print. */
  readonly smallLabel?: LocaleKey;
  small?(own: ActionBudget, context: BuildContext): string;
}

const kinds: Readonly<Record<Action['record']['kind'], LocaleKey>> = {
  assignment: 'kindAssignment',
  measure: 'kindMeasure',
  investment: 'kindInvestment',
  project: 'kindProject',
};
const phases = { 'pre-study': 'phasePreStudy', 'pre-project': 'phasePreProject', main: 'phaseMain' } as const;
const statuses = ['ongoing', 'planned', 'idea', 'postponed', 'done', 'cancelled'];

/** What sort of action it is, and how far a project has come: `Prosjekt (forstudie)`. */
export function kindWords({ kind, phase }: Action['record'], locale: Locale): string {
  return phase ? `${locale[kinds[kind]]} (${locale[phases[phase]]})` : locale[kinds[kind]];
}

/** Every fact that a template may ask for, by its name there. */
export const actionFields: Readonly<Record<ActionField, FieldMaker>> = {
  action: {
    label: 'action',
    column: words,
    value: ({ action }, context) => citeAction(action, context),
  },
  serves: field('serves', ({ serves }, { plan }) => servedNames(serves, plan)),
  kind: field('kind', (record, { locale }) => kindWords(record, locale)),
  phase: field('phase', ({ phase }, { locale }) => (phase ? locale[phases[phase]] : '')),
  'working-forms': field('workingForms', ({ workingForms }, context) =>
    titles(workingForms, 'working-form', context),
  ),
  perspectives: field('perspectives', ({ perspectives }, context) =>
    titles(perspectives, 'perspective', context),
  ),
  responsible: {
    ...field('responsible', responsibleNames),
    value: ({ action }, context) => responsibleCited(action.record, context),
  },
  payer: field('payer', ({ payer }, context) => (payer ? namesOf([payer], context) : '')),
  collaborators: {
    ...field('collaborators', ({ collaborators = [] }, context) => namesOf(collaborators, context)),
    smallLabel: 'cardCollaborators',
  },
  participants: {
    ...field('participants', (record, context) =>
      record.participants ? participantNames(record, context) : everyMember(context),
    ),
    smallLabel: 'cardParticipants',
  },
  'target-group': field('targetGroup', ({ targetGroup = '' }) => targetGroup),
  effect: field('effect', ({ effect = '' }) => effect),
  start: {
    ...field('start', ({ start }, { locale }) => dateInShort(start, locale)),
    sortKey: ({ action }) => action.record.start,
  },
  deadline: {
    ...field('deadline', ({ end }, { locale }) => dateInShort(end, locale)),
    sortKey: ({ action }) => lastDay(action.record.end),
  },
  period: {
    ...field('period_', ({ start, end }, { locale }) => periodInWords(start, end, locale)),
    sortKey: ({ action }) => action.record.start,
    short: ({ action: { record } }) => {
      const [from, to] = [yearOf(record.start), record.end === 'ongoing' ? '' : yearOf(record.end)];
      return from === to ? String(from) : `${from}–${to}`;
    },
  },
  cost: {
    label: 'costOf',
    column: figures,
    value: ({ cost }) => (cost === 0 ? '–' : kroner(cost)),
    sortKey: ({ cost }) => cost,
  },
  financing: {
    label: 'financing',
    column: words,
    // A no-break space: no amount begins a line without its source.
    value: ({ bySource }, { plan }) =>
      [...bySource]
        .map(
          ([source, amount]) =>
            `${namedIn(plan, source, 'financing-source')?.title ?? source}\u00a0${kroner(amount)}`,
        )
        .join('; '),
  },
  uncovered: {
    label: 'uncovered',
    column: figures,
    value: ({ uncovered }) => (uncovered === 0 ? '–' : kroner(uncovered)),
    sortKey: ({ uncovered }) => uncovered,
  },
  'account-function': accountField('accountFunction', 'function'),
  'account-responsibility': accountField('accountResponsibility', 'responsibility'),
  'account-article': accountField('accountArticle', 'article'),
  'account-project': accountField('accountProject', 'project'),
  priority: {
    ...field('priority', ({ priority }) => (priority ? String(priority) : '')),
    sortKey: ({ action }) => action.record.priority ?? 9,
  },
  status: {
    label: 'status',
    column: words,
    value: ({ action: { record } }, { locale }) => markedStatusOf(record, locale),
    sortKey: ({ action }) => statuses.indexOf(action.record.status),
  },
  programme: field('programme', ({ programme }, context) =>
    titles(programme ? [programme] : [], 'programme', context),
  ),
  after: {
    label: 'after',
    column: words,
    value: ({ action: { record } }, context) =>
      (record.after ?? []).flatMap((id, index): readonly Inline[] => [
        ...(index > 0 ? text('; ') : []),
        ...citeAction({ id, title: titles([id], 'action', context) }, context),
      ]),
  },
  indicators: field('indicators', ({ indicators }, context) => titles(indicators, 'indicator', context)),
  sdg: { ...field('sdg', ({ sdg = [] }) => sdg.join(', ')), smallLabel: 'cardSdg' },
  risk: {
    ...field('risk', ({ risk }, { locale }) => (risk ? fill(locale.riskSentence, { ...risk }) : '')),
    small: (
      {
        action: {
          record: { risk },
        },
      },
      { locale },
    ) => (risk ? fill(locale.riskShort, { ...risk, product: risk.likelihood * risk.consequence }) : ''),
    sortKey: ({ action: { record } }) =>
      -(record.risk ? record.risk.likelihood * record.risk.consequence : 0),
  },
  decision: {
    ...field('decision', (record, { locale }) => decisionIn(record, locale, dateInWords)),
    small: ({ action: { record } }, { locale }) => decisionIn(record, locale, shortDate),
  },
};

function decisionIn(
  { decision }: Action['record'],
  locale: Locale,
  dated: (date: string, locale: Locale) => string,
): string {
  if (!decision) return '';
  const { body, case: number, date } = decision;
  // The number of a case is in one piece, behind what announces it.
  const inOne = number.replaceAll(' ', '\u00a0');
  return fill(locale.decisionSentence, { body, case: inOne, date: dated(date, locale) });
}

/** `jan. 2011 – des. 2013`; of what begins and ends in the same month or year, that alone. */
export function periodInWords(start: string, end: string, locale: Locale): string {
  const [from, to] = [dateInShort(start, locale), dateInShort(end, locale)];
  return from === to ? from : `${from} – ${to}`;
}

/** What a fact is called, over a column or before it; of amounts with their years. */
export function fieldLabel(name: ActionField, years: readonly number[], locale: Locale): string {
  return fill(locale[actionFields[name].label], { year: yearsInWords(years) });
}

function field(
  label: LocaleKey,
  value: (record: Action['record'], context: BuildContext) => string,
): FieldMaker {
  return { label, column: words, value: ({ action }, context) => value(action.record, context) };
}

/** Where the amounts of the years are in the books: those of its costs, then others of its financing. */
function accountField(label: LocaleKey, part: keyof AccountsRecord): FieldMaker {
  return {
    label,
    column: words,
    value: ({ action, years }) => {
      const entries = [...costsOf(action), ...financingOf(action)];
      const found = entries.flatMap(({ year, accounts }) =>
        years.includes(year) ? (accounts?.[part] ?? []) : [],
      );
      return [...new Set(found)].join(', ');
    },
  };
}

function titles(ids: readonly string[] = [], kind: EntityKind, { plan }: BuildContext): string {
  return listed(ids.map((id) => namedIn(plan, id, kind)?.title ?? id));
}

/** Who takes part where an action does not say: every member; nobody where there is none. */
function everyMember({ plan, locale }: BuildContext): string {
  const { length } = membersOf(plan);
  if (length === 0) return '';
  return length === plan.partners.length ? locale.allPartners : locale.allMembers;
}
