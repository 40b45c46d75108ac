import { bytesOf, isArray, isDict, type PdfDict, type PdfValue, textOf } from '../pdf-objects.ts';
import type { Pdf } from '../pdf-structure.ts';
import { nameOf } from './content.ts';
import { headingLevel, pagesOf } from './tags.ts';

/** Checks of destinations, outline and page labels. ISO 32000-1, 7.9.6, 12.3 and 12.4.2. */

export interface Place {
  readonly page: string;
  readonly top: number | undefined;
}

export function destinationsOf(pdf: Pdf): ReadonlyMap<string, PdfValue> {
  const found = new Map<string, PdfValue>();
  const visit = (node: PdfDict): void => {
    const names = pdf.list(node['/Names']);
    for (let at = 0; at + 1 < names.length; at += 2)
      found.set(textOf(names[at]) ?? '', names[at + 1] ?? null);
    for (const kid of pdf.list(node['/Kids'])) visit(pdf.dict(kid));
  };
  visit(pdf.dict(pdf.dict(pdf.catalog['/Names'])['/Dests']));
  for (const [name, place] of Object.entries(pdf.dict(pdf.catalog['/Dests']))) found.set(name, place);
  return found;
}

/** Where a destination is, named or written out; undefined for one that is nowhere. */
export function placeOf(
  value: PdfValue | undefined,
  pdf: Pdf,
  destinations: ReadonlyMap<string, PdfValue>,
): Place | undefined {
  const target = pdf.resolve(value);
  if (isDict(target)) return placeOf(target['/D'], pdf, destinations);
  if (isArray(target)) {
    const page = pdf.pages.find(({ reference }) => reference === target[0]);
    if (!page) return undefined;
    const top = target[1] === '/XYZ' ? target[3] : undefined;
    return { page: page.reference, top: typeof top === 'number' ? top : undefined };
  }
  if (typeof target !== 'string') return undefined;
  const named = destinations.get(textOf(target) ?? target);
  return named === undefined ? undefined : placeOf(named, pdf, destinations);
}

export function lostDestinations(pdf: Pdf): string[] {
  const destinations = destinationsOf(pdf);
  const faults: string[] = [];
  const check = (value: PdfValue | undefined, what: string): void => {
    const place = placeOf(value, pdf, destinations);
    if (!place) {
      faults.push(`${what} leads nowhere: ${JSON.stringify(value)}`);
      return;
    }
    const [, bottom, , top] = pdf.pages.find(({ reference }) => reference === place.page)?.box ?? [
      0, 0, 0, 0,
    ];
    if (place.top !== undefined && (place.top < bottom || place.top > top))
      faults.push(`${what} leads to height ${place.top}, outside its page`);
  };
  for (const [name, place] of destinations) check(place, `#${name}`);
  for (const { index, annotations } of pdf.pages) {
    for (const { dict } of annotations) {
      const action = pdf.dict(dict['/A']);
      if (dict['/Dest'] !== undefined) check(dict['/Dest'], `page ${index + 1}: a link`);
      else if (action['/S'] === '/GoTo') check(action['/D'], `page ${index + 1}: a link`);
      else if (action['/S'] !== '/URI') faults.push(`page ${index + 1}: a link without an action`);
    }
  }
  for (const { title, dict } of outlineOf(pdf))
    check(dict['/Dest'] ?? pdf.dict(dict['/A'])['/D'], `the outline's “${title}”`);
  if (pdf.catalog['/OpenAction'] !== undefined) {
    const open = pdf.resolve(pdf.catalog['/OpenAction']);
    check(isDict(open) ? open['/D'] : open, 'OpenAction');
  }
  return faults;
}

/** Names stand in the order of their bytes, none twice, within the limits that their node tells. */
export function unsortedNames(pdf: Pdf): string[] {
  const faults: string[] = [];
  const visit = (node: PdfDict): readonly Buffer[] => {
    const names = pdf.list(node['/Names']);
    const keys = [
      ...names.filter((_, at) => at % 2 === 0).map((name) => bytesOf(name) ?? Buffer.alloc(0)),
      ...pdf.list(node['/Kids']).flatMap((kid) => visit(pdf.dict(kid))),
    ];
    const limits = pdf.list(node['/Limits']).map((name) => bytesOf(name) ?? Buffer.alloc(0));
    const [first, last] = [keys[0], keys.at(-1)];
    if (limits.length > 0 && first && last && !(limits[0]?.equals(first) && limits[1]?.equals(last)))
      faults.push(`limits ${limits.join('–')} of ${first}–${last}`);
    return keys;
  };
  const all = visit(pdf.dict(pdf.dict(pdf.catalog['/Names'])['/Dests']));
  for (const [at, name] of all.entries()) {
    const before = all[at - 1];
    if (before && Buffer.compare(before, name) >= 0) faults.push(`${name} after ${before}`);
  }
  return faults;
}

