import { actionAreaSkeleton } from '../messages/skeletons.ts';
import { goalsOf } from '../model/tree.ts';
import { rule } from './rule.ts';

/** A goal without action areas gives the yearly plans nothing to take hold of. */
export const goalsHaveActionAreas = rule<{ title: string }>({
  name: 'goals-have-action-areas',
  code: 'PV1203',
  category: 'completeness',
  severity: 'error',
  summary: {
    nb: 'Hvert mål har minst ett tiltaksområde.',
    nn: 'Kvart mål har minst eitt tiltaksområde.',
    en: 'Every goal has at least one action area.',
  },
  explanation: {
    nb: 'Tiltaksområdene er leddet mellom mål og tiltak. Et mål uten tiltaksområder kan ingen tiltak bidra til.',
    nn: 'Tiltaksområda er leddet mellom mål og tiltak. Eit mål utan tiltaksområde kan ingen tiltak bidra til.',
    en: 'Action areas are the link between goals and actions. No action can contribute to a goal without any.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '## Flere gjester {#flere-gjester}\n\nTekst uten liste.\n\n## Flere senger {#flere-senger}',
    right: '## Flere gjester {#flere-gjester}',
  },
  message: {
    nb: (v) => `målet «${v.title}» har ingen tiltaksområder`,
    nn: (v) => `målet «${v.title}» har ingen tiltaksområde`,
    en: (v) => `the goal “${v.title}” has no action areas`,
  },
  hint: {
    nb: () => `tiltaksområdene er en liste under målet: ${actionAreaSkeleton('nb')}`,
    nn: () => `tiltaksområda er ei liste under målet: ${actionAreaSkeleton('nn')}`,
    en: () => `the action areas are a list under the goal: ${actionAreaSkeleton('en')}`,
  },
  *check(plan) {
    for (const { actionAreas, title, place } of goalsOf(plan)) {
      if (actionAreas.length === 0) yield { at: place, values: { title } };
    }
  },
});
