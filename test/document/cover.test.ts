import type { Cover } from '../../src/document/document.ts';
import { levelledPlan } from '../support/levelled-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

function coverOf(files: Record<string, string>, kind = 'strategy', which?: string): Cover {
  const [cover] = made(files).documentOf(kind, which).children;
  if (cover?.type !== 'cover') throw new Error('no cover');
  return cover;
}
const withPlan = (from: string, to: string): Record<string, string> => ({
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(from, to),
});
const revision = 'revision: { status: draft, date: 2011-06 }';

describe('the status on the cover', () => {
  test.each([
    [revision, 'UTKAST'],
    [revision.replace('draft', 'hearing'), 'HØRINGSUTKAST'],
    [
      `${revision.replace('draft', 'hearing')}\nhearing: { from: 2011-10-01, to: 2011-12-16 }`,
      'HØRINGSUTKAST – frist 16. desember 2011',
    ],
    ['revision: { status: adopted, date: 2010-12-16 }', 'VEDTATT 16. desember 2010'],
    ['revision: { status: archived, date: 2010-12-16 }', 'ARKIVERT'],
  ])('%s', (written, expected) => {
    expect(coverOf(withPlan(revision, written)).status).toBe(expected);
  });

  test('a report is nobody’s proposal, and has none', () => {
    const files = {
      ...smallPlan,
      'reports/2011.md': '---\nperiod: 2011\ndate: 2012-02\n---\n\n## Året\n\nDet gikk bra.\n',
    };
    expect(coverOf(files, 'report', '2011').status).toBeUndefined();
  });
});

describe('the name of the plan', () => {
  const named = withPlan('title: Strategiplan', 'title: Regional plan for folkehelse');

  test('is on each of its documents that is called otherwise', () => {
    expect(coverOf(named, 'action-plan', '2011').plan).toBe('Regional plan for folkehelse');
    expect(coverOf(named).plan).toBeUndefined();
    const { meta } = made(named).documentOf('action-plan', '2011');
    expect(meta.title).toBe('Regional plan for folkehelse · Handlingsplan 2011');
    expect(meta.running).toBe('Regional plan for folkehelse · Handlingsplan 2011');
    expect(made(named).documentOf('strategy').meta.running).toBe(
      'Fjellregionen · Regional plan for folkehelse 2010–2021',
    );
  });

  test('that all strategy plans have says nothing: their owner does', () => {
    expect(coverOf(smallPlan, 'action-plan', '2011').plan).toBeUndefined();
    const { meta } = made(smallPlan).documentOf('action-plan', '2011');
    expect(meta.title).toBe('Handlingsplan 2011');
    expect(meta.running).toBe('Fjellregionen · Handlingsplan 2011');
  });
});

describe('the motif', () => {
  test('has a field for every goal, as wide as there is under it', () => {
    expect(coverOf(smallPlan).motif).toEqual({
      bands: [{ accent: 0, number: '1', title: 'Næring', fields: [2] }],
      note: '1 satsingsområde, 1 strategi, 1 mål, 3 tiltaksområder. Hvert felt er et mål.',
    });
  });

  test.each([
    [['focus-area', 'goal'] as const, [1, 1], '2 satsingsområder, 4 mål. Hvert felt er et mål.'],
    [
      ['focus-area', 'goal', 'action-area'] as const,
      [2, 2],
      '2 satsingsområder, 4 mål, 8 tiltaksområder. Hvert felt er et mål.',
    ],
    [
      ['focus-area', 'goal', 'strategy', 'action-area'] as const,
      [4, 4],
      '2 satsingsområder, 4 mål, 8 strategier, 16 tiltaksområder. Hvert felt er et mål.',
    ],
  ])('of the levels %j', (levels, fields, note) => {
    const { motif } = coverOf(levelledPlan(levels));
    expect(motif.bands.map((band) => band.fields)).toEqual([fields, fields]);
    expect(motif.note).toBe(note);
  });

  test('of an action plan has a field for every action, as wide as it costs', () => {
    const { motif } = coverOf(smallPlan, 'action-plan', '2011');
    expect(motif.bands.map(({ fields }) => fields)).toEqual([[100000, 0]]);
    expect(motif.note).toBe('2 tiltak. Hvert felt er et tiltak, så bredt som kostnaden i 2011.');
  });

  test('of an action plan without money has fields that are alike', () => {
    const { motif } = coverOf(levelledPlan(['focus-area', 'goal']), 'action-plan', '2026');
    expect(motif.bands.map(({ fields }) => fields)).toEqual([[1], [1]]);
    expect(motif.note).toBe('2 tiltak. Hvert felt er et tiltak.');
  });

  test('of actions that serve nothing that is there has a band without a number', () => {
    const files = {
      ...smallPlan,
      'actions/annet.yaml': (smallPlan['actions/skilt.yaml'] ?? '').replace('[skilting]', '[borte]'),
    };
    const { motif } = coverOf(files, 'action-plan', '2011');
    expect(motif.bands.at(-1)).toEqual({ title: 'Uten satsingsområde', fields: [100000] });
  });
});
