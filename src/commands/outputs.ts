import { createHash } from 'node:crypto';
import type { Source } from '../document/build-context.ts';
import type { Document, Figure } from '../document/document.ts';
import type { Target } from '../document/targets.ts';
import { readOwnFile } from '../io/resources.ts';
import type { Theme } from '../templates/theme.ts';
import type { BuildFormat } from './names.ts';
import type { Printer } from './print.ts';

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

export interface Making {
  readonly source: Source;
  readonly theme: Theme;
  readonly formats: readonly BuildFormat[];
  /** All documents of the plan are made: then the site has an index, and the files a manifest. */
  readonly whole: boolean;
  readonly printer: Pick<Printer, 'begin' | 'finish'>;
  /** Told before each file, for those who wait. */
  progress(path: string, at: number, of: number): void;
}

/** Makes the files of the documents. Gives them in the order in which the documents are listed. */
export async function makeOutputs(targets: readonly Target[], making: Making): Promise<readonly Output[]> {
  const { source, formats, printer } = making;
  const documents = targets.map((target) => ({ target, document: target.document(source) }));
  const outputs = new Map<string, readonly Output[]>();
  let count = 0;
  const tell = (path: string): void => {
    count += 1;
    making.progress(path, count, targets.length * formats.length);
  };
  const pdf = formats.includes('pdf');
  if (pdf) printer.begin(new Map(documents.map(({ target, document }) => [target.name, document])));
  for (const { target, document } of documents) {
    for (const format of formats.filter(isText)) {
      const path = pathOf(target.name, format);
      tell(path);
      outputs.set(path, await written(target, document, format, documents, making));
    }
  }
  for (const [name, { bytes, pages }] of pdf
    ? await printer.finish((name) => tell(pathOf(name, 'pdf')))
    : []) {
    const path = pathOf(name, 'pdf');
    outputs.set(path, [{ path, bytes, pages }]);
  }
  const inOrder = targets.flatMap(({ name }) =>
    formats.flatMap((format) => outputs.get(pathOf(name, format)) ?? []),
  );
  if (formats.includes('html')) inOrder.push(...(await site(documents, making)));
  const unique = [...new Map(inOrder.map((output) => [output.path, output])).values()];
  return making.whole ? [...unique, manifest(unique, source)] : unique;
}

type TextFormat = Exclude<BuildFormat, 'pdf'>;

function isText(format: BuildFormat): format is TextFormat {
  return format !== 'pdf';
}

function pathOf(name: string, format: BuildFormat): string {
  return format === 'html' ? `html/${name}.html` : `${name}.${format}`;
}

/** A document in a format of text. */
async function written(
  target: Target,
  document: Document,
  format: TextFormat,
  all: Made,
  making: Making,
): Promise<readonly Output[]> {
  if (format === 'html') return page(target, document, all, making);
  if (format === 'md') {
    const { renderMarkdown } = await import('../render/markdown.ts');
    return [{ path: pathOf(target.name, format), bytes: Buffer.from(renderMarkdown(document)) }];
  }
  const { renderCsv } = await import('../render/csv.ts');
  return renderCsv(document).map(({ name, text }) => ({
    path: `csv/${target.name}/${name}`,
    bytes: Buffer.from(text),
    minor: true,
  }));
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
