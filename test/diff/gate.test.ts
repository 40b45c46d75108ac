import { standardWeights } from '#templates';
import { diffPlans } from '../../src/diff/diff-plans.ts';
import { compareFiles, type Files, lineOf, sideOfFiles } from '../support/compare-plans.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

type Edit = Parameters<typeof smallPlanWith>[0];
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

/** The small plan with its strategy plan in the given state. */
function inState(status: string, edit: Edit = {}): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...smallPlanWith(edit) };
  files['plan.yaml'] = String(files['plan.yaml']).replace('status: draft', `status: ${status}`);
  return files;
}
const rewordGoal: Edit = { [strategy]: (text) => text.replace('Flere gjester', 'Mange flere gjester') };
const changeVision: Edit = { 'plan.yaml': (text) => `${text}vision: En attraktiv region\n` };

function withFile(files: Files, path: string, text: string): Files {
  return { ...files, [path]: text };
}

const decision = (fingerprint: string, partner?: string): string =>
  `body: ${partner ? 'Kommunestyret' : 'Regionrådet'}\n${partner ? `partner: ${partner}\n` : ''}case: 12/11\ndate: 2011-06-10\ndecision: Godtatt.\naccepts: [${fingerprint}]\n`;

test.each([
  ['draft', true, []],
  ['hearing', true, ['strategy']],
  ['adopted', false, []],
  ['archived', false, []],
])('a goal reworded in a plan that is %s', (status, passes, hearAgain) => {
  const { verdict } = compareFiles(inState(status), inState(status, rewordGoal));
  expect(verdict.passes).toBe(passes);
  expect(verdict.hearAgain).toEqual(hearAgain);
  expect(verdict.decisions).toHaveLength(1);
  expect(verdict.decisions[0]).toMatchObject({
    weight: 'decision',
    bodies: ['Fjellregionen'],
    missing: ['Fjellregionen'],
    documents: ['strategy'],
  });
  expect(verdict.failing.map(lineOf)).toEqual(
    passes ? [] : ['decision changed goal-reworded goal flere-gjester title'],
  );
});

test('what is only substantive passes an adopted plan', () => {
  const edit: Edit = { 'chapters/01-bakgrunn.md': (text) => text.replace('2005', '2006') };
  const { verdict } = compareFiles(inState('adopted'), inState('adopted', edit));
  expect(verdict).toMatchObject({ passes: true, decisions: [], failing: [] });
});

test('a decision on record accepts a change, which stays listed', () => {
  const base = inState('adopted');
  const head = inState('adopted', rewordGoal);
  const fingerprint = compareFiles(base, head).changes[0]?.fingerprint ?? '';
  const accepted = compareFiles(base, withFile(head, 'decisions/rr-12-11.yaml', decision(fingerprint)));
  expect(accepted.verdict).toMatchObject({ passes: true, failing: [], stale: [] });
  expect(accepted.verdict.decisions[0]).toMatchObject({ missing: [] });
  const goal = accepted.changes.find(({ subject }) => subject === 'goal');
  expect(goal?.acceptedBy).toEqual([
    { id: 'rr-12-11', body: 'Regionrådet', case: '12/11', date: '2011-06-10' },
  ]);
});

test('an acceptance holds for what was accepted, not for what it became', () => {
  const base = inState('adopted');
  const fingerprint = compareFiles(base, inState('adopted', rewordGoal)).changes[0]?.fingerprint ?? '';
  const other = inState('adopted', { [strategy]: (text) => text.replace('Flere gjester', 'Færre gjester') });
  const { verdict } = compareFiles(base, withFile(other, 'decisions/rr-12-11.yaml', decision(fingerprint)));
  expect(verdict.passes).toBe(false);
  expect(verdict.stale).toMatchObject([
    {
      fingerprint,
      acceptance: { case: '12/11' },
      place: { file: 'decisions/rr-12-11.yaml', path: ['accepts', 0] },
    },
  ]);
});

