import type { Theme } from '../../templates/theme.ts';
import type { RectangleItem } from './display.ts';
import type { Row } from './rows.ts';

const thickness = 1.6;
/** From the text to the bar; from the bar to the edge of the paper at the least. */
const distance = 9;

/** Whether something in a row came or went. */
export function isChanged({ changed, items }: Row): boolean {
  return changed === true || items.some((item) => item.type === 'rectangle' && item.revises === true);
}

/** Bars in a page's outer margin, beside rows that changed: artifacts, one for all rows that follow each other. */
export function createChangeBars(
  { page, margins, colors }: Theme,
  landscape: boolean,
  verso: boolean,
): { readonly items: readonly RectangleItem[]; add(y: number, height: number, gap: number): void } {
  const width = landscape ? page.height : page.width;
  const out = Math.min(distance, margins.outer - page.safeArea - thickness);
  const x = verso ? margins.outer - out - thickness : width - margins.outer + out;
  const items: RectangleItem[] = [];
  return {
    items,
    add(y, height, gap) {
      const last = items[items.length - 1];
      const joined = last && last.y + last.height >= y - gap - 0.01;
      const top = joined ? last.y : y;
      if (joined) items.pop();
      items.push({
        type: 'rectangle',
        x,
        y: top,
        width: thickness,
        height: y + height - top,
        color: colors.text,
      });
    },
  };
}
