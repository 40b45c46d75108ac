import { standardWeights } from '#templates';
import type { Change } from '../../src/diff/change.ts';
import { partsOf } from '../../src/diff/change-parts.ts';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import { compareFiles, type Files, lineOf } from '../support/compare-plans.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

type Edit = Parameters<typeof smallPlanWith>[0];
const put =
  (...pairs: readonly (readonly [string | RegExp, string])[]) =>
  (text: string): string =>
    pairs.reduce((all, [from, to]) => {
      if (typeof from === 'string' ? !all.includes(from) : !from.test(all)) throw new Error(`no ${from}`);
      return all.replace(from, to);
    }, text);
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const skilt = 'actions/skilt.yaml';

/** `act: the change`, and its parts: `kind row id field weight`. */
const shown = (change: Change): readonly string[] => [
  ...(change.detail.type === 'act' ? [change.detail.act] : []),
  lineOf(change),
  ...(change.detail.type === 'act'
    ? partsOf(change).map(({ kind, category, id, field = '-', weight }) =>
        ['  ', kind, category, id, field, weight].join(' ').replace('   ', '  '),
      )
    : []),
];
const changesOf = (base: Files, head: Files): readonly string[] =>
  compareFiles(base, head).changes.flatMap(shown);

const kart = (from: string, cost = 40_000): string => `title: Kart
kind: measure
serves: [skilting]
responsible: ask
start: 2011
end: 2011
status: planned
${from}costs:
  - { year: 2011, amount: ${cost} }
financing:
  - { year: 2011, source: kontingent, amount: ${cost} }
`;

const withSum = (text: string): string =>
  text.replace('amount: 100000', 'amount: 60000').replace(/(kontingent, amount: )50000/, '$110000');

