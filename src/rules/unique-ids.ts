import type { Entity } from '../model/entities.ts';
import { rule } from './rule.ts';

/** Two entities with one id make references ambiguous and revisions impossible to compare. */
export const uniqueIds = rule<{ id: string }>({
  name: 'unique-ids',
  code: 'PV1101',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hver id brukes én gang i planen.',
    nn: 'Kvar id er brukt éin gong i planen.',
    en: 'Every id is used once in the plan.',
  },
  explanation: {
    nb: 'Henvisninger og sammenligninger bygger på at en id bare betyr én ting. Store og små bokstaver er forskjellige, og en id gjelder i hele planen.',
    nn: 'Tilvisingar og samanlikningar byggjer på at ein id berre tyder éin ting. Store og små bokstavar er ulike, og ein id gjeld i heile planen.',
    en: 'References and comparisons rest on an id meaning one thing only. An id holds for the whole plan.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '- salg {#skilting}',
    right: '- salg {#salg}',
  },
  message: {
    nb: (v) => `id-en «${v.id}» er brukt før`,
    nn: (v) => `id-en «${v.id}» er brukt før`,
    en: (v) => `the id “${v.id}” is used already`,
  },
  hint: {
    nb: 'gi den ene en annen id; den som er referert til, bør få beholde sin',
    nn: 'gje den eine ein annan id; den som er referert til, bør få halde på sin',
    en: 'give one of them another id; the one that is referred to should keep its own',
  },
  *check(plan) {
    const first = new Map<string, Entity>();
    for (const entity of plan.entities) {
      const earlier = first.get(entity.id);
      if (!earlier) first.set(entity.id, entity);
      else yield { at: entity.idPlace, values: { id: entity.id }, related: [earlier.idPlace] };
    }
  },
});
