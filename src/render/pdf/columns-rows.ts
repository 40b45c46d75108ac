import type { Block, Columns } from '../../document/document.ts';
import { move } from './display.ts';
import type { LayoutContext } from './layout-context.ts';
import { heightOf, type Row, withSpace } from './rows.ts';

/** Points between the stacks. */
const gutter = 18;
/** The narrow one is no narrower than this: then they are set one after the other. */
const narrowest = 90;

/**
 * Two stacks beside each other in one row that is never divided, over the column of numbers too where they are not in anything.
 * They are set one after the other where there is no room for that.
 */
export function columnsRows(
  { children: [wide, narrow] }: Columns,
  setting: LayoutContext,
  rowsOf: (block: Block, setting: LayoutContext) => Row[],
): Row[] {
  const { theme, parent } = setting;
  const { page, margins } = theme;
  const outer = setting.x === margins.inner + theme.indent ? margins.inner : setting.x;
  const third = (setting.x + setting.width - outer - gutter) / 3;
  const oneByOne = (): Row[] => [...rowsOf(wide, setting), ...rowsOf(narrow, setting)];
  if (third < narrowest) return oneByOne();
  const kids = parent.kids.length;
  const notes = [...setting.notesPrinted];
  const stacks = [
    rowsOf(wide, { ...setting, x: outer, width: 2 * third, confined: true }),
    rowsOf(narrow, { ...setting, x: outer + 2 * third + gutter, width: third, confined: true }),
  ];
  const height = Math.max(...stacks.map(heightOf));
  if (height > page.height - margins.top - margins.bottom) {
    parent.kids.length = kids;
    setting.notesPrinted.clear();
    for (const note of notes) setting.notesPrinted.add(note);
    return oneByOne();
  }
  const items = stacks.flatMap((rows) => {
    let y = 0;
    return rows.flatMap((row, index) => {
      if (index > 0) y += Math.max(rows[index - 1]?.after ?? 0, row.before);
      for (const item of row.items) move(item, 0, y);
      y += row.height;
      return row.items;
    });
  });
  const all = stacks.flat();
  const row: Row = {
    height,
    items,
    before: 0,
    after: 0,
    keepWithNext: false,
    ids: all.flatMap(({ ids = [] }) => ids),
    ends: all.flatMap(({ ends = [] }) => ends),
    changed: all.some(({ changed }) => changed),
  };
  return withSpace([row], 2, 4);
}
