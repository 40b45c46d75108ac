import type { Document } from '../document/document.ts';
import { fileSize } from '../document/figures.ts';
import { pagesOf } from '../document/pages/index.ts';
import type { Page } from '../document/pages/page.ts';
import { planData } from '../document/plan-data.ts';
import { titleInPlan } from '../document/title-in-plan.ts';
import { readOwnFile } from '../io/resources.ts';
import { type WebFace, webFaces, webFont } from '../media/font/web-font.ts';
import type { HtmlOptions } from '../render/html/page-context.ts';
import type { Download, Site, SitePage } from '../render/html/site.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import { fill } from '../templates/locale.ts';
import { filesBeside, picturesIn } from './beside.ts';
import type { FormatContext, Made, Output } from './format.ts';

/** What all pages of a build have in common. */
interface Edition {
  /** Nothing where one document is made alone: it leads nowhere. */
  readonly site?: Site;
  readonly pages: readonly Page[];
  readonly pictures: ReturnType<typeof picturesIn>;
  /** Pages of documents, which wait for the sizes of what is beside them. */
  readonly drafts: Map<string, string>;
}

const editions = new WeakMap<FormatContext, Edition>();

function editionOf(context: FormatContext): Edition {
  const before = editions.get(context);
  if (before) return before;
  const made = makeEdition(context);
  editions.set(context, made);
  return made;
}

function makeEdition({ source, all, whole }: FormatContext): Edition {
  const pictures = picturesIn('html/');
  if (!whole) return { pages: [], pictures, drafts: new Map() };
  const { plan, locale, wordsLanguage } = source;
  const documents = all.map(({ target, document }) => ({ target, title: titleInPlan(document).title }));
  const pages = pagesOf(plan, documents);
  const addresses = new Map(pages.map(({ of, name }) => [of, `${name}.html`]));
  const strategy = documents.find(({ target }) => target.kind === 'strategy');
  const { owner, documents: settings } = plan.record;
  const logo = settings?.logo && source.picture(settings.logo, owner);
  const menuWords = { actions: locale.actions, goals: locale.goals, partners: locale.partners };
  const site: Site = {
    owner,
    ...(logo && { logo }),
    lists: pages.flatMap(({ inMenu, name }): readonly SitePage[] =>
      inMenu ? [{ file: `${name}.html`, title: menuWords[inMenu] }] : [],
    ),
    documents: documents.map(({ target: { name }, title }) => ({ file: `${name}.html`, title })),
    words: { menu: locale.webMenu, documents: locale.documents },
    wordsLanguage,
    addressOf(to) {
      const page = addresses.get(to);
      if (page !== undefined) return page;
      const [kind, rest = ''] = split(to);
      if (kind === 'document') {
        const [name, id] = rest.split('#');
        return `${name}.html${id ? `#${id}` : ''}`;
      }
      // What is of the strategy plan and has no page has its place there.
      return kind === 'text' && strategy ? `${strategy.target.name}.html#${rest}` : undefined;
    },
  };
  return { site, pages, pictures, drafts: new Map() };
}

function split(to: string): readonly [kind: string, rest: string] {
  const at = to.indexOf('/');
  return [to.slice(0, at), to.slice(at + 1)];
}

/** Where the downloads of a page are written once their sizes are known. */
const downloadsPlace = '<!-- downloads -->';

/** A document as a page, and its pictures. What is written of it last comes with the site. */
export async function documentPage(made: Made, context: FormatContext): Promise<readonly Output[]> {
  const { renderHtml } = await import('../render/html/index.ts');
  const edition = editionOf(context);
  const { target, document } = made;
  const file = `${target.name}.html`;
  const draft = renderHtml(document, { ...optionsOf(edition, context), file, downloadsPlace });
  edition.drafts.set(target.name, draft);
  return [
    { path: `html/${file}`, bytes: Buffer.from(draft) },
    ...filesBeside(document, 'html/', context.source),
  ];
}

function optionsOf({ site, pictures }: Edition, { source, theme }: FormatContext): Omit<HtmlOptions, 'file'> {
  const { locale } = source;
  return {
    ...(site && { site }),
    skip: locale.skipToContent,
    script: {
      title: locale.filterActions,
      search: locale.filterSearch,
      more: locale.filterMore,
      all: locale.filterAll,
      shown: locale.filterShown,
      none: locale.filterNone,
      printed: locale.filterPrinted,
      reset: locale.filterReset,
      copy: locale.filterCopy,
      copied: locale.filterCopied,
      hideCards: locale.filterHideCards,
      sort: locale.filterSort,
      asListed: locale.filterAsListed,
      sortBy: locale.sortBy,
      headingLink: locale.headingLink,
    },
    colors: theme.colors,
    picture: pictures.addressOf,
  };
}

