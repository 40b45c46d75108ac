/** The languages of plans, documents and messages: Bokmål, Nynorsk and English. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(word: string): word is Language {
  return languages.some((language) => language === word);
}
