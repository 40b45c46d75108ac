import type { List, ListItem, Nodes } from 'mdast';
import { plainText, rangeOfNode } from '../text/plain-text.ts';

/** An item of a list that may be a sentence which happens to begin with a number or a dash. */
export interface DoubtfulItem {
  readonly item: ListItem;
  /**
   * `number`: it does not count on from the item before, so another number is printed. `alone`: the only numbered item.
   * `wrapped`: the first item goes on from a sentence on the line above.
   */
  readonly reason: 'number' | 'alone' | 'wrapped';
  /** How the item begins, `3.` or `-`, and where. */
  readonly marker: string;
  readonly range: readonly [number, number];
  /** The number that is printed in the place of its own. */
  readonly printed?: number;
  /** Whether there is no doubt: a paragraph of its own that goes on in small letters behind its number. */
  readonly sentence: boolean;
}

/** A list with its siblings, and the text that the offsets belong to. */
export interface ListInText {
  readonly list: List;
  readonly siblings: readonly Nodes[];
  readonly index: number;
  readonly text: string;
  /** Whether it is in an item of another list. */
  readonly nested: boolean;
}

/** The items of a list that may be none. */
export function doubtfulItems(listInText: ListInText): readonly DoubtfulItem[] {
  const { list, text, nested } = listInText;
  const found: DoubtfulItem[] = [];
  const note = (item: ListItem, reason: DoubtfulItem['reason'], printed?: number): void => {
    const doubt = doubtfulItem(item, reason, text, printed);
    if (doubt) found.push(doubt);
  };
  const [first] = list.children;
  if (!first) return [];
  if (list.ordered) {
    const numbers = list.children.map((item) => numberOf(item, text));
    for (const [index, item] of list.children.entries()) {
      const [before, number] = [numbers[index - 1], numbers[index]];
      if (before !== undefined && number !== undefined && number !== before + 1)
        note(item, 'number', (list.start ?? 1) + index);
    }
    const only = list.children.length === 1 && first.children.length === 1;
    if (only && !goesOn(listInText)) note(first, !nested && isWrapped(listInText) ? 'wrapped' : 'alone');
  } else if (!nested && isWrapped(listInText)) note(first, 'wrapped');
  return found;
}

/** An item as a doubtful one, unless it ends in an id: then somebody has made it an action area. */
export function doubtfulItem(
  item: ListItem,
  reason: DoubtfulItem['reason'],
  text: string,
  printed?: number,
): DoubtfulItem | undefined {
  const [from, to] = rangeOfNode(item);
  const marker = /^(?:\d{1,9}[.)]|[-+*])/.exec(text.slice(from, Math.min(to, from + 12)))?.[0];
  if (marker === undefined || endsInId(item)) return undefined;
  const apart = /\n[ \t>]*\n[ \t>]*$/.test(text.slice(Math.max(0, from - 200), from));
  const small = /^\p{Ll}/u.test(plainText(item.children));
  return {
    item,
    reason,
    marker,
    range: [from, from + marker.length],
    sentence: reason === 'number' && apart && small,
    ...(printed !== undefined && { printed }),
  };
}

/** How an item begins, and how a sentence that begins so is written. */
export function markersOf({ marker }: Pick<DoubtfulItem, 'marker'>): {
  readonly marker: string;
  readonly escaped: string;
} {
  return { marker, escaped: `${marker.slice(0, -1)}\\${marker.slice(-1)}` };
}

function numberOf(item: ListItem, text: string): number | undefined {
  const [from] = rangeOfNode(item);
  const digits = /^\d{1,9}/.exec(text.slice(from, from + 9))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function endsInId(item: ListItem): boolean {
  return /\{#[^{}]*\}$/.test(plainText(item.children.slice(0, 1)));
}

/** Whether a list counts on from the last one before it, or the next one from it. */
function goesOn({ list, siblings, index }: ListInText): boolean {
  const start = list.start ?? 1;
  const next = (step: 1 | -1): List | undefined => {
    for (let at = index + step; at >= 0 && at < siblings.length; at += step) {
      const other = siblings[at];
      if (other && isNumbered(other)) return other;
    }
    return undefined;
  };
  const [before, after] = [next(-1), next(1)];
  return (before && (before.start ?? 1) + before.children.length === start) || after?.start === start + 1;
}

function isNumbered(node: Nodes): node is List {
  return node.type === 'list' && node.ordered === true;
}

/** Whether a node is right under a line of a paragraph that has not come to its end. */
export function goesOnFrom(above: Nodes | undefined, node: Nodes, text: string): boolean {
  if (above?.type !== 'paragraph') return false;
  const between = text.slice(rangeOfNode(above)[1], rangeOfNode(node)[0]);
  return /^[ \t]*\n[ \t>]*$/.test(between) && !/[.:;!?…][»”"')\]*_]*$/.test(plainText([above]));
}

/** Whether the first item is by itself, right under a line that has not come to its end. */
function isWrapped({ list, siblings, index, text }: ListInText): boolean {
  const [first, second] = list.children;
  if (!first || !goesOnFrom(siblings[index - 1], list, text)) return false;
  return !second || /\n[ \t>]*\n/.test(text.slice(rangeOfNode(first)[1], rangeOfNode(second)[0]));
}
