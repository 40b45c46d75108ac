import type { Block, Heading, List, Paragraph, Quote, Section } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { inPlainBlocks } from '../../document/plain-blocks.ts';
import { accentOf, type Theme, type TypeStyle } from '../../templates/theme.ts';
import { besidePicture } from './beside-picture.ts';
import { boxRows } from './box-rows.ts';
import { calloutRows } from './callout-rows.ts';
import { chartRows } from './chart-rows.ts';
import { columnsRows } from './columns-rows.ts';
import { contentsRows } from './contents-rows.ts';
import type { DisplayItem } from './display.ts';
import { figureRows } from './figure-rows.ts';
import { baselineIn, type LayoutContext, single, spoken, styleOf } from './layout-context.ts';
import { withNotesBelow } from './note-rows.ts';
import { againstWidows, keepAll, keepLast, type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { closingRow, coverRows, dividerRow, openingRow } from './special-pages.ts';
import { leaf, node, type Role, type StructureNode } from './structure.ts';
import { tableRows } from './table-rows.ts';
import { taskBox } from './task-box.ts';
import type { TextStyle } from './typeset/types.ts';

/** Sets blocks as rows, in order. */
function blockRows(blocks: readonly Block[], setting: LayoutContext): Row[] {
  return [...rowsInTurn(blocks, setting)];
}

/** Sets blocks as rows, each block when its rows are asked for: who has a page full need not hold a whole document. */
export function* rowsInTurn(blocks: readonly Block[], setting: LayoutContext): Generator<Row> {
  const groups = headingsOfCharts(blocks);
  /** The last row of the table or the drawing that a note is about, with other notes between or none. */
  let above: Row | undefined;
  /** Blocks to come that are set already, beside a picture. */
  let beside = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'section') {
      above = undefined;
      yield* sectionRows(block, setting);
      continue;
    }
    if (beside > 0) {
      beside -= 1;
      continue;
    }
    const before = blocks[index - 1]?.type;
    if (block.type === 'figure' && block.half) {
      const { rows, taken } = besidePicture(block, blocks.slice(index + 1), setting, rowsOf);
      beside = taken;
      above = undefined;
      yield* rows;
      continue;
    }
    const about = isNote(block) ? above : undefined;
    const turned = about?.landscape === true;
    // On a turned page a table begins at the margin, and so do its notes.
    const rows = rowsOf(block, turned ? { ...setting, x: setting.theme.margins.inner } : setting);
    above = block.type === 'table' || block.type === 'chart' ? rows.at(-1) : about && rows.at(-1);
    // Small print under a heading, or under the main goal there, belongs to it: what they are about follows.
    if (before === 'heading' && isNote(block)) keepLast(withSpace(rows, 0, setting.theme.type.text.after));
    if (before === 'callout' && isNote(block)) keepLast(rows);
    // A note to a table or a drawing gives its source or its meaning.
    if (above && isNote(blocks[index + 1])) keepLast(rows);
    if (introduces(block, blocks[index + 1])) keepLast(rows);
    if (before === 'divider' && rows[0]) Object.assign(rows[0], { before: 0, above: [] });
    const group = groups.get(block);
    for (const row of rows) {
      row.block = block;
      if (group) row.together = [group];
      if (turned) row.landscape = true;
      yield row;
    }
  }
}

const betweenHeadingAndChart: ReadonlySet<Block['type'] | undefined> = new Set([
  'paragraph',
  'list',
] as const);

/** What is kept together, by its blocks: a heading and the chart under it, with nothing but text and lists between. */
function headingsOfCharts(blocks: readonly Block[]): ReadonlyMap<Block, object> {
  const groups = new Map<Block, object>();
  for (const [index, { type }] of blocks.entries()) {
    if (type !== 'chart') continue;
    let from = index;
    while (betweenHeadingAndChart.has(blocks[from - 1]?.type)) from -= 1;
    if (blocks[from - 1]?.type !== 'heading') continue;
    const group = {};
    for (const block of blocks.slice(from - 1, index + 1)) groups.set(block, group);
  }
  return groups;
}

