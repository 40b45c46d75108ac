import type { Block, Document } from '../../src/document/document.ts';
import { possibleLevels } from '../../src/kinds/levels.ts';
import { levelledPlan } from '../support/levelled-plan.ts';
import { made } from '../support/money-cases.ts';
import { type CheckName, checks } from '../support/pdf-checks/index.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';

/** What a plan can hold at its worst: its action plan is a document in every language, and a PDF without faults. */
const skilt = smallPlan['actions/skilt.yaml'] ?? '';
const plan = smallPlan['plan.yaml'] ?? '';
type Files = Readonly<Record<string, string>>;
const { 'actions/skilt.yaml': _skilt, 'actions/nettsalg.yaml': _nettsalg, ...rest } = smallPlan;
const without: Files = {
  ...rest,
  'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace('priorities: [skilt]\n', ''),
};

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if ('children' in block) yield* blocksIn(block.children);
  }
}
const count = ({ children }: Document, type: Block['type']): number =>
  [...blocksIn(children)].filter((block) => block.type === type).length;

async function faultsOf(document: Document): Promise<readonly unknown[]> {
  const pdf = await readStructure(await pdfOf(document));
  return (Object.keys(checks) as CheckName[]).flatMap((name) => checks[name](pdf));
}

const many = (howMany: number): Files => ({
  ...without,
  ...Object.fromEntries(
    Array.from({ length: howMany }, (_, index) => [
      `actions/nr-${index}.yaml`,
      `title: Tiltak nummer ${index}\nkind: assignment\nserves: [salg]\nresponsible: bo\nstart: 2011\nend: 2011-${String((index % 12) + 1).padStart(2, '0')}\nstatus: planned\n`,
    ]),
  ),
});
const sources = Array.from({ length: 12 }, (_, index) => `kilde-${index}`);
const years = Array.from({ length: 9 }, (_, index) => 2009 + index);
const rows = (of: (year: number, source: string) => string): string =>
  years.flatMap((year) => sources.map((source) => `  - ${of(year, source)}\n`)).join('');
const full: Files = {
  ...smallPlan,
  'plan.yaml': plan.replace(
    'financingSources:\n',
    `financingSources:\n${sources.map((id) => `  - { id: ${id}, title: Kilde ${id} med et langt navn, kind: other }\n`).join('')}`,
  ),
  'actions/skilt.yaml': `title: ${'Navn '.repeat(24).trim()}
description: |
  Før tabellen.

  | a | b | c |
  |---|---|---|
  | 1 | 2 | 3 |

  - ett
  - to
kind: project
phase: main
serves: [skilting, salg, salg-nett]
workingForms: [lobby]
responsible: [ask, bo, Laget som har et langt navn]
payer: Alle sammen
collaborators: [Den ene, Den andre]
participants: [{ partner: ask, share: 2 }, { partner: bo, share: 1 }]
targetGroup: Alle
effect: Det blir bedre.
start: 2009-01-15
end: 2017-12
priority: 1
status: postponed
statusNote: Vi venter.
postponedTo: 2012
programme: synlig
indicators: [folketall]
sdg: ["8.3", "9.1"]
risk: { text: Det kan regne, likelihood: 3, consequence: 4 }
decision: { body: Rådet, case: 1/11, date: 2011-01-02 }
milestones:
  - { date: 2011-06-01, title: Bestilt, done: true }
  - { date: 2011, title: Ferdig }
costs:
${years.map((year) => `  - { year: ${year}, amount: 1234567 }\n`).join('')}financing:
${rows((year, source) => `{ year: ${year}, source: ${source}, amount: 99999 }`)}reports:
  - { date: 2011-05, status: postponed, text: Utsatt, spent: 12, forecast: 13, progress: 50, signal: at-risk }
`,
};
const priced = (amount: number): Files => ({
  ...smallPlan,
  'actions/skilt.yaml': skilt.replace(
    'amount: 100000',
    `amount: ${amount}${amount <= 0 ? ', note: Slik er det' : ''}`,
  ),
});
const scripts = 'Čáhci ŋuohtta Ελληνικά עברית العربية 🎉 漢字';

