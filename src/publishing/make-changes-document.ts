import type { Comparison } from '../diff/change.ts';
import type { ChangesEnd } from '../document/changes/context.ts';
import { changesDocument } from '../document/changes.ts';
import type { Document } from '../document/document.ts';
import { localeOf, templatesOf } from '../document/own-settings.ts';
import type { FileTree } from '../io/file-tree.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { inWordsOf } from '../messages/own-words.ts';
import { inspectMedia } from '../model/media.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import type { WeightTable } from '../templates/weights.ts';
import { documentChangeWords } from './document-change-words.ts';
import { readPdfSetting } from './pdf-setting.ts';
import { pictureFinder } from './pictures.ts';
import { usableTheme } from './usable-theme.ts';

/** A comparison to be printed. */
export interface ChangesPrint {
  readonly comparison: Comparison;
  readonly base: ChangesEnd;
  readonly head: ChangesEnd;
  /** The head's files: its fonts and its logo. */
  readonly tree: FileTree;
  readonly table: WeightTable;
  /** Of the document's own words; the plan's when nobody asked for another. */
  readonly language: Language | undefined;
  readonly cache: World['cache'];
}

/** The document of a comparison, with the head's own words, templates and logo. */
export function makeChangesDocument(print: ChangesPrint): Document {
  const { comparison, base, head, tree, table } = print;
  const { plan } = head;
  if (!plan.whole) throw new UserError('plan-unusable');
  const wordsLanguage = print.language ?? plan.record.language;
  return changesDocument({
    plan,
    comparison,
    base,
    head,
    locale: localeOf(plan, wordsLanguage),
    wordsLanguage,
    templates: templatesOf(plan),
    changeWords: documentChangeWords(
      table,
      inWordsOf(plan.record, wordsLanguage),
      (id) => (plan.byId.get(id) ?? base.plan.byId.get(id))?.title ?? id,
    ),
    ...(head.commit && { commit: head.commit }),
    picture: pictureFinder(tree, plan),
  });
}

/**
 * The same as PDF, in the head's theme and marked as the head's status asks for. The same comparison gives the same bytes.
 * @throws UserError where the head's `plan.yaml` cannot be used
 */
export async function makeChangesPdf(print: ChangesPrint): Promise<RenderedPdf> {
  const { tree, cache } = print;
  const plan = await inspectMedia(print.head.plan, tree);
  const document = makeChangesDocument({ ...print, head: { ...print.head, plan } });
  const { openPdfMaker } = await import('./make-pdf.ts');
  const setting = { watermark: 'auto', theme: usableTheme(plan), cache };
  const maker = openPdfMaker(readPdfSetting(tree, undefined, setting));
  const made = await maker.make(document);
  maker.close();
  return made;
}
