import type { Block, Document } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { makeChangesDocument } from '../../src/publishing/make-changes-document.ts';
import { changesDocumentOf, printOf } from '../support/changes-pdf.ts';
import type { Files } from '../support/compare-plans.ts';
import { revisedCounty } from '../support/county-revision.ts';
import { filesOf } from '../support/revised.ts';
import { smallPlan } from '../support/small-plan.ts';

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'section') yield* blocksIn(block.children);
  }
}
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const tablesOf = ({ children }: Document) =>
  [...blocksIn(children)].flatMap((block) => (block.type === 'table' ? [block] : []));
const headingsOf = ({ children }: Document): readonly string[] =>
  [...blocksIn(children)].flatMap((block) => (block.type === 'heading' ? [plain(block.content)] : []));
/** What each change is and from what to what, as the list has it. */
const listOf = (document: Document): readonly (readonly string[])[] =>
  tablesOf(document)
    .filter(({ header }) => header.length >= 4)
    .flatMap(({ rows }) =>
      rows.map(({ cells }) => cells.slice(1, 3).map(({ content }) => spaced(plain(content)))),
    );
const changed = (path: string, from: string | RegExp, to: string): Document => {
  const text = String(smallPlan[path] ?? '');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return changesDocumentOf(smallPlan, { ...smallPlan, [path]: edited });
};

const skilt = 'actions/skilt.yaml';

test('words that came into a text were nothing before', () => {
  const [row] = listOf(changed('chapters/01-bakgrunn.md', /\.(?=\n|$)/, ' og vakrere.'));
  expect(row?.[1]).toMatch(/^– → .*vakrere/);
});

test('each of several facts has its own before and after', () => {
  const postponed = 'status: postponed\nstatusNote: Vegen er stengt.\npostponedTo: 2012';
  const [row] = listOf(changed(skilt, 'status: ongoing', postponed));
  expect(row?.[1]).toMatch(/^Status: pågår → utsatt; /);
  expect(row?.[1]).not.toContain(' – ');
});

test('each of several amounts has its own before and after', () => {
  const document = changed(
    skilt,
    /financing:\n.*\n.*\n/,
    'financing:\n  - { year: 2011, source: fylket, amount: 60000 }\n  - { year: 2011, source: kontingent, amount: 40000 }\n',
  );
  expect(listOf(document)[0]?.[1]).toMatch(/: 50 000 → 60 000; .*: 50 000 → 40 000$/);
});

describe('the revision of a county', () => {
  const base = filesOf('test/plans/fylke');
  const document = changesDocumentOf(base, revisedCounty(base));

  test('a name that ends a sentence has no full stop in a list or a heading, and headings begin with a capital', () => {
    for (const [what = ''] of listOf(document)) expect(what).not.toMatch(/\.(?:,|$)/);
    for (const heading of headingsOf(document)) expect(heading).toMatch(/^(?:[A-ZÆØÅ0-9].*[^.]|.*\bvi\.)$/);
  });

  test('the areas are in the order of the plan, and no cell of money is empty', () => {
    const money = tablesOf(document).find(({ columns }) => columns.length > 4 && columns[1]?.numeric);
    const names = money?.rows.map(({ cells: [name] }) => plain(name?.content ?? [])) ?? [];
    const areas = names.filter((name) => /^\d /.test(name));
    expect(areas).toEqual(areas.toSorted());
    expect(areas.length).toBe(4);
    for (const { cells, group } of money?.rows ?? [])
      if (!group) for (const { content } of cells) expect(plain(content)).not.toBe('');
  });

  test('more than two reports are counted', () => {
    const text = spaced(JSON.stringify(document.children));
    expect(text).toContain('økonomiplanen 2028–2031 og 6 rapportar.');
    expect(text).not.toContain('rapporten for 2026-T1');
  });
});

describe('the cover, for those who know no git', () => {
  const coverOf = (name: string, files: Files = smallPlan): string => {
    const print = printOf(smallPlan, files);
    const ends = { ...print.ends, head: { ...print.ends.head, name } };
    const [cover] = makeChangesDocument({ ...print, ends }).children;
    return cover?.type === 'cover' ? (cover.subtitle ?? '') : '';
  };

  test.each([
    ['forslag-2', 'Fra v1.0 (1. desember 2010) til forslag-2 (14. februar 2011)'],
    ['HEAD', 'Fra v1.0 (1. desember 2010) til den nye teksten (14. februar 2011)'],
    ['HEAD~2', 'Fra v1.0 (1. desember 2010) til den nye teksten (14. februar 2011)'],
    ['a10b9d8e7f6a', 'Fra v1.0 (1. desember 2010) til den nye teksten (14. februar 2011)'],
  ])('%s', (name, subtitle) => {
    expect(coverOf(name)).toBe(subtitle);
  });

  test('the hashes are below the fingerprints', () => {
    const notes = tablesOf(changed(skilt, 'Nye skilt', 'Nye tavler')).flatMap(({ notes = [] }) =>
      notes.map(plain),
    );
    expect(notes).toContain(
      'Fra v1.0 (3f1c9a5be0, 1. desember 2010) til forslag (a10b9d8e7f, 14. februar 2011).',
    );
  });
});
