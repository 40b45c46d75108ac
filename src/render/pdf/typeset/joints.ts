import { commonWords } from './common-words.ts';

/** Words of a text, in small letters. */
export interface Vocabulary {
  /** As they are written, of four letters and more. */
  readonly words: ReadonlySet<string>;
  /** What is left of them without their endings, likewise. */
  readonly stems: ReadonlySet<string>;
  /** Words of three letters. */
  readonly short: ReadonlySet<string>;
}

/** A place where a word may be divided, and what it costs to end a line there. */
export interface HyphenationPoint {
  readonly at: number;
  readonly penalty: number;
}

/** Where a word of letters may be divided, in rising order. */
export type Divisible = (word: string) => readonly HyphenationPoint[];

/** A compound is read most easily in the words it is made of: between them a division costs least. */
const jointPenalty = 30;
const syllablePenalty = 90;

const shortestPart = 4;
const shortestEnd = 3;
/** A word of the text that ends another one. */
const longEnough = 7;
/** What is longer is no word that others are made of. */
const longestWord = 40;
/** Of nouns, verbs and adjectives, in Bokmål and Nynorsk. */
const endings = [
  'e',
  'en',
  'et',
  'ene',
  'er',
  'a',
  'ens',
  'ets',
  'enes',
  'ers',
  'es',
  'ar',
  'ane',
  'i',
  'ans',
  'anes',
];
/** They are in a word by chance. */
const littleWords =
  /^(?:all|alt|den|der|det|dei|din|ein|ene|eit|ett|for|fra|frå|han|har|her|hun|hva|kan|ker|man|med|men|min|ned|nær|når|oss|seg|sin|ser|som|tar|ten|ter|til|ute|var|ved|vil)$/;

/** Collects the words of texts, beside those that plans have in common. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const seen = new Set<string>();
  const words = new Set<string>();
  const stems = new Set<string>();
  const short = new Set<string>();
  for (const text of [commonWords, ...texts]) {
    for (const [written] of text.matchAll(/\p{L}{3,}/gu)) {
      if (seen.has(written)) continue;
      seen.add(written);
      const word = written.toLowerCase();
      if (word.length < shortestPart) {
        if (!littleWords.test(word)) short.add(word);
      } else if (word.length <= longestWord) {
        words.add(word);
        addStems(word, stems);
      }
    }
  }
  return { words, stems, short };
}

function addStems(word: string, stems: Set<string>): void {
  stems.add(word);
  for (const ending of endings)
    if (word.length - ending.length >= shortestPart && word.endsWith(ending))
      stems.add(word.slice(0, -ending.length));
}

/** Whether a part is what follows a joint: a word, with whatever ending. */
function isLast(part: string, { words, stems, short }: Vocabulary): boolean {
  if (part.length < shortestPart) return short.has(part);
  if (words.has(part) || stems.has(part)) return true;
  for (const ending of endings) {
    if (!part.endsWith(ending)) continue;
    const stem = part.slice(0, -ending.length);
    if (stem.length < shortestPart ? short.has(stem) : stems.has(stem)) return true;
  }
  return false;
}

/** Whether a part is what goes before a joint: a word, perhaps bound by an s or an e. */
function isFirst(part: string, { words, stems, short }: Vocabulary): boolean {
  if (part.length < shortestPart) return false;
  // Four letters that are no word are the beginning of too many.
  if (words.has(part) || (part.length > shortestPart && stems.has(part))) return true;
  const unbound = /[se]$/.test(part) ? part.slice(0, -1) : '';
  return unbound.length < shortestPart ? short.has(unbound) : stems.has(unbound);
}

const vowel = /^[aeiouyæøåéèêóòôüäö]/;
/** What makes words of words, and is none: `arbeid|ende` is no compound, and neither is `prosjekte|ring`. */
const suffixes =
  /^(?:.?(?:ene|ane)s?|an[de]|ast|asjon|dom(?:men)?|ende|else(?:[nr]|ne)?|isk|isme|k?er(?:e|en|ne|ane|ar|te)|l[ei]g(?:e|are|ast|ere|est)?|r?(?:er|es|ing(?:a|en|er|ar|ane|ene)?)|skap(?:s|a|ane|ar|en|ene|er|et)?|tet(?:en|er)?)$|^(?:n?ings?|rings?|l[ei]ghe|heit|het(?:$|s|en|er)|sel(?!sk|v)|a?sjon|ering)/;
/**
 * One consonant goes with the vowel after it. Patterns part them where they take the vowel to begin a word
 * (`fib-erstammer`); these are the beginnings that words have.
 */
const beginsWithVowel =
  /^(?:ad[mo]|akt|aks|al[dlt]|an|arbei|are|ark|arr|arv|at|a[uv]|e[dgkl]|ei[ger]|emn|en[ehi]|erf|ess|ett|ev|idr|in|is|o[fgmp]|ord|org|u[kltu]|un[dgi]|ur|ut|yt[er]|øk|øv|øy|å[prs])/;

