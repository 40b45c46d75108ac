import type { Document } from '../../document/document.ts';
import type { List, Page } from '../../document/pages/page.ts';
import { type Place, placesOfDocument, placesOfPage } from '../../document/pages/search-places.ts';
import { readOwnFile } from '../../io/resources.ts';
import type { Site } from '../../render/html/site.ts';
import type { Locale } from '../../templates/locale.ts';
import type { FormatContext, Output } from '../format.ts';
import { type Edition, pageOf } from './edition.ts';

/**
 * Adds what may be found in documents, when the pages of goals are: an indicator is found on one of these. The newest first: they
 * are what most look for, and what fits equally well keeps this order.
 */
export function indexDocuments({ all }: FormatContext, edition: Edition): void {
  for (const made of all.toReversed()) edition.indexing.add(pageOf(made, edition).places);
}

/** The page that searches, its script, and what it looks through. */
export async function searchFiles(
  context: FormatContext,
  edition: Edition,
  site: Site,
): Promise<readonly Output[]> {
  const { renderSearchPage } = await import('../../render/html/search-page.ts');
  const { searchScript } = await import('../../render/html/search-index.ts');
  const { locale } = context.source;
  const page = renderSearchPage(
    site.search,
    {
      title: locale.search,
      label: locale.searchLabel,
      noScript: locale.searchNoScript,
      advice: locale.searchAdvice,
      more: locale.searchMore,
      script: {
        hint: locale.searchHint,
        one: locale.searchOne,
        many: locale.searchMany,
        none: locale.searchNone,
        meant: locale.searchMeant,
        missing: locale.searchMissing,
      },
    },
    site,
    edition.options,
  );
  const index = searchScript(await edition.indexing.finish());
  return [
    { path: `html/${site.search.file}`, bytes: Buffer.from(page), minor: true },
    { path: 'html/search.js', bytes: readOwnFile('dist/html/search.js'), minor: true },
    { path: 'html/search-index.js', bytes: index, minor: true },
  ];
}

/** What a search may find in a document; nothing where it is made alone. */
export function placesIn(
  document: Document,
  file: string,
  { site, hasPage }: Edition,
  { source: { locale } }: FormatContext,
): readonly Place[] {
  const kind = { document: locale.document, indicator: locale.indicator };
  return site ? placesOfDocument(document, file, kind, hasPage) : [];
}

/** What a search may find on a page that is no document; nothing on a list, whose things have pages. */
export function placesOn(
  { inMenu, list, name }: Page,
  document: Document,
  { source: { locale } }: FormatContext,
): readonly Place[] {
  if (inMenu) return [];
  const { page, weight } = inList(locale)[list];
  return placesOfPage(document, `${name}.html`, { page, indicator: locale.indicator }, weight);
}

/** What the things of each list are called, and how much they count: pages of partners name nearly everything. */
function inList({
  action,
  goal,
  partner,
}: Locale): Readonly<Record<List, { readonly page: string; readonly weight: number }>> {
  return {
    actions: { page: action, weight: 1.5 },
    goals: { page: goal, weight: 1.25 },
    partners: { page: partner, weight: 1 },
  };
}
