import type { Block } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { barRows } from './bar-rows.ts';
import { besidePicture } from './beside-picture.ts';
import { boxRows } from './box-rows.ts';
import { calloutRows } from './callout-rows.ts';
import { cardRows } from './card-rows.ts';
import { chartRows } from './chart-rows.ts';
import { columnsRows } from './columns-rows.ts';
import { contentsRows } from './contents-rows.ts';
import { coverRows } from './cover-rows.ts';
import { factRows } from './fact-rows.ts';
import { figureRows } from './figure-rows.ts';
import { headingRows } from './heading-rows.ts';
import { indexRows } from './index-rows.ts';
import { keyFigureRows } from './key-figure-rows.ts';
import type { LayoutContext } from './layout-context.ts';
import { listRows } from './list-rows.ts';
import { withNotesBelow } from './note-rows.ts';
import { keepAll, keepLast, type Row, withSpace } from './rows.ts';
import { sectionRows } from './section-rows.ts';
import { closingRow, dividerRow } from './special-pages.ts';
import { tableRows } from './table-rows.ts';
import { codeRows, ornament, paragraphRows, quoteRows } from './text-rows.ts';

/** Sets blocks as rows, in order. */
function blockRows(blocks: readonly Block[], setting: LayoutContext): Row[] {
  return [...rowsInTurn(blocks, setting)];
}

/** Sets blocks as rows, each block when its rows are asked for: who has a page full need not hold a whole document. */
export function* rowsInTurn(blocks: readonly Block[], setting: LayoutContext): Generator<Row> {
  const groups = headingsOfCharts(blocks);
  /** The last row of the table or the drawing that a note is about, with other notes between or none. */
  let above: Row | undefined;
  /** Blocks to come that are set already: beside a picture, or on the back of the cover. */
  let beside = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'section') {
      above = undefined;
      yield* sectionRows(block, setting, rowsInTurn);
      continue;
    }
    if (block.type === 'cover' && blocks[index + 1]?.type === 'contents') {
      yield* coverRows(block, setting, blockRows, contentsRows);
      beside = 1;
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
    if (isLead(blocks, index, rows)) keepAll(rows);
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

/** Whether a paragraph is about a table, or ends in a colon, and so says what comes next: it is not left alone at the foot of a page. */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || next === undefined) return false;
  if (next.type === 'table' && block.role === undefined) return true;
  return next.type !== 'heading' && next.type !== 'section' && plain(block.content).trimEnd().endsWith(':');
}

/** A heading and so few lines under it are not left behind by the table that they are about. */
const mostLeadLines = 3;

/** Whether a short paragraph is all there is between a heading and a table or a drawing. */
function isLead(blocks: readonly Block[], index: number, rows: readonly Row[]): boolean {
  if (blocks[index]?.type !== 'paragraph' || rows.length > mostLeadLines) return false;
  return blocks[index - 1]?.type === 'heading' && isShown.has(blocks[index + 1]?.type);
}

const isShown: ReadonlySet<Block['type'] | undefined> = new Set([
  'table',
  'chart',
  'bars',
  'columns',
  'key-figures',
] as const);

function isNote(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.role === 'note';
}

function rowsOf(block: Block, setting: LayoutContext): Row[] {
  switch (block.type) {
    case 'section':
      return [...sectionRows(block, setting, rowsInTurn)];
    case 'columns':
      return columnsRows(block, setting, rowsOf);
    case 'card':
      return cardRows(block, setting, blockRows);
    case 'facts':
      return factRows(block, setting);
    case 'key-figures':
      return keyFigureRows(block, setting);
    case 'bars':
      return barRows(block, setting);
    case 'heading':
      return headingRows(block, setting);
    case 'paragraph':
      return paragraphRows(block, block.role ? setting : measured(setting));
    case 'list':
      if (block.index) return indexRows(block, setting);
      return listRows(block, measured(setting), blockRows);
    case 'quote':
      return quoteRows(block, measured(setting), blockRows);
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
      return coverRows(block, setting, blockRows, () => []);
    case 'contents':
      return contentsRows(setting);
    case 'divider':
      return [dividerRow(block, setting)];
    case 'closing':
      return [closingRow(block, setting)];
  }
}

/** Where running text is set: its lines are no longer than in the text column. */
function measured(setting: LayoutContext): LayoutContext {
  return { ...setting, width: Math.min(setting.width, setting.measure ?? setting.width) };
}
