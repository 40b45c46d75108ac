import { standardWeights } from '#templates';
import type { Document } from '../../src/document/document.ts';
import {
  type ChangesPrint,
  makeChangesDocument,
  makeChangesPage,
  makeChangesPdf,
} from '../../src/publishing/make-changes-document.ts';
import type { RenderedPdf } from '../../src/render/pdf/index.ts';
import type { Files } from './compare-plans.ts';
import { type Compared, compareEnds } from './diff-fixture.ts';
import { memoryTree } from './memory-tree.ts';

/** A comparison of two plans in memory, ready to be printed. */
export function printOf(
  base: Files,
  head: Files,
  language?: ChangesPrint['language'],
  { comparison, ends } = compareEnds(base, head),
): ChangesPrint {
  return {
    comparison,
    ends: {
      base: {
        ...ends.base,
        name: 'v1.0',
        commit: '3f1c9a5be07d42c86a10b9d8e7f6a5b4c3d2e1f0',
        date: '2010-12-01',
      },
      head: {
        ...ends.head,
        name: 'forslag',
        commit: 'a10b9d8e7f6a5b4c3d2e1f03f1c9a5be07d42c86',
        date: '2011-02-14',
      },
    },
    tree: memoryTree(head),
    table: standardWeights,
    language,
    cache: undefined,
    version: '1.2.3',
  };
}

/** A comparison as a page, as `diff --format html` writes it. */
export function changesPageOf({ comparison, ends }: Compared, language?: ChangesPrint['language']): string {
  const tree = memoryTree({});
  return makeChangesPage({
    ...{ comparison, ends, tree, table: standardWeights, language },
    ...{ cache: undefined, version: '1.2.3' },
  });
}

export function changesDocumentOf(base: Files, head: Files, language?: ChangesPrint['language']): Document {
  return makeChangesDocument(printOf(base, head, language));
}

export function changesPdfOf(
  base: Files,
  head: Files,
  language?: ChangesPrint['language'],
  compared?: Compared,
): Promise<RenderedPdf> {
  return makeChangesPdf(printOf(base, head, language, compared));
}
