import type { Block, Document } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { changesDocumentOf } from '../support/changes-pdf.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const files = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(
    'maxShare: 0.5',
    'maxShare: 0.5, reservation: Med forbehold om fylkestinget',
  ),
};
const note = 'Fylkeskommunen – forbehold: Med forbehold om fylkestinget';

/** What is in the notes of a document: each with what stands before it. */
function notesIn(document: Document): readonly (readonly [before: string, note: string])[] {
  const found: [string, string][] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const [at, block] of blocks.entries()) {
      if (block.type === 'section' || block.type === 'columns' || block.type === 'card')
        visit(block.children);
      if (block.type === 'paragraph' && block.role === 'note')
        found.push([blocks[at - 1]?.type ?? '', plain(block.content)]);
      if (block.type === 'table') for (const words of block.notes ?? []) found.push(['table', plain(words)]);
    }
  };
  visit(document.children);
  return found;
}

test('what a source depends on is printed under every table that it is in', () => {
  const { documentOf } = made(files);
  const below = notesIn(documentOf('action-plan', '2011')).filter(([, text]) => text === note);
  // The table of the budget, and the card of the action; that of the actions names no sources.
  expect(below).toEqual([
    ['table', note],
    ['table', note],
  ]);
});

test('an economic plan prints it where the source is in it, and only there', () => {
  const of = (plan: Readonly<Record<string, string>>) =>
    notesIn(made(plan).documentOf('economic-plan', '2011-2014'));
  expect(of(files).map(([, text]) => text)).not.toContain(note);
  const economy = 'economic-plans/2011-2014.yaml';
  const taken = {
    ...files,
    [economy]: (files[economy as keyof typeof files] ?? '').replace(
      'income:',
      'income:\n  - { id: fylke, title: Fylket, kind: county, of: fylket, amounts: { 2011: 50000 } }',
    ),
  };
  expect(of(taken).filter(([, text]) => text === note)).toEqual([['table', note]]);
});

test('tables for spreadsheets have it beside each amount of the source', () => {
  const rows = made(files).tableOf('actions');
  expect(rows.map((row) => [row.Finansieringskilde, row.Forbehold]).filter(([source]) => source)).toEqual([
    ['Fylkeskommunen', 'Med forbehold om fylkestinget'],
    ['Kontingent', undefined],
  ]);
});

test('a document of changes has it below what changes of the source', () => {
  const dearer = (of: string, from: number, to: number) => ({
    ...files,
    'actions/skilt.yaml': (smallPlan['actions/skilt.yaml'] ?? '')
      .replace('amount: 100000', 'amount: 120000')
      .replace(`source: ${of}, amount: ${from}`, `source: ${of}, amount: ${to}`),
  });
  const notes = (head: Readonly<Record<string, string>>) =>
    notesIn(changesDocumentOf(files, head)).filter(([, text]) => text === note);
  expect(notes(dearer('fylket', 50000, 60000))).toEqual([['list', note]]);
  expect(notes(dearer('kontingent', 50000, 70000))).toEqual([]);
});
