import type { Nodes } from 'mdast';
import { rangeOfNode } from '../text/plain-text.ts';
import type { Entity, Plan, Prose } from './entities.ts';
import { withDescendants } from './tree.ts';

/** A text of the plan in which links are printed: prose, or the line of an item of a level. */
export type LinkedText = Pick<Prose, 'file' | 'placed' | 'place'> & { readonly nodes: readonly Nodes[] };

/** Of each plan: several rules go through them. */
const textsOfPlans = new WeakMap<Plan, readonly (LinkedText & { readonly entity: Entity })[]>();

/** Every text of the plan in which links are printed. */
export function linkedTexts(plan: Plan): readonly (LinkedText & { readonly entity: Entity })[] {
  const before = textsOfPlans.get(plan);
  if (before) return before;
  const found = [...textsIn(plan)];
  textsOfPlans.set(plan, found);
  return found;
}

function* textsIn(plan: Plan): Iterable<LinkedText & { readonly entity: Entity }> {
  for (const { entity, prose } of plan.proses) yield { ...prose, entity };
  for (const entity of plan.focusAreas.flatMap(withDescendants)) {
    const { file, place, content, form } = entity;
    if (form === 'item') yield { file, placed: true, place, nodes: content, entity };
  }
}

/** A link, a picture, or the address that either refers to by name, as it is written. */
export interface WrittenAddress {
  readonly url: string;
  /** Where the writing of the address begins, and all that it is a part of ends: offsets in the node's own text. */
  readonly range: readonly [number, number];
}

/**
 * The addresses that are written in some nodes. A link by name (`[text][name]`) has none of its own: its definition has it.
 * @param text the text that the offsets of the nodes belong to
 */
export function* writtenAddresses(nodes: readonly Nodes[], text: string): Iterable<WrittenAddress> {
  for (const node of nodes) {
    const [start, end] = rangeOfNode(node);
    if (node.type === 'definition') {
      yield { url: node.url, range: [text.indexOf(']:', start) + 2, end] };
    } else if (node.type === 'link' && !('identifier' in node)) {
      const words = node.children.at(-1);
      yield { url: node.url, range: [words ? rangeOfNode(words)[1] : start + 1, end] };
    }
    if ('children' in node) yield* writtenAddresses(node.children, text);
  }
}
