import type { Rule } from './rule.ts';

/** An empty chapter is a heading in print with nothing under it. */
export const chaptersHaveText: Rule = {
  name: 'chapters-have-text',
  code: 'PV1207',
  category: 'completeness',
  severity: 'warning',
  summary: {
    nb: 'Hvert kapittel har tekst.',
    nn: 'Kvart kapittel har tekst.',
    en: 'Every chapter has text.',
  },
  message: {
    nb: (v) => `kapittelet «${v.title}» er tomt`,
    nn: (v) => `kapittelet «${v.title}» er tomt`,
    en: (v) => `the chapter “${v.title}” is empty`,
  },
  *check(plan) {
    for (const { title, body, place } of plan.chapters) {
      if (body.nodes.length === 0) yield { at: place, values: { title } };
    }
  },
};
