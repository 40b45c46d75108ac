import type { Block } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { languages } from '../../src/kinds/languages.ts';
import { exampleRecord } from '../../src/messages/examples.ts';
import { readPercent } from '../../src/schema/read-number.ts';
import { fieldsOfKind } from '../../src/schema/sample.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { fixed, inHand } from '../support/plan-in-hand.ts';
import { replace } from '../support/rule-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

const skilt = 'actions/skilt.yaml';
const reporting = (more: string) =>
  smallPlanWith({ [skilt]: replace('text: I gang', `text: I gang${more}`) });

test.each([
  ['progress: 0', []],
  ['progress: 100', []],
  ['forecast: 120 000, progress: 60, signal: on-track', []],
  ['progress: 101', ['error too-large actions/skilt.yaml:17:63 101 er for mye; høyst 100']],
  ['progress: -1', ['error too-small actions/skilt.yaml:17:63 -1 er for lite; minst 0']],
  [
    'progress: "0,6"',
    ['error wrong-type actions/skilt.yaml:17:63 skal være et heltall, men er teksten «0,6»'],
  ],
  [
    'progress: halvveis',
    ['error wrong-type actions/skilt.yaml:17:63 skal være et heltall, men er teksten «halvveis»'],
  ],
  ['progress: 60 %', ['warning amount-read-as actions/skilt.yaml:17:63 «60 %» leses som 60']],
  [
    'forecast: 12.5',
    ['error decimal-in-amount actions/skilt.yaml:17:63 «12.5» har desimaler; beløp er hele kroner'],
  ],
  ['forecast: -5', ['error too-small actions/skilt.yaml:17:63 -5 er for lite; minst 0']],
  [
    'signal: blå',
    [
      'error not-a-choice actions/skilt.yaml:17:61 «blå» er ikke blant valgene: on-track, at-risk eller off-track',
    ],
  ],
  [
    'signal: gult',
    [
      'error choice-in-words actions/skilt.yaml:17:61 «gult» er ikke blant valgene: on-track, at-risk eller off-track',
    ],
  ],
])('a report with %s', async (more, expected) => {
  expect(await judgePlan(reporting(`, ${more}`))).toEqual(expected);
});

test.each([
  ['60', { value: 60 }],
  ['60 %', { value: 60, problem: 'amount-read-as', fixed: '60' }],
  ['60%', { value: 60, problem: 'amount-read-as', fixed: '60' }],
  ['60\u00a0prosent', { value: 60, problem: 'amount-read-as', fixed: '60' }],
  ['0 %', { value: 0, problem: 'amount-read-as', fixed: '0' }],
  ['60,5 %', undefined],
  ['%', undefined],
])('%j as percent', (text, read) => {
  expect(readPercent(text)).toEqual(read);
});

test.each([
  ['prognose: 90000', 'forecast: 90000'],
  ['fremdrift: 60', 'progress: 60'],
  ['framdrift: 60', 'progress: 60'],
  ['progress: 60 %', 'progress: 60'],
  ['signal: i rute', 'signal: on-track'],
  ['signal: grønn', 'signal: on-track'],
  ['signal: usikkert', 'signal: at-risk'],
  ['signal: gul', 'signal: at-risk'],
  ['signal: ikkje i rute', 'signal: off-track'],
  ['signal: raud', 'signal: off-track'],
])('%s is fixed to %s', (written, meant) => {
  expect(fixed(reporting(`, ${written}`))[skilt]).toContain(`text: I gang, ${meant} }`);
});

/** What is said of how to write a field that is in the wrong place, in three languages. */
function hintsOf(files: ReturnType<typeof smallPlanWith>): readonly (readonly string[])[] {
  return inHand(files).diagnostics.map(({ hint }) => languages.map((language) => hint?.(language) ?? ''));
}

test.each([
  ['signal: on-track', 'reports'],
  ['progress: 60', 'reports'],
  ['forecast: 90000', 'reports'],
  ['spent: 90000', 'reports'],
  ['likelihood: 3', 'risk'],
  ['case: 12/27', 'decision'],
])('%s on the action itself: it is said where it belongs', async (field, home) => {
  const files = smallPlanWith({
    [skilt]: replace('status: ongoing\ncosts', `status: ongoing\n${field}\ncosts`),
  });
  const key = field.slice(0, field.indexOf(':'));
  expect(await judgePlan(files)).toEqual([
    `error unknown-key actions/skilt.yaml:9:1 ukjent felt «${key}»: et tiltak har ikke dette feltet her`,
  ]);
  expect(hintsOf(files)).toEqual([
    [`feltet hører til i ${home}`, `feltet høyrer til i ${home}`, `the field belongs in ${home}`],
  ]);
});

test('a signal without a report: a report has a text', async () => {
  const files = smallPlanWith({
    [skilt]: replace(
      '{ date: 2011-05, status: ongoing, text: I gang }',
      '{ date: 2011-05, signal: on-track }',
    ),
  });
  const found = (await judgePlan(files)).filter((line) => line.includes(skilt));
  expect(found).toEqual([
    'error missing-key actions/skilt.yaml:17:7 feltet «status» mangler',
    'error missing-key actions/skilt.yaml:17:7 feltet «text» mangler',
  ]);
});

const reported = {
  ...smallPlan,
  [skilt]: replace(
    'text: I gang',
    'text: I gang, spent: 40000, forecast: 90000, progress: 45, signal: at-risk',
  )(smallPlan[skilt] ?? ''),
};

function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    'children' in block
      ? paragraphsOf(block.children)
      : block.type === 'paragraph'
        ? [plain(block.content)]
        : [],
  );
}

test.each([
  ['nb', 'mai 2011: Pågår. ▲ Usikkert. 45 % gjort. I gang. Brukt: 40 000 kroner. Prognose: 90 000 kroner.'],
  ['nn', 'mai 2011: I gang. ▲ Usikkert. 45 % gjort. Brukt: 40 000 kroner. Prognose: 90 000 kroner.'],
  ['en', 'May 2011: Ongoing. ▲ At risk. 45% done. I gang. Spent: 40 000 kroner. Forecast: 90 000 kroner.'],
] as const)('the action sheet in %s prints a signal in words and with a mark', (language, expected) => {
  const { documentOf } = made(reported, language);
  const found = paragraphsOf(documentOf('action-plan', '2011').children);
  expect(found.map((text) => text.replace(/[\u00a0\u202f]/g, ' '))).toContain(expected);
});

test('the table of reports has them in columns', () => {
  const [row] = made(reported).tableOf('reports');
  expect(row).toMatchObject({
    Signal: 'Usikkert',
    Fremdrift: 45,
    Brukt: 40000,
    Prognose: 90000,
    'Gjelder som årets forbruk': 'Ja',
    'Gjelder som årets prognose': 'Ja',
  });
});

test.each([
  ['2025', '2025'],
  ['2025-T2', '2025-T2'],
  ['2025-06', '2025-06'],
  ['2025-2026', '2027'],
  ['tertial-2', '2027'],
])('an empty report called %s is to begin with the period %s', (stem, period) => {
  expect(exampleRecord(fieldsOfKind('report', stem), 'nb')).toBe(`period: ${period}`);
});
