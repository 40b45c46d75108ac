import type { Block, Document } from '../../document/document.ts';
import type { Theme } from '../../templates/theme.ts';
import { blockRows, type Setting } from './block-rows.ts';
import { collectContents } from './contents-rows.ts';
import type { DisplayItem, LaidOut, Page } from './display.ts';
import { paginate } from './paginate.ts';
import { furniture } from './special-pages.ts';
import { type Leaf, node, type StructureNode } from './structure.ts';
import type { Typesetter } from './typeset/types.ts';

/**
 * Lays a document out on pages. Pure: a display list and a structure come out, nothing is painted. The contents' page
 * numbers are filled in by the painter, which knows where every destination is; their width is set aside here.
 * @param watermark behind the text of every page; undefined for none
 */
export function layout(
  document: Document,
  theme: Theme,
  typesetter: Typesetter,
  watermark: string | undefined,
): LaidOut {
  const { meta } = document;
  const structure = node('Document', undefined);
  const x = theme.margins.inner + theme.indent;
  const setting: Setting = {
    theme,
    typesetter,
    language: meta.language,
    wordsLanguage: meta.wordsLanguage,
    x,
    width: theme.page.width - theme.margins.outer - x,
    accent: undefined,
    parent: structure,
    nested: false,
    contents: collectContents(document.children, contentsDepth(document.children)),
    words: meta.words,
    headings: { last: 0 },
  };
  const { pages, destinations, outline } = paginate(blockRows(document.children, setting), theme);
  const status = meta.status === 'draft' || meta.status === 'hearing' ? meta.statusLabel : meta.revision;
  let order: ReadonlyMap<Leaf, number> | undefined;
  const laidOut = pages.map((page, index): Page => {
    const { width, height } = theme.page;
    if (page.unordered) order ??= readingOrder(structure);
    const items = page.unordered && order ? inReadingOrder(page.items, order) : page.items;
    const size = page.landscape ? { width: height, height: width } : { width, height };
    if (page.wholePage) return { ...size, background: [], items, furniture: [] };
    const accent = page.accent ? { accent: page.accent } : {};
    const surroundings = {
      ...size,
      header: `${meta.author} · ${meta.running}`,
      section: page.running,
      // A revision that is not called anything else is called by its status already.
      status: meta.revision.startsWith(status) ? meta.revision : `${status} · ${meta.revision}`,
      page: meta.words.pageOf.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length)),
      watermark,
      verso: theme.page.twoSided && index % 2 === 1,
    };
    return { ...size, items, ...furniture({ ...setting, ...accent }, surroundings) };
  });
  return { pages: laidOut, structure, destinations, outline };
}

/** The place of every leaf in the order in which it is read. */
function readingOrder(structure: StructureNode): ReadonlyMap<Leaf, number> {
  const order = new Map<Leaf, number>();
  const visit = (node: StructureNode): void => {
    for (const kid of node.kids) {
      if (kid.type === 'leaf') order.set(kid, order.size);
      else visit(kid);
    }
  };
  visit(structure);
  return order;
}

/** What no one reads first, then the rest as the structure has it: some readers go by the order on the page. */
function inReadingOrder(items: readonly DisplayItem[], order: ReadonlyMap<Leaf, number>): DisplayItem[] {
  const place = (item: DisplayItem): number =>
    'leaf' in item && item.leaf ? (order.get(item.leaf) ?? -1) : -1;
  return [...items].sort((a, b) => place(a) - place(b));
}

function contentsDepth(blocks: readonly Block[]): number {
  const contents = blocks.find((block) => block.type === 'contents');
  return contents?.type === 'contents' ? contents.depth : 0;
}
