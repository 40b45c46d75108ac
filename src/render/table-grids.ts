import type { Block, Table } from '../document/document.ts';

/** Widths of a column's content, in ems, as they are at any size. */
export interface Need {
  /** With every cell on one line. */
  readonly natural: number;
  /** With words whole, and with words divided. Measured when they are asked for: most tables have room enough. */
  readonly unbreakable: number;
  readonly divided: number;
  /** Rows below the header are never broken. */
  readonly numeric: boolean;
}

/** Tables that have columns of the same widths, and what is known of these as soon as one of them is set. */
export interface Grid {
  readonly tables: Table[];
  needs?: readonly Need[];
  /** Of each column, for formats that measure nothing. */
  letters?: readonly number[];
}

/** The grid of each table that has one: tables of one name, and as many columns, under one heading of the first level. */
export function collectGrids(blocks: readonly Block[]): ReadonlyMap<Table, Grid> {
  const grids = new Map<Table, Grid>();
  let open = new Map<string, Grid>();
  const visit = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.type === 'heading' && block.level === 1) open = new Map();
      if (block.type === 'list') for (const { children } of block.items) visit(children);
      if (block.type === 'table' && block.grid !== undefined) {
        const name = `${block.columns.length} ${block.grid}`;
        const grid = open.get(name) ?? { tables: [] };
        open.set(name, grid);
        grid.tables.push(block);
        grids.set(block, grid);
      }
      if ('children' in block) visit(block.children);
    }
  };
  visit(blocks);
  return grids;
}
