import { createHash } from 'node:crypto';
import type { Difference } from './facts.ts';
import { fieldsOf } from './fields.ts';
import type { Field } from './flatten-record.ts';
import type { Claim } from './kinds/kind.ts';
import type { PlanSide } from './plan-side.ts';
import type { Pair, Subject } from './subjects.ts';

/**
 * Names a change by its facts: what it is about, which fields, and what they were and are. The same facts have the same
 * name in every language, whatever their messages say and however they are graded; other facts have another.
 * @returns twenty hex digits
 */
export function fingerprintOf(pair: Pair, claim: Claim, base: PlanSide, head: PlanSide): string {
  const id = pair.before?.id ?? pair.after?.id;
  const facts = claim.facts.map((fact) => JSON.stringify(telling(fact, base, head))).sort();
  const text = JSON.stringify([claim.kind, pair.kind, id, facts]);
  return hash(text);
}

/** Of facts that are there more than once: the name of the second, third … */
export function again(fingerprint: string, count: number): string {
  return hash(`${fingerprint} ${count}`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

function telling(fact: Difference, base: PlanSide, head: PlanSide): unknown {
  const { type, pair } = fact;
  const id = pair.before?.id ?? pair.after?.id;
  switch (fact.type) {
    case 'field':
      return [type, id, fact.field.key, valueIn(fact.before), valueIn(fact.after)];
    case 'moved':
      return [type, id, fact.from?.id, fact.to?.id];
    case 'reordered':
      return [
        type,
        id,
        fact.kind,
        fact.before.map((subject) => subject.id),
        fact.after.map((subject) => subject.id),
      ];
    case 'id':
      return [type, pair.before?.id, pair.after?.id];
    case 'added':
      return [type, id, said(pair.after, head)];
    case 'removed':
      return [type, id, said(pair.before, base)];
  }
}

/** All that something says of itself. */
function said(subject: Subject | undefined, { plan }: PlanSide): unknown {
  if (!subject) return [];
  return fieldsOf(subject, plan, (_kinds, id) => id).map((field) => [field.key, valueIn(field)]);
}

function valueIn(field: Field | undefined): unknown {
  return field?.text?.form ?? field?.value;
}
