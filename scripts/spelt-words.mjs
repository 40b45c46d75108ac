/** @typedef {import('./wordings.mjs').Language} Language */
/** @typedef {import('./wordings.mjs').OneWording} OneWording */

/**
 * Words in running text: no code, no address, no path, no key of a file, nothing that is filled in. What a hyphen joins
 * is one.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsIn(text) {
  const prose = text
    .replace(/(`{3,})[\s\S]*?\1/g, ' ')
    .replace(/`[^`]*`|«[\w.:-]+»|“[\w.:-]+”|\{[^}]*\}|\bhttps?:\S+|\]\([^)]*\)/g, ' ')
    .replace(/(?<![\p{L}\p{N}-])--?[a-z][\w-]*(?:=\w+)?/gu, ' ')
    .replace(
      /(?<![\p{L}\p{N}])[\w.-]*[/\\_<>#$@][\w./\\<>#$@:*-]*|\b[\w-]+\.(?:ya?ml|md|json|pdf|png|jpe?g|svg|css|m?js|ts|git\w*)\b/gu,
      ' ',
    );
  return (prose.match(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}'’]*(?:-\p{L}+)*/gu) ?? []).map((word) =>
    word.replace(/’/g, "'").replace(/'s?$/, ''),
  );
}

/**
 * A page without what columns are called in every language: that is said by the locales, and looked up there.
 * @param {string} text
 * @returns {string}
 */
export function withoutColumnNames(text) {
  return text.replace(/^\| nb \| nn \| en \|.*\n(?:\|.*\n)*/gm, (table) =>
    table.replace(/^(?:\|[^|\n]*){3}/gm, ''),
  );
}

/** Whether a word can be looked up: no letter alone, no name in a program, no initialism. */
function canBeLookedUp(word) {
  return word.length > 1 && !/\p{Ll}\p{Lu}/u.test(word) && !/^\p{Lu}+s?$/u.test(word);
}

/**
 * Words that are in no dictionary and on no list, and words on the list that need not be there.
 * @param {readonly OneWording[]} wordings of one language
 * @param {readonly string[]} listed words that are right and in no dictionary
 * @param {ReadonlySet<string>} quoted words of the format and of other languages, which may be named
 * @param {(words: readonly string[]) => readonly string[]} lookUp which words are not in the dictionary
 * @returns {{ unknown: { word: string, place: string }[], needless: string[], unsorted: string[] }}
 */
export function checkSpelling(wordings, listed, quoted, lookUp) {
  const places = new Map();
  for (const { text, place } of wordings)
    for (const word of wordsIn(text).filter((own) => !quoted.has(own)))
      for (const part of word.split('-').filter(canBeLookedUp))
        if (!places.has(part)) places.set(part, place);
  const unknown = lookUp([...places.keys()]).filter((word) => !quoted.has(word));
  // A word at the head of a sentence is the word on the list.
  const known = new Set(listed.flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1)]));
  return {
    unknown: unknown.filter((word) => !known.has(word)).map((word) => ({ word, place: places.get(word) })),
    needless: listed.filter((word) => !unknown.some((own) => own === word || own.toLowerCase() === word)),
    unsorted: listed.filter((word, at) => at > 0 && compare(listed[at - 1] ?? '', word) >= 0),
  };
}

/** @param {string} one @param {string} other */
function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Names and words of a schema: what files are written with, in English whatever the language of the plan.
 * @param {unknown} schema
 * @returns {Iterable<string>}
 */
export function* formatWords(schema) {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && typeof value === 'object' && value !== null) yield* Object.keys(value);
    if (key === 'enum' && Array.isArray(value)) yield* value.filter((own) => typeof own === 'string');
    if (key === 'const' && typeof value === 'string') yield value;
    yield* formatWords(value);
  }
}
