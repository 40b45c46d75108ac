import { join } from 'node:path';
import type { Block, Document } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { makeChangesDocument } from '../../src/publishing/make-changes-document.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { changedPlan, ownPlan } from '../support/changed-plan.ts';
import { changesDocumentOf, printOf } from '../support/changes-pdf.ts';
import type { Files } from '../support/compare-plans.ts';
import { expectGolden } from '../support/golden.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';

const golden = (name: string): string => join(root, 'test', 'cases', 'changes', name);
const { base, head } = changedPlan();

test.each(languages)('the document of changes in %s', (language) => {
  expectGolden(renderMarkdown(changesDocumentOf(base, head, language)), golden(`own-${language}.md`));
});

const withText = (from: string, to: string): Files => ({
  ...smallPlan,
  'chapters/01-bakgrunn.md': (smallPlan['chapters/01-bakgrunn.md'] ?? '').replace(from, to),
});

/** All blocks of a document, from the top down. */
function* blocksIn(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'section' || block.type === 'quote') yield* blocksIn(block.children);
    else if (block.type === 'list') yield* blocksIn(block.items.flatMap(({ children }) => children));
  }
}
const headingsOf = ({ children }: Document): readonly string[] =>
  [...blocksIn(children)].flatMap((block) => (block.type === 'heading' ? [plain(block.content)] : []));

test('every change is in the list, under one heading, and in the table of fingerprints', () => {
  const print = printOf(base, head);
  const { children } = changesDocumentOf(base, head);
  const tables = [...blocksIn(children)].flatMap((block) => (block.type === 'table' ? [block] : []));
  const cells = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map(({ content }) => plain(content))),
  );
  const { changes } = print.comparison;
  expect(changes.length).toBeGreaterThan(20);
  expect(cells.filter((cell) => /^\w{20}$/.test(cell)).toSorted()).toEqual(
    changes.map(({ fingerprint }) => fingerprint).toSorted(),
  );
  const list = tables.find(({ header }) => plain(header[2]?.content ?? []) === 'Fra → til');
  expect(list?.rows.filter(({ group }) => !group).map(({ cells: [no] }) => plain(no?.content ?? []))).toEqual(
    changes.map((_, at) => String(at + 1)),
  );
  const numbers = [...blocksIn(children)].flatMap((block) =>
    block.type === 'heading' && block.level === 3 ? [block.number ?? ''] : [],
  );
  const covered = numbers.flatMap((number) => {
    const [first = 0, last = first] = number.replace('.', '').split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  expect(covered).toEqual(changes.map((_, at) => at + 1));
});

