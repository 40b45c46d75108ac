import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlan } from '../../src/model/load-plan.ts';
import { judge } from '../../src/rules/engine.ts';
import { rules } from '../../src/rules/index.ts';
import type { Fix } from '../../src/text/fix.ts';
import type { Files } from '../support/compare-plans.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { fixed, inHand } from '../support/plan-in-hand.ts';
import type { RuleCases } from '../support/rule-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const chapter = 'chapters/01-bakgrunn.md';
const action = 'actions/skilt.yaml';
const folketall = 'indicators/folketall.yaml';

/** A file of the plan with other words in it. */
function changed(path: string, from: string, to: string): Files {
  const text = smallPlan[path] ?? '';
  expect(text).toContain(from);
  return { ...smallPlan, [path]: text.replace(from, to) };
}

function prose(text: string): Files {
  return { ...smallPlan, [chapter]: `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}\n` };
}

/** The text with the edits of a fix in it, from the back. */
function edited(files: Files, path: string, fix: Fix | undefined): string {
  if (!fix || !('edits' in fix)) return '';
  return [...fix.edits]
    .reverse()
    .reduce(
      (text, edit) => text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]),
      `${files[path]}`,
    );
}

/** What a rule finds under another name than it has. */
function fixesOf(name: string, files: Files): readonly (Fix | undefined)[] {
  const rule = rules.find((rule) => rule.name === name);
  const { plan } = loadPlan(memoryTree(files));
  if (!rule || !plan) throw new Error(`no rule ${name}, or no plan`);
  return judge(plan, [{ ...rule, name: 'called-otherwise' }]).map(({ fix }) => fix);
}

test.each<[name: string, files: () => Files, path: string, right: string]>([
  ['dates-begin-no-list', () => prose('1. juni er fristen.'), chapter, '\n1\\. juni er fristen.\n'],
  [
    'lists-count-on',
    () => prose('1. premie går til Ask.\n\n1. premie i kunst går til Bø.'),
    chapter,
    '\n1\\. premie i kunst går til Bø.\n',
  ],
  ['lines-under-text', () => prose('Ord\n---\n\nFlere ord'), chapter, '\nOrd\n\n---\n'],
  ['numbers-with-points', () => prose('Ord\n\n1) a\n\n   b\n2) c'), chapter, '\n1. a\n\n   b\n2. c\n'],
  ['lines-under-text', () => prose('> Ord\n> ---\n\nFlere ord'), chapter, '\n> Ord\n>\n> ---\n'],
])('the fix of %s is told by the rule, whatever its name: %#', (name, given, path, right) => {
  const files = given();
  const found = fixesOf(name, files);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((fix) => fix?.kind === 'safe' && fix.leftByFmt)).toBe(true);
  expect(found.map((fix) => edited(files, path, fix)).join('')).toContain(right);
});

/** Where a word is in a file of the small plan, behind another. */
function rangeOf(path: string, word: string, before: string): readonly [number, number] {
  const at = smallPlan[path]?.indexOf(before + word) ?? -1;
  expect(at).toBeGreaterThan(0);
  return [at + before.length, at + before.length + word.length];
}

test.each<[name: string, files: () => Files, fix: Fix | undefined]>([
  [
    'known-references',
    () => changed(action, 'serves: [skilting]', 'serves: [skiltnig]'),
    { kind: 'unsafe', replacement: 'skilting' },
  ],
  // Nothing is near enough to be meant.
  ['known-references', () => changed(action, 'serves: [skilting]', 'serves: [xyz]'), undefined],
  [
    'rule-settings-are-known',
    () =>
      changed(
        'plan.yaml',
        'workingForms:',
        'rules: { called-otherwize: { severity: off, reason: x } }\nworkingForms:',
      ),
    { kind: 'unsafe', replacement: 'called-otherwise' },
  ],
  [
    'named-by-years',
    () => ({
      ...smallPlan,
      'action-plans/2014.md': '---\nyear: 2015\nrevision: { status: draft, date: 2011 }\n---\n\nOrd.\n',
    }),
    { kind: 'safe', rename: 'action-plans/2015.md' },
  ],
  [
    'well-formed-ids',
    () => ({ ...smallPlan, 'actions/Nye Skilt.yaml': smallPlan[action] ?? '' }),
    { kind: 'safe', rename: 'actions/nye-skilt.yaml' },
  ],
  // The id is written in the file: its name has nothing to do with it.
  [
    'well-formed-ids',
    () => changed(strategy, '{#skilting}', '{#Skilting}'),
    {
      kind: 'safe',
      leftByFmt: true,
      edits: [{ range: rangeOf(strategy, 'skilting', '{#'), text: 'skilting' }],
    },
  ],
  // The name that fits belongs to another.
  ['well-formed-ids', () => ({ ...smallPlan, 'actions/SKILT.yaml': smallPlan[action] ?? '' }), undefined],
])('%s says what is meant, whatever its name: %#', (name, files, fix) => {
  expect(fixesOf(name, files())).toEqual([fix]);
});

