import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { few } from '../support/few.ts';
import { expectGolden } from '../support/golden.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { hasQpdf, qpdfTest } from '../support/pdf-objects.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { type Pdf, readStructure } from '../support/pdf-structure.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { tagTree } from '../support/tag-tree.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const golden = join(root, 'test', 'cases', 'build');

/** Two years: one action goes on, one is finished, one is dropped, one is left out, one is new; with every public field. */
const twoYears = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] as string)
    .replace(
      '  - { id: kontingent, title',
      '  - { id: deltakere, title: De som deltar, kind: participants }\n  - { id: kontingent, title',
    )
    .replace('population: { 2010: 1000 }', 'population: { 2010: 1000, 2011: 1010, 2012: 1020, 2013: 1030 }')
    .replace('population: { 2010: 500 }', 'population: { 2010: 500, 2011: 495, 2012: 490, 2013: 485 }'),
  'actions/full.yaml': `title: Alt om et tiltak
description: |
  Hva det *er*.

  - ett punkt
internalNote: Hemmelig
kind: project
phase: pre-project
serves: [salg]
workingForms: [lobby]
responsible: bo
payer: ask
collaborators: [Reiselivslaget, ask]
participants: [ask]
targetGroup: Gjester
effect: Flere av dem
start: 2012-03
end: 2012-10-31
milestones:
  - { date: 2012-09, title: Senest }
  - { date: 2012-04-01, title: Først, done: true }
status: planned
costs:
  - { year: 2012, amount: 250000 }
financing:
  - { year: 2012, source: kontingent, amount: 40000 }
  - { year: 2012, source: deltakere, amount: 30001 }
sdg: ['8.9']
risk: { text: For få søkere, likelihood: 2, consequence: 4 }
decision: { body: Regionrådet, case: 3/11, date: 2011-11-01 }
indicators: [folketall]
`,
  'actions/ferdig.yaml': `title: Blir ferdig
kind: assignment
serves: [skilting]
responsible: ask
start: 2011
end: 2011-12
status: done
reports:
  - { date: 2011-12-01, status: done, text: Ferdig. }
`,
  'actions/avlyst.yaml': `title: Blir avlyst
kind: assignment
serves: [skilting]
responsible: ask
start: 2011
end: 2012
status: cancelled
statusNote: Ingen ville.
`,
  'actions/ide.yaml': `title: En idé
kind: assignment
serves: [skilting]
responsible: ask
start: 2012
end: 2012
status: idea
`,
  'action-plans/2012.md': `---
year: 2012
revision: { status: hearing, date: 2011-11 }
hearing: { from: 2011-11-01, to: 2012-01-15 }
adoptions:
  - { partner: ask, body: kommunestyret, case: 4/12, date: 2012-02-01, decision: Vedtas. }
priorities: [full, nettsalg]
exclude:
  - { action: ide, reason: For tidlig. }
  - { action: avlyst, reason: Ingen ville. }
  - { action: skilt, reason: Tas opp igjen i 2013. }
---

## Om året

Se [det nye tiltaket](../actions/full.yaml).
`,
  'economic-plans/2011-2014.yaml': `revision: { status: draft, date: 2011-01 }
years: [2011, 2012, 2013, 2014]
unit: 1000
signConvention: income-positive
income:
  - { id: medlemskontingent, title: Kontingent, kind: member-fee, amounts: { 2011: 50000, 2012: 50001, 2013: 10000, 2014: 10000 }, accounts: { year: 2009, amount: 1499 } }
expenses:
  - { id: drift, title: Drift, kind: operations, amounts: { 2011: 0, 2012: 10001, 2013: 5000, 2014: 12000 }, accounts: { year: 2009, amount: 1500 }, note: Det som trengs. }
funds:
  - { id: inn, title: Avsetning, kind: allocation, amounts: { 2013: 5000 } }
  - { id: ut, title: Bruk, kind: withdrawal, amounts: { 2014: 2000 } }
memberFee: { line: medlemskontingent, key: population }
premises: |
  Alt er regnet i kroner.
`,
} as const;

