import { compareFiles, type Files } from '../support/compare-plans.ts';
import { smallPlan } from '../support/small-plan.ts';

const entry = (more = ''): string =>
  `  - { partner: ask, body: Kommunestyret, case: 1/11, date: 2011-05-20${more} }\n`;

/** The small plan with these lines in the place of its edition. */
function planWith(lines: string): Files {
  const written = String(smallPlan['plan.yaml']);
  return {
    ...smallPlan,
    'plan.yaml': written.replace('revision: { status: draft, date: 2011-06 }\n', lines),
  };
}

const adopted = planWith(`revision: { status: adopted, date: 2011-06 }\nadoptions:\n${entry()}`);
/** The same edition, among the earlier ones of the next. */
const earlier = (status: string, adoption: string): string =>
  `editions:\n  - status: ${status}\n    date: 2011-06\n    adoptions:\n${adoption.replace(/^/gm, '    ').trimEnd()}\n`;

function rowsOf(base: Files, head: Files): readonly string[] {
  return compareFiles(base, head).changes.map(({ category, subject }) => `${category} ${subject}`);
}

test.each([
  ['a draft', `revision: { status: draft, date: 2014-01 }\n${earlier('adopted', entry())}`],
  ['out for consultation', `revision: { status: hearing, date: 2014-01 }\n${earlier('adopted', entry())}`],
  [
    'adopted itself',
    `revision: { status: adopted, date: 2014-06 }\nadoptions:\n${entry().replace('2011-05-20', '2014-05-20')}${earlier('archived', entry())}`,
  ],
])(
  'the next edition is %s: what was adopted is an earlier one, and nothing of it is lost',
  (_name, lines) => {
    const compared = compareFiles(adopted, planWith(lines));
    expect(compared.verdict.violations).toEqual([]);
    expect(compared.changes.map(({ category }) => category)).not.toContain('adoption-edited');
    expect(compared.changes.map(({ category }) => category)).toContain('revision-advanced');
  },
);

test.each([
  ['another case', entry().replace('1/11', '2/11')],
  ['another date', entry().replace('05-20', '05-21')],
  ['a decision that was not there', entry(', decision: Vedtatt med endringer.')],
])('an adoption that is passed on with %s was edited', (_name, changed) => {
  const next = planWith(`revision: { status: draft, date: 2014-01 }\n${earlier('adopted', changed)}`);
  const { violations } = compareFiles(adopted, next).verdict;
  expect(violations.map(({ name }) => name)).toContain('adoption-removed');
});

test('an adoption of an earlier edition is not edited or taken away after the fact', () => {
  const lines = `revision: { status: draft, date: 2014-01 }\n${earlier('adopted', entry())}`;
  const edited = lines.replace('1/11', '2/11');
  expect(rowsOf(planWith(lines), planWith(edited))).toEqual(['adoption-edited plan']);
  const gone = lines.replace(/ {4}adoptions:\n.*\n/, '');
  expect(compareFiles(planWith(lines), planWith(gone)).verdict.violations).toMatchObject([
    { name: 'adoption-removed', document: 'strategy' },
  ]);
});

test('that an earlier edition is archived, or gets its tag, is a step of the edition', () => {
  const lines = `revision: { status: draft, date: 2014-01 }\n${earlier('adopted', entry())}`;
  expect(rowsOf(planWith(lines), planWith(lines.replace('adopted', 'archived')))).toEqual([
    'revision-advanced plan',
  ]);
  expect(
    rowsOf(planWith(lines), planWith(lines.replace('date: 2011-06', 'date: 2011-06\n    tag: v1'))),
  ).toEqual(['revision-advanced plan']);
});

test('a plan that leaves its adopted edition without keeping it is withdrawn', () => {
  const lost = planWith(
    'revision: { status: draft, date: 2014-01 }\neditions: [{ status: adopted, date: 2009 }]\n',
  );
  expect(
    compareFiles(adopted, lost)
      .verdict.violations.map(({ name }) => name)
      .sort(),
  ).toEqual(['adopted-to-draft', 'adoption-removed']);
});
