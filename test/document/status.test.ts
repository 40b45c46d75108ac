import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = 'actions/skilt.yaml';
const stood = 'reports:\n  - { date: 2011-05, status: ongoing, text: I gang }\n';

/** The plan with the action so: its own fields, and one report. */
function withStatus(fields: string, report: string): Record<string, string> {
  const text = (smallPlan[skilt] ?? '')
    .replace('status: ongoing\ncosts', `${fields}\ncosts`)
    .replace(stood, `reports:\n  - { date: 2011-05-03, ${report} }\n`);
  return { ...smallPlan, [skilt]: text };
}

test.each([
  ['status: cancelled\nstatusNote: "Avlyst: søknaden ble avslått."', 'Avlyst: søknaden ble avslått.'],
  ['status: cancelled\nstatusNote: avlyst – søknaden ble avslått.', 'Avlyst: søknaden ble avslått.'],
  ['status: cancelled\nstatusNote: Avlyst etter møte.', 'Avlyst etter møte.'],
  ['status: cancelled\nstatusNote: Avlysningen er endelig.', 'Avlyst: Avlysningen er endelig.'],
  ['status: cancelled\nstatusNote: Søknaden ble avslått.', 'Avlyst: Søknaden ble avslått.'],
  ['status: postponed\nstatusNote: "Utsatt: vi venter."\npostponedTo: 2013', 'Utsatt til 2013: vi venter.'],
  [
    'status: postponed\nstatusNote: Utsatt til 2013 av rådet.\npostponedTo: 2013',
    'Utsatt til 2013 av rådet.',
  ],
  ['status: ongoing\nstatusNote: "Pågår: to skilt er oppe."', 'Pågår: to skilt er oppe.'],
])('%s: the card says the status once', (fields, expected) => {
  const { documentOf } = made(withStatus(fields, 'status: ongoing, text: I gang'));
  expect(textsOf(documentOf('action-plan', '2011'))).toContain(expected);
});

test('a note that is the status alone is not printed', () => {
  const { documentOf } = made(
    withStatus('status: cancelled\nstatusNote: Avlyst', 'status: ongoing, text: I gang'),
  );
  const texts = textsOf(documentOf('action-plan', '2011'));
  expect(texts).toContain('Prioritet 1 · \u00a0Avlyst');
  expect(texts).not.toContain('Avlyst');
});

test.each([
  [
    'status: cancelled, text: "Avlyst: midlene er ført tilbake."',
    '3. mai 2011: Avlyst. Midlene er ført tilbake.',
    'Nye skilt \u00a0Avlyst | 3. mai 2011: Midlene er ført tilbake.',
  ],
  [
    'status: cancelled, text: Avlyst etter møte.',
    '3. mai 2011: Avlyst etter møte.',
    'Nye skilt \u00a0Avlyst | 3. mai 2011: Avlyst etter møte.',
  ],
  [
    'status: ongoing, text: "Pågår. To skilt er oppe."',
    '3. mai 2011: Pågår. To skilt er oppe.',
    'Nye skilt \u00a0Pågår | 3. mai 2011: To skilt er oppe.',
  ],
  [
    'status: done, text: Alle skilt er oppe.',
    '3. mai 2011: Gjennomført. Alle skilt er oppe.',
    'Nye skilt \u00a0Gjennomført | 3. mai 2011: Alle skilt er oppe.',
  ],
])('{ %s }: a report says the status once', (report, inSheet, inReport) => {
  const { documentOf } = made(withStatus('status: ongoing', report));
  expect(textsOf(documentOf('action-plan', '2011'))).toContain(inSheet);
  expect(textsOf(documentOf('report', '2011'))).toContain(`T1 | ${inReport}`);
});

test('how far all actions are is said once where it is the same, and by when where it is not', () => {
  const notesOf = (files: Record<string, string>) =>
    textsOf(made(files).documentOf('action-plan', '2011')).filter((line) => line.startsWith('Status '));
  expect(notesOf(withStatus('status: planned', 'status: planned, text: Snart'))).toContain(
    'Status for alle tiltakene: planlagt. Status per 3. mai 2011.',
  );
  const mixed = notesOf(withStatus('status: ongoing', 'status: ongoing, text: I gang'));
  expect(mixed).toContain('Status per 3. mai 2011.');
  expect(mixed.join()).not.toContain('Status for alle');
});

describe('indicators stand under what they measure', () => {
  const headings = (files: Record<string, string>): readonly string[] => {
    const all = textsOf(made({ ...smallPlan, ...files }).documentOf('report', '2011'));
    const from = all.findIndex((text) => text.startsWith('#') && text !== '# På én side');
    const to = all.indexOf('# Status for målene');
    return all.slice(from, to).filter((text) => text.startsWith('#'));
  };
  const indicator = (title: string, more = ''): string =>
    `title: ${title}\nunit: stk\ndirection: up\nmeasurements:\n  - { period: 2010, value: 1 }\n${more}`;
  const planWithout = (smallPlan['plan.yaml'] ?? '').replace(', indicators: [folketall]', '');

  test('the overall goal, as the plan says', () => {
    expect(headings({})).toEqual(['# Overordnet mål', '## Folketall']);
  });
  test('the overall goal, as the indicator says', () => {
    const files = {
      'plan.yaml': planWithout,
      'indicators/folketall.yaml': indicator('Folketall', 'measures: [overall]\n'),
    };
    expect(headings(files)).toEqual(['# Overordnet mål', '## Folketall']);
  });
  test('a focus area, a strategy, a goal, in their order, and nothing', () => {
    const files = {
      'indicators/a.yaml': indicator('Gjestedøgn', 'measures: [flere-gjester]\n'),
      'indicators/b.yaml': indicator('Bedrifter', 'measures: [naering, flere-gjester]\n'),
      'indicators/c.yaml': indicator('Skilt', 'measures: [reiseliv]\n'),
      'indicators/d.yaml': indicator('Løst tall'),
    };
    const all = textsOf(made({ ...smallPlan, ...files }).documentOf('report', '2011'));
    expect(all.filter((text) => text.includes('Måler: '))).toEqual([
      'Måler: 1 Næring; 1.1.1 Flere gjester.',
      'Måler: 1.1 Reiseliv.',
      'Måler: 1.1.1 Flere gjester.',
    ]);
    expect(headings(files)).toEqual([
      '# Overordnet mål',
      '## Folketall',
      '# Indikatorer',
      '## Bedrifter',
      '## Skilt',
      '## Gjestedøgn',
      '## Løst tall',
    ]);
  });
  test('nothing, where there is an overall goal that it does not measure', () => {
    expect(headings({ 'indicators/d.yaml': indicator('Løst tall') })).toEqual([
      '# Overordnet mål',
      '## Folketall',
      '# Indikatorer',
      '## Løst tall',
    ]);
  });
  test('nothing, where there is no overall goal', () => {
    const plan = planWithout.replace('overallGoal: { text: Vekst }\n', '');
    expect(headings({ 'plan.yaml': plan })).toEqual(['# Indikatorer', '## Folketall']);
  });
});
