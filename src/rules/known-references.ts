import type { EntityKind } from '../kinds/entity-kinds.ts';
import { kindName, noneOfKind } from '../messages/entity-names.ts';
import { anyOf, type SpokenLanguage } from '../messages/wording.ts';
import { wasNamedIn } from '../model/adopted-records.ts';
import { namedIn } from '../model/named.ts';
import { nearest } from '../text/did-you-mean.ts';
import { rule, withReplacement } from './rule.ts';

/** A reference to nothing is a link that no reader can follow, and a sum that lacks a part. */
export const knownReferences = rule<{
  id: string;
  expected: readonly EntityKind[];
  actual: EntityKind | undefined;
  suggestion: string | undefined;
}>({
  name: 'known-references',
  code: 'PV1102',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hver henvisning fører til noe som finnes, og av riktig type.',
    nn: 'Kvar tilvising fører til noko som finst, og av rett type.',
    en: 'Every reference leads to something that exists, of the right kind.',
  },
  explanation: {
    nb: 'Et tiltak peker på tiltaksområder, kilder og andre med id. Peker det på noe som ikke finnes, eller på noe av feil type, faller det ut av tabeller og summer.',
    nn: 'Eit tiltak peiker på tiltaksområde, kjelder og andre med id. Peiker det på noko som ikkje finst, eller på noko av feil type, fell det ut av tabellar og summar.',
    en: 'An action points to action areas, sources and others by their ids. Where it points to nothing, or to a thing of the wrong kind, it falls out of tables and sums.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'serves: [skiltnig]',
    right: 'serves: [skilting]',
  },
  message: {
    nb: (v, n) =>
      v.actual
        ? `«${v.id}» er ${kindName(v.actual, n.language)}; her skal det stå ${anyOf(names(v.expected, n.language), 'nb')}`
        : `det finnes ikke ${anyOf(none(v.expected, n.language), 'nb')} med id-en «${v.id}»`,
    nn: (v, n) =>
      v.actual
        ? `«${v.id}» er ${kindName(v.actual, n.language)}; her skal det stå ${anyOf(names(v.expected, n.language), 'nn')}`
        : `det finst ikkje ${anyOf(none(v.expected, n.language), 'nn')} med id-en «${v.id}»`,
    en: (v, n) =>
      v.actual
        ? `“${v.id}” is ${kindName(v.actual, n.language)}; ${anyOf(names(v.expected, n.language), 'en')} is expected here`
        : `there is no ${anyOf(none(v.expected, n.language), 'en')} with the id “${v.id}”`,
  },
  hint: {
    nb: (v) => (v.suggestion ? `mente du «${v.suggestion}»?` : ''),
    nn: (v) => (v.suggestion ? `meinte du «${v.suggestion}»?` : ''),
    en: (v) => (v.suggestion ? `did you mean “${v.suggestion}”?` : ''),
  },
  *check(plan) {
    const idsByKind = new Map<EntityKind, string[]>();
    for (const entity of plan.entities) {
      const ids = idsByKind.get(entity.kind) ?? [];
      idsByKind.set(entity.kind, ids);
      ids.push(entity.id);
    }
    for (const reference of plan.references) {
      const { id, expected, place } = reference;
      if (namedIn(plan, id, ...expected) || wasNamedIn(plan, reference)) continue;
      const entity = plan.byId.get(id);
      if (!entity && plan.unreadIds.has(id)) continue;
      if (!entity && expected.some((kind) => plan.blindKinds.has(kind))) continue;
      // A plan with errors may have an id twice.
      if (entity && expected.some((kind) => idsByKind.get(kind)?.includes(id))) continue;
      const suggestion = nearest(
        id,
        expected.flatMap((kind) => idsByKind.get(kind) ?? []),
      );
      yield {
        at: place,
        values: { id, expected, actual: entity?.kind, suggestion },
        ...withReplacement(suggestion),
      };
    }
  },
});

const names = (kinds: readonly EntityKind[], language: SpokenLanguage): readonly string[] =>
  kinds.map((kind) => kindName(kind, language));

const none = (kinds: readonly EntityKind[], language: SpokenLanguage): readonly string[] =>
  kinds.map((kind) => noneOfKind(kind, language));
