import { number } from './number.ts';
import { type ObjectName, textString, wordsString } from './object-name.ts';
import type { PageObject, PdfFile } from './pdf-file.ts';
import type { Reference } from './pdfkit.ts';
import type { Attributes, Box, Leaf, StructureNode } from './structure.ts';

/** A marked-content sequence of a leaf. */
interface Mark {
  readonly page: PageObject;
  readonly id: number;
}

/** A link's annotation on one line, and what it says but for its place in the structure. */
interface Annotation {
  readonly page: PageObject;
  readonly object: ObjectName;
  readonly entries: string;
}

/** The structure tree as it comes into the file: what painting finds out goes in, and parts are written when they end. */
export interface StructureWriter {
  /** A key of its own in the parent tree. */
  nextKey(): number;
  /** Content of the leaf is on a page, as a marked-content sequence with this number. */
  mark(leaf: Leaf, page: PageObject, id: number): void;
  /** Where a picture is. */
  place(leaf: Leaf, box: Box): void;
  /** A link can be followed on a line. */
  annotate(link: StructureNode, annotation: Annotation): void;
  /** A page with content of these is painted later than those that follow it. */
  wait(leaves: Iterable<Leaf>): void;
  /** It is painted now. @param leaves those of `wait` */
  painted(leaves: Iterable<Leaf>): void;
  /** Writes a section whose last page is laid out, and drops what it holds, as soon as nothing of it waits. */
  end(section: StructureNode): void;
  /** Writes the rest and returns the root, which pdfkit ends with the document. */
  finish(): Reference;
}

/**
 * Writes the structure tree, and the parent tree that leads from content back to it (ISO 32000-1, 14.7.4.4). Objects are
 * written as they become complete, so that a long document's structure is never there as a whole.
 */
