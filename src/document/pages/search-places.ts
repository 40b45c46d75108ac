import type { Block, Document, Fact, Facts, Heading, Inline, TableRow } from '../document.ts';
import { plain } from '../plain.ts';
import { titleInPlan } from '../title-in-plan.ts';
import { wordsIn } from '../words-in.ts';

/** A place of the web edition that a search may find. */
export interface Place {
  /** What it is: `Tiltak`, or of a chapter the document that it is in. */
  readonly kind: string;
  readonly title: string;
  /** Seen from the site: `tiltak/nye-skilt.html`, `strategiplan.html#reiseliv`. */
  readonly address: string;
  readonly text: string;
  /** How much more it counts than a part of a document. */
  readonly weight: number;
}

/** Whether what has an id has a page of its own, where it is found. */
type HasPage = (id: string) => boolean;

const indicatorId = /^indikator--/;
const partnerId = /^part--/;

/**
 * The places of a page about one thing: all of it, and each indicator that has its figures there.
 * @param file seen from the site
 * @param kind what the thing is, and what an indicator is called
 */
export function placesOfPage(
  { meta, children }: Document,
  file: string,
  kind: { readonly page: string; readonly indicator: string },
  weight: number,
): readonly Place[] {
  // Above its sections is the way to it.
  const parts = partsOf(
    children.filter(({ type }) => type === 'section'),
    () => false,
  );
  const indicators = parts.filter(({ heading }) => isIndicator(heading));
  const rest = parts.filter((part) => !indicators.includes(part));
  const blocks = rest.flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks));
  return [
    { kind: kind.page, title: meta.title, address: file, text: wordsIn(blocks), weight },
    ...indicators.flatMap((part) => placeOf(part, file, kind.indicator)),
  ];
}

/**
 * The places of a document: itself, and each part with a heading. What has a page of its own is found there, and not here.
 * @param file seen from the site
 */
export function placesOfDocument(
  document: Document,
  file: string,
  kind: { readonly document: string; readonly indicator: string },
  hasPage: HasPage,
): readonly Place[] {
  const isElsewhere = (id: string): boolean => hasPage(id.replace(partnerId, ''));
  const { title } = titleInPlan(document);
  const { subject } = document.meta;
  return [
    { kind: kind.document, title, address: file, text: subject ?? '', weight: 1.5 },
    ...partsOf(document.children, isElsewhere).flatMap((part) =>
      placeOf(part, file, isIndicator(part.heading) ? kind.indicator : title),
    ),
  ];
}

/**
 * What keeps of each indicator the place where it is found first: reports repeat the figures of those before them. It is to be asked
 * of all places one after the other.
 */
export function indicatorsOnce(): (place: Place) => boolean {
  const seen = new Set<string>();
  return ({ address }) => {
    const [, id = ''] = address.split('#');
    if (!indicatorId.test(id)) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
}

interface Part {
  readonly heading?: Heading;
  readonly blocks: Block[];
}

function isIndicator(heading: Heading | undefined): boolean {
  return indicatorId.test(heading?.id ?? '');
}

function placeOf({ heading, blocks }: Part, file: string, kind: string): readonly Place[] {
  if (!heading?.id) return [];
  const title = [heading.number, plain(heading.content)].filter(Boolean).join(' ');
  return [{ kind, title, address: `${file}#${heading.id}`, text: wordsIn(blocks), weight: 1 }];
}

/** A document cut at the headings that can be linked to, without what is left out. */
function partsOf(tree: readonly Block[], isLeftOut: HasPage): readonly Part[] {
  const parts: Part[] = [{ blocks: [] }];
  let leftOut: number | undefined;
  for (const block of inOneRow(tree, isLeftOut)) {
    const id = block.type === 'heading' ? block.id : undefined;
    if (block.type === 'heading' && leftOut !== undefined && block.level <= leftOut) leftOut = undefined;
    if (block.type === 'heading' && id !== undefined && leftOut === undefined) {
      if (isLeftOut(id)) leftOut = block.level;
      else parts.push({ heading: block, blocks: [] });
    } else if (leftOut === undefined) parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

/** Headings and what is below them in one row. Lists of what is found itself are left out. */
function* inOneRow(tree: readonly Block[], isLeftOut: HasPage): Iterable<Block> {
  for (const block of tree) {
    if (block.type === 'section' || block.type === 'columns') yield* inOneRow(block.children, isLeftOut);
    else if (block.type === 'card') {
      if (!isLeftOut(block.heading.id ?? '')) yield* inOneRow([block.heading, ...block.children], isLeftOut);
    } else if (block.type === 'table') {
      const rows = block.rows.filter((row) => !isOfPage(row, isLeftOut));
      if (!block.facets && rows.length > 0) yield { ...block, rows };
    } else if (block.type === 'facts') yield* withoutOfPages(block, isLeftOut);
    else yield block;
  }
}

/** Whether a row is about something that is found itself: it has its id, or its number or its name leads there. */
function isOfPage({ id, cells, group }: TableRow, hasPage: HasPage): boolean {
  if (group) return false;
  if (id !== undefined && hasPage(id)) return true;
  return cells
    .slice(0, 2)
    .flatMap(({ content }) => content)
    .some((part) => part.type === 'reference' || leadsToPage(part, hasPage));
}

/** Facts without their lines that are about something that is found itself, such as the deadlines of a month. */
function withoutOfPages(facts: Facts, hasPage: HasPage): readonly Block[] {
  const items = facts.items.flatMap((fact): readonly Fact[] => {
    if (!fact.content.some((part) => leadsToPage(part, hasPage))) return [fact];
    const lines = linesOf(fact.content).filter((line) => !line.some((part) => leadsToPage(part, hasPage)));
    return lines.length === 0 ? [] : [{ ...fact, content: lines.flat() }];
  });
  return items.length === 0 ? [] : [{ ...facts, items }];
}

/** The lines of words, each but the first with the break before it. */
function linesOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const part of content) {
    if (part.type === 'break') lines.push([]);
    lines.at(-1)?.push(part);
  }
  return lines;
}

function leadsToPage(part: Inline, hasPage: HasPage): boolean {
  if (part.type === 'reference') return hasPage(part.to.slice(part.to.indexOf('/') + 1));
  return part.type === 'link' && hasPage(part.target.slice(1));
}
