import { codeLenses } from '../../src/lsp/code-lenses.ts';
import { memoryReading, memoryUri } from '../support/memory-reading.ts';
import { smallPlan } from '../support/small-plan.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const measured: Readonly<Record<string, string>> = {
  ...smallPlan,
  'indicators/folketall.yaml': `${smallPlan['indicators/folketall.yaml']}measures: [flere-gjester]\n`,
  'indicators/senger.yaml':
    'title: Senger\nunit: senger\ndirection: up\nmeasures: [flere-gjester]\nmeasurements:\n  - { period: 2010, value: 1 }\n',
};

/** What is said above which line. */
function said(path: string, language: 'nb' | 'nn' | 'en' = 'nb', files = measured): readonly string[] {
  return codeLenses(memoryReading(files), { textDocument: { uri: memoryUri(path) } }, language).map(
    ({ range, command }) => `${range.start.line + 1}: ${command?.title}`,
  );
}

test('each part of the strategy says how much there is of it and under it, each counted once', () => {
  expect(said(strategy)).toEqual([
    '5: 2 tiltak · 2 indikatorer',
    '9: 2 tiltak · 2 indikatorer',
    '11: 1 tiltak',
    '12: 1 tiltak',
    '13: 1 tiltak',
  ]);
  const twice = {
    ...measured,
    'actions/skilt.yaml': (smallPlan['actions/skilt.yaml'] ?? '').replace('[skilting]', '[skilting, salg]'),
  };
  expect(said(strategy, 'nb', twice)).toContain('9: 2 tiltak · 2 indikatorer');
});

test.each([
  ['nb', 'ingen tiltak', '1 indikator'],
  ['nn', 'ingen tiltak', '1 indikator'],
  ['en', 'no actions', '1 indicator'],
] as const)('where there are none, that is said: %s', (language, none, one) => {
  const files: Record<string, string> = {
    ...smallPlan,
    'indicators/folketall.yaml': measured['indicators/folketall.yaml'] ?? '',
  };
  const { 'actions/skilt.yaml': _, 'actions/nettsalg.yaml': __, ...rest } = files;
  expect(said(strategy, language, rest)).toEqual([
    `5: ${none} · ${one}`,
    `9: ${none} · ${one}`,
    `11: ${none}`,
    `12: ${none}`,
    `13: ${none}`,
  ]);
});

test('partners, sources, programmes and action plans say how many actions name them', () => {
  expect(said('plan.yaml', 'en')).toEqual(['11: 1 action', '12: no actions', '14: 1 action', '15: 1 action']);
  expect(said('programmes/synlig.yaml')).toEqual(['1: 1 tiltak']);
  expect(said('action-plans/2011.md')).toEqual(['2: 2 tiltak']);
  expect(said('actions/skilt.yaml')).toEqual([]);
  expect(said('notater/x.md')).toEqual([]);
  expect(said('plan.yaml', 'nb', { ...smallPlan, 'plan.yaml': '' })).toEqual([]);
});
