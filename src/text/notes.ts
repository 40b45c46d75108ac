import type { FootnoteDefinition, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import type { Range } from './place.ts';

declare module 'mdast' {
  interface FootnoteReference {
    /** What the note says, which is printed apart: the same at each place that cites it. */
    children: RootContent[];
  }
}

/** A note as it is written, `[^a]: …`, taken out of the text that it is in. */
interface NoteText {
  /** As it is compared: names of notes are the same in letters of any size. */
  readonly identifier: string;
  readonly label: string;
  /** From its mark to its end. */
  readonly range: Range;
  /** What it says, without the mark and the indentation. */
  readonly text: string;
  /** Where each character of that is, and where the last one ends. */
  readonly offsets: readonly number[];
}

/** A text without its notes, which are blank in it, and with stand-ins for the brackets around their names. */
export interface WithoutNotes {
  readonly text: string;
  readonly notes: readonly NoteText[];
  /** The stand-ins; undefined where nothing is cited. */
  readonly brackets: readonly [open: string, close: string] | undefined;
}

const name = String.raw`[\p{L}\p{N}][\p{L}\p{N}_.-]{0,59}`;
const beginning = new RegExp(String.raw`^ {0,3}\[\^(${name})\]:[ \t]*`, 'u');
const citation = new RegExp(String.raw`\[\^(${name})\]`, 'gu');
/** What begins a block other than a paragraph, so that it does not go on with the note on the line above. */
const otherBlock = /^ {0,3}(?:[-+*>|]|#{1,6}(?:\s|$)|\d{1,9}[.)](?:\s|$)|```|~~~|::[a-z])/;
/** Brackets that hardly a text has: punctuation for the parser, as square ones are. */
const standIns = [
  ['\u2e28', '\u2e29'],
  ['\u2985', '\u2986'],
  ['\u27ee', '\u27ef'],
] as const;

/**
 * Takes the notes out of a text: lines that begin with `[^name]:`, those that go on with the paragraph, and what follows
 * behind blank lines and four spaces. Source: GitHub's footnotes, as cmark-gfm reads them
 */
export function takeNotes(text: string): WithoutNotes {
  if (!text.includes('[^')) return { text, notes: [], brackets: undefined };
  const notes: NoteText[] = [];
  const parts: string[] = [];
  let code: string | undefined;
  let done = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    const fence = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    const found = code === undefined ? beginning.exec(line) : null;
    if (code !== undefined) {
      if (fence?.startsWith(code) && line.trim() === fence) code = undefined;
    } else if (fence) code = fence;
    if (!found) {
      start = end + 1;
      continue;
    }
    const note = readNote(text, start, found);
    notes.push(note);
    parts.push(text.slice(done, start), text.slice(start, note.range[1]).replace(/[^\n]/g, ' '));
    done = note.range[1];
    start = endOfLine(text, done) + 1;
  }
  if (notes.length === 0) return { text, notes, brackets: undefined };
  const rest = parts.join('') + text.slice(done);
  const brackets = standIns.find((pair) => pair.every((sign) => !text.includes(sign)));
  if (!brackets) return { text: rest, notes, brackets };
  const named = new Set(notes.map(({ identifier }) => identifier));
  const [open, close] = brackets;
  const marked = rest.replace(citation, (whole, label: string, at: number) =>
    named.has(label.toLowerCase()) && !isEscaped(rest, at) ? `${open}^${label}${close}` : whole,
  );
  return { text: marked, notes, brackets: marked === rest ? undefined : brackets };
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from -= 1;
  return (at - from) % 2 === 1;
}

function readNote(text: string, start: number, [mark, label = '']: RegExpExecArray): NoteText {
  const offsets: number[] = [];
  let said = '';
  let last = endOfLine(text, start);
  const add = (from: number, to: number): void => {
    said += text.slice(from, to);
    for (let at = from; at < to; at += 1) offsets.push(at);
  };
  add(start + mark.length, last);
  let blank = false;
  /** Where blank lines begin that belong to the note if more of it follows. */
  let waiting = last;
  for (let at = last + 1; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (line.trim() === '') blank = true;
    else {
      const indent = /^(?: {4}|\t)/.exec(line)?.[0].length ?? 0;
      const goesOn =
        indent > 0 || (!blank && said.trim() !== '' && !otherBlock.test(line) && !beginning.test(line));
      if (!goesOn) break;
      // Line ends, and those of the blank lines before.
      for (
        let newline = text.indexOf('\n', waiting);
        newline >= 0 && newline < at;
        newline = text.indexOf('\n', newline + 1)
      )
        add(newline, newline + 1);
      add(at + indent, end);
      waiting = last = end;
      blank = false;
    }
    at = end + 1;
  }
  const from = start + mark.search(/\[/);
  return {
    identifier: label.toLowerCase(),
    label,
    range: [from, last],
    text: said,
    offsets: [...offsets, last],
  };
}

/**
 * Makes citations of the names of notes in the text of a tree.
 * @param written the text that the offsets of the tree belong to
 */
export function citeNotes(tree: Nodes, written: string, [open, close]: readonly [string, string]): void {
  const cited = new RegExp(`${open}\\^([^${close}]+)${close}`, 'g');
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    const children = (node.children as Nodes[]).flatMap((child): readonly Nodes[] => {
      if (child.type === 'text' && child.value.includes(open)) return citationsIn(child, written, cited);
      visit(child);
      return [child];
    });
    node.children = children as typeof node.children;
  };
  visit(tree);
}

function citationsIn(text: Text, written: string, cited: RegExp): readonly PhrasingContent[] {
  const [start, end] = text.range ?? [0, 0];
  const found = [...text.value.matchAll(cited)];
  const names = new Set(found.map(([, label]) => label));
  const places = [...written.slice(start, end).matchAll(citation)]
    .map(({ index, 1: label }) => ({ label, at: start + index }))
    .filter(({ label, at }) => names.has(label) && !isEscaped(written, at));
  const parts: PhrasingContent[] = [];
  let done = 0;
  let from = start;
  const add = (value: string, to: number): void => {
    if (value !== '') parts.push({ type: 'text', value, range: [from, to] });
  };
  for (const [nth, { index, 0: whole, 1: label = '' }] of found.entries()) {
    const at = places[nth]?.at ?? start;
    add(text.value.slice(done, index), at);
    from = at + whole.length;
    parts.push({
      type: 'footnoteReference',
      identifier: label.toLowerCase(),
      label,
      range: [at, from],
      children: [],
    });
    done = index + whole.length;
  }
  add(text.value.slice(done), end);
  return parts;
}

/** Gives each citation what its note says. */
export function fillCitations(node: Nodes, notes: ReadonlyMap<string, FootnoteDefinition>): void {
  if (node.type === 'footnoteReference') node.children = notes.get(node.identifier)?.children ?? [];
  else if ('children' in node) for (const child of node.children) fillCitations(child, notes);
}

/** The blocks of a text less its notes, which are printed where they are cited. */
export function withoutNotes(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.some(isNote) ? nodes.filter((node) => !isNote(node)) : nodes;
}

function isNote({ type }: RootContent): boolean {
  return type === 'footnoteDefinition';
}

/** Puts the brackets back in what is not text of its own: code, addresses, pictures. */
export function restoreBrackets(tree: Nodes, [open, close]: readonly [string, string]): void {
  const fields = tree as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value === 'string' && (value.includes(open) || value.includes(close)))
      fields[key] = value.replaceAll(open, '[').replaceAll(close, ']');
  }
  if ('children' in tree) for (const child of tree.children) restoreBrackets(child, [open, close]);
}
