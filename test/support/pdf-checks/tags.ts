import { isArray, textOf } from '../pdf-objects.ts';
import { boxOf, type Element, type Pdf } from '../pdf-structure.ts';
import { nameOf } from './content.ts';

/** Checks of the tags themselves: which there are, and what may stand in what. ISO 32000-1, 14.8.4; ISO 14289-1, 7.2–7.10. */

const grouping = 'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private';
const blocks = 'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot';
const inlines = 'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP';
const standard = new Set(`${grouping} ${blocks} ${inlines} Figure Formula Form`.split(' '));

/** What may only stand in certain others. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'BibEntry'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
};
/** What holds only certain others. */
const kids: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'NonStruct', 'TOC'],
};
/** What stands in a line of text holds nothing that stands on lines of its own. */
const inLine = new Set('P H1 H2 H3 H4 H5 H6 Span Quote Link Code Lbl Reference'.split(' '));
const ownLine = new Set(`${grouping} ${blocks}`.split(' ').filter((role) => role !== 'Lbl'));

export function oddRoles({ elements }: Pdf): string[] {
  return elements
    .filter(({ role }) => !standard.has(role))
    .map((element) => `${nameOf(element)}: no standard role`);
}

export function wrongPlaces({ elements }: Pdf): string[] {
  return elements.flatMap((element) => {
    const faults: string[] = [];
    const above = element.parent?.role ?? '';
    if (parents[element.role] && !parents[element.role]?.includes(above))
      faults.push(`${nameOf(element)} in ${above}`);
    for (const child of element.children) {
      const allowed = kids[element.role];
      if (allowed && !allowed.includes(child.role)) faults.push(`${nameOf(element)} holds ${child.role}`);
      if (inLine.has(element.role) && ownLine.has(child.role))
        faults.push(`${nameOf(element)} holds ${child.role}`);
    }
    if (kids[element.role] && element.kids.some(({ kind }) => kind === 'mark'))
      faults.push(`${nameOf(element)} holds content of its own`);
    return faults;
  });
}

/** The first heading is of level one, and none is more than one level below the one before it. */
export function skippedHeadings(pdf: Pdf): string[] {
  let last = 0;
  return pdf.elements.flatMap((element) => {
    if (element.role === 'H') return [`${nameOf(element)}: not numbered`];
    const level = headingLevel(element);
    if (level === 0) return [];
    const skips = level > last + 1;
    const fault = `${nameOf(element)} after H${last}: ${pdf.text(element)}`;
    last = level;
    return skips ? [fault] : [];
  });
}

export function headingLevel({ role }: Element): number {
  return Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
}

export function wordlessHeadings(pdf: Pdf): string[] {
  return pdf.elements
    .filter((element) => headingLevel(element) > 0 && pdf.text(element).trim() === '')
    .map((element) => `${nameOf(element)}: no words`);
}

/** An item has a body, perhaps after a label; a list says how its labels count (ISO 32000-1, 14.8.5.5). */
export function wrongLists(pdf: Pdf): string[] {
  return pdf.elements.flatMap((element) => {
    if (element.role === 'L') {
      const faults: string[] = [];
      const items = element.children.filter(({ role }) => role === 'LI');
      if (items.length === 0) faults.push(`${nameOf(element)}: no items`);
      const captions = element.children.filter(({ role }) => role === 'Caption');
      if (captions.length > 1 || (captions[0] && captions[0] !== element.children[0]))
        faults.push(`${nameOf(element)}: its caption is not first, or there are two`);
      const labelled = items.some((item) => item.children.some(({ role }) => role === 'Lbl'));
      const numbering = element.attribute('List', 'ListNumbering');
      if (labelled && (numbering === undefined || numbering === '/None'))
        faults.push(`${nameOf(element)}: labels without ListNumbering`);
      const numbered = items.every((item) => /^\d/.test(pdf.text(item).trim()));
      if (numbering === '/Decimal' && labelled && !numbered)
        faults.push(`${nameOf(element)}: Decimal, but its labels are no numbers`);
      return faults;
    }
    if (element.role !== 'LI') return [];
    const roles = element.children.map(({ role }) => role).join(' ');
    return /^(?:Lbl )?LBody$/.test(roles) ? [] : [`${nameOf(element)}: ${roles || 'empty'}`];
  });
}

/** How deep lists stand in lists. */
export function listDepth(elements: readonly Element[]): number {
  const depth = (element: Element | undefined): number =>
    element ? (element.role === 'L' ? 1 : 0) + depth(element.parent) : 0;
  return Math.max(0, ...elements.map(depth));
}

/** Every row of a table has as many cells, those that span several counted as many. */
export function unevenTables({ elements }: Pdf): string[] {
  return elements.flatMap((element) => {
    if (element.role !== 'Table') return [];
    const rows = rowsOf(element);
    if (rows.length === 0) return [`${nameOf(element)}: no rows`];
    /** How many rows below each column is still covered from above. */
    let covered: number[] = [];
    const widths = rows.map((row) => {
      const next = covered.map((left) => Math.max(0, left - 1));
      let column = 0;
      for (const cell of row.children) {
        while ((covered[column] ?? 0) > 0) column += 1;
        const across = Number(cell.attribute('Table', 'ColSpan') ?? 1);
        const down = Number(cell.attribute('Table', 'RowSpan') ?? 1);
        for (let at = 0; at < across; at += 1) next[column + at] = down - 1;
        column += across;
      }
      while ((covered[column] ?? 0) > 0) column += 1;
      covered = next;
      return column;
    });
    return widths.every((width) => width === widths[0])
      ? []
      : [`${nameOf(element)}: rows of ${widths.join(', ')}`];
  });
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child) =>
    child.role === 'TR' ? [child] : ['THead', 'TBody', 'TFoot'].includes(child.role) ? child.children : [],
  );
}