test('ids of headings are unique, and every link leads to one', () => {
  const { children } = changesDocumentOf(base, head);
  const ids = [...blocksIn(children)].flatMap((block) =>
    block.type === 'heading' && block.id ? [block.id] : [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...JSON.stringify(children).matchAll(/"target":"#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(15);
  expect(targets.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
});

test('what may not be printed is not', () => {
  const document = JSON.stringify(changesDocumentOf(base, head));
  expect(document).toContain('Innholdet vises ikke: det er ikke en del av planen som trykkes.');
  expect(document).not.toContain('Hemmelig');
});

test('nothing changed: one page says so, and no other part is there', () => {
  const document = changesDocumentOf(smallPlan, smallPlan);
  expect(headingsOf(document)).toEqual(['Kort sagt']);
  expectGolden(renderMarkdown(document), golden('nothing.md'));
});

test('what is gone stands behind what it stood behind', () => {
  const second = '\n## Flere dager {#flere-dager}\n\n- hytter {#hytter}\n';
  const third = '\n## Flere penger {#flere-penger}\n\n- butikker {#butikker}\n';
  const path = 'focus-areas/01-naering/01-reiseliv.md';
  const strategy = smallPlan[path] ?? '';
  const from = { ...smallPlan, [path]: strategy + second + third };
  const to = {
    ...smallPlan,
    [path]: (strategy + third).replace('Flere gjester', 'Gjester').replace('Flere penger', 'Penger'),
  };
  const headings = headingsOf(changesDocumentOf(from, to)).filter((heading) => /^1\.1\.\d/.test(heading));
  expect(headings).toEqual(['1.1.1 Gjester', '1.1.2 Flere dager', '1.1.2 Penger']);
});

test('text far from what changed is left out, and it is seen that it is', () => {
  const paragraphs = (word: string): string =>
    ['Én.', 'To.', 'Tre.', word, 'Fem.', 'Seks.', 'Sju.']
      .map((text) => `${text} ${'ord '.repeat(12)}`)
      .join('\n\n');
  const from = withText('Regionrådet ble stiftet i 2005.', paragraphs('Fire.'));
  const markdown = renderMarkdown(
    changesDocumentOf(from, withText('Regionrådet ble stiftet i 2005.', paragraphs('Firfisle.'))),
  );
  expect(markdown).toMatch(/\n…\n\n~~Fire~~ \*\*Firfisle\*\*\. ord .*\n\n…\n/);
  expect(markdown).not.toContain('Seks.');
});

test('a template of its own can leave parts out: then nothing leads there', () => {
  const template =
    'document: changes\nsections:\n  - section: cover\n  - section: list\n    title: Til vedtak\n';
  const document = changesDocumentOf(base, { ...head, 'templates/changes.yaml': template });
  expect(headingsOf(document)[0]).toBe('Til vedtak');
  expect(JSON.stringify(document.children)).not.toContain('"target":"#');
});

test('words in another language than the plan are marked as such', () => {
  const document = changesDocumentOf(base, head, 'en');
  expect(document.meta.language).toBe('en');
  const chapter = [...blocksIn(document.children)].find(
    (block) => block.type === 'section' && block.accent === 0,
  );
  expect(chapter).toMatchObject({ language: 'nb' });
  const struck = JSON.stringify(chapter).match(/"type":"deleted","label":"struck","language":"en"/);
  expect(struck).not.toBeNull();
  expect(ownPlan()['plan.yaml']).toContain('language: nb');
});

describe.each([
  [
    'nb',
    'Forslag til endringer i strategiplanen',
    'Forslag, 28. november 2026',
    'Endringer i strategiplanen',
  ],
  [
    'nn',
    'Forslag til endringar i strategiplanen',
    'Forslag, 28. november 2026',
    'Endringar i strategiplanen',
  ],
  [
    'en',
    'Proposed changes to the strategy plan',
    'Proposal, 28 November 2026',
    'Changes to the strategy plan',
  ],
] as const)('in %s', (language, proposal, edition, changes) => {
  const adopted = (revision: string, text: string): Files => ({
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '')
      .replace('status: draft, date: 2011-06', revision)
      .replace('text: Vekst', `text: ${text}`),
  });
  const old = 'status: adopted, date: 2011-06, label: Vedtatt av kommunestyrene 2011';
  const print = (from: Files, to: Files, date?: string) => {
    const own = printOf(from, to, language);
    const { date: _, ...head } = own.ends.head;
    const ends = {
      base: { ...own.ends.base, date: '2025-01-01T12:00:00+01:00' },
      head: { ...head, ...(date && { date }) },
    };
    return makeChangesDocument({ ...own, ends });
  };
  const coverOf = ({ children }: Document) => children.find((block) => block.type === 'cover');
  const time = '2026-11-28T17:20:05+01:00';

  test('a proposal is called one, on its cover and in its foot, with the dates of both ends', () => {
    const document = print(adopted(old, 'Vekst'), adopted(old, 'Mer vekst'), time);
    const { title, edition: own, subtitle } = coverOf(document) ?? {};
    expect({ title, edition: own }).toEqual({ title: proposal, edition });
    expect(subtitle).toMatch(/\b1\.? (?:januar|January) 2025.*\b28\.? (?:november|November) 2026/);
    expect(document.meta).toMatchObject({
      title: `${proposal} 2010–2021`,
      running: `Fjellregionen · ${proposal} 2010–2021`,
    });
    // What stands in the foot, beside the title: no stamp of an edition.
    expect(document.meta).toMatchObject({ status: 'archived', revision: `${edition} (a10b9d8e7f)` });
    expect(renderMarkdown(document)).not.toMatch(/NaN|Vedtatt av kommunestyrene/);
  });

  test('what is not committed has no date, and nothing stands for it', () => {
    const document = print(adopted(old, 'Vekst'), adopted(old, 'Mer vekst'));
    expect(coverOf(document)?.edition).toBe(edition.split(',')[0]);
    expect(renderMarkdown(document)).not.toMatch(/NaN|undefined|Vedtatt av kommunestyrene/);
  });

  test('a new edition that is adopted is none, and says what it is', () => {
    const fresh = 'status: adopted, date: 2011-09, label: Vedtatt på nytt 2011';
    const entered = (files: Files): Files => ({
      ...files,
      'plan.yaml': `${files['plan.yaml']}adoptions:\n${['ask', 'bo']
        .map((partner) => `  - { partner: ${partner}, body: Kommunestyret, date: 2011-09-01 }\n`)
        .join('')}`,
    });
    const document = print(adopted(old, 'Vekst'), entered(adopted(fresh, 'Mer vekst')), time);
    expect(coverOf(document)).toMatchObject({ title: changes, edition: 'Vedtatt på nytt 2011' });
  });

  test('changes that nobody must decide are none, and not the old edition either', () => {
    const text = {
      'chapters/01-bakgrunn.md': smallPlan['chapters/01-bakgrunn.md']?.replace('2005', '2006') ?? '',
    };
    const document = print(adopted(old, 'Vekst'), { ...adopted(old, 'Vekst'), ...text }, time);
    expect(coverOf(document)?.title).toBe(changes);
    expect(coverOf(document)?.edition).not.toMatch(/Vedtatt/);
    expect(coverOf(document)?.edition).toMatch(/28\.? november 2026/i);
  });
});

describe('text stands as it does in the plan', () => {
  const old = 'Regionrådet ble stiftet i 2005.';
  const printed = (from: string, to: string, language?: Language): string =>
    renderMarkdown(changesDocumentOf(withText(old, from), withText(old, to), language));

  test('a numbered list has its numbers', () => {
    expect(printed('1. veg\n2. bane', '1. veger\n2. bane')).toContain('1. ~~veg~~ **veger**\n2. bane\n');
    expect(printed('4. veg\n5. bane', '4. veger\n5. bane')).toContain('4. ~~veg~~ **veger**\n5. bane\n');
    expect(printed('1. veg\n2. bane', '1. fly\n2. veg\n3. bane')).toContain('1. **fly**\n2. veg\n');
    // Where both lists are woven together, each item has the number that it has.
    expect(printed('1. veg\n2. bane\n3. båt', '1. veg\n2. båt')).toContain('2\\. ~~bane~~\n\n2\\. båt\n');
  });

  test('a list that begins with another number says so', () => {
    const markdown = printed('17. ledd om fristen', '27. ledd om fristen');
    expect(markdown).toContain('~~17.~~ **27.** ledd om fristen');
    expect(printed('- ledd om fristen', '27. ledd om fristen')).toContain('**27.** ledd om fristen');
    expect(printed('17. mai er fristen', '27. mai er fristen')).toContain('~~17~~ **27**. mai er fristen');
  });

  test('a table is one, under its head', () => {
    const row = (name: string, amount: string): string => `| ${name} | ${amount} |\n`;
    const many = Array.from({ length: 9 }, (_, at) =>
      row(`Et sted med et langt navn, nr. ${at}`, String(at)),
    ).join('');
    const head = '| Kommune | Beløp |\n|---|---|\n';
    const markdown = printed(`${head}${many}${row('Ask', '5')}`, `${head}${many}${row('Ask', '6')}`);
    expect(markdown.replace(/ +/g, ' ')).toContain(
      '| Kommune | Beløp |\n| ------- | ----------- |\n| … | |\n| Ask | ~~5~~ **6** |\n'.replace(/ +/g, ' '),
    );
  });

  test('a cell that moved stands in both columns', () => {
    const table = (row: string): string => `| Kommune | 2010 | 2011 |\n|---|---|---|\n${row}`;
    const markdown = printed(table('| Ask | 5 | |'), table('| Ask | | 5 |'));
    expect(markdown.replace(/ +/g, ' ')).toContain('| Ask | ~~5~~ | **5** |');
  });

  test.each([
    ['nb', 'Lenken «Loven»', 'overskrift på nivå 2', 'avsnitt'],
    ['nn', 'Lenkja «Loven»', 'overskrift på nivå 2', 'avsnitt'],
    ['en', 'The link “Loven”', 'heading of level 2', 'paragraph'],
  ] as const)(
    'in %s: both addresses of a link, and both sorts of a block',
    (language, name, level, block) => {
      const link = (path: string): string => `Se [Loven](https://lovdata.no/${path}).`;
      const told = printed(link('1'), link('2'), language).replace(/ +/g, ' ');
      expect(told).toContain(`- ${name}: ~~https://lovdata.no/1~~ → **https://lovdata.no/2**`);
      const reshaped = printed('## Historie', 'Historie', language).replace(/ +/g, ' ');
      expect(reshaped).toContain(
        `- ${name.replace(/^.*(?=[«“])/, '').replace('Loven', 'Historie')}: ~~${level}~~ → **${block}**`,
      );
    },
  );
});

describe('figures and periods are set as everywhere else', () => {
  const printed = (path: string, from: string, to: string, language?: Language): string => {
    const text = smallPlan[path] ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    const after = { ...smallPlan, [path]: text.replace(from, to) };
    return renderMarkdown(changesDocumentOf(smallPlan, after, language)).replace(/ +/g, ' ');
  };

  test.each([
    ['57000', '57\u202f000'],
    ['1234567', '1\u202f234\u202f567'],
    ['-57000', '−57\u202f000'],
    ['-5', '−5'],
    ['12345.5', '12\u202f345,5'],
    ['9999', '9999'],
  ])('a measurement of %s is %s', (written, set) => {
    expect(printed('indicators/folketall.yaml', 'value: 1500', `value: ${written}`)).toContain(
      `: ~~1500~~ → **${set}**`,
    );
  });

  test.each([
    ['nb', '1. Økonomiplan 2011–2014'],
    ['nn', '1. Økonomiplan 2011–2014'],
    ['en', '1. Economic plan 2011–2014'],
  ] as const)('the years of an economic plan in %s', (language, name) => {
    const markdown = printed('economic-plans/2011-2014.yaml', '2011: 50000', '2011: 57000', language);
    expect(markdown).toContain(`#### ${name}\n`);
    expect(markdown).toContain('2011: ~~50\u202f000~~ → **57\u202f000** (+7\u202f000)');
    expect(markdown).not.toMatch(/\b2011-2014(?!-?\d*\))/);
  });
});

describe('an action that came or went whole', () => {
  const action = `title: Ny turveg
kind: measure
description: En veg langs elva.
serves: [skilting]
responsible: bo
start: 2011-03
end: 2012
status: planned
targetGroup: Turgåere
costs: [{ year: 2011, amount: 100000 }, { year: 2012, amount: 50000 }]
financing: [{ year: 2011, source: fylket, amount: 50000 }, { year: 2011, source: kontingent, amount: 50000 }, { year: 2012, source: kontingent, amount: 50000 }]
`;
  const withAction: Files = { ...smallPlan, 'actions/turveg.yaml': action };
  /** The facts of the only change, and all its other words. */
  const shown = (from: Files, to: Files) => {
    const blocks = [...blocksIn(changesDocumentOf(from, to).children)];
    const facts = blocks.flatMap((block) =>
      block.type === 'facts' ? block.items.map(({ label, content }) => `${label}: ${plain(content)}`) : [],
    );
    const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [plain(block.content)] : []));
    return { facts, texts: texts.join('\n'), blocks };
  };

  test('new: who, when, what it costs and who pays; then what it is, and all else in small print', () => {
    const { facts, texts, blocks } = shown(smallPlan, withAction);
    expect(facts).toEqual([
      'Ansvarlig: Bø',
      'Periode: mars 2011–2012',
      'Kostnad: 150\u202f000 (2011: 100\u202f000, 2012: 50\u202f000)',
      'Finansiering: Fylkeskommunen 50\u202f000, Kontingent 100\u202f000',
    ]);
    expect(texts).toContain('En veg langs elva.');
    const rest = blocks.find(
      (block) =>
        block.type === 'paragraph' && block.role === 'note' && plain(block.content).includes('Turgåere'),
    );
    expect(rest).toBeDefined();
    expect(blocks.some((block) => block.type === 'section' && block.changed)).toBe(true);
  });

  test('gone: the same struck, and not all that was written of it', () => {
    const { facts, texts, blocks } = shown(withAction, smallPlan);
    expect(facts).toHaveLength(4);
    expect(texts).not.toContain('Turgåere');
    const [items] = blocks.flatMap((block) => (block.type === 'facts' ? [block.items] : []));
    for (const { content } of items ?? []) expect(content[0]?.type).toBe('deleted');
  });

  test('without money says nothing of it', () => {
    const free = action.replace(/costs[\s\S]*$/, '').replace('measure', 'assignment');
    expect(shown(smallPlan, { ...smallPlan, 'actions/turveg.yaml': free }).facts).toEqual([
      'Ansvarlig: Bø',
      'Periode: mars 2011–2012',
    ]);
  });
});
