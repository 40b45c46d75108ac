import type { DisplayItem } from './display.ts';
import { widthOf } from './typeset/paragraph.ts';
import type { Typeface } from './typeset/typefaces.ts';
import type { FaceName } from './typeset/types.ts';

/** Page numbers among words have had room for the widest one: what is behind them on their lines closes up, in place. */
export function closeRooms(
  items: readonly DisplayItem[],
  typefaceOf: (face: FaceName) => Typeface,
  numberOf: (target: string) => string,
): void {
  for (const item of items) {
    if (item.type !== 'page-reference' || item.left === undefined) continue;
    const { style, left, behind = [] } = item;
    const number = typefaceOf(style.face).word(numberOf(item.target), style.tabularFigures === true);
    const spare = item.right - left - widthOf(number, style);
    item.right -= spare;
    for (const next of behind) {
      if (next.type === 'page-reference') {
        next.right -= spare;
        if (next.left !== undefined) next.left -= spare;
      } else next.x -= spare;
    }
  }
}
