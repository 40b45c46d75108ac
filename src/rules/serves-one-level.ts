import type { Level } from '../kinds/levels.ts';
import { allLevels } from '../kinds/levels.ts';
import { kindName } from '../messages/entity-names.ts';
import { namedIn } from '../model/named.ts';
import { rule } from './rule.ts';

interface Part {
  readonly kind: Level;
  readonly title: string;
}

/** What contributes to a goal and to something under another would be in tables of both, on two levels. */
export const servesOneLevel = rule<{ readonly first: Part; readonly other: Part }>({
  name: 'serves-one-level',
  code: 'PV1115',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Et tiltak bidrar til ting på ett nivå av strategien.',
    nn: 'Eit tiltak bidreg til ting på eitt nivå av strategien.',
    en: 'An action contributes to things of one level of the strategy.',
  },
  explanation: {
    nb: 'Bidrar et tiltak til et tiltaksområde, bidrar det også til målet og strategien over. Står flere nivåer i «serves», vet ingen hvilket som er ment, og tabeller etter mål teller det to ganger.',
    nn: 'Bidreg eit tiltak til eit tiltaksområde, bidreg det òg til målet og strategien over. Står fleire nivå i «serves», veit ingen kva for eit som er meint, og tabellar etter mål tel det to gonger.',
    en: 'An action that contributes to an action area contributes to the goal and the strategy above it, too. Where it names several levels, nobody knows which is meant, and tables by goal count it twice.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'serves: [skilting, flere-gjester]',
    right: 'serves: [skilting]',
  },
  message: {
    nb: (v, n) =>
      `«${v.other.title}» er ${kindName(v.other.kind, n.language)}, og «${v.first.title}» er ${kindName(v.first.kind, n.language)}; et tiltak bidrar til ett nivå`,
    nn: (v, n) =>
      `«${v.other.title}» er ${kindName(v.other.kind, n.language)}, og «${v.first.title}» er ${kindName(v.first.kind, n.language)}; eit tiltak bidreg til eitt nivå`,
    en: (v, n) =>
      `“${v.other.title}” is ${kindName(v.other.kind, n.language)}, and “${v.first.title}” is ${kindName(v.first.kind, n.language)}; an action contributes to one level`,
  },
  hint: {
    nb: 'behold det nederste nivået; det over følger med',
    nn: 'behald det nedste nivået; det over følgjer med',
    en: 'keep the lowest level; what is above it is included',
  },
  *check(plan) {
    for (const { record, at } of [...plan.actions, ...plan.programmes]) {
      const parts = (record.serves ?? []).flatMap((id, index) => {
        const entity = namedIn(plan, id, ...allLevels);
        return entity ? [{ entity, index }] : [];
      });
      const first = parts[0];
      const other = parts.find(({ entity }) => entity.kind !== first?.entity.kind);
      if (!first || !other) continue;
      const partOf = ({ entity: { kind, title } }: typeof first): Part => ({ kind, title });
      yield { at: at('serves', other.index), values: { first: partOf(first), other: partOf(other) } };
    }
  },
});
