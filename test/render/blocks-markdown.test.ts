import type { Block } from '../../src/document/document.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { actions, bars, budget, strategy } from '../support/every-block.ts';
import { documentOf } from '../support/render-document.ts';

/** The lines of a table, with one space where they are filled up. */
const linesOf = (block: Block): readonly string[] =>
  renderMarkdown(documentOf([block]))
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '));

test('sums of a group are under the columns that they sum up', () => {
  expect(linesOf(actions)).toContain('| **1 Næring** | | | **1 500** |');
  expect(linesOf(actions)).toContain('| T2 Underleverandører | Kongsberg | ✔ Fullført | 900 |');
});

test('what is over a header is said before each of its columns, and notes are below the table', () => {
  const lines = linesOf(budget);
  expect(lines).toContain('| Post | 2010 | 2011 | Plan 2012 | Plan 2013 |');
  expect(lines.indexOf('Tusen kroner. Hvert tall er avrundet for seg.')).toBeGreaterThan(
    lines.indexOf('| Resultat | 100 | 100 | 100 | 1 500 |'),
  );
});

test('the words of a cell over several rows are in the first of them', () => {
  const lines = linesOf(strategy);
  expect(lines).toContain('| Næring | Reiseliv | Flere gjester |');
  expect(lines).toContain('| | | Et fyrtårn |');
  expect(lines).toContain('| | Industri | Underleverandører |');
});

test('bars are a table of their words and amounts', () => {
  expect(linesOf(bars)).toContain('| 3 Steds- og områdeutvikling | 2 tiltak | −420000 |');
});
