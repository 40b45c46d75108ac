import type { Heading } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import type { DisplayItem } from './display.ts';
import { baselineIn, type LayoutContext, single, spoken, styleOf, wholeWidth } from './layout-context.ts';
import { openingRows } from './opening-rows.ts';
import { type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, node, type Role, type StructureNode } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

/** The level of a heading as it is set: none is left out on the way down (ISO 14289-1, 7.4.2). */
export function levelOf({ level }: Heading, headings: LayoutContext['headings']): Heading['level'] {
  headings.last = Math.min(level, headings.last + 1);
  return headings.last as Heading['level'];
}

export function headingRows(heading: Heading, setting: LayoutContext): Row[] {
  const { theme, typesetter, accent, headings, confined } = setting;
  const block: Heading = { ...heading, level: levelOf(heading, headings) };
  const looksLike = Math.min(6, block.level + (block.quiet ? 1 : 0)) as Heading['level'];
  const type = theme.type[`heading${looksLike}`];
  const color = block.level <= 3 && accent ? accent : theme.colors.text;
  const headingNode = node(`H${block.level}` as Role, setting.parent);
  if (block.opening && block.level === 1) {
    const opening = openingRows(block, headingNode, color, setting);
    if (opening[0]) Object.assign(opening[0], namesOf(block, accent));
    return opening;
  }
  const baseline = baselineIn(type, typesetter);
  const style = styleOf(type, color);
  const side: DisplayItem[] = [];
  // In a column beside others, and where the text takes the margin, there is none beside it.
  const isBeside = !confined && setting.x > theme.margins.inner;
  const column = isBeside ? theme.margins.inner : setting.x;
  let sideHeight = 0;
  // The number hangs in the column beside the text, with the label ("Mål") over it, both read before the words.
  if (block.label) {
    const small: TextStyle = { face: 'regular', size: 10, color: theme.colors.muted };
    side.push({
      type: 'text',
      x: column,
      baseline,
      piece: single(`${block.label} `, small, setting),
      leaf: leaf(spokenWords(headingNode, setting)),
    });
  }
  if (block.number) {
    const numberStyle: TextStyle = {
      ...style,
      size: block.level === 1 ? type.size : Math.min(type.size, 12.5),
    };
    const labelWidth = side[0]?.type === 'text' ? side[0].piece.width : 0;
    side.push({
      type: 'text',
      x: column + labelWidth + (labelWidth > 0 ? 1.5 : 0),
      baseline,
      piece: single(`${block.number} `, numberStyle, setting),
      leaf: leaf(headingNode),
    });
    sideHeight = type.leading;
  }
  const beside = side.map((item) => (item.type === 'text' ? item.x + item.piece.width - column : 0));
  // Without a number it begins where numbers do, as tables and figures under it do.
  const edge = isBeside && block.level === 1 && side.length === 0 ? wholeWidth(setting) : setting;
  const hang = !isBeside && side.length > 0 ? Math.min(Math.max(...beside) + 4, setting.width / 2) : 0;
  const lines = setLines(block.content, style, headingNode, theme, typesetter, {
    x: edge.x + hang,
    baseline,
    width: edge.width - hang,
    align: 'left',
    language: setting.language,
    hyphenate: 'too-wide',
  });
  const rows = lines.map(
    (items, index): Row => ({
      height: Math.max(type.leading, index === 0 ? sideHeight : 0),
      items: index === 0 ? [...side, ...items] : items,
      before: 0,
      after: 0,
      keepWithNext: true,
      ...(index === 0 && {
        ...namesOf(block, accent),
        ...(block.level === 1 && { above: [ruleBetween(setting, accent ?? theme.colors.text)] }),
      }),
    }),
  );
  const [first] = rows;
  if (first && block.level === 3 && block.label) first.items.unshift(ruleOver(setting));
  return withSpace(rows, type.before, type.after);
}

/** What leads to a heading and what is called after it. */
function namesOf(
  { id, level, number, content }: Heading,
  accent: string | undefined,
): Pick<Row, 'ids' | 'outline' | 'running' | 'accent'> {
  const title = [number, plain(content)].filter(Boolean).join(' ');
  return {
    ...(id && { ids: [id] }),
    ...(level <= 3 && { outline: { title, level } }),
    ...(level === 1 && { running: title, ...(accent && { accent }) }),
  };
}

/** A rule over a part that follows on the same page, over the whole width of the text. */
function ruleBetween({ theme, x, width }: LayoutContext, color: string): DisplayItem {
  const { inner } = theme.margins;
  const y = -theme.type.heading1.before / 2;
  return { type: 'rectangle', x: inner, y, width: x + width - inner, height: 0.9, color };
}

/** A hairline over a goal, from the column of numbers to the right edge: it parts the goals of a strategy. */
function ruleOver(setting: LayoutContext): DisplayItem {
  const { theme, x, width, confined } = setting;
  const left = confined ? x : theme.margins.inner;
  return {
    type: 'rectangle',
    x: left,
    y: -5,
    width: x + width - left,
    height: 0.5,
    color: theme.colors.rule,
  };
}

/** Where words that the document adds are among the plan's own. */
function spokenWords(parent: StructureNode, setting: LayoutContext): StructureNode {
  const attributes = spoken(setting.wordsLanguage, setting);
  return attributes.lang ? node('Span', parent, attributes) : parent;
}
