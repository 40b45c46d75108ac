import { number, type ObjectName, textString } from './object-name.ts';
import type { PdfFile, Reference } from './pdf-file.ts';
import type { Attributes, Box, Leaf, StructureNode } from './structure.ts';

/** A marked-content sequence of a leaf. */
export interface Mark {
  readonly page: number;
  readonly id: number;
}

/** A link's annotation on one line, and what it says but for its place in the structure. */
export interface Annotation {
  readonly page: number;
  readonly object: ObjectName;
  readonly entries: string;
}

/** What painting found out: where each leaf's content stands, and the annotations of each link. */
export interface Painted {
  readonly marks: ReadonlyMap<Leaf, readonly Mark[]>;
  readonly annotations: ReadonlyMap<StructureNode, readonly Annotation[]>;
  /** Where pictures stand, from the page's lower left corner: left, bottom, right, top. */
  readonly boxes: ReadonlyMap<Leaf, Box>;
  readonly pages: readonly Reference[];
}

/**
 * Writes all of the structure tree but its root, which pdfkit ends with the document, and the parent tree that leads from
 * content back to it (ISO 32000-1, 14.7.4.4).
 */
export function writeStructure(file: PdfFile, root: StructureNode, painted: Painted): Reference {
  const tree = file.reference();
  const pages = painted.pages.map(String);
  const content = pages.map((): ObjectName[] => []);
  const annotated: string[] = [];
  let nextKey = pages.length;

  const write = (node: StructureNode, parent: string): ObjectName | undefined => {
    const element = file.reserve();
    const name = element.toString();
    let kids = '';
    let page: number | undefined;
    let box: Box | undefined;
    let actual: string | undefined;
    for (const kid of node.kids) {
      if (kid.type === 'node') {
        const own = write(kid, name);
        if (own) kids += ` ${own}`;
        continue;
      }
      box ??= painted.boxes.get(kid);
      actual ??= kid.actual;
      for (const mark of painted.marks.get(kid) ?? []) {
        page ??= mark.page;
        const onPage = content[mark.page];
        if (onPage) onPage[mark.id] = element;
        kids += mark.page === page ? ` ${mark.id}` : ` <</Type/MCR/Pg ${pages[mark.page]}/MCID ${mark.id}>>`;
      }
    }
    for (const annotation of painted.annotations.get(node) ?? []) {
      kids += ` <</Type/OBJR/Pg ${pages[annotation.page]}/Obj ${annotation.object}>>`;
      file.write(annotation.object, `<<${annotation.entries}/StructParent ${nextKey}>>`);
      annotated.push(`${nextKey} ${name}`);
      nextKey += 1;
    }
    const mayBeEmpty = node.role === 'TD' || node.role === 'TH';
    if (kids === '' && !mayBeEmpty) {
      file.write(element, '<<>>');
      return undefined;
    }
    const own = page === undefined ? '' : `/Pg ${pages[page]}`;
    const holds = kids === '' ? '' : `/K [${kids.slice(1)}]`;
    file.write(
      element,
      `<</S/${node.role}/P ${parent}${own}${holds}${attributesOf(node.attributes, actual, box)}>>`,
    );
    return element;
  };
  const top = write(root, String(tree));
  const parents = file.reserve();
  const numbers = content.map((elements, page) => `${page} [${elements.join(' ')}]`);
  file.write(parents, `<</Nums [${[...numbers, ...annotated].join('\n')}]>>`);
  tree.data = {
    Type: 'StructTreeRoot',
    K: top ? [top] : [],
    ParentTree: parents,
    ParentTreeNextKey: nextKey,
  };
  return tree;
}

function attributesOf(
  { scope, listNumbering, decoration, lang, alt }: Attributes,
  actual: string | undefined,
  box: Box | undefined,
): string {
  const own: string[] = [];
  if (scope) own.push(`<</O/Table/Scope/${scope}>>`);
  if (decoration) own.push(`<</O/Layout/TextDecorationType/${decoration}>>`);
  if (listNumbering) own.push(`<</O/List/ListNumbering/${listNumbering}>>`);
  if (box) own.push(`<</O/Layout/Placement/Block/BBox [${box.map(number).join(' ')}]>>`);
  const attributes = own.length === 0 ? '' : own.length === 1 ? `/A ${own[0]}` : `/A [${own.join(' ')}]`;
  return (
    (lang ? `/Lang ${textString(lang)}` : '') +
    (alt ? `/Alt ${textString(alt)}` : '') +
    (actual ? `/ActualText ${textString(actual)}` : '') +
    attributes
  );
}
