import type { Block, Document, Inline } from '../../src/document/document.ts';
import { made } from '../support/money-cases.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';

const files = {
  ...smallPlan,
  'chapters/01-bakgrunn.md': `${smallPlan['chapters/01-bakgrunn.md']}\nSe [gjestene](#flere-gjester).\n`,
  'action-plans/2011.md': `${smallPlan['action-plans/2011.md']}\nSe [skiltene](../actions/skilt.yaml), og [nettet](https://example.org).\n`,
};

/** Every link of a document, wherever it stands. */
function linksIn(value: unknown): readonly Extract<Inline, { type: 'link' }>[] {
  if (Array.isArray(value)) return value.flatMap(linksIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as { readonly type?: string; readonly children?: unknown };
  const found = node.type === 'link' && node.children ? [value as Extract<Inline, { type: 'link' }>] : [];
  return [...found, ...Object.values(value).flatMap(linksIn)];
}
const inside = ({ children }: Document): ReturnType<typeof linksIn> =>
  linksIn(children).filter(({ target }) => target.startsWith('#'));

test('every link inside the document has its page, and no other link has one', () => {
  const document = made(files).documentOf('action-plan', '2011');
  const links = inside(document);
  expect(links.length).toBeGreaterThan(8);
  for (const { target, children } of links)
    expect(children.filter(({ type }) => type === 'page-reference')).toEqual([
      { type: 'page-reference', target, before: ', s.\u00a0' },
    ]);
  const others = linksIn(document.children).filter(({ target }) => !target.startsWith('#'));
  expect(others).toHaveLength(1);
  expect(JSON.stringify(others)).not.toContain('page-reference');
});

test('so has a link in the text of the strategy plan', () => {
  const link = inside(made(files).documentOf('strategy')).find(({ target }) => target === '#flere-gjester');
  expect(link?.children.at(-1)).toEqual({
    type: 'page-reference',
    target: '#flere-gjester',
    before: ', s.\u00a0',
  });
});

test.each([
  ['nb', ', s.\u00a0'],
  ['nn', ', s.\u00a0'],
  ['en', ', p.\u00a0'],
] as const)('the words before a page are in %s', (language, before) => {
  const [link] = inside(made(files, language).documentOf('action-plan', '2011'));
  expect(link?.children.at(-1)).toMatchObject({ before });
});

test('no row of a table names a page of the same thing twice', () => {
  const { children } = made(files).documentOf('action-plan', '2011');
  const tables = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => ('children' in block ? tables(block.children) : [block]));
  for (const block of tables(children)) {
    if (block.type !== 'table') continue;
    for (const { cells } of block.rows) {
      const targets = linksIn(cells).map(({ target }) => target);
      expect(targets).toEqual([...new Set(targets)]);
    }
  }
});

test('the page that is printed is the one with the card', async () => {
  const pages = await readSpans(await pdfOf(made(files).documentOf('action-plan', '2011')));
  const words = pages.map(({ spans }) => spans.map(({ text }) => text).join(' '));
  const onPage =
    words.findIndex((text) => /T1\s+Nye skilt.*Bestilt/s.test(text) && text.includes('Bidrar til')) + 1;
  expect(onPage).toBeGreaterThan(1);
  const cited = words.flatMap((text) =>
    [...text.matchAll(/Nye skilt\s*,\s+s\.\s+(\d+)/g)].map(([, page]) => Number(page)),
  );
  expect(cited.length).toBeGreaterThan(1);
  expect([...new Set(cited)]).toEqual([onPage]);
});
