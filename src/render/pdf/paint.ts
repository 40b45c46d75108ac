import type { Figure } from '../../document/document.ts';
import type { DisplayItem, LaidOut, Page, PageReferenceItem, TextItem } from './display.ts';
import { number, type ObjectName, textString } from './object-name.ts';
import type { PdfFile, Reference } from './pdf-file.ts';
import { createPictures, type Painting } from './pictures.ts';
import type { Box, Leaf, StructureNode } from './structure.ts';
import type { Face, Faces } from './typeset/faces.ts';
import { widthOf } from './typeset/paragraph.ts';
import type { TextStyle } from './typeset/types.ts';
import { type Annotation, type Mark, type Painted, writeStructure } from './write-structure.ts';

/** Paints pages as they were laid out. Decides nothing but numbers: of marked content, and of pages in the contents. */
export async function paint(file: PdfFile, laidOut: LaidOut, faces: Faces): Promise<void> {
  const marks = new Map<Leaf, Mark[]>();
  const annotations = new Map<StructureNode, Annotation[]>();
  const boxes = new Map<Leaf, Box>();
  const pages: Reference[] = [];
  const pictures = createPictures(file);
  for (const [index, page] of laidOut.pages.entries()) {
    const own = file.addPage(page.width, page.height);
    pages.push(own.dictionary);
    own.dictionary.data.StructParents = index;
    own.dictionary.data.Tabs = 'S';
    const painter = createPainter(faces, own, laidOut, index, marks, pictures);
    for (const item of page.background) painter.artifact(item);
    for (const item of page.items) painter.item(item);
    for (const item of page.furniture) painter.artifact(item);
    own.write(Buffer.from(painter.finish(), 'latin1'));
    for (const item of page.items) {
      if ((item.type === 'image' || item.type === 'region') && item.leaf)
        boxes.set(item.leaf, [
          item.x,
          page.height - item.y - item.height,
          item.x + item.width,
          page.height - item.y,
        ]);
    }
    addLinks(file, own.dictionary, page, index, laidOut, faces, annotations);
    // Nobody asks for it again, and a long document has thousands.
    page.items.length = 0;
    // Pages that have been pressed meanwhile leave memory.
    if (index % pagesAtOnce === pagesAtOnce - 1) await file.drain();
  }
  const painted: Painted = { marks, annotations, boxes, pages };
  file.catalog.StructTreeRoot = writeStructure(file, laidOut.structure, painted);
  file.catalog.PageLabels = { Nums: [0, { S: 'D' }] };
  addDestinations(file, laidOut, pages);
  addOutline(file, laidOut, pages);
}

const pagesAtOnce = 64;

/** What the contents keep free for page numbers, right of the leader dots. */
const pageColumn = 22;

interface PageContent {
  readonly dictionary: Reference;
  readonly fonts: Record<string, unknown>;
  readonly xobjects: Record<string, unknown>;
}