/** Whether a paragraph ends in a colon, and so says what comes next: it is not left alone at the foot of a page. */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || next === undefined) return false;
  return next.type !== 'heading' && next.type !== 'section' && plain(block.content).trimEnd().endsWith(':');
}

function isNote(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.role === 'note';
}

function* sectionRows(block: Section, setting: LayoutContext): Generator<Row> {
  const language = block.language ?? setting.language;
  const parent = node('Sect', setting.parent, spoken(language, setting));
  const accent = block.accent === undefined ? setting.accent : accentOf(setting.theme, block.accent);
  let last: Row | undefined;
  let rows: Iterable<Row> = rowsInTurn(block.children, { ...setting, parent, accent, language });
  if (block.keepTogether) rows = kept(rows);
  // In a bound document parts begin on right-hand pages.
  if (block.newPage === 'auto' && !setting.theme.page.twoSided) rows = whereRoomIs(rows, setting.theme);
  for (const row of rows) {
    if (last) yield last;
    else if (block.newPage === true || (block.newPage && row.roomNeeded === undefined)) row.newPage = true;
    if (block.changed) row.changed = true;
    last = row;
  }
  if (!last) return;
  last.ends = [...(last.ends ?? []), parent];
  yield last;
}

/** Rows that are rather not divided between pages: above all not those down to the first table, which says what it is about. */
function* kept(rows: Iterable<Row>): Generator<Row> {
  const [group, start] = [{}, {}];
  let table: object | undefined;
  for (const row of rows) {
    if (row.repeat) table ??= row.block;
    const first = table === undefined || row.block === table;
    row.together = [...(row.together ?? []), ...(first ? [start] : []), group];
    yield row;
  }
}

/** A part goes on below another where at least this is left of the page: 90 mm. */
const leastRoom = 255;

/** Rows of a part that follows on the same page where there is room: for its heading and what comes first under it at least. */
function* whereRoomIs(rows: Iterable<Row>, { page, margins }: Theme): Generator<Row> {
  const highest = page.height - margins.top - margins.bottom;
  const held: Row[] = [];
  let height = 0;
  let first: object | undefined;
  let known = false;
  for (const row of rows) {
    held.push(row);
    if (known) {
      yield* held.splice(0);
      continue;
    }
    // Headings, and what is kept with what follows, come before what is first.
    if (first === undefined && !row.keepWithNext) first = wholeOf(row);
    known = height > highest || (first !== undefined && wholeOf(row) !== first);
    if (!known) height += row.height + (held.length > 1 ? Math.max(row.before, held.at(-2)?.after ?? 0) : 0);
    else if (held[0]) held[0].roomNeeded = Math.min(highest, Math.max(leastRoom, height));
  }
  if (!known && held[0]) held[0].roomNeeded = Math.min(highest, Math.max(leastRoom, height));
  yield* held;
}

/** What a row is kept together with: its sheet, its heading and chart, or its block alone. */
function wholeOf({ together, block }: Row): object | undefined {
  return together?.at(-1) ?? block;
}

function rowsOf(block: Block, setting: LayoutContext): Row[] {
  switch (block.type) {
    case 'section':
      return [...sectionRows(block, setting)];
    case 'columns':
      return columnsRows(block, setting, rowsOf);
    case 'card':
    case 'facts':
    case 'key-figures':
    case 'bars':
      return inPlainBlocks(block).flatMap((plainer) => rowsOf(plainer, setting));
    case 'heading':
      return headingRows(block, setting);
    case 'paragraph':
      return paragraphRows(block, setting);
    case 'list':
      return listRows(block, setting);
    case 'quote':
      return quoteRows(block, setting);
    case 'code':
      return codeRows(block.text, setting);
    case 'table':
      return withNotesBelow(tableRows(block, setting), setting, blockRows);
    case 'figure':
      return figureRows(block, setting);
    case 'chart':
      return chartRows(block, setting);
    case 'thematic-break':
      return [ornament(setting)];
    case 'callout':
      return calloutRows(block, setting, rowsOf);
    case 'box':
      return boxRows(block, setting, rowsOf);
    case 'cover':
      return coverRows(block, setting, blockRows);
    case 'contents':
      return contentsRows(setting);
    case 'divider':
      return block.wholePage ? [dividerRow(block, setting)] : [openingRow(block, setting)];
    case 'closing':
      return [closingRow(block, setting)];
  }
}

