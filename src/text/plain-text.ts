import type { Nodes } from 'mdast';

/** The words of Markdown nodes without markup; images give their alternative text, breaks a space. */
export function plainText(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += node.value;
    else if (node.type === 'break') text += ' ';
    else if (node.type === 'image') text += node.alt ?? '';
    else if ('children' in node) text += plainText(node.children);
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The offsets of a node in its text. */
export function rangeOfNode(node: Nodes): readonly [number, number] {
  return node.range ?? [0, 0];
}
