import type { FileTree } from '../io/file-tree.ts';
import { asStored } from '../io/line-feeds.ts';
import type { World } from '../io/world.ts';
import type { Plan } from '../model/entities.ts';
import { embeddableFont, publishedPictures } from '../model/published.ts';
import type { Attachment } from '../render/pdf/index.ts';
import { type FaceName, namedFonts } from '../templates/faces.ts';
import type { ThemeRecord } from '../templates/theme.ts';

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
  /** What calls the plan by a name, such as its folder, where the next build may take the PDFs of this one; undefined to keep none. */
  readonly keptFor?: string;
  /** Of the program, which the PDF names: who rebuilds it must have that one. */
  readonly version: string;
}

/**
 * Reads of a plan's files what its PDFs need.
 * @param source the plan whose files are put into the PDFs; undefined for none
 * @throws UserError `file-unreadable`
 */
export function readPdfSetting<Setting extends Pick<PdfSetting, 'watermark' | 'theme' | 'cache'>>(
  tree: FileTree,
  source: Plan | undefined,
  setting: Setting,
): Setting & Pick<PdfSetting, 'fonts' | 'attachments'> {
  const named = namedFonts(setting.theme?.fonts);
  const files = new Map(named.map(({ path }) => [path, embeddableFont(tree.read(path))]));
  const fonts = named.flatMap(({ face, path }) => {
    const font = files.get(path);
    return font ? [[face, font] as const] : [];
  });
  return {
    ...setting,
    fonts: Object.fromEntries(fonts),
    attachments: source ? sourceFiles(tree, source) : [],
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  json: 'application/json',
  txt: 'text/plain',
  csv: 'text/csv',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

/** Texts as they are; pictures and fonts as they are published. What the plan does not use is no source of it. */
function sourceFiles(tree: FileTree, plan: Plan): readonly Attachment[] {
  const picture = publishedPictures(plan, tree);
  return [...tree.files.keys()].flatMap((path): Attachment[] => {
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const found = plan.media.has(path) ? picture(path) : undefined;
    if (found) return [{ path, bytes: found.bytes, mediaType: found.mediaType }];
    const mediaType = mediaTypes[ending];
    const isFont = plan.media.get(path)?.kind === 'font';
    if (!isFont && !mediaType?.startsWith('text/') && !mediaType?.startsWith('application/')) return [];
    return [{ path, bytes: asStored(tree.read(path)), mediaType: mediaType ?? 'application/octet-stream' }];
  });
}
