import { standardTheme } from '#templates';
import type { Block, Cell, Column } from '../../src/document/document.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import { themeStyle } from '../../src/render/html/style.ts';
import { makeTheme, type ThemeRecord } from '../../src/templates/theme.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { rectanglesIn } from '../support/rectangles.ts';
import { documentOf, plainSetting, text } from '../support/render-document.ts';

const mm = 72 / 25.4;
const cell = (value: string): Cell => ({ content: [text(value)] });
const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'paragraph', content: [text(`Linje ${at + 1}.`)] }));
const heading: Block = { type: 'heading', level: 1, id: 'a', content: [text('Om planen')] };
const long: Block = { type: 'section', newPage: true, children: [heading, ...lines(40)] };
const words: Column = { align: 'left' };
const table: Block = {
  type: 'table',
  columns: [words, words],
  header: [cell('Navn'), cell('Ansvarlig')],
  rows: [
    { group: true, cells: [cell('Næring')] },
    ...['a', 'b', 'c'].map((name) => ({ cells: [cell(name), cell('Rollag')] })),
  ],
};

async function printed(theme: ThemeRecord, children: readonly Block[], fields = {}): Promise<Uint8Array> {
  const maker = openPdfMaker({ ...plainSetting, theme });
  const { bytes } = await maker.make(documentOf(children, fields));
  await maker.close();
  return bytes;
}

/** What is printed above and below the text of the second page. */
async function around(running: NonNullable<ThemeRecord['running']>): Promise<readonly string[]> {
  const [, page] = await readSpans(await printed({ running }, [long]));
  return (page?.spans ?? []).flatMap(({ artifact, text }) => (artifact && text.trim() ? [text] : []));
}

test('the head and the foot of pages have what the theme wants there, and the number is always there', async () => {
  const pageOf = 'Side 2 av 2';
  expect(await around({})).toEqual(['Dokument', 'Om planen', 'Vedtatt, juni 2011', pageOf]);
  expect(await around({ header: ['owner', 'title'], outer: [], footer: ['status'] })).toEqual([
    'Fjellregionen · Dokument',
    'Vedtatt',
    pageOf,
  ]);
  expect(await around({ header: ['section'], outer: ['edition'], footer: [] })).toEqual([
    'Om planen',
    'Vedtatt, juni 2011',
    pageOf,
  ]);
});

qpdfTest('with nothing at the head there is no rule', async () => {
  const rulesWith = async (running: NonNullable<ThemeRecord['running']>): Promise<number> =>
    (await rectanglesIn(await printed({ running }, [long]))).filter(({ height }) => height === 0.5).length;
  expect(await rulesWith({})).toBe(2);
  expect(await rulesWith({ header: [], outer: [] })).toBe(0);
});

qpdfTest('tabs of focus areas may be left out, and go to the edge of paper that is cut', async () => {
  const area = (accent: number): Block => ({
    type: 'section',
    accent,
    newPage: true,
    children: [heading, ...lines(2)],
  });
  const tabsWith = async (theme: ThemeRecord) =>
    (await rectanglesIn(await printed(theme, [area(0), area(1)]))).filter(
      ({ height }) => Math.abs(height - 16 * mm) < 0.01,
    );
  const [first] = await tabsWith({});
  expect(first?.x).toBeCloseTo((210 - 5 - 7) * mm, 2);
  expect(first?.width).toBeCloseTo(7 * mm, 2);
  const [cut] = await tabsWith({ page: { bleed: 3 } });
  expect(cut?.x).toBeCloseTo((210 - 7) * mm, 2);
  expect(cut?.width).toBeCloseTo(10 * mm, 2);
  expect(await tabsWith({ running: { tabs: false } })).toEqual([]);
});

qpdfTest('a page with bleed is larger than what is cut of it, and shows what is cut', async () => {
  const boxesOf = async (page: NonNullable<ThemeRecord['page']>) => {
    const dict = readStructure(await printed({ page }, lines(1))).pages[0]?.dict;
    return ['/MediaBox', '/BleedBox', '/TrimBox', '/CropBox'].map((box) =>
      (dict?.[box] as readonly number[] | undefined)?.map((edge) => Math.round(edge / mm)),
    );
  };
  const bled = [-3, -3, 151, 213];
  const trimmed = [0, 0, 148, 210];
  expect(await boxesOf({ size: 'a5', bleed: 3 })).toEqual([bled, bled, trimmed, trimmed]);
  expect(await boxesOf({ size: 'a5' })).toEqual([trimmed, undefined, undefined, undefined]);
});

describe('the rows of a table', () => {
  const drawn = async (tables: NonNullable<ThemeRecord['tables']>) => {
    const all = await rectanglesIn(await printed({ tables, running: { header: [], outer: [] } }, [table]));
    const count = (from: number, to: number): number =>
      all.filter(({ height }) => height >= from && height < to).length;
    return { hairlines: count(0.3, 0.6), rules: count(0.8, 1), panels: count(5, 100) };
  };

  qpdfTest('have rules between them as the theme says', async () => {
    // Below the head, below the group, and below each row.
    expect(await drawn({})).toEqual({ hairlines: 3, rules: 2, panels: 0 });
    expect(await drawn({ rules: 'all' })).toEqual({ hairlines: 3, rules: 2, panels: 0 });
    expect(await drawn({ rules: 'groups' })).toEqual({ hairlines: 1, rules: 2, panels: 0 });
    expect(await drawn({ rules: 'none' })).toEqual({ hairlines: 1, rules: 1, panels: 0 });
  });

  qpdfTest('are on panels by turns, from the second of a group on', async () => {
    expect(await drawn({ zebra: true })).toEqual({ hairlines: 3, rules: 2, panels: 1 });
  });

  test('are the same on the web', () => {
    const styleOf = (tables: NonNullable<ThemeRecord['tables']>): string =>
      themeStyle(makeTheme(standardTheme, { tables }));
    expect(themeStyle(makeTheme(standardTheme))).not.toContain('--row-line');
    expect(styleOf({ rules: 'all' })).toContain('--row-line: 1px solid var(--rule);');
    expect(styleOf({ rules: 'none', zebra: true })).toMatch(
      /--row-line: 0;\n {2}--group-line: 0;\n {2}--zebra: var\(--panel\);/,
    );
  });
});