export function openStructure(file: PdfFile, root: StructureNode): StructureWriter {
  const tree = file.reference();
  const marks = new Map<Leaf, Mark[]>();
  const annotations = new Map<StructureNode, Annotation[]>();
  const boxes = new Map<Leaf, Box>();
  /** The object of each written node, undefined for one that holds nothing. */
  const written = new Map<StructureNode, ObjectName | undefined>();
  /** Of sections that are not written and have parts that are. */
  const reserved = new Map<StructureNode, ObjectName>();
  /** Elements that have an identifier. */
  const named: (readonly [id: string, element: ObjectName])[] = [];
  /** The parent tree, by key: for a page the object numbers of its marks' elements, for a link its element. */
  const parents: (number[] | string)[] = [];

  /** Of header cells: counted as they are met. */
  const ids = new WeakMap<StructureNode, string>();
  let lastId = 0;
  const idOf = (node: StructureNode): string => {
    let id = ids.get(node);
    if (id === undefined) {
      lastId += 1;
      id = `head--${lastId}`;
      ids.set(node, id);
    }
    return id;
  };
  /** By leaf how many of its pages wait. */
  const waiting = new Map<Leaf, number>();
  /** By leaf the sections that have ended and wait for it, the innermost first. */
  const held = new Map<Leaf, { readonly section: StructureNode; left: number }[]>();
  function* leavesThatWait({ kids }: StructureNode): Iterable<Leaf> {
    for (const kid of kids)
      if (kid.type === 'node') yield* leavesThatWait(kid);
      else if (waiting.has(kid)) yield kid;
  }
  const nameOf = (node: StructureNode): ObjectName => {
    const name = reserved.get(node) ?? file.reserve();
    reserved.set(node, name);
    return name;
  };
  const nextKey = (): number => parents.push([]) - 1;
  const write = (node: StructureNode, parent: string): ObjectName | undefined => {
    // Only a few nodes are in these lists, and there are thousands to be looked for.
    if (written.size > 0 && written.has(node)) return written.get(node);
    const element = (reserved.size > 0 ? reserved.get(node) : undefined) ?? file.reserve();
    const name = element.toString();
    let kids = '';
    let page: PageObject | undefined;
    let box: Box | undefined;
    let actual: string | undefined;
    for (const kid of node.kids) {
      if (kid.type === 'node') {
        const kidName = write(kid, name);
        if (kidName) kids += ` ${kidName}`;
        continue;
      }
      if (boxes.size > 0) box ??= boxes.get(kid);
      actual ??= kid.actual;
      const kidMarks = marks.get(kid);
      if (!kidMarks) continue;
      // A page that waits for the numbers of others is painted after those that follow it.
      if (kidMarks.length > 1) kidMarks.sort((one, other) => one.page.key - other.page.key);
      for (const mark of kidMarks) {
        page ??= mark.page;
        (parents[mark.page.key] as number[])[mark.id] = element.id;
        kids += mark.page === page ? ` ${mark.id}` : ` <</Type/MCR/Pg ${mark.page.object}/MCID ${mark.id}>>`;
      }
      marks.delete(kid);
    }
    const links = node.role === 'Link' ? annotations.get(node) : undefined;
    for (const annotation of links ?? []) {
      kids += ` <</Type/OBJR/Pg ${annotation.page.object}/Obj ${annotation.object}>>`;
      const key = nextKey();
      file.write(annotation.object, `<<${annotation.entries}/StructParent ${key}>>`);
      parents[key] = name;
    }
    if (links) annotations.delete(node);
    const mayBeEmpty = node.role === 'TD' || node.role === 'TH';
    if (kids === '' && !mayBeEmpty) {
      file.write(element, '<<>>');
      return undefined;
    }
    const id = node.attributes.named ? idOf(node) : node.attributes.id;
    if (id) named.push([id, element]);
    const pageEntry = page ? `/Pg ${page.object}` : '';
    const holds = kids === '' ? '' : `/K [${kids.slice(1)}]`;
    file.write(
      element,
      `<</S/${node.role}/P ${parent}${pageEntry}${holds}${attributesOf(node.attributes, id, actual, box, idOf)}>>`,
    );
    return element;
  };

  /** Writes a section of which everything is painted. */
  const drop = (section: StructureNode): void => {
    const parent = section.parent ? nameOf(section.parent) : tree;
    written.set(section, write(section, String(parent)));
    section.kids.length = 0;
  };

  const nameTree = (names: readonly (readonly [string, ObjectName])[]): ObjectName => {
    const object = file.reserve();
    const inOrder = [...names].sort(([one], [other]) => (one < other ? -1 : 1));
    file.write(
      object,
      `<</Names [${inOrder.map(([id, element]) => `${textString(id)} ${element}`).join('\n')}]>>`,
    );
    return object;
  };

  return {
    nextKey,
    mark(leaf, page, id) {
      const list = marks.get(leaf);
      if (list) list.push({ page, id });
      else marks.set(leaf, [{ page, id }]);
    },
    place: (leaf, box) => void boxes.set(leaf, box),
    annotate(link, annotation) {
      const list = annotations.get(link);
      if (list) list.push(annotation);
      else annotations.set(link, [annotation]);
    },
    wait(leaves) {
      for (const leaf of leaves) waiting.set(leaf, (waiting.get(leaf) ?? 0) + 1);
    },
    painted(leaves) {
      for (const leaf of leaves) {
        const left = (waiting.get(leaf) ?? 0) - 1;
        if (left > 0) {
          waiting.set(leaf, left);
          continue;
        }
        waiting.delete(leaf);
        for (const ended of held.get(leaf) ?? []) {
          ended.left -= 1;
          if (ended.left === 0) drop(ended.section);
        }
        held.delete(leaf);
      }
    },
    end(section) {
      const leaves = waiting.size > 0 ? [...leavesThatWait(section)] : [];
      if (leaves.length === 0) return drop(section);
      const ended = { section, left: leaves.length };
      for (const leaf of leaves) held.set(leaf, [...(held.get(leaf) ?? []), ended]);
    },
    finish() {
      const top = write(root, String(tree));
      const object = file.reserve();
      const numbers = parents.map((parent, key) =>
        typeof parent === 'string'
          ? `${key} ${parent}`
          : `${key} [${parent.map((id) => `${id} 0 R`).join(' ')}]`,
      );
      file.write(object, `<</Nums [${numbers.join('\n')}]>>`);
      tree.data = {
        Type: 'StructTreeRoot',
        K: top ? [top] : [],
        ParentTree: object,
        ParentTreeNextKey: parents.length,
        ...(named.length > 0 && { IDTree: nameTree(named) }),
      };
      return tree;
    },
  };
}

function attributesOf(
  { scope, colSpan, rowSpan, headers = [], listNumbering, decoration, lang, alt }: Attributes,
  id: string | undefined,
  actual: string | undefined,
  box: Box | undefined,
  idOf: (node: StructureNode) => string,
): string {
  const entries: string[] = [];
  const ofCell =
    (scope ? `/Scope/${scope}` : '') +
    (colSpan ? `/ColSpan ${colSpan}` : '') +
    (rowSpan ? `/RowSpan ${rowSpan}` : '') +
    (headers.length > 0 ? `/Headers [${headers.map((head) => textString(idOf(head))).join('')}]` : '');
  if (ofCell) entries.push(`<</O/Table${ofCell}>>`);
  if (decoration) entries.push(`<</O/Layout/TextDecorationType/${decoration}>>`);
  if (listNumbering) entries.push(`<</O/List/ListNumbering/${listNumbering}>>`);
  if (box) entries.push(`<</O/Layout/Placement/Block/BBox [${box.map((side) => number(side)).join(' ')}]>>`);
  const attributes =
    entries.length === 0 ? '' : entries.length === 1 ? `/A ${entries[0]}` : `/A [${entries.join(' ')}]`;
  return (
    (id ? `/ID ${textString(id)}` : '') +
    (lang ? `/Lang ${textString(lang)}` : '') +
    (alt ? `/Alt ${wordsString(alt)}` : '') +
    (actual ? `/ActualText ${wordsString(actual)}` : '') +
    attributes
  );
}
