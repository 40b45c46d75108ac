import { type Block, type Document, noteId } from '../../document/document.ts';
import type { RunningPart, Theme } from '../../templates/theme.ts';
import { collectGrids } from '../table-grids.ts';
import { rowsInTurn } from './block-rows.ts';
import { collectContents, contentsId } from './contents-rows.ts';
import type { DisplayItem, LaidOut, Page } from './display.ts';
import { type Furniture, furniture, watermarkOn } from './furniture.ts';
import type { LayoutContext } from './layout-context.ts';
import { withNotes } from './note-rows.ts';
import { paginate } from './paginate.ts';
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
  const { meta, children, notes = [] } = document;
  const structure = node('Document', undefined);
  const x = theme.margins.inner + theme.indent;
  const setting: LayoutContext = {
    theme,
    typesetter,
    language: meta.language,
    wordsLanguage: meta.wordsLanguage,
    x,
    width: theme.page.width - theme.margins.outer - x,
    accent: theme.colors.brand,
    parent: structure,
    nested: false,
    contents: collectContents(children, contentsDepth(children)),
    words: meta.words,
    headings: { last: 0 },
    grids: collectGrids(children),
    notesPrinted: new Set(),
  };
  return {
    pages: pagesOf(document, setting, watermark),
    structure,
    targets: new Set([contentsId, ...idsIn(children), ...notes.map(({ number }) => noteId(number))]),
  };
}

function* pagesOf(
  { children, meta, notes }: Document,
  setting: LayoutContext,
  watermark: string | undefined,
): Generator<Page> {
  const { theme, parent: structure } = setting;
  const { running } = theme;
  const status = meta.status === 'draft' || meta.status === 'hearing' ? meta.statusLabel : meta.revision;
  const rows = rowsInTurn(children, setting);
  const areaCount = countAreas(children);
  let index = 0;
  for (const page of paginate(notes ? withNotes(rows, setting, rowsInTurn) : rows, theme)) {
    const { destinations, outline, ends } = page;
    const { width, height, bleed } = theme.page;
    const items = page.unordered ? inReadingOrder(page.items, readingOrder(structure)) : page.items;
    const size = page.landscape ? { width: height, height: width } : { width, height };
    const surroundings = {
      ...size,
      header: running?.header ? runningText(running.header, page.running, meta) : meta.running,
      section: running?.outer ? runningText(running.outer, page.running, meta) : page.running,
      areas: running?.tabs === false || page.landscape || page.areas.length > mostTabs ? [] : page.areas,
      areaCount,
      // A revision that is not called anything else is called by its status already.
      status: running?.footer
        ? runningText(running.footer, page.running, meta)
        : meta.revision.startsWith(status)
          ? meta.revision
          : `${status} · ${meta.revision}`,
      page: index + 1,
      verso: theme.page.twoSided && index % 2 === 1,
    };
    yield {
      ...size,
      ...(bleed !== undefined && { bleed }),
      background: page.wholePage ? [] : watermarkOn(size, watermark, setting),
      items,
      furniture: page.wholePage ? () => [] : furnitureLater(surroundings, page.accent, setting),
      destinations,
      outline,
      ends,
    };
    index += 1;
  }
}

/** What a theme wants at the head or the foot of a page. A part that a page does not have is left out. */
function runningText(
  parts: readonly RunningPart[],
  section: string,
  { author, title, revision, statusLabel }: Document['meta'],
): string {
  const texts = { owner: author, title, section, edition: revision, status: statusLabel };
  return parts
    .map((part) => texts[part])
    .filter(Boolean)
    .join(' · ');
}

/** A page of more focus areas is about all of them, as a table of a whole year is. */
const mostTabs = 3;

/** How many focus areas have parts of their own. */
function countAreas(blocks: readonly Block[]): number {
  return blocks.reduce((most, block) => {
    if (block.type !== 'section') return most;
    return Math.max(most, (block.accent ?? -1) + 1, countAreas(block.children));
  }, 0);
}

/** Holds nothing of the page but what it needs. */
function furnitureLater(
  surroundings: Furniture,
  accent: string | undefined,
  setting: LayoutContext,
): Page['furniture'] {
  const accented = accent ? { ...setting, accent } : setting;
  return (pages) => furniture(accented, surroundings, pages);
}

/** What can be linked to in these blocks. */
function* idsIn(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if ('id' in block && block.id) yield block.id;
    if (block.type === 'card' && block.heading.id) yield block.heading.id;
    if ('children' in block) yield* idsIn(block.children);
    if (block.type === 'table') yield* block.rows.flatMap(({ id }) => id ?? []);
    if (block.type !== 'list') continue;
    for (const { id, children } of block.items) {
      if (id) yield id;
      yield* idsIn(children);
    }
  }
}

/** The place of every leaf that is not painted yet in the order in which it is read. */
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
