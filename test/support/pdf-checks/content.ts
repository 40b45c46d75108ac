import { operationsOf } from '../pdf-content.ts';
import type { Element, Pdf } from '../pdf-structure.ts';

/** Checks of what pages paint, and of the way from there to the tags and back. ISO 14289-1, 7.1; ISO 32000-1, 14.6 and 14.7.4. */

export function paintedOutsideMarks({ pages }: Pdf): string[] {
  return pages.flatMap(({ index, painted }) =>
    painted
      .filter(({ mark, artifact }) => mark === undefined && !artifact)
      .map(({ operator, text }) => `page ${index + 1}: ${operator} ${JSON.stringify(text)} is not marked`),
  );
}

/** The operators of content streams. Source: ISO 32000-1, annex A */
const operators = new Set(
  'b B b* B* BDC BI BMC BT BX c cm cs CS d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re rg RG ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);

/** Content is made of the operators that there are: a number such as `1e+308` or `NaN` reads as one that there is not. */
export function unknownOperators({ objects, pages, stream, list }: Pdf): string[] {
  const forms = Object.entries(objects.objects).filter(
    ([, object]) => object.stream?.dict['/Subtype'] === '/Form',
  );
  const contents = [
    ...pages.flatMap(({ index, dict }) => {
      const pageContents = dict['/Contents'] ?? null;
      const parts = list(pageContents).length > 0 ? list(pageContents) : [pageContents];
      return parts.map((part) => [`page ${index + 1}`, stream(part)] as const);
    }),
    ...forms.map(([name]) => [`the form ${name}`, stream(name)] as const),
  ];
  return contents.flatMap(([where, bytes]) => {
    const odd = new Set<string>();
    for (const { operator } of operationsOf(bytes ?? Buffer.alloc(0)))
      if (!operators.has(operator)) odd.add(operator);
    return [...odd].map((operator) => `${where}: ${operator} is no operator`);
  });
}

export function badNesting({ pages }: Pdf): string[] {
  return pages.flatMap(({ index, nesting }) => nesting.map((fault) => `page ${index + 1}: ${fault}`));
}

export function marksTwiceOnPage({ pages }: Pdf): string[] {
  return pages.flatMap(({ index, marks }) =>
    marks
      .filter((mark, at) => marks.indexOf(mark) !== at)
      .map((mark) => `page ${index + 1}: MCID ${mark} twice`),
  );
}

/** Every mark belongs to one element, and every mark of an element is in the content. */
export function marksOutsideTree(pdf: Pdf): string[] {
  const faults: string[] = [];
  const owners = markOwners(pdf);
  for (const { index, reference, marks } of pdf.pages) {
    for (const mark of marks) {
      const found = owners.get(`${reference} ${mark}`) ?? [];
      if (found.length !== 1) faults.push(`page ${index + 1}: MCID ${mark} has ${found.length} elements`);
    }
  }
  const known = new Set(
    pdf.pages.flatMap(({ reference, marks }) => marks.map((mark) => `${reference} ${mark}`)),
  );
  for (const [key, holders] of owners) {
    if (!known.has(key)) faults.push(`${nameOf(holders[0])}: its content ${key} is on no page`);
  }
  return faults;
}

/** The parent tree leads from every mark to the element that holds it. */
export function wrongParentTree(pdf: Pdf): string[] {
  const faults: string[] = [];
  const owners = markOwners(pdf);
  const keys = new Set<number>();
  for (const { index, reference, dict, marks } of pdf.pages) {
    const key = dict['/StructParents'];
    if (typeof key !== 'number') {
      if (marks.length > 0) faults.push(`page ${index + 1}: no StructParents`);
      continue;
    }
    if (keys.has(key)) faults.push(`page ${index + 1}: StructParents ${key} is another page's too`);
    keys.add(key);
    const parents = pdf.list(pdf.parentTree.get(key));
    for (const mark of marks) {
      const owner = owners.get(`${reference} ${mark}`)?.[0];
      if (parents[mark] !== owner?.reference)
        faults.push(
          `page ${index + 1}: MCID ${mark} is of ${nameOf(owner)}, the parent tree says ${String(parents[mark])}`,
        );
    }
  }
  const next = pdf.dict(pdf.catalog['/StructTreeRoot'])['/ParentTreeNextKey'];
  const highest = Math.max(-1, ...pdf.parentTree.keys());
  if (typeof next === 'number' && next <= highest) faults.push(`ParentTreeNextKey ${next} is in use`);
  return faults;
}

/** Kids that are no element, mark or object; and elements whose parent entry is another than where they hang. */
export function brokenTree(pdf: Pdf): string[] {
  const faults: string[] = [];
  const root = pdf.catalog['/StructTreeRoot'];
  for (const element of pdf.elements) {
    for (const kid of element.kids)
      if (kid.kind === 'odd') faults.push(`${nameOf(element)}: odd kid ${JSON.stringify(kid.value)}`);
    if (element.dict['/P'] !== (element.parent?.reference ?? root))
      faults.push(`${nameOf(element)}: its P is not its parent`);
  }
  if (pdf.roots.length !== 1 || pdf.roots[0]?.role !== 'Document')
    faults.push(`the tree begins with ${pdf.roots.map(({ role }) => role).join(', ') || 'nothing'}`);
  return faults;
}

/** Painted forms could hide tagged content of their own, which these checks do not follow. */
export function taggedForms(pdf: Pdf): string[] {
  return pdf.pages.flatMap(({ index, dict, painted }) =>
    painted.flatMap(({ name, kind }) => {
      if (kind !== 'xobject') return [];
      const reference = pdf.dict(pdf.dict(dict['/Resources'])['/XObject'])[`/${name}`];
      const object = pdf.dict(reference);
      if (object['/Subtype'] === '/Image') return [];
      if (object['/Subtype'] !== '/Form') return [`page ${index + 1}: ${name} is not there`];
      return /\/MCID/.test(pdf.stream(reference)?.toString('latin1') ?? '')
        ? [`page ${index + 1}: the form ${name} has marks of its own`]
        : [];
    }),
  );
}

function markOwners({ elements }: Pdf): ReadonlyMap<string, readonly Element[]> {
  const owners = new Map<string, Element[]>();
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'mark') continue;
      const key = `${kid.page} ${kid.mark}`;
      owners.set(key, [...(owners.get(key) ?? []), element]);
    }
  }
  return owners;
}

export function nameOf(element: Element | undefined): string {
  return element ? `${element.role} (${element.reference})` : 'nothing';
}
