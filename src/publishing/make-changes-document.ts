import type { Change, Comparison } from '../diff/change.ts';
import { type DiffView, viewOf } from '../diff/view/diff-view.ts';
import type { Revisions } from '../diff/view/revisions.ts';
import { changesDocument } from '../document/changes.ts';
import type { Document } from '../document/document.ts';
import { localeOf, templatesOf } from '../document/own-settings.ts';
import type { FileTree } from '../io/file-tree.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { inspectMedia } from '../model/media.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import type { Weight, WeightTable } from '../templates/weights.ts';
import { singlePage } from './make-paper.ts';
import { readPdfSetting } from './pdf-setting.ts';
import { pictureFinder } from './pictures.ts';
import { usableTheme } from './usable-theme.ts';
import { inWordsOfPlan } from './words-of-plan.ts';

/** A comparison to be printed. */
export interface ChangesPrint {
  readonly comparison: Comparison;
  readonly ends: Revisions;
  /** The head's files: its fonts and its logo. */
  readonly tree: FileTree;
  readonly table: WeightTable;
  /** Of the document's own words; the plan's when nobody asked for another. */
  readonly language: Language | undefined;
  /** The weight from which changes fail, where it was asked for. */
  readonly failOn?: Weight;
  /** The name of the partner that it is for. */
  readonly partner?: string;
  /** All changes, where only some are shown. */
  readonly all?: readonly Change[];
  /** What is said after the counts. */
  readonly left?: string;
  readonly cache: World['cache'];
  readonly version: World['version'];
}

/** The document of a comparison, with the head's own templates and logo. */
export function makeChangesDocument(print: ChangesPrint): Document {
  const { ends, tree } = print;
  const { plan, commit } = ends.head;
  if (!plan.whole) throw new UserError('plan-unusable');
  const wordsLanguage = print.language ?? plan.record.language;
  return changesDocument({
    plan,
    base: ends.base.plan,
    view: viewIn(wordsLanguage, print),
    locale: localeOf(plan, wordsLanguage),
    wordsLanguage,
    templates: templatesOf(plan),
    ...(commit && { commit }),
    picture: pictureFinder(tree, plan),
  });
}

function viewIn(
  language: Language,
  { comparison, ends, table, failOn, partner, all, left = '' }: ChangesPrint,
): DiffView {
  const spoken = inWordsOfPlan(ends.head.plan, language);
  const view = viewOf(comparison, ends, {
    language: spoken,
    table,
    ...(failOn && { failOn }),
    ...(partner && { partner }),
    ...(all && { all }),
  });
  return { ...view, counts: view.counts + left };
}

/**
 * The same as PDF, in the head's theme and marked as the head's status asks for. The same comparison gives the same bytes.
 * @throws UserError where the head's `plan.yaml` cannot be used
 */
export async function makeChangesPdf(print: ChangesPrint): Promise<RenderedPdf> {
  const { ends, tree, cache, version } = print;
  const plan = await inspectMedia(ends.head.plan, tree);
  const document = makeChangesDocument({ ...print, ends: { ...ends, head: { ...ends.head, plan } } });
  const { openPdfMaker } = await import('./make-pdf.ts');
  const setting = { watermark: 'auto', theme: usableTheme(plan), cache, version };
  const maker = openPdfMaker(readPdfSetting(tree, undefined, setting));
  const made = await maker.make(document);
  await maker.close();
  return made;
}

/**
 * The same as one page that needs nothing beside it, in the head's theme.
 * @throws UserError where the head's `plan.yaml` cannot be used
 */
export function makeChangesPage(print: ChangesPrint): string {
  return singlePage(makeChangesDocument(print), print.ends.head.plan);
}
