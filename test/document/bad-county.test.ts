import type { Document } from '../../src/document/document.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import {
  largeAmounts,
  longNames,
  longWords,
  manyAreas,
  noIndicators,
  noMoney,
  otherScripts,
} from '../support/bad-county.ts';
import type { Files } from '../support/compare-plans.ts';
import { countyPlan } from '../support/county-revision.ts';
import { liberation } from '../support/fonts.ts';
import { made } from '../support/money-cases.ts';
import { wordsAstray } from '../support/page-geometry.ts';
import { type CheckName, checks } from '../support/pdf-checks/index.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { pdfOf, plainSetting } from '../support/render-document.ts';

/** Of documents of several years and periods the newest alone: the others have the same parts. */
const shown = new Set(['2028-2031', '2027', undefined]);

const documents = new Map<() => Files, ReadonlyMap<string, Document>>();

/** The documents of a plan, made once for all tests. */
function documentsOf(files: () => Files): ReadonlyMap<string, Document> {
  const known = documents.get(files);
  if (known) return known;
  const { plan, documentOf } = made(files(), 'nn');
  const fresh = new Map(
    targetsOf(plan)
      .filter(({ which }) => shown.has(which))
      .map(({ kind, which }) => [kind, documentOf(kind, which)] as const),
  );
  documents.set(files, fresh);
  return fresh;
}

/** The headings of goals have the plan's own word for them before their number, and entries of the contents do not. */
const names = (Object.keys(checks) as CheckName[]).filter(
  (name) => name !== 'the contents lead to the headings',
);

/** No word is over another or outside the text, and no tag is wrong. */
async function faultsOf(document: Document, made = pdfOf(document)): Promise<readonly string[]> {
  const bytes = await made;
  const pdf = await readStructure(bytes);
  return [...(await wordsAstray(bytes)), ...names.flatMap((name) => checks[name](pdf))];
}

test.each([
  ['names of 120 letters', longNames, ['strategy', 'action-plan', 'economic-plan', 'report']],
  ['names of one word of 120 letters', longWords, ['strategy', 'action-plan', 'economic-plan', 'report']],
  ['names in other scripts', otherScripts, ['strategy', 'action-plan', 'economic-plan', 'report']],
  ['amounts of 9 000 000 000 000 kroner', largeAmounts, ['strategy', 'action-plan', 'report']],
  ['no money', noMoney, ['strategy', 'action-plan', 'report']],
  ['no indicators', noIndicators, ['strategy', 'action-plan', 'economic-plan', 'report']],
  ['14 focus areas', manyAreas, ['strategy', 'action-plan', 'economic-plan', 'report']],
] as const)(
  'every document of a county with %s is laid out',
  async (_, files, kinds) => {
    const documents = documentsOf(files);
    expect([...documents.keys()].toSorted()).toEqual([...kinds].toSorted());
    for (const [kind, document] of documents)
      expect({ kind, faults: await faultsOf(document) }).toEqual({ kind, faults: [] });
  },
  300_000,
);

test('in a theme of one font and one colour for all areas every document is laid out', async () => {
  const theme = { fonts: { regular: 'skrift.ttf' }, colors: { accents: ['#14532d'] } };
  const maker = openPdfMaker({ ...plainSetting, theme, fonts: { regular: liberation } });
  for (const [kind, document] of documentsOf(countyPlan)) {
    const faults = await faultsOf(
      document,
      maker.make(document).then(({ bytes }) => bytes),
    );
    expect({ kind, faults }).toEqual({ kind, faults: [] });
  }
}, 300_000);

test('what is edited is in the documents', () => {
  const has = (files: () => Files, words: RegExp): boolean =>
    [...documentsOf(files).values()].some(({ children }) => words.test(JSON.stringify(children)));
  expect(has(longNames, /(?:langtord ){9}/)).toBe(true);
  expect(has(longWords, /(?:samferdselsutbygging){4}/)).toBe(true);
  expect(has(otherScripts, /עברית/)).toBe(true);
  expect(has(largeAmounts, /9\u202f000\u202f000\u202f000/)).toBe(true);
  expect(has(noMoney, /"value":"(?:Kostnad|Udekt)[^"]*"/)).toBe(false);
  expect(has(noIndicators, /"Indikator(?:ar)?"/)).toBe(false);
  expect(has(manyAreas, /"number":"14"/)).toBe(true);
});