test('a decision that did its work before the base is not stale', () => {
  const old = withFile(inState('adopted'), 'decisions/rr-1-10.yaml', decision('0123456789abcdef0123'));
  const { verdict } = compareFiles(
    old,
    withFile(inState('adopted', rewordGoal), 'decisions/rr-1-10.yaml', decision('0123456789abcdef0123')),
  );
  expect(verdict.stale).toEqual([]);
});

test('all up to a revision', () => {
  const base = inState('adopted');
  const head = inState('adopted', rewordGoal);
  const fingerprint = compareFiles(base, head).changes[0]?.fingerprint ?? '';
  const text = decision('').replace('accepts: []', 'acceptsUpTo: v2');
  const decided = withFile(head, 'decisions/rr-12-11.yaml', text);
  const acceptedUpTo = new Map([['v2', new Set([fingerprint])]]);
  expect(compareFiles(base, decided, { acceptedUpTo }).verdict.passes).toBe(true);
  expect(compareFiles(base, decided).verdict.passes).toBe(false);
});

test('what the members must decide, every one of them must', () => {
  const base = inState('adopted');
  const head = inState('adopted', changeVision);
  const first = compareFiles(base, head);
  expect(first.verdict.decisions).toMatchObject([
    { weight: 'members', bodies: ['Ask', 'Bø'], missing: ['Ask', 'Bø'] },
  ]);
  const fingerprint = first.changes[0]?.fingerprint ?? '';
  const shared = withFile(head, 'decisions/rr.yaml', decision(fingerprint));
  expect(compareFiles(base, shared).verdict.passes).toBe(false);
  const one = withFile(head, 'decisions/ask.yaml', decision(fingerprint, 'ask'));
  expect(compareFiles(base, one).verdict.decisions).toMatchObject([{ missing: ['Bø'] }]);
  expect(compareFiles(base, one).verdict.passes).toBe(false);
  const both = withFile(one, 'decisions/bo.yaml', decision(fingerprint, 'bo'));
  expect(compareFiles(base, both).verdict).toMatchObject({ passes: true, decisions: [{ missing: [] }] });
});

test('a new adoption entry lets through what the adopting bodies decide', () => {
  const base = inState('adopted');
  const adopted = (...partners: string[]): Edit => ({
    'plan.yaml': (text) =>
      `${text}adoptions:\n${partners.map((partner) => `  - { partner: ${partner}, body: Kommunestyret, date: 2011-06-20 }\n`).join('')}`,
  });
  const put = (edit: Edit, partners: string[]): Files => {
    const files = inState('adopted', edit);
    const own = adopted(...partners)['plan.yaml'] as (text: string) => string;
    return { ...files, 'plan.yaml': own(String(files['plan.yaml'])) };
  };
  // What the shared body decides, no member decides alone.
  for (const partner of ['ask', 'bo'])
    expect(compareFiles(base, put(rewordGoal, [partner])).verdict).toMatchObject({
      passes: false,
      decisions: [{ weight: 'decision', bodies: ['Fjellregionen'], missing: ['Fjellregionen'] }],
    });
  expect(compareFiles(base, put(rewordGoal, ['ask', 'bo'])).verdict).toMatchObject({
    passes: true,
    decisions: [{ weight: 'decision', bodies: ['Fjellregionen'], missing: [] }],
  });
  expect(compareFiles(base, put(changeVision, ['ask'])).verdict.passes).toBe(false);
  expect(compareFiles(base, put(changeVision, ['ask', 'bo'])).verdict.passes).toBe(true);
});