/** The pages that wait for what is beside them, those of no document, and what all have in common. */
export async function site(context: FormatContext): Promise<readonly Output[]> {
  const { all, source, theme, whole } = context;
  const { fontStyle, themeStyle } = await import('../render/html/style.ts');
  const shared = Buffer.from(readOwnFile('templates/html/style.css')).toString();
  const fonts = webFonts(context);
  const faces = fontStyle(
    fonts.map(({ face, path }) => ({ file: path.replace(/^html\//, ''), ...webFaces[face] })),
  );
  const style = {
    path: 'html/style.css',
    bytes: Buffer.from(faces + themeStyle(theme) + shared),
    minor: true,
  };
  const script = { path: 'html/script.js', bytes: readOwnFile('templates/html/script.js'), minor: true };
  const edition = editionOf(context);
  const { downloadLinks, rootOf } = await import('../render/html/site.ts');
  const downloads = new Map<Made, readonly Download[]>();
  for (const made of all) downloads.set(made, await downloadsOf(made, context));
  const documents = all.flatMap((made): readonly Output[] => {
    const draft = edition.drafts.get(made.target.name);
    if (draft === undefined) return [];
    const links = downloadLinks(downloads.get(made) ?? [], made.title, '').html;
    const bytes = Buffer.from(draft.replace(downloadsPlace, () => links));
    return [{ path: `html/${made.target.name}.html`, bytes }];
  });
  if (!edition.site || !whole) return [...documents, ...edition.pictures.outputs, style, script, ...fonts];
  const { renderHtml } = await import('../render/html/index.ts');
  const { renderIndex } = await import('../render/html/index-page.ts');
  const { movedPage } = await import('../render/html/moved-page.ts');
  const options = optionsOf(edition, context);
  const pages = edition.pages.flatMap((page): readonly Output[] => {
    const file = `${page.name}.html`;
    const document = page.document(source);
    const html = renderHtml(document, { ...options, file });
    const moved = page.former.map((old) => ({
      path: `html/${old}.html`,
      bytes: Buffer.from(movedPage(`${old}.html`, file, document.meta, source.locale.movedTo, rootOf)),
      minor: true,
    }));
    return [
      { path: `html/${file}`, bytes: Buffer.from(html), minor: page.inMenu === undefined },
      ...moved,
      ...filesBeside(document, 'html/', source),
    ];
  });
  const { record } = source.plan;
  const { from, to } = record.period;
  const index = renderIndex(
    all.map((made) => ({
      title: titleInPlan(made.document).title,
      file: `${made.target.name}.html`,
      edition: made.document.meta.revision,
      ...inShort(made.document),
      downloads: downloads.get(made) ?? [],
    })),
    {
      period: fill(source.locale.period, { from, to }),
      ...(record.motto && { motto: record.motto }),
      find: source.locale.findAction,
    },
    edition.site,
    options,
  );
  const addressOf = edition.site.addressOf;
  const data = planData(
    source.plan,
    all.map(({ target, document }) => ({
      name: target.name,
      kind: target.kind,
      ...(target.which && { which: target.which }),
      title: document.meta.title,
      status: document.meta.status,
      edition: document.meta.revision,
      files: filesOf(target.name, context),
    })),
    addressOf,
    source.commit,
  );
  return [
    { path: 'html/index.html', bytes: Buffer.from(index) },
    ...documents,
    ...pages,
    ...edition.pictures.outputs,
    { path: 'html/plan.json', bytes: Buffer.from(`${JSON.stringify(data, undefined, 1)}\n`), minor: true },
    style,
    script,
    ...fonts,
  ];
}

/** The faces that pages are set in: the theme's own where it has them. */
function webFonts({ fonts }: FormatContext): readonly (Output & { readonly face: WebFace })[] {
  return (Object.keys(webFaces) as readonly WebFace[]).map((face) => {
    const font = fonts[face];
    const bytes = font ? webFont(font) : readOwnFile(`dist/fonts/${face}.woff`);
    return { face, path: `html/fonts/${face}.woff`, bytes, minor: true };
  });
}

/** The files of a document, by format, seen from the site. */
function filesOf(name: string, { formats }: FormatContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formats.flatMap((format) => {
      if (format === 'csv') return [];
      return [[format, format === 'html' ? `${name}.html` : `../${name}.${format}`]];
    }),
  );
}

/** What a cover and its first figures say of a document. */
function inShort({ children }: Document) {
  const cover = children.find((block) => block.type === 'cover');
  const figures = firstFigures(children);
  const status = cover?.type === 'cover' ? cover.status : undefined;
  return { ...(status && { status }), ...(figures && { figures }) };
}

function firstFigures(
  blocks: Document['children'],
): Extract<Document['children'][number], { type: 'key-figures' }> | undefined {
  for (const block of blocks) {
    if (block.type === 'key-figures') return block;
    if (block.type !== 'section') continue;
    const found = firstFigures(block.children);
    if (found) return found;
  }
  return undefined;
}

/** The other formats of a document that are made. */
async function downloadsOf(
  { target }: Made,
  { formats, source, printed }: FormatContext,
): Promise<readonly Download[]> {
  const links: Download[] = [];
  for (const format of formats) {
    if (format === 'pdf')
      links.push({ file: `../${target.name}.pdf`, label: pdfLabel(await printed(target.name), source) });
    if (format === 'md') links.push({ file: `../${target.name}.md`, label: 'Markdown' });
  }
  return links;
}

function pdfLabel(
  { bytes: { length }, pages }: RenderedPdf,
  { locale, wordsLanguage }: FormatContext['source'],
): string {
  const size = fileSize(length, wordsLanguage);
  return fill(pages === 1 ? locale.pdfSizeOne : locale.pdfSizeMany, { size, pages });
}
