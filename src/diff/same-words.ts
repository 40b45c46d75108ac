import { diffArrays } from 'diff';
import type { WeightTable } from '../templates/weights.ts';

/** What may be written in more than one way without meaning anything else. */
export interface Spellings {
  /** Whether two words are interchangeable. Both in small letters. */
  same(one: string, other: string): boolean;
  /** Does the word decide what a sentence binds to (a negation, a modal)? One of them changed is never only spelling. */
  binds(word: string): boolean;
}

/**
 * Makes out of the table, and of the agreed terms of both plans, which words are interchangeable.
 * @param terms whole words or beginnings of compounds: an agreed spelling and those it replaces
 */
export function spellingsOf(
  { sameWords: pairs, bindingWords }: Pick<WeightTable, 'sameWords' | 'bindingWords'>,
  terms: readonly { readonly use: string; readonly not: readonly string[] }[],
): Spellings {
  const binding = new Set(bindingWords);
  const all: readonly (readonly [string, string])[] = [
    ...pairs,
    ...terms.flatMap(({ use, not }) => not.map((word) => [use.toLowerCase(), word.toLowerCase()] as const)),
  ].filter((pair) => !pair.some((word) => binding.has(word) || /\d/.test(word)));
  const same = (one: string, other: string): boolean =>
    all.some(([a, b]) => one.replaceAll(b, a) === other.replaceAll(b, a));
  return {
    same: (one, other) => same(one, other) || doubled(one, other),
    binds: (word) => binding.has(word),
  };
}

/** In a long word a letter doubled or not is a slip: `konkurransevne`, `konkurranseevne`. Short words it may make into others. */
function doubled(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (short.length < 9 || long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return at > 0 && long[at] === long[at - 1] && long.slice(at + 1) === short.slice(at);
}

/**
 * Whether two texts say the same in the same words: they differ in spelling that is known to be harmless, in capitals,
 * white space or the punctuation that parts and encloses only. Never where a number, a negation, a modal or any other
 * sign differs. Where it cannot be determined, no.
 */
export function sameWords(before: string, after: string, spellings: Spellings): boolean {
  const one = tokens(before);
  const other = tokens(after);
  if (joined(one, isNumber, ' ') !== joined(other, isNumber, ' ')) return false;
  if (joined(one, spellings.binds, ' ') !== joined(other, spellings.binds, ' ')) return false;
  if (joined(one, all, '') === joined(other, all, '')) return true;
  if (Math.abs(one.length - other.length) > 40 || one.length > 5000) return false;
  const runs = diffArrays([...one], [...other], { maxEditLength: 200 });
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
    if (
      !out.value.every(
        (word, index) => word === came.value[index] || spellings.same(word, came.value[index] ?? ''),
      )
    )
      return false;
  }
  return true;
}

const all = (): boolean => true;
const isNumber = (word: string): boolean => /\p{N}/u.test(word);

function joined(words: readonly string[], wanted: (word: string) => boolean, between: string): string {
  return words.filter(wanted).join(between);
}

/**
 * Words and numbers in small letters, words without accents; a number in groups of three is one (`16.500`, `16 500`), a range
 * is one whatever dash it has, and a minus belongs to its number. Every other sign is a word (`≥`, `½`, `€`, `✅`, `%`, `?`)
 * but the punctuation that parts and encloses words, and dashes between them.
 */
function tokens(text: string): readonly string[] {
  const even = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Variation_Selector}|[\u00ad\u200b\u200c\u2060\ufeff]|\u200d/gu, '')
    .replace(/(\d)(?:\s*[–-]\s*|−)(?=\d)/g, '$1-');
  const found = even.match(
    /[-−–]?\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+(?![\d.])(?:,\d+)?|[-−–]?\d+(?:[.,:/-]\d+)*|[\p{L}\p{M}]+|[^\p{L}\p{M}\s\p{Z}\d.,;:!…«»"“”„'’‘‚()[\]\p{Pd}]/gu,
  );
  return (found ?? []).map((token) => {
    // A stroke through a sign negates it: `≠` is no `=`.
    if (!/\d/.test(token)) return /^[\p{L}\p{M}]/u.test(token) ? withoutAccents(token) : token;
    const bare = token.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
    return /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
  });
}

/** `idé` is `ide`; but å is no a with a ring. */
function withoutAccents(word: string): string {
  return /[^a-zæøå]/.test(word)
    ? word
        .normalize('NFD')
        .replace(/(?<!a)\u030a|[\u0300-\u0309\u030b-\u036f]/g, '')
        .normalize('NFC')
    : word;
}