test.each([
  ['an associate beside members', ['bo'], ['bo'], false],
  ['the only member', ['bo'], ['ask'], true],
  ['associates alone', ['ask', 'bo'], ['ask', 'bo'], false],
])('of what the shared body decides, %s: adopted by who is asked', (_name, associates, adopters, passes) => {
  const roles = (text: string): string =>
    associates.reduce((rest, id) => rest.replace(`id: ${id}, `, `id: ${id}, role: associate, `), text);
  const base = inState('adopted', { 'plan.yaml': roles });
  const head = inState('adopted', {
    ...rewordGoal,
    'plan.yaml': (text) =>
      `${roles(text)}adoptions:\n${adopters.map((id) => `  - { partner: ${id}, body: Kommunestyret, date: 2011-06-20 }\n`).join('')}`,
  });
  expect(compareFiles(base, head).verdict.passes).toBe(passes);
});

test('an adoption entered for one document says nothing of another', () => {
  const both = (text: string): string => text.replace('status: draft', 'status: adopted');
  const base = inState('adopted', { 'action-plans/2011.md': both });
  const head = inState('adopted', {
    'action-plans/2011.md': (text) =>
      both(text).replace(
        'year: 2011',
        'year: 2011\nadoptions: [{ partner: ask, body: Kommunestyret, date: 2011-06-20 }]',
      ),
    [strategy]: rewordGoal[strategy],
  });
  expect(compareFiles(base, head).verdict.passes).toBe(false);
});

describe('an adoption that is entered', () => {
  /** The strategy plan, adopted in the given revision, with these entries, each `[partner, body, date]`. */
  const withAdoptions = (
    revision: string,
    edit: Edit,
    ...entries: readonly (readonly [partner: string, body: string, date: string])[]
  ): Files => {
    const files = inState('adopted', edit);
    const list = entries
      .map(([partner, body, date]) => `  - { partner: ${partner}, body: ${body}, date: ${date} }\n`)
      .join('');
    const text = String(files['plan.yaml']).replace('date: 2011-06 }', `date: ${revision} }`);
    return { ...files, 'plan.yaml': list === '' ? text : `${text}adoptions:\n${list}` };
  };
  const adopters = (base: Files, head: Files): readonly string[] =>
    (
      compareFiles(base, head).verdict.documents.find(({ key }) => key === 'strategy')?.newlyAdoptedBy ?? []
    ).flatMap(({ partner }) => partner ?? []);

  test.each([
    // The base is of 10 June: what was adopted before it is not what has changed since.
    ['2011-06-10', '2011-06-09', false],
    ['2011-06-10', '2011-06-10', true],
    ['2011-06-10', '2011-06-11', true],
    // A base that says only its month may be of the month's first day.
    ['2011-06', '2011-05-31', false],
    ['2011-06', '2011-06-01', true],
    ['2011', '2010-12-31', false],
    ['2011', '2011-01-01', true],
  ])('on a plan of %s, and dated %s: adopts what has changed: %s', (revision, date, adopts) => {
    const base = withAdoptions(revision, {});
    const head = withAdoptions(
      revision,
      rewordGoal,
      ['ask', 'Kommunestyret', date],
      ['bo', 'Kommunestyret', date],
    );
    expect(adopters(base, head)).toEqual(adopts ? ['ask', 'bo'] : []);
    expect(compareFiles(base, head).verdict.passes).toBe(adopts);
  });

  test('by another body of the same partner on the same day is a new one', () => {
    const before = ['ask', 'Formannskapet', '2011-06-20'] as const;
    const base = withAdoptions('2011-06', {}, before);
    expect(adopters(base, withAdoptions('2011-06', rewordGoal, before))).toEqual([]);
    const council = withAdoptions('2011-06', rewordGoal, before, ['ask', 'Kommunestyret', '2011-06-20']);
    expect(adopters(base, council)).toEqual(['ask']);
    const other = withAdoptions('2011-06', rewordGoal, before, ['bo', 'Formannskapet', '2011-06-20']);
    expect(adopters(base, other)).toEqual(['bo']);
  });
});

