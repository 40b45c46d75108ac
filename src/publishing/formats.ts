import type { Source } from '../document/build-context.ts';
import type { Document, Figure } from '../document/document.ts';
import { filesOf } from '../document/files.ts';
import type { FlatTable } from '../document/flat-table.ts';
import type { TableName } from '../document/tables/scope.ts';
import type { Target } from '../document/targets.ts';
import { readOwnFile } from '../io/resources.ts';
import { UserError } from '../io/user-error.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import type { Locale } from '../templates/locale.ts';
import type { Theme } from '../templates/theme.ts';
import type { BuildFormat } from './build-formats.ts';

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

/** A document of the plan, and what it was made for. */
export interface Made {
  readonly target: Target;
  readonly document: Document;
}

/** What the formats need of the build. */
export interface FormatContext {
  readonly source: Source;
  readonly theme: Theme;
  readonly formats: readonly BuildFormat[];
  /** All documents of the plan are made. */
  readonly whole: boolean;
  /** The documents that are made. */
  readonly all: readonly Made[];
  /** A document as PDF, once it is printed. */
  printed(name: string): Promise<RenderedPdf>;
}

/** How a format of `build` is made. */
export interface Format {
  /** The path of a document in this format, also shown as progress. */
  pathOf(name: string): string;
  /** What it is called beside the documents on the index page; undefined where it is not listed there. */
  readonly label: ((locale: Locale) => string) | undefined;
  /** The files of one document. */
  outputsOf(made: Made, context: FormatContext): Promise<readonly Output[]>;
  /** The files that the documents have in common. */
  outputsBesides(context: FormatContext): Promise<readonly Output[]>;
}

/** Every format. One that is named and not made is a type error here. */
export const formats: Readonly<Record<BuildFormat, Format>> = {
  pdf: {
    pathOf: (name) => `${name}.pdf`,
    label: () => 'PDF',
    async outputsOf({ target, document }, { source, printed }) {
      const { bytes, pages } = await printed(target.name);
      return [{ path: this.pathOf(target.name), bytes, pages }, ...filesBeside(document, '', source)];
    },
    outputsBesides: nothing,
  },
  html: {
    pathOf: (name) => `html/${name}.html`,
    label: ({ webPage }) => webPage,
    outputsOf: webPage,
    outputsBesides: site,
  },
  md: {
    pathOf: (name) => `${name}.md`,
    label: () => 'Markdown',
    async outputsOf({ target, document }, { source }) {
      const { renderMarkdown } = await import('../render/markdown.ts');
      const pictures = picturesIn('');
      const text = renderMarkdown(document, pictures.addressOf);
      return [
        { path: this.pathOf(target.name), bytes: Buffer.from(text) },
        ...pictures.outputs,
        ...filesBeside(document, '', source),
      ];
    },
    outputsBesides: nothing,
  },
  // Data of the plan, not of a document: tables of the whole plan, or of what a document that is asked for is about.
  csv: {
    pathOf: (name) => `csv/${name}`,
    label: undefined,
    async outputsOf({ target }, { source, whole }) {
      if (whole) return [];
      const { flatTables } = await import('../document/tables/index.ts');
      const { scopeOf } = await import('../document/tables/scope.ts');
      const { scope, tables } = scopeOf(target, target.planOf(source.plan), source.locale);
      const since = target.since(source);
      const status: readonly TableName[] =
        target.kind === 'strategy' ? ['status', 'statusIndicators'] : ['status'];
      const all = since
        ? flatTables({ ...scope, since: [since] }, [...tables, ...status])
        : flatTables(scope, tables);
      return csvFiles(all, this.pathOf(target.name));
    },
    async outputsBesides({ source, whole, all }) {
      if (!whole) return [];
      const { flatTables } = await import('../document/tables/index.ts');
      const { tableNames, wholeScope } = await import('../document/tables/scope.ts');
      const since = all.flatMap(({ target }) => target.since(source) ?? []);
      const scope = { ...wholeScope(source.plan, source.locale), since };
      return csvFiles(flatTables(scope, since.length > 0 ? [...tableNames, 'status'] : tableNames), 'csv');
    },
  },
};

async function nothing(): Promise<readonly Output[]> {
  return [];
}

async function csvFiles(tables: readonly FlatTable[], folder: string): Promise<readonly Output[]> {
  const { renderCsv } = await import('../render/csv.ts');
  return tables.map((table) => ({
    path: `${folder}/${table.name}.csv`,
    bytes: Buffer.concat(Array.from(renderCsv(withinSheet(table)), (text) => Buffer.from(text))),
  }));
}

