import type { Nodes } from 'mdast';
import type { Place, Range } from '../text/place.ts';
import type { Plan, WrittenMarkdown } from './entities.ts';

/** A node of a text of the plan, with its siblings. */
export interface WrittenNode {
  readonly node: Nodes;
  readonly siblings: readonly Nodes[];
  readonly index: number;
  /** From the text's top down to the node's own parent. */
  readonly parents: readonly Nodes[];
  readonly within: WrittenMarkdown;
}

/** Every node of every text in Markdown, in reading order. */
export function* writtenNodes(plan: Plan): Iterable<WrittenNode> {
  for (const within of plan.markdown) yield* below(within.nodes, [], within);
}

function* below(
  siblings: readonly Nodes[],
  parents: readonly Nodes[],
  within: WrittenMarkdown,
): Iterable<WrittenNode> {
  for (const [index, node] of siblings.entries()) {
    yield { node, siblings, index, parents, within };
    if ('children' in node) yield* below(node.children, [...parents, node], within);
  }
}

/** Where a stretch of a text is: the field as a whole where its offsets are not the file's. */
export function placeOfRange(range: Range, { file, placed, place }: WrittenMarkdown): Place {
  return placed ? { file, range } : place;
}