/** Where words that the document adds are among the plan's own. */
function spokenWords(parent: StructureNode, setting: LayoutContext): StructureNode {
  const attributes = spoken(setting.wordsLanguage, setting);
  return attributes.lang ? node('Span', parent, attributes) : parent;
}

function headingRows(heading: Heading, setting: LayoutContext): Row[] {
  const { theme, typesetter, accent, headings } = setting;
  headings.last = Math.min(heading.level, headings.last + 1);
  const block: Heading = { ...heading, level: headings.last as Heading['level'] };
  const type = theme.type[`heading${block.level}`];
  const color = block.level <= 3 && accent ? accent : theme.colors.text;
  const headingNode = node(`H${block.level}` as Role, setting.parent);
  const baseline = baselineIn(type, typesetter);
  const style = styleOf(type, color);
  const side: DisplayItem[] = [];
  const column = theme.margins.inner;
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
  const lines = setLines(block.content, style, headingNode, theme, typesetter, {
    x: setting.x,
    baseline,
    width: setting.width,
    align: 'left',
    language: setting.language,
    hyphenate: 'too-wide',
  });
  const title = (block.number ? `${block.number} ` : '') + plain(block.content);
  const rows = lines.map(
    (items, index): Row => ({
      height: Math.max(type.leading, index === 0 ? sideHeight : 0),
      items: index === 0 ? [...side, ...items] : items,
      before: 0,
      after: 0,
      keepWithNext: true,
      ...(index === 0 && {
        ...(block.id && { ids: [block.id] }),
        ...(block.level <= 3 && { outline: { title, level: block.level } }),
        ...(block.level === 1 && {
          running: plain(block.content),
          ...(accent && { accent }),
          above: [ruleBetween(setting, accent ?? theme.colors.text)],
        }),
      }),
    }),
  );
  const [first] = rows;
  if (first && block.level === 3 && block.label) first.items.unshift(ruleOver(setting));
  return withSpace(rows, type.before, type.after);
}

/** A rule over a part that follows on the same page, over the whole width of the text. */
function ruleBetween({ theme, x, width }: LayoutContext, color: string): DisplayItem {
  const { inner } = theme.margins;
  const y = -theme.type.heading1.before / 2;
  return { type: 'rectangle', x: inner, y, width: x + width - inner, height: 0.9, color };
}

/** A hairline over a goal, from the column of numbers to the right edge: it parts the goals of a strategy. */
function ruleOver({ theme, x, width }: LayoutContext): DisplayItem {
  return {
    type: 'rectangle',
    x: theme.margins.inner,
    y: -5,
    width: x + width - theme.margins.inner,
    height: 0.5,
    color: theme.colors.rule,
  };
}

function paragraphRows(block: Paragraph, setting: LayoutContext, role: Role = 'P'): Row[] {
  const { theme, typesetter } = setting;
  const type = theme.type[block.role ?? 'text'];
  const color =
    block.role === 'label'
      ? (setting.accent ?? theme.colors.text)
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
  });
  const rows = lines.map(
    (items): Row => ({ height: type.leading, items, before: 0, after: 0, keepWithNext: false }),
  );
  for (const [index, row] of rows.entries())
    if (endsInWord(lines[index - 1])) row.costOfDividing = costOfDividingWord;
  const spaced = withSpace(againstWidows(rows), type.before, setting.nested ? 2 : type.after);
  return block.role === 'label' ? keepAll(spaced) : spaced;
}

/** A page rather ends some lines up than in a word. */
const costOfDividingWord = 25;

/** Whether a line ends in a hyphen that is not in the text. */
function endsInWord(line: readonly DisplayItem[] = []): boolean {
  const last = line.at(-1);
  return last?.type === 'text' && last.piece.words.at(-1)?.text.endsWith('\u00ad') === true;
}

