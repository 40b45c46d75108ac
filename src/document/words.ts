import { memoize } from '../text/bounded-memo.ts';
import { linkTarget } from '../text/link-target.ts';
import type { Block, Cell, Column, Inline, Link, Paragraph, Table, TableRow } from './document.ts';

/** Shorthands for blocks of the words that documents are made of. */

export function text(value: string): readonly Inline[] {
  if (value.length > mostShared) return [{ type: 'text', value }];
  return known.get(value) ?? memoize(known, value, value === '' ? [] : [{ type: 'text', value }]);
}

/** Names, amounts and dates are in tables thousands of times: all have the same words. Letters of the longest. */
const mostShared = 40;
const known = new Map<string, readonly Inline[]>();

/** An address on the web, shown as it is written. */
export function webLink(url: string): Link {
  return { type: 'link', target: linkTarget(url), children: text(url) };
}

export function paragraph(content: readonly Inline[], role?: Paragraph['role']): Paragraph {
  return { type: 'paragraph', ...(role && { role }), content };
}

/** Words or nothing, as the content of a cell. */
export function cell(content: string | readonly Inline[] | undefined): Cell {
  return { content: typeof content === 'string' ? text(content) : (content ?? []) };
}

export function list(items: readonly (readonly Inline[])[], ordered = false): readonly Block[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      ordered,
      tight: true,
      items: items.map((content) => ({ children: [paragraph(content)] })),
    },
  ];
}

export const words: Column = { align: 'left' };
export const figures: Column = { align: 'right', numeric: true };

/** What amounts are in, in the caption of what they are in. */
export function unitOf(value: string): Inline {
  return { type: 'text', value, unit: true };
}

/** What a table or a drawing is called, and on a line of its own what its figures are. */
export function captioned(name: string, unit: string): readonly Inline[] {
  return [...text(name), { type: 'break' }, unitOf(unit)];
}

/** A table, or nothing where it would have no rows; without a header where no column has a name. */
export function table(
  caption: string | readonly Inline[] | undefined,
  columns: readonly (readonly [heading: string | readonly Inline[], column: Column])[],
  rows: readonly TableRow[],
  {
    notes = [],
    facets = [],
    ...setting
  }: Pick<Table, 'dense' | 'wide' | 'spans' | 'grid' | 'notes' | 'facets' | 'sumOfChosen'> = {},
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      ...(caption && { caption: typeof caption === 'string' ? text(caption) : caption }),
      columns: columns.map(([, column]) => column),
      header: columns.every(([heading]) => heading.length === 0)
        ? []
        : columns.map(([heading]) => cell(heading)),
      rows,
      ...setting,
      ...(notes.length > 0 && { notes }),
      ...(facets.length > 0 && { facets }),
    },
  ];
}
