import type { Place } from '../text/place.ts';
import { rule } from './rule.ts';

/** A plan decides nothing about years it does not cover. */
export const insidePeriod = rule<{ year: number; from: number; to: number }>({
  name: 'inside-period',
  code: 'PV1303',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Tiltak, handlingsplaner og økonomiplaner ligger i planens periode.',
    nn: 'Tiltak, handlingsplanar og økonomiplanar ligg i perioden til planen.',
    en: 'Actions, action plans and economic plans are in the plan’s period.',
  },
  explanation: {
    nb: 'Strategiplanen gjelder for en periode. Tiltak, handlingsplaner og økonomiplaner kan ikke ligge utenfor den.',
    nn: 'Strategiplanen gjeld for ein periode. Tiltak, handlingsplanar og økonomiplanar kan ikkje liggje utanfor han.',
    en: 'The strategy plan applies to a period. Actions, action plans and economic plans cannot be outside it.',
  },
  example: {
    file: 'actions/nettsalg.yaml',
    wrong: 'end: 2022',
    right: 'end: 2012',
  },
  message: {
    nb: (v) => `${v.year} ligger utenfor planens periode, ${v.from}–${v.to}`,
    nn: (v) => `${v.year} ligg utanfor perioden til planen, ${v.from}–${v.to}`,
    en: (v) => `${v.year} is outside the plan’s period, ${v.from}–${v.to}`,
  },
  *check(plan) {
    const { from, to } = plan.record.period;
    const years: [number, Place][] = [];
    for (const { record, firstYear, lastYear, at } of plan.actions) {
      years.push([firstYear, at('start')]);
      if (record.end !== 'ongoing') years.push([lastYear, at('end')]);
    }
    for (const { record, at } of plan.actionPlans) {
      if (record.year !== undefined) years.push([record.year, at('year')]);
      for (const end of ['from', 'to'] as const)
        if (record.period) years.push([record.period[end], at('period', end)]);
    }
    for (const { record, at } of plan.economicPlans) {
      for (const [index, year] of record.years.entries()) years.push([year, at('years', index)]);
    }
    for (const [year, at] of years) if (year < from || year > to) yield { at, values: { year, from, to } };
  },
});
