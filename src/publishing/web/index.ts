import type { Page } from '../../document/pages/page.ts';
import { filesBeside } from '../beside.ts';
import type { FormatContext, Made, Output } from '../format.ts';
import { assets } from './assets.ts';
import { dataFile } from './data.ts';
import { allDownloads } from './downloads.ts';
import { editionOf } from './edition.ts';
import { frontPage } from './front-page.ts';
import { placesOn, searchFiles } from './search.ts';

/** Where the downloads of a page are written once their sizes are known. */
const downloadsPlace = '<!-- downloads -->';

/** A document as a page, and its pictures. What is written of it last comes with the site. */
export async function documentPage(made: Made, context: FormatContext): Promise<readonly Output[]> {
  const { renderHtml } = await import('../../render/html/index.ts');
  const { options, drafts } = editionOf(context);
  const { target, document } = made;
  const file = `${target.name}.html`;
  const draft = renderHtml(document, { ...options, file, downloadsPlace });
  drafts.set(target.name, draft);
  return [
    { path: `html/${file}`, bytes: Buffer.from(draft) },
    ...filesBeside(document, 'html/', context.source),
  ];
}

/** The pages that wait for what is beside them, those of no document, and what all have in common. */
export async function site(context: FormatContext): Promise<readonly Output[]> {
  const { all } = context;
  const { downloadLinks } = await import('../../render/html/site.ts');
  const edition = editionOf(context);
  const downloads = await allDownloads(context);
  const documents = all.flatMap((made): readonly Output[] => {
    const draft = edition.drafts.get(made.target.name);
    if (draft === undefined) return [];
    const links = downloadLinks(downloads.get(made) ?? [], made.title, '').html;
    const bytes = Buffer.from(draft.replace(downloadsPlace, () => links));
    return [{ path: `html/${made.target.name}.html`, bytes }];
  });
  const shared = await assets(context);
  if (!edition.site) return [...documents, ...edition.pictures.outputs, ...shared];
  const front = await frontPage(context, edition.site, edition.options, downloads);
  const pages: Output[] = [];
  for (const page of edition.pages) pages.push(...(await pageFiles(page, context)));
  return [
    front,
    ...documents,
    ...pages,
    ...edition.pictures.outputs,
    dataFile(context, edition.site.addressOf),
    ...(await searchFiles(context, edition, edition.site)),
    ...shared,
  ];
}

/** A page that is no document, what is beside it, and what leads to it from where it was before. */
async function pageFiles(page: Page, context: FormatContext): Promise<readonly Output[]> {
  const { renderHtml } = await import('../../render/html/index.ts');
  const { movedPage } = await import('../../render/html/moved-page.ts');
  const { rootOf } = await import('../../render/html/site.ts');
  const { source } = context;
  const { options, places } = editionOf(context);
  const file = `${page.name}.html`;
  const document = page.document(source);
  places.push(...placesOn(page, document, context));
  const html = renderHtml(document, { ...options, file });
  const moved = page.former.map((old) => ({
    path: `html/${old}.html`,
    bytes: Buffer.from(movedPage(`${old}.html`, file, document.meta, source.locale.movedTo, rootOf)),
    minor: true,
  }));
  return [
    { path: `html/${file}`, bytes: Buffer.from(html), minor: !page.inMenu },
    ...moved,
    ...filesBeside(document, 'html/', source),
  ];
}
