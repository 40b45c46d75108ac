import fc from 'fast-check';
import type { Block, Document, Table } from '../../src/document/document.ts';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { plain } from '../../src/document/plain.ts';
import { targetsOf } from '../../src/document/targets.ts';
import type { Plan } from '../../src/model/entities.ts';
import { sideOfFiles } from '../support/compare-plans.ts';
import { cases, figureOf, filesOf, made } from '../support/money-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

type Section = Extract<Block, { type: 'section' }>;

/** The part of an action plan on its partners: the sections under its headings, by id. */
function pagesOf({ children }: Document): ReadonlyMap<string, readonly Block[]> {
  const part = children.find(
    (block): block is Section =>
      block.type === 'section' &&
      block.children[0]?.type === 'heading' &&
      block.children[0].id === 'kapittel--parter',
  );
  const pages = (part?.children ?? []).flatMap((block) => {
    const [heading] = block.type === 'section' ? block.children : [];
    return block.type === 'section' && heading?.type === 'heading'
      ? [[heading.id ?? '', block.children] as const]
      : [];
  });
  return new Map([['', part?.children ?? []], ...pages]);
}
const pageOf = (document: Document, partner: string): readonly Block[] =>
  pagesOf(document).get(`part--${partner}`) ?? [];
const tablesIn = (blocks: readonly Block[]): ReadonlyMap<string, readonly (readonly string[])[]> =>
  new Map(
    blocks
      .filter((block): block is Table => block.type === 'table')
      .map(({ caption = [], header, rows }) => [
        plain(caption),
        [{ cells: header }, ...rows].map(({ cells }) =>
          cells.map(({ content }) => plain(content).replace(/[\u202f\u00a0]/g, ' ')),
        ),
      ]),
  );
const tablesOfDocument = ({ children }: Document): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const inside = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => ('children' in block ? inside(block.children as readonly Block[]) : [block]));
  return tablesIn(inside(children));
};
const figuresIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === 'key-figures'
      ? block.items.map(({ figure, words }) => `${figure} ${words}`.replaceAll('\u202f', ' '))
      : [],
  );
const factsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === 'facts' ? block.items.map(({ label, content }) => `${label}: ${plain(content)}`) : [],
  );
const textsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] =>
    block.type === 'paragraph'
      ? [plain(block.content)]
      : block.type === 'list'
        ? block.items.flatMap((item) => textsIn(item.children))
        : [],
  );

const common = (id: string, more: string, kind = 'assignment'): string =>
  `title: Tiltak ${id}\nkind: ${kind}\nserves: [salg]\nstart: 2011\nend: 2011-09\nstatus: ongoing\n${more}`;
/** Ask leads one, takes part in one with Bø, and in one with all; both pay. */
const files = smallPlanWith({
  'plan.yaml': (text) => `${text}  - { id: deltakere, title: De som er med, kind: participants }\n`,
  'actions/skilt.yaml': undefined,
  'actions/nettsalg.yaml': undefined,
  'action-plans/2011.md': (text) => text.replace('[skilt]', '[]'),
  'actions/a.yaml': common(
    'a',
    'responsible: ask\nmilestones: [{ date: 2011-03, title: Start }, { date: 2011-02, title: Før, done: true }]\n',
  ),
  'actions/b.yaml': common(
    'b',
    'responsible: bo\nparticipants: [ask, bo]\ncosts: [{ year: 2011, amount: 101 }]\nfinancing: [{ year: 2011, source: deltakere, amount: 101 }]\n',
    'measure',
  ),
  'actions/c.yaml': common('c', 'responsible: Sekretariatet\n'),
}) as Record<string, string>;

