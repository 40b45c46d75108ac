import type { Block, Card, Document, Facts, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { made } from '../support/money-cases.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = smallPlan['actions/skilt.yaml'] ?? '';
const documentOf = (files: Readonly<Record<string, string>>, language: Language = 'nb'): Document =>
  made(files, language).documentOf('action-plan', '2011');
/** The small plan with its first action written so. */
const withSkilt = (from: string | RegExp, to: string): Record<string, string> => {
  const changed = skilt.replace(from, to);
  expect(changed).not.toBe(skilt);
  return { ...smallPlan, 'actions/skilt.yaml': changed };
};

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if ('children' in block) yield* blocksIn(block.children);
  }
}
function cardOf({ children }: Document, id: string): Card {
  for (const block of blocksIn(children)) if (block.type === 'card' && block.heading.id === id) return block;
  throw new Error(`no card of ${id}`);
}
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').trim();
const typesOf = ({ children }: Card): readonly string[] =>
  children.map((block) => (block.type === 'facts' ? block.style : block.type));
const textsIn = (document: Document, id: string): readonly string[] =>
  textsOf({ ...document, children: [cardOf(document, id)] }).map(spaced);
const moneyOf = (document: Document, id: string): Table | undefined =>
  [...blocksIn(cardOf(document, id).children)].find((block): block is Table => block.type === 'table');
const factsOf = (document: Document, id: string, style: Facts['style']): readonly string[] =>
  cardOf(document, id).children.flatMap((block) =>
    block.type === 'facts' && block.style === style
      ? block.items.map(({ label, content }) => `${label}: ${spaced(plain(content))}`)
      : [],
  );

test('a card has its facts in a band, what it serves beside its money, and the others in small print', () => {
  const document = documentOf(smallPlan);
  expect(typesOf(cardOf(document, 'skilt'))).toEqual(['band', 'columns', 'small', 'paragraph']);
  expect(textsIn(document, 'skilt')).toEqual([
    '### Nye skilt',
    'Prioritet 1 ·  Pågår',
    'Ansvarlig: Ask',
    'Periode: feb. 2011 – 2011',
    'Kostnad 2011, kr: 100 000',
    'Bidrar til: 1.1.1 Flere gjester (1.1.1.1)',
    'Milepæler',
    '1. juni 2011: Bestilt',
    'Kostnad | 100',
    'Fylkeskommunen | 50',
    'Kontingent | 50',
    'Fullt finansiert.',
    'Deltar: Alle partene',
    'Type: Tiltak',
    'Arbeidsformer: Politisk tilstedeværelse',
    'mai 2011: Pågår. I gang',
  ]);
});

test.each([
  ['nn', 'Bidreg til: 1.1.1', 'Saman med: Laget'],
  ['en', 'Contributes to: 1.1.1', 'Together with: Laget'],
] as const)('its words are in %s', (language, serves, collaborators) => {
  const texts = textsIn(
    documentOf(withSkilt('responsible: ask', 'responsible: ask\ncollaborators: [Laget]'), language),
    'skilt',
  );
  expect(texts.join('\n')).toContain(serves);
  expect(texts).toContain(collaborators);
});

test('a template says which facts there are, and in which order they are in their places', () => {
  const files = {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}documents: { templates: templates }\n`,
    'templates/action-plan.yaml':
      'document: action-plan\nsections:\n  - section: action-sheets\n    fields: [working-forms, cost, kind, responsible]\n',
  };
  const document = documentOf(files);
  expect(factsOf(document, 'skilt', 'band')).toEqual(['Kostnad 2011, kr: 100 000', 'Ansvarlig: Ask']);
  expect(factsOf(document, 'skilt', 'small')).toEqual([
    'Arbeidsformer: Politisk tilstedeværelse',
    'Type: Tiltak',
  ]);
  expect(cardOf(document, 'skilt').marks.map(plain)).toEqual(['Prioritet 1']);
  expect(textsIn(document, 'skilt').join()).not.toContain('Bidrar til');
});

test('goals are gathered, and what is under them is by number', () => {
  const area = 'focus-areas/01-naering/01-reiseliv.md';
  const files = {
    ...withSkilt('serves: [skilting]', 'serves: [salg, skilting, skilting, lengre-opphold, naering]'),
    [area]: `${smallPlan[area]}\n## Lengre opphold {#lengre-opphold}\n\n- kurs {#kurs}\n`,
  };
  const text = textsIn(documentOf(files), 'skilt').find((line) => line.startsWith('Bidrar til: '));
  expect(text).toBe('Bidrar til: 1.1.1 Flere gjester (1.1.1.1, 1.1.1.2) 1.1.2 Lengre opphold 1 Næring');
});