test('an action is judged by the action plan of its year, not by the strategy plan', () => {
  const cancel: Edit = {
    'actions/skilt.yaml': (text) =>
      text.replace('status: ongoing\ncosts', 'status: cancelled\nstatusNote: Nei\ncosts'),
  };
  const adopted: Edit = {
    'action-plans/2011.md': (text) => text.replace('status: draft', 'status: adopted'),
  };
  expect(compareFiles(inState('adopted'), inState('adopted', cancel)).verdict.passes).toBe(true);
  const draft = compareFiles(smallPlanWith(adopted), smallPlanWith({ ...adopted, ...cancel }));
  expect(draft.verdict.passes).toBe(false);
  expect(draft.verdict.failing[0]?.boundBy).toEqual(['action-plan 2011', 'economic-plan 2011-2014']);
});

test('money of one year is judged by the plan of that year', () => {
  const adopted: Edit = {
    'action-plans/2011.md': (text) => text.replace('status: draft', 'status: adopted'),
    'action-plans/2012.md': '---\nyear: 2012\nrevision: { status: draft, date: 2011-10 }\n---\n',
  };
  const over = (cost: number, next: number): Edit => ({
    'actions/skilt.yaml': (text) =>
      text
        .replace('end: 2011\n', 'end: 2012\n')
        .replace(
          '{ year: 2011, amount: 100000 }',
          `{ year: 2011, amount: ${cost} }\n  - { year: 2012, amount: ${next} }`,
        ),
  });
  const base = smallPlanWith({ ...adopted, ...over(100_000, 100_000) });
  const next = compareFiles(base, smallPlanWith({ ...adopted, ...over(100_000, 120_000) }));
  expect(next.changes[0]?.boundBy).toEqual(['action-plan 2012', 'economic-plan 2011-2014']);
  expect(next.verdict.passes).toBe(true);
  const now = compareFiles(base, smallPlanWith({ ...adopted, ...over(120_000, 100_000) }));
  expect(now.changes[0]?.boundBy).toEqual(['action-plan 2011', 'economic-plan 2011-2014']);
  expect(now.verdict.passes).toBe(false);
});

const adoption = 'adoptions:\n  - { partner: ask, body: Kommunestyret, case: 1/11, date: 2011-06-20 }\n';
test.each([
  ['edited', 'adoption-edited', (text: string) => text.replace('case: 1/11', 'case: 2/11')],
  ['removed', 'adoption-removed', (text: string) => text.replace(adoption, '')],
  ['forgotten', 'adopted-to-draft', (text: string) => text.replace('status: adopted', 'status: draft')],
])('an adoption that is %s must not be, whatever was decided', (_name, name, edit) => {
  const base = inState('adopted', { 'plan.yaml': (text) => text + adoption });
  const head = { ...base, 'plan.yaml': edit(String(base['plan.yaml'])) };
  const first = compareFiles(base, head);
  expect(first.verdict).toMatchObject({ passes: false, violations: [{ name, document: 'strategy' }] });
  const fingerprint = first.changes[0]?.fingerprint ?? '';
  const decided = withFile(head, 'decisions/rr.yaml', decision(fingerprint));
  expect(compareFiles(base, decided).verdict.passes).toBe(false);
});

test('a plan makes a row heavier, never lighter, and by the rules of the base', () => {
  const heavier = (weight: string): Edit => ({
    'plan.yaml': (text) =>
      `${text}changes:\n  heavier:\n    goal-reworded: { weight: ${weight}, reason: Målene er medlemmenes. }\n`,
  });
  const at = (edit: Edit): Files => inState('adopted', edit);
  const weightOf = (base: Edit, head: Edit): unknown =>
    compareFiles(at(base), at({ ...head, ...rewordGoal })).changes.find(({ subject }) => subject === 'goal');
  expect(weightOf(heavier('members'), heavier('members'))).toMatchObject({
    weight: 'members',
    heavier: 'Målene er medlemmenes.',
  });
  expect(weightOf(heavier('substantive'), heavier('substantive'))).toMatchObject({ weight: 'decision' });
  expect(weightOf({}, heavier('members'))).toMatchObject({ weight: 'decision' });
});

