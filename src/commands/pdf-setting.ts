import type { FileTree } from '../io/file-tree.ts';
import { asStored } from '../io/line-feeds.ts';
import { embeddableFont } from '../model/published.ts';
import type { Attachment } from '../render/pdf/index.ts';
import type { FaceName, ThemeRecord } from '../templates/theme.ts';
import type { World } from './world.ts';

/** What of the world PDFs are made with, besides the documents: plain data, which another thread can be given. */
export interface PdfSetting {
  /** `auto`, `none`, or the words themselves. */
  readonly watermark: string;
  /** The plan's own theme. */
  readonly theme: ThemeRecord | undefined;
  /** The files of the theme's own fonts; the other faces are planverk's. */
  readonly fonts: Readonly<Partial<Record<FaceName, Uint8Array>>>;
  /** Files to put into the PDF. */
  readonly attachments: readonly Attachment[];
  readonly cache: World['cache'];
}

/**
 * Reads of a plan's files what its PDFs need.
 * @param attachSource put all of them into the PDFs
 * @throws Trouble `file-unreadable`
 */
export function readPdfSetting(
  tree: FileTree,
  attachSource: boolean,
  own: Pick<PdfSetting, 'watermark' | 'theme' | 'cache'>,
): PdfSetting {
  const paths = Object.entries(own.theme?.fonts ?? {});
  const files = new Map(paths.map(([, path]) => [path, embeddableFont(tree.read(path))]));
  const fonts = paths.flatMap(([face, path]) => {
    const font = files.get(path);
    return font ? [[face, font] as const] : [];
  });
  return { ...own, fonts: Object.fromEntries(fonts), attachments: attachSource ? sourceFiles(tree) : [] };
}

const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  json: 'application/json',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

function sourceFiles(tree: FileTree): readonly Attachment[] {
  return [...tree.files.keys()].map((path) => {
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return {
      path,
      bytes: asStored(tree.read(path)),
      mediaType: mediaTypes[ending] ?? 'application/octet-stream',
    };
  });
}
