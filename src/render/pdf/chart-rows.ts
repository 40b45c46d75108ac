import type { Chart, Shade } from '../../document/chart.ts';
import { tint } from '../../templates/color.ts';
import { inFamilyOf } from '../../templates/faces.ts';
import type { DisplayItem } from './display.ts';
import { type LayoutContext, single } from './layout-context.ts';
import type { Row } from './rows.ts';
import { leaf, node } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

/** A drawing of figures as one figure: its bars, lines and words are its content, its alternative text says them. */
export function chartRows(chart: Chart, setting: LayoutContext): Row[] {
  const { theme, x, width: room } = setting;
  const { page, margins } = theme;
  const highest = page.height - margins.top - margins.bottom;
  const scale = Math.min(1, room / chart.width, highest / chart.height);
  const figureLeaf = leaf(node('Figure', setting.parent, { alt: chart.alt }));
  const base = setting.accent ?? theme.colors.accents[0] ?? theme.colors.text;
  const colorOf = (shade: Shade): string =>
    shade === 'rule' ? theme.colors.rule : shade === 'text' ? theme.colors.text : tint(base, shade);
  const items: DisplayItem[] = [
    { type: 'region', x, y: 0, width: chart.width * scale, height: chart.height * scale, leaf: figureLeaf },
  ];
  for (const shape of chart.shapes) {
    if (shape.type === 'bar') {
      items.push({
        type: 'rectangle',
        x: x + shape.x * scale,
        y: shape.y * scale,
        width: shape.width * scale,
        height: shape.height * scale,
        color: colorOf(shape.shade),
        leaf: figureLeaf,
      });
    } else if (shape.type === 'line') {
      items.push({
        type: 'path',
        x,
        y: 0,
        points: shape.points.map(([px, py]) => [px * scale, py * scale] as const),
        color: colorOf(shape.shade),
        thickness: shape.thickness * scale,
        dashed: shape.dashed === true,
        leaf: figureLeaf,
      });
    } else {
      const style: TextStyle = {
        face: inFamilyOf(theme.type.bars.font, shape.strong ? 'semibold' : 'regular'),
        size: 9 * scale,
        color: theme.colors.text,
      };
      // The space separates it from the next words when they are copied or read aloud.
      const piece = single(`${shape.value} `, style, setting);
      const { width } = single(shape.value, style, setting);
      const back = shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0;
      items.push({
        type: 'text',
        x: x + shape.x * scale - back,
        baseline: shape.baseline * scale,
        piece,
        leaf: figureLeaf,
      });
    }
  }
  // In a column what is below belongs to it.
  const after = setting.confined ? 6 : 14;
  return [{ height: chart.height * scale, items, before: 8, after, keepWithNext: false }];
}
