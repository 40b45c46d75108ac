import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { standardWeights } from '#templates';
import { governanceOf, weightIn } from '../../src/model/governance.ts';
import { weights } from '../../src/templates/weights.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { compareFiles, lineOf, sideOfFiles } from '../support/compare-plans.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { type FactEdit, factSides, type TextEdit, textSides } from './edits/apply-edit.ts';
import { adoptedPlan } from './edits/plan.ts';

/** The adopted plan with something of everything that may change. */
const whole = withAdopted(
  {
    ...adoptedPlan,
    'plan.yaml': (adoptedPlan['plan.yaml'] ?? '').replace(
      'workingForms: [{ id: lobby, title: Politisk tilstedeværelse }]',
      'workingForms: [{ id: lobby, title: Politisk tilstedeværelse }, { id: prosjekt, title: Prosjekt }]\nperspectives: [{ id: klima, title: Klima }]',
    ),
    'chapters/02-retningslinjer.md': `${adoptedPlan['chapters/02-retningslinjer.md']}\n## Naust {#naust}\n\nOm naust.\n`,
    'focus-areas/02-kultur/focus-area.md': '---\nid: kultur\n---\n\n# Kultur\n',
    'focus-areas/02-kultur/01-scene.md':
      '---\nid: scene\n---\n\n# Scene\n\n## Scener {#scener}\n\n- teater {#teater}\n\n## Kor {#kor}\n\n- song {#song}\n',
    'focus-areas/02-kultur/02-lag.md':
      '---\nid: lag\n---\n\n# Lag\n\n## Lag {#flere-lag}\n\n- korps {#korps}\n',
    'media/kart.png': 'kart',
    'reports/2011-T1.md': '---\nperiod: 2011-T1\n---\n\nI gang.\n',
    'decisions/rr-1.yaml': 'body: Regionrådet\ncase: 1/11\ndate: 2011-01-20\ndecision: Ja.\n',
  },
  'action-plan 2011',
  '2011-01',
);

interface Example {
  readonly edit: FactEdit | TextEdit;
  /** Names of near examples. */
  readonly lighter?: string;
  readonly heavier?: string;
}
const examples = new Map(
  Object.entries(
    parse(readText(join(root, 'test/diff/edits/rows.yaml'))) as Readonly<Record<string, Example>>,
  ),
);
const rowOf = (name: string): string => name.replace(/\/.*/, '');
/** Below the lightest row, and above the heaviest. */
const rank = (name: string): number => {
  const row = standardWeights.rows[rowOf(name)];
  return row ? weights.indexOf(row.weight) : -1;
};

test('every row has an example, one just lighter and one just heavier', () => {
  const lacking = Object.keys(standardWeights.rows).filter((row) => {
    const { lighter, heavier } = examples.get(row) ?? {};
    return lighter === undefined || heavier === undefined;
  });
  expect(lacking).toEqual([]);
});

test.each([...examples])('%s', (name, { edit, lighter, heavier }) => {
  const [base, head] = 'in' in edit ? textSides(edit, whole) : factSides(edit, whole);
  for (const side of [base, head]) expect([...sideOfFiles(side).broken]).toEqual([]);
  const { changes } = compareFiles(base, head);
  const rows = changes.map(({ category }) => category);
  if (name === 'nothing') expect(changes.map(lineOf)).toEqual([]);
  else expect(rows).toContain(rowOf(name));
  for (const near of [lighter, heavier])
    if (near !== undefined && near !== '-') expect(examples.has(near) && near !== name).toBe(true);
  if (lighter !== undefined) expect(rank(lighter)).toBeLessThan(rank(name));
  if (heavier === '-') expect(standardWeights.rows[name]?.weight).toBe('members');
  else if (heavier !== undefined) expect(rank(heavier)).toBeGreaterThan(rank(name));
});

test.each([['plan'], ['test/plans/fylke'], ['test/plans/kommune'], ['test/plans/forening']])(
  'of the plan in %s, every row is decided by who decides there',
  (folder) => {
    const files = Object.fromEntries(
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:md|yaml)$/.test(path))
        .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, folder, path), 'utf8')]),
    );
    const { plan } = sideOfFiles(files);
    const { adoptedBy, adopters, body } = governanceOf(plan);
    for (const [row, { weight }] of Object.entries(standardWeights.rows)) {
      const here = weightIn(weight, plan);
      // What the members decide elsewhere is for the owner's body where it adopts alone; nothing else is another.
      expect([row, here]).toEqual([row, weight === 'members' && adoptedBy === 'owner' ? 'decision' : weight]);
    }
    const members = plan.partners.filter(({ record }) => record.role !== 'associate').map(({ id }) => id);
    expect(adopters.map(({ partner, name }) => partner ?? name)).toEqual(
      adoptedBy === 'owner' ? [body] : members,
    );
  },
);