test('a member leads some actions, is named in others, and takes part in those that all do', () => {
  const page = pageOf(made(files).documentOf('action-plan', '2011'), 'ask');
  const tables = tablesIn(page);
  expect([...tables.keys()]).toEqual(['', 'Hva Ask betaler, i kroner']);
  expect(tables.get('')).toEqual([
    ['Nr.', 'Tiltak', 'Ansvarlig', 'Frist', 'Kr 2011'],
    ['Ask leder', '–'],
    ['T1', 'Tiltak a', 'Ask', 'sep. 2011', '–'],
    ['Ask deltar sammen med noen av de andre', '67'],
    // By population, 1000 against 500.
    ['T2', 'Tiltak b', 'Bø', 'sep. 2011', '67'],
    ['Alle er med', '–'],
    ['T3', 'Tiltak c', 'Sekretariatet', 'sep. 2011', '–'],
    ['Sum', '', '', '', '67'],
  ]);
  expect(figuresIn(page)).toEqual([
    '33 400 kroner å betale i 2011',
    '33 kroner per innbygger i 2011 (1 000 innbyggere)',
    '66,7\u00a0% av det partene betaler i 2011',
    '3 tiltak: 1 å lede, 2 å delta i',
  ]);
  expect(textsIn(page)).toEqual(['Vedtak', 'Ask skal behandle planen.', 'Frister i 2011']);
  expect(factsIn(page)).toEqual(['mars: Start – T1', 'sep.: Tiltaket skal være ferdig – T1']);
});

test('how far the actions have come is marked where somebody has reported, with what the marks mean', () => {
  const reported = {
    ...files,
    'actions/c.yaml': `${files['actions/c.yaml']}reports: [{ date: 2011-06-30, status: ongoing, text: I gang. }]\n`,
  };
  const page = pageOf(made(reported).documentOf('action-plan', '2011'), 'ask');
  const [table] = page.filter((block): block is Table => block.type === 'table');
  expect(table && [...tablesIn([table]).values()][0]?.[2]?.[1]).toBe('Tiltak a Pågår');
  expect(table?.notes?.map((note) => plain(note).replaceAll('\u00a0', ' '))).toEqual([
    ' pågår. Status per 30. juni 2011.',
  ]);
});

test.each([
  ['nb', 'Penger fra Kommunene er ikke fordelt på partene, og kommer i tillegg.'],
  ['nn', 'Pengar frå Kommunene er ikkje fordelte på partane, og kjem i tillegg.'],
  ['en', 'Money from Kommunene is not divided among the partners, and comes in addition.'],
] as const)(
  'money of municipalities that nobody has divided is said to come in addition: %s',
  (language, said) => {
    const notesOf = (of: Record<string, string>, partner: string): readonly string[] =>
      pageOf(made(of, language).documentOf('action-plan', '2011'), partner).flatMap((block) =>
        block.type === 'table' ? (block.notes ?? []).map((note) => plain(note)) : [],
      );
    const together = {
      ...files,
      'plan.yaml': `${files['plan.yaml']}  - { id: kommunene, title: Kommunene, kind: municipality }\n`,
      'actions/b.yaml': `${files['actions/b.yaml']}`.replace(
        'amount: 101 }]\nfinancing: [',
        'amount: 601 }]\nfinancing: [{ year: 2011, source: kommunene, amount: 500 }, ',
      ),
    };
    expect(notesOf(together, 'ask')).toContain(said);
    expect(notesOf(files, 'ask')).not.toContain(said);
  },
);

test.each([
  ['nb', ['3 tiltak: 1 å lede, 2 å delta i', '1 tiltak å delta i', '1 tiltak å lede']],
  ['nn', ['3 tiltak: 1 å leie, 2 å delta i', '1 tiltak å delta i', '1 tiltak å leie']],
  ['en', ['3 actions: 1 to lead, 2 to take part in', '1 action to take part in', '1 action to lead']],
] as const)('how many actions it leads and takes part in is right for every number: %s', (language, said) => {
  const inLanguage = (more: Readonly<Record<string, string | undefined>>): string => {
    const all = Object.entries({ ...files, ...more }).filter(([, text]) => text);
    const { plan } = sideOfFiles(Object.fromEntries(all) as Record<string, string>);
    return figuresIn(pageOf(documentOf(plan, language), 'ask')).at(-1) ?? '';
  };
  const none = { 'actions/a.yaml': undefined, 'actions/b.yaml': undefined, 'actions/c.yaml': undefined };
  expect([
    inLanguage({}),
    inLanguage({ ...none, 'actions/c.yaml': files['actions/c.yaml'] }),
    inLanguage({ ...none, 'actions/a.yaml': files['actions/a.yaml'] }),
  ]).toEqual(said);
});

