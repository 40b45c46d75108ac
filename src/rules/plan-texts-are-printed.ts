import type { Plan } from '../model/entities.ts';
import { overallIndicators } from '../model/measured.ts';
import { directiveOf } from '../model/read-prose.ts';
import { writtenNodes } from '../model/written-nodes.ts';
import { rule } from './rule.ts';

type Field = 'vision' | 'overallGoal' | 'workingForms' | 'perspectives';

/** What of plan.yaml a line in a text prints, and whether a document prints it without that. */
const fields: Readonly<Record<Field, { readonly directive: string; elsewhere(plan: Plan): boolean }>> = {
  vision: { directive: 'vision', elsewhere: () => false },
  overallGoal: {
    directive: 'overall-goal',
    elsewhere: (plan) =>
      (plan.record.overallGoal?.indicators?.length ?? 0) > 0 || overallIndicators(plan).length > 0,
  },
  workingForms: {
    directive: 'working-forms',
    elsewhere: ({ actions }) => actions.some(({ record }) => record.workingForms?.length),
  },
  perspectives: {
    directive: 'perspectives',
    elsewhere: ({ actions, entities }) =>
      actions.some(({ record }) => record.perspectives?.length) ||
      entities.some((entity) => 'facts' in entity && entity.facts.perspectives?.length),
  },
};

/** What is written for all to read and is in no document. */
export const planTextsArePrinted = rule<{ field: Field; directive: string }>({
  name: 'plan-texts-are-printed',
  code: 'PV1218',
  category: 'completeness',
  severity: 'info',
  summary: {
    nb: 'Visjon, overordnet mål, arbeidsformer og perspektiver i plan.yaml er med i et dokument.',
    nn: 'Visjon, overordna mål, arbeidsformer og perspektiv i plan.yaml er med i eit dokument.',
    en: 'Vision, overall goal, working forms and perspectives in plan.yaml are in a document.',
  },
  explanation: {
    nb: 'De blir skrevet ut der en tekst har en egen linje for dem. Har ingen tekst den linjen, får ingen se det som er skrevet.',
    nn: 'Dei blir skrivne ut der ein tekst har ei eiga linje for dei. Har ingen tekst den linja, får ingen sjå det som er skrive.',
    en: 'They are printed where a text has a line for them. Where no text has that line, nobody sees what is written.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'language: nb\nvision: En region for alle',
    right: 'language: nb',
  },
  message: {
    nb: ({ field, directive }) =>
      `«${field}» kommer ikke med i noe dokument: ingen tekst har linjen ::${directive}`,
    nn: ({ field, directive }) =>
      `«${field}» kjem ikkje med i noko dokument: ingen tekst har linja ::${directive}`,
    en: ({ field, directive }) => `“${field}” is in no document: no text has the line ::${directive}`,
  },
  hint: {
    nb: ({ directive }) => `skriv ::${directive} på en egen linje i kapitlet som det skal stå i`,
    nn: ({ directive }) => `skriv ::${directive} på ei eiga linje i kapitlet som det skal stå i`,
    en: ({ directive }) => `write ::${directive} on a line of its own in the chapter that it belongs in`,
  },
  *check(plan) {
    if (plan.unreadKinds.has('chapter')) return;
    const printed = new Set(writtenNodes(plan).map(({ node }) => directiveOf(node)));
    for (const [field, { directive, elsewhere }] of Object.entries(fields) as [
      Field,
      (typeof fields)[Field],
    ][]) {
      const value = plan.record[field];
      const written = Array.isArray(value) ? value.length > 0 : value !== undefined;
      if (written && !printed.has(directive) && !elsewhere(plan))
        yield { at: plan.at(field), values: { field, directive } };
    }
  },
});
