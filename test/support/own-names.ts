import type { Language } from '../../src/kinds/languages.ts';
import { allLevels } from '../../src/kinds/levels.ts';
import { levelNouns, nounForms } from '../../src/templates/nouns.ts';

/** The usual word, of the same length and with another first letter: `xål`, `xtrategien`, `the xoal`. */
function disguised(word: string): string {
  return word.replace(/^(the )?./, (_all, article = '') => `${article}x`);
}

/**
 * Names of all levels for `plan.yaml`, each as long as the usual one and of its gender: what a plan says with them is what
 * it says without, but for one letter of each noun.
 */
export function disguisedNames(language: Language): string {
  const lines = allLevels.map((level) => {
    const noun = levelNouns[level][language];
    const forms = nounForms.map((form) => `${form}: ${disguised(noun[form])}`);
    const gender = language === 'en' ? [] : [`gender: ${noun.gender}`];
    return `  ${level}: { ${[...forms, ...gender].join(', ')} }\n`;
  });
  return `names:\n${lines.join('')}`;
}

/** Every form of every noun, the longest first. */
function formsIn(language: Language): readonly string[] {
  return allLevels
    .flatMap((level) => nounForms.map((form) => levelNouns[level][language][form].replace(/^the /, '')))
    .sort((a, b) => b.length - a.length);
}

/** A text with the usual words in place of the disguised ones. */
export function undisguised(text: string, language: Language): string {
  let plain = text;
  for (const form of formsIn(language)) {
    const capital = form.charAt(0).toUpperCase() + form.slice(1);
    plain = plain.replaceAll(disguised(form), form).replaceAll(disguised(form).replace('x', 'X'), capital);
  }
  // English articles follow the first letter.
  return language === 'en' ? plain.replace(/\b([Aa]) action area/g, '$1n action area') : plain;
}

/** What is no level of a plan and is called so: the overall goal, goals of the United Nations, a text with a colon. */
const others =
  /overordn(?:a|et|ede) mål\p{L}*|ei?t mål fr[aå] 1|a goal from 1|(?:overall|main) goal|development goals?|strategy plan|'(?:mål|goal): /giu;

/** The usual nouns that a text has, with the words around them. */
export function usualNounsIn(text: string, language: Language): readonly string[] {
  const nouns = new RegExp(`(?<![\\p{L}-])(?:${formsIn(language).join('|')})(?![\\p{L}-])`, 'giu');
  const said = text.replace(others, '');
  return [...said.matchAll(nouns)].map(({ index }) => said.slice(Math.max(0, index - 40), index + 40));
}
