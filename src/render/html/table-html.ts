import type { Column, Inline, Table, TableRow } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { type PlacedCell, type PlacedRow, placeCells, spansOver } from '../table-cells.ts';
import { isOfFigures } from '../table-kinds.ts';
import { image, inline, inlines } from './inline-html.ts';
import type { Context } from './page-context.ts';
import { inParts } from './parts.ts';

/** What a table is called, and in small print what its figures are. */
export function captionHtml(caption: readonly Inline[], context: Context): Html {
  const at = caption.findIndex(({ type }) => type === 'break');
  const unit = at < 0 ? '' : html`<br><small>${inlines(caption.slice(at + 1), context)}</small>`;
  return html`<caption><span>${inlines(at < 0 ? caption : caption.slice(0, at), context)}${unit}</span></caption>\n`;
}

/** A table in a box of its own, so that a wide one is moved sideways and the page is not, and its notes below. */
export function tableHtml(table: Table, context: Context): Html {
  const { caption, columns, header, rows, dense, wide, facets, notes = [] } = table;
  const title = caption ? captionHtml(caption, context) : '';
  const stacked = stackedAs(table);
  const laidOut = stacked !== undefined || facets !== undefined;
  const looks = looksOf(table, laidOut);
  const bodies = inGroups(placeCells(table)).map(
    (part) => html`<tbody${roleOf('rowgroup', laidOut)}>
${joinHtml(
  part.map((row) => rowHtml(row, table, looks, context)),
  '\n',
)}
</tbody>
`,
  );
  const names = caption ? [plain(caption)] : header.map(({ content }) => plain(content).trim());
  const label = names.filter(Boolean).join(', ') || context.words.table;
  // Names and values: on a phone they are stacked.
  const pairs =
    columns.length === 2 && !columns.some(({ numeric }) => numeric) && rows.every((row) => row.rowHeader);
  const shared = sharedWidths(table, context);
  const kinds = [
    'table',
    pairs && 'pairs',
    stacked && `stacked ${stacked}`,
    dense && 'dense',
    wide && 'wide',
    isOfFigures(table) && 'figures',
    shared && 'grid',
    facets && 'list',
    facets && rows.length > manyRows && 'many',
  ];
  const below = notes.map((note) => html`\n<p class="note table-note">${inlines(note, context)}</p>`);
  return html`<div class="${kinds.filter(Boolean).join(' ')}" role="group" aria-label="${label}" tabindex="0"${choicesOf(table)}>
<table${roleOf('table', laidOut)}>
${title}${shared}${headHtml(table, laidOut, context)}${bodies}</table>
</div>${below}`;
}

/** What a script offers a reader to choose by: the page says all of it without one, too. */
function choicesOf({ facets, sumOfChosen }: Table): Html | '' {
  if (!facets) return '';
  const sum = sumOfChosen === undefined ? '' : html` data-sum="${sumOfChosen}"`;
  return html` data-facets="${JSON.stringify(facets)}"${sum}`;
}

/** Of so many rows to choose from, a phone lays out those that are seen. */
const manyRows = 200;

/** So much fits a phone beside each other, where a column of figures counts as one and a column of words as two. */
const mostOnPhone = 5;
/** Letters of a number before a name: `T12`, `5.2.1.4`. */
const longestNumber = 8;

/**
 * Whether the rows of a table are under each other on a phone, what they say with the names of their columns. Not where a reader
 * chooses among them, and sorts by the header.
 * @returns `by-name` where a row begins with its name, `numbered` where a number is before that, `outline` where words on the
 * left are those of several rows
 */
function stackedAs({ columns, header, rows, facets }: Table): 'by-name' | 'numbered' | 'outline' | undefined {
  const isOfWords = ({ numeric, align }: Column): boolean => !numeric && align === 'left';
  const isTooWide = columns.length + columns.filter(isOfWords).length > mostOnPhone;
  const isPlain = rows.every(({ cells }) => cells.every(({ rows: down = 1 }) => down === 1));
  if (!isTooWide || header.length === 0 || facets !== undefined) return undefined;
  if (!isPlain) return columns.every(isOfWords) ? 'outline' : undefined;
  const first = rows.flatMap(({ cells, group, total }) =>
    group || total ? [] : plain(cells[0]?.content ?? []),
  );
  const [, second] = columns;
  const isNumbered = second && isOfWords(second) && first.every(({ length }) => length <= longestNumber);
  return isNumbered ? 'numbered' : 'by-name';
}

