import type { Nodes } from 'mdast';
import type { Place, Range } from '../text/place.ts';
import type { Plan, WrittenMarkdown } from './entities.ts';

/** A node of a text of the plan, with its siblings. */
export interface WrittenNode {
  readonly node: Nodes;
  readonly siblings: readonly Nodes[];
  readonly index: number;
  /** The node that it is in; undefined at the text's top. A list of all for each would be more than the texts themselves. */
  readonly parent: WrittenNode | undefined;
  readonly within: WrittenMarkdown;
}

/** Of each text: one that has not changed is the same in the next plan. */
const nodesOfTexts = new WeakMap<WrittenMarkdown, readonly WrittenNode[]>();
/** Of each plan: a dozen rules go through the nodes, and a big plan has a hundred thousand. */
const nodesOfPlans = new WeakMap<Plan, readonly WrittenNode[]>();

/** Every node of every text in Markdown, in reading order. */
export function writtenNodes(plan: Plan): readonly WrittenNode[] {
  const before = nodesOfPlans.get(plan);
  if (before) return before;
  const found: WrittenNode[] = [];
  for (const within of plan.markdown) for (const written of nodesIn(within)) found.push(written);
  nodesOfPlans.set(plan, found);
  return found;
}

/** Every node of a text, in reading order. */
export function nodesIn(within: WrittenMarkdown): readonly WrittenNode[] {
  const before = nodesOfTexts.get(within);
  if (before) return before;
  const found: WrittenNode[] = [];
  collect(within.nodes, undefined, within, found);
  nodesOfTexts.set(within, found);
  return found;
}

function collect(
  siblings: readonly Nodes[],
  parent: WrittenNode | undefined,
  within: WrittenMarkdown,
  found: WrittenNode[],
): void {
  for (const [index, node] of siblings.entries()) {
    const written: WrittenNode = { node, siblings, index, parent, within };
    found.push(written);
    // What a note says is among the nodes where it is written.
    if ('children' in node && node.type !== 'footnoteReference')
      collect(node.children, written, within, found);
  }
}

/** The nodes that a node is in, from the text's top down to its own parent. */
export function parentsOf({ parent }: WrittenNode): readonly Nodes[] {
  return parent ? [...parentsOf(parent), parent.node] : [];
}

/** Where a stretch of a text is: the field as a whole where its offsets are not the file's. */
export function placeOfRange(range: Range, { file, placed, place }: WrittenMarkdown): Place {
  return placed ? { file, range } : place;
}
