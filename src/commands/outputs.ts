import { createHash } from 'node:crypto';
import type { Document, DocumentLanguage, Figure } from '../document/document.ts';
import { readOwnFile } from '../io/resources.ts';
import type { Locale } from '../templates/locale.ts';
import type { Theme } from '../templates/theme.ts';
import type { BuildFormat } from './names.ts';

/** A file that is ready to be written. */
export interface Output {
  /** Below the folder of the documents, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
  /** Not worth a line of its own: style sheets, pictures, tables by the dozen. */
  readonly minor?: boolean;
}

/** What makes the PDF of a document: the only format that needs more than the document. */
export type PdfMaker = (document: Document) => Promise<{ bytes: Uint8Array; pages: number }>;

/** A document, and the name of its files without their ending. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/** How files are made of documents: data, so that another thread can be told. */
export interface Making {
  readonly locale: Locale;
  /** The language of `locale`. */
  readonly wordsLanguage: DocumentLanguage;
  readonly theme: Theme;
  readonly formats: readonly BuildFormat[];
}

/** The files of one of the documents. */
export interface Share {
  readonly index: number;
  readonly outputs: readonly Output[];
}

/**
 * Makes the files of documents.
 * @param indexes of those that are to be made, in this order
 * @param claim whether a document is this thread's to make; asked when its turn comes
 * @param progress is told of each file before it is made
 */
export async function makeShares(
  documents: readonly NamedDocument[],
  making: Making,
  pdf: PdfMaker,
  indexes: readonly number[],
  claim: (index: number) => boolean,
  progress: (path: string) => void = () => {},
): Promise<readonly Share[]> {
  const shares: { index: number; outputs: Output[] }[] = [];
  let pressing: Promise<void> | undefined;
  let printing: Promise<void> | undefined;
  for (const index of indexes) {
    const own = documents[index];
    if (!own || !claim(index)) continue;
    const { name, document } = own;
    const outputs: Output[] = [];
    shares.push({ index, outputs });
    for (const format of making.formats) {
      const path = format === 'html' ? `html/${name}.html` : `${name}.${format}`;
      progress(path);
      if (format === 'pdf') {
        // While the last streams of one are pressed in their thread, the next is laid out; never more than two.
        await pressing;
        const place = outputs.push({ path, bytes: new Uint8Array() }) - 1;
        pressing = printing;
        printing = pdf(document).then((made) => {
          outputs[place] = { path, ...made };
        });
        // Told by whoever waits for it, not as a promise that nobody heard.
        printing.catch(() => {});
      } else if (format === 'md') {
        const { renderMarkdown } = await import('../render/markdown.ts');
        outputs.push({ path, bytes: Buffer.from(renderMarkdown(document)) });
      } else if (format === 'csv') {
        const { renderCsv } = await import('../render/csv.ts');
        for (const { name: file, text } of renderCsv(document))
          outputs.push({ path: `csv/${name}/${file}`, bytes: Buffer.from(text), minor: true });
      } else outputs.push(...(await page(own, documents, making)));
    }
  }
  await pressing;
  await printing;
  return shares;
}

/** What there is only if all documents of the plan are made: an index, and a manifest. */
export interface Whole {
  readonly owner: string;
  /** Full commit hash, where the plan was read from git. */
  readonly commit: string | undefined;
}

/** The files of all documents, in the order in which these are listed, and what they have in common. */
export async function gatherOutputs(
  documents: readonly NamedDocument[],
  shares: readonly Share[],
  making: Making,
  whole: Whole | undefined,
): Promise<readonly Output[]> {
  const outputs = [...shares].sort((a, b) => a.index - b.index).flatMap((share) => share.outputs);
  if (making.formats.includes('html')) outputs.push(...(await site(documents, making, whole)));
  const unique = [...new Map(outputs.map((output) => [output.path, output])).values()];
  return whole ? [...unique, manifest(unique, whole)] : unique;
}

/** A document as a page of the site, and its pictures. */
async function page(
  { name, document }: NamedDocument,
  all: readonly NamedDocument[],
  making: Making,
): Promise<readonly Output[]> {
  const { renderHtml } = await import('../render/html/index.ts');
  const { locale, theme } = making;
  const pictures: Output[] = [];
  const html = renderHtml(document, {
    file: `${name}.html`,
    pages: all.map((own) => ({ file: `${own.name}.html`, title: own.document.meta.title })),
    words: wordsOf(making),
    filterWords: {
      title: locale.filterActions,
      all: locale.filterAll,
      shown: locale.filterShown,
      reset: locale.filterReset,
      sort: locale.sortBy,
    },
    colors: theme.colors,
    picture: ({ path, bytes }: Figure) => {
      pictures.push({ path: `html/media/${path}`, bytes, minor: true });
      return `media/${path.split('/').map(encodeURIComponent).join('/')}`;
    },
  });
  return [{ path: `html/${name}.html`, bytes: Buffer.from(html) }, ...pictures];
}

/** What the pages have in common: the style sheet, and the page that leads to them. */
async function site(
  all: readonly NamedDocument[],
  making: Making,
  whole: Whole | undefined,
): Promise<readonly Output[]> {
  const { locale, theme, formats, wordsLanguage } = making;
  const { renderIndex } = await import('../render/html/index.ts');
  const { themeStyle } = await import('../render/html/style.ts');
  const shared = Buffer.from(readOwnFile('templates/html/style.css')).toString();
  const style = { path: 'html/style.css', bytes: Buffer.from(themeStyle(theme) + shared), minor: true };
  const script = { path: 'html/script.js', bytes: readOwnFile('templates/html/script.js'), minor: true };
  if (!whole) return [style, script];
  const entries = all.map(({ name, document: { meta } }) => ({
    title: meta.title,
    edition: meta.revision,
    files: formats
      .filter((format) => format !== 'csv')
      .map((format) => ({
        href: format === 'html' ? `${name}.html` : `../${name}.${format}`,
        label: format === 'html' ? locale.webPage : format === 'pdf' ? 'PDF' : 'Markdown',
        about: meta.title,
      })),
  }));
  const html = renderIndex(whole.owner, wordsLanguage, entries, wordsOf(making));
  return [{ path: 'html/index.html', bytes: Buffer.from(html) }, style, script];
}

function wordsOf({ locale }: Making) {
  return { skip: locale.skipToContent, documents: locale.documents };
}

/** What was made, for whoever passes it on: names, sizes and digests. */
function manifest(outputs: readonly Output[], { commit }: Whole): Output {
  const files = outputs
    .map(({ path, bytes }) => ({
      file: path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const text = JSON.stringify({ revision: commit ?? null, files }, undefined, 2);
  return { path: 'manifest.json', bytes: Buffer.from(`${text}\n`), minor: true };
}
