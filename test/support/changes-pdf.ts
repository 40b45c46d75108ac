import { standardWeights } from '#templates';
import { diffPlans } from '../../src/diff/diff-plans.ts';
import type { Document } from '../../src/document/document.ts';
import {
  type ChangesPrint,
  makeChangesDocument,
  makeChangesPdf,
} from '../../src/publishing/make-changes-document.ts';
import type { RenderedPdf } from '../../src/render/pdf/index.ts';
import { type Files, sideOfFiles } from './compare-plans.ts';
import { memoryTree } from './memory-tree.ts';

/** A comparison of two plans in memory, ready to be printed. */
export function printOf(base: Files, head: Files, language?: ChangesPrint['language']): ChangesPrint {
  const from = sideOfFiles(base);
  const to = sideOfFiles(head);
  return {
    comparison: diffPlans(from, to, { table: standardWeights }),
    base: {
      name: 'v1.0',
      commit: '3f1c9a5be07d42c86a10b9d8e7f6a5b4c3d2e1f0',
      date: '2010-12-01',
      plan: from.plan,
    },
    head: {
      name: 'forslag',
      commit: 'a10b9d8e7f6a5b4c3d2e1f03f1c9a5be07d42c86',
      date: '2011-02-14',
      plan: to.plan,
    },
    tree: memoryTree(head),
    table: standardWeights,
    language,
    cache: undefined,
  };
}

export function changesDocumentOf(base: Files, head: Files, language?: ChangesPrint['language']): Document {
  return makeChangesDocument(printOf(base, head, language));
}

export function changesPdfOf(
  base: Files,
  head: Files,
  language?: ChangesPrint['language'],
): Promise<RenderedPdf> {
  return makeChangesPdf(printOf(base, head, language));
}
