import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { problemFixes } from '../../src/fix/problem-fixes.ts';
import { copiesAmong } from '../../src/model/file-copies.ts';
import type { Files } from '../support/compare-plans.ts';
import { fixed, format, inHand } from '../support/plan-in-hand.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const action = smallPlan['actions/skilt.yaml'] ?? '';

/** The errors of a plan: code, file and sentence. */
function errorsOf(files: Files): readonly (readonly string[])[] {
  return inHand(files)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, at, text }) => [code, at.file, text('nb')]);
}

describe('what is meant to be an id and is not written so', () => {
  test.each([
    ['- salg {#salg}', '- salg { #salg }', '{ #salg }'],
    ['- salg {#salg}', '- salg {#salg }', '{#salg }'],
    ['- salg {#salg}', '- salg {# salg}', '{# salg}'],
    ['- salg {#salg}', '- salg {#salg', '{#salg'],
    ['- salg {#salg}', '- salg {salg}', '{salg}'],
    ['- salg {#salg}', '- salg #salg}', '#salg}'],
    ['- salg {#salg}', '- salg {#salg}.', '{#salg}'],
    ['- salg {#salg}', '- {#salg} salg', '{#salg}'],
    ['- salg {#salg}', '- **salg {#salg}**', '{#salg}'],
    ['- salg {#salg}', '- salg `{#salg}`', '{#salg}'],
    ['## Flere gjester {#flere-gjester}', '## Flere gjester { #flere-gjester }', '{ #flere-gjester }'],
    ['## Flere gjester {#flere-gjester}', '## Flere gjester {#}', '{#}'],
  ])('instead of %j: %j is one error, and gets no second id', (right, wrong, text) => {
    const changed = (smallPlan[strategy] ?? '').replace(right, wrong);
    expect(changed).toContain(wrong);
    const files = { ...smallPlan, [strategy]: changed };
    expect(errorsOf(files)).toEqual([['PV0224', strategy, `«${text}» er ikke slik en id skrives`]]);
    expect(format(files).files[strategy]).toBe(changed);
    // What ends the line and holds nothing else can mean one thing only.
    const certain = wrong.endsWith(text) && text !== '{#}';
    expect(fixed(files)[strategy]).toBe(certain ? smallPlan[strategy] : changed);
  });
});

