import type { Nodes } from 'mdast';
import { rangeOfNode } from '../text/plain-text.ts';

export type StrayMark =
  | 'footnote'
  | 'task'
  | 'struck'
  | 'marked'
  | 'inserted'
  | 'raised'
  | 'formula'
  | 'emphasis'
  | 'picture'
  | 'link'
  | 'link-apart'
  | 'link-turned'
  | 'reference'
  | 'entity'
  | 'table'
  | 'fence'
  | 'fence-words'
  | 'definition'
  | 'frame'
  | 'explained'
  | 'typed-list'
  | 'directive';

/** Marks that the parser left in the text, so that they are printed as they are. */
export interface Stray {
  readonly mark: StrayMark;
  readonly range: readonly [number, number];
}

/** Marks in one paragraph that are reported. */
const most = 100;

/** The beginning of an address: what is in brackets beside words is a link that somebody meant. */
const address = String.raw`(?:https?:|www\.|mailto:|\.{1,2}\/|#|[\w/-]{1,200}\.(?:md|yaml|pdf|png|jpe?g|svg|docx?|xlsx?)\b)`;

/**
 * What each mark has in it, and how it is found. Most texts lack the first, and then the second is never compiled. Every
 * stretch is bounded: what is longer is no mark, and the search takes no longer the more of them there are.
 */
