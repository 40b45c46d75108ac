import { diffArrays } from 'diff';
import type { Spellings } from './spellings.ts';
import { type Token, tokens } from './tokens.ts';

/**
 * Whether two texts say the same in the same words: they differ in spelling that is known to be harmless, in capitals,
 * white space or the punctuation that parts and encloses only. Never where a number, a negation, a modal or any other
 * sign differs. Where it cannot be determined, no.
 */
export function sameWords(before: string, after: string, spellings: Spellings): boolean {
  const one = tokens(before, spellings.keepsAccent);
  const other = tokens(after, spellings.keepsAccent);
  if (joined(one, isNumber, ' ') !== joined(other, isNumber, ' ')) return false;
  if (joined(one, spellings.binds, ' ') !== joined(other, spellings.binds, ' ')) return false;
  if (joined(one, all, '') === joined(other, all, '')) return true;
  if (Math.abs(one.length - other.length) > 40 || one.length > 5000) return false;
  const runs = diffArrays([...one], [...other], {
    maxEditLength: 200,
    comparator: (a, b) => a.word === b.word,
  });
  if (!runs) return false;
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (!run?.removed && !run?.added) continue;
    const next = runs[at + 1];
    const [out, came] = run.removed ? [run, next] : [next, run];
    if (!out?.removed || !came?.added) return false;
    at += 1;
    if (joined(out.value, all, '') === joined(came.value, all, '')) continue;
    if (out.value.length !== came.value.length) return false;
    const alike = out.value.every((token, index) => {
      const fresh = came.value[index];
      return fresh !== undefined && (token.word === fresh.word || spellings.same(token, fresh));
    });
    if (!alike) return false;
  }
  return true;
}

/**
 * What a text says exactly, in order: its numbers with their units, its dates, its signs, its negations and modals. Texts
 * in which these are equal differ in other words only.
 */
export function figuresIn(text: string, spellings: Spellings): readonly string[] {
  const found: string[] = [];
  let counted = false;
  for (const { word } of tokens(text, spellings.keepsAccent)) {
    const unit: string | undefined = counted ? spellings.unit(word) : undefined;
    const figure: string | undefined =
      isNumber(word) || isSign(word) ? word : (spellings.figureWord(word) ?? unit);
    if (figure !== undefined) found.push(figure);
    counted = figure !== undefined && unit === undefined;
  }
  return found;
}

const all = (): boolean => true;
const isNumber = (word: string): boolean => /\p{N}/u.test(word);
/** What reckons, compares, points or says yes or no; a question mark or an ampersand does not. */
const isSign = (word: string): boolean => /^[\p{S}%‰°]/u.test(word);

function joined(words: readonly Token[], wanted: (word: string) => boolean, between: string): string {
  return words.flatMap(({ word }) => (wanted(word) ? word : [])).join(between);
}
