import { type Inline, noteId } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import type { Theme } from '../../templates/theme.ts';
import type { Citation, PageReferenceItem, RectangleItem, TextItem } from './display.ts';
import { bold, inStyle, italic } from './emphasis.ts';
import { closeRevision, openRevision, type Revision, revisedStyle, silent, stroke } from './revisions.ts';
import { type Leaf, leaf, node, type StructureNode } from './structure.ts';
import type { Line, ParagraphOptions, TextRun, TextStyle, Typesetter } from './typeset/types.ts';

/** Runs for the typesetter, and for each mark the structure that its text belongs to. */
export interface MarkedRuns {
  readonly runs: readonly TextRun[];
  readonly owners: readonly Owner[];
  /** What is heard where words that came or went end. */
  readonly ends: ReadonlyMap<Revision, Leaf>;
}
interface Owner {
  /** None of what is seen only. */
  readonly leaf: Leaf | undefined;
  readonly link: StructureNode | undefined;
  /** Of words that came or went. */
  readonly revision: Revision | undefined;
  /** Of a number that leads to a note. */
  readonly cites?: Citation;
  /** Of words that come before the number of a page. */
  readonly beforePage?: true;
  /** Of the number of a page: the destination that is on it. */
  readonly pageOf?: string;
}

/** As wide as the number of a page, which is known when all pages are laid out. */
const widestPage = '000';

/** What the words being read are in. */
interface Place {
  readonly parent: StructureNode;
  readonly link?: StructureNode;
  readonly revision?: Revision;
}

/**
 * Prepares words for setting. Their leaves are added to `parent` in reading order; links, and words that came or went, as
 * nodes of their own.
 */
export function markInlines(
  inlines: readonly Inline[],
  style: TextStyle,
  parent: StructureNode,
  theme: Theme,
): MarkedRuns {
  const runs: TextRun[] = [];
  const owners: Owner[] = [];
  const ends = new Map<Revision, Leaf>();
  let open = -1;
  /** Words in a node of their own, between the leaves of what is around. */
  const apart = (nodes: readonly Inline[], current: TextStyle, place: Place): void => {
    open = -1;
    visit(nodes, current, place);
    open = -1;
  };
  const visit = (nodes: readonly Inline[], current: TextStyle, place: Place): void => {
    for (const inline of nodes) {
      switch (inline.type) {
        case 'link': {
          const contents = inline.title ?? plain(inline.children);
          const link = node('Link', place.parent, { target: inline.target, contents });
          apart(inline.children, { ...current, color: theme.colors.link }, { ...place, parent: link, link });
          break;
        }
        case 'deleted':
        case 'inserted': {
          const revision = openRevision(inline, place.parent);
          const style = revisedStyle(current, inline.type, theme);
          apart(inline.children, style, { ...place, parent: revision.node, revision });
          ends.set(revision, closeRevision(revision));
          break;
        }
        case 'reference':
          visit(inline.children, current, place);
          break;
        case 'emphasis':
          visit(inline.children, italic(current), place);
          break;
        case 'strong':
          visit(inline.children, bold(current), place);
          break;
        case 'note': {
          const target = `#${noteId(inline.number)}`;
          const reference = node('Reference', place.parent);
          const language = inline.labelLanguage ? { lang: inline.labelLanguage } : {};
          const link = node('Link', reference, { target, contents: inline.label, ...language });
          open = -1;
          owners.push({
            leaf: leaf(link),
            link,
            revision: place.revision,
            // What a note says comes behind the paragraph that cites it.
            cites: { mark: inline, note: node('Note', parent.parent, { id: noteId(inline.number) }) },
          });
          const size = current.size * raised.size;
          const style = { ...current, size, color: theme.colors.link };
          runs.push({ text: String(inline.number), style, mark: owners.length - 1 });
          break;
        }
        case 'page-reference': {
          open = -1;
          runs.push({ text: inline.before, style: current, mark: owners.length });
          owners.push({
            leaf: leaf(place.parent),
            link: place.link,
            revision: place.revision,
            beforePage: true,
          });
          const { link } = place;
          owners.push({
            leaf: leaf(place.parent),
            link,
            revision: place.revision,
            pageOf: inline.target.slice(1),
          });
          runs.push({
            text: widestPage,
            style: { ...current, tabularFigures: true },
            mark: owners.length - 1,
          });
          break;
        }
        case 'symbol': {
          // Beside its word it is seen only; alone it is read as what it means.
          const said = inline.word ? leaf(node('Span', place.parent), inline.word) : undefined;
          open = -1;
          owners.push({ leaf: said, link: said && place.link, revision: place.revision });
          runs.push({ text: inline.mark, style: { ...current, face: 'symbols' }, mark: owners.length - 1 });
          break;
        }
        case 'picture':
          // Cells set it themselves; nothing else holds one.
          break;
        default: {
          if (open < 0) {
            owners.push({ leaf: leaf(place.parent), link: place.link, revision: place.revision });
            open = owners.length - 1;
          }
          const value = inline.type === 'break' ? '\n' : inline.value;
          const isUnit = inline.type === 'text' && inline.unit;
          runs.push({ text: value, style: isUnit ? unitStyle(current, theme) : current, mark: open });
        }
      }
    }
  };
  visit(inlines, style, { parent });
  return { runs, owners, ends };
}

