import { goalSkeleton } from '../messages/skeletons.ts';
import { strategiesOf } from '../model/tree.ts';
import { rule } from './rule.ts';

/** A strategy without a goal cannot be followed up. */
export const strategiesHaveGoals = rule<{ title: string }>({
  name: 'strategies-have-goals',
  code: 'PV1202',
  category: 'completeness',
  severity: 'error',
  summary: {
    nb: 'Hver strategi har minst ett mål.',
    nn: 'Kvar strategi har minst eitt mål.',
    en: 'Every strategy has at least one goal.',
  },
  explanation: {
    nb: 'En strategi uten mål kan ikke følges opp: ingen vet når den er nådd.',
    nn: 'Ein strategi utan mål kan ikkje følgjast opp: ingen veit når han er nådd.',
    en: 'A strategy without a goal cannot be followed up: nobody knows when it is reached.',
  },
  example: {
    file: 'focus-areas/01-naering/02-tom.md',
    wrong: '---\nid: tom\n---\n\n# Landbruk\n',
    right: '',
  },
  message: {
    nb: (v) => `strategien «${v.title}» har ikke noe mål`,
    nn: (v) => `strategien «${v.title}» har ikkje noko mål`,
    en: (v) => `the strategy “${v.title}” has no goal`,
  },
  hint: {
    nb: () =>
      `et mål er en overskrift med to nummertegn, med tiltaksområdene i en liste under:\n${goalSkeleton('nb')}`,
    nn: () =>
      `eit mål er ei overskrift med to nummerteikn, med tiltaksområda i ei liste under:\n${goalSkeleton('nn')}`,
    en: () =>
      `a goal is a heading with two number signs, with its action areas in a list below:\n${goalSkeleton('en')}`,
  },
  *check(plan) {
    for (const { goals, complete, title, place } of strategiesOf(plan)) {
      if (goals.length === 0 && complete) yield { at: place, values: { title } };
    }
  },
});
