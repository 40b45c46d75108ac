import type { Nodes, Text } from 'mdast';
import { singleSpaced } from './one-line.ts';

/** The words of Markdown nodes without markup and notes; images give their alternative text, breaks a space. */
export function plainText(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += node.value;
    else if (node.type === 'break') text += ' ';
    else if (node.type === 'image') text += node.alt ?? '';
    else if ('children' in node && node.type !== 'footnoteReference') text += plainText(node.children);
  }
  return singleSpaced(text).trim();
}

/** The offsets of a node in its text. */
export function rangeOfNode(node: Nodes): readonly [number, number] {
  return node.range ?? [0, 0];
}

/**
 * The range of a part of a text in its file. Undefined where it is unknown: where a character is written otherwise
 * than it reads, offsets in the text are not those in the file.
 */
export function offsetInText(node: Text, index: number): number | undefined {
  const [start, end] = rangeOfNode(node);
  const between = end - start - node.value.length;
  if (between === 0) return start + index;
  // The file has line ends and indentation besides the text.
  const breaks = node.value.split('\n').length - 1;
  if (breaks === 0 || between % breaks !== 0) return undefined;
  return start + index + (between / breaks) * (node.value.slice(0, index).split('\n').length - 1);
}
