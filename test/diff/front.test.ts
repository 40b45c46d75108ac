import { standardWeights } from '#templates';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import { documentName, valueLabel } from '../../src/diff/view/names.ts';
import type { Files } from '../support/compare-plans.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { smallPlan } from '../support/small-plan.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const skilt = smallPlan['actions/skilt.yaml'] ?? '';
const base: Files = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '')
    .replace('status: draft', 'status: adopted')
    .replace('governance: { adoptedBy: partners }', 'governance: { adoptedBy: owner, body: Rådet }'),
};
/** The first lines, by their labels. */
function frontOf(one: Files, other: Files): Readonly<Record<string, string>> {
  const { comparison, ends } = compareEnds(one, other);
  const { front } = viewOf(comparison, ends, { language: 'nb', table: standardWeights });
  return Object.fromEntries(front.map(({ label, text }) => [label, text]));
}

test('an action that several things happen to is one action, and a partner that is renamed none', () => {
  const head = {
    ...base,
    'plan.yaml': String(base['plan.yaml']).replace('name: Bø', 'name: Bøfjord'),
    'actions/skilt.yaml': skilt
      .replace('title: Nye skilt', 'title: Flere skilt')
      .replace('start: 2011-02', 'start: 2011-04')
      .replace('status: ongoing\n', 'participants: [ask]\nstatus: ongoing\n'),
  };
  const front = frontOf(
    {
      ...base,
      'actions/skilt.yaml': skilt.replace('status: ongoing\n', 'participants: [ask]\nstatus: ongoing\n'),
    },
    head,
  );
  expect(front['Hvem det gjelder']).toBe('Ask (1 tiltak); Bøfjord');
});

test('what is named has its kind, and what happens to two parts of it is one name', () => {
  const front = frontOf(base, {
    ...base,
    [strategy]: (smallPlan[strategy] ?? '').replace('- salg {#salg}', '- kart {#kart}\n- salg {#salg}'),
    'actions/skilt.yaml': skilt
      .replace('title: Nye skilt', 'title: Flere skilt')
      .replace('responsible: ask', 'responsible: bo'),
  });
  expect(front.Nytt).toBe('tiltaksområde 1.1.1.2 kart');
  expect(front.Endret).toBe('tiltak T1 Flere skilt');
});

test('what is decided is not asked again, and is no news', () => {
  const reworded = {
    ...base,
    [strategy]: (smallPlan[strategy] ?? '').replace('Flere gjester', 'Nye gjester'),
  };
  expect(frontOf(base, reworded)['Til vedtak']).toBe('Rådet: 1 endring (nr. 1)');
  const { comparison } = compareEnds(base, reworded);
  const accepted = frontOf(base, {
    ...reworded,
    'decisions/r-1.yaml': `body: Rådet\ncase: R 1\ndate: 2011-07-01\ndecision: Vedtatt.\naccepts: [${comparison.changes[0]?.fingerprint}]\n`,
  });
  expect(accepted['Til vedtak']).toBeUndefined();
  expect(accepted.Vedtatt).toBe('Rådet: 1 endring (nr. 2)');
  expect(accepted.Nytt).toBeUndefined();
});

test('of a file that could not be read nobody says that it needs no decision or costs the same', () => {
  const front = frontOf(base, {
    ...base,
    'chapters/01-bakgrunn.md': String(base['chapters/01-bakgrunn.md']).replace('2005', '2006'),
    'actions/skilt.yaml': `<<<<<<< a\n${skilt}=======\n>>>>>>> b\n`,
  });
  expect(front['Til vedtak']).toBe('Kan ikke sies: noe kunne ikke leses.');
  expect(front.Kostnad).toBe('Kan ikke sies: noe kunne ikke leses.');
});

test('the years of a cost come to its sum, however many they are', () => {
  const costs = (...amounts: readonly (readonly [number, number])[]): string =>
    skilt.replace(
      /costs:[\s\S]*?financing:/,
      `costs:\n${amounts.map(([year, amount]) => `  - { year: ${year}, amount: ${amount} }\n`).join('')}financing:`,
    );
  const years = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];
  const long = (text: string): string => text.replace('end: 2011\n', 'end: 2018\n');
  const front = frontOf(
    { ...base, 'actions/skilt.yaml': long(costs([2011, 100_000])) },
    {
      ...base,
      'actions/skilt.yaml': long(costs(...years.map((year, at) => [year, (at + 1) * 1000] as const))),
    },
  );
  expect(front.Kostnad?.replaceAll('\u202f', '')).toBe(
    '−64000 kr i alt: 2011 −99000, 2012 +2000, 2013 +3000, 2014 +4000, 2015 +5000, 2016–2018 +21000 til sammen',
  );
  const same = frontOf(
    { ...base, 'actions/skilt.yaml': long(costs([2011, 100_000])) },
    {
      ...base,
      'actions/skilt.yaml': long(
        costs([2011, 90_000], ...years.slice(1).map((year) => [year, 7000] as const)),
      ),
    },
  );
  expect(same.Kostnad?.replaceAll('\u202f', '')).toBe(
    '+39000 kr i alt: 2011 −10000, 2012–2018 +7000 hvert år',
  );
});

test('a period and a date are said as people say them, wherever they are', () => {
  expect(valueLabel({ field: 'measurements.value', which: '2026-T1' }, 'nb', String)).toBe(
    'måling, 1. tertial 2026',
  );
  expect(valueLabel({ field: 'adoptions.case', which: 'Rådet 2026-03-09' }, 'nb', String)).toMatch(
    /, Rådet 9\. mars 2026$/,
  );
  expect(documentName('report 2026-H1', 'nn')).toBe('rapporten for 1. halvår 2026');
});