/** The runs alone, for words that are only measured. */
export function runsIn(inlines: readonly Inline[], style: TextStyle, theme: Theme): readonly TextRun[] {
  const [first] = inlines;
  if (inlines.length === 1 && first?.type === 'text' && !first.unit) return [{ text: first.value, style }];
  return markInlines(inlines, style, node('P', undefined), theme).runs;
}

/** Of the number of a note, in ems of the words before it: its size, and how far its baseline is above theirs. */
const raised = { size: 0.66, by: 0.34 };

function unitStyle(style: TextStyle, { colors }: Theme): TextStyle {
  return { ...inStyle(style, 'regular'), color: colors.muted };
}

/** Where set lines begin: their left edge and the first baseline, relative to the top of their row. */
interface Start {
  readonly x: number;
  readonly baseline: number;
  /** Links are in a sentence, and do not differ from it in colour alone (WCAG 2.1, 1.4.1). */
  readonly underlined?: boolean;
}

/** Set lines' pieces as items, all of them on a first line. */
export function lineItems(
  lines: readonly Line[],
  { x, baseline, underlined }: Start,
  { owners, ends }: MarkedRuns,
  typesetter: Typesetter,
): LineItem[][] {
  let open: Revision | undefined;
  let last: TextItem | undefined;
  let items: LineItem[] = [];
  const close = (): void => {
    const mark = open && ends.get(open);
    if (mark && last) items.push(silent(mark, 'end', last, typesetter));
    open = undefined;
  };
  const all = lines.map((line) => {
    const placed: LineItem[] = [];
    for (const piece of line.pieces) {
      const { leaf, link, revision, cites, pageOf, beforePage } = owners[piece.mark ?? -1] ?? {};
      if (pageOf !== undefined && leaf && link) {
        const left = x + piece.x;
        const right = left + piece.width;
        placed.push({
          type: 'page-reference',
          target: pageOf,
          left,
          right,
          baseline,
          style: piece.style,
          leaf,
          link,
        });
        continue;
      }
      if (open !== revision) close();
      items = placed;
      const up = cites ? (piece.style.size / raised.size) * raised.by : 0;
      const item: TextItem = {
        type: 'text',
        x: x + piece.x,
        baseline: baseline - up,
        piece,
        leaf,
        link,
        ...(cites && { cites }),
      };
      if (revision && open !== revision) placed.push(silent(revision.start, 'start', item, typesetter));
      placed.push(item);
      if (revision) placed.push(stroke(revision, item));
      else if (underlined && link && !cites && !beforePage) placed.push(underline(item));
      open = revision;
      last = item;
    }
    items = placed;
    return placed;
  });
  close();
  for (const line of all)
    for (const [index, item] of line.entries())
      if (item.type === 'page-reference') item.behind = line.slice(index + 1);
  return all;
}

/** Points: how thick the stroke under a link is, and how far below the baseline. */
const stroked = { thickness: 0.4, below: 1.2 };

/** The stroke under a link, part of what it is under; none under the space behind it. */
function underline({ piece, x, baseline, leaf }: TextItem): RectangleItem {
  return {
    type: 'rectangle',
    x,
    y: baseline + stroked.below,
    width: piece.width,
    height: stroked.thickness,
    color: piece.style.color,
    leaf,
  };
}

export type LineItem = TextItem | RectangleItem | PageReferenceItem;

/** Sets words in lines; each line comes back with its pieces as items on a first line at `baseline`. */
export function setLines(
  inlines: readonly Inline[],
  style: TextStyle,
  parent: StructureNode,
  theme: Theme,
  typesetter: Typesetter,
  options: ParagraphOptions & Start,
): LineItem[][] {
  const marked = markInlines(inlines, style, parent, theme);
  return lineItems(typesetter.breakLines(marked.runs, options), options, marked, typesetter);
}
