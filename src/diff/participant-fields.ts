import type { Field } from './flatten-record.ts';

/**
 * The fields of an action with those who take part as one list, whether they are written as ids or with what they pay:
 * that is beside it.
 */
export function withParticipantList(fields: readonly Field[]): readonly Field[] {
  const partners = fields.filter(({ name }) => name === 'participants.partner');
  const [first] = partners;
  if (!first) return fields;
  const list: Field = {
    key: 'participants',
    name: 'participants',
    type: 'list',
    value: partners.map(({ value }) => String(value)),
    path: first.path.slice(0, 1),
  };
  const replaced = new Set<Field>(partners);
  return fields.flatMap((field) => {
    if (field === first) return [list];
    return replaced.has(field) || field.key === 'participants.order' ? [] : [field];
  });
}
