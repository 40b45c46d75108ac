import { participantShares } from '../../src/budget/participant-shares.ts';
import { wantedAt } from '../../src/lsp/wanted-kinds.ts';
import { commonForm, participantsOf } from '../../src/model/participants.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = 'actions/skilt.yaml';

/** The small plan with three partners that pay 50 000 of the action together. */
function planWith(participants: string | undefined): Record<string, string> {
  return {
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '')
      .replace(
        'financingSources:\n',
        '  - { id: dal, name: Dal, population: { 2010: 0 } }\nfinancingSources:\n',
      )
      .concat('  - { id: deltakere, title: Deltakerne, kind: participants }\n'),
    [skilt]: (smallPlan[skilt] ?? '')
      .replace('source: kontingent', 'source: deltakere')
      .replace(
        'responsible: ask\n',
        `responsible: ask\n${participants === undefined ? '' : `participants: ${participants}\n`}`,
      ),
    'economic-plans/2011-2014.yaml': (smallPlan['economic-plans/2011-2014.yaml'] ?? '').concat(
      'funds:\n  - { id: fond, title: Fond, kind: allocation, amounts: { 2011: 50000 } }\n',
    ),
  };
}

function sharesOf(files: Readonly<Record<string, string>>) {
  const { plan } = made(files);
  const [economicPlan] = plan.economicPlans;
  return participantShares(plan, plan.actions, 2011, economicPlan?.record.memberFee);
}

test.each([
  // By the key of the fee: 1000, 500 and 0 inhabitants
  [undefined, [33333, 16667, 0]],
  ['[bo, dal]', [0, 50000, 0]],
  ['[{ partner: bo }]', [0, 50000, 0]],
  // By weights of the action's own
  ['[{ partner: bo, share: 1 }, { partner: dal, share: 4 }]', [0, 10000, 40000]],
  [
    '[{ partner: dal, share: 1 }, { partner: ask, share: 1 }, { partner: bo, share: 1 }]',
    [16667, 16667, 16666],
  ],
  ['[{ partner: dal, share: 7 }]', [0, 0, 50000]],
  // As it is written
  [
    '[{ partner: dal, amount: { 2011: 49999, 2010: 3 } }, { partner: ask, amount: { 2011: 1 } }]',
    [1, 0, 49999],
  ],
])('%s is shared as %j', (participants, amounts) => {
  expect(sharesOf(planWith(participants))).toMatchObject({ amounts, total: 50_000 });
});

test('a population is asked of nobody whose part is written', () => {
  const files = planWith('[{ partner: ask, share: 1 }, { partner: dal, share: 1 }]');
  const without = {
    ...files,
    'plan.yaml': (files['plan.yaml'] ?? '').replace('name: Dal, population: { 2010: 0 }', 'name: Dal'),
  };
  expect(sharesOf(without)).toMatchObject({ amounts: [25000, 0, 25000] });
  expect(sharesOf({ ...without, [skilt]: planWith('[ask, dal]')[skilt] ?? '' })).toMatchObject({
    lacking: [{ year: 2010 }],
  });
});

test('an action that names nobody has all partners', () => {
  const { plan } = made(planWith(undefined));
  const [action] = plan.actions.filter(({ id }) => id === 'skilt');
  expect(action && participantsOf(action, plan).map(({ partner }) => partner.id)).toEqual([
    'ask',
    'bo',
    'dal',
  ]);
});

test('the form of several is one, or none', () => {
  expect(commonForm([{ share: 1 }, { share: 2 }])).toBe('share');
  expect(commonForm([{ share: 1 }, {}])).toBeUndefined();
  expect(commonForm([])).toBeUndefined();
});

test.each([
  ['[]', ['error too-few-items actions/skilt.yaml:6:15 listen skal ha minst én verdi']],
  [
    '[borte]',
    ['error known-references actions/skilt.yaml:6:16 det finnes ikke noen samarbeidspart med id-en «borte»'],
  ],
  [
    '[{ partner: borte, share: 1 }]',
    ['error known-references actions/skilt.yaml:6:27 det finnes ikke noen samarbeidspart med id-en «borte»'],
  ],
  ['[{ partner: ask, share: 0 }]', ['error too-small actions/skilt.yaml:6:39 0 er for lite; minst 1']],
  [
    '[{ partner: ask, share: 0.5 }]',
    ['error wrong-type actions/skilt.yaml:6:39 skal være et heltall, men er teksten «0.5»'],
  ],
  ['[{ share: 2 }]', ['error missing-key actions/skilt.yaml:6:18 feltet «partner» mangler']],
  ['[ask, bo, ask]', ['error told-once actions/skilt.yaml:6:25 deltakeren ask står to ganger']],
  [
    '[{ partner: ask, share: 1 }, { partner: ask, share: 1 }]',
    ['error told-once actions/skilt.yaml:6:44 deltakeren ask står to ganger'],
  ],
  [
    '[Ask]',
    [
      'error title-for-id actions/skilt.yaml:6:16 her skal id-en stå: «Ask» er en samarbeidspart med en annen id',
    ],
  ],
  // One for the list, not one for each
  [
    '[ask, { partner: bo, share: 1 }, dal]',
    [
      'error participants-in-one-form actions/skilt.yaml:6:21 deltakerne er oppgitt på ulike måter i samme tiltak',
    ],
  ],
  [
    '[{ partner: ask, andel: 1 }]',
    ['error unknown-key actions/skilt.yaml:6:32 ukjent felt «andel»: et tiltak har ikke dette feltet her'],
  ],
  [
    '[{ partner: ask, amount: { 2011: 40000 } }]',
    [
      'error participant-amounts-add-up actions/skilt.yaml:6:48 deltakerne betaler 50 000 kr i 2011, men beløpene deres er til sammen 40 000 kr',
    ],
  ],
])('%s is told of', async (participants, expected) => {
  const told = await judgePlan(planWith(participants));
  expect(told.map((line) => line.replaceAll('\u202f', ' '))).toEqual(expected);
});

