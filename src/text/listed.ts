/** Words whose full stop is their own; those with another one in them (`m.m.`, `o.l.`) need not be listed. */
const abbreviations = new Set(
  'mv osv evt ev etc mfl nr jf jfr ca dvs kl pkt tlf ltd inc kap kr mill mrd str vol ff'.split(' '),
);

/** A name without the full stop that it ends in, where something follows it: the stop of an abbreviation stays. */
export function unstopped(name: string): string {
  const trimmed = name.trimEnd();
  if (!trimmed.endsWith('.')) return name;
  const words = trimmed.slice(0, -1);
  const last = words.slice(words.search(/[^\s.]*$/));
  const isAbbreviated =
    /\.\S*$/u.test(words.slice(-20)) || abbreviations.has(last.toLowerCase()) || last.length < 2;
  return isAbbreviated ? name : words;
}

/** `a; b; c`: several names in a row, none of which ends a sentence. One alone is as it is written. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : names.map(unstopped).join('; ');
}