test.each([
  ['none', without, 0],
  ['one', many(1), 1],
  [
    'names of 120 letters',
    { ...many(2), 'actions/lang.yaml': skilt.replace('Nye skilt', 'x'.repeat(120)) },
    3,
  ],
  ['every fact', full, 2],
  ['−9 kroner', priced(-9), 2],
  ['0 kroner', priced(0), 2],
  ['9 000 000 000 000 kroner', priced(9_000_000_000_000), 2],
  [
    'other scripts',
    {
      ...smallPlan,
      'actions/skilt.yaml': skilt
        .replace('title: Nye skilt', `title: ${scripts}\ndescription: ${scripts}`)
        .replace('title: Bestilt', `title: ${scripts}`),
    },
    2,
  ],
  [
    'no indicators',
    {
      ...smallPlan,
      'indicators/folketall.yaml': '',
      'plan.yaml': plan.replace(', indicators: [folketall]', ''),
      'actions/nettsalg.yaml': (smallPlan['actions/nettsalg.yaml'] ?? '').replace(
        'indicators: [folketall]\n',
        '',
      ),
    },
    2,
  ],
] as const)('an action plan with %s', async (_, files, cards) => {
  for (const language of ['nb', 'nn', 'en'] as const) {
    const document = made(files as Files, language).documentOf('action-plan', '2011');
    expect(count(document, 'card')).toBe(cards);
    if (language === 'nb') expect(await faultsOf(document)).toEqual([]);
  }
});

test('of 400 actions what is at a glance is on a page, and every card is there', async () => {
  const files = {
    ...many(400),
    'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace(
      'priorities: [skilt]',
      `priorities: [${Array.from({ length: 30 }, (_, index) => `nr-${index}`).join(', ')}]`,
    ),
  };
  const document = made(files).documentOf('action-plan', '2011');
  expect(count(document, 'card')).toBe(400);
  const glance = [...blocksIn(document.children)].find(
    (block) => block.type === 'table' && JSON.stringify(block.caption ?? '').includes('Dette går foran'),
  );
  if (glance?.type !== 'table') throw new Error('no table of what comes first');
  expect(glance.rows).toHaveLength(8);
  expect(JSON.stringify(glance.notes)).toContain('og 22 til');
  expect(await faultsOf(made(many(60)).documentOf('action-plan', '2011'))).toEqual([]);
});

test('of 14 focus areas the bars are ten, and the table has all', () => {
  const areas = Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => {
      const at = String(index + 2).padStart(2, '0');
      return [
        [`focus-areas/${at}-omr/focus-area.md`, `---\nid: omr-${index}\n---\n\n# Område ${index}\n\nOm.\n`],
        [
          `focus-areas/${at}-omr/01-s.md`,
          `---\nid: s-${index}\n---\n\n# S ${index}\n\nOm.\n\n## M ${index} {#m-${index}}\n\n- a {#a-${index}}\n`,
        ],
        [
          `actions/t-${index}.yaml`,
          skilt.replace('serves: [skilting]', `serves: [a-${index}]`).replace('Nye skilt', `Tiltak ${index}`),
        ],
      ] as const;
    }).flat(),
  );
  const document = made({ ...smallPlan, ...areas }).documentOf('action-plan', '2011');
  const [bars] = [...blocksIn(document.children)].filter((block) => block.type === 'bars');
  if (bars?.type !== 'bars') throw new Error('no bars');
  expect(bars.rows).toHaveLength(10);
  expect(bars.rows.reduce((sum, { value }) => sum + value, 0)).toBe(1_500_000);
  expect(JSON.stringify(document)).toContain('14 Område 12');
});

test('a plan without money has none at a glance, on cards and in the table', () => {
  const document = made({ ...many(3), 'economic-plans/2011-2014.yaml': '' }).documentOf(
    'action-plan',
    '2011',
  );
  expect(count(document, 'bars')).toBe(0);
  expect(JSON.stringify(document.children)).not.toMatch(/[Kk]ostnad|kroner|[Ff]inansier/);
});

test.each(possibleLevels.map((levels) => [levels.join(', '), levels] as const))(
  'an action plan of the levels %s',
  (_, levels) => {
    const { documentOf, plan: read } = made(levelledPlan(levels));
    const [first] = read.actionPlans;
    if (!first) throw new Error('no action plan');
    const document = documentOf('action-plan', first.id);
    expect(count(document, 'card')).toBe(first.actions.length);
    expect(JSON.stringify(document)).toContain('Bidrar til');
  },
);
