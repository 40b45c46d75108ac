import { standardTheme } from '#templates';
import type { Document } from '../document/document.ts';
import { localeOf } from '../document/own-settings.ts';
import type { FileTree } from '../io/file-tree.ts';
import { readOwnFile } from '../io/resources.ts';
import type { World } from '../io/world.ts';
import type { Plan } from '../model/entities.ts';
import { renderHtml } from '../render/html/index.ts';
import { themeStyle } from '../render/html/style.ts';
import { makeTheme } from '../templates/theme.ts';
import { readPdfSetting } from './pdf-setting.ts';
import { usableTheme } from './usable-theme.ts';

/** The forms of a document that is none of the plan's own, by the ending of its file. */
export const paperForms = ['pdf', 'html', 'md'] as const;
export type PaperForm = (typeof paperForms)[number];

interface Setting {
  readonly plan: Plan;
  /** The plan's files: its fonts and its logo. */
  readonly tree: FileTree;
  readonly cache: World['cache'];
  readonly version: World['version'];
}

/** A document in one file, in the theme of the plan. */
export async function paperBytes(form: PaperForm, document: Document, setting: Setting): Promise<Uint8Array> {
  if (form === 'html') return Buffer.from(singlePage(document, setting.plan));
  if (form === 'pdf') return pdfOf(document, setting);
  const { renderMarkdown } = await import('../render/markdown.ts');
  return Buffer.from(renderMarkdown(document, ({ path }) => path));
}

async function pdfOf(document: Document, { plan, tree, cache, version }: Setting): Promise<Uint8Array> {
  const { openPdfMaker } = await import('./make-pdf.ts');
  const setting = { watermark: 'auto', theme: usableTheme(plan), cache, version };
  const maker = openPdfMaker(readPdfSetting(tree, undefined, setting));
  const { bytes } = await maker.make(document);
  await maker.close();
  return bytes;
}

/** A document as one page that needs nothing beside it. */
export function singlePage(document: Document, plan: Plan): string {
  const theme = makeTheme(standardTheme, usableTheme(plan));
  const locale = localeOf(plan, document.meta.wordsLanguage);
  return renderHtml(document, {
    file: '',
    skip: locale.skipToContent,
    script: {},
    colors: theme.colors,
    picture: ({ bytes, mediaType }) => `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    single: { style: themeStyle(theme) + Buffer.from(readOwnFile('templates/html/style.css')).toString() },
  });
}