test('that a milestone is reached is a mark where one is', () => {
  const reached = documentOf(withSkilt('title: Bestilt }', 'title: Bestilt, done: true }'));
  expect(textsIn(reached, 'skilt')).toContain('1. juni 2011: nådd Bestilt');
});

test('without money and milestones nothing is beside anything', () => {
  expect(typesOf(cardOf(documentOf(smallPlan), 'nettsalg'))).not.toContain('columns');
  const bare = documentOf(withSkilt(/milestones:\n.*\n/, ''));
  expect(typesOf(cardOf(bare, 'skilt'))).toContain('columns');
});

describe('money', () => {
  const costs = (rows: readonly string[]): Record<string, string> =>
    withSkilt(/costs:\n.*\n/, `costs:\n${rows.map((row) => `  - { ${row} }\n`).join('')}`);
  const headings = (files: Readonly<Record<string, string>>): readonly string[] =>
    moneyOf(documentOf(files), 'skilt')?.header.map(({ content }) => plain(content)) ?? [];

  test('is in thousands where every amount of every action is a whole thousand', () => {
    expect(headings(smallPlan)[0]).toBe('Tusen kroner');
    const other = skilt
      .replace('amount: 100000', 'amount: 100500')
      .replace('title: Nye skilt', 'title: Andre skilt');
    expect(headings({ ...smallPlan, 'actions/andre.yaml': other })[0]).toBe('Kroner');
  });

  test('of one year has no sum, of many what is before and after is together', () => {
    expect(headings(smallPlan)).toEqual(['Tusen kroner', '2011']);
    const years = [2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017];
    const files = costs(years.map((year) => `year: ${year}, amount: 100000`));
    expect(headings(files)).toEqual(['Tusen kroner', 'Tidligere', '2011', '2012', '2013', 'Senere', 'Sum']);
    const [cost] = moneyOf(documentOf(files), 'skilt')?.rows ?? [];
    expect(cost?.cells.map(({ content }) => plain(content))).toEqual([
      'Kostnad',
      '200',
      '100',
      '100',
      '100',
      '400',
      '900',
    ]);
  });

  test('has a row for what nobody pays, and says that all is paid', () => {
    const last = (files: Readonly<Record<string, string>>): readonly string[] | undefined =>
      moneyOf(documentOf(files), 'skilt')
        ?.rows.at(-1)
        ?.cells.map(({ content }) => plain(content));
    expect(last(smallPlan)).toEqual(['Kontingent', '50']);
    expect(moneyOf(documentOf(smallPlan), 'skilt')?.notes?.map(plain)).toEqual(['Fullt finansiert.']);
    const lacking = costs(['year: 2011, amount: 130000']);
    expect(last(lacking)).toEqual(['Udekket', '30']);
    expect(moneyOf(documentOf(lacking), 'skilt')?.notes).toBeUndefined();
  });

  test('that does not count says so', () => {
    const files = withSkilt('status: ongoing\ncosts', 'status: idea\ncosts');
    const money = moneyOf(documentOf(files), 'skilt');
    expect(money?.notes?.map(plain)).toEqual(['Idé: beløpene for 2011 teller ikke med i budsjettet.']);
  });

  test('of figures too wide for half of a page has all of it', () => {
    const wide = documentOf(
      costs([2011, 2012, 2013, 2014].map((year) => `year: ${year}, amount: 9000000000000`)),
    );
    const { children } = cardOf(wide, 'skilt');
    expect(children.some(({ type }) => type === 'table')).toBe(true);
    expect(typesOf(cardOf(documentOf(smallPlan), 'skilt'))).not.toContain('table');
  });
});

