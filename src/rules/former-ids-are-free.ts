import type { Entity } from '../model/entities.ts';
import { idSpaceOf } from '../model/named.ts';
import { rule } from './rule.ts';

/** A former id says where something went; it can only have gone to one place, and must not still be there. */
export const formerIdsAreFree = rule<{ id: string }>({
  name: 'former-ids-are-free',
  code: 'PV1107',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'En tidligere id er ikke i bruk, og bare én har den.',
    nn: 'Ein tidlegare id er ikkje i bruk, og berre éin har han.',
    en: 'A former id is not in use, and only one has it.',
  },
  explanation: {
    nb: 'formerId sier hva noe het før, så sammenligning med eldre utgaver virker. Er den gamle id-en i bruk til noe annet, kan ingen si hva som er hva.',
    nn: 'formerId seier kva noko heitte før, så samanlikning med eldre utgåver verkar. Er den gamle id-en i bruk til noko anna, kan ingen seie kva som er kva.',
    en: 'formerId says what something was called before, so that comparing with older editions works. Where the old id is in use for another thing, nobody can say which is which.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '- salg {#salg formerId=skilting}',
    right: '- salg {#salg}',
  },
  message: {
    nb: (v) => `den tidligere id-en «${v.id}» er i bruk`,
    nn: (v) => `den tidlegare id-en «${v.id}» er i bruk`,
    en: (v) => `the former id “${v.id}” is in use`,
  },
  *check(plan) {
    const claimed = new Map<string, Entity>();
    for (const entity of plan.entities) {
      const space = idSpaceOf(entity.kind);
      for (const id of entity.formerIds ?? []) {
        const other = plan.idSpaces.get(space)?.get(id) ?? claimed.get(`${space} ${id}`);
        if (other) yield { at: entity.idPlace, values: { id }, related: [other.idPlace] };
        claimed.set(`${space} ${id}`, entity);
      }
    }
  },
});