function listRows(block: List, setting: LayoutContext): Row[] {
  const { theme, typesetter } = setting;
  const listNode = node('L', setting.parent, { listNumbering: block.ordered ? 'Decimal' : 'Disc' });
  const last = (block.start ?? 1) + block.items.length - 1;
  const style = styleOf(theme.type.text, setting.accent ?? theme.colors.muted);
  const small = { ...style, size: style.size * 0.85, color: theme.colors.muted };
  const widest = (word: string, as: TextStyle): number => typesetter.widestLine([{ text: word, style: as }]);
  const numbersWidth = Math.max(0, ...block.items.map(({ number = '' }) => widest(number, small)));
  const numbered = numbersWidth > 0;
  // Numbers of the plan hang in the column beside the text, as those of headings do.
  const column = theme.margins.inner;
  const isBeside = numbered && column + numbersWidth + 6 <= setting.x;
  const ordinals = block.ordered && !numbered;
  const numberWidth = isBeside ? 0 : ordinals ? widest(`${last}.`, style) : numbersWidth;
  const markWidth = numberWidth > 0 ? Math.max(14, numberWidth + 5) : 12;
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
    const mark = (isBeside ? undefined : item.number) ?? ordinal ?? sign;
    const piece = single(mark, mark === item.number ? small : style, setting);
    const isTask = item.checked !== undefined;
    const beforeText = setting.x + hang - (numberWidth > 0 ? boxWidth : 0) - piece.width;
    const x = mark === sign ? Math.min(setting.x + 1, beforeText - 2) : beforeText - 5;
    const isLabel = !isBeside || item.number === undefined;
    const marker: readonly DisplayItem[] =
      isTask && mark === sign
        ? []
        : [{ type: 'text', x, baseline, piece, ...(isLabel && { leaf: leaf(label) }) }];
    const beside: readonly DisplayItem[] = isLabel
      ? []
      : [
          {
            type: 'text',
            x: column,
            baseline,
            piece: single(`${item.number} `, small, setting),
            leaf: leaf(label),
          },
        ];
    const box =
      item.checked === undefined ? [] : taskBox(item.checked, setting.x + hang - 13, label, setting);
    const body = node('LBody', entry);
    const rows = blockRows(item.children, {
      ...setting,
      parent: body,
      x: setting.x + hang,
      width: setting.width - hang,
      nested: true,
    });
    if (rows.length === 0)
      rows.push({ height: theme.type.text.leading, items: [], before: 0, after: 0, keepWithNext: false });
    const first = rows[0] as Row;
    first.items.unshift(...beside, ...marker, ...box);
    if (item.id) first.ids = [item.id, ...(first.ids ?? [])];
    return withSpace(rows, 0, block.tight ? 2 : 6);
  });
  // One item alone on the next page looks lost: the one before it goes along.
  if (items.length > 1) keepLast(items[items.length - 2] as Row[]);
  if (items.length > 2) keepLast(items[0] as Row[]);
  return withSpace(items.flat(), setting.nested ? 2 : 3, setting.nested ? 2 : theme.type.text.after);
}

/** Text is never set in a narrower column than this, however deep it is in lists and quotations. */
const leastWidth = 140;

/** The indentation of nested blocks: less and less where not much width is left. */
function indented(wanted: number, { width }: LayoutContext): number {
  return Math.min(wanted, Math.max(0, width - leastWidth) / 6);
}

function quoteRows(block: Quote, setting: LayoutContext): Row[] {
  const parent = node('BlockQuote', setting.parent);
  const inset = indented(14, setting);
  const rows = blockRows(block.children, {
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
function codeRows(text: string, setting: LayoutContext): Row[] {
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

function ornament({ x, theme }: LayoutContext): Row {
  const rule: DisplayItem = { type: 'rectangle', x, y: 0, width: 60, height: 0.75, color: theme.colors.rule };
  return { height: 1, items: [rule], before: 12, after: 12, keepWithNext: false };
}
