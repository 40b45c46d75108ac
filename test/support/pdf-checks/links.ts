import { isArray, isDict, type PdfDict, type PdfValue, textOf } from '../pdf-objects.ts';
import type { Element, Pdf, PdfPage } from '../pdf-structure.ts';
import { nameOf } from './content.ts';
import { destinationsOf, placeOf } from './destinations.ts';
import { headingLevel, pagesOf } from './tags.ts';

/** Checks of links, their annotations, and the table of contents. ISO 14289-1, 7.18; ISO 32000-1, 14.7.4.3 and 14.8.4.4. */

/** A link has an annotation on every line, each known on its page. */
export function wrongLinks(pdf: Pdf): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const element of pdf.elements) {
    const objects = element.kids.filter((kid) => kid.kind === 'object');
    if (element.role === 'Link' && objects.length === 0)
      faults.push(`${nameOf(element)}: no annotation: ${pdf.text(element)}`);
    for (const kid of objects) {
      const page = pdf.pages.find(({ reference }) => reference === kid.page);
      if (seen.has(kid.reference))
        faults.push(`${nameOf(element)}: ${kid.reference} is another element's too`);
      seen.add(kid.reference);
      const annotation = page?.annotations.find(({ reference }) => reference === kid.reference);
      if (!annotation) faults.push(`${nameOf(element)}: ${kid.reference} is not on the page it names`);
      else if (annotation.dict['/Subtype'] === '/Link' && element.role !== 'Link')
        faults.push(`${nameOf(element)} holds a link's annotation`);
    }
  }
  for (const { index, annotations } of pdf.pages) {
    for (const { reference, dict } of annotations) {
      if (!seen.has(reference))
        faults.push(
          `page ${index + 1}: the annotation ${reference} (${textOf(dict['/Contents'])}) is of no element`,
        );
    }
  }
  return faults;
}

/** Every annotation says what it is for, is printed, and lies on its page. */
export function wrongAnnotations(pdf: Pdf): string[] {
  return pdf.pages.flatMap(({ index, box, annotations, reference: pageReference }) =>
    annotations.flatMap(({ reference, dict }) => {
      const faults: string[] = [];
      const fault = (what: string): void => {
        faults.push(`page ${index + 1}: the annotation ${reference} ${what}`);
      };
      if (!textOf(dict['/Contents'])?.trim()) fault('has no Contents');
      const flags = Number(dict['/F'] ?? 0);
      if ((flags & 4) === 0) fault('is not printed');
      // Invisible, hidden, not viewed, toggling.
      if ((flags & (1 | 2 | 32 | 256)) !== 0) fault('is hidden');
      if (dict['/P'] !== undefined && dict['/P'] !== pageReference) fault('names another page');
      const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(dict['/Rect']) as number[];
      if (!(left < right && bottom < top)) fault('has no area');
      if (left < box[0] || bottom < box[1] || right > box[2] || top > box[3]) fault('is outside the page');
      if (dict['/Subtype'] !== '/Link') fault(`is a ${String(dict['/Subtype'])}`);
      return faults;
    }),
  );
}

/** StructParent leads from an annotation to the element that holds it. */
export function wrongStructParents(pdf: Pdf): string[] {
  const keys = new Set<PdfValue>();
  return pdf.pages.flatMap(({ index, annotations }) =>
    annotations.flatMap(({ reference, dict }) => {
      const key = dict['/StructParent'];
      const owner = pdf.elements.find(({ kids }) =>
        kids.some((kid) => kid.kind === 'object' && kid.reference === reference),
      );
      const twice = key !== undefined && keys.has(key);
      keys.add(key ?? null);
      if (typeof key === 'number' && !twice && owner && pdf.parentTree.get(key) === owner.reference)
        return [];
      return [`page ${index + 1}: StructParent ${String(key)} of ${reference} leads not to ${nameOf(owner)}`];
    }),
  );
}