/** Roles written out, which some browsers forget where the rows of a table are laid out in another way. */
function roleOf(role: string, laidOut: boolean): Html | '' {
  return laidOut ? html` role="${role}"` : '';
}

/** The header, and over it what its columns have in common. What has nothing over it is as high as both. */
function headHtml(table: Table, laidOut: boolean, context: Context): Html {
  const { header } = table;
  if (header.length === 0) return html``;
  const spans = spansOver(table);
  const cellHtml = (index: number, down: Html | ''): Html => {
    const content = header[index]?.content ?? [];
    // A header without words is none.
    return content.length > 0
      ? html`<th scope="col"${roleOf('columnheader', laidOut)}${down}${classOf(table, index)}>${cell(content, context)}</th>`
      : html`<td${down}${classOf(table, index, false)}></td>`;
  };
  const under = (span: PlacedCell, down: Html | ''): Html[] =>
    Array.from({ length: span.columns }, (_, at) => cellHtml(span.column + at, down));
  if (spans.length === 0) {
    const all = header.map((_, index) => cellHtml(index, ''));
    return html`<thead${roleOf('rowgroup', laidOut)}><tr${roleOf('row', laidOut)}>${all}</tr></thead>\n`;
  }
  const isNamed = (span: PlacedCell): boolean => span.cell.content.length > 0;
  const over = spans.map((span) =>
    isNamed(span)
      ? html`<th scope="colgroup"${roleOf('columnheader', laidOut)} colspan="${String(span.columns)}" class="over">${cell(span.cell.content, context)}</th>`
      : html`${under(span, html` rowspan="2"`)}`,
  );
  const names = spans.filter(isNamed).flatMap((span) => under(span, ''));
  const row = roleOf('row', laidOut);
  return html`<thead${roleOf('rowgroup', laidOut)}><tr${row}>${over}</tr>\n<tr${row}>${names}</tr></thead>\n`;
}

/** What all rows of a table have in common: found once, as there are thousands. */
interface Looks {
  readonly row: Html | '';
  readonly rowHeader: Html | '';
  /** Of a cell of each column: its role and its classes. */
  readonly cells: readonly Html[];
  /** The same with what it is of. */
  readonly labelled: readonly Html[];
}

function looksOf(table: Table, laidOut: boolean): Looks {
  const role = roleOf('cell', laidOut);
  const cells = table.columns.map((_, column) => html`${role}${classOf(table, column)}`);
  return {
    row: roleOf('row', laidOut),
    rowHeader: roleOf('rowheader', laidOut),
    cells,
    labelled: laidOut ? cells.map((look, column) => html`${look}${labelOf(column, table)}`) : cells,
  };
}

function rowHtml({ row, cells }: PlacedRow, table: Table, looks: Looks, context: Context): Html {
  const { id, group, rowHeader, total } = row;
  const { accents } = context.options.colors;
  const isLabelled = table.facets === undefined || !(group || total);
  const written = cells.map((placed) => {
    const { cell: said, column, columns } = placed;
    const inside = cell(said.content, context);
    const key = said.sort === undefined ? '' : html` data-sort="${String(said.sort)}"`;
    const down = placed.rows > 1 ? html` rowspan="${String(placed.rows)}"` : '';
    const across = columns > 1 ? html` colspan="${String(columns)}"` : '';
    if (group && column === 0) return html`<th scope="rowgroup"${looks.rowHeader}${across}>${inside}</th>`;
    if ((rowHeader && column === 0) || placed.rows > 1) {
      const named = [
        (rowHeader !== true || column > 0) && 'plain',
        // A number at the beginning of a row is under its heading.
        column === 0 && table.columns[0]?.numeric && 'figure',
      ].filter(Boolean);
      const kind = named.length > 0 ? html` class="${named.join(' ')}"` : '';
      return html`<th scope="row"${looks.rowHeader}${down}${kind}${key}>${inside}</th>`;
    }
    const look = isLabelled && said.content.length > 0 ? looks.labelled : looks.cells;
    return html`<td${look[column]}${key}>${inside}</td>`;
  });
  const values = chosenBy(row);
  const anchorId = id ? html` id="${id}"` : '';
  const accent = row.accent === undefined ? undefined : (row.accent % accents.length) + 1;
  const classes = [group && 'group', total && 'total', group && accent && `accent-${accent}`];
  const named = classes.filter(Boolean).join(' ');
  return html`<tr${looks.row}${anchorId}${named ? html` class="${named}"` : ''}${values}>${written}</tr>`;
}

