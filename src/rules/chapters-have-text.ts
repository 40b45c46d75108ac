import { rule } from './rule.ts';

/** An empty chapter is a heading in print with nothing under it. */
export const chaptersHaveText = rule<{ title: string }>({
  name: 'chapters-have-text',
  code: 'PV1207',
  category: 'completeness',
  severity: 'warning',
  summary: {
    nb: 'Hvert kapittel har tekst.',
    nn: 'Kvart kapittel har tekst.',
    en: 'Every chapter has text.',
  },
  explanation: {
    nb: 'Et tomt kapittel blir en overskrift på en tom side.',
    nn: 'Eit tomt kapittel blir ei overskrift på ei tom side.',
    en: 'An empty chapter is a heading on an empty page.',
  },
  example: {
    file: 'chapters/02-tom.md',
    wrong: '---\nid: tom\n---\n\n# Samarbeid\n',
    right: '---\nid: tom\n---\n\n# Samarbeid\n\nRådet møtes fire ganger i året.\n',
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
});