test('more deadlines than have room are said to be there', () => {
  const milestones = Array.from(
    { length: 20 },
    (_, at) => `{ date: 2011-0${1 + (at % 9)}, title: Nr. ${at} }`,
  );
  const many = {
    ...files,
    'actions/a.yaml': common('a', `responsible: ask\nmilestones: [${milestones.join(', ')}]\n`),
  };
  const page = pageOf(made(many).documentOf('action-plan', '2011'), 'ask');
  expect(factsIn(page)).toHaveLength(14);
  expect(textsIn(page).at(-1)).toBe('og 6 til');
});

/** So many more that all take part in and pay, each more than the one before it. */
const withMany = (count: number, more = ''): Record<string, string> => ({
  ...files,
  ...Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const amount = 300 + at * 30;
      return [
        `actions/m${at + 1}.yaml`,
        common(
          `m${at + 1}`,
          `responsible: Sekretariatet\n${more}costs: [{ year: 2011, amount: ${amount} }]\nfinancing: [{ year: 2011, source: deltakere, amount: ${amount} }]\n`,
          'measure',
        ),
      ];
    }),
  ),
});
const actionsTable = (of: Record<string, string>, partner: string, language: 'nb' | 'nn' | 'en' = 'nb') =>
  tablesIn(pageOf(documentOf(sideOfFiles(of).plan, language), partner)).get('') ?? [];

