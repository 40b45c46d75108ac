import type { Source } from '../document/build-context.ts';
import type { Document } from '../document/document.ts';
import type { Target } from '../document/targets.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import type { Theme } from '../templates/theme.ts';
import type { BuildFormat } from './build-formats.ts';
import type { PdfSetting } from './pdf-setting.ts';

/** A file that is ready to be written. */
export interface Output {
  /** Below the folder of the documents, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
  /** Not worth a line of its own: style sheets, pictures. */
  readonly minor?: boolean;
}

/** A document that was printed, with its files in Markdown where they were made beside it. */
export interface Printed extends RenderedPdf {
  readonly markdown?: readonly Output[];
}

/** A document of the plan, and what it was made for. */
export interface Made {
  readonly target: Target;
  readonly document: Document;
  /** Of the document, which need not be made for it. */
  readonly title: string;
  /** Lets go of the document, which thousands of actions make large. It is made again where it is asked for all the same. */
  release(): void;
}

/** What the formats need of the build. */
export interface FormatContext {
  readonly source: Source;
  readonly theme: Theme;
  /** The files of the theme's own fonts; the other faces are planverk's. */
  readonly fonts: PdfSetting['fonts'];
  readonly formats: readonly BuildFormat[];
  /** All documents of the plan are made. */
  readonly whole: boolean;
  /** The documents that are made. */
  readonly all: readonly Made[];
  /** The program of a second thread; undefined to do without. */
  readonly threadFile: string | undefined;
  /** A document as PDF, once it is printed. */
  printed(name: string): Promise<Printed>;
}

/** How a format of `build` is made. */
export interface Format {
  /** The path of a document in this format, also shown as progress. */
  pathOf(name: string): string;
  /** Makes a document, or what can be made of it before it is printed. @returns what gives its files */
  make(made: Made, context: FormatContext): Promise<() => Promise<readonly Output[]>>;
  /** The files that the documents have in common, each when it is made. */
  outputsBesides(context: FormatContext): AsyncIterable<Output>;
}
