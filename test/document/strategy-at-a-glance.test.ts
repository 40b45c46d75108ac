import type { Block, Section, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { levelledPlan } from '../support/levelled-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

function glanceOf(files: Record<string, string>): Section | undefined {
  return made(files)
    .documentOf('strategy')
    .children.find(
      (block): block is Section =>
        block.type === 'section' &&
        block.children.some((child) => 'id' in child && child.id === 'kapittel--kort'),
    );
}
const tableIn = (section: Section | undefined): Table | undefined =>
  section?.children.find((block): block is Table => block.type === 'table');
/** The cells of every row, with how many rows they are over. */
const rowsOf = (table: Table | undefined): readonly string[] =>
  (table?.rows ?? []).map(({ cells }) =>
    cells.map(({ content, rows }) => `${plain(content)}${rows ? ` ×${rows}` : ''}`).join(' | '),
  );

test('says the vision, the overall goal and how much there is of each level', () => {
  const files = { ...smallPlan, 'plan.yaml': `${smallPlan['plan.yaml']}vision: Et levende fjell\n` };
  const section = glanceOf(files);
  expect(section?.newPage).toBe(true);
  const texts = section?.children.flatMap((block: Block) =>
    block.type === 'paragraph' ? [plain(block.content)] : [],
  );
  expect(texts).toEqual([
    'Visjon',
    'Et levende fjell',
    'Overordnet mål',
    'Vekst',
    'Slik henger planen sammen',
  ]);
  expect(section?.children.find(({ type }) => type === 'key-figures')).toEqual({
    type: 'key-figures',
    items: [
      { figure: '1', words: 'satsingsområde' },
      { figure: '1', words: 'strategi' },
      { figure: '1', words: 'mål' },
      { figure: '3', words: 'tiltaksområder' },
    ],
  });
});

test('without a vision and an overall goal says neither', () => {
  const files = {
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(/overallGoal.*\n/, ''),
  };
  const texts = textsOf(made(files).documentOf('strategy')).join('\n');
  expect(texts).not.toContain('Visjon');
  expect(texts).not.toContain('Overordnet mål');
});

describe('the goals, under what they are under', () => {
  test('two levels', () => {
    expect(rowsOf(tableIn(glanceOf(levelledPlan(['focus-area', 'goal']))))).toEqual([
      '1 Focus-area omrade-1 ×2 | 1.1 Goal omrade-1-a',
      '1.2 Goal omrade-1-b',
      '2 Focus-area omrade-2 ×2 | 2.1 Goal omrade-2-a',
      '2.2 Goal omrade-2-b',
    ]);
  });

  test('three levels, strategies below goals', () => {
    const table = tableIn(glanceOf(levelledPlan(['focus-area', 'goal', 'strategy'])));
    expect(table?.columns).toHaveLength(2);
    expect(rowsOf(table)).toHaveLength(4);
  });

  test.each([
    [['focus-area', 'strategy', 'goal'] as const],
    [['focus-area', 'strategy', 'goal', 'action-area'] as const],
  ])('%j: strategies over the rows of their goals', (levels) => {
    const table = tableIn(glanceOf(levelledPlan(levels)));
    expect(table?.columns).toHaveLength(3);
    const rows = rowsOf(table);
    expect(rows[0]).toMatch(/^1 .* ×4 \| 1\.1 .* ×2 \| 1\.1\.1 /);
    expect(rows[1]).toMatch(/^1\.1\.2 /);
    expect(rows[2]).toMatch(/^1\.2 .* ×2 \| 1\.2\.1 /);
    expect(rows[4]).toMatch(/^2 .* ×4 \| 2\.1 /);
    // No row is wider than the table, counting what spans from above.
    const open = table?.columns.map(() => 0) ?? [];
    for (const { cells } of table?.rows ?? []) {
      let column = 0;
      for (const { rows = 1 } of cells) {
        while ((open[column] ?? 0) > 0) column += 1;
        open[column] = rows;
        column += 1;
      }
      expect(open.every((left) => left > 0)).toBe(true);
      for (const at of open.keys()) open[at] = (open[at] ?? 0) - 1;
    }
  });

  test('over 24 of them without strategies', () => {
    const goals = Array.from(
      { length: 25 },
      (_, at) => `## Nytt ${at} {#nytt-${at}}\n\n- gjør ${at} {#gjor-${at}}\n`,
    );
    const file = 'focus-areas/01-naering/01-reiseliv.md';
    const table = tableIn(glanceOf({ ...smallPlan, [file]: `${smallPlan[file]}\n${goals.join('\n')}` }));
    expect(table?.columns).toHaveLength(2);
    expect(table?.rows).toHaveLength(26);
    expect(table?.rows[0]?.cells[0]?.rows).toBe(26);
  });

  test('a focus area without goals says that it has none', () => {
    const files = {
      ...smallPlan,
      'focus-areas/02-tomt/focus-area.md': '---\nid: tomt\n---\n\n# Tomt\n\nOm tomt.\n',
    };
    expect(rowsOf(tableIn(glanceOf(files))).at(-1)).toBe('2 Tomt |  | Ingen mål');
  });

  test('lead to the goals, with the page', () => {
    const [row] = tableIn(glanceOf(smallPlan))?.rows ?? [];
    expect(row?.cells.at(-1)?.content).toEqual([
      {
        type: 'link',
        target: '#flere-gjester',
        children: [
          { type: 'text', value: '1.1.1 Flere gjester' },
          { type: 'page-reference', target: '#flere-gjester', before: ', s.\u00a0' },
        ],
      },
    ]);
  });
});