/** The indicator with these figures of 2010 by partner, or by two groups. */
function broken(values: string, groups = ''): Files {
  return {
    ...smallPlan,
    [folketall]: `${smallPlan[folketall]}breakdown:\n${groups}  measurements:\n    - { period: 2010, values: { ${values} } }\n`,
  };
}
const groups = '  groups: [{ id: jenter, title: Jenter }, { id: pensjonister, title: Folk over 67 år }]\n';
const certain = (replacement: string): Fix => ({ kind: 'safe', replacement });
const guess = (replacement: string): Fix => ({ kind: 'unsafe', replacement });

test.each<[values: string, groups: string, fixes: readonly (Fix | undefined)[], right: string]>([
  ['Ask: 1000, bo: 500', '', [certain('ask')], 'ask: 1000, bo: 500'],
  ['ask: 1000, Bø kommune: 500', '', [certain('bo')], 'ask: 1000, bo: 500'],
  ['"Ask municipality": 1000', '', [certain('ask')], '"ask": 1000'],
  [
    'Jenter: 7, "Folk over 67 år": 8',
    groups,
    [certain('jenter'), certain('pensjonister')],
    'jenter: 7, "pensjonister": 8',
  ],
  ['askk: 1000', '', [guess('ask')], 'ask: 1000'],
  ['Ask kommue: 1000', '', [guess('ask')], 'ask: 1000'],
  ['jentr: 7', groups, [guess('jenter')], 'jenter: 7'],
  // Nothing is near enough, or what is has a figure already, or two are.
  ['xyz: 1', '', [undefined], 'xyz: 1'],
  ['ask: 1000, Ask: 1', '', [undefined], 'ask: 1000, Ask: 1'],
  ['Ask: 1000, Ask kommune: 1', '', [undefined, undefined], 'Ask: 1000, Ask kommune: 1'],
  ['Jenter: 1', '', [undefined], 'Jenter: 1'],
])('a part of a breakdown that is no id: %j', (values, written, fixes, right) => {
  const files = broken(values, written);
  expect(fixesOf('breakdowns-name-their-parts', files)).toEqual(fixes);
  expect(fixed(files)[folketall]).toBe(broken(right, written)[folketall]);
});

/** The plans that fail a rule in its cases, and whose finding it can fix. */
async function fixable(name: string): Promise<readonly Files[]> {
  const all: Readonly<Record<string, RuleCases>> = await import(`../rules/cases/${name}.ts`);
  return Object.values(all)
    .flatMap(({ fails }) => fails.map(([changes]) => smallPlanWith(changes)))
    .filter((files) => foundIn(files, name).length > 0);
}

/** What a rule finds and can fix. */
function foundIn(files: Files, name: string): readonly unknown[] {
  return inHand(files).diagnostics.filter((diagnostic) => diagnostic.name === name && diagnostic.fix);
}

const fixers = [
  'breakdowns-name-their-parts',
  'dates-begin-no-list',
  'known-references',
  'lines-are-there',
  'lines-under-text',
].concat(
  'lists-count-on',
  'named-by-years',
  'numbers-with-points',
  'rule-settings-are-known',
  'well-formed-ids',
  'widths-are-known',
);

test('the rules that fix what they find are those whose fixes are tried below', async () => {
  const found: string[] = [];
  for (const file of readdirSync(join(import.meta.dirname, '..', 'rules', 'cases'))) {
    const name = file.replace(/\.ts$/, '');
    if ((await fixable(name)).length > 0) found.push(name);
  }
  expect(found.sort()).toEqual(fixers);
});

test.each(fixers)('what %s finds is gone once it is fixed', async (name) => {
  for (const files of await fixable(name)) expect(foundIn(fixed(files), name)).toEqual([]);
});