test('what is served and milestones are where they make the card lowest', () => {
  const stacks = (files: Readonly<Record<string, string>>): readonly (readonly string[])[] => {
    const columns = cardOf(documentOf(files), 'skilt').children.find(({ type }) => type === 'columns');
    return columns?.type === 'columns'
      ? columns.children.map(({ children }) => children.map(({ type }) => type))
      : [];
  };
  expect(stacks(smallPlan)).toEqual([['facts', 'paragraph', 'facts'], ['table']]);
  const long = withSkilt(
    'title: Nye skilt\n',
    `title: Nye skilt\ndescription: ${'Et avsnitt. '.repeat(40)}\n`,
  );
  expect(stacks(long)).toEqual([['paragraph'], ['table', 'facts', 'paragraph', 'facts']]);
  const middle = withSkilt(
    'title: Nye skilt\n',
    `title: Nye skilt\ndescription: ${'Et avsnitt. '.repeat(18)}\n`,
  );
  expect(stacks(middle)).toEqual([
    ['paragraph', 'facts'],
    ['table', 'paragraph', 'facts'],
  ]);
});

test('a table or a long text in a description has the whole width', () => {
  const described = (description: string): Card =>
    cardOf(
      documentOf(withSkilt('title: Nye skilt\n', `title: Nye skilt\ndescription: |\n  ${description}\n`)),
      'skilt',
    );
  expect(typesOf(described('Kort.'))).toEqual(['band', 'columns', 'small', 'paragraph']);
  expect(typesOf(described('| a | b |\n  |---|---|\n  | 1 | 2 |'))).toEqual([
    'band',
    'table',
    'columns',
    'small',
    'paragraph',
  ]);
  expect(typesOf(described('Et langt avsnitt. '.repeat(80)))).toEqual([
    'band',
    'paragraph',
    'columns',
    'small',
    'paragraph',
  ]);
});

test('that all is invented is said once, and of some on each', () => {
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
  const callouts = (files: Readonly<Record<string, string>>): number =>
    [...blocksIn(documentOf(files).children)].filter(({ type }) => type === 'callout').length;
  const marks = (files: Readonly<Record<string, string>>): readonly string[] =>
    [...blocksIn(documentOf(files).children)].flatMap((block) =>
      block.type === 'card' ? block.marks.map(plain) : [],
    );
  for (const files of [invented, whole]) {
    expect(callouts(files)).toBe(1);
    expect(marks(files)).not.toContain('Eksempel');
  }
  const some = { ...whole, 'actions/skilt.yaml': skilt };
  expect(marks(some).filter((mark) => mark === 'Eksempel')).toHaveLength(1);
});

test('two cards of the usual length have room on a page', async () => {
  const cards = Object.fromEntries(
    [...'abcdef'].map((id) => [
      `actions/${id}.yaml`,
      skilt.replace(
        'title: Nye skilt\n',
        `title: Tiltak ${id}\ndescription: "${'Et avsnitt om tiltaket. '.repeat(12)}"\neffect: Det blir bedre.\ntargetGroup: Alle som bor her.\nsdg: ["8.3"]\n`,
      ),
    ]),
  );
  const pages = await readSpans(await pdfOf(documentOf({ ...smallPlan, ...cards })));
  const found = pages.map(
    ({ spans }) => spans.filter(({ text, size }) => size > 12 && /^Tiltak [a-f]$/.test(text)).length,
  );
  expect(found.reduce((sum, count) => sum + count)).toBe(6);
  expect(found.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(2);
});
