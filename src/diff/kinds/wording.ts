import type { FieldDifference } from '../facts.ts';
import { figuresDiffer, gradeText, textDetail, textRows } from '../grade-text.ts';
import type { Spellings } from '../spellings.ts';
import type { Pair, Subject } from '../subjects.ts';
import { type ChangeKind, type Claim, type Context, fieldFacts } from './kind.ts';
import { isAssociate } from './partners.ts';

/** A text before and after: a row for what says the same in other letters, else the given one. */
export function wordingClaim(fact: FieldDifference, row: string, { spellings }: Context): Claim {
  const { field } = fact;
  const found = rowFor(fact, row, spellings);
  return {
    facts: [fact],
    kind: 'changed',
    row: found,
    ...(figureRows.has(found) && { caseOf: row }),
    field: field.name,
    ...(field.which !== undefined && { which: field.which }),
    detail: textDetail(fact),
  };
}

function rowFor({ pair, before, after }: FieldDifference, row: string, spellings: Spellings): string {
  const graded = gradeText(before?.text, after?.text, spellings);
  // Of a text that binds, how it is built and what it shows may be the rule itself.
  if (graded) return row === 'guideline-reworded' && rebuilt.has(graded) ? row : graded;
  if (!saidBeside.has(row) || !figuresDiffer(before?.text, after?.text, spellings)) return row;
  return [pair.before, pair.after].some(binds) ? 'figure-in-binding-prose' : 'figure-in-prose';
}

const figureRows: ReadonlySet<string> = new Set(['figure-in-prose', 'figure-in-binding-prose']);
/** Rows for prose with new content. */
const proseRows: readonly string[] = ['prose-changed', ...figureRows];

const rebuilt: ReadonlySet<string> = new Set(['structure-changed', 'text-moved', 'picture-changed']);
/** Rows for what is lighter than a figure in it would be. */
const saidBeside: ReadonlySet<string> = new Set(['prose-changed', 'indicator-described']);

/** Whether what a subject says in prose binds: of a goal, and of the guidelines of a plan. */
function binds(subject: Subject | undefined): boolean {
  const entity = subject?.entity;
  return entity?.kind === 'goal' || (entity?.kind === 'chapter' && entity.binding);
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
  rows: [...textRows, ...Object.values(titled).flatMap((row) => row ?? []), ...proseRows],
  claim: (pair, facts, context) =>
    fieldFacts(facts, /^(?:title|listedAs|mainGoal)$/).map((fact) =>
      wordingClaim(fact, titleRow(pair), context),
    ),
};

function titleRow(pair: Pair): string {
  const { kind } = pair;
  if (kind === 'partner' && isAssociate(pair)) return 'associate-changed';
  return (kind !== 'plan' && titled[kind]) || 'prose-changed';
}

/** Rows for what something says, by its kind. */
const saying: Readonly<Partial<Record<string, string>>> = {
  indicator: 'indicator-described',
  guideline: 'guideline-reworded',
};

/** What something says. */
export const proseChanged: ChangeKind = {
  name: 'prose-changed',
  rows: [...textRows, ...proseRows, 'indicator-described', 'guideline-reworded'],
  claim: ({ kind }, facts, context) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'field' || !fact.field.text || fact.field.name === 'content') return [];
      if (kind === 'setting') return [];
      return [wordingClaim(fact, saying[kind] ?? 'prose-changed', context)];
    }),
};
