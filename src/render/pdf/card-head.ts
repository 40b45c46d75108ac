import type { Card, Inline } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import { styled } from '../../templates/theme.ts';
import { type DisplayItem, move } from './display.ts';
import { levelOf } from './heading-rows.ts';
import { baselineIn, type LayoutContext, single, styleOf } from './layout-context.ts';
import { lineRows } from './line-rows.ts';
import { keepAll, type Row, withSpace } from './rows.ts';
import { runsIn, setLines } from './set-inlines.ts';
import { leaf, node, type Role, type StructureNode } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

/** Points: the rule over a card, and from there to its title. */
const rule = 1.2;
const belowRule = 3;
/** A title of more lines than this is set smaller. */
const mostLines = 2;
const smallTitle = { size: 11, leading: 14 };
/** Between two marks, and around one in a frame: to its sides, above its baseline, its height and its stroke. */
const betweenMarks = 10;
const frame = { side: 4, above: 8.6, height: 12, stroke: 0.7 };
/** Marks that take more than this part of the width have lines of their own below the title. */
const mostMarks = 0.45;

/**
 * The rule, the number and the title of a card, with the marks at the right edge, which are read after it.
 * @param hangs whether the number has a column of its own
 */
export function cardHead(
  { heading, marks }: Card,
  hangs: boolean,
  parent: StructureNode,
  setting: LayoutContext,
): Row[] {
  const { theme } = setting;
  const { left: edge, right } = edgesOf(setting);
  const shown = marks.filter((mark) => mark.length > 0);
  const widths = shown.map((mark) => markWidth(mark, setting));
  const wide = widths.reduce((sum, width) => sum + width, betweenMarks * (shown.length - 1));
  const isBeside = shown.length > 0 && wide <= (right - edge) * mostMarks;
  const tag = node(`H${levelOf(heading, setting.headings)}` as Role, parent);
  const title = titleRow(heading, hangs, tag, isBeside ? wide + 2 * betweenMarks : 0, '', setting);
  if (shown.length === 0) return [title];
  if (isBeside) {
    let left = right - wide;
    for (const [index, mark] of shown.entries()) {
      // Each by itself, or they would be read as one.
      title.items.push(...markItems(mark, left, node('P', parent), setting));
      left += (widths[index] ?? 0) + betweenMarks;
    }
    return [title];
  }
  const joined = shown.flatMap((mark, index): readonly Inline[] =>
    index > 0 ? [{ type: 'text', value: ' · ' }, ...mark] : mark,
  );
  const said = node('P', parent);
  const below = lineRows(joined, theme.type.fact, theme.colors.text, said, setting, true);
  title.after = 1;
  return keepAll(withSpace([title, ...below], 0, theme.type.cardTitle.after));
}

/** The head on top of a page that the card goes on to: read once, it is nothing but seen there. */
export function headAgain({ heading }: Card, hangs: boolean, setting: LayoutContext): Row[] {
  const suffix = ` ${setting.words.tableContinued}`;
  return [titleRow(heading, hangs, node('P', undefined), 0, suffix, setting)];
}

function titleRow(
  heading: Card['heading'],
  hangs: boolean,
  tag: StructureNode,
  forMarks: number,
  suffix: string,
  setting: LayoutContext,
): Row {
  const { theme, typesetter, accent, x } = setting;
  const { left, right } = edgesOf(setting);
  const type = theme.type.cardTitle;
  const color = accent ?? theme.colors.text;
  const before = [heading.label, hangs ? undefined : heading.number].filter(Boolean).join(' ');
  const content: readonly Inline[] = [
    ...(before ? [{ type: 'text', value: `${before} ` } as const] : []),
    ...heading.content,
    ...(suffix ? [{ type: 'text', value: suffix } as const] : []),
  ];
  const items: DisplayItem[] = [
    { type: 'rectangle', x: left, y: 0, width: right - left, height: rule, color },
  ];
  const top = rule + belowRule;
  if (hangs)
    items.push({
      type: 'text',
      x: left,
      baseline: top + baselineIn(type, typesetter),
      piece: single(`${heading.number} `, styleOf(type, color), setting),
      leaf: leaf(tag),
    });
  const kids = tag.kids.length;
  const linesIn = (style: TypeStyle): readonly DisplayItem[][] =>
    setLines(content, styleOf(style, color), tag, theme, typesetter, {
      x,
      baseline: top + baselineIn(type, typesetter),
      width: Math.max(1, right - x - forMarks),
      align: 'left',
      language: setting.language,
      hyphenate: 'too-wide',
    });
  let lines = linesIn(type);
  let { leading } = type;
  if (lines.length > mostLines) {
    tag.kids.length = kids;
    leading = smallTitle.leading;
    lines = linesIn({ ...type, ...smallTitle });
  }
  for (const [index, line] of lines.entries()) {
    for (const item of line) move(item, 0, index * leading);
    items.push(...line);
  }
  return {
    height: top + type.leading + Math.max(0, lines.length - 1) * leading,
    items,
    before: 0,
    after: type.after,
    keepWithNext: true,
  };
}

function edgesOf({ card, x, width }: LayoutContext): { readonly left: number; readonly right: number } {
  return { left: card?.x ?? x, right: card?.right ?? x + width };
}

/** Words alone are in a frame; a symbol is seen without. */
function isFramed(mark: readonly Inline[]): boolean {
  return !mark.some(({ type }) => type === 'symbol');
}

function markStyle(mark: readonly Inline[], { theme, accent }: LayoutContext): TextStyle {
  const { fact } = theme.type;
  const style = styleOf(styled(fact, 'semibold'), theme.colors.text);
  return isFramed(mark) ? { ...style, size: style.size * 0.9, color: accent ?? theme.colors.text } : style;
}

function markWidth(mark: readonly Inline[], setting: LayoutContext): number {
  const runs = runsIn(mark, markStyle(mark, setting), setting.theme);
  return setting.typesetter.widestLine(runs) + 0.1 + (isFramed(mark) ? 2 * frame.side : 0);
}

function markItems(
  mark: readonly Inline[],
  left: number,
  parent: StructureNode,
  setting: LayoutContext,
): readonly DisplayItem[] {
  const { theme, typesetter, accent, language } = setting;
  const style = markStyle(mark, setting);
  const framed = isFramed(mark);
  const baseline = rule + belowRule + baselineIn(theme.type.cardTitle, typesetter) - (framed ? 0.5 : 0);
  const width = markWidth(mark, setting);
  const [line = []] = setLines(mark, style, parent, theme, typesetter, {
    x: left + (framed ? frame.side : 0),
    baseline,
    width: width + 1,
    align: 'left',
    language,
    hyphenate: false,
  });
  if (!framed) return line;
  const { above, height, stroke } = frame;
  const points = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, -stroke / 2],
  ] as const;
  const color = accent ?? theme.colors.text;
  return [
    { type: 'path', x: left, y: baseline - above, points, color, thickness: stroke, dashed: false },
    ...line,
  ];
}