test.each([
  ['[bo, ask]', 'Deltar: Bø, Ask'],
  ['[{ partner: ask, share: 2 }, { partner: bo, share: 1 }]', 'Deltar: Ask (2/3), Bø (1/3)'],
  [
    '[{ partner: ask, amount: { 2011: 20000, 2012: 0 } }, { partner: bo, amount: { 2011: 30000 } }]',
    'Deltar: Ask (2011: 20 000, 2012: 0), Bø (2011: 30 000)',
  ],
])('%s is printed as %s', (participants, row) => {
  const files = {
    ...planWith(participants),
    'templates/action-plan.yaml': 'sections:\n  - { section: action-sheets, fields: [participants] }\n',
  };
  const texts = textsOf(made(files).documentOf('action-plan', '2011'));
  expect(texts.map((text) => text.replace(/[\u202f\u00a0]/g, ' '))).toContain(row);
});

test.each([
  [undefined, 'etter folketall.'],
  ['[{ partner: ask, share: 2 }]', 'er fordelt mellom dem slik tiltaket sier.'],
])('the tables say how it was shared', (participants, words) => {
  const texts = textsOf(made(planWith(participants)).documentOf('action-plan', '2011'));
  expect(texts.filter((text) => text.startsWith('Det deltakerne betaler'))).toEqual([
    expect.stringContaining(words),
  ]);
});

test('where some actions say it themselves, both are said', () => {
  const files = planWith('[{ partner: ask, share: 2 }]');
  const texts = textsOf(
    made({ ...files, 'actions/til.yaml': planWith(undefined)[skilt] ?? '' }).documentOf(
      'action-plan',
      '2011',
    ),
  );
  expect(texts).toContain(
    'Det deltakerne betaler i et tiltak, er fordelt mellom dem etter folketall. I tiltak som sier hva hver deltaker betaler, er det fordelt slik.',
  );
});

describe('a comparison', () => {
  const shares = (ask: number, bo: number): string =>
    `[{ partner: ask, share: ${ask} }, { partner: bo, share: ${bo} }]`;

  test('finds no change between an id and a record of nothing else', () => {
    expect(compareFiles(planWith('[ask, bo]'), planWith('[{ partner: ask }, bo]')).changes).toEqual([]);
  });

  test.each([
    ['another share', shares(2, 1), shares(3, 1), [['participants.share', 'ask', 2, 3]]],
    [
      'shares where there were none',
      '[ask, bo]',
      shares(2, 1),
      [
        ['participants.share', 'ask', undefined, 2],
        ['participants.share', 'bo', undefined, 1],
      ],
    ],
    [
      'another amount',
      '[{ partner: ask, amount: { 2011: 50000 } }]',
      '[{ partner: ask, amount: { 2011: 40000, 2012: 10000 } }]',
      [
        ['participants.amount', 'ask 2011', 50000, 40000],
        ['participants.amount', 'ask 2012', undefined, 10000],
      ],
    ],
  ])('tells of %s once', (_name, from, to, values) => {
    const { changes } = compareFiles(planWith(from), planWith(to));
    expect(changes.map((change) => lineOf(change).split(' ').slice(0, 5).join(' '))).toEqual([
      'substantive changed budget-not-adopted action skilt',
    ]);
    const detail = changes[0]?.detail;
    expect(
      detail?.type === 'values' &&
        detail.values.map(({ field, which, before, after }) => [field, which, before, after]),
    ).toEqual(values);
  });

  test('tells who came and went', () => {
    const { changes } = compareFiles(planWith('[ask, bo]'), planWith('[ask, dal]'));
    expect(changes[0]?.detail).toEqual({
      type: 'list',
      field: 'participants',
      out: [{ id: 'bo', title: 'Bø' }],
      in: [{ id: 'dal', title: 'Dal' }],
    });
  });
});

test('an editor completes them', () => {
  const text = 'title: Nye skilt\nparticipants: [{ partner: a';
  expect(wantedAt(skilt, text, text.length)).toEqual({ kinds: ['partner'], begun: 'a' });
});