/** Heads first, one of them, feet last, a caption first or last; every header says what it is the header of. */
export function wrongTables({ elements }: Pdf): string[] {
  return elements.flatMap((element) => {
    if (element.role === 'TH') {
      const scope = element.attribute('Table', 'Scope');
      return ['/Column', '/Row', '/Both'].includes(String(scope))
        ? []
        : [`${nameOf(element)}: Scope ${scope}`];
    }
    if (element.role !== 'Table') return [];
    const roles = element.children.map(({ role }) => role).join(' ');
    const faults: string[] = [];
    if (!/^(?:Caption )?(?:THead( TBody)+( TFoot)?|TR( TR)*)(?: Caption)?$/.test(roles))
      faults.push(`${nameOf(element)}: ${roles}`);
    if (roles.split('Caption').length > 2) faults.push(`${nameOf(element)}: two captions`);
    if (!rowsOf(element).some((row) => row.children.some(({ role }) => role === 'TH')))
      faults.push(`${nameOf(element)}: no headers`);
    return faults;
  });
}

/** However many pages a table runs over, its head is read once: on the first of them, and nowhere again. */
export function repeatedHeads(pdf: Pdf): string[] {
  return pdf.elements.flatMap((element) => {
    if (element.role !== 'Table') return [];
    const heads = element.children.filter(({ role }) => role === 'THead');
    const faults: string[] = [];
    const first = pagesOf(element)[0];
    for (const head of heads) {
      const pages = pagesOf(head);
      if (pages.length > 1 || (pages[0] && pages[0] !== first))
        faults.push(`${nameOf(element)}: its head stands on ${pages.length} pages`);
      const words = pdf.text(head).trim();
      const again = rowsOf(element).filter((row) => row.parent !== head && pdf.text(row).trim() === words);
      if (words && again.length > 0)
        faults.push(`${nameOf(element)}: its head is read ${again.length + 1} times`);
    }
    return faults;
  });
}

/** The pages that an element's content stands on, in its order. */
export function pagesOf(element: Element): readonly string[] {
  const pages = new Set<string>();
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'mark') pages.add(kid.page);
      if (kid.kind === 'element') visit(kid.element);
    }
  };
  visit(element);
  return [...pages];
}

/** A caption belongs to something: it stands in it, or beside it. */
export function lostCaptions({ elements }: Pdf): string[] {
  const described = ['Figure', 'Table', 'L', 'TOC', 'Formula', 'Code'];
  return elements.flatMap((element) => {
    if (element.role !== 'Caption' || described.includes(element.parent?.role ?? '')) return [];
    const siblings = element.parent?.children ?? [];
    const at = siblings.indexOf(element);
    const isDescribed = (one: Element | undefined): boolean =>
      one?.role === 'Figure' ||
      one?.role === 'Table' ||
      (one?.role === 'Link' && isDescribed(one.children[0]));
    const beside = [siblings[at - 1], siblings[at + 1]].some(isDescribed);
    return beside ? [] : [`${nameOf(element)} in ${element.parent?.role}: it describes nothing`];
  });
}

/** A figure has words for those who do not see it, and says where it stands: on its page, around what is painted. */
export function wrongFigures(pdf: Pdf): string[] {
  return pdf.elements.flatMap((element) => {
    if (element.role !== 'Figure') return [];
    const faults: string[] = [];
    const alt = textOf(element.dict['/Alt']) ?? textOf(element.dict['/ActualText']);
    if (!alt?.trim()) faults.push(`${nameOf(element)}: no alternative text`);
    const box = element.attribute('Layout', 'BBox');
    if (!isArray(box) || box.length !== 4 || !box.every((value) => typeof value === 'number'))
      return [...faults, `${nameOf(element)}: no BBox`];
    const [left = 0, bottom = 0, right = 0, top = 0] = box as number[];
    for (const kid of element.kids) {
      const page =
        kid.kind === 'mark' ? pdf.pages.find(({ reference }) => reference === kid.page) : undefined;
      if (kid.kind !== 'mark' || !page) continue;
      const [pageLeft, pageBottom, pageRight, pageTop] = page.box;
      const within = left >= pageLeft && bottom >= pageBottom && right <= pageRight && top <= pageTop;
      if (!within || left >= right || bottom >= top)
        faults.push(`${nameOf(element)}: BBox ${box.join(' ')} on page ${page.index + 1}`);
      for (const { matrix, kind, mark, clip } of page.painted) {
        if (kind !== 'xobject' || mark !== kid.mark) continue;
        const whole = boxOf(matrix);
        // What is cut off is not painted.
        const painted = whole.map((value, at) => {
          const limit = clip?.[at];
          if (limit === undefined) return value;
          return at < 2 ? Math.max(value, limit) : Math.min(value, limit);
        });
        const near = painted.every((value, at) => Math.abs(value - (box[at] as number)) < 2);
        if (!near)
          faults.push(
            `${nameOf(element)}: on page ${page.index + 1} it is painted at ${painted.map(Math.round).join(' ')}, its BBox is ${box.map((value) => Math.round(value as number)).join(' ')}`,
          );
      }
    }
    return faults;
  });
}

/** Languages are those of BCP 47. */
export function oddLanguages({ elements }: Pdf): string[] {
  return elements.flatMap((element) => {
    const lang = element.dict['/Lang'];
    if (lang === undefined || /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(textOf(lang) ?? '')) return [];
    return [`${nameOf(element)}: Lang ${String(lang)}`];
  });
}