/** What is done to the small plan, and every change that it makes, with the parts of each. */
const cases: readonly (readonly [name: string, edit: Edit, changes: readonly string[]])[] = [
  [
    'postponed: status, year, end, money and note are one',
    {
      [skilt]: put(
        ['status: ongoing\ncosts', 'status: postponed\nstatusNote: Venter\npostponedTo: 2012\ncosts'],
        ['end: 2011\n', 'end: 2012\n'],
        ['{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 100000 }'],
        ['{ year: 2011, source: fylket', '{ year: 2012, source: fylket'],
        ['{ year: 2011, source: kontingent', '{ year: 2012, source: kontingent'],
        ['2011-06-01, title', '2012-06-01, title'],
      ),
    },
    [
      'postponed',
      'substantive changed action-postponed-not-adopted action skilt',
      '  changed action-postponed-not-adopted skilt status substantive',
      '  changed deadline-not-adopted skilt end substantive',
      expect.stringMatching(/^ {2}changed .* skilt costs substantive$/) as unknown as string,
      '  changed milestone-changed skilt milestones.date substantive',
    ],
  ],
  [
    'postponed, and another is responsible: that is a change of its own',
    {
      [skilt]: put(
        ['status: ongoing\ncosts', 'status: postponed\nstatusNote: Venter\npostponedTo: 2012\ncosts'],
        ['end: 2011\n', 'end: 2012\n'],
        ['responsible: ask', 'responsible: bo'],
      ),
    },
    [
      'postponed',
      'substantive changed action-postponed-not-adopted action skilt',
      '  changed action-postponed-not-adopted skilt status substantive',
      '  changed deadline-not-adopted skilt end substantive',
      'substantive changed responsible-changed action skilt responsible',
    ],
  ],
  [
    'cancelled: status, note and money are one',
    {
      [skilt]: put(
        ['status: ongoing\ncosts', 'status: cancelled\nstatusNote: Ingen penger\ncosts'],
        ['amount: 100000', 'amount: 20000'],
        ['fylket, amount: 50000', 'fylket, amount: 10000'],
        ['kontingent, amount: 50000', 'kontingent, amount: 10000'],
      ),
    },
    [
      'cancelled',
      'substantive changed action-cancelled-not-adopted action skilt',
      '  changed action-cancelled-not-adopted skilt status substantive',
      expect.stringMatching(/^ {2}changed .* skilt costs substantive$/) as unknown as string,
    ],
  ],
  [
    'gone from the folder, from what comes first and from what another waits for',
    {
      [skilt]: undefined,
      'actions/nettsalg.yaml': put(['after: [skilt]\n', '']),
      'action-plans/2011.md': put(['priorities: [skilt]\n', '']),
    },
    [
      'removed',
      'substantive removed action-removed-not-adopted action skilt',
      '  removed action-removed-not-adopted skilt - substantive',
      '  changed priority-not-adopted 2011 priorities substantive',
      '  changed action-changed nettsalg after substantive',
    ],
  ],
  [
    'money moved to the next year, with the deadline',
    {
      [skilt]: put(
        ['end: 2011\n', 'end: 2012\n'],
        ['{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 100000 }'],
        ['{ year: 2011, source: fylket', '{ year: 2012, source: fylket'],
        ['{ year: 2011, source: kontingent', '{ year: 2012, source: kontingent'],
      ),
    },
    [
      'money-moved',
      'substantive changed money-moved-between-years action skilt',
      '  changed deadline-not-adopted skilt end substantive',
      expect.stringMatching(/^ {2}changed .* skilt costs substantive$/) as unknown as string,
    ],
  ],
  [
    'a part of the cost moved to another year',
    {
      [skilt]: put(
        ['end: 2011\n', 'end: 2012\n'],
        [
          '  - { year: 2011, amount: 100000 }',
          '  - { year: 2011, amount: 70000 }\n  - { year: 2012, amount: 30000 }',
        ],
      ),
    },
    [
      'money-moved',
      'substantive changed money-moved-between-years action skilt',
      '  changed deadline-not-adopted skilt end substantive',
      '  changed budget-not-adopted skilt costs substantive',
    ],
  ],
  [
    'money moved, and a little more of it: no such act',
    {
      [skilt]: put(
        ['end: 2011\n', 'end: 2012\n'],
        [
          '  - { year: 2011, amount: 100000 }',
          '  - { year: 2011, amount: 70000 }\n  - { year: 2012, amount: 30001 }',
        ],
      ),
    },
    [
      'substantive changed deadline-not-adopted action skilt end',
      'substantive changed budget-not-adopted action skilt costs',
    ],
  ],
  [
    'split, and the first part remains',
    { 'actions/kart.yaml': kart('splitFrom: skilt\n'), [skilt]: withSum },
    [
      'split',
      'substantive changed action-split action skilt',
      expect.stringMatching(/^ {2}changed .* skilt costs substantive$/) as unknown as string,
      '  added action-added-not-adopted kart - substantive',
    ],
  ],
  [
    'split, and the whole is gone',
    {
      'actions/kart.yaml': kart('splitFrom: skilt\n'),
      'actions/tavler.yaml': kart('splitFrom: skilt\n', 60_000).replace('Kart', 'Tavler'),
      [skilt]: undefined,
      'actions/nettsalg.yaml': put(['after: [skilt]\n', '']),
      'action-plans/2011.md': put(['priorities: [skilt]\n', '']),
    },
    [
      'split',
      'substantive changed action-split action skilt',
      '  removed action-removed-not-adopted skilt - substantive',
      '  added action-added-not-adopted kart - substantive',
      '  added action-added-not-adopted tavler - substantive',
      '  changed priority-not-adopted 2011 priorities substantive',
      '  changed action-changed nettsalg after substantive',
    ],
  ],
  [
    'split twice at once: a part of a part',
    {
      'actions/kart.yaml': kart('splitFrom: skilt\n'),
      'actions/nettkart.yaml': kart('splitFrom: kart\n', 10_000).replace('Kart', 'Nettkart'),
    },
    [
      'split',
      'substantive changed action-split action skilt',
      '  added action-added-not-adopted kart - substantive',
      '  added action-added-not-adopted nettkart - substantive',
    ],
  ],
  [
    'split from what never was, and from itself: new as any other',
    { 'actions/kart.yaml': kart('splitFrom: borte\n'), 'actions/ring.yaml': kart('splitFrom: ring\n') },
    [
      'substantive added action-added-not-adopted action kart',
      'substantive added action-added-not-adopted action ring',
    ],
  ],
  [
    'merged into one that was there; who named the other names it now',
    {
      [skilt]: undefined,
      'actions/nettsalg.yaml': put(
        ['title: Salg på nett', 'title: Salg og skilt\nformerId: skilt'],
        ['after: [skilt]\n', ''],
      ),
      'action-plans/2011.md': put(['priorities: [skilt]', 'priorities: [nettsalg]']),
    },
    [
      'merged',
      'substantive changed merged action nettsalg',
      '  removed action-removed-not-adopted skilt - substantive',
      '  changed prose-changed nettsalg title substantive',
      '  changed priority-not-adopted 2011 priorities substantive',
      '  changed action-changed nettsalg after substantive',
    ],
  ],
  [
    'two merged into a new one',
    {
      [skilt]: undefined,
      'actions/nettsalg.yaml': undefined,
      'actions/synlighet.yaml': `${kart('', 100_000).replace('Kart', 'Synlighet')}formerId: [skilt, nettsalg]\n`,
      'action-plans/2011.md': put(['priorities: [skilt]', 'priorities: [synlighet]']),
    },
    [
      'merged',
      'substantive changed merged action synlighet',
      '  removed action-removed-not-adopted nettsalg - substantive',
      '  changed id-declared synlighet id editorial',
      '  changed deadline-within-year synlighet start substantive',
      expect.stringMatching(/^ {2}changed .* synlighet financing substantive$/) as unknown as string,
      '  changed milestone-changed synlighet milestones substantive',
      '  changed prose-changed synlighet title substantive',
      'substantive changed status-changed action synlighet status',
      'substantive changed report-edited action synlighet reports',
      'substantive changed action-changed action synlighet workingForms',
    ],
  ],
  [
    'action areas merged',
    {
      [strategy]: put(
        ['- skilting {#skilting}\n', ''],
        ['- salg {#salg}', '- salg og skilting {#salg formerId=skilting}'],
      ),
      [skilt]: put(['serves: [skilting]', 'serves: [salg]']),
    },
    [
      'merged',
      'decision changed merged action-area salg',
      '  removed action-area-removed skilting - decision',
      '  changed action-area-reworded salg title substantive',
      '  changed action-changed skilt serves substantive',
    ],
  ],
];

