import type { FieldDifference } from '../facts.ts';
import { gradeText, textDetail, textRows } from '../grade-text.ts';
import { type ChangeKind, type Claim, type Context, fieldFacts } from './kind.ts';

/** A text before and after: a row for what says the same in other letters, else the given one. */
export function wordingClaim(fact: FieldDifference, row: string, { spellings }: Context): Claim {
  const { before, after, field } = fact;
  return {
    facts: [fact],
    kind: 'changed',
    row: gradeText(before?.text, after?.text, spellings) ?? row,
    field: field.name,
    ...(field.which !== undefined && { which: field.which }),
    detail: textDetail(fact),
  };
}

const titled: Readonly<Partial<Record<string, string>>> = {
  'focus-area': 'focus-area-reworded',
  strategy: 'strategy-reworded',
  goal: 'goal-reworded',
  guideline: 'guideline-reworded',
  'action-area': 'action-area-reworded',
  indicator: 'indicator-redefined',
  partner: 'partner-changed',
  'financing-source': 'financing-source-changed',
};

/** What something is called. */
export const titleReworded: ChangeKind = {
  name: 'title-reworded',
  rows: [...textRows, ...Object.values(titled).flatMap((row) => row ?? []), 'prose-changed'],
  claim: ({ kind }, facts, context) =>
    fieldFacts(facts, /^(?:title|listedAs|mainGoal)$/).map((fact) =>
      wordingClaim(fact, (kind !== 'plan' && titled[kind]) || 'prose-changed', context),
    ),
};

/** Rows for what something says, by its kind. */
const saying: Readonly<Partial<Record<string, string>>> = {
  indicator: 'indicator-described',
  guideline: 'guideline-reworded',
};

/** What something says. */
export const proseChanged: ChangeKind = {
  name: 'prose-changed',
  rows: [...textRows, 'prose-changed', 'indicator-described', 'guideline-reworded'],
  claim: ({ kind }, facts, context) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'field' || !fact.field.text || fact.field.name === 'content') return [];
      if (kind === 'setting') return [];
      return [wordingClaim(fact, saying[kind] ?? 'prose-changed', context)];
    }),
};
