import type { Block, Paragraph, Quote } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import type { DisplayItem } from './display.ts';
import { baselineIn, indented, type LayoutContext, single, spoken, styleOf } from './layout-context.ts';
import { againstWidows, keepAll, type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, node, type Role } from './structure.ts';

export function paragraphRows(block: Paragraph, setting: LayoutContext, role: Role = 'P'): Row[] {
  const { theme, typesetter } = setting;
  const type = theme.type[block.role ?? 'text'];
  const color =
    block.role === 'label'
      ? setting.card
        ? theme.colors.muted
        : (setting.accent ?? theme.colors.text)
      : block.role === 'note'
        ? theme.colors.muted
        : theme.colors.text;
  const language = block.language ?? setting.language;
  const tag = node(role, setting.parent, spoken(language, setting));
  const lines = setLines(block.content, styleOf(type, color), tag, theme, typesetter, {
    x: setting.x,
    baseline: baselineIn(type, typesetter),
    width: setting.width,
    align: theme.justified && !block.role ? 'justify' : 'left',
    language,
    hyphenate: block.role === 'label' ? 'too-wide' : true,
    underlined: !isReference(block),
  });
  const rows = lines.map(
    (items): Row => ({ height: type.leading, items, before: 0, after: 0, keepWithNext: false }),
  );
  for (const [index, row] of rows.entries())
    if (endsInWord(lines[index - 1])) row.costOfDividing = costOfDividingWord;
  const spaced = withSpace(againstWidows(rows), type.before, setting.nested ? 2 : type.after);
  return block.role === 'label' ? keepAll(spaced) : spaced;
}

/** Whether a paragraph is nothing but a link with the number of its page, as in lists of them: the number tells it. */
function isReference({ content }: Paragraph): boolean {
  const [only, ...others] = content;
  return (
    only?.type === 'link' &&
    others.length === 0 &&
    only.children.some(({ type }) => type === 'page-reference')
  );
}

/** A page rather ends some lines up than in a word. */
const costOfDividingWord = 25;

/** Whether a line ends in a hyphen that is not in the text. */
function endsInWord(line: readonly DisplayItem[] = []): boolean {
  const last = line.at(-1);
  return last?.type === 'text' && last.piece.words.at(-1)?.text.endsWith('\u00ad') === true;
}

export function quoteRows(
  block: Quote,
  setting: LayoutContext,
  set: (blocks: readonly Block[], setting: LayoutContext) => Row[],
): Row[] {
  const parent = node('BlockQuote', setting.parent);
  const inset = indented(14, setting);
  const rows = set(block.children, {
    ...setting,
    parent,
    x: setting.x + inset,
    width: setting.width - inset,
  });
  for (const [index, row] of rows.entries()) row.items.unshift(bar(setting, row, rows[index + 1]));
  return withSpace(rows, 4, setting.theme.type.text.after);
}

/** The stroke beside a quotation, down to the next row so that it stays whole. */
function bar({ x, theme }: LayoutContext, row: Row, next: Row | undefined): DisplayItem {
  const gap = next ? Math.max(row.after, next.before) : 0;
  return { type: 'rectangle', x, y: 0, width: 1.5, height: row.height + gap, color: theme.colors.rule };
}

/** Blank lines, spaces and indents as they are written, in letters of one width. */
export function codeRows(text: string, setting: LayoutContext): Row[] {
  const { theme, typesetter, x, width } = setting;
  const codeNode = node('Code', node('P', setting.parent));
  const type: TypeStyle = { ...theme.type.table, font: 'mono' };
  const style = styleOf(type, theme.colors.text);
  const baseline = baselineIn(type, typesetter);
  const inset = Math.min(8, width / 20);
  const rows = text.split('\n').flatMap((line, index, lines) => {
    const pieces = typesetter.verbatim(line, style, width - 2 * inset);
    return pieces.map((piece, part): Row => {
      // Lines of code are copied and read aloud with a space between them.
      const ends = part === pieces.length - 1 && index < lines.length - 1 && piece.words.length > 0;
      const words = ends ? [...piece.words, ...single(' ', style, setting).words] : piece.words;
      const panel: DisplayItem = {
        type: 'rectangle',
        x,
        y: 0,
        width,
        height: type.leading,
        color: theme.colors.panel,
      };
      const items: DisplayItem[] =
        piece.words.length === 0
          ? [panel]
          : [
              panel,
              { type: 'text', x: x + inset, baseline, piece: { ...piece, words }, leaf: leaf(codeNode) },
            ];
      return { height: type.leading, items, before: 0, after: 0, keepWithNext: false };
    });
  });
  return withSpace(againstWidows(rows), 4, theme.type.text.after);
}

export function ornament({ x, width, theme, card }: LayoutContext): Row {
  // In a card it parts what is above from what is below.
  const [wide, high, space] = card ? [width, 0.4, 5] : [60, 0.75, 12];
  const rule: DisplayItem = {
    type: 'rectangle',
    x,
    y: 0,
    width: wide,
    height: high,
    color: theme.colors.rule,
  };
  return { height: 1, items: [rule], before: space, after: space, keepWithNext: false };
}
