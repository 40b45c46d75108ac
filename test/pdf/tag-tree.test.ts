import { join } from 'node:path';
import { buildOwnPdf, buildPdf } from '../support/build-pdf.ts';
import { expectGolden } from '../support/golden.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { normalised, readSpans } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { roleCounts, tagTree } from '../support/tag-tree.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { torturePlan } from '../support/torture-plan.ts';

const work = temporaryFolder();
/** Of the plan of this repository, for two tests. */
const ownPdf = await buildOwnPdf(work);
const golden = (name: string): string => join(root, 'test', 'cases', 'pdf', `${name}.tags.txt`);

qpdfTest('the tags of the small plan', async () => {
  const bytes = await buildPdf(work, smallPlan);
  expectGolden(tagTree(readStructure(bytes), await readSpans(bytes)), golden('small-nb'));
});

qpdfTest('the tags of the plan of Kongsbergregionen', async () => {
  expectGolden(tagTree(readStructure(ownPdf), await readSpans(ownPdf)), golden('kongsbergregionen'));
});

qpdfTest('how many tags of each kind the torture plan has', async () => {
  expectGolden(roleCounts(readStructure(await buildPdf(work, torturePlan()))), golden('torture-nb'));
});

qpdfTest('qpdf and pdf.js read the same words', async () => {
  const pdf = readStructure(ownPdf);
  const byPdfJs = (await readSpans(ownPdf)).flatMap(({ spans }) => spans).filter(({ artifact }) => !artifact);
  const squeezed = (text: string): string => normalised(text).replace(/\s/g, '');
  expect(squeezed(byPdfJs.map(({ text }) => text).join(''))).toBe(squeezed(pdf.roots.map(pdf.text).join('')));
});
