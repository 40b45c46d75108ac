import { dataOfDocument } from '../../document/linked-data.ts';
import type { Page } from '../../document/pages/page.ts';
import { publishedAt } from '../../render/html/site.ts';
import { filesBeside } from '../beside.ts';
import type { FormatContext, Made, Output } from '../format.ts';
import { assets } from './assets.ts';
import { dataFile, dataOf } from './data.ts';
import { downloadsOf, hasDownloads } from './downloads.ts';
import { editionOf } from './edition.ts';
import { entryOf, frontPage } from './front-page.ts';
import { indexDocuments, placesIn, placesOn, searchFiles } from './search.ts';

/** Where the downloads of a page are written once their sizes are known. */
const downloadsPlace = '<!-- downloads -->';

/** A document as a page, and the files that it links to. Its downloads are known when all documents are made. */
export async function documentPage(
  made: Made,
  context: FormatContext,
): Promise<() => Promise<readonly Output[]>> {
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
    entry: entryOf(document),
    data: dataOf(document),
    places: placesIn(document, file, edition, context),
  });
  const beside = filesBeside(document, 'html/', context.source);
  return async () => [{ path: `html/${file}`, bytes: await withDownloads(bytes, made, context) }, ...beside];
}

/** The pages of no document, and what all have in common. */
export async function* site(context: FormatContext): AsyncIterable<Output> {
  const edition = editionOf(context);
  try {
    // What is long to index comes first: another thread does it while the many pages of actions are made.
    for (const page of edition.pages) if (page.list !== 'actions') yield* await pageFiles(page, context);
    if (edition.site) indexDocuments(context, edition);
    for (const page of edition.pages) if (page.list === 'actions') yield* await pageFiles(page, context);
    yield* edition.pictures.outputs;
    if (edition.site) {
      yield dataFile(context, edition, edition.site.addressOf);
      yield* await searchFiles(context, edition, edition.site);
    }
    yield* await assets(context);
    // The last, as it says how large the PDFs are.
    if (edition.site) yield await frontPage(context, edition, edition.site);
  } finally {
    edition.indexing.stop();
  }
}

/** The page of a document with the links to other formats of it. */
async function withDownloads(draft: Buffer, made: Made, context: FormatContext): Promise<Buffer> {
  if (!hasDownloads(context)) return draft;
  const { downloadLinks } = await import('../../render/html/site.ts');
  const links = downloadLinks(await downloadsOf(made, context), made.title, '').html;
  const at = draft.indexOf(downloadsPlace);
  return Buffer.concat([
    draft.subarray(0, at),
    Buffer.from(links),
    draft.subarray(at + downloadsPlace.length),
  ]);
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