/** What a row is chosen by. */
function chosenBy({ facets, keywords, amount }: TableRow): Html | '' {
  if (!facets) return '';
  const words = keywords ? html` data-words="${keywords}"` : '';
  const kroner = amount === undefined ? '' : html` data-amount="${String(amount)}"`;
  return html` data-facets="${JSON.stringify(facets)}"${words}${kroner}`;
}

/** What the cells of a column are of, where a row is laid out as a card: they are far from their header then. */
function labelOf(column: number, table: Table): Html | '' {
  const over = spansOver(table).find((span) => column >= span.column && column < span.column + span.columns);
  const label = [over?.cell.content, table.header[column]?.content]
    .map((name) => plain(name ?? []).trim())
    .filter(Boolean)
    .join(' ');
  return label ? html` data-label="${label}"` : '';
}

function classOf({ columns }: Table, index: number, aligned = true): Html | '' {
  const column = columns[index];
  const isFigure = column?.numeric || column?.align === 'right';
  const classes = [
    aligned && (isFigure ? 'figure' : column?.align === 'center' && 'center'),
    column?.main && 'main',
  ];
  const named = classes.filter(Boolean).join(' ');
  return named ? html` class="${named}"` : '';
}

/** The rows of a table, apart where a group begins, and the sum apart from the groups. */
function inGroups(rows: readonly PlacedRow[]): readonly (readonly PlacedRow[])[] {
  const grouped = rows.some(({ row }) => row.group);
  const parts: PlacedRow[][] = [];
  for (const placed of rows) {
    const last = parts.at(-1);
    if (!last || placed.row.group || (grouped && placed.row.total)) parts.push([placed]);
    else last.push(placed);
  }
  return parts;
}

/** Letters of a column that count at least, and at most. */
const [fewestLetters, mostLetters] = [3, 40];

/** Columns of tables of one grid: as wide as the longest words of all of them ask for. */
function sharedWidths(table: Table, { grids }: Context): Html | undefined {
  const grid = grids.get(table);
  if (!grid || grid.tables.length < 2) return undefined;
  grid.letters ??= lettersIn(grid.tables);
  const columns = inParts(grid.letters).map((parts) => html`<col class="part-${String(parts)}">`);
  return html`<colgroup>${columns}</colgroup>\n`;
}

function lettersIn(tables: readonly Table[]): readonly number[] {
  const letters = (tables[0]?.columns ?? []).map(() => fewestLetters);
  const count = (index: number, content: readonly Inline[]): void => {
    letters[index] = Math.max(letters[index] ?? 0, Math.min(mostLetters, plain(content).length));
  };
  for (const table of tables) {
    for (const [index, { content }] of table.header.entries()) count(index, content);
    for (const { cells } of placeCells(table))
      for (const { cell, column, columns } of cells) if (columns === 1) count(column, cell.content);
  }
  return letters;
}

function cell(content: readonly Inline[], context: Context): Html {
  if (!content.some(({ type }) => type === 'picture')) return inlines(content, context);
  return html`${content.map((content) => (content.type === 'picture' ? image(content.figure, context) : inline(content, context)))}`;
}
