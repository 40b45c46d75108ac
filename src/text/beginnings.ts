import type { Blockquote, ListItem, Nodes, Paragraph, Text } from 'mdast';

type Point = NonNullable<Nodes['position']>['start'];

/** A text as the parser read it, and where its offsets are in the text as it was given. */
export interface Written {
  readonly text: string;
  back(offset: number): number;
}

/** Makes a task of an item that begins with a box, `[ ]` or `[x]`, and words behind it. Source: GFM 0.29, 5.3 */
export function takeBox(item: ListItem, { text }: Written): void {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return;
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text' || !first.position) return;
  const box = /^\[([ xX])\][ \t\n]+/.exec(first.value);
  const { start } = first.position;
  const from = start.offset ?? 0;
  // An escaped bracket is a word.
  if (!box || text[from] !== '[' || (box[0] === first.value && others.length === 0)) return;
  item.checked = box[1] !== ' ';
  first.value = first.value.slice(box[0].length);
  start.offset = from + box[0].length;
  const position = paragraph.position?.start;
  if (position) position.offset = start.offset;
  if (first.value === '') paragraph.children = others;
}

/**
 * Makes a box of a quotation that begins with `[!name]`: the name is its own, and what is behind it on the line a title.
 * Source: GitHub's alerts, and Obsidian's callouts, which have titles
 */
export function openBox(quote: Blockquote, { text }: Written): void {
  const [paragraph, ...blocks] = quote.children;
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text' || !first.position) return;
  const mark = /^\[!([\p{L}-]{1,40})\](?=[ \t\n]|$)[ \t]*/u.exec(first.value);
  const { start } = first.position;
  const from = start.offset ?? 0;
  // An escaped bracket is a word.
  if (!mark || !text.startsWith('[!', from)) return;
  first.value = first.value.slice(mark[0].length);
  start.offset = from + mark[0].length;
  const [title, rest] = atLineEnd(paragraph);
  const titled = title.children.length > 0;
  quote.data = { ...quote.data, box: { name: mark[1] ?? '', titled } };
  quote.children = [...(titled ? [title] : []), ...(rest.children.length > 0 ? [rest] : []), ...blocks];
}

declare module 'mdast' {
  interface BlockquoteData {
    /** Of a box: what its kind is called, and whether its first paragraph is a title. */
    box?: { readonly name: string; readonly titled: boolean };
  }
}

/** The first line of a paragraph, and the others. */
function atLineEnd(paragraph: Paragraph): [Paragraph, Paragraph] {
  const at = paragraph.children.findIndex(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  );
  const part = (children: Paragraph['children'], from: Point, to: Point): Paragraph => ({
    ...paragraph,
    children: children.filter((child) => child.type !== 'text' || child.value !== ''),
    position: { start: from, end: to },
  });
  const [start, end] = [startOf(paragraph.children[0] ?? paragraph), endOf(paragraph)];
  const between = paragraph.children[at];
  if (!between) return [part(paragraph.children, start, end), part([], end, end)];
  const [before, behind] = [paragraph.children.slice(0, at), paragraph.children.slice(at + 1)];
  if (between.type !== 'text')
    return [part(before, start, startOf(between)), part(behind, endOf(between), end)];
  const newline = between.value.indexOf('\n');
  const middle = { ...startOf(between), offset: (startOf(between).offset ?? 0) + newline };
  const one: Text = { ...between, value: between.value.slice(0, newline) };
  const other: Text = { ...between, value: between.value.slice(newline + 1) };
  one.position = { start: startOf(between), end: middle };
  // Between the lines the file has signs of the quotation; the end is what is certain.
  const restStart = {
    ...middle,
    offset: Math.max(middle.offset, (endOf(between).offset ?? 0) - other.value.length),
  };
  other.position = { start: restStart, end: endOf(between) };
  return [part([...before, one], start, middle), part([other, ...behind], restStart, end)];
}

const nowhere: Point = { line: 1, column: 1, offset: 0 };
const startOf = ({ position }: Nodes): Point => position?.start ?? nowhere;
const endOf = ({ position }: Nodes): Point => position?.end ?? nowhere;
