import { standardTheme } from '#templates';
import type { Document, Figure } from '../document/document.ts';
import { layout } from '../render/pdf/layout.ts';
import { textsIn } from '../render/pdf/texts-in.ts';
import type { FaceName } from '../render/pdf/typeset/types.ts';
import { type SvgPage, svgPages } from '../render/svg/index.ts';
import { makeTheme } from '../templates/theme.ts';
import { fontFiles, openKeptTypesetting } from './kept-typesetting.ts';
import type { PdfSetting } from './pdf-setting.ts';
import { watermarkOf } from './watermark.ts';

export type { SvgPage };

/** Draws the printed pages of documents for the web. */
export interface PageMaker {
  /**
   * @param picture the address of a picture
   * @param pageAddress where the page with a number is
   */
  make(
    document: Document,
    picture: (figure: Figure) => string,
    pageAddress: (page: string) => string,
  ): readonly SvgPage[];
  /** The fonts that the pages are drawn with. */
  readonly fonts: Readonly<Record<FaceName, Uint8Array>>;
}

/** Opens fonts once, for the pages of documents that follow each other. */
export function openPageMaker(setting: Omit<PdfSetting, 'version'>): PageMaker {
  const { typesetting, store } = openKeptTypesetting(setting);
  const theme = makeTheme(standardTheme, setting.theme);
  let isStored = false;
  return {
    fonts: fontFiles(setting.fonts),
    make(document, picture, pageAddress) {
      const typesetter = typesetting.typesetterOf(() => textsIn(document));
      const laidOut = layout(document, theme, typesetter, watermarkOf(document, setting.watermark));
      const pages = svgPages(laidOut, { typefaces: typesetting.typefaces, picture, pageAddress });
      if (!isStored) store();
      isStored = true;
      return pages;
    },
  };
}
