import type { Language } from '../../src/kinds/languages.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const indicator = (measures: string, direction: string, newest: number): string => `title: Gjestedøgn
unit: døgn
direction: ${direction}
measures: [${measures}]
baseline: { period: 2009, value: 100 }
measurements: [{ period: 2011, value: ${newest} }]
targets: [{ period: 2013, value: 200 }]
`;
const strategyOf = (files: Readonly<Record<string, string>>, language: Language = 'nb'): string =>
  renderMarkdown(made(files, language).documentOf('strategy')).replace(/\u00a0/g, ' ');

const {
  'focus-areas/01-naering/focus-area.md': _area,
  'focus-areas/01-naering/01-reiseliv.md': _file,
  ...base
} = smallPlan;
/** Goals as headings with strategies as items under them. */
const strategies = (measures: string, direction = 'up', newest = 120): Record<string, string> => ({
  ...base,
  'plan.yaml': `${base['plan.yaml']}levels: [focus-area, goal, strategy]\n`,
  'focus-areas/01-naering.md':
    '---\nid: naering\n---\n\n# Næring\n\nOm næring.\n\n## Flere gjester {#flere-gjester}\n\n- skilting {#skilting}\n- salg {#salg}\n  - salg på nett {#salg-nett}\n',
  'indicators/gjester.yaml': indicator(measures, direction, newest),
});

test.each([
  ['skilting', '- 1.1.1 skilting\n\n  Indikator: Gjestedøgn: 120 døgn (2011), måltall 200 (2013), ▼ bak'],
  ['salg-nett', '1.1.2.1 salg på nett\n\n    Indikator: Gjestedøgn: 120 døgn (2011)'],
  ['flere-gjester', 'Indikator: Gjestedøgn: 120 døgn (2011), måltall 200 (2013), ▼ bak'],
  ['naering', 'Indikator: Gjestedøgn: 120 døgn (2011), måltall 200 (2013), ▼ bak'],
])('what measures %s is printed under it, with its state', (id, words) => {
  expect(strategyOf(strategies(id))).toContain(words);
});

test('an indicator of an action area is under it', () => {
  const files = { ...smallPlan, 'indicators/gjester.yaml': indicator('salg', 'up', 250) };
  expect(strategyOf(files)).toContain('Indikator: Gjestedøgn: 250 døgn (2011), måltall 200 (2013), ✓ nådd');
});

test.each([
  ['nn', 'Indikator: Gjestedøgn: 160 døgn (2011), måltal 200 (2013), ● i rute'],
  ['en', 'Indicator: Gjestedøgn: 160 døgn (2011), target 200 (2013), ● on track'],
] as const)('it says so in %s', (language, words) => {
  expect(strategyOf(strategies('skilting', 'up', 160), language)).toContain(words);
});

test('a baseline that is newer than every measurement is what is known', () => {
  const files = strategies('flere-gjester');
  const path = 'indicators/gjester.yaml';
  const older = (files[path] ?? '').replace('period: 2011', 'period: 2008');
  expect(strategyOf({ ...files, [path]: older })).toContain(
    'Indikator: Gjestedøgn: 100 døgn (2009), måltall 200 (2013)\n',
  );
});

test.each([
  ['measured', 120, '| Indikator | Utgangspunkt | Siste måling | Måltall | Status |'],
  ['only begun with', undefined, '| Indikator | Utgangspunkt | Måltall |'],
])('the indicators of the overall goal have no column of what is not known: %s', (_, newest, header) => {
  const written = indicator('overall', 'up', newest ?? 0);
  const files: Record<string, string> = {
    ...strategies('skilting'),
    'indicators/gjester.yaml': newest === undefined ? written.replace(/^measurements.*\n/m, '') : written,
    'chapters/01-om.md': '---\nid: om\n---\n\n# Om\n\n::overall-goal\n',
  };
  files['plan.yaml'] = (files['plan.yaml'] ?? '').replace(', indicators: [folketall]', '');
  expect(strategyOf(files).replace(/ {2,}/g, ' ')).toContain(`${header}\n`);
});
