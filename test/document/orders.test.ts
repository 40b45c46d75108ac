import type { Block, Document } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

/** Ten actions whose ids are in the other order than their numbers, for that goes by priority. */
const ids = [...'abcdefghij'].reverse();
const files: Record<string, string> = {
  ...smallPlan,
  ...Object.fromEntries(
    ids.map((id) => [
      `actions/${id}.yaml`,
      `title: Tiltak ${id}\nkind: measure\nserves: [salg]\nresponsible: bo\nstart: 2011\nend: 2012\nstatus: planned\ncosts: [{ year: 2011, amount: 1000 }]\nfinancing: [{ year: 2011, source: kontingent, amount: 1000 }]\n`,
    ]),
  ),
  'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace(
    'priorities: [skilt]',
    `priorities: [${ids.join(', ')}]`,
  ),
};
const numbersIn = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => [...text.matchAll(/\bT(\d+)\b/g)].map(([, number]) => Number(number)));
const rising = (numbers: readonly number[]): void => {
  expect(numbers.length).toBeGreaterThanOrEqual(10);
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
};

test('an economic plan has the actions of an area by their numbers', () => {
  const texts = textsOf(made(files).documentOf('economic-plan', '2011-2014'));
  expect(texts.find((text) => text.startsWith('T1 '))).toContain('Tiltak j');
  rising(numbersIn(texts.filter((text) => /^T\d+ /.test(text))));
});

test('a goal has the actions that serve it by their numbers', () => {
  const texts = textsOf(made(files).documentOf('action-plan', '2011'));
  rising(numbersIn(texts.filter((text) => text.startsWith('1.1.1 Flere gjester | ')).slice(0, 1)));
});

/** The next year, which all of them go on in, with a new one. */
const next = (count: number): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(files).filter(([path]) => !ids.slice(count).some((id) => path === `actions/${id}.yaml`)),
  ),
  'action-plans/2011.md': (files['action-plans/2011.md'] ?? '').replace(
    ids.join(', '),
    ids.slice(0, count).join(', '),
  ),
  'action-plans/2012.md':
    '---\nyear: 2012\nrevision: { status: draft, date: 2011-11 }\n---\n\n## Om året\n\nEt år.\n',
});
function since({ children }: Document): readonly Block[] {
  const found = children.find(
    (block) =>
      block.type === 'section' &&
      block.children[0]?.type === 'heading' &&
      block.children[0].id === 'kapittel--endringer',
  );
  return found?.type === 'section' ? found.children : [];
}

test.each([
  ['nb', 'Videreført (11)'],
  ['nn', 'Ført vidare (11)'],
  ['en', 'Carried over (11)'],
] as const)(
  'of many actions that are carried over the numbers are named, in %s',
  (language: Language, label) => {
    const blocks = since(made(next(10), language).documentOf('action-plan', '2012'));
    const at = blocks.findIndex((block) => block.type === 'paragraph' && plain(block.content) === label);
    expect(at).toBeGreaterThan(0);
    const numbers = blocks[at + 1];
    if (numbers?.type !== 'paragraph') throw new Error('no numbers');
    rising(numbersIn([plain(numbers.content)]));
    const links = numbers.content.filter(({ type }) => type === 'link');
    expect(links).toHaveLength(11);
    expect(links[0]).toMatchObject({ target: '#a', title: 'Tiltak a' });
  },
);

test('few that are carried over are named', () => {
  const texts = textsOf(made(next(3)).documentOf('action-plan', '2012'));
  expect(texts).toContain('Videreført (4)');
  expect(texts).toContain('T1 Tiltak h');
});