const folder = join(work, 'two-years');
writePlan(join(folder, 'plan'), twoYears);

test('every document of a plan is built, and every one of them by itself', async () => {
  const { code, err } = await runBuilt(['build', '--format', 'md'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual([
    'arsrapport-2011.md',
    'handlingsplan-2011.md',
    'handlingsplan-2012.md',
    'manifest.json',
    'okonomiplan-2011-2014.md',
    'strategiplan.md',
  ]);
  for (const [args, name] of [
    [['action-plan', '2012'], 'handlingsplan-2012.md'],
    [['economic-plan'], 'okonomiplan-2011-2014.md'],
    [['report', '2011'], 'arsrapport-2011.md'],
  ] as const) {
    const out = join(work, name);
    expect((await runBuilt(['build', ...args, '--format', 'md', '--out', out], folder)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([name, 'manifest.json'].sort());
  }
});

test.each([
  [['action-plan', '2019'], '«handlingsplan 2019»'],
  [['strategy', '2011'], '«strategi 2011»'],
])('%p is not there, and what is there is said', async (args, words) => {
  const { code, err } = await runBuilt(['build', ...args, '--out', 'never'], folder);
  expect(code).toBe(3);
  expect(err).toContain(words);
  expect(err).toMatch(/Den har: .*(?:handlingsplan 2011|strategi)/);
});

test.each(['handlingsplan-2012', 'okonomiplan-2011-2014', 'arsrapport-2011'])('%s, as Markdown', (name) => {
  const text = readFileSync(join(folder, 'out', `${name}.md`), 'utf8');
  expectGolden(text, join(golden, `two-years-${name}.md`));
  expect(text).not.toContain('Hemmelig');
  expect(text).not.toMatch(/undefined|NaN|\{\w+\}/);
});

test('a hearing of a plan that is adopted is told of as over', async () => {
  const adopted = twoYears['action-plans/2012.md'].replace('status: hearing', 'status: adopted');
  writePlan(join(work, 'adopted', 'plan'), { ...twoYears, 'action-plans/2012.md': adopted });
  const args = ['build', 'action-plan', '2012', '--format', 'md', '--draft'];
  expect((await runBuilt(args, join(work, 'adopted'))).code).toBe(0);
  const text = readFileSync(join(work, 'adopted', 'out', 'handlingsplan-2012.md'), 'utf8');
  expect(text).toContain('Planen var på høring fra 1. november 2011 til 15. januar 2012.');
});

test.each(['nn', 'en'])('no word of the documents is lacking in %s', async (language) => {
  const out = join(work, `words-${language}`);
  expect((await runBuilt(['build', '--format', 'md', '--lang', language, '--out', out], folder)).code).toBe(
    0,
  );
  for (const name of readdirSync(out))
    expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/undefined|NaN|\{\w+\}/);
});

const inPdf = join(work, 'pdf');
const builtPdf = await runBuilt(['build', '--format', 'pdf', '--out', inPdf], folder);

describe.each(['handlingsplan-2012', 'okonomiplan-2011-2014', 'arsrapport-2011'])('%s, as PDF', (name) => {
  const { code } = builtPdf;
  const bytes = code === 0 ? readFileSync(join(inPdf, `${name}.pdf`)) : Buffer.alloc(0);
  const pdf = hasQpdf && code === 0 ? readStructure(bytes) : undefined;
  test('is built', () => expect(code).toBe(0));
  for (const [check, run] of Object.entries(checks))
    qpdfTest(check, () => expect(few(run(pdf as Pdf))).toEqual([]));
  qpdfTest('its tags', async () => {
    const tags = tagTree(pdf as Pdf, await readSpans(bytes));
    expectGolden(tags, join(root, 'test', 'cases', 'pdf', `two-years-${name}.tags.txt`));
  });
});
