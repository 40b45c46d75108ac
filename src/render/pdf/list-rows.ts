import type { Block, List } from '../../document/document.ts';
import type { DisplayItem } from './display.ts';
import { baselineIn, indented, type LayoutContext, single, styleOf } from './layout-context.ts';
import { keepLast, type Row, withSpace } from './rows.ts';
import { leaf, node } from './structure.ts';
import { taskBox } from './task-box.ts';
import type { TextStyle } from './typeset/types.ts';

/** The text of items with numbers of the plan begins at the same place, whatever the numbers: 14 mm in. */
const leastNumbers = 40;

/** A list of so many lines is read at once: a page rather ends a third of it up than in the middle of the list. */
const shortList = 8;
const costOfDividingShort = 12;

export function listRows(
  block: List,
  setting: LayoutContext,
  set: (blocks: readonly Block[], setting: LayoutContext) => Row[],
): Row[] {
  const { theme, typesetter } = setting;
  const listNode = node('L', setting.parent, { listNumbering: block.ordered ? 'Decimal' : 'Disc' });
  const last = (block.start ?? 1) + block.items.length - 1;
  const style = styleOf(theme.type.text, setting.accent ?? theme.colors.muted);
  const small = { ...style, size: style.size * 0.85, color: theme.colors.muted };
  const widest = (word: string, as: TextStyle): number => typesetter.widestLine([{ text: word, style: as }]);
  const numbersWidth = Math.max(0, ...block.items.map(({ number = '' }) => widest(number, small)));
  const numbered = numbersWidth > 0;
  const ordinals = block.ordered && !numbered;
  const numberWidth = ordinals ? widest(`${last}.`, style) : numbersWidth;
  const markWidth = numbered
    ? Math.max(leastNumbers, numberWidth + 7)
    : ordinals
      ? Math.max(14, numberWidth + 5)
      : 12;
  // A box is in the place of a bullet, and behind a number.
  const isBoxed = block.items.some(({ checked }) => checked !== undefined);
  const boxWidth = isBoxed ? (numberWidth > 0 ? 14 : 3) : 0;
  const hang = indented(markWidth + boxWidth, setting);
  const baseline = baselineIn(theme.type.text, typesetter);
  const items = block.items.map((item, index): Row[] => {
    const entry = node('LI', listNode);
    const label = node('Lbl', entry);
    const sign = setting.nested ? '–' : '•';
    const ordinal = ordinals ? `${(block.start ?? 1) + index}.` : undefined;
    const mark = item.number ?? ordinal ?? sign;
    const piece = single(mark, mark === item.number ? small : style, setting);
    const isTask = item.checked !== undefined;
    const beforeText = setting.x + hang - (numberWidth > 0 ? boxWidth : 0) - piece.width;
    // Numbers of the plan are under each other, those of a list end before its text.
    const x =
      mark === item.number
        ? Math.min(setting.x, beforeText - 5)
        : mark === sign
          ? Math.min(setting.x + 1, beforeText - 2)
          : beforeText - 5;
    const marker: readonly DisplayItem[] =
      isTask && mark === sign ? [] : [{ type: 'text', x, baseline, piece, leaf: leaf(label) }];
    const box =
      item.checked === undefined ? [] : taskBox(item.checked, setting.x + hang - 13, label, setting);
    const body = node('LBody', entry);
    const rows = set(item.children, {
      ...setting,
      parent: body,
      x: setting.x + hang,
      width: setting.width - hang,
      nested: true,
    });
    if (rows.length === 0)
      rows.push({ height: theme.type.text.leading, items: [], before: 0, after: 0, keepWithNext: false });
    const first = rows[0] as Row;
    first.items.unshift(...marker, ...box);
    if (item.id) first.ids = [item.id, ...(first.ids ?? [])];
    return withSpace(rows, 0, block.tight ? 2 : 6);
  });
  // One item alone on the next page looks lost: the one before it goes along.
  if (items.length > 1) keepLast(items[items.length - 2] as Row[]);
  if (items.length > 2) keepLast(items[0] as Row[]);
  const rows = items.flat();
  if (rows.length <= shortList) for (const row of rows) row.costOfDividing ??= costOfDividingShort;
  return withSpace(rows, setting.nested ? 2 : 3, setting.nested ? 2 : theme.type.text.after);
}
