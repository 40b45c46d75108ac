import type { Block } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const action = 'actions/skilt.yaml';
const written = {
  ...smallPlan,
  [action]: (smallPlan[action] ?? '')
    .replace(
      '  - { year: 2011, amount: 100000 }\n',
      `  - { year: 2011, amount: 60000, accounts: { function: 325, responsibility: "0430", article: 470 } }
  - { year: 2011, amount: 40000, accounts: { function: 325, article: 200, project: P-17 } }
`,
    )
    .replace('fylket, amount: 50000', 'fylket, amount: 50000, accounts: { article: 830 }'),
  'templates/action-plan.yaml': `document: action-plan
sections:
  - section: actions
    columns: [action, cost, account-function, account-responsibility, account-article, account-project]
  - section: action-sheets
    fields: [account-article, status]
`,
  'plan.yaml': `${smallPlan['plan.yaml']}documents: { templates: templates }\n`,
};

/** Every table of a document, as words. */
function tablesOf(blocks: readonly Block[]): readonly (readonly (readonly string[])[])[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section' || block.type === 'columns') return tablesOf(block.children);
    if (block.type !== 'table') return [];
    return [
      [block.header, ...block.rows.map(({ cells }) => cells)].map((cells) =>
        cells.map(({ content }) => plain(content)),
      ),
    ];
  });
}

test('where amounts are in the books is in the columns and on the sheets that a template asks for', () => {
  const document = made(written).documentOf('action-plan', '2011');
  const [actions = []] = tablesOf(document.children);
  expect(actions[0]).toEqual([
    'Nr.',
    'Tiltak',
    'Kostnad 2011, kr',
    'Funksjon',
    'Ansvarssted',
    'Art',
    'Prosjekt (regnskap)',
  ]);
  const row = actions.find(([, title]) => title === 'Nye skilt');
  // Texts, with the zero that they begin with; each once.
  expect(row?.slice(3)).toEqual(['325', '0430', '470, 200, 830', 'P-17']);
  expect(actions.find(([, title]) => title === 'Salg på nett')?.slice(3)).toEqual(['', '', '', '']);
  expect(textsOf(document)).toContain('Art: 470, 200, 830');
});

test('the usual documents do not print it', () => {
  const { 'templates/action-plan.yaml': _, ...usual } = written;
  expect(JSON.stringify(made(usual).documentOf('action-plan', '2011'))).not.toMatch(/0430|P-17/);
});

test('tables for spreadsheets have it always, of costs and of financing', () => {
  const rows = made(written)
    .tableOf('actions')
    .filter((row) => row.Id === 'skilt');
  expect(
    rows.map((row) => [row.Radtype, row.Funksjon, row.Ansvarssted, row.Art, row['Prosjekt (regnskap)']]),
  ).toEqual([
    ['Kostnad', '325', '0430', '470', undefined],
    ['Kostnad', '325', undefined, '200', 'P-17'],
    ['Finansiering', undefined, undefined, '830', undefined],
    ['Finansiering', undefined, undefined, undefined, undefined],
  ]);
});

test.each([
  ['account: "4291"', 'ukjent felt «account»'],
  ['konto: "4291"', 'ukjent felt «konto»'],
  ['accounts: "4291"', 'skal være felter med navn og verdi, men er teksten «4291»'],
  ['accounts: { funksjn: "325" }', 'ukjent felt «funksjn»'],
  ['accounts: { responsibility: [1, 2] }', 'skal være en tekst, men er en liste'],
])('%s is an error that says what is meant', async (bad, wanted) => {
  const problems = await judgePlan(
    smallPlanWith({ [action]: (text) => text.replace('amount: 100000', `amount: 100000, ${bad}`) }),
  );
  const found = problems.filter((line) => line.startsWith('error') && line.includes(` ${action}:10:`));
  expect(found.join('\n')).toContain(wanted);
});
