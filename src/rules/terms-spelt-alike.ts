import type { Nodes } from 'mdast';
import { placeInProse } from '../model/media.ts';
import type { Place } from '../text/place.ts';
import { offsetInText } from '../text/plain-text.ts';
import type { Rule } from './rule.ts';

/** A plan that spells one thing in two ways looks as if it meant two things. */
export const termsSpeltAlike: Rule = {
  name: 'terms-spelt-alike',
  code: 'PV1701',
  category: 'language',
  severity: 'warning',
  summary: {
    nb: 'Ord i ordlisten i plan.yaml skrives på én måte.',
    nn: 'Ord i ordlista i plan.yaml er skrivne på éin måte.',
    en: 'Words of the term list in plan.yaml are spelt in one way.',
  },
  explanation: {
    nb: 'Listen terms i plan.yaml sier hvordan et ord skrives, og hvilke skrivemåter som ikke brukes. Bare hele ord blir funnet, så navn kan beholde sin egen skrivemåte.',
    nn: 'Lista terms i plan.yaml seier korleis eit ord er skrive, og kva skrivemåtar som ikkje er i bruk. Berre heile ord blir funne, så namn kan behalde sin eigen skrivemåte.',
    en: 'The list terms in plan.yaml says how a word is spelt, and which spellings are not used. Only whole words are found, so that names keep their own spelling.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'overallGoal: { text: Vekst, indicators: [folketall] }\nterms: [{ use: handel, not: [salg] }]',
    right: 'overallGoal: { text: Vekst, indicators: [folketall] }',
  },
  message: {
    nb: (v) => `«${v.found}» skrives «${v.use}» i denne planen`,
    nn: (v) => `«${v.found}» blir skrive «${v.use}» i denne planen`,
    en: (v) => `“${v.found}” is spelt “${v.use}” in this plan`,
  },
  *check(plan) {
    const terms = plan.record.terms ?? [];
    const useOf = new Map(
      terms.flatMap(({ use, not }) => not.map((own) => [own.toLowerCase(), use] as const)),
    );
    if (useOf.size === 0) return;
    const words = [...useOf.keys()].map((own) => own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const wrong = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    const found = function* (text: string, at: Place, offsetOf?: (index: number) => number | undefined) {
      for (const { 0: word, index } of text.matchAll(wrong)) {
        const from = offsetOf?.(index);
        const range = from === undefined ? undefined : ([from, from + word.length] as const);
        yield {
          at: range ? { file: at.file, range } : at,
          values: { found: word, use: useOf.get(word.toLowerCase()) ?? '' },
        };
      }
    };
    for (const { title, place, kind } of plan.entities) {
      // The titles of goals and the words of action areas are prose of their file.
      if (kind !== 'action-plan' && kind !== 'economic-plan') yield* found(title, place);
    }
    for (const { prose } of plan.proses) {
      for (const node of texts(prose.nodes)) {
        const offsetOf = (index: number): number | undefined => offsetInText(node, index);
        yield* found(node.value, placeInProse(node, prose), prose.placed ? offsetOf : undefined);
      }
    }
  },
};

function* texts(nodes: readonly Nodes[]): Iterable<Extract<Nodes, { type: 'text' }>> {
  for (const node of nodes) {
    if (node.type === 'text') yield node;
    if ('children' in node) yield* texts(node.children);
  }
}
