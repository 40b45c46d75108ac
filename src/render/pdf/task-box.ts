import type { DisplayItem } from './display.ts';
import { baselineIn, type LayoutContext, spoken } from './layout-context.ts';
import { leaf, node, type StructureNode } from './structure.ts';

/** Points: the side of a box, as high as a capital letter of the text, and its strokes. */
const side = 7.5;
const stroke = 0.8;

/**
 * The box of a task, drawn on the first line of its item: what it says is read in its place.
 * @param x its left edge
 */
export function taskBox(
  checked: boolean,
  x: number,
  label: StructureNode,
  setting: LayoutContext,
): readonly DisplayItem[] {
  const { theme, typesetter, words, wordsLanguage } = setting;
  const y = baselineIn(theme.type.text, typesetter) - side + 0.5;
  const said = `${checked ? words.taskDone : words.taskOpen}: `;
  const box = leaf(node('Span', label, spoken(wordsLanguage, setting)), said);
  const color = theme.colors.text;
  const line = (points: readonly (readonly [x: number, y: number])[], thickness: number): DisplayItem => ({
    type: 'path',
    x,
    y,
    points,
    color,
    thickness,
    dashed: false,
    leaf: box,
  });
  const frame = [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, -stroke / 2],
  ] as const;
  const tick = [
    [1.7, 3.9],
    [3.3, 5.7],
    [6, 1.9],
  ] as const;
  return [line(frame, stroke), ...(checked ? [line(tick, 1.2)] : [])];
}
