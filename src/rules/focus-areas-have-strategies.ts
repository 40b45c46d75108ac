import type { Rule } from './rule.ts';

/** A focus area without a strategy says where the cooperation puts its weight, and not how. */
export const focusAreasHaveStrategies: Rule = {
  name: 'focus-areas-have-strategies',
  code: 'PV1201',
  category: 'completeness',
  severity: 'error',
  summary: {
    nb: 'Hvert satsingsområde har minst én strategi.',
    nn: 'Kvart satsingsområde har minst éin strategi.',
    en: 'Every focus area has at least one strategy.',
  },
  explanation: {
    nb: 'Et satsingsområde uten strategi sier at noe er viktig, men ikke hva som skal gjøres.',
    nn: 'Eit satsingsområde utan strategi seier at noko er viktig, men ikkje kva som skal gjerast.',
    en: 'A focus area without a strategy says that something matters, but not what is to be done.',
  },
  example: {
    file: 'focus-areas/02-tom/focus-area.md',
    wrong: '---\nid: tom\n---\n\n# Kultur\n',
    right: '',
  },
  message: {
    nb: (v) => `satsingsområdet «${v.title}» har ingen strategi`,
    nn: (v) => `satsingsområdet «${v.title}» har ingen strategi`,
    en: (v) => `the focus area “${v.title}” has no strategy`,
  },
  hint: {
    nb: 'legg en fil som 01-navn.md i mappen til satsingsområdet',
    nn: 'legg ei fil som 01-namn.md i mappa til satsingsområdet',
    en: 'put a file such as 01-name.md in the folder of the focus area',
  },
  *check(plan) {
    for (const { strategies, complete, title, place } of plan.focusAreas) {
      if (strategies.length === 0 && complete) yield { at: place, values: { title } };
    }
  },
};