test.each(cases)('%s', (_name, edit, changes) => {
  const found = changesOf(smallPlan, smallPlanWith(edit));
  expect(found).toEqual(changes);
});

/** The small plan with another strategy, of two goals. */
const twoStrategies: Files = {
  ...smallPlan,
  [strategy]: `${smallPlan[strategy]}\n## Lengre opphold {#lengre}\n\n- helg {#helg}\n- ferie {#ferie}\n- vinter {#vinter}\n`,
  'focus-areas/01-naering/02-mat.md':
    '---\nid: mat\n---\n\n# Mat\n\nOm mat.\n\n## Mer lokalmat {#lokalmat}\n\n- torg {#torg}\n\n## Flere kokker {#kokker}\n\n- skole {#skole}\n',
};
const lengre = '## Lengre opphold {#lengre}\n\n- helg {#helg}\n- ferie {#ferie}\n- vinter {#vinter}\n';
const lokalmat = '## Mer lokalmat {#lokalmat}\n\n- torg {#torg}\n';
const mat = 'focus-areas/01-naering/02-mat.md';
const edited = (edits: Readonly<Record<string, (text: string) => string>>): Files => ({
  ...twoStrategies,
  ...Object.fromEntries(
    Object.entries(edits).map(([path, edit]) => [path, edit(String(twoStrategies[path]))]),
  ),
});