/** Writes one page's content, opening and closing marked content as the items' leaves change. */
function createPainter(
  faces: Faces,
  page: PageContent,
  laidOut: LaidOut,
  index: number,
  marks: Map<Leaf, Mark[]>,
  pictures: (figure: Figure) => Painting,
) {
  const parts: string[] = [];
  let open: Leaf | 'artifact' | undefined;
  let nextMark = 0;
  let color = '';
  const enter = (leaf: Leaf | 'artifact'): void => {
    if (open === leaf) return;
    leave();
    open = leaf;
    if (leaf === 'artifact') parts.push('/Artifact BMC');
    else {
      const list = marks.get(leaf) ?? [];
      marks.set(leaf, list);
      list.push({ page: index, id: nextMark });
      // Said here too, for readers that go by the page and not by the structure; they look at spans for it.
      const { actual } = leaf;
      const tag = actual === undefined ? '/P <<' : `/Span <</ActualText ${textString(actual)}`;
      parts.push(`${tag}/MCID ${nextMark}>> BDC`);
      nextMark += 1;
    }
  };
  const leave = (): void => {
    if (open) parts.push('EMC');
    open = undefined;
  };
  const fill = (own: string): void => {
    if (own === color) return;
    color = own;
    parts.push(
      `${[1, 3, 5].map((at) => fixed(Number.parseInt(own.slice(at, at + 2), 16) / 255, 3)).join(' ')} rg`,
    );
  };
  const font = (face: Face, style: TextStyle): string => {
    page.fonts[face.resource] ??= face.reference();
    return `/${face.resource} ${fixed(style.size)} Tf`;
  };
  const show = (x: number, baseline: number, style: TextStyle, glyphs: string, turned = 0): void => {
    const angle = (turned * Math.PI) / 180;
    // The page's own axis points down, so the letters are turned over once more.
    const [a, b] = [Math.cos(angle), -Math.sin(angle)];
    const matrix = turned ? `${fixed(a, 5)} ${fixed(b, 5)} ${fixed(b, 5)} ${fixed(-a, 5)}` : '1 0 0 -1';
    fill(style.color);
    const spacing = style.letterSpacing ? `${fixed(style.letterSpacing)} Tc ` : '';
    parts.push(
      `BT ${font(faces[style.face], style)} ${spacing}${matrix} ${fixed(x)} ${fixed(baseline)} Tm ${glyphs} TJ${spacing ? ' 0 Tc' : ''} ET`,
    );
  };
  const text = (item: TextItem): void => {
    const { piece, x, baseline } = item;
    const { face, size } = piece.style;
    const glyphs = faces[face].encode(piece.words, (piece.wordSpacing / size) * 1000);
    show(x, baseline, piece.style, glyphs, item.turned);
  };
  const pageReference = (item: PageReferenceItem): void => {
    const number = pageNumber(item, laidOut);
    const face = faces[item.style.face];
    // The space parts the number from the title for those who hear it or copy it.
    const tabular = item.style.tabularFigures === true;
    const words = [face.word(' ', tabular), face.word(number, tabular)];
    const width = words.reduce((sum, word) => sum + widthOf(word, item.style), 0);
    enter(item.leaf);
    show(item.right - width, item.baseline, item.style, face.encode(words, 0));
    const dots: TextStyle = { ...item.style, face: 'regular', letterSpacing: 2.5 };
    const pitch = faces.regular.width('.', dots);
    // Counted from the right edge, so that the dots of all lines stand under each other.
    const right = item.right - pageColumn;
    const count = Math.floor((right - item.leaderFrom - 6) / pitch);
    if (count < 2) return;
    enter('artifact');
    const leader = faces.regular.word('.'.repeat(count), false);
    show(right - count * pitch, item.baseline, dots, faces.regular.encode([leader], 0));
  };
  const rectangle = (item: Extract<DisplayItem, { type: 'rectangle' }>): void => {
    fill(item.color);
    parts.push(`${fixed(item.x)} ${fixed(item.y)} ${fixed(item.width)} ${fixed(item.height)} re f`);
  };
  const path = (item: Extract<DisplayItem, { type: 'path' }>): void => {
    const [red, green, blue] = [1, 3, 5].map((at) =>
      fixed(Number.parseInt(item.color.slice(at, at + 2), 16) / 255, 3),
    );
    const line = item.points.map(
      ([x, y], at) => `${fixed(item.x + x)} ${fixed(item.y + y)} ${at === 0 ? 'm' : 'l'}`,
    );
    const dash = item.dashed ? '[4 3] 0 d ' : '';
    parts.push(`q ${red} ${green} ${blue} RG ${fixed(item.thickness)} w ${dash}${line.join(' ')} S Q`);
  };
  const image = (item: Extract<DisplayItem, { type: 'image' }>): void => {
    const { operators, object } = pictures(item.figure);
    if (object) page.xobjects[object.name] ??= object.reference;
    parts.push(
      `q ${fixed(item.width)} 0 0 ${fixed(-item.height)} ${fixed(item.x)} ${fixed(item.y + item.height)} cm ${operators} Q`,
    );
  };
  const item = (own: DisplayItem): void => {
    if (own.type === 'page-reference') {
      pageReference(own);
      return;
    }
    if (own.type === 'region') return;
    enter(own.leaf ?? 'artifact');
    if (own.type === 'text') text(own);
    else if (own.type === 'rectangle') rectangle(own);
    else if (own.type === 'path') path(own);
    else image(own);
  };
  return {
    item,
    artifact(own: DisplayItem): void {
      enter('artifact');
      if (own.type === 'text') text(own);
      else if (own.type === 'rectangle') rectangle(own);
    },
    finish(): string {
      leave();
      return parts.join('\n');
    },
  };
}

/** Numbers of the content stream, as short as they can be. */
function fixed(value: number, decimals = 2): string {
  const scale = 10 ** decimals;
  return String(Math.round(value * scale) / scale);
}

function pageNumber(item: PageReferenceItem, { destinations }: LaidOut): string {
  const destination = destinations.get(item.target);
  return destination ? String(destination.page + 1) : '';
}

