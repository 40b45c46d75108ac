import type { Nodes } from 'mdast';
import type { ScalarNode } from './node.ts';

/**
 * From offsets in the value of a scalar to those in its file, where the value is indented, folded or quoted. A value of n
 * characters has n + 1 offsets: the last is where it ends. Undefined where it is unknown.
 */
export function offsetsOf({ range: [start, end], text }: ScalarNode, source: string): Int32Array | undefined {
  const written = source.slice(start, end);
  const style = written[0];
  const offsets = new Int32Array(text.length + 1);
  // What follows the sign of a block is a comment.
  let at =
    style === '|' || style === '>' ? written.indexOf('\n') + 1 : style === '"' || style === "'" ? 1 : 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isBlank(text, index)) {
      offsets[index] = start + Math.min(at, written.length);
      if (written[at] === text[index]) at += 1;
      continue;
    }
    while (isBlank(written, at)) at += 1;
    const length = lengthOf(written, at, text[index] ?? '', style);
    if (length === undefined) return undefined;
    offsets[index] = start + at;
    at += length;
  }
  offsets[text.length] = start + at;
  return offsets;
}

/** A space, a tab or a line end: what folding and indentation are made of. */
function isBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 0x20;
}

/** How many signs represent a character: a quote is doubled between quotes, and letters may be decomposed. */
function lengthOf(
  written: string,
  at: number,
  character: string,
  style: string | undefined,
): number | undefined {
  if (style === "'" && character === "'" && written.startsWith("''", at)) return 2;
  if (style === '"' && written[at] === '\\') return undefined;
  if (written[at] === character) return 1;
  for (let length = 2; length <= 4; length += 1)
    if (written.slice(at, at + length).normalize('NFC') === character) return length;
  return undefined;
}

/** Makes the offsets of a tree, which are within a value, those of its file. */
export function relocate(node: Nodes, offsets: Int32Array): void {
  const [from, to] = node.range ?? [0, 0];
  const start = offsets[from] ?? 0;
  // An end is behind the last character: not where the next begins, which may be on a later line.
  node.range = [start, to > from ? (offsets[to - 1] ?? start) + 1 : start];
  // What a note says is in the tree once more, where it is written.
  if ('children' in node && node.type !== 'footnoteReference')
    for (const child of node.children) relocate(child, offsets);
}