interface OutlineItem {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly reference: string;
  readonly dict: PdfDict;
}

/** The outline's items in order; throws where their links go in a circle. */
function outlineOf(pdf: Pdf): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  const seen = new Set<PdfValue>();
  const visit = (first: PdfValue | undefined, level: number): void => {
    for (let entry = first; entry !== undefined; ) {
      if (seen.has(entry)) throw new Error(`the outline goes in a circle at ${String(entry)}`);
      seen.add(entry);
      const dict = pdf.dict(entry);
      items.push({ title: textOf(dict['/Title']) ?? '', level, reference: String(entry), dict });
      visit(dict['/First'], level + 1);
      entry = dict['/Next'];
    }
  };
  visit(pdf.dict(pdf.catalog['/Outlines'])['/First'], 1);
  return items;
}

/** Parents, neighbours, ends and counts agree. */
export function brokenOutline(pdf: Pdf): string[] {
  const root = pdf.catalog['/Outlines'];
  // A document without a heading has nothing to put there.
  if (root === undefined)
    return pdf.elements.some((element) => headingLevel(element) > 0) ? ['no outline'] : [];
  const faults: string[] = [];
  /** Checks an item's kids and gives how many entries they show when it is open. */
  const visit = (reference: PdfValue, title: string): number => {
    const entry = pdf.dict(reference);
    let shown = 0;
    let before: PdfValue | undefined;
    for (let kid = entry['/First']; kid !== undefined; kid = pdf.dict(kid)['/Next']) {
      const dict = pdf.dict(kid);
      const name = textOf(dict['/Title']) ?? '';
      if (!name.trim()) faults.push(`${String(kid)} has no title`);
      if (dict['/Parent'] !== reference) faults.push(`“${name}” has another parent`);
      if (dict['/Prev'] !== before) faults.push(`“${name}” has another before it`);
      const inside = visit(kid, name);
      shown += 1 + (Number(dict['/Count'] ?? 0) > 0 ? inside : 0);
      before = kid;
    }
    if (entry['/Last'] !== before) faults.push(`“${title}” ends with another`);
    if (Math.abs(Number(entry['/Count'] ?? 0)) !== shown)
      faults.push(`“${title}”: Count ${String(entry['/Count'])} for ${shown}`);
    return shown;
  };
  visit(root, 'the outline');
  return faults;
}

/** The outline is the headings of the levels one to three, in their words and order, each on its heading's page. */
export function outlineUnlikeHeadings(pdf: Pdf): string[] {
  const headings = pdf.elements.filter((element) => headingLevel(element) > 0 && headingLevel(element) <= 3);
  const items = outlineOf(pdf);
  const faults: string[] = [];
  if (items.length !== headings.length)
    faults.push(`${items.length} entries for ${headings.length} headings`);
  const destinations = destinationsOf(pdf);
  for (const [at, heading] of headings.entries()) {
    const item = items[at];
    const text = pdf.text(heading);
    if (!item || !endsWith(text, item.title)) {
      faults.push(`“${item?.title ?? 'nothing'}” for “${text}”`);
      // What follows would be wrong too.
      break;
    }
    if (item.level !== headingLevel(heading))
      faults.push(`“${item.title}” on level ${item.level} for ${nameOf(heading)}`);
    const place = placeOf(item.dict['/Dest'] ?? pdf.dict(item.dict['/A'])['/D'], pdf, destinations);
    if (place?.page !== pagesOf(heading)[0]) faults.push(`“${item.title}” leads to another page`);
  }
  return faults;
}

/** A heading ends with its title in the outline, which lacks the label; a `?` stands for any letter that no font has. */
function endsWith(heading: string, title: string): boolean {
  const shown = [...heading.replace(/[\s\u00ad]+/g, '')];
  const words = [...title.replace(/[\s\u00ad]+/g, '')];
  const end = shown.slice(-words.length);
  return words.length > 0 && words.every((letter, at) => end[at] === letter || end[at] === '?');
}

/** Every page has a label, beginning with the first; printed numbers count from 1. */
export function wrongPageLabels(pdf: Pdf): string[] {
  const numbers = pdf.list(pdf.dict(pdf.catalog['/PageLabels'])['/Nums']);
  if (numbers[0] !== 0) return ['no label for the first page'];
  const label = pdf.dict(numbers[1]);
  return label['/S'] === '/D' && (label['/St'] ?? 1) === 1 && label['/P'] === undefined
    ? []
    : [`the first page is called ${JSON.stringify(label)}`];
}
