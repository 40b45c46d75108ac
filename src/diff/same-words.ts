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
  let [start, otherStart] = [0, 0];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (!run?.removed && !run?.added) {
      start += run?.value.length ?? 0;
      otherStart += run?.value.length ?? 0;
      continue;
    }
    const next = runs[at + 1];
    const [out, came] = run.removed ? [run, next] : [next, run];
    if (!out?.removed || !came?.added) return false;
    at += 1;
    const [from, otherFrom] = [start, otherStart];
    start += out.value.length;
    otherStart += came.value.length;
    if (joined(out.value, all, '') === joined(came.value, all, '')) continue;
    if (out.value.length !== came.value.length) return false;
    const alike = out.value.every((token, index) => {
      const fresh = came.value[index];
      if (fresh === undefined) return false;
      if (token.word === fresh.word || spellings.same(token, fresh)) return true;
      const marked = one[from + index - 1]?.word === 'å' && other[otherFrom + index - 1]?.word === 'å';
      return marked && sameInfinitive(token.word, fresh.word);
    });
    if (!alike) return false;
  }
  return true;
}

/**
 * After the mark of the infinitive a word is a verb, which may end in e or a (`å utvikle`, `å utvikla`), and after g and k in
 * je or ja (`å bygge`, `å byggje`). Elsewhere the same letters may be a past or a noun. The shortest verbs are others: `å la`, `å le`.
 */
function sameInfinitive(one: string, other: string): boolean {
  const stem = (word: string): string | undefined => /^(.{3,}?)(?:(?<=[gk])j)?[ea]$/u.exec(word)?.[1];
  const [a, b] = [stem(one), stem(other)];
  return a !== undefined && a === b;
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