test.each([
  ['a term of the plan', 'terms: [{ use: opprettet, not: [stiftet] }]\n'],
  ['words of the plan', 'changes: { sameWords: [[stiftet, opprettet]] }\n'],
])('%s makes a rewording editorial, where the base has it', (_name, words) => {
  const edit: Edit = { 'chapters/01-bakgrunn.md': (text) => text.replace('stiftet', 'opprettet') };
  const own: Edit = { 'plan.yaml': (text) => text + words };
  const rowOf = (base: Edit, head: Edit): string | undefined =>
    compareFiles(smallPlanWith(base), smallPlanWith(head)).changes.find(
      ({ subject }) => subject === 'chapter',
    )?.category;
  expect(rowOf(own, { ...own, ...edit })).toBe('text-corrected');
  // A revision cannot say itself that what it rewords is the same.
  expect(rowOf({}, { ...own, ...edit })).toBe('prose-changed');
});

test('words that say the same are rules for changes, which need a decision', () => {
  const head: Edit = { 'plan.yaml': (text) => `${text}changes: { sameWords: [[veg, bane]] }\n` };
  expect(compareFiles(smallPlan, smallPlanWith(head)).changes.map(lineOf)).toEqual([
    'decision changed governance-changed plan plan changes.sameWords',
  ]);
});

test('money below the delegated limit needs no decision, by the limit of the base', () => {
  const limit: Edit = {
    'plan.yaml': (text) => text.replace('adoptedBy: partners', 'adoptedBy: partners, delegatedLimit: 20000'),
  };
  const adopted: Edit = {
    'action-plans/2011.md': (text) => text.replace('status: draft', 'status: adopted'),
  };
  const amount = (to: number): Edit => ({
    'actions/skilt.yaml': (text) => text.replace('amount: 100000', `amount: ${to}`),
  });
  const rowOf = (base: Edit, head: Edit): string | undefined =>
    compareFiles(smallPlanWith({ ...adopted, ...base }), smallPlanWith({ ...adopted, ...head })).changes.find(
      ({ subject }) => subject === 'action',
    )?.category;
  expect(rowOf(limit, { ...limit, ...amount(120_000) })).toBe('within-delegated-limit');
  expect(rowOf(limit, { ...limit, ...amount(120_001) })).toBe('budget-changed');
  expect(rowOf({}, { ...limit, ...amount(120_000) })).toBe('budget-changed');
});

/** The small plan with other words under `governance`. */
const governed = (governance: string): Edit => ({
  'plan.yaml': (text) => text.replace('adoptedBy: partners', governance),
});