/** A link annotation for every line that a link stands on (ISO 14289-1, 7.18.5: each tells its purpose). */
function addLinks(
  file: PdfFile,
  dictionary: Reference,
  page: Page,
  index: number,
  laidOut: LaidOut,
  faces: Faces,
  annotations: Map<StructureNode, Annotation[]>,
): void {
  interface Area {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const areas = new Map<StructureNode, Map<number, Area>>();
  const extend = (
    link: StructureNode,
    baseline: number,
    left: number,
    right: number,
    style: TextStyle,
  ): void => {
    const lines = areas.get(link) ?? new Map<number, Area>();
    areas.set(link, lines);
    const face = faces[style.face];
    const top = baseline - (face.ascent * style.size) / 1000;
    const bottom = baseline + (face.descent * style.size) / 1000;
    const area = lines.get(baseline);
    if (!area) lines.set(baseline, { left, right, top, bottom });
    else
      lines.set(baseline, {
        left: Math.min(area.left, left),
        right: Math.max(area.right, right),
        top,
        bottom,
      });
  };
  for (const item of page.items) {
    if (item.type === 'text' && item.link) {
      extend(item.link, item.baseline, item.x, item.x + item.piece.width, item.piece.style);
    } else if (item.type === 'page-reference')
      extend(item.link, item.baseline, item.right - 20, item.right, item.style);
  }
  const references: ObjectName[] = [];
  for (const [link, lines] of areas) {
    const { target = '', contents = '' } = link.attributes;
    const known = !target.startsWith('#') || laidOut.destinations.has(target.slice(1));
    if (!known) continue;
    for (const area of lines.values()) {
      const object = file.reserve();
      const rectangle = [area.left, page.height - area.bottom, area.right, page.height - area.top].map(
        number,
      );
      const action = target.startsWith('#')
        ? `/S/GoTo/D ${textString(target.slice(1))}`
        : `/S/URI/URI ${textString(encodeURI(decodeSafely(target)))}`;
      const entries = `/Type/Annot/Subtype/Link/Rect [${rectangle.join(' ')}]/Border [0 0 0]/F 4/Contents ${textString(contents || target)}/A <<${action}>>`;
      references.push(object);
      const list = annotations.get(link) ?? [];
      annotations.set(link, list);
      list.push({ page: index, object, entries });
    }
  }
  if (references.length > 0) dictionary.data.Annots = references;
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A page shown from a little above a height on it, at the reader's own magnification. */
function view(page: number, y: number, { pages }: LaidOut, references: readonly Reference[]): string {
  const top = (pages[page]?.height ?? 0) - Math.max(0, y - 12);
  return `[${references[page]} /XYZ 0 ${number(top)} null]`;
}

/** Named destinations, so that `plan.pdf#konkurranseevne` opens at the goal. Sorted by bytes, as viewers search them. */
function addDestinations(file: PdfFile, laidOut: LaidOut, pages: readonly Reference[]): void {
  const sorted = [...laidOut.destinations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.map(({ id, page, y }) => `${textString(id)} ${view(page, y, laidOut, pages)}`);
  const tree = file.reserve();
  file.write(tree, `<</Names [${names.join('\n')}]>>`);
  const root = file.catalog.Names as Reference;
  root.data = { ...root.data, Dests: tree };
}

interface OutlineNode {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
  readonly object: ObjectName;
  readonly children: OutlineNode[];
}

/** The outline: a tree by level, its first level open. */
function addOutline(file: PdfFile, laidOut: LaidOut, pages: readonly Reference[]): void {
  const { outline } = laidOut;
  if (outline.length === 0) return;
  const root = file.reserve();
  const top: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const entry of outline) {
    const own: OutlineNode = { ...entry, object: file.reserve(), children: [] };
    while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.children ?? top).push(own);
    path.push(own);
  }
  const ends = (nodes: readonly OutlineNode[]): string =>
    `/First ${nodes[0]?.object}/Last ${nodes[nodes.length - 1]?.object}`;
  const write = (nodes: readonly OutlineNode[], parent: ObjectName): void => {
    for (const [index, own] of nodes.entries()) {
      const { object, title, children } = own;
      const before = index > 0 ? `/Prev ${nodes[index - 1]?.object}` : '';
      const after = index < nodes.length - 1 ? `/Next ${nodes[index + 1]?.object}` : '';
      // Closed: the number of entries that opening it would show, negative (ISO 32000-1, 12.3.3).
      const below = children.length > 0 ? `${ends(children)}/Count ${-children.length}` : '';
      const destination = view(own.page, own.y, laidOut, pages);
      const entries = `/Title ${textString(title)}/Parent ${parent}/Dest ${destination}${before}${after}${below}`;
      file.write(object, `<<${entries}>>`);
      write(children, object);
    }
  };
  write(top, root);
  file.write(root, `<</Type/Outlines${ends(top)}/Count ${top.length}>>`);
  file.catalog.Outlines = root;
  file.catalog.PageMode = 'UseOutlines';
}