/** Where a link is read, it can be deflated: every text of it begins in one of its annotations' areas, and each area has text. */
export function linksBesideTheirText(pdf: Pdf): string[] {
  const byReference = new Map(pdf.pages.map((page) => [page.reference, page]));
  return pdf.elements.flatMap((element) => {
    if (element.role !== 'Link') return [];
    const faults: string[] = [];
    for (const reference of pagesOf(element)) {
      const page = byReference.get(reference);
      if (!page) continue;
      const areas = areasOn(page, element, pdf);
      const starts = startsOn(page, element);
      for (const { x, y, text } of starts) {
        if (text.trim() && !areas.some((area) => inside(area, x, y)))
          faults.push(
            `${nameOf(element)}: ${JSON.stringify(text)} on page ${page.index + 1} cannot be deflated`,
          );
      }
      for (const area of areas) {
        if (!starts.some(({ x, y }) => inside(area, x, y)))
          faults.push(`${nameOf(element)}: an area without words on page ${page.index + 1}`);
      }
    }
    return faults;
  });
}

type Area = readonly number[];

function areasOn(page: PdfPage, link: Element, pdf: Pdf): readonly Area[] {
  return link.kids.flatMap((kid) => {
    const annotation =
      kid.kind === 'object' && page.annotations.find(({ reference }) => reference === kid.reference);
    return annotation ? [pdf.list(annotation.dict['/Rect']) as number[]] : [];
  });
}

function startsOn(page: PdfPage, link: Element): readonly { x: number; y: number; text: string }[] {
  const marks = new Set<number>();
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'mark' && kid.page === page.reference) marks.add(kid.mark);
      if (kid.kind === 'element') visit(kid.element);
    }
  };
  visit(link);
  return page.painted.flatMap(({ kind, mark, matrix, text }) => {
    if (mark === undefined || !marks.has(mark)) return [];
    const start = { x: matrix[4], y: matrix[5] };
    if (kind === 'xobject') return [{ ...start, text: 'a picture' }];
    return kind === 'text' ? [{ ...start, text }] : [];
  });
}

function inside([left = 0, bottom = 0, right = 0, top = 0]: Area, x: number, y: number): boolean {
  return x >= left - 1 && x <= right + 1 && y >= bottom - 1 && y <= top + 1;
}

/** Addresses are of ASCII (ISO 32000-1, 12.6.4.7) and of a kind that runs nothing. */
export function wrongAddresses(pdf: Pdf): string[] {
  return pdf.pages.flatMap(({ index, annotations }) =>
    annotations.flatMap(({ dict }) => {
      const action = pdf.dict(dict['/A']);
      if (action['/S'] !== '/URI') return [];
      const address = textOf(action['/URI']) ?? '';
      return /^(?:https?:\/\/|mailto:|tel:|files\/)[\x21-\x7e]+$/.test(address)
        ? []
        : [`page ${index + 1}: leads to ${JSON.stringify(address)}`];
    }),
  );
}

/** An entry of the contents is a reference, and the reference a link. */
export function wrongContents({ elements }: Pdf): string[] {
  return elements.flatMap((element) => {
    if (element.role !== 'TOCI') return [];
    const references = element.children.filter(({ role }) => role === 'Reference');
    const linked = references.every(({ children }) => children.some(({ role }) => role === 'Link'));
    return references.length > 0 && linked ? [] : [`${nameOf(element)}: no link in a reference`];
  });
}

/**
 * The entries are the headings of their levels, in order; each leads to its heading and shows that heading's page. Where no
 * entries are below others, they are of the first level.
 */
