import type { Detail } from '../change.ts';
import { type FieldDifference, movedAmong } from '../facts.ts';
import { namedOf } from '../subjects.ts';
import { type ChangeKind, type Claim, type Context, members, named } from './kind.ts';

/** The same things in another order, where order is not priority. */
export const reordered: ChangeKind = {
  name: 'reordered',
  rows: ['order-changed'],
  claim: (_pair, facts, context) =>
    facts.flatMap((fact): readonly Claim[] => {
      if (fact.type === 'reordered') {
        const detail: Detail = {
          type: 'order',
          before: fact.before.map(namedOf),
          after: fact.after.map(namedOf),
          moved: fact.moved.map(({ after, before }) => (after ?? before)?.id ?? ''),
        };
        return [
          { facts: [fact], kind: 'reordered' as const, row: 'order-changed', field: fact.kind, detail },
        ];
      }
      if (fact.type !== 'field' || !(fact.field.type === 'order' || sameMembers(fact))) return [];
      // The first action area says under which focus area an action's money is counted.
      const first = fact.field.name === 'serves' && members(fact.before)[0] !== members(fact.after)[0];
      // Which level is under which is the plan's structure.
      if (first || fact.field.name === 'priorities' || fact.field.name === 'levels') return [];
      const { name } = fact.field;
      return [
        {
          facts: [fact],
          kind: 'reordered' as const,
          row: 'order-changed',
          field: name,
          detail: orderDetail(fact, context),
        },
      ];
    }),
};

export function sameMembers({ before, after }: FieldDifference): boolean {
  const [one, other] = [members(before), members(after)];
  return one.length > 1 && one.length === other.length && one.every((id) => other.includes(id));
}

export function orderDetail({ before, after }: FieldDifference, { base, head }: Context): Detail {
  const [one, other] = [members(before), members(after)];
  const both = other.filter((id) => one.includes(id));
  return {
    type: 'order',
    before: named(one, base.plan),
    after: named(other, head.plan),
    moved: movedAmong(both.map((id) => one.indexOf(id))).map((at) => both[at] ?? ''),
  };
}
