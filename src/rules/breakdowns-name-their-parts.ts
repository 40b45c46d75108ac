import { namesOfPartner } from '../model/titles-for-ids.ts';
import { meant, nearest } from '../text/did-you-mean.ts';
import type { Fix } from '../text/fix.ts';
import { rule, withReplacement } from './rule.ts';

/** A figure of nobody is printed nowhere. */
export const breakdownsNameTheirParts = rule<{ id: string; groups: boolean; suggestion: string | undefined }>(
  {
    name: 'breakdowns-name-their-parts',
    code: 'PV1122',
    category: 'references',
    severity: 'error',
    summary: {
      nb: 'Fordelingen av en indikator gjelder parter i planen, eller grupper som indikatoren nevner.',
      nn: 'Fordelinga av ein indikator gjeld partar i planen, eller grupper som indikatoren nemner.',
      en: 'The breakdown of an indicator is by partners of the plan, or by groups that the indicator names.',
    },
    explanation: {
      nb: 'Et tall for en part eller gruppe som ikke er i planen, blir ikke trykt.',
      nn: 'Eit tal for ein part eller ei gruppe som ikkje er i planen, blir ikkje trykt.',
      en: 'A figure of a partner or group that is not in the plan is not printed.',
    },
    example: {
      file: 'indicators/folketall.yaml',
      wrong:
        '  - { period: 2010, value: 1500 }\nbreakdown:\n  measurements:\n    - { period: 2010, values: { askk: 1000 } }',
      right: '  - { period: 2010, value: 1500 }',
    },
    message: {
      nb: (v) => `«${v.id}» er ikke ${v.groups ? 'blant gruppene til indikatoren' : 'en part i planen'}`,
      nn: (v) => `«${v.id}» er ikkje ${v.groups ? 'blant gruppene til indikatoren' : 'ein part i planen'}`,
      en: (v) =>
        `“${v.id}” is not ${v.groups ? 'among the groups of the indicator' : 'a partner of the plan'}`,
    },
    hint: {
      nb: (v) => (v.suggestion ? `mente du «${v.suggestion}»?` : hint(v.groups).nb),
      nn: (v) => (v.suggestion ? `meinte du «${v.suggestion}»?` : hint(v.groups).nn),
      en: (v) => (v.suggestion ? `did you mean “${v.suggestion}”?` : hint(v.groups).en),
    },
    *check(plan) {
      if (plan.unreadKinds.has('partner') || plan.blindKinds.has('partner')) return;
      for (const { record, at } of plan.indicators) {
        const { groups, measurements = [] } = record.breakdown ?? {};
        const parts = new Map(
          groups?.map(({ id, title }) => [id, [title]]) ??
            plan.partners.map((partner) => [partner.id, [partner.title, ...namesOfPartner(partner)]]),
        );
        for (const [index, { values }] of measurements.entries()) {
          const written = Object.keys(values);
          const found = written
            .filter((id) => !parts.has(id))
            .map((id) => ({ id, ...meantPart(id, parts, written) }));
          for (const { id, suggestion, fix } of found) {
            const place = at('breakdown', 'measurements', index, 'values', id);
            // Two that were meant to be one would be a key twice.
            const alone = found.filter((other) => other.suggestion === suggestion).length === 1;
            yield {
              at: { ...place, on: 'key' },
              values: { id, groups: groups !== undefined, suggestion },
              ...(fix && alone && { fix }),
            };
          }
        }
      }
    },
  },
);

/**
 * The part that was meant by a key that is no id, and how it is put in its place: a name is surely that of the part, and a
 * misspelt one is a guess. What has a figure already was not meant.
 */
function meantPart(
  key: string,
  parts: ReadonlyMap<string, readonly string[]>,
  written: readonly string[],
): { readonly suggestion: string | undefined; readonly fix?: Fix } {
  const free = [...parts.keys()].filter((id) => !written.includes(id));
  const namesOf = (id: string): readonly string[] => parts.get(id) ?? [];
  const named = meant(key, [...parts.keys()], namesOf);
  if (named !== undefined)
    return free.includes(named)
      ? { suggestion: named, fix: { kind: 'safe', replacement: named } }
      : { suggestion: named };
  const suggestion = nearest(key, free, namesOf);
  return { suggestion, ...withReplacement(suggestion) };
}

function hint(groups: boolean): Readonly<Record<'nb' | 'nn' | 'en', string>> {
  return groups
    ? {
        nb: 'skriv gruppen under groups, eller rett id-en',
        nn: 'skriv gruppa under groups, eller rett id-en',
        en: 'write the group under groups, or correct the id',
      }
    : {
        nb: 'skriv id-en til en part i plan.yaml, eller list opp grupper under groups',
        nn: 'skriv id-en til ein part i plan.yaml, eller list opp grupper under groups',
        en: 'write the id of a partner in plan.yaml, or list groups under groups',
      };
}
