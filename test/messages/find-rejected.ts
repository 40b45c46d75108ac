import type { OneWording } from '../../scripts/wordings.mjs';
import type { Term } from './terms.ts';

/**
 * Where a form stands that is not used: `nb: slag → type (src/a.ts: «av samme slag»)`.
 * @param wordings what is said; code in it (`…`, «kind», {name}) is left out
 */
export function findRejected(wordings: readonly OneWording[], terms: readonly Term[]): readonly string[] {
  const patterns = terms.flatMap(({ words }) =>
    Object.entries(words).map(([language, { use, not, but = [] }]) => ({
      language,
      use,
      not: wholeWords(not),
      but: but.length > 0 ? wholeWords(but) : undefined,
    })),
  );
  return wordings.flatMap(({ language, place, text }) => {
    const said = text.replace(/`[^`]*`/g, ' ');
    return patterns
      .filter((pattern) => pattern.language === language)
      .flatMap(({ use, not, but }) =>
        [...(but ? said.replace(but, ' ') : said).matchAll(not)].map(
          ([form]) => `${language}: ${form} → ${use} (${place}: «${text}»)`,
        ),
      );
  });
}

function wholeWords(forms: readonly string[]): RegExp {
  const any = forms.map((form) => form.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}]|-\\p{Ll})`, 'giu');
}
