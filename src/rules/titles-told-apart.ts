import { factsOfKind } from '../kinds/entity-kinds.ts';
import { entitiesByKind } from '../model/by-kind.ts';
import type { Entity } from '../model/entities.ts';
import { withDescendants } from '../model/tree.ts';
import { searched } from '../text/printed.ts';
import { rule } from './rule.ts';

/** A reader cannot distinguish two things of one name in one place. */
export const titlesToldApart = rule<{ title: string }>({
  name: 'titles-told-apart',
  code: 'PV1702',
  category: 'language',
  severity: 'warning',
  summary: {
    nb: 'To deler av samme helhet har ikke samme tittel.',
    nn: 'To delar av same heilskap har ikkje same tittel.',
    en: 'No two parts of one whole have the same title.',
  },
  explanation: {
    nb: 'Det gjelder kapitler, satsingsområder, strategier i ett område, mål i én strategi, tiltaksområder under ett mål, og tiltak, programmer, indikatorer og parter i hele planen.',
    nn: 'Det gjeld kapittel, satsingsområde, strategiar i eitt område, mål i éin strategi, tiltaksområde under eitt mål, og tiltak, program, indikatorar og partar i heile planen.',
    en: 'It holds for chapters, focus areas, strategies of one area, goals of one strategy, action areas of one goal, and for actions, programmes, indicators and partners of the whole plan.',
  },
  example: {
    file: 'actions/nettsalg.yaml',
    wrong: 'title: Nye skilt',
    right: 'title: Salg på nett',
  },
  message: {
    nb: (v) => `«${v.title}» er allerede brukt som tittel`,
    nn: (v) => `«${v.title}» er allereie brukt som tittel`,
    en: (v) => `“${v.title}” is already used as a title`,
  },
  hint: {
    nb: 'gi dem titler som viser forskjellen, eller slå dem sammen',
    nn: 'gje dei titlar som viser skilnaden, eller slå dei saman',
    en: 'give them titles that show the difference, or make one of them',
  },
  *check(plan) {
    const families = function* (): Iterable<readonly Entity[]> {
      for (const [kind, entities] of entitiesByKind(plan)) {
        const { nested, title } = factsOfKind(kind);
        if (!nested && title !== undefined) yield entities;
      }
      for (const { children } of plan.focusAreas.flatMap(withDescendants)) yield children;
    };
    for (const family of families()) {
      const first = new Map<string, Entity>();
      for (const entity of family) {
        const key = searched(entity.title).text.trim().toLowerCase();
        const other = first.get(key);
        if (other) yield { at: entity.place, values: { title: entity.title }, related: [other.place] };
        else first.set(key, entity);
      }
    }
  },
});