test('of many that all take part in, those that cost most are on the page, and the sum is of all', () => {
  const whole = actionsTable(withMany(39), 'ask');
  expect(whole.filter(([number]) => /^T\d/.test(number ?? ''))).toHaveLength(3 + 39);
  expect(whole.find(([title]) => title?.startsWith('Alle er med'))?.[0]).toBe('Alle er med');
  const table = actionsTable(withMany(300), 'ask');
  const at = table.findIndex(([title]) => title?.startsWith('Alle er med'));
  expect(table[at]?.[0]).toBe('Alle er med i 301 tiltak; her er de 20 som koster Ask mest');
  const listed = table.slice(at + 1, -1);
  expect(listed.map(([, title]) => title)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Tiltak m${300 - index}`),
  );
  // Two thirds of each, by population.
  const each = Array.from({ length: 300 }, (_, index) => 200 + index * 20);
  const all = each.reduce((sum, amount) => sum + amount, 0);
  const printed = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ' ');
  expect(table[at]?.[1]).toBe(printed(all));
  expect(table.at(-1)?.at(-1)).toBe(printed(all + 67));
  // What it leads, and what it does with some of the others, is there whatever it costs.
  expect(table.slice(1, at).map(([first]) => first)).toEqual([
    'Ask leder',
    expect.stringMatching(/^T/),
    'Ask deltar sammen med noen av de andre',
    expect.stringMatching(/^T/),
  ]);
});

test.each([
  ['nb', 'Alle er med i 301 tiltak'],
  ['nn', 'Alle er med i 301 tiltak'],
  ['en', 'All take part in 301 actions'],
] as const)('of many that cost nothing, or nobody knows what, the number is there: %s', (language, said) => {
  const { 'plan.yaml': text = '' } = files;
  const unknown = {
    ...withMany(300),
    'plan.yaml': text.replace('population: { 2010: 500 }', 'population: { 2009: 500 }'),
  };
  const rows = actionsTable(unknown, 'ask', language).map(([first]) => first);
  expect(rows.filter((first) => first === said)).toHaveLength(1);
  expect(rows.filter((first) => /^T\d/.test(first ?? ''))).toHaveLength(2);
  expect(actionsTable(unknown, 'ask', language).at(-1)?.at(-1)).toBe('..');
});

test('where there is nothing but what all do, and it costs nothing, no table repeats the number', () => {
  const many = Array.from({ length: 60 }, (_, at) => [
    `actions/m${at}.yaml`,
    common(`m${at}`, 'responsible: Sekretariatet\n'),
  ]);
  const { 'actions/a.yaml': _a, 'actions/b.yaml': _b, ...rest } = files;
  const of = { ...rest, ...Object.fromEntries(many) };
  expect(actionsTable(of, 'ask')).toEqual([]);
  expect(figuresIn(pageOf(documentOf(sideOfFiles(of).plan, 'nb'), 'ask')).at(-1)).toBe('61 tiltak å delta i');
});

test('the actions of a page lead to their cards', () => {
  const tables = pageOf(made(files).documentOf('action-plan', '2011'), 'ask').filter(
    (block): block is Table => block.type === 'table',
  );
  const links = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells[1]?.content.filter(({ type }) => type === 'link') ?? []),
  );
  expect(links.map((link) => link.type === 'link' && link.target)).toEqual(['#a', '#b', '#c']);
});

test('who is responsible and no partner has a table with the others', () => {
  const others = tablesIn(pagesOf(made(files).documentOf('action-plan', '2011')).get('part--andre') ?? []);
  expect(others.get('')).toEqual([
    ['Nr.', 'Tiltak', 'Frist', 'Kostnad 2011, kr'],
    ['Sekretariatet'],
    ['T3', 'Tiltak c', 'sep. 2011', '–'],
  ]);
});

test('a plan without partners says who is responsible for what, without money where it has none', () => {
  const document = made(
    smallPlanWith({
      'plan.yaml': (text) => text.replace(/partners:\n(?: {2}-.*\n)+/, ''),
      'actions/skilt.yaml': (text) =>
        text
          .replace(/responsible: .*/, 'responsible: [Ask, Bø]')
          .replace('kind: measure', 'kind: assignment')
          .replace(/costs:[\s\S]*$/, ''),
      'economic-plans/2011-2014.yaml': undefined,
    }) as Record<string, string>,
  ).documentOf('action-plan', '2011');
  const [heading, table] = pagesOf(document).get('') ?? [];
  expect(heading?.type === 'heading' && plain(heading.content)).toBe('Hvem som har ansvar for hva');
  // Each of several has it under its own name.
  expect(table && [...tablesIn([table]).values()][0]?.map((row) => row.join(' | '))).toEqual([
    'Nr. | Tiltak | Frist',
    'Ask',
    'T1 | Nye skilt | 2011',
    'Bø',
    'T1 | Nye skilt | 2011',
    'Reiselivslaget',
    'T2 | Salg på nett | 2012',
  ]);
});

test('a member without any action has what it pays, and its decision', () => {
  const alone = {
    ...files,
    'actions/b.yaml': (files['actions/b.yaml'] ?? '').replace('[ask, bo]', '[bo]'),
    'actions/a.yaml': (files['actions/a.yaml'] ?? '').replace(
      'responsible: ask',
      'responsible: bo\nparticipants: [bo]',
    ),
    'actions/c.yaml': `${files['actions/c.yaml']}participants: [bo]\n`,
  };
  const page = pageOf(made(alone).documentOf('action-plan', '2011'), 'ask');
  expect([...tablesIn(page).keys()]).toEqual(['Hva Ask betaler, i kroner']);
  expect(figuresIn(page).some((figure) => figure.includes('tiltak'))).toBe(false);
  expect(textsIn(page)).toEqual(['Vedtak', 'Ask skal behandle planen.']);
});

test('an associate has a page where an action names it, and is not asked to decide', () => {
  const withAssociate = (more: string): Document =>
    made({
      ...files,
      'plan.yaml': (files['plan.yaml'] ?? '').replace(
        'partners:\n',
        'partners:\n  - { id: krins, name: Krinsen, role: associate }\n',
      ),
      'actions/c.yaml': `${files['actions/c.yaml']}${more}`,
    }).documentOf('action-plan', '2011');
  expect([...pagesOf(withAssociate('')).keys()]).toEqual(['', 'part--ask', 'part--bo', 'part--andre']);
  const page = pageOf(withAssociate('collaborators: [krins]\n'), 'krins');
  expect(tablesIn(page).get('')?.[1]).toEqual(['Krinsen deltar sammen med noen av de andre']);
  expect(textsIn(page)).toEqual([]);
});

test.each([
  [
    'status: hearing\nhearing: { from: 2011-01-01, to: 2011-02-01 }',
    'Bø skal behandle planen. Høringsfristen er 1. februar 2011.',
  ],
  [
    'status: adopted\nadoptions: [{ partner: bo, body: kommunestyret, case: 1/11, date: 2011-01-03, decision: Ja. }]',
    'Kommunestyret, sak 1/11, 3. januar 2011: «Ja.»',
  ],
  [
    'status: adopted\nadoptions: [{ partner: bo, body: kommunestyret, date: 2011-01-03 }]',
    'Kommunestyret, 3. januar 2011.',
  ],
])('what its own body has decided is on its page: %s', (state, sentence) => {
  const [status = '', more = ''] = state.split('\n');
  const text = (files['action-plans/2011.md'] ?? '')
    .replace('status: draft', status)
    .replace('priorities', `${more}\npriorities`);
  const document = made({ ...files, 'action-plans/2011.md': text }).documentOf('action-plan', '2011');
  expect(textsIn(pageOf(document, 'bo'))).toContain(sentence);
});

test('what is not known is not guessed: without a population there are no amounts', () => {
  const { 'plan.yaml': text = '' } = files;
  const document = made({
    ...files,
    'plan.yaml': text.replace('population: { 2010: 500 }', 'population: { 2009: 500 }'),
  }).documentOf('action-plan', '2011');
  const page = pageOf(document, 'ask');
  expect(figuresIn(page)).toEqual(['3 tiltak: 1 å lede, 2 å delta i']);
  expect(
    tablesIn(page)
      .get('')
      ?.map((row) => row.at(-1)),
  ).toEqual(['Kr 2011', ...Array.from({ length: 7 }, () => '..')]);
  expect([...tablesIn(page).keys()]).not.toContain('Hva Ask betaler, i kroner');
});

test('the pages add up to the table of what the members pay, whatever the plan', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { plan, documentOf } = made(filesOf(one));
      const document = documentOf('action-plan', '2011');
      const all = new Map(
        [...tablesOf(document)]
          .find(([name]) => name.startsWith('Hva partene betaler'))?.[1]
          .map((row) => [row[0], row]),
      );
      const headings = all.get('Part') ?? [];
      for (const { id, title } of plan.partners) {
        const tables = tablesIn(pageOf(document, id));
        const rows = [...tables]
          .filter(([name]) => !name.startsWith('Hva '))
          .flatMap(([, [, ...rest]]) => rest);
        const parts = rows
          .filter(([number]) => number !== 'Sum')
          .reduce((sum, row) => sum + (row.length > 4 ? figureOf(narrow(row[4])) : 0), 0);
        const [total] = rows.filter(([number]) => number === 'Sum');
        if (total) expect(figureOf(narrow(total[4]))).toBe(parts);
        const column = headings.indexOf('Andel i tiltak');
        expect({ id, parts }).toEqual({
          id,
          parts: column < 0 ? parts : figureOf(narrow(all.get(title)?.[column])),
        });
      }
    }),
    { numRuns: 40 },
  );
});

function tablesOf({ children }: Document) {
  const visit = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => (block.type === 'section' ? visit(block.children) : [block]));
  return tablesIn(visit(children));
}

const narrow = (words = '–'): string => words.replaceAll(' ', '\u202f');

/** The action plan for one partner. */
function documentFor(id: string, plan: Plan): Document {
  const reader = plan.partners.find((partner) => partner.id === id);
  if (!reader) throw new Error(`nothing for ${id}`);
  return documentOf(plan, 'nb', reader);
}

/** The action plan with words in a language. */
function documentOf(plan: Plan, language: 'nb' | 'nn' | 'en', reader?: Plan['partners'][number]): Document {
  const target = targetsOf(plan).find(({ kind }) => kind === 'action-plan');
  if (!target) throw new Error('no action plan');
  return target.document({
    plan,
    ...(reader && { reader }),
    locale: localeOf(plan, language),
    templates: templatesOf(plan),
    wordsLanguage: language,
    picture: () => undefined,
  });
}

test('a document for one partner has its cover, its page and its actions, and says whom it is for', () => {
  const { plan } = sideOfFiles({
    ...files,
    'actions/c.yaml': `${files['actions/c.yaml']}participants: [bo]\n`,
  });
  const document = documentFor('ask', plan);
  expect(document.meta.title).toBe('Handlingsplan 2011 for Ask');
  expect(document.meta.running).toBe('Fjellregionen · Handlingsplan 2011 for Ask');
  const [cover, contents, ...parts] = document.children;
  expect(contents).toMatchObject({ type: 'contents' });
  expect(cover).toMatchObject({ type: 'cover', subtitle: 'Hva planen betyr for Ask' });
  const headings = parts.map((part) => {
    const [heading] = part.type === 'section' ? part.children : [];
    return heading?.type === 'heading' ? plain(heading.content) : undefined;
  });
  expect(headings).toEqual(['Hva planen betyr for Ask', 'Tiltaksark']);
  const words = JSON.stringify(document);
  expect(words).toContain('Tiltak a');
  expect(words).toContain('Tiltak b');
  expect(words).not.toContain('Tiltak c');
});

test('a partner that the plan has nothing for is told so', () => {
  const { plan } = sideOfFiles({
    ...files,
    'plan.yaml': (files['plan.yaml'] ?? '').replace(
      'partners:\n',
      'partners:\n  - { id: krins, name: Krinsen, role: associate }\n',
    ),
  });
  const [, page, ...rest] = documentFor('krins', plan).children;
  expect(page?.type === 'section' && textsIn(page.children)).toEqual([
    'Planen har ingen tiltak for Krinsen.',
  ]);
  expect(rest).toEqual([]);
});

test.each([1, 357])('of %i partners each has a page, however long its name', (count) => {
  const name = 'Kommunenavn '.repeat(10).trim();
  const partners = Array.from(
    { length: count },
    (_, at) => `  - { id: p${at}, name: ${name} ${at}, population: { 2010: ${100 + at} } }\n`,
  );
  const document = made({
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(
      /partners:\n(?: {2}-.*\n)+/,
      `partners:\n${partners.join('')}`,
    ),
  }).documentOf('action-plan', '2011');
  expect([...pagesOf(document).keys()].filter((id) => id.startsWith('part--p'))).toHaveLength(count);
});

test('a milestone of the month in which an action ends says its deadline', () => {
  const ends = (milestone: string): readonly string[] => {
    const action = common(
      'a',
      `responsible: ask\nmilestones: [{ date: ${milestone}, title: Alt er klart }]\n`,
    );
    const document = made({ ...files, 'actions/a.yaml': action }).documentOf('action-plan', '2011');
    return factsIn(pageOf(document, 'ask'));
  };
  expect(ends('2011-09-20')).toEqual(['20. sep.: Alt er klart – T1']);
  expect(ends('2011-03')).toEqual(['mars: Alt er klart – T1', 'sep.: Tiltaket skal være ferdig – T1']);
});

test('what the marks beside actions mean is said once on each page, with its day, and not of what was adopted', () => {
  const reported = `${files['actions/a.yaml']}reports: [{ date: 2011-05-31, status: ongoing, text: I gang }]\n`;
  const said = (status: string): readonly string[] => {
    const text = (files['action-plans/2011.md'] ?? '').replace('status: draft', `status: ${status}`);
    const document = made({ ...files, 'actions/a.yaml': reported, 'action-plans/2011.md': text });
    const page = pageOf(document.documentOf('action-plan', '2011'), 'ask');
    const notes = page.flatMap((block) => (block.type === 'table' ? (block.notes ?? []).map(plain) : []));
    return [...textsIn(page), ...notes]
      .map((words) => words.replace(/\u00a0/g, ' ').trim())
      .filter((words) => words.includes('Status per'));
  };
  expect(said('draft')).toEqual(['pågår. Status per 31. mai 2011.']);
  expect(said('adopted')).toEqual([]);
});

test('of a partner that pays nothing later there are no columns of dashes, nor a table that says its part once more', () => {
  const { 'action-plans/2011.md': one = '', 'economic-plans/2011-2014.yaml': _plan, ...rest } = files;
  const twoYears = {
    ...rest,
    'action-plans/2011-2012.md': one.replace('year: 2011', 'period: { from: 2011, to: 2012 }'),
  };
  const document = made(twoYears).documentOf('action-plan', '2011-2012');
  const page = pageOf(document, 'ask');
  expect(figuresIn(page)[0]).toMatch(/kroner å betale i 2011–2012$/);
  expect([...tablesIn(page).keys()].filter((caption) => caption.startsWith('Hva Ask betaler'))).toEqual([]);
  const all = [...tablesOfDocument(document)].find(([caption]) => caption.startsWith('Hva partene betaler'));
  expect(all?.[1][0]).toEqual(['Part', 'Andel i tiltak', 'Per innbygger', 'Andel (%)']);
});