const patterns: readonly (readonly [StrayMark, sign: string, RegExp])[] = [
  ['footnote', '[^', /\[\^[^\]\s]{1,60}\]/g],
  ['struck', '~~', /~~(?=[^\s~])[^~]{1,300}~~/g],
  ['marked', '==', /(?<![=\p{L}\d])==(?=[^\s=])[^=]{1,300}==(?!=)/gu],
  ['emphasis', '**', /(?<![\p{L}\d*])\*\*(?=[^\s*])[^*]{1,300}\*\*(?!\*)/gu],
  ['emphasis', '** ', /(?<![\p{L}\d*])\*\*[ \t]{1,9}(?=[^\s*])[^*\n]{1,300}\*\*(?!\*)/gu],
  ['emphasis', '__', /(?<![\p{L}\d_])__(?=[^\s_])[^_]{1,300}__(?!_)/gu],
  ['emphasis', '*', /(?<![\p{L}\d*])\*(?=[^\s*])[^*]{1,300}[^\s*]\*(?=\p{L})/gu],
  ['emphasis', '_', /(?<![\p{L}\d_])_(?=[^\s_])[^_]{1,300}[^\s_\p{L}\d]_(?=\p{L})/gu],
  ['picture', '![', /!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)?/g],
  ['link', '](', /(?<!!)\[[^\]\n]{1,300}\]\([^)\n]{1,300}\)?/g],
  ['link-apart', ']', new RegExp(String.raw`\[[^\]\n]{1,300}\][ \t]\(${address}[^)\n]{0,300}\)`, 'g')],
  ['link-turned', ')[', new RegExp(String.raw`\([^()\n]{1,300}\)\[${address}[^\]\n]{0,300}\]`, 'g')],
  ['reference', '][', /\[(?=[^\]\n]{0,300}\p{L})[^\]\n]{1,300}\]\[(?!\d+\])[^\]\n]{0,100}\]/gu],
  ['reference', '[[', /\[\[(?=[^\]\n]{0,200}\p{L})[^[\]\n]{1,200}\]\]/gu],
  ['inserted', '++', /(?<![\p{L}\d+])\+\+(?=[^\s+])[^+]{1,300}\+\+(?![+\p{L}\d])/gu],
  ['raised', '~', /(?<=[\p{L}\d)])~[^\s~]{1,10}~(?!~)/gu],
  ['raised', '^', /(?<=[\p{L}\d)])\^[^\s^]{1,10}\^(?!\^)/gu],
  ['formula', '$$', /(?<![$\p{L}\d])\$\$(?=[^$\s])[^$]{1,300}\$\$(?!\$)/gu],
  // Signs of amounts have neither a letter alone nor a sign of calculation between them.
  [
    'formula',
    '$',
    /(?<![$\p{L}\d])\$(?:\d{0,6}\p{L}|(?=[^\s$\d])(?=[^$\n]{0,100}[\\^_=+*<>{])[^$\n]{0,100}[^\s$]|(?=\d[^\s$]{0,100}[\\^_=*{])[^\s$]{1,100})\$(?![$\p{L}\d])/gu,
  ],
  ['frame', '[!', /^[ \t>]*\[!\p{L}{1,20}\][+-]?(?=\s|$)/gu],
  ['frame', ':::', /^[ \t>]*:{3,}[^\n:]{0,100}/gm],
  ['frame', '!!!', /^[ \t>]*!!![ \t]+\p{L}[^\n]{0,100}/gmu],
  // A line of a paragraph: one that is all of it is what it says.
  [
    'directive',
    '::',
    /^[ \t>]*::[a-z][a-z-]{0,40}(?=[ \t]*\n)|(?<=\n)[ \t>]{0,100}::[a-z][a-z-]{0,40}(?=[ \t]*$)/gim,
  ],
  ['explained', '*[', /^[ \t>]*\*\[[^\]\n]{1,60}\]:/gm],
  ['explained', ': ', /(?<=[^\n]\n)[ \t>]{0,100}:[ \t](?=[ \t]{0,100}\S)/g],
];
/** A letter or a sign that a writer begins the items of a list with, and Markdown does not. */
const itemSigns = /^[ \t>]*(?:\(?([a-zæøå])[.)]|([•·▪●◦○‣–—]))[ \t]+(?=\S)/gimu;
/** Two stars before a word, and none behind one. */
const opened = /(?<![^\s([{«“"'–-])\*\*(?=[\p{L}\d])/u;
/** Whether stars are behind a word of a text: they point to a note, and those before one may be the note's. */
export function pointsToNotes(text: string): boolean {
  return /[\p{L}\d)»”%]\*{1,3}(?=[\s.,;:!?)]|$)/u.test(text);
}

/** What one of all these marks has in it. */
const mayHave = /[[*_~=&|^$]|::|\+\+|!!!|^[ \t>]*(?:[a-zæøå(•·▪●◦○‣–—][^\n]{0,2}|:)[ \t]/imu;

const entities =
  /&(?:[a-zA-Z][a-zA-Z0-9]{1,30};|(?:nbsp|amp|lt|gt|quot|aring|aelig|oslash|ndash|mdash|laquo|raquo|sect|deg|euro)(?![a-zA-Z0-9;]))/gi;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m;
const twoRows = /^[ \t>]*\|[^\n]*\|[ \t]*\n[ \t>]*\|[^\n]*\|[ \t]*$/m;

/**
 * Marks in one paragraph, heading, cell or block of code that mean nothing to the parser.
 * @param text the text that the offsets belong to
 * @param item whether it is the first thing in an item of a list
 * @param hasNotes whether the text as a whole points to notes by stars
 */
export function strayMarks(
  node: Nodes,
  text: string,
  item: boolean,
  hasNotes: () => boolean,
): readonly Stray[] {
  const [start, end] = rangeOfNode(node);
  if (node.type === 'code') return aroundCode(text.slice(start, end), start);
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return [];
  if (!mayHave.test(text.slice(start, end))) return [];
  const bareText = bare(node, text);
  const found: Stray[] = [];
  const taken = new Uint8Array(bareText.length);
  const note = (mark: StrayMark, at: number, length: number): void => {
    // Of so many the rest are the same again.
    if (found.length >= most || taken[at] === 1 || taken[at + length - 1] === 1) return;
    taken.fill(1, at, at + length);
    found.push({ mark, range: [start + at, start + at + length] });
  };
  if (
    node.type === 'paragraph' &&
    bareText.includes('|') &&
    (delimiterRow.test(bareText) || twoRows.test(bareText))
  ) {
    const at = bareText.search(/[^\s>]/);
    return [
      { mark: 'table', range: [start + at, start + at + (bareText.slice(at).indexOf('\n') + 1 || 1) - 1] },
    ];
  }
  // Without a sign in it, it may be the end of a sentence that lacks a word.
  const task = (
    item ? /^\[[ xX]?\](?=\s|$)/ : node.type === 'paragraph' ? /^\[[ xX]\](?=\s)/ : undefined
  )?.exec(bareText);
  if (task) note('task', 0, task[0].length);
  for (const [mark, sign, pattern] of patterns) {
    if (!bareText.includes(sign)) continue;
    for (const { index, 0: all } of bareText.matchAll(pattern)) {
      const from = all.search(/[^\s>]/);
      note(mark, index + from, all.length - from);
    }
  }
  const list = node.type === 'paragraph' ? typedList(bareText) : undefined;
  if (list) note('typed-list', ...list);
  const open = bareText.includes('**') ? opened.exec(bareText) : null;
  if (open && !hasNotes()) note('emphasis', open.index, 2);
  if (bareText.includes('&')) {
    const read = words(node);
    // A parsed one is no longer in the text.
    for (const { index, 0: all } of bareText.matchAll(entities))
      if (read.includes(all)) note('entity', index, all.length);
  }
  if (node.type === 'paragraph' || node.type === 'heading') found.push(...named(node));
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/**
 * Where the first item of a list is that is typed as lines of one paragraph, and how long its sign is: with letters that
 * count on, or with one sign over and over from the first line, or behind a colon, on.
 */
function typedList(text: string): readonly [at: number, length: number] | undefined {
  let before: RegExpMatchArray | undefined;
  for (const found of text.matchAll(itemSigns)) {
    const [, letter, sign] = found;
    const first = before ?? found;
    if (
      before &&
      (letter
        ? follows(letter, before[1])
        : sign === before[2] && /(?:^|:[ \t]*\n)$/.test(text.slice(0, before.index)))
    ) {
      const from = first[0].search(/[^\s>]/);
      return [(first.index ?? 0) + from, first[0].trimEnd().length - from];
    }
    before = sign !== undefined && sign === before?.[2] ? before : found;
  }
  return undefined;
}

function follows(letter: string, before: string | undefined): boolean {
  const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå';
  return (
    before !== undefined &&
    alphabet.indexOf(letter.toLowerCase()) === alphabet.indexOf(before.toLowerCase()) + 1
  );
}

/** The text of a node as long as it is, its escapes and all that the parser made something of put out of the way. */
function bare(node: Nodes, text: string): string {
  const [start, end] = rangeOfNode(node);
  const parts: string[] = [];
  let done = start;
  const cover = (to: number): void => {
    parts.push('x'.repeat(Math.max(0, to - done)));
    done = Math.max(done, to);
  };
  for (const child of 'children' in node ? node.children : []) {
    const [from, to] = rangeOfNode(child);
    // Between them are the markers of a heading or a line, or the escape at its end.
    parts.push(text.slice(done, from));
    done = Math.max(done, from);
    if (child.type === 'text') {
      parts.push(text.slice(from, to).replace(/\\[!-/:-@[-`{-~]/g, 'xx'));
      done = to;
    } else cover(to);
  }
  parts.push(text.slice(done, end));
  return parts.join('');
}

/** The names by which links and pictures of a text refer to their addresses. */
export function namesReferredTo(nodes: readonly Nodes[], names = new Set<string>()): ReadonlySet<string> {
  for (const node of nodes) {
    const { identifier } = node as { readonly identifier?: string };
    if (identifier !== undefined && (node.type === 'link' || node.type === 'image')) names.add(identifier);
    if ('children' in node) namesReferredTo(node.children, names);
  }
  return names;
}

/** Notes that CommonMark takes for links by name: `[^1]` with `[^1]: SSB`. */
function named(node: Nodes): Stray[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Stray[] =>
    child.type === 'link' && String((child as { identifier?: unknown }).identifier ?? '').startsWith('^')
      ? [{ mark: 'footnote', range: rangeOfNode(child) }]
      : named(child),
  );
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}

/** What is wrong with the fences of a block of code, which is written so and starts there. */
function aroundCode(written: string, start: number): readonly Stray[] {
  const found: Stray[] = [];
  if (isOpenFence(written)) found.push({ mark: 'fence', range: [start, start + 3] });
  // One word is the name of a language, which nobody misses.
  const head = /^(?:`{3,}(?!`)|~{3,}(?!~))[ \t]*[^\s`]+[ \t]+\S[^\n]*/.exec(written)?.[0];
  if (head !== undefined) found.push({ mark: 'fence-words', range: [start, start + head.trimEnd().length] });
  return found;
}

/** Whether a block of code has a fence before it and none behind it: it holds all that follows. */
function isOpenFence(written: string): boolean {
  const fence = /^(`{3,}|~{3,})/.exec(written)?.[1];
  if (fence === undefined) return false;
  const last = written
    .slice(written.lastIndexOf('\n') + 1)
    .replace(/^[ \t>]+/, '')
    .trimEnd();
  return !written.includes('\n') || !last.startsWith(fence) || last.replaceAll(fence.charAt(0), '') !== '';
}
