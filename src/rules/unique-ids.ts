import type { Entity } from '../model/entities.ts';
import { idSpaceOf } from '../model/named.ts';
import { rule } from './rule.ts';

/** Two entities with one id make references ambiguous and revisions impossible to compare. */
export const uniqueIds = rule<{ id: string; count: number }>({
  name: 'unique-ids',
  code: 'PV1101',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hver id brukes én gang blant det som kan nevnes på samme sted.',
    nn: 'Kvar id er brukt éin gong blant det som kan nemnast på same stad.',
    en: 'Every id is used once among what can be named in the same place.',
  },
  explanation: {
    nb: 'Henvisninger og sammenligninger bygger på at en id bare betyr én ting. Kapitler, retningslinjer og alle nivåene i strategien deler id-er; ellers gjelder en id blant dem av samme type, så et tiltak og en indikator kan ha den samme.',
    nn: 'Tilvisingar og samanlikningar byggjer på at ein id berre tyder éin ting. Kapittel, retningslinjer og alle nivåa i strategien deler id-ar; elles gjeld ein id blant dei av same type, så eit tiltak og ein indikator kan ha den same.',
    en: 'References and comparisons rest on an id meaning one thing only. Chapters, guidelines and all levels of the strategy share their ids; elsewhere an id holds among those of the same kind, so an action and an indicator may have the same one.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '- salg {#skilting}',
    right: '- salg {#salg}',
  },
  message: {
    nb: (v) => `id-en «${v.id}» er brukt ${v.count} ganger`,
    nn: (v) => `id-en «${v.id}» er brukt ${v.count} gonger`,
    en: (v) => `the id “${v.id}” is used ${v.count} times`,
  },
  hint: {
    nb: 'gi den ene en annen id; den som er referert til, bør få beholde sin',
    nn: 'gje den eine ein annan id; den som er referert til, bør få halde på sin',
    en: 'give one of them another id; the one that is referred to should keep its own',
  },
  *check(plan) {
    const sharing = new Map<string, Entity[]>();
    for (const entity of plan.entities) {
      const key = `${idSpaceOf(entity.kind)} ${entity.id}`;
      const group = sharing.get(key);
      if (group) group.push(entity);
      else sharing.set(key, [entity]);
    }
    for (const group of sharing.values()) {
      const [first, second] = group;
      if (!first || !second) continue;
      // Each names one other: ten thousand of one id would name a hundred million.
      for (const entity of group)
        yield {
          at: entity.idPlace,
          values: { id: entity.id, count: group.length },
          related: [(entity === first ? second : first).idPlace],
        };
    }
  },
});
