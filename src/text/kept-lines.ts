import type { Nodes, Root } from 'mdast';

const months =
  '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?![\\p{L}\\d])';
const shortMonths = '(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)\\.';
/** With a capital it may be the first word of an item (`1. May we`, `3. Mars`): a year behind it makes it a date. */
const capitalMonths =
  '(?:Januar|January|Februar|February|Mars|March|April|Mai|May|Juni|June|Juli|July|August|September|Oktober|October|November|Desember|December)(?=[ \\t]+\\d{4}(?!\\d))';
const otherDay = '(?:(?:og|til|eller|and|to|or|[-–])[ \\t]+\\d{1,2}\\.[ \\t]*)?';
/** `1. juni`, `1. og 2. juni`. */
const day = `(?:3[01]|[12]\\d|0?[1-9])\\.(?=[ \\t]+${otherDay}(?:${months}|${shortMonths}|${capitalMonths}))`;
/** A year, or another number that no list has reached. */
const large = '\\d{4,9}[.)](?=[ \\t]|$)';
/** Quotes, and markers of lists that the line itself begins. */
const before = '[ \\t]*(?:(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]*)*?';
const kept = new RegExp(`^${before}(?:${day}|${large})`, 'gmu');

/**
 * Numbers at the start of a line that belong to a sentence, though CommonMark takes them for the marker of a list: the day
 * of a date, and a number as large as a year. Gives the offset of the point or bracket behind each.
 */
export function keptSigns(text: string): readonly number[] {
  if (!/^[ \t>*+\d.)-]*\d[.)]/m.test(text)) return [];
  return [...text.matchAll(kept)].map(({ index, 0: found }) => index + found.length - 1);
}

/** Replace the point and the bracket while a text is parsed: no characters, so no text has them. */
const point = '\ufdd0';
const bracket = '\ufdd1';

/** The text as the parser is to read it, as long as before; undefined where it is unchanged. */
export function withKeptSigns(text: string): string | undefined {
  const signs = keptSigns(text);
  if (signs.length === 0 || /[\ufdd0\ufdd1]/.test(text)) return undefined;
  const parts: string[] = [];
  let done = 0;
  for (const at of signs) {
    parts.push(text.slice(done, at), text[at] === '.' ? point : bracket);
    done = at + 1;
  }
  return parts.join('') + text.slice(done);
}

/** Puts the signs back in the strings of a tree. */
export function restoreSigns(tree: Root): void {
  const visit = (node: Nodes): void => {
    const fields = node as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(fields)) {
      if (typeof value === 'string' && /[\ufdd0\ufdd1]/.test(value))
        fields[key] = value.replaceAll(point, '.').replaceAll(bracket, ')');
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}