describe('a plan that its owner adopts alone', () => {
  const adoptedAlone = inState('adopted', governed('body: Fylkestinget'));
  const withVision = withFile(
    adoptedAlone,
    'plan.yaml',
    `${adoptedAlone['plan.yaml']}vision: En attraktiv region\n`,
  );
  const passes = (head: Files): boolean => compareFiles(adoptedAlone, head).verdict.passes;
  const fingerprint = compareFiles(adoptedAlone, withVision).changes[0]?.fingerprint ?? '';

  test('what every member decides elsewhere is for its own body', () => {
    expect(compareFiles(adoptedAlone, withVision).verdict.decisions).toMatchObject([
      { weight: 'decision', bodies: ['Fylkestinget'], missing: ['Fylkestinget'] },
    ]);
    expect(passes(withVision)).toBe(false);
  });

  test.each([
    ['of its own body', '', true],
    ['of a partner', 'partner: ask\n', false],
  ])('a decision %s', (_name, partner, accepted) => {
    const text = decision(fingerprint).replace('case:', `${partner}case:`);
    expect(passes(withFile(withVision, 'decisions/ft.yaml', text))).toBe(accepted);
  });

  test.each([
    ['of its own body', '', true],
    ['of a partner', 'partner: ask, ', false],
    ['of its own body before the base was made', '', false],
  ])('an adoption %s', (name, partner, accepted) => {
    const date = name.includes('before') ? '2011-05-20' : '2011-06-20';
    const adoptions = `adoptions: [{ ${partner}body: Fylkestinget, date: ${date} }]\n`;
    expect(passes(withFile(withVision, 'plan.yaml', `${withVision['plan.yaml']}${adoptions}`))).toBe(
      accepted,
    );
  });

  test('a row that is for the members here is not, and one that is heavier for them is for the body', () => {
    const heavier = 'changes:\n  heavier:\n    prose-changed: { weight: members, reason: Alt. }\n';
    const base = withFile(adoptedAlone, 'plan.yaml', `${adoptedAlone['plan.yaml']}${heavier}`);
    const chapter = 'chapters/01-bakgrunn.md';
    const head = withFile(base, chapter, String(base[chapter]).replace('2005', '2006'));
    expect(compareFiles(base, head).changes).toMatchObject([{ weight: 'decision', heavier: 'Alt.' }]);
  });
});

test.each([
  ['partners that take over', 'adoptedBy: owner', 'adoptedBy: partners', 'decision', ['Fjellregionen']],
  ['an owner that takes over', 'adoptedBy: partners', 'adoptedBy: owner', 'members', ['Ask', 'Bø']],
  ['a body', 'adoptedBy: partners', 'adoptedBy: partners, body: Rådet', 'decision', ['Fjellregionen']],
])('by the base: %s', (_name, before, after, weight, bodies) => {
  const { verdict } = compareFiles(inState('adopted', governed(before)), inState('adopted', governed(after)));
  expect(verdict.decisions).toMatchObject([{ weight, bodies, missing: bodies }]);
});

test.each([
  ['who adopts', 'governance: { adoptedBy: partners }\n', '', 'governance: { adoptedBy: owner }\n'],
  ['the role of a partner', 'name: Bø,', 'name: Bø,', 'name: Bø, role: member,'],
])('to write what holds anyway changes nothing: %s', (_name, from, before, after) => {
  const put = (text: string): Edit => ({ 'plan.yaml': (plan) => plan.replace(from, text) });
  for (const [base, head] of [[before, after] as const, [after, before] as const])
    expect(compareFiles(inState('adopted', put(base)), inState('adopted', put(head))).changes).toEqual([]);
});

test('partners that adopt, and are none, leave it to the body', () => {
  const none: Edit = {
    'plan.yaml': (text) => text.replace(/partners:\n(?: {2}-.*\n)+/, ''),
    'economic-plans/2011-2014.yaml': undefined,
    'actions/skilt.yaml': (text) => text.replace('responsible: ask', 'responsible: Kommunen'),
  };
  const head = inState('adopted', none);
  const changed = { ...head, 'plan.yaml': `${head['plan.yaml']}vision: Mer\n` };
  expect(compareFiles(head, changed).verdict.decisions).toMatchObject([
    { weight: 'members', bodies: ['Fjellregionen'], missing: ['Fjellregionen'] },
  ]);
});

test('what stands in a file with errors is not gone', () => {
  const broken = smallPlanWith({
    'actions/skilt.yaml': 'title: [\n',
    'chapters/01-bakgrunn.md': (text) => text.replace('2005', '2006'),
  });
  const { changes, notCompared, money } = compareFiles(smallPlan, broken);
  expect(changes.map(lineOf)).toEqual(['substantive changed figure-in-prose chapter bakgrunn body']);
  expect(money.total).toEqual([]);
  expect(notCompared).toEqual([
    { subject: 'action', id: 'skilt', title: 'Nye skilt', side: 'head', file: 'actions/skilt.yaml' },
  ]);
});

