/**
 * The document's logical structure, as it is built while pages are laid out: what a screen reader reads, in order.
 * Source: ISO 32000-1, 14.7 and 14.8 (standard structure types).
 */
export interface StructureNode {
  readonly type: 'node';
  readonly role: Role;
  readonly parent: StructureNode | undefined;
  readonly attributes: Attributes;
  readonly kids: (StructureNode | Leaf)[];
}

export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Div'
  | 'Caption'
  | 'Figure'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Span';

export interface Attributes {
  /** Of a note: each has one (ISO 14289-1, 7.9). */
  readonly id?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  /** Of a cell: how many columns it goes over, where they are several. */
  readonly colSpan?: number;
  /** The same of rows. */
  readonly rowSpan?: number;
  /** Of a header cell: others name it as theirs. */
  readonly named?: true;
  /** Of a cell: its headers, where a reader cannot find them by their scope alone. */
  readonly headers?: readonly StructureNode[];
  readonly listNumbering?: 'Disc' | 'Decimal';
  /** Where a link leads: `#id` in this document, or a URL. */
  readonly target?: string;
  /** What a link is called, for those who do not see it. */
  readonly contents?: string;
  /** How words are marked that came or went (ISO 32000-1, 14.8.5.4.5). */
  readonly decoration?: 'LineThrough' | 'Underline';
}

/** A rectangle of a page as PDF counts: in points from the lower left corner. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Content of a node: it becomes one marked-content sequence on every page it is on. */
export interface Leaf {
  readonly type: 'leaf';
  /** What is read and copied instead of what is painted (ISO 32000-1, 14.9.4). */
  readonly actual?: string;
}

const none: Attributes = {};

export function node(
  role: Role,
  parent: StructureNode | undefined,
  attributes: Attributes = none,
): StructureNode {
  const node: StructureNode = { type: 'node', role, parent, attributes, kids: [] };
  parent?.kids.push(node);
  return node;
}

export function leaf(parent: StructureNode, actual?: string): Leaf {
  const leaf: Leaf = actual === undefined ? { type: 'leaf' } : { type: 'leaf', actual };
  parent.kids.push(leaf);
  return leaf;
}
