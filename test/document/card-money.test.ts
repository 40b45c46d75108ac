import type { Block, Columns, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { made } from '../support/money-cases.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';

const skilt = smallPlan['actions/skilt.yaml'] ?? '';
/** The small plan with a source of a long name that pays the same each year, so many years at once and then one. */
const recurring = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(
    'title: Fylkeskommunen',
    'title: Fylkeskommunen til drift',
  ),
  'actions/skilt.yaml': skilt
    .replace('end: 2011', 'end: 2014')
    .replace(
      /costs:\n.*\n/,
      'costs:\n  - { year: 2011, amount: 100000 }\n  - { from: 2012, to: 2014, amount: 200000 }\n',
    )
    .replace(
      /financing:\n.*\n.*\n/,
      'financing:\n  - { year: 2011, source: fylket, amount: 100000 }\n  - { from: 2012, to: 2014, source: fylket, amount: 200000 }\n',
    ),
};

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if ('children' in block) yield* blocksIn(block.children);
  }
}
const documentOf = (files: Readonly<Record<string, string>>) => made(files).documentOf('action-plan', '2011');
function cardOf(files: Readonly<Record<string, string>>): readonly Block[] {
  const found = [...blocksIn(documentOf(files).children)].find(
    (block) => block.type === 'card' && block.heading.id === 'skilt',
  );
  return found ? [...blocksIn([found])] : [];
}

test('years that are alike are one column, whose heading is on two lines', () => {
  const table = cardOf(recurring).find((block): block is Table => block.type === 'table');
  expect(table?.header.map(({ content }) => plain(content))).toEqual([
    'Tusen kroner',
    '2011',
    '2012–2014, hvert år',
    'Sum',
  ]);
  expect(table?.header[2]?.content.map(({ type }) => type)).toEqual(['text', 'break', 'text']);
});

describe('in a document of several years', () => {
  const periodOf = (from: number, to: number): Record<string, string> => {
    const { 'action-plans/2011.md': year = '', ...rest }: Record<string, string> = recurring;
    const file = `action-plans/${from}-${to}.md`;
    return { ...rest, [file]: year.replace('year: 2011', `period: { from: ${from}, to: ${to} }`) };
  };
  const tableIn = (from: number, to: number): readonly (readonly string[])[] => {
    const { children } = made(periodOf(from, to)).documentOf('action-plan', `${from}-${to}`);
    const card = [...blocksIn(children)].find(
      (block) => block.type === 'card' && block.heading.id === 'skilt',
    );
    const table = card && [...blocksIn([card])].find((block): block is Table => block.type === 'table');
    const rows = table?.rows.map(({ cells }) => cells.map(({ content }) => plain(content))) ?? [];
    return [table?.header.map(({ content }) => plain(content)) ?? [], ...rows];
  };

  test('its years have a sum of their own, with what is before and after beside them', () => {
    expect(tableIn(2012, 2013)).toEqual([
      ['Tusen kroner', '2011', '2012–2013, hvert år', 'Sum 2012–2013', '2014'],
      ['Kostnad', '100', '200', '400', '200'],
      ['Fylkeskommunen til drift', '100', '200', '400', '200'],
    ]);
  });

  test('all of an action that is within them has one sum', () => {
    expect(tableIn(2011, 2014)).toEqual([
      ['Tusen kroner', '2011', '2012–2014, hvert år', 'Sum'],
      ['Kostnad', '100', '200', '700'],
      ['Fylkeskommunen til drift', '100', '200', '700'],
    ]);
  });
});

test('money has as much room as its names ask for, and no more than a text leaves', () => {
  const widthsOf = (files: Readonly<Record<string, string>>): readonly number[] =>
    cardOf(files).find((block): block is Columns => block.type === 'columns')?.widths ?? [];
  expect(widthsOf(smallPlan)).toEqual([84, 61]);
  const [left = 0, right = 0] = widthsOf(recurring);
  expect(right).toBeGreaterThan(61);
  expect(left + right).toBe(145);
  const long = {
    ...recurring,
    'plan.yaml': recurring['plan.yaml'].replace('til drift', `til ${'drift '.repeat(20)}`),
  };
  // A name that would take three lines there has the table take all of the width; what is left is as usual.
  expect(widthsOf(long)).toEqual([84, 61]);
});

test('neither the name of who pays nor the years over its amounts are divided', async () => {
  const pages = await readSpans(await pdfOf(documentOf(recurring)));
  const texts = pages.flatMap(({ spans }) => spans.map(({ text }) => text.trim()));
  for (const whole of ['Fylkeskommunen til drift', '2012–2014,', 'hvert år']) expect(texts).toContain(whole);
});
