import type { Block, Document } from '../../src/document/document.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { withAdopted } from '../support/adopted-plan.ts';
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
  rising(numbersIn(texts.filter((text) => text.startsWith('1.1.1 | Flere gjester | ')).slice(0, 1)));
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
  ['nb', '11 tiltak fortsetter.'],
  ['nn', '11 tiltak held fram.'],
  ['en', '11 actions go on.'],
] as const)('what goes on as it was is a number, in %s', (language: Language, words) => {
  const blocks = since(made(next(10), language).documentOf('action-plan', '2012'));
  const texts = textsOf({ ...made(next(10)).documentOf('action-plan', '2012'), children: blocks });
  expect(texts).toContain(words);
  expect(texts.join()).not.toContain('Tiltak a');
});

test('what is no longer as it was has its reason or what was changed, by number', () => {
  const asAdopted: Record<string, string> = {
    ...next(4),
    'action-plans/2011.md': (next(4)['action-plans/2011.md'] ?? '').replace(
      'status: draft',
      'status: adopted',
    ),
  };
  const adopted = withAdopted(asAdopted, 'action-plan 2011', '2011-01');
  const change = (id: string, from: string, to: string): Record<string, string> => ({
    [`actions/${id}.yaml`]: (asAdopted[`actions/${id}.yaml`] ?? '').replace(from, to),
  });
  const later = {
    ...adopted,
    ...change('j', 'status: planned', 'status: done'),
    ...change('i', 'end: 2012', 'end: 2012-06'),
    ...change('h', 'responsible: bo', 'responsible: ask'),
    ...change('g', 'status: planned', 'status: cancelled\nstatusNote: Ingen ville'),
    'actions/flytt.yaml':
      'title: Nytt tiltak\nkind: assignment\nserves: [salg]\nresponsible: bo\nstart: 2012\nend: 2012\nstatus: planned\n',
  };
  const document = made(later).documentOf('action-plan', '2012');
  const texts = textsOf({ ...document, children: since(document) }).map((text) => text.replace(/^T\d+ /, ''));
  expect(texts.slice(1)).toEqual([
    'Gjennomført',
    'Tiltak j | ',
    'Ikke lenger med',
    'Tiltak g | Ingen ville',
    'Nye skilt | Pågår, siste år 2011',
    'Videreført, endret',
    'Tiltak h | Ansvarlig: Bø → Ask',
    'Tiltak i | Frist: 2012 → juni 2012',
    'Nytt',
    'Nytt tiltak | ',
    'Ett tiltak fortsetter.',
  ]);
});
