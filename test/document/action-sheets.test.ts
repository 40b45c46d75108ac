import type { Block, Document, Section } from '../../src/document/document.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { made } from '../support/money-cases.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const documentOf = (files: Readonly<Record<string, string>>, language: Language = 'nb'): Document =>
  made(files, language).documentOf('action-plan', '2011');

/** The sheet of an action: the section that its heading is first in. */
function sheetOf({ children }: Document, id: string): Section {
  const find = (blocks: readonly Block[]): Section | undefined => {
    for (const block of blocks) {
      if (block.type !== 'section') continue;
      const [first] = block.children;
      if (first?.type === 'heading' && first.id === id) return block;
      const found = find(block.children);
      if (found) return found;
    }
    return undefined;
  };
  const found = find(children);
  if (!found) throw new Error(`no sheet of ${id}`);
  return found;
}
const typesIn = (sheet: Section): readonly string[] => sheet.children.map(({ type }) => type);
const textsIn = (document: Document, id: string): readonly string[] =>
  textsOf({ ...document, children: [sheetOf(document, id)] }).map((text) =>
    text.replace(/[\u00a0\u202f]/g, ' '),
  );

test('a sheet has money and milestones beside each other, and the small facts on one line', () => {
  const document = documentOf(smallPlan);
  const sheet = sheetOf(document, 'skilt');
  expect(typesIn(sheet)).toEqual(['heading', 'table', 'columns', 'paragraph', 'paragraph', 'paragraph']);
  const texts = textsIn(document, 'skilt');
  expect(texts).toContain('Kostnad | 100 000 | 100 000');
  expect(texts).toContain('1. juni 2011 | Bestilt');
  expect(texts.find((text) => text.startsWith('Type: '))).toContain('Type: Tiltak. Arbeidsformer: ');
});

test.each([
  ['nn', 'Type: Tiltak. Arbeidsformer: '],
  ['en', 'Kind: Measure. Working forms: '],
] as const)('the line is in %s', (language, words) => {
  const texts = textsIn(documentOf(smallPlan, language), 'skilt');
  expect(texts.find((text) => text.includes(': ') && text.startsWith(words.slice(0, 5)))).toContain(words);
});

test('whether a milestone is reached is a column where one is', () => {
  const reached = (smallPlan['actions/skilt.yaml'] ?? '').replace(
    'title: Bestilt }',
    'title: Bestilt, done: true }',
  );
  const texts = textsIn(documentOf({ ...smallPlan, 'actions/skilt.yaml': reached }), 'skilt');
  expect(texts).toContain('1. juni 2011 | Bestilt | Ja');
});

test('without money or without milestones nothing is beside anything', () => {
  expect(typesIn(sheetOf(documentOf(smallPlan), 'nettsalg'))).not.toContain('columns');
  const bare = (smallPlan['actions/skilt.yaml'] ?? '').replace(/milestones:\n.*\n/, '');
  expect(typesIn(sheetOf(documentOf({ ...smallPlan, 'actions/skilt.yaml': bare }), 'skilt'))).not.toContain(
    'columns',
  );
});

test('that all is invented is said once', () => {
  const invented = Object.fromEntries(
    Object.entries(smallPlan).map(([path, text]) => [
      path,
      path.startsWith('actions/') ? `example: true\n${text}` : text,
    ]),
  );
  const whole = {
    ...invented,
    'action-plans/2011.md': (invented['action-plans/2011.md'] ?? '').replace(
      'year: 2011',
      'year: 2011\nexample: true',
    ),
  };
  const count = (files: Readonly<Record<string, string>>): number =>
    textsOf(documentOf(files)).filter((text) => text === 'Eksempel: tiltaket er oppdiktet.').length;
  expect(count(whole)).toBe(0);
  expect(count(invented)).toBe(2);
  expect(count({ ...whole, 'actions/skilt.yaml': smallPlan['actions/skilt.yaml'] ?? '' })).toBe(1);
});

test('two sheets of the usual length have room on a page', async () => {
  const sheets = Object.fromEntries(
    [...'abcdef'].map((id) => [
      `actions/${id}.yaml`,
      (smallPlan['actions/skilt.yaml'] ?? '').replace(
        'title: Nye skilt\n',
        `title: Tiltak ${id}\ndescription: "${'Et avsnitt om tiltaket. '.repeat(12)}"\neffect: Det blir bedre.\ntargetGroup: Alle som bor her.\nsdg: ["8.3"]\n`,
      ),
    ]),
  );
  const pages = await readSpans(await pdfOf(documentOf({ ...smallPlan, ...sheets })));
  const found = pages.map(
    ({ spans }) => spans.filter(({ text, size }) => size > 12 && /^Tiltak [a-f]$/.test(text)).length,
  );
  expect(found.reduce((sum, count) => sum + count)).toBe(6);
  expect(found.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(2);
});
