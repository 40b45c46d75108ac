import { createHash } from 'node:crypto';
import type { Source } from '../document/build-context.ts';
import type { Document, Figure } from '../document/document.ts';
import type { Target } from '../document/targets.ts';
import { readOwnFile } from '../io/resources.ts';
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

export interface Making {
  readonly source: Source;
  readonly theme: Theme;
  readonly formats: readonly BuildFormat[];
  /** All documents of the plan are made: then the site has an index, and the files a manifest. */
  readonly whole: boolean;
  readonly pdf: PdfMaker;
  /** Told before each file, for those who wait. */
  progress(path: string, at: number, of: number): void;
}

/** Makes the files of the documents, in the order in which they are listed. */
export async function makeOutputs(targets: readonly Target[], making: Making): Promise<readonly Output[]> {
  const { source, formats, pdf } = making;
  const outputs: Output[] = [];
  const documents = targets.map((target) => ({ target, document: target.document(source) }));
  const total = targets.length * formats.length;
  let count = 0;
  let pressing: Promise<void> | undefined;
  let printing: Promise<void> | undefined;
  for (const { target, document } of documents) {
    for (const format of formats) {
      const path = format === 'html' ? `html/${target.name}.html` : `${target.name}.${format}`;
      count += 1;
      making.progress(path, count, total);
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
        for (const { name, text } of renderCsv(document))
          outputs.push({ path: `csv/${target.name}/${name}`, bytes: Buffer.from(text), minor: true });
      } else outputs.push(...(await page(target, document, documents, making)));
    }
  }
  await pressing;
  await printing;
  if (formats.includes('html')) outputs.push(...(await site(documents, making)));
  const unique = [...new Map(outputs.map((output) => [output.path, output])).values()];
  return making.whole ? [...unique, manifest(unique, source)] : unique;
}

type Made = readonly { readonly target: Target; readonly document: Document }[];

/** A document as a page of the site, and its pictures. */
async function page(
  { name }: Target,
  document: Document,
  all: Made,
  { source, theme }: Making,
): Promise<readonly Output[]> {
  const { renderHtml } = await import('../render/html/index.ts');
  const { locale } = source;
  const pictures: Output[] = [];
  const html = renderHtml(document, {
    file: `${name}.html`,
    pages: all.map((own) => ({ file: `${own.target.name}.html`, title: own.document.meta.title })),
    words: wordsOf(source),
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
async function site(all: Made, { source, theme, formats, whole }: Making): Promise<readonly Output[]> {
  const { renderIndex } = await import('../render/html/index.ts');
  const { themeStyle } = await import('../render/html/style.ts');
  const shared = Buffer.from(readOwnFile('templates/html/style.css')).toString();
  const style = { path: 'html/style.css', bytes: Buffer.from(themeStyle(theme) + shared), minor: true };
  const script = { path: 'html/script.js', bytes: readOwnFile('templates/html/script.js'), minor: true };
  if (!whole) return [style, script];
  const { owner } = source.plan.record;
  const entries = all.map(({ target, document: { meta } }) => ({
    title: meta.title,
    edition: meta.revision,
    files: formats
      .filter((format) => format !== 'csv')
      .map((format) => ({
        href: format === 'html' ? `${target.name}.html` : `../${target.name}.${format}`,
        label: format === 'html' ? source.locale.webPage : format === 'pdf' ? 'PDF' : 'Markdown',
        about: meta.title,
      })),
  }));
  const html = renderIndex(owner, source.wordsLanguage, entries, wordsOf(source));
  return [{ path: 'html/index.html', bytes: Buffer.from(html) }, style, script];
}

function wordsOf({ locale }: Source) {
  return { skip: locale.skipToContent, documents: locale.documents };
}

/** What was made, for whoever passes it on: names, sizes and digests. */
function manifest(outputs: readonly Output[], { commit }: Source): Output {
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
