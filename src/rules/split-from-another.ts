import type { Action } from '../model/entities.ts';
import { rule } from './rule.ts';

/** A part is of something else than itself, and that is of something else than the part. */
export const splitFromAnother = rule<{ id: string }>({
  name: 'split-from-another',
  code: 'PV1117',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Et tiltak er ikke skilt ut fra seg selv.',
    nn: 'Eit tiltak er ikkje skilt ut frå seg sjølv.',
    en: 'An action is not split from itself.',
  },
  explanation: {
    nb: 'Feltet splitFrom sier hvilket tiltak dette var en del av før. Går det i ring, kan ingen si hva som var først.',
    nn: 'Feltet splitFrom seier kva tiltak dette var ein del av før. Går det i ring, kan ingen seie kva som var først.',
    en: 'The field splitFrom says which action this was a part of before. Where it goes round in a circle, nobody can say which was first.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'responsible: ask\nsplitFrom: skilt',
    right: 'responsible: ask',
  },
  message: {
    nb: (v) => `tiltaket er skilt ut fra seg selv gjennom «${v.id}»`,
    nn: (v) => `tiltaket er skilt ut frå seg sjølv gjennom «${v.id}»`,
    en: (v) => `the action is split from itself through “${v.id}”`,
  },
  hint: {
    nb: 'skriv id-en til det tiltaket som ble delt',
    nn: 'skriv id-en til det tiltaket som vart delt',
    en: 'write the id of the action that was split',
  },
  *check(plan) {
    const byId = new Map(plan.actions.map((action) => [action.id, action]));
    const done = new Set<Action>();
    for (const start of plan.actions) {
      const path = new Set<Action>();
      let part: Action | undefined = start;
      while (part && !done.has(part) && !path.has(part)) {
        path.add(part);
        part = byId.get(part.record.splitFrom ?? '');
      }
      if (part && path.has(part))
        yield { at: part.at('splitFrom'), values: { id: part.record.splitFrom ?? '' } };
      for (const action of path) done.add(action);
    }
  },
});
