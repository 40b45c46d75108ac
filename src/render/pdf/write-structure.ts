import type { PdfFile, Reference } from './pdf-file.ts';
import type { Attributes, Box, Leaf, StructureNode } from './structure.ts';

/** A marked-content sequence of a leaf. */
export interface Mark {
  readonly page: number;
  readonly id: number;
}

/** A link's annotation on one line. */
export interface Annotation {
  readonly page: number;
  readonly reference: Reference;
}

/** What painting found out: where each leaf's content stands, and the annotations of each link. */
export interface Painted {
  readonly marks: ReadonlyMap<Leaf, readonly Mark[]>;
  readonly annotations: ReadonlyMap<StructureNode, readonly Annotation[]>;
  /** Where pictures stand, from the page's lower left corner: left, bottom, right, top. */
  readonly boxes: ReadonlyMap<Leaf, Box>;
  readonly pages: readonly Reference[];
}

/** Writes all of the structure tree but its root, which pdfkit ends with the document, and the parent tree that leads from content back to it (ISO 32000-1, 14.7.4.4). */
export function writeStructure(file: PdfFile, root: StructureNode, painted: Painted): Reference {
  const tree = file.reference();
  const content = painted.pages.map((): Reference[] => []);
  const annotated: (readonly [key: number, element: Reference])[] = [];
  let nextKey = painted.pages.length;

  const write = (node: StructureNode, parent: Reference): Reference | undefined => {
    const element = file.reference();
    const kids: unknown[] = [];
    let page: number | undefined;
    let box: Box | undefined;
    for (const kid of node.kids) {
      if (kid.type === 'node') {
        const own = write(kid, element);
        if (own) kids.push(own);
        continue;
      }
      box ??= painted.boxes.get(kid);
      for (const mark of painted.marks.get(kid) ?? []) {
        page ??= mark.page;
        const onPage = content[mark.page];
        if (onPage) onPage[mark.id] = element;
        kids.push(
          mark.page === page ? mark.id : { Type: 'MCR', Pg: painted.pages[mark.page], MCID: mark.id },
        );
      }
    }
    for (const annotation of painted.annotations.get(node) ?? []) {
      kids.push({ Type: 'OBJR', Pg: painted.pages[annotation.page], Obj: annotation.reference });
      annotation.reference.data.StructParent = nextKey;
      annotated.push([nextKey, element]);
      nextKey += 1;
    }
    const mayBeEmpty = node.role === 'TD' || node.role === 'TH';
    if (kids.length === 0 && !mayBeEmpty) {
      element.data = {};
      element.end();
      return undefined;
    }
    element.data = {
      S: node.role,
      P: parent,
      ...(page !== undefined && { Pg: painted.pages[page] }),
      ...(kids.length > 0 && { K: kids }),
      ...attributesOf(node.attributes, box, file),
    };
    element.end();
    return element;
  };
  const top = write(root, tree);
  for (const list of painted.annotations.values()) for (const annotation of list) annotation.reference.end();
  const numbers: unknown[] = [];
  for (const [page, elements] of content.entries()) numbers.push(page, elements);
  for (const [key, element] of annotated) numbers.push(key, element);
  const parents = file.reference({ Nums: numbers });
  parents.end();
  tree.data = {
    Type: 'StructTreeRoot',
    K: top ? [top] : [],
    ParentTree: parents,
    ParentTreeNextKey: nextKey,
  };
  return tree;
}

function attributesOf(
  own: Attributes,
  box: Box | undefined,
  file: PdfFile,
): Readonly<Record<string, unknown>> {
  const entries: unknown[] = [];
  if (own.scope) entries.push({ O: 'Table', Scope: own.scope });
  if (own.listNumbering) entries.push({ O: 'List', ListNumbering: own.listNumbering });
  if (box) {
    entries.push({
      O: 'Layout',
      Placement: 'Block',
      BBox: [...box],
    });
  }
  return {
    ...(own.lang && { Lang: file.text(own.lang) }),
    ...(own.alt && { Alt: file.text(own.alt) }),
    ...(entries.length === 1 && { A: entries[0] }),
    ...(entries.length > 1 && { A: entries }),
  };
}
