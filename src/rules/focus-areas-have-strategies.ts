import { shown, strategySkeleton } from '../messages/skeletons.ts';
import { rule } from './rule.ts';

/** A focus area without a strategy says where the cooperation puts its weight, and not how. */
export const focusAreasHaveStrategies = rule<{ title: string; folder: string | undefined }>({
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
    nb: (v) =>
      `lag en fil i mappen til satsingsområdet, for eksempel\n${shown(strategySkeleton('nb', v.folder))}`,
    nn: (v) =>
      `lag ei fil i mappa til satsingsområdet, til dømes\n${shown(strategySkeleton('nn', v.folder))}`,
    en: (v) =>
      `make a file in the folder of the focus area, for example\n${shown(strategySkeleton('en', v.folder))}`,
  },
  *check(plan) {
    for (const { strategies, complete, title, place, file } of plan.focusAreas) {
      if (strategies.length === 0 && complete)
        yield { at: place, values: { title, folder: file.split('/')[1] } };
    }
  },
});