describe('two that swap places', () => {
  test('in a list', () => {
    const head = edited({
      [strategy]: put([
        '- helg {#helg}\n- ferie {#ferie}\n- vinter {#vinter}',
        '- vinter {#vinter}\n- ferie {#ferie}\n- helg {#helg}',
      ]),
    });
    expect(changesOf(twoStrategies, head)).toEqual([
      'swapped',
      'editorial reordered order-changed goal lengre action-area',
      '  reordered order-changed lengre action-area editorial',
    ]);
  });

  test('of three that are turned round nobody swaps', () => {
    const head = edited({
      [strategy]: put([
        '- helg {#helg}\n- ferie {#ferie}\n- vinter {#vinter}',
        '- vinter {#vinter}\n- helg {#helg}\n- ferie {#ferie}',
      ]),
    });
    expect(changesOf(twoStrategies, head)).toEqual([
      'editorial reordered order-changed goal lengre action-area',
    ]);
  });

  test('under two parents', () => {
    const head = edited({
      [strategy]: put([lengre, lokalmat]),
      [mat]: put([lokalmat, lengre]),
    });
    expect(changesOf(twoStrategies, head)).toEqual([
      'swapped',
      'substantive moved places-swapped goal lokalmat',
      '  moved goal-moved lokalmat - substantive',
      '  moved goal-moved lengre - substantive',
    ]);
  });

  test('by their titles', () => {
    const head = edited({
      [strategy]: put(['## Lengre opphold {', '## Mer lokalmat {']),
      [mat]: put(['## Mer lokalmat {', '## Lengre opphold {']),
    });
    expect(changesOf(twoStrategies, head)).toEqual([
      'swapped',
      'decision changed places-swapped goal lengre',
      '  changed goal-reworded lengre title decision',
      '  changed goal-reworded lokalmat title decision',
    ]);
  });

  test('of three titles that are turned round nobody swaps', () => {
    const head = edited({
      [strategy]: put([
        '- helg {#helg}\n- ferie {#ferie}\n- vinter {#vinter}',
        '- vinter {#helg}\n- helg {#ferie}\n- ferie {#vinter}',
      ]),
    });
    expect(changesOf(twoStrategies, head)).toEqual([
      'substantive changed action-area-reworded action-area helg title',
      'substantive changed action-area-reworded action-area ferie title',
      'substantive changed action-area-reworded action-area vinter title',
    ]);
  });

  test('one that goes and two that come do not', () => {
    const head = edited({
      [strategy]: put([lengre, `${lokalmat}\n## Flere kokker {#kokker}\n\n- skole {#skole}\n`]),
      [mat]: put([lokalmat, lengre], ['\n## Flere kokker {#kokker}\n\n- skole {#skole}\n', '']),
    });
    expect(changesOf(twoStrategies, head)).toEqual([
      'substantive moved goal-moved goal lokalmat',
      'substantive moved goal-moved goal kokker',
      'substantive moved goal-moved goal lengre',
    ]);
  });
});

describe('a file that is not read, under another name', () => {
  const base: Files = {
    ...smallPlan,
    'media/kart.png': 'kart',
    'media/a.png': 'same',
    'media/b.png': 'same',
  };
  const { 'media/kart.png': kartFile, 'media/a.png': _a, 'media/b.png': _b, ...rest } = base;

  test('is one change', () => {
    const head = {
      ...rest,
      'media/kart-2011.png': String(kartFile),
      'media/a.png': 'same',
      'media/b.png': 'same',
    };
    const { changes } = compareFiles(base, head);
    expect(changes.map(lineOf)).toEqual(['editorial changed file-renamed file media/kart-2011.png id']);
    expect(changes[0]?.detail).toEqual({
      type: 'values',
      values: [{ field: 'id', type: 'text', before: 'media/kart.png', after: 'media/kart-2011.png' }],
    });
  });

  test('is not where another has the same content', () => {
    const head = { ...rest, 'media/kart.png': String(kartFile), 'media/c.png': 'same' };
    expect(compareFiles(base, head).changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'added media/c.png',
      'removed media/a.png',
      'removed media/b.png',
    ]);
  });
});

test('an act has one fingerprint, and all its facts; accepted, nothing of it fails', () => {
  const base: Files = {
    ...smallPlan,
    'action-plans/2011.md': put(['status: draft', 'status: adopted'])(
      String(smallPlan['action-plans/2011.md']),
    ),
  };
  const head = {
    ...base,
    [skilt]: put(
      ['status: ongoing\ncosts', 'status: postponed\nstatusNote: Venter\npostponedTo: 2012\ncosts'],
      ['end: 2011\n', 'end: 2012\n'],
      ['{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 100000 }'],
      ['{ year: 2011, source: fylket', '{ year: 2012, source: fylket'],
      ['{ year: 2011, source: kontingent', '{ year: 2012, source: kontingent'],
    )(String(base[skilt])),
  };
  const found = compareFiles(base, head);
  expect(found.verdict.failing).toHaveLength(1);
  const [change] = found.changes;
  expect(change?.edits.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['status', 'statusNote', 'postponedTo', 'end', 'costs[2012].amount']),
  );
  const accepted = compareFiles(base, {
    ...head,
    'decisions/rr-12-11.yaml': `body: Regionrådet\ncase: 12/11\ndate: 2011-06-10\ndecision: Godtatt.\naccepts: [${change?.fingerprint}]\n`,
  });
  expect(accepted.verdict.failing).toEqual([]);
  expect(accepted.verdict.stale).toEqual([]);
});

