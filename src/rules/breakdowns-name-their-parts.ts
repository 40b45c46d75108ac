import { nearest } from '../text/did-you-mean.ts';
import { rule } from './rule.ts';

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
        const ids = (groups ?? plan.partners).map(({ id }) => id);
        for (const [index, { values }] of measurements.entries())
          for (const id of Object.keys(values)) {
            if (ids.includes(id)) continue;
            yield {
              at: at('breakdown', 'measurements', index, 'values', id),
              values: { id, groups: groups !== undefined, suggestion: nearest(id, ids) },
            };
          }
      }
    },
  },
);

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
