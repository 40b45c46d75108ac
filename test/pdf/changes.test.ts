import { join } from 'node:path';
import { languages } from '../../src/kinds/languages.ts';
import { makeChangesPdf } from '../../src/publishing/make-changes-document.ts';
import type { RenderedPdf } from '../../src/render/pdf/index.ts';
import { changedPlan } from '../support/changed-plan.ts';
import { changesPdfOf, printOf } from '../support/changes-pdf.ts';
import type { Files } from '../support/compare-plans.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { few } from '../support/few.ts';
import { expectGolden } from '../support/golden.ts';
import {
  dividedRows,
  lonelyHeadings,
  overlaps,
  type SetPdf,
  textAtEdges,
  textInMargins,
  widowsAndOrphans,
} from '../support/page-checks.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { hasQpdf, qpdfTest } from '../support/pdf-objects.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { type Pdf, readStructure } from '../support/pdf-structure.ts';
import { scriptedPair } from '../support/plan-pairs.ts';
import { readPdf } from '../support/read-pdf.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { tagTree } from '../support/tag-tree.ts';
import { torturePlan } from '../support/torture-plan.ts';

const golden = (name: string): string => join(root, 'test', 'cases', 'changes', name);
const { base, head } = changedPlan();

/** A plan with the same words said otherwise throughout, and with a chapter and a strategy less. */
function retold(files: Files): Files {
  const texts = Object.entries(files).filter(([path]) => !/chapters\/02|02-mange\/01/.test(path));
  return Object.fromEntries(
    texts.map(([path, text]) => {
      if (typeof text !== 'string' || !path.endsWith('.md')) return [path, text];
      return [path, text.replace(/ og /g, ' samt ').replace(/(?<=[a-zæøå]{3}) (?=[a-zæøå]{5})/g, ' nye ')];
    }),
  );
}

const changedSmall = smallPlanWith({
  'plan.yaml': (text) =>
    text.replace('overallGoal: { text: Vekst,', 'overallGoal: { text: Vekst og trivsel,'),
  'chapters/01-bakgrunn.md': (text) => text.replace('ble stiftet i 2005', 'ble til i 2004'),
  'focus-areas/01-naering/01-reiseliv.md': (text) => text.replace('- skilting {#skilting}\n', ''),
  'actions/skilt.yaml': (text) =>
    text.replace('amount: 100000', 'amount: 120000').replace('[skilting]', '[salg]'),
});

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
/** The revised plan of this repository, as the plan's own language has it: the same for every test. */
const revision = once(() => compareEnds(base, head));
const revised = once(() => changesPdfOf(base, head, undefined, revision()));
const torture = once(() => {
  const files = torturePlan();
  const after = retold(files);
  return { files, after, compared: compareEnds(files, after) };
});
const draft = once(() => changesPdfOf(smallPlan, changedSmall));

const pairs = [
  { name: "this repository's plan, revised, in nb", make: revised },
  ...languages
    .filter((language) => language !== 'nb')
    .map((language) => ({
      name: `this repository's plan, revised, in ${language}`,
      make: () => changesPdfOf(base, head, language, revision()),
    })),
  { name: 'nothing changed', make: () => changesPdfOf(smallPlan, smallPlan) },
  ...(['nb', 'en'] as const).map((language) => ({
    name: `the torture plan retold, in ${language}`,
    make: () => {
      const { files, after, compared } = torture();
      return changesPdfOf(files, after, language, compared);
    },
  })),
];

describe.each(pairs)('$name', ({ make }) => {
  let pdf: Pdf;
  let own: SetPdf;
  beforeAll(async () => {
    const { bytes } = await make();
    if (!hasQpdf) return;
    pdf = readStructure(bytes);
    own = { pdf, pages: await readSpans(bytes) };
  }, 120000);
  for (const [name, check] of Object.entries(checks)) {
    qpdfTest(name, () => expect(few(check(pdf))).toEqual([]));
  }
  const rules = { lonelyHeadings, widowsAndOrphans, dividedRows, textInMargins, textAtEdges, overlaps };
  for (const [name, rule] of Object.entries(rules)) {
    qpdfTest(`the pages pass ${name}`, () => expect(few(rule(own))).toEqual([]));
  }
});

qpdfTest('the tags of a small comparison, and its pages', async () => {
  const { bytes } = await draft();
  expectGolden(tagTree(readStructure(bytes), await readSpans(bytes)), golden('small-nb.tags.txt'));
  const { pageTexts } = await readPdf(bytes);
  const pages = pageTexts.map((text, index) => `--- ${index + 1}\n${text}\n`).join('');
  expectGolden(pages, golden('small-nb.pages.txt'));
});

test('the same comparison gives the same bytes', async () => {
  const [one, other] = [await revised(), await changesPdfOf(base, head, 'nb')];
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
}, 60000);

test('a draft says on every page that it is one; what is adopted does not', async () => {
  const drafted = (await readPdf((await draft()).bytes)).pageTexts;
  expect(drafted.filter((text) => text.includes('Utkast')).length).toBeGreaterThanOrEqual(drafted.length - 2);
  const adopted = (await readPdf((await revised()).bytes)).pageTexts;
  const marked = adopted.filter((text) => /^(Utkast|Vedtatt)$/m.test(text));
  expect(marked).toEqual([]);
}, 60000);

qpdfTest('in the theme of the plan: bound, its bars stand outside on both sides', async () => {
  const bound = {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}documents: { theme: bundet }\n`,
    'themes/bundet.yaml': 'page: { twoSided: true }\n',
  };
  const longer = { ...bound, ...changedSmall, 'plan.yaml': bound['plan.yaml'] };
  const { bytes } = await changesPdfOf(bound, longer);
  const pdf = readStructure(bytes);
  for (const [name, check] of Object.entries(checks)) expect([name, few(check(pdf))]).toEqual([name, []]);
  const own = { pdf, pages: await readSpans(bytes) };
  expect(few(textAtEdges(own))).toEqual([]);
});

describe('a thousand changes', () => {
  const { base: from, head: to } = scriptedPair(30, 7, 45);
  let made: RenderedPdf;
  let pdf: Pdf;
  let text = '';
  let changes = 0;
  let fingerprints: readonly string[] = [];
  beforeAll(async () => {
    const print = printOf(from, to);
    fingerprints = print.comparison.changes.map(({ fingerprint }) => fingerprint);
    changes = fingerprints.length;
    const started = process.cpuUsage();
    made = await makeChangesPdf(print);
    const { user, system } = process.cpuUsage(started);
    const seconds = ((user + system) / 1e6).toFixed(1);
    const megabytes = Math.round(process.memoryUsage().rss / 1e6);
    process.stdout.write(
      `${changes} changes: ${made.pages} pages, ${made.bytes.length} bytes, ${seconds} s of work, ${megabytes} MB in all\n`,
    );
    if (hasQpdf) pdf = readStructure(made.bytes);
    ({ text } = await readPdf(made.bytes));
  }, 120000);
  test('are all printed', () => {
    expect(changes).toBeGreaterThan(1000);
    const words = text.replace(/\s/g, '');
    expect(few(fingerprints.filter((fingerprint) => !words.includes(fingerprint)))).toEqual([]);
  });
  for (const name of [
    'everything painted is marked',
    'the tree hangs together',
    'destinations exist',
    'links have their annotations',
    'headings skip no level',
  ] as const) {
    qpdfTest(name, () => expect(few(checks[name](pdf))).toEqual([]));
  }
});
