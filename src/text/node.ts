import type { Range } from './place.ts';

/**
 * YAML as it was written: every scalar is its source text, typed only later by the schema of its field, so that
 * `0604`, `1.10` and `16.500` never become other numbers. Strings and keys are in Unicode NFC.
 */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly type: 'map';
  readonly range: Range;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface ListNode {
  readonly type: 'list';
  readonly range: Range;
  readonly items: readonly Node[];
}

export interface ScalarNode {
  readonly type: 'scalar';
  readonly range: Range;
  /** The value with quoting and folding undone. Empty and `plain` where nothing was written. */
  readonly text: string;
  /** Written without quotes or block markers, so it may be read as a number or a truth value. */
  readonly plain: boolean;
  /** It contains commas that divide the map in braces around it: it was meant as one text. */
  readonly divided?: true;
}
