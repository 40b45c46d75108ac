import { judgePlan } from '../support/judge-plan.ts';
import { inHand } from '../support/plan-in-hand.ts';
import { replace } from '../support/rule-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const skilt = 'actions/skilt.yaml';

/** What is said of how to write it, in three languages. */
function hintsOf(from: string, to: string): readonly (readonly [code: string, ...hints: string[]])[] {
  const { diagnostics } = inHand({ ...smallPlan, [skilt]: replace(from, to)(smallPlan[skilt] ?? '') });
  return diagnostics.map(({ code, hint }) => [
    code,
    ...(['nb', 'nn', 'en'] as const).map((language) => hint?.(language) ?? ''),
  ]);
}

test.each([
  [
    'year: 2011, amount',
    'year: 2011–2014, amount',
    'for samme beløp hvert år: from: 2011, to: 2014',
    'for the same amount each year: from: 2011, to: 2014',
  ],
  [
    'year: 2011, source: fylket',
    'year: 2011-2014, source: fylket',
    'for samme beløp hvert år: from: 2011, to: 2014',
    'for the same amount each year: from: 2011, to: 2014',
  ],
  [
    'year: 2011, amount',
    'from: 2011, to: løpende, amount',
    'la feltet være: uten det gjelder beløpet til tiltaket slutter',
    'leave the field out: without it the amount lasts until the action ends',
  ],
  [
    'year: 2011, amount',
    'from: 2011, to: ongoing, amount',
    'la feltet være: uten det gjelder beløpet til tiltaket slutter',
    'leave the field out: without it the amount lasts until the action ends',
  ],
  ['year: 2011, amount', 'year: i fjor, amount', 'for eksempel 2027', 'for example 2027'],
  [
    'responsible: ask',
    'responsible: { Ansvarlig: Ask }',
    'har teksten et kolon, må den stå i enkle anførselstegn',
    'a text with a colon must be in single quotation marks',
  ],
])('%s written as %s: it is said what to write', (from, to, nb, en) => {
  const [first] = hintsOf(from, to).filter(([code]) => code === 'PV0102');
  expect([first?.[1], first?.[3]]).toEqual([nb, en]);
});

test.each([
  [
    'end: 2011\n',
    'end: til videre\n',
    'PV0130',
    'skriv 2011-03-01, eller bare 2011-03 eller 2011; er tiltaket løpende, skriv ongoing',
  ],
  [
    'end: 2011\n',
    '',
    'PV0101',
    'skriv «end: 2028»; en dato, en måned eller et år, eller ongoing for det som er løpende',
  ],
])('%j written as %j', (from, to, code, nb) => {
  expect(
    hintsOf(from, to)
      .filter(([found]) => found === code)
      .map(([, hint]) => hint),
  ).toEqual([nb]);
});

test('several rows that are wrong are each reported, in one run', async () => {
  const found = await judgePlan({
    ...smallPlan,
    [skilt]: (smallPlan[skilt] ?? '').replace(
      '  - { year: 2011, amount: 100000 }\n',
      '  - { year: 2011, from: 2011, amount: 1 }\n  - { from: 2011, to: 2010, amount: 1 }\n  - { from: 2009, amount: 1 }\n',
    ),
  });
  expect(
    found
      .map((line) => line.split(' ').slice(1, 3).join(' '))
      .filter((line) => !/financing-within|max-share|covered/.test(line)),
  ).toEqual([
    'key-not-for-row actions/skilt.yaml:10:7',
    'periods-in-order actions/skilt.yaml:11:23',
    'amounts-in-action-years actions/skilt.yaml:11:23',
    'amounts-in-action-years actions/skilt.yaml:12:13',
    'amounts-given-once actions/skilt.yaml:12:13',
  ]);
});
