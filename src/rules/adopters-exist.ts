import { governanceOf, knowsAdopters } from '../model/governance.ts';
import { rule } from './rule.ts';

/** A plan that its partners adopt needs one that does. */
export const adoptersExist = rule({
  name: 'adopters-exist',
  code: 'PV1607',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'Når partene vedtar planen, er minst én av dem medlem.',
    nn: 'Når partane vedtek planen, er minst éin av dei medlem.',
    en: 'Where the partners adopt the plan, at least one of them is a member.',
  },
  explanation: {
    nb: 'Med adoptedBy: partners under governance vedtar hver part som er medlem. Har planen ingen slike parter, er det ingen som kan vedta den.',
    nn: 'Med adoptedBy: partners under governance vedtek kvar part som er medlem. Har planen ingen slike partar, er det ingen som kan vedta han.',
    en: 'With adoptedBy: partners under governance, every partner that is a member adopts. A plan without such partners can be adopted by nobody.',
  },
  example: {
    file: 'plan.yaml',
    wrong: `  - { id: ask, name: Ask, role: associate, municipalityNumber: "0604", population: { 2010: 1000 } }
  - { id: bo, name: Bø, role: associate, population: { 2010: 500 } }`,
    right: `  - { id: ask, name: Ask, municipalityNumber: "0604", population: { 2010: 1000 } }
  - { id: bo, name: Bø, population: { 2010: 500 } }`,
  },
  message: {
    nb: 'partene skal vedta planen, men ingen av dem er medlem',
    nn: 'partane skal vedta planen, men ingen av dei er medlem',
    en: 'the partners are to adopt the plan, but none of them is a member',
  },
  hint: {
    nb: 'før opp medlemmene under partners, eller skriv adoptedBy: owner',
    nn: 'før opp medlemene under partners, eller skriv adoptedBy: owner',
    en: 'list the members under partners, or write adoptedBy: owner',
  },
  *check(plan) {
    if (!knowsAdopters(plan)) return;
    if (governanceOf(plan).adopters.length === 0) yield { at: plan.at('governance', 'adoptedBy') };
  },
});
