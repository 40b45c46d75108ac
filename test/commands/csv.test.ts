import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/document/document.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();

test('the economic plan as a table for a spreadsheet: figures that add up', () => {
  const { code } = runCli(['build', 'economic-plan', '--format', 'csv', '--out', work]);
  expect(code).toBe(0);
  const folder = join(work, 'csv', 'okonomiplan-2011-2014');
  const [overview = '', fee = ''] = readdirSync(folder).sort();
  const bytes = readFileSync(join(folder, overview));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8').slice(1);
  expect(text.endsWith('\r\n')).toBe(true);
  const rows = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  expect(rows.at(-1)).toEqual(['Resultat', '0', '0', '0', '0', '0', '0']);
  for (const cells of rows.slice(1)) for (const cell of cells.slice(1)) expect(cell).toMatch(/^(?:-?\d+)?$/);
  const shares = readFileSync(join(folder, fee), 'utf8').trimEnd().split('\r\n').slice(1);
  const sums = shares.slice(0, -1).reduce((sum, line) => sum + Number(line.split(';')[1]), 0);
  expect(sums).toBe(3080000);
  expect(shares.at(-1)).toMatch(/^Sum;3080000;/);
});

test('what a spreadsheet would run is text, and what would break a line is quoted', () => {
  const column = { align: 'left' } as const;
  const cell = (value: string) => ({ content: [{ type: 'text', value } as const] });
  const words = ['=1+1', '+47', '-12', '@sum', '\t=1', 'a;b', 'say "hi"', 'to\nlinjer', 'vanlig'];
  const [file] = renderCsv({
    kind: 'strategy',
    meta: {} as Document['meta'],
    children: [
      {
        type: 'table',
        columns: [column, { align: 'right', numeric: true }],
        header: [cell('=Hode'), cell('kr')],
        rows: words.map((word, index) => ({ cells: [cell(word), cell(index === 0 ? '−1\u202f234' : '–')] })),
      },
    ],
  });
  expect(file?.text.split('\r\n')).toEqual([
    "\ufeff'=Hode;kr",
    "'=1+1;-1234",
    "'+47;",
    "'-12;",
    "'@sum;",
    "'\t=1;",
    '"a;b";',
    '"say ""hi""";',
    '"to\nlinjer";',
    'vanlig;',
    '',
  ]);
});
