import { standardTheme } from '#templates';
import type { Cell, Table, TableRow } from '../../src/document/document.ts';
import type { LayoutContext } from '../../src/render/pdf/layout-context.ts';
import type { Row } from '../../src/render/pdf/rows.ts';
import { node } from '../../src/render/pdf/structure.ts';
import { tableRows } from '../../src/render/pdf/table-rows.ts';
import type { Line, TextRun, Typesetter } from '../../src/render/pdf/typeset/types.ts';
import { makeTheme } from '../../src/templates/theme.ts';
import { text } from '../support/render-document.ts';

/** Every letter is half as wide as the type is large, so that widths can be worked out by hand. */
const wide = (letters: number, size: number): number => letters * size * 0.5;
const widest = (runs: readonly TextRun[], by: RegExp): number =>
  Math.max(
    ...runs.map((run) =>
      wide(
        Math.max(...run.text.split(by).map((part) => part.replaceAll('\u00ad', '').length)),
        run.style.size,
      ),
    ),
  );
const typesetter = {
  widestLine: (runs) => widest(runs, /\n/),
  widestWord: (runs) => widest(runs, / /),
  widestPart: (runs) => widest(runs, /[ \u00ad]/),
  ascent: ({ size }) => size * 0.8,
  descent: ({ size }) => size * 0.2,
  breakLines([run], { width, align }): readonly Line[] {
    if (!run) return [];
    const { text: all, style } = run;
    const lines: string[] = [];
    for (const word of all.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && wide(last.length + 1 + word.length, style.size) <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.map((line) => {
      const lineWidth = wide(line.length, style.size);
      const x = align === 'right' ? width - lineWidth : 0;
      const words = [{ text: line }] as never;
      const piece = { x, width: lineWidth, style, mark: run.mark, words, wordSpacing: 0 };
      return { pieces: [piece], width: lineWidth, size: style.size, hyphenated: false };
    });
  },
} as Partial<Typesetter> as Typesetter;

const theme = makeTheme(standardTheme);
const setting: LayoutContext = {
  theme,
  typesetter,
  language: 'nb',
  wordsLanguage: 'nb',
  x: 150,
  width: 360,
  accent: undefined,
  parent: node('Document', undefined),
  nested: false,
  contents: [],
  words: {} as LayoutContext['words'],
  headings: { last: 1 },
  grids: new Map(),
  notesPrinted: new Set(),
};
const cell = (words: string): Cell => ({ content: [text(words)] });
type Column = readonly [header: string, body: string, numeric?: boolean];
const tableOf = (...columns: readonly Column[]): Table => ({
  type: 'table',
  columns: columns.map(([, , numeric]) => ({ align: 'left', numeric: numeric === true })),
  header: columns.map(([header]) => cell(header)),
  rows: [{ cells: columns.map(([, body]) => cell(body)) }],
});
/** As many words of four letters, on one line. */
const words = (count: number): string => Array(count).fill('ordå').join(' ');

/** Where columns begin and end: at their words, and the last at the end of the rule below the header. */
function columnsOf([header]: readonly Row[]): readonly (readonly [x: number, width: number])[] {
  const items = header?.items ?? [];
  const rule = items.find((item) => item.type === 'rectangle');
  const starts = [...new Set(items.flatMap((item) => (item.type === 'text' ? [item.x] : [])))];
  const end = rule?.type === 'rectangle' ? rule.x + rule.width : Number.NaN;
  return starts.map((x, at) => [x, (starts[at + 1] ?? end + 10) - 10 - x]);
}
const linesOf = (row: Row | undefined): readonly string[] =>
  (row?.items ?? []).flatMap((item) =>
    item.type === 'text' ? [item.piece.words.map((word) => word.text).join('')] : [],
  );
function expectColumns(
  rows: readonly Row[],
  expected: readonly (readonly [x: number, width: number])[],
): void {
  const found = columnsOf(rows);
  expect(found.map((column) => column.map((value) => value.toFixed(2)))).toEqual(
    expected.map((column) => column.map((value) => value.toFixed(2))),
  );
}

/*
 * Type of 9 points: a letter is 4.5 wide, and a column 0.45 more than its words. Between two columns are 10. Of 360, three
 * columns have 340, and two 350.
 */
describe('the width of a table is shared', () => {
  test('every column as wide as its words, where all of them have room', () => {
    const rows = tableRows(tableOf(['a', 'november 2012'], ['b', words(2)], ['c', '100', true]), setting);
    // 13, 9 and 3 letters.
    expectColumns(rows, [
      [150, 58.95],
      [218.95, 40.95],
      [269.9, 13.95],
    ]);
  });

  /*
   * Without them no column can do: “november” 36.45, “ordå” 18.45 twice: 73.35, and 266.65 are left. The date wishes for
   * 22.5 more, less than the third of it, and gets them. The texts, of 99 and 199 letters, wish for 427.5 and 877.5 more and
   * share 244.15 by that: 79.98 and 164.17.
   */
  const date: Column = ['a', 'november 2012'];
  const short: Column = ['b', words(20)];
  const long: Column = ['c', words(40)];
  test.each([
    ['first', [date, short, long], [58.95, 98.43, 182.62]],
    ['last', [long, short, date], [182.62, 98.43, 58.95]],
    ['in between', [short, date, long], [98.43, 58.95, 182.62]],
  ] as const)(
    'a date %s stays on one line, and texts share the rest by what they wish for',
    (_name, columns, widths) => {
      const rows = tableRows(tableOf(...columns), setting);
      const [first, second, third] = widths;
      expectColumns(rows, [
        [150, first],
        [150 + first + 10, second],
        [150 + first + 10 + second + 10, third],
      ]);
      expect(linesOf(rows[1])).toContain('november 2012');
    },
  );

  test('two dates that wish for less than their part leave the rest to the text', () => {
    const rows = tableRows(tableOf(date, ['b', 'mai 2012'], long), setting);
    // 36.45 + 18.45 + 18.45 = 73.35 again; 22.5 and 18 more, and the text has 226.15 of the 266.65.
    expectColumns(rows, [
      [150, 58.95],
      [218.95, 36.45],
      [265.4, 244.6],
    ]);
  });

  test('columns that need more than there is keep within the page', () => {
    const figures = '9'.repeat(60);
    const wide = ['a', 'b', 'c', 'd'].map((header): Column => [header, figures, true]);
    const rows = tableRows(tableOf(...wide, ['e', '100', true]), setting);
    // Of a turned page, 711.49 between the margins, five columns have 671.49. In the smallest type, 6.5, three letters need
    // 10.07 and get it; four columns of 60 letters need 195.33 each, and share the 661.42 that are left.
    const share = 165.3553;
    expectColumns(rows, [
      [62.3622, share],
      [72.3622 + share, share],
      [82.3622 + 2 * share, share],
      [92.3622 + 3 * share, share],
      [102.3622 + 4 * share, 10.075],
    ]);
  });

  test('texts go before the words over figures', () => {
    const rows = tableRows(tableOf(long, ['Kostnad i hele kroner', '1 200 000', true]), setting);
    // The figures, 9 letters, are never broken: 40.95. The text has all the rest.
    expectColumns(rows, [
      [150, 309.05],
      [469.05, 40.95],
    ]);
    expect(linesOf(rows[0])).toEqual(['c', 'Kostnad i', 'hele', 'kroner']);
    expect(linesOf(rows[1])).toContain('1 200 000');
  });

  test('what texts leave goes to the words over figures', () => {
    const rows = tableRows(
      tableOf(
        date,
        ['Kostnad i hele kroner til sammen', '9', true],
        ['Kostnad i kroner per innbygger', '9', true],
      ),
      setting,
    );
    // 36.45 + “Kostnad” 31.95 + “innbygger” 40.95 = 109.35; 230.65 left. The date has its 22.5. The words of 32 and of 30
    // letters wish for 112.5 and 94.5 more; 208.15 are left: 104.07 each. The second has its 94.5, the first 113.65 – all.
    expectColumns(rows, [
      [150, 58.95],
      [218.95, 144.45],
      [373.4, 135.45],
    ]);
  });
});

describe('a table that is too wide', () => {
  test('moves out into the column of numbers when it has but a fifth of its room to give', () => {
    const long = 'samferdselråds og veg';
    const columns = Array.from({ length: 5 }, (): Column => ['a', long]);
    // 14 letters, five times, and four gaps: 357.25, more than four fifths of 360.
    const [header] = tableRows(tableOf(...columns), setting);
    const rule = header?.items.find((item) => item.type === 'rectangle');
    expect(rule?.type === 'rectangle' && rule.x).toBeCloseTo(theme.margins.inner, 6);
    expect(header?.landscape).toBeUndefined();
  });

  test('is set upright with words divided in two columns, and on a turned page rather than with three', () => {
    // 39 letters: two such columns need 376.85, and 337 are there. Parts of 13 letters have room.
    const divisible = 'samferdsels\u00adinfrastruktur\u00adutbyggings\u00adplan';
    const columns = (count: number): readonly Column[] => [
      ...Array.from({ length: count }, (): Column => ['a', divisible]),
      ['b', '1', true],
    ];
    expect(tableRows(tableOf(...columns(2)), { ...setting, width: 250 })[0]?.landscape).toBeUndefined();
    expect(tableRows(tableOf(...columns(3)), { ...setting, width: 250 })[0]?.landscape).toBe(true);
  });
});

test('words over columns stand on the rule below them, however many lines the others have', () => {
  const [header] = tableRows(tableOf(['ordå ordå', words(60)], ['b', words(60)]), { ...setting, width: 120 });
  const lines = (header?.items ?? []).flatMap((item) => (item.type === 'text' ? [item] : []));
  const baselines = new Map(lines.map(({ piece, baseline }) => [piece.words[0]?.text, baseline]));
  expect(lines.length).toBeGreaterThan(1);
  expect(baselines.get('b')).toBe(Math.max(...baselines.values()));
});

test('a cell that is divided between pages has two lines at least on either', () => {
  const rows = (count: number): readonly Row[] => {
    const high: TableRow = { cells: [cell(Array(count).fill('ordet').join(' '))] };
    const table: Table = { type: 'table', columns: [{ align: 'left' }], header: [cell('a')], rows: [high] };
    return tableRows(table, { ...setting, width: 36 }).slice(1);
  };
  // 40 lines of 12.5 are 500 points, more than two fifths of a page: a row of the page for each.
  const kept = rows(40).map(({ keepWithNext }) => keepWithNext);
  expect(kept).toEqual(Array.from({ length: 40 }, (_, at) => at === 0 || at === 38));
  // 10 are not: one row.
  expect(rows(10)).toHaveLength(1);
});
