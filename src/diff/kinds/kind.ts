import type { Plan } from '../../model/entities.ts';
import type { Values } from '../../text/problem.ts';
import type { AdoptedYears } from '../adopted-years.ts';
import type { Change, Detail, Named, ShownValue } from '../change.ts';
import { type Difference, type FieldDifference, nameIn } from '../facts.ts';
import type { Field } from '../flatten-record.ts';
import type { PlanSide } from '../plan-side.ts';
import type { Spellings } from '../spellings.ts';
import type { Pair, Pairing } from '../subjects.ts';

/** What a kind may know beside the facts of the pair that it is asked about. */
export interface Context {
  readonly base: PlanSide;
  readonly head: PlanSide;
  readonly pairing: Pairing;
  readonly spellings: Spellings;
  /** What was adopted of the base. */
  readonly adoptedYears: AdoptedYears;
  /** Kroner of an action and year that may be reallocated without a decision. */
  readonly delegatedLimit: number;
  /** The facts of any pair that nobody has claimed yet. */
  factsOf(pair: Pair): readonly Difference[];
  /** What comes or goes with an entity: its descendants that came or went, parents first. */
  descendantsOf(pair: Pair): readonly { readonly pair: Pair; readonly depth: number }[];
  /** Whether partners pay another part of a member fee that was adopted, though the fee and its key are the same. */
  sharesMoved(): boolean;
}

/** Facts that belong together, and what they are. */
export interface Claim {
  readonly facts: readonly Difference[];
  readonly kind: Change['kind'];
  /** A row of the table of weights. */
  readonly row: string;
  /** A row that this one is a case of: where a plan makes that heavier, this is so too. */
  readonly caseOf?: string;
  /** The row that it would be, had the plan that will decide it been adopted. */
  readonly onceAdopted?: string;
  readonly field?: string;
  readonly which?: string;
  readonly detail: Detail;
  readonly values?: Values;
}

/** A sort of change: takes the facts that it knows out of those of a pair. */
export interface ChangeKind {
  readonly name: string;
  /** Every row of the table of weights that it may give. */
  readonly rows: readonly string[];
  claim(pair: Pair, facts: readonly Difference[], context: Context): readonly Claim[];
}

export function fieldFacts(facts: readonly Difference[], names: RegExp): readonly FieldDifference[] {
  return facts.filter(
    (fact): fact is FieldDifference => fact.type === 'field' && names.test(fact.field.name),
  );
}

/** One change of all these facts, or none where there are none. */
export function together(
  facts: readonly FieldDifference[],
  row: string,
  context: Context,
  values?: Values,
): readonly Claim[] {
  const [first] = facts;
  if (!first) return [];
  const field = commonField(facts);
  return [
    { facts, kind: 'changed', row, field, detail: detailOf(facts, context), ...(values && { values }) },
  ];
}

/** `costs.year` and `costs.amount` have `costs` in common. */
function commonField(facts: readonly FieldDifference[]): string {
  const names = [...new Set(facts.map(({ field }) => field.name))];
  if (names.length === 1) return names[0] ?? '';
  const parts = names.map((name) => name.split('.'));
  const common = (parts[0] ?? []).filter((part, at) => parts.every((other) => other[at] === part));
  return common.length > 0 ? common.join('.') : (names[0] ?? '');
}

/** Lists as what came and went, everything else as values before and after. */
function detailOf(facts: readonly FieldDifference[], context: Context): Detail {
  const [first] = facts;
  if (facts.length === 1 && first && [first.before, first.after].some((side) => side?.type === 'list'))
    return listDetail(first, context);
  return { type: 'values', values: facts.flatMap((fact) => shownValues(fact, context)) };
}

function listDetail({ before, after, field }: FieldDifference, { base, head }: Context): Detail {
  const old = members(before);
  const newMembers = members(after);
  return {
    type: 'list',
    field: field.name,
    ...(field.words && { words: true }),
    out: old.filter((id) => !newMembers.includes(id)).map((id) => nameIn(base.plan, id, field.kinds)),
    in: newMembers.filter((id) => !old.includes(id)).map((id) => nameIn(head.plan, id, field.kinds)),
  };
}

export function members(field: Field | undefined): readonly string[] {
  if (!field) return [];
  return Array.isArray(field.value) ? (field.value as readonly string[]) : [String(field.value)];
}

export function shownValues(
  { before, after, field }: FieldDifference,
  context: Context,
): readonly ShownValue[] {
  const { name, which, type } = field;
  if (type === 'order') return [];
  const shown = type === 'list' || type === 'prose' ? 'text' : type;
  return [
    {
      field: name,
      ...(which !== undefined && { which }),
      type: shown,
      before: shownValue(before, context.base.plan),
      after: shownValue(after, context.head.plan),
    },
  ];
}

function shownValue(field: Field | undefined, plan: Plan): ShownValue['before'] {
  if (!field) return undefined;
  if (Array.isArray(field.value))
    return field.value.map((id) => nameIn(plan, id, field.kinds).title).join(', ');
  if (field.type === 'name') return nameIn(plan, String(field.value), field.kinds).title;
  if (field.type === 'prose') return field.text?.lines.map(({ text }) => text).join(' ') ?? '';
  return field.value as string | number | boolean;
}

export function named(ids: readonly string[], plan: Plan): readonly Named[] {
  return ids.map((id) => nameIn(plan, id));
}
