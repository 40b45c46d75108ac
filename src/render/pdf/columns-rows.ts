import type { Block, Columns } from '../../document/document.ts';
import { move } from './display.ts';
import { checkpoint, type LayoutContext, wholeWidth } from './layout-context.ts';
import { heightOf, type Row, withSpace } from './rows.ts';

/** Points between the stacks. */
const gutter = 18;
/** The narrow one is no narrower than this: then they are set one after the other. */
const narrowest = 90;

/**
 * Stacks beside each other in one row that is never divided, over the column of numbers too where they are not in anything.
 * They are set one after the other where there is no room for that.
 */
export function columnsRows(
  { children, widths = [2, 1] }: Columns,
  setting: LayoutContext,
  rowsOf: (block: Block, setting: LayoutContext) => Row[],
): Row[] {
  const { page, margins } = setting.theme;
  const { x: outer, width } = wholeWidth(setting);
  const shares = children.map((_, index) => widths[index] ?? 1);
  const room = width - gutter * (children.length - 1);
  const share = room / shares.reduce((sum, one) => sum + one, 0);
  const oneByOne = (): Row[] => children.flatMap((stack) => rowsOf(stack, setting));
  if (share * Math.min(...shares) < narrowest) return oneByOne();
  const takeBack = checkpoint(setting);
  let x = outer;
  const stacks = children.map((stack, index) => {
    const width = share * (shares[index] ?? 1);
    const rows = rowsOf(stack, { ...setting, x, width, confined: true });
    x += width + gutter;
    return rows;
  });
  const height = Math.max(...stacks.map(heightOf));
  if (height > page.height - margins.top - margins.bottom) {
    takeBack();
    return oneByOne();
  }
  const inside: NonNullable<Row['inside']>[number][] = [];
  const items = stacks.flatMap((rows) => {
    let y = 0;
    return rows.flatMap(({ items, ids, outline, inside: within = [], ...row }, index) => {
      if (index > 0) y += Math.max(rows[index - 1]?.after ?? 0, row.before);
      for (const item of items) move(item, 0, y);
      if (ids || outline) inside.push({ y, ...(ids && { ids }), ...(outline && { outline }) });
      for (const part of within) inside.push({ ...part, y: y + part.y });
      y += row.height;
      return items;
    });
  });
  const all = stacks.flat();
  const row: Row = {
    height,
    items,
    before: 0,
    after: 0,
    keepWithNext: false,
    inside,
    ends: all.flatMap(({ ends = [] }) => ends),
    changed: all.some(({ changed }) => changed),
  };
  return withSpace([row], 2, 4);
}