/**
 * Where a Norwegian word may be divided. Patterns of a language know its syllables, but not which words a writer joins:
 * a place is a joint where a word of the text follows it or goes before it, and a place for the patterns as well; where
 * both are words of the text, whatever the patterns say.
 * @param word of letters only
 * @param syllables where patterns divide it, rising
 */
export function findJoints(
  word: string,
  syllables: readonly number[],
  vocabulary: Vocabulary,
): readonly HyphenationPoint[] {
  const letters = word.toLowerCase();
  const { joints, certain } = jointsIn(letters, syllables, vocabulary);
  const points: HyphenationPoint[] = [];
  const places = [...new Set([...syllables, ...certain])].sort((a, b) => a - b);
  for (const at of places) {
    const isJoint = joints.has(at) || certain.has(at);
    if (!certain.has(at)) {
      // Close to a joint a reader would take another place for it.
      if (certain.has(at - 1) || certain.has(at + 1) || certain.has(at - 2) || certain.has(at + 2)) continue;
      if (!isJoint && (leavesOneLetter(at, letters, places) || isTorn(at, letters))) continue;
    }
    points.push({ at, penalty: isJoint ? jointPenalty : syllablePenalty });
  }
  return points;
}

/** Joints at places of the patterns with one word of the text at their side, and those with words at both sides. */
function jointsIn(
  letters: string,
  syllables: readonly number[],
  vocabulary: Vocabulary,
): { readonly joints: ReadonlySet<number>; readonly certain: ReadonlySet<number> } {
  const joints = new Set<number>();
  const certain = new Set<number>();
  const besides: number[] = [];
  /** Where the part began that a place would end. */
  let from = 0;
  for (let at = 2; at <= letters.length - shortestEnd; at += 1) {
    const before = letters.slice(0, at);
    const after = letters.slice(at);
    if (suffixes.test(after)) continue;
    const first = isFirst(before, vocabulary);
    const last = isLast(after, vocabulary);
    if (!syllables.includes(at)) {
      if (last && at >= shortestPart && mayBeBesides(at, before, after, first, syllables, vocabulary))
        besides.push(at);
      continue;
    }
    if (first && last) certain.add(at);
    else if (first && !isEnding(after, before)) joints.add(at);
    else if (last && after.length >= shortestPart && isPart(letters.slice(from, at), vocabulary))
      joints.add(at);
    else continue;
    from = at;
  }
  // `samarbeids|part` before `samarbeid|spart`.
  for (const at of besides) if (!certain.has(at - 1) && !certain.has(at + 1)) certain.add(at);
  return { joints, certain };
}

/** Whether what follows a word is an ending of it: `program|met`, `program|mering`. */
function isEnding(after: string, before: string): boolean {
  if (after.charAt(0) === before.at(-1) && !before.endsWith('s')) return true;
  return after.length < shortestPart && /^(?:[aeo]|nes|ste|te[nrt])/.test(after);
}

/** Whether it may be a word: `gi|verne` and `han|delen` are none of two. */
function isPart(part: string, { short }: Vocabulary): boolean {
  return part.length >= shortestPart || short.has(part);
}

/** No s binds them to what follows: `under|skrevet`. */
const unbound = /^(?:under|over|etter|gjennom|mellom|sammen|saman|fram|frem)s$/;

/** Whether a word at the end of another is there by no chance, whatever the patterns say of its beginning. */
function mayBeBesides(
  at: number,
  before: string,
  after: string,
  first: boolean,
  syllables: readonly number[],
  { words }: Vocabulary,
): boolean {
  // Short ones are there by chance (`arbeid|ende`), but for those that are bound to another: `berekrafts|mål`.
  if (first && before.endsWith('s'))
    return !unbound.test(before) && (!vowel.test(after) || after.length > shortestPart);
  if (first) return after.length > shortestPart || (after.length === shortestPart && !vowel.test(after));
  const near = syllables.includes(at - 1) || syllables.includes(at + 1);
  return words.has(after) && after.length >= (near ? longEnough + 1 : longEnough);
}

/** Whether there is one letter between a place and another: `Kongsber-g-regionen`. A vowel may go with what is before it. */
function leavesOneLetter(at: number, letters: string, places: readonly number[]): boolean {
  if (places.includes(at + 1)) return true;
  return places.includes(at - 1) && !vowels.test(letters.slice(at - 2, at));
}
const vowels = new RegExp(`${vowel.source}{2}$`);

/** Whether a place parts a consonant from its vowel. */
function isTorn(at: number, letters: string): boolean {
  const before = letters.charAt(at - 1);
  const after = letters.slice(at);
  return vowel.test(after) && !vowel.test(before) && before !== 's' && !beginsWithVowel.test(after);
}