describe('what could not be read is no answer', () => {
  const conflict = (text: string): string =>
    `<<<<<<< HEAD\n${text}=======\n${text.replace('Nye skilt', 'Andre skilt')}>>>>>>> gren\n`;
  test.each([
    ['a mistake', (text: string) => text.replace('title', 'titel')],
    ['an amount that is no number', (text: string) => text.replace('amount: 100000', 'amount: mye')],
    ['no YAML at all', () => 'title: ['],
    ['a conflict of git', conflict],
    ['nothing', () => ''],
  ])('%s', (_name, broken: (text: string) => string) => {
    const own = smallPlanWith({ 'actions/skilt.yaml': broken });
    const file = 'actions/skilt.yaml';
    for (const [base, head, unread] of [
      [smallPlan, own, [{ side: 'head', file }]],
      [own, smallPlan, [{ side: 'base', file }]],
      [
        own,
        own,
        [
          { side: 'base', file },
          { side: 'head', file },
        ],
      ],
    ] as const) {
      expect(compareFiles(base, head).unread).toEqual(unread);
      const adopted = { ...head, 'plan.yaml': inState('adopted')['plan.yaml'] ?? '' };
      const { verdict } = compareFiles({ ...base, 'plan.yaml': adopted['plan.yaml'] }, adopted);
      expect(verdict).toMatchObject({ gated: true, passes: false, failing: [] });
      expect(compareFiles(base, head).verdict).toMatchObject({ gated: false, passes: true });
    }
  });

  test('what stands in a file that was not even opened is not gone', () => {
    const whole = sideOfFiles(smallPlan);
    for (const file of ['actions/skilt.yaml', 'chapters/01-bakgrunn.md', strategy]) {
      const rest = sideOfFiles(smallPlanWith({ [file]: undefined }));
      const head = { ...rest, broken: new Set([file]) };
      const { changes, notCompared, unread } = diffPlans(whole, head, { table: standardWeights });
      expect(changes).toEqual([]);
      expect(notCompared.length).toBeGreaterThan(0);
      expect(unread).toEqual([{ side: 'head', file }]);
    }
  });

  test('of an action plan nobody can say that it is not adopted', () => {
    const broken = smallPlanWith({ 'action-plans/2011.md': (text) => text.replace('2011-01', 'i fjor') });
    expect(compareFiles(broken, smallPlan).verdict).toMatchObject({ gated: true, passes: false });
    expect(compareFiles(smallPlan, broken).verdict).toMatchObject({ gated: false, passes: true });
  });

  test('everything that can be read is compared', () => {
    expect(compareFiles(smallPlan, smallPlan)).toMatchObject({ unread: [], verdict: { gated: false } });
    expect(compareFiles(inState('adopted'), inState('adopted')).verdict).toMatchObject({
      gated: true,
      passes: true,
    });
  });
});

test('a field that could not be read is not gone', () => {
  const broken = smallPlanWith({
    'actions/skilt.yaml': (text) => text.replace('end: 2011\n', 'end: i fjor\n'),
  });
  expect(compareFiles(smallPlan, broken).changes).toEqual([]);
});

test('a plan in another version of the format is compared as far as it is read', () => {
  const old = smallPlanWith({
    'plan.yaml': (text) => text.replace('formatVersion: 1', 'formatVersion: 0'),
    [strategy]: (text) => text.replace('Flere gjester', 'Gjester'),
  });
  expect(compareFiles(old, smallPlan).changes.map(lineOf)).toEqual([
    'decision changed goal-reworded goal flere-gjester title',
  ]);
});

test('files that only read otherwise are told apart', () => {
  const head = smallPlanWith({ 'actions/skilt.yaml': (text) => `# en kommentar\n${text}` });
  expect(compareFiles(smallPlan, head)).toMatchObject({ changes: [], reformatted: ['actions/skilt.yaml'] });
});
