import { freeze } from '../../src/budget/freeze.ts';
import type { DocumentKey } from '../../src/kinds/document-kinds.ts';
import { recordName, revisionOf } from '../../src/model/adopted-records.ts';
import { adoptedText } from '../../src/model/adopted-text.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { smallPlan } from '../support/small-plan.ts';

type Files = Readonly<Record<string, string>>;
const economic = 'economic-plans/2011-2014.yaml';
const key: DocumentKey = 'economic-plan 2011-2014';

/** The small plan with the action and economic plans adopted, and their records. */
const adopted: Files = withRecords({
  ...smallPlan,
  'plan.yaml': String(smallPlan['plan.yaml']).replace('governance: { adoptedBy: partners }\n', ''),
  'action-plans/2011.md': `---
year: 2011
revision: { status: archived, date: 2011-01 }
priorities: [skilt]
---

Om året.
`,
  [economic]: String(smallPlan[economic]).replace('status: draft', 'status: archived'),
});

function withRecords(files: Files): Files {
  const { plan } = loadPlan(memoryTree(files));
  if (!plan) throw new Error('no plan');
  const records = ([key, 'action-plan 2011'] as const).map((document) => {
    const date = revisionOf(plan, document)?.date ?? '';
    const frozen = freeze(plan, document, { date, program: '0.0.0' });
    if (!frozen) throw new Error(document);
    return [`adopted/${recordName(document)}.yaml`, adoptedText(frozen)] as const;
  });
  return { ...files, ...Object.fromEntries(records) };
}

/** The errors of a plan, by rule and file. */
async function errorsOf(files: Files): Promise<readonly string[]> {
  const lines = await judgePlan(files);
  return lines
    .filter((line) => line.startsWith('error '))
    .map((line) => line.split(' ').slice(1, 3).join(' ').replace(/:.*/, ''));
}

function without(files: Files, ...paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}
const withoutRecords = (files: Files): Files =>
  without(files, 'adopted/economic-plan-2011-2014.yaml', 'adopted/action-plan-2011.yaml');
const edited = (files: Files, path: string, from: string | RegExp, to: string): Files => {
  const text = files[path] ?? '';
  expect(text.replace(from, to)).not.toBe(text);
  return { ...files, [path]: text.replace(from, to) };
};

test('an adopted economic plan is in balance, whatever becomes of the actions', async () => {
  expect(await errorsOf(adopted)).toEqual([]);
  const later: readonly Files[] = [
    edited(adopted, 'actions/skilt.yaml', /amount: 50000/g, 'amount: 40000'),
    edited(adopted, 'actions/skilt.yaml', 'status: ongoing\n', 'status: cancelled\nstatusNote: Nei.\n'),
    without(adopted, 'actions/skilt.yaml'),
  ];
  for (const files of later) {
    const found = (await errorsOf(files)).filter((line) => line.endsWith(economic));
    expect(found).toEqual([]);
    // Without the record, it is held against the actions of today.
    expect(await errorsOf(withoutRecords(files))).toContain(`economic-plan-balances ${economic}`);
  }
});

test('an adopted economic plan that is edited itself is out of balance', async () => {
  const files = edited(adopted, economic, /amounts: \{ 2011: \d+/, 'amounts: { 2011: 1');
  expect(await errorsOf(files)).toContain(`economic-plan-balances ${economic}`);
});

test('an action that is deleted stays in the year in which it was adopted', async () => {
  const gone = without(adopted, 'actions/skilt.yaml');
  const named = (lines: readonly string[]) => lines.filter((line) => line.endsWith('action-plans/2011.md'));
  expect(named(await errorsOf(gone))).toEqual([]);
  expect(named(await errorsOf(withoutRecords(gone)))).toEqual(['known-references action-plans/2011.md']);
  // What was never in it is not known.
  const misspelt = edited(gone, 'action-plans/2011.md', '[skilt]', '[skilt, skiltet]');
  expect(named(await errorsOf(misspelt))).toEqual(['known-references action-plans/2011.md']);
});

const record = 'adopted/action-plan-2011.yaml';
test.each([
  ['edited by hand', (text: string) => text.replace('T1', 'T2'), 'adopted-record-edited'],
  ['cut off', (text: string) => text.replace(/checksum: .*\n/, ''), 'missing-key'],
  [
    'with another checksum',
    (text: string) => text.replace(/checksum: '.{4}/, "checksum: '0000"),
    'adopted-record-edited',
  ],
  [
    'from a newer program',
    (text: string) => text.replace('formatVersion: 1', 'formatVersion: 2'),
    'adopted-record-newer',
  ],
  [
    'of no document',
    (text: string) => text.replace('document: action-plan 2011', 'document: årsplan'),
    'not-a-document',
  ],
])('a record that is %s is an error', async (_name, edit, name) => {
  const found = await errorsOf({ ...adopted, [record]: edit(adopted[record] ?? '') });
  expect(found).toContain(`${name} ${record}`);
});

test('line ends and a byte order mark are no change of a record', async () => {
  const text = `\ufeff${(adopted[record] ?? '').replaceAll('\n', '\r\n')}`;
  expect(await errorsOf({ ...adopted, [record]: text })).toEqual([]);
});
