import { dataOfDocument } from '../../document/linked-data.ts';
import type { Page } from '../../document/pages/page.ts';
import { publishedAt } from '../../render/html/site.ts';
import { filesBeside } from '../beside.ts';
import type { FormatContext, Made, Output } from '../format.ts';
import { assets } from './assets.ts';
import { dataFile, dataOf } from './data.ts';
import { allDownloads, type Downloads, hasDownloads } from './downloads.ts';
import { editionOf, pageOf } from './edition.ts';
import { entryOf, frontPage } from './front-page.ts';
import { placesIn, placesOn, searchFiles } from './search.ts';

/** Where the downloads of a page are written once their sizes are known. */
const downloadsPlace = '<!-- downloads -->';

/** A document as a page, and its pictures. Where there are downloads, it is written again with them, with the site. */
export async function documentPage(made: Made, context: FormatContext): Promise<readonly Output[]> {
  const { htmlBytes } = await import('../../render/html/index.ts');
  const edition = editionOf(context);
  const { target, document } = made;
  const file = `${target.name}.html`;
  const place = hasDownloads(context) && { downloadsPlace };
  const linkedData =
    edition.site && dataOfDocument(document, context.source.plan, publishedAt(file, edition.site));
  const bytes = htmlBytes(document, {
    ...edition.options,
    file,
    ...place,
    ...(linkedData && { linkedData }),
  });
  edition.documents.set(target.name, {
    bytes,
    entry: entryOf(document),
    data: dataOf(document),
    places: placesIn(document, file, edition, context),
  });
  return [{ path: `html/${file}`, bytes }, ...filesBeside(document, 'html/', context.source)];
}

/** The pages that wait for what is beside them, those of no document, and what all have in common. */
export async function site(context: FormatContext): Promise<readonly Output[]> {
  const edition = editionOf(context);
  const downloads = await allDownloads(context);
  const documents = await withDownloads(downloads, context);
  const shared = await assets(context);
  if (!edition.site) return [...documents, ...edition.pictures.outputs, ...shared];
  const front = await frontPage(context, edition, edition.site, downloads);
  const pages: Output[] = [];
  for (const page of edition.pages) pages.push(...(await pageFiles(page, context)));
  return [
    front,
    ...documents,
    ...pages,
    ...edition.pictures.outputs,
    dataFile(context, edition, edition.site.addressOf),
    ...(await searchFiles(context, edition, edition.site)),
    ...shared,
  ];
}

/** The pages of documents with the links to other formats of them. */
async function withDownloads(downloads: Downloads, context: FormatContext): Promise<readonly Output[]> {
  if (!hasDownloads(context)) return [];
  const { downloadLinks } = await import('../../render/html/site.ts');
  const edition = editionOf(context);
  return context.all.map((made) => {
    const draft = pageOf(made, edition).bytes;
    const at = draft.indexOf(downloadsPlace);
    const links = Buffer.from(downloadLinks(downloads.get(made) ?? [], made.title, '').html);
    const bytes = Buffer.concat([draft.subarray(0, at), links, draft.subarray(at + downloadsPlace.length)]);
    return { path: `html/${made.target.name}.html`, bytes };
  });
}

/** A page that is no document, what is beside it, and what leads to it from where it was before. */
async function pageFiles(page: Page, context: FormatContext): Promise<readonly Output[]> {
  const { htmlBytes } = await import('../../render/html/index.ts');
  const { movedPage } = await import('../../render/html/moved-page.ts');
  const { rootOf } = await import('../../render/html/site.ts');
  const { source } = context;
  const { site, options, indexing } = editionOf(context);
  const file = `${page.name}.html`;
  const document = page.document(source);
  indexing.add(placesOn(page, document, context));
  const linkedData = page.linkedData?.(site && publishedAt(file, site));
  const bytes = htmlBytes(document, { ...options, file, ...(linkedData && { linkedData }) });
  const moved = page.former.map((old) => ({
    path: `html/${old}.html`,
    bytes: Buffer.from(movedPage(`${old}.html`, file, document.meta, source.locale.movedTo, rootOf)),
    minor: true,
  }));
  return [
    { path: `html/${file}`, bytes, minor: !page.inMenu },
    ...moved,
    ...filesBeside(document, 'html/', source),
  ];
}
