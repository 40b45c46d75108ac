import { placeIn, writtenTexts } from '../model/written-texts.ts';
import { searched } from '../text/printed.ts';
import { rule } from './rule.ts';

/** A plan that spells one thing in two ways looks as if it meant two things. */
export const termsSpeltAlike = rule<{ found: string; use: string }>({
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
    nb: 'Listen terms i plan.yaml sier hvordan et ord skrives, og hvilke skrivemåter som ikke brukes. Bare hele ord blir funnet, så navn kan beholde sin egen skrivemåte. Tegn som ingen ser, skjuler ikke et ord.',
    nn: 'Lista terms i plan.yaml seier korleis eit ord er skrive, og kva skrivemåtar som ikkje er i bruk. Berre heile ord blir funne, så namn kan behalde sin eigen skrivemåte. Teikn som ingen ser, skjuler ikkje eit ord.',
    en: 'The list terms in plan.yaml says how a word is spelt, and which spellings are not used. Only whole words are found, so that names keep their own spelling. Characters that nobody sees do not hide a word.',
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
      terms.flatMap(({ use, not }) =>
        not.map((variant) => [searched(variant).text.toLowerCase(), use] as const),
      ),
    );
    if (useOf.size === 0) return;
    const words = [...useOf.keys()].map((variant) => variant.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const wrong = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    const anywhere = new RegExp(words.join('|'), 'iu');
    for (const field of writtenTexts(plan)) {
      if (field.code) continue;
      const { text, written } = searched(field.text);
      // Most texts have none of them, and do without looking what is around a word.
      if (!anywhere.test(text)) continue;
      for (const { 0: word, index } of text.matchAll(wrong)) {
        const at = placeIn(field, written(index), written(index + word.length));
        yield { at, values: { found: word, use: useOf.get(word.toLowerCase()) ?? '' } };
      }
    }
  },
});
