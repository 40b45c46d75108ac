import type { Listed } from '../../document/pages/documents-with.ts';
import { pagesOf, searchPageName } from '../../document/pages/index.ts';
import type { Page } from '../../document/pages/page.ts';
import type { Place } from '../../document/pages/search-places.ts';
import type { DataDocument } from '../../document/plan-data.ts';
import { titleInPlan } from '../../document/title-in-plan.ts';
import type { IndexEntry } from '../../render/html/index-page.ts';
import type { HtmlOptions } from '../../render/html/page-context.ts';
import type { Site } from '../../render/html/site.ts';
import { picturesIn } from '../beside.ts';
import type { FormatContext, Made } from '../format.ts';
import { type Indexing, openIndexing } from './indexing.ts';

/** What all pages of a build have in common. */
export interface Edition {
  /** Nothing where one document is made alone: it leads nowhere. */
  readonly site?: Site;
  readonly pages: readonly Page[];
  readonly pictures: ReturnType<typeof picturesIn>;
  /** What every page is made with. */
  readonly options: Omit<HtmlOptions, 'file'>;
  /** Of what a search may find, page by page as they are made. */
  readonly indexing: Indexing;
  /** Whether what has this id has a page of its own. */
  hasPage(id: string): boolean;
  /** The pages of documents by name, as far as they are made. */
  readonly documents: Map<string, DocumentPage>;
}

/** What other pages say of the page of a document. */
export interface DocumentPage {
  readonly entry: Pick<IndexEntry, 'title' | 'edition' | 'status' | 'figures'>;
  readonly data: Pick<DataDocument, 'title' | 'status' | 'edition'>;
  readonly places: readonly Place[];
}

/** The page of a document. @throws Error where it is not made yet */
export function pageOf({ target: { name } }: Pick<Made, 'target'>, { documents }: Edition): DocumentPage {
  const page = documents.get(name);
  if (!page) throw new Error(`${name} has no page`);
  return page;
}

const editions = new WeakMap<FormatContext, Edition>();

/** The edition that a build makes: the same each time that it is asked for. */
export function editionOf(context: FormatContext): Edition {
  const before = editions.get(context);
  if (before) return before;
  const made = makeEdition(context);
  editions.set(context, made);
  return made;
}

function makeEdition(context: FormatContext): Edition {
  const { source, all, whole } = context;
  const pictures = picturesIn('html/');
  const indexing = openIndexing(context.threadFile);
  const made: Edition['documents'] = new Map();
  const common = optionsOf(context, pictures);
  if (!whole)
    return { pages: [], pictures, options: common, indexing, hasPage: () => false, documents: made };
  const documents = all.map(({ target, document }) => ({ target, title: titleInPlan(document).title }));
  const pages = pagesOf(source.plan, documents);
  const site = siteOf(context, pages, documents);
  const ids = new Set(pages.map(({ of }) => split(of)[1]));
  return {
    site,
    pages,
    pictures,
    options: { ...common, site, script: { ...common.script, searchPage: site.search.file } },
    indexing,
    hasPage: (id) => ids.has(id),
    documents: made,
  };
}

function siteOf({ source }: FormatContext, pages: readonly Page[], documents: readonly Listed[]): Site {
  const { plan, locale, wordsLanguage } = source;
  const addresses = new Map(pages.map(({ of, name }) => [of, `${name}.html`]));
  const strategy = documents.find(({ target }) => target.kind === 'strategy');
  const { owner, documents: settings } = plan.record;
  const logo = settings?.logo && source.picture(settings.logo, owner);
  const menuWords = { actions: locale.actions, goals: locale.goals, partners: locale.partners };
  const address = settings?.webAddress?.replace(/\/*$/, '/');
  return {
    ...(address && { address }),
    owner,
    ...(logo && { logo }),
    lists: pages
      .filter(({ inMenu }) => inMenu)
      .map(({ name, list }) => ({ file: `${name}.html`, title: menuWords[list] })),
    documents: documents.map(({ target: { name }, title }) => ({ file: `${name}.html`, title })),
    search: { file: `${searchPageName(plan, documents, pages)}.html`, title: locale.search },
    words: { menu: locale.webMenu, documents: locale.documents },
    wordsLanguage,
    addressOf(to) {
      // What follows is a place there, or what is chosen of a list.
      const end = to.search(/[#?]/);
      const [of, after] = end < 0 ? [to, ''] : [to.slice(0, end), to.slice(end)];
      const [kind, rest] = split(of);
      const file = addresses.get(of) ?? (kind === 'document' ? `${rest}.html` : undefined);
      if (file !== undefined) return `${file}${after}`;
      // What is of the strategy plan and has no page has its place there.
      return kind === 'text' && strategy ? `${strategy.target.name}.html#${rest}` : undefined;
    },
  };
}

function split(to: string): readonly [kind: string, rest: string] {
  const at = to.indexOf('/');
  return [to.slice(0, at), to.slice(at + 1)];
}

function optionsOf(
  { source: { locale }, theme }: FormatContext,
  pictures: Edition['pictures'],
): Edition['options'] {
  return {
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
      find: locale.search,
      searchLabel: locale.searchLabel,
    },
    colors: theme.colors,
    picture: pictures.addressOf,
  };
}
