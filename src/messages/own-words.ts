import { allLevels } from '../kinds/levels.ts';
import { levelNouns, type Noun, type OwnWords, ownNoun } from '../templates/nouns.ts';
import { baseOf, type SpokenLanguage, tagOf } from './wording.ts';

/** A language in a plan's own words for its levels: they are in the plan's language, and so only it is changed. */
export function inWordsOf(plan: OwnWords, language: SpokenLanguage): SpokenLanguage {
  if (!plan.names || tagOf(language) !== plan.language) return language;
  const written = allLevels.flatMap((level): readonly (readonly [object, Noun])[] => {
    const noun = ownNoun(level, plan);
    return noun ? [[levelNouns[level], noun]] : [];
  });
  if (written.length === 0) return language;
  const others = typeof language === 'string' ? [] : language.words;
  return { tag: plan.language, fallback: baseOf(language), words: new Map([...others, ...written]) };
}