test('a row that the plan makes heavier makes the act heavier, and says why', () => {
  const heavier = (row: string): Files =>
    smallPlanWith({
      'plan.yaml': (text) =>
        `${text}changes: { heavier: { ${row}: { weight: members, reason: Alle vil se det. } } }\n`,
    });
  for (const row of ['money-moved-between-years', 'deadline-not-adopted']) {
    const base = heavier(row);
    const head = {
      ...base,
      [skilt]: put(
        ['end: 2011\n', 'end: 2012\n'],
        ['{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 100000 }'],
      )(String(base[skilt])),
    };
    const [change] = compareFiles(base, head).changes;
    expect([change?.weight, change?.heavier]).toEqual(['members', 'Alle vil se det.']);
  }
});

describe('a file of the plan under another name', () => {
  const renamed = (from: string, to: string, edit = (text: string) => text): Files => {
    const { [from]: text, ...others } = twoStrategies;
    return { ...others, [to]: edit(String(text)) };
  };
  const found = (head: Files) => {
    const { changes, renamedFiles } = compareFiles(twoStrategies, head);
    return { changes: changes.map(lineOf), renamedFiles };
  };

  test('is named, and no change', () => {
    const to = 'focus-areas/01-naering/02-lokal-mat.md';
    expect(found(renamed(mat, to))).toEqual({ changes: [], renamedFiles: [{ before: mat, after: to }] });
  });

  test('and edited, too; its id is declared where the name is the id', () => {
    const to = 'actions/skilting-ny.yaml';
    const head = { ...renamed(skilt, to, (text) => `${text}formerId: skilt\n`) };
    const { changes, renamedFiles } = found({
      ...head,
      'actions/nettsalg.yaml': String(twoStrategies['actions/nettsalg.yaml']).replace(
        '[skilt]',
        '[skilting-ny]',
      ),
      'action-plans/2011.md': String(twoStrategies['action-plans/2011.md']).replace(
        '[skilt]',
        '[skilting-ny]',
      ),
    });
    expect(changes).toEqual(['editorial changed id-declared action skilting-ny id']);
    expect(renamedFiles).toEqual([{ before: skilt, after: to }]);
  });

  test('is not where what is in it went to a file that was there', () => {
    const { [mat]: text, ...others } = twoStrategies;
    const goals = String(text).slice(String(text).indexOf('## '));
    const head = { ...others, [strategy]: `${others[strategy]}\n${goals}` };
    expect(found(head).renamedFiles).toEqual([]);
  });
});

test('of what is parted or joined it is said what there was and what there is, not what one part of it is now', () => {
  const gistOfFirst = (edit: Edit): unknown => {
    const { comparison, ends } = compareEnds(smallPlan, smallPlanWith(edit));
    return viewOf(comparison, ends, { language: 'nb', table: standardWeights }).changes[0]?.gist;
  };
  expect(gistOfFirst({ 'actions/kart.yaml': kart('splitFrom: skilt\n'), [skilt]: withSum })).toEqual({
    from: 'Nye skilt',
    to: 'Nye skilt; Kart',
  });
  expect(
    gistOfFirst({
      [skilt]: undefined,
      'actions/nettsalg.yaml': put(
        ['title: Salg på nett', 'title: Salg og skilt\nformerId: skilt'],
        ['after: [skilt]\n', ''],
      ),
      'action-plans/2011.md': put(['priorities: [skilt]', 'priorities: [nettsalg]']),
    }),
  ).toEqual({ from: 'Salg på nett; Nye skilt', to: 'Salg og skilt' });
});