/** Rows of a sheet, the header among them. Source: Microsoft, "Excel specifications and limits" */
const sheetRows = 1_048_576;

/** @throws UserError for a table that no spreadsheet can open, as it is made of a few lines of amounts for many years */
function withinSheet(table: FlatTable): FlatTable {
  return {
    ...table,
    rows: {
      *[Symbol.iterator]() {
        let count = 1;
        for (const row of table.rows) {
          count += 1;
          if (count > sheetRows) throw new UserError('table-too-long', { name: table.name, rows: sheetRows });
          yield row;
        }
      },
    },
  };
}

/** A document as a page of the site, and its pictures. */
async function webPage(
  { target, document }: Made,
  { source, theme, all }: FormatContext,
): Promise<readonly Output[]> {
  const { renderHtml } = await import('../render/html/index.ts');
  const { locale } = source;
  const pictures = picturesIn('html/');
  const html = renderHtml(document, {
    file: `${target.name}.html`,
    pages: all.map((page) => ({ file: `${page.target.name}.html`, title: page.document.meta.title })),
    words: wordsOf(source),
    filterWords: {
      title: locale.filterActions,
      all: locale.filterAll,
      shown: locale.filterShown,
      reset: locale.filterReset,
      sort: locale.sortBy,
    },
    colors: theme.colors,
    picture: pictures.addressOf,
  });
  return [
    { path: formats.html.pathOf(target.name), bytes: Buffer.from(html) },
    ...pictures.outputs,
    ...filesBeside(document, 'html/', source),
  ];
}

/** The files that a document links to, put beside it. */
function filesBeside(document: Document, folder: string, { file }: Source): readonly Output[] {
  return [...filesOf(document)].flatMap(([at, path]): readonly Output[] => {
    const found = file?.(path);
    return found ? [{ path: folder + at, bytes: found.bytes, minor: true }] : [];
  });
}

/** Puts the pictures of a document beside it, as they are published, and returns where. */
function picturesIn(folder: string) {
  const outputs: Output[] = [];
  return {
    outputs: outputs as readonly Output[],
    addressOf({ path, bytes, mediaType }: Figure): string {
      // A server takes the media type from the extension, which a plan may get wrong.
      const { form, name } = endings[mediaType];
      const fileName = form.test(path) ? path : `${path}.${name}`;
      outputs.push({ path: `${folder}media/${fileName}`, bytes, minor: true });
      return `media/${fileName.split('/').map(encodeURIComponent).join('/')}`;
    },
  };
}

const endings = {
  'image/jpeg': { form: /\.jpe?g$/i, name: 'jpg' },
  'image/png': { form: /\.png$/i, name: 'png' },
  'image/svg+xml': { form: /\.svg$/i, name: 'svg' },
};

/** What the pages have in common: the style sheet, and the page that leads to them. */
async function site({ all, source, theme, formats: made, whole }: FormatContext): Promise<readonly Output[]> {
  const { renderIndex } = await import('../render/html/index-page.ts');
  const { themeStyle } = await import('../render/html/style.ts');
  const shared = Buffer.from(readOwnFile('templates/html/style.css')).toString();
  const style = { path: 'html/style.css', bytes: Buffer.from(themeStyle(theme) + shared), minor: true };
  const script = { path: 'html/script.js', bytes: readOwnFile('templates/html/script.js'), minor: true };
  if (!whole) return [style, script];
  const { owner } = source.plan.record;
  const entries = all.map(({ target, document: { meta } }) => ({
    title: meta.title,
    edition: meta.revision,
    files: made.flatMap((format) => {
      const { pathOf, label } = formats[format];
      return label
        ? [{ href: fromSite(pathOf(target.name)), label: label(source.locale), about: meta.title }]
        : [];
    }),
  }));
  const html = renderIndex(owner, source.wordsLanguage, entries, wordsOf(source));
  return [{ path: 'html/index.html', bytes: Buffer.from(html) }, style, script];
}

/** The address of a file, for the pages of the site. */
function fromSite(path: string): string {
  return path.startsWith('html/') ? path.slice('html/'.length) : `../${path}`;
}

function wordsOf({ locale }: Source) {
  return { skip: locale.skipToContent, documents: locale.documents };
}
