import type { Block, Figure } from '../../document/document.ts';
import { move } from './display.ts';
import { figureRows } from './figure-rows.ts';
import type { LayoutContext } from './layout-context.ts';
import { heightOf, type Row, withSpace } from './rows.ts';

/** Points between a picture and the text beside it. */
const gutter = 14;
/** Text is set beside a picture in a column of this width at least. */
const narrowest = 120;
/** So much of the text may go on below the picture in the same narrow column. */
const mostBelow = 60;

/**
 * A picture of half the width at the right edge, with the text that follows beside it: as many paragraphs and lists as there
 * is room for. By itself where the next of them is much longer than the picture is high.
 * @returns the rows, and how many of the blocks behind the picture are in them
 */
export function besidePicture(
  figure: Figure,
  following: readonly Block[],
  setting: LayoutContext,
  rowsOf: (block: Block, setting: LayoutContext) => Row[],
): { readonly rows: Row[]; readonly taken: number } {
  const half = (setting.width - gutter) / 2;
  if (half < narrowest || !isText(following[0])) return { rows: figureRows(figure, setting), taken: 0 };
  const right = { ...setting, x: setting.x + half + gutter, width: half };
  const { half: _half, ...whole } = figure;
  // It is read before the text beside it.
  const kids = setting.parent.kids.length;
  const picture = figureRows(whole, right);
  const high = heightOf(picture);
  const beside: Row[] = [];
  let taken = 0;
  for (const block of following) {
    if (!isText(block) || (taken > 0 && heightOf(beside) > high - 2 * setting.theme.type.text.leading)) break;
    const before = setting.parent.kids.length;
    const rows = rowsOf(block, { ...setting, width: half });
    const all = heightOf([...beside, ...rows]);
    if (all > high + mostBelow) {
      setting.parent.kids.length = before;
      break;
    }
    for (const row of rows) row.block = figure;
    beside.push(...rows);
    taken += 1;
  }
  const [first] = beside;
  if (!first) {
    setting.parent.kids.length = kids;
    return { rows: figureRows(figure, setting), taken: 0 };
  }
  let y = 0;
  for (const [index, row] of picture.entries()) {
    if (index > 0) y += Math.max(picture[index - 1]?.after ?? 0, row.before);
    for (const item of row.items) move(item, 0, y);
    first.items.unshift(...row.items);
    y += row.height;
  }
  const left = high - heightOf(beside);
  if (left > 0) beside.push({ height: left, items: [], before: 0, after: 0, keepWithNext: false });
  for (const row of beside.slice(0, -1)) row.keepWithNext = true;
  return { rows: withSpace(beside, 6, 10), taken };
}

function isText(block: Block | undefined): boolean {
  return (block?.type === 'paragraph' && block.role !== 'label') || block?.type === 'list';
}
