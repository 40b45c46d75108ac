import type { Block, TableRow } from '../../src/document/document.ts';
import { text } from '../../src/document/words.ts';
import { pageOf } from '../support/every-block.ts';
import { isSteady } from '../support/growth.ts';
import { documentOf } from '../support/render-document.ts';

const left = { align: 'left' } as const;

/** A list of so many rows under one group, as that of all actions is. */
function listOf(count: number, chosen: boolean): Block {
  const row = (at: number): TableRow => ({
    rowHeader: true,
    cells: Array.from({ length: 5 }, (_, column) => ({ content: text(`${at} ${column}`) })),
    ...(chosen && { facets: { part: ['ask'] } }),
  });
  return {
    type: 'table',
    columns: [left, left, left, left, left],
    header: ['A', 'B', 'C', 'D', 'E'].map((name) => ({ content: text(name) })),
    rows: Array.from({ length: count }, (_, at) => row(at)),
    ...(chosen && { facets: [{ key: 'part', label: 'Gjelder', values: [{ id: 'ask', label: 'Ask' }] }] }),
  };
}

/** Milliseconds of processor time for a page of one list: the least of three. */
function costOf(count: number, chosen: boolean): number {
  const document = documentOf([listOf(count, chosen)]);
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    pageOf(document);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...costs);
}

test.each([false, true])('a page takes as long as its lists are, chosen from: %s', (chosen) => {
  costOf(500, chosen);
  const [once, twice, four] = [2000, 4000, 8000].map((count) => costOf(count, chosen)) as [
    number,
    number,
    number,
  ];
  expect({ once, twice, four, good: isSteady([once, twice, four]) }).toEqual({
    once,
    twice,
    four,
    good: true,
  });
});