describe('a copy that a program has left beside the original', () => {
  const copies = [
    'skilt (1).yaml',
    'skilt(2).yaml',
    'skilt - Copy.yaml',
    'skilt - Copy (2).yaml',
    'skilt - kopi.yaml',
    'skilt - Kopi (3).yaml',
    'skilt kopi.yaml',
    'skilt copy 2.yaml',
    'skilt 2.yaml',
    'Copy of skilt.yaml',
    'Kopi av skilt.yaml',
    'skilt (conflicted copy 2026-11-28).yaml',
    "skilt (Kari's conflicted copy 2026-11-28).yaml",
    'skilt (Karis motstridende kopi 2026-11-28).yaml',
    'skilt.sync-conflict-20261128-101500-ABCDEFG.yaml',
    'skilt-MASKIN.yaml',
    'skilt-DESKTOP-1A2B3C.yaml',
    'skilt-Karis-MacBook-Pro.yaml',
    'skilt.orig.yaml',
    'skilt_BACKUP_1234.yaml',
    'skilt~.yaml',
    'skilt-kopi.yaml',
  ];

  test.each(copies)('%s is an error that stays, and no action', (name) => {
    const path = `actions/${name}`;
    const files = { ...smallPlan, [path]: action };
    expect(errorsOf(files)).toEqual([['PV0018', path, 'filen er en kopi av «skilt.yaml», og leses ikke']]);
    for (const left of [format(files).files, fixed(files)]) {
      expect(left[path]).toBe(action);
      expect(Object.keys(left).sort()).toEqual(Object.keys(files).sort());
    }
    // Nor is its money counted.
    expect(inHand(files).plan?.actions.map(({ id }) => id)).toEqual(['nettsalg', 'skilt']);
  });

  test('stays one for the commands', async () => {
    const folder = join(work, 'copies');
    writePlan(join(folder, 'plan'), { ...smallPlan, 'actions/skilt (1).yaml': action });
    expect((await runBuilt(['fmt'], folder)).out).not.toContain('(1)');
    const { code, out } = await runBuilt(['validate'], folder);
    expect(code).toBe(1);
    expect(out).toContain('feil[PV0018]: filen er en kopi av «skilt.yaml», og leses ikke');
    expect(readdirSync(join(folder, 'plan', 'actions'))).toContain('skilt (1).yaml');
  });

  test('is known by its name where the original is gone', () => {
    const known = (...names: string[]): readonly string[] => [
      ...copiesAmong(names.map((name) => `actions/${name}`)).keys(),
    ];
    expect(known('skilt (1).yaml')).toEqual(['actions/skilt (1).yaml']);
    expect(known('skilt - Kopi.yaml', 'salg.yaml')).toEqual(['actions/skilt - Kopi.yaml']);
    expect(known('skilt 2.yaml', 'skilt-MASKIN.yaml')).toEqual([]);
  });

  test('is none where it only looks so', () => {
    const names = [
      'skilt',
      'skilt-2',
      'skilt-2026',
      'skilt-nord',
      'Nye Skilt_2',
      'på-nett',
      'kopimaskin',
      'Salg',
      'skilting',
    ];
    expect([...copiesAmong(names.map((name) => `actions/${name}.yaml`)).keys()]).toEqual([]);
    // In another folder, or with another ending, it is another file.
    expect([
      ...copiesAmong(['actions/skilt.yaml', 'programmes/skilt-MASKIN.yaml', 'actions/skilt 2.md']).keys(),
    ]).toEqual([]);
  });

  test('of a chapter, a strategy and a yearly plan is one as well', () => {
    const paths = ['chapters/01-bakgrunn', 'focus-areas/01-naering/01-reiseliv', 'action-plans/2011'];
    for (const path of paths) {
      const copy = `${path} - Kopi.md`;
      const files = { ...smallPlan, [copy]: smallPlan[`${path}.md`] ?? '' };
      expect(errorsOf(files).map(([code, file]) => [code, file])).toEqual([['PV0018', copy]]);
      expect(format(files).files[copy]).toBe(smallPlan[`${path}.md`]);
    }
  });
});

test('two files whose names differ in how letters are composed keep their names', async () => {
  const [composed, apart] = ['på-nett.yaml', 'på-nett.yaml'.normalize('NFD')];
  const folder = join(work, 'twins');
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    [`actions/${composed}`]: action,
    [`actions/${apart}`]: action,
  });
  const before = readdirSync(join(folder, 'plan', 'actions')).sort();
  // A disk that takes both for one has nothing to keep apart.
  const apartOnDisk = before.length === 4;
  expect((await runBuilt(['validate'], folder)).out.includes('PV0007')).toBe(apartOnDisk);
  await runBuilt(['fmt'], folder);
  const after = readdirSync(join(folder, 'plan', 'actions')).sort();
  expect(apartOnDisk ? after : before).toEqual(before);
});

/** What the canonical form may put right: nothing but this is gone from a plan that was formatted. */
const repaired = new Set([
  ...Object.entries(problemFixes)
    .filter(([, { kind, leftByFmt }]) => kind === 'safe' && !leftByFmt)
    .map(([name]) => name),
  'named-by-years',
  'well-formed-ids',
]);
const cases = join(root, 'test', 'cases', 'validate');

test.each(readdirSync(cases).filter((name) => name !== '_base'))(
  'fmt makes nothing valid in %s but what it is said to repair',
  async (name) => {
    const folder = join(work, name);
    copyFolder(join(cases, '_base'), join(folder, 'plan'));
    copyFolder(join(cases, name), join(folder, 'plan'));
    const errors = async (): Promise<readonly string[]> =>
      JSON.parse((await runBuilt(['validate', '--format', 'json'], folder)).out)
        .diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')
        .map((diagnostic: { name: string; message: string }) => `${diagnostic.name} ${diagnostic.message}`);
    const before = await errors();
    await runBuilt(['fmt'], folder);
    const after = await errors();
    const gone = before.filter((error) => !after.includes(error));
    expect(gone.filter((error) => !repaired.has(error.split(' ')[0] ?? ''))).toEqual([]);
  },
);