export function contentsLeadAstray(pdf: Pdf): string[] {
  const entries = pdf.elements.filter(({ role }) => role === 'TOCI');
  if (entries.length === 0) return [];
  const last = pdf.elements.indexOf(entries.at(-1) as Element);
  const isNested = pdf.elements.some(
    ({ role, children }) => role === 'TOC' && children.some((child) => child.role === 'TOC'),
  );
  const headings = pdf.elements
    .slice(last)
    .filter((element) => headingLevel(element) > 0 && headingLevel(element) <= (isNested ? 2 : 1));
  const faults: string[] = [];
  if (headings.length !== entries.length)
    faults.push(`${entries.length} entries, ${headings.length} headings`);
  const destinations = destinationsOf(pdf);
  for (const [at, entry] of entries.entries()) {
    const heading = headings[at];
    if (!heading) continue;
    const title = pdf.text(heading);
    const [words, number] = entryParts(entry, pdf);
    const link = entry.children.flatMap(({ children }) => children).find(({ role }) => role === 'Link');
    const place = link && linkPlace(link, pdf, destinations);
    const page = pdf.pages.findIndex(({ reference }) => reference === pagesOf(heading)[0]);
    // A heading may have a label before it, as in the outline.
    if (!squeezed(title).endsWith(squeezed(words))) faults.push(`the entry “${words}” stands for “${title}”`);
    if (Number(number) !== page + 1)
      faults.push(`“${title}” is on page ${page + 1}, the contents say ${number}`);
    const baseline = baselineOf(heading, pdf);
    if (place?.page !== pdf.pages[page]?.reference || baseline === undefined)
      faults.push(`the entry “${words}” leads to another page`);
    else if (place?.top !== undefined && (place.top < baseline || place.top > baseline + 80))
      faults.push(`the entry “${words}” leads to height ${place.top}, its heading is at ${baseline}`);
  }
  return faults;
}

/** The words of an entry of the contents, and the page number at its end. */
export function entryParts(entry: Element, pdf: Pdf): readonly [words: string, number: string] {
  const pieces = pdf.texts(entry);
  const last = pieces.at(-1) ?? '';
  if (/^\s*\d+\s*$/.test(last)) return [pieces.slice(0, -1).join('').trim(), last.trim()];
  const [, words = '', number = ''] = /^([\s\S]*?)\s+(\d+)$/.exec(pieces.join('').trim()) ?? [];
  return [words, number];
}

function linkPlace(link: Element, pdf: Pdf, destinations: ReturnType<typeof destinationsOf>) {
  const kid = link.kids.find((kid) => kid.kind === 'object');
  const annotation: PdfDict = kid?.kind === 'object' ? pdf.dict(kid.reference) : {};
  const action = pdf.dict(annotation['/A']);
  return placeOf(annotation['/Dest'] ?? action['/D'], pdf, destinations);
}

function baselineOf(element: Element, pdf: Pdf): number | undefined {
  const kid = element.kids.find((kid) => kid.kind === 'mark');
  if (kid?.kind !== 'mark') return element.children[0] && baselineOf(element.children[0], pdf);
  const page = pdf.pages.find(({ reference }) => reference === kid.page);
  return page?.painted.find(({ mark, kind }) => kind === 'text' && mark === kid.mark)?.matrix[5];
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

/** No action but going to a place or an address, and nothing that runs. */
export function activeContent(pdf: Pdf): string[] {
  const faults: string[] = [];
  const visit = (value: PdfValue, at: string): void => {
    if (isArray(value)) for (const item of value) visit(item, at);
    if (!isDict(value)) return;
    for (const key of ['/JS', '/AA', '/XFA', '/EmbeddedFiles', '/JavaScript'])
      if (value[key] !== undefined) faults.push(`${at} has ${key}`);
    const action = value['/S'];
    const isAction =
      value['/Type'] === '/Action' ||
      (value['/Type'] === undefined && (value['/D'] ?? value['/URI'] ?? value['/F']) !== undefined);
    const runs = ['/JavaScript', '/Launch', '/SubmitForm', '/ImportData', '/Rendition', '/Movie', '/Sound'];
    if (typeof action === 'string' && runs.includes(action)) faults.push(`${at} has the action ${action}`);
    else if (isAction && typeof action === 'string' && !['/GoTo', '/URI'].includes(action))
      faults.push(`${at} has the action ${action}`);
    for (const member of Object.values(value)) visit(member, at);
  };
  for (const [reference, { value, stream }] of Object.entries(pdf.objects.objects))
    visit(value ?? stream?.dict ?? null, reference);
  return faults;
}
