import { closeRooms } from './close-rooms.ts';
import type { LaidOut, Page } from './display.ts';
import { addLinks } from './links.ts';
import { addDestinations, addOutline, type OutlineEntry, type Place } from './navigation.ts';
import type { ObjectName } from './object-name.ts';
import { createPainter } from './paint-page.ts';
import type { PageObject, PdfFile } from './pdf-file.ts';
import { createPictures } from './pictures.ts';
import type { Faces } from './typeset/faces.ts';
import { openStructure } from './write-structure.ts';

/**
 * Pages whose content is kept until it can be written in one stream with header and footer. Of a longer document the rest
 * is written in two, so that it need not be kept.
 */
const pagesKept = 256;

/** Pages between two looks at what has been deflated meanwhile and can leave memory. */
const pagesAtOnce = 64;

/** A page that only wants its furniture. */
interface Painted {
  readonly object: PageObject;
  readonly furniture: Page['furniture'];
  /** What is painted of it, or the stream that this is in. */
  content: Uint8Array | ObjectName;
}

/**
 * Paints pages as they are laid out, and drops their items: of a page only its content is kept until it is known
 * how many there are. A page that names others waits until it is known which they are. Decides nothing but numbers: of
 * marked content, and of pages.
 * @returns how many pages there are
 */
export async function paint(file: PdfFile, laidOut: LaidOut, faces: Faces): Promise<number> {
  const structure = openStructure(file, laidOut.structure);
  const pictures = createPictures(file, faces);
  const pages: Painted[] = [];
  const destinations = new Map<string, Place>();
  const numbers = new Map<string, number>();
  const outline: OutlineEntry[] = [];
  const numberOf = (target: string): string => String(numbers.get(target) ?? '');
  const waiting = openWaiting();
  for (const page of laidOut.pages) {
    for (const item of page.items) if (item.type === 'image') await pictures.load(item.figure);
    const object = file.beginPage(page, structure.nextKey());
    const painted: Painted = { object, furniture: page.furniture, content: new Uint8Array() };
    const number = pages.push(painted);
    for (const { id, y } of page.destinations) {
      // The first of a name is meant by links and numbers alike.
      if (destinations.has(id)) continue;
      destinations.set(id, { page: object, y });
      numbers.set(id, number);
      waiting.found(id);
    }
    for (const entry of page.outline) outline.push({ ...entry, page: object });
    const body = (): void => {
      closeRooms(page.items, (face) => faces[face].typeface, numberOf);
      const painter = createPainter(object, faces, structure, pictures, numberOf);
      painter.turn();
      for (const item of page.background) painter.artifact(item);
      for (const item of page.items) painter.item(item);
      const content = painter.finish();
      painted.content = number > pagesKept ? file.addStream(content) : content;
      addLinks(page.items, object, file, structure, faces, laidOut.targets);
    };
    const unknown = targetsOf(page.items).filter((target) => !numbers.has(target));
    if (unknown.length === 0) body();
    else {
      const leaves = page.items.flatMap((item) => ('leaf' in item && item.leaf ? [item.leaf] : []));
      structure.wait(leaves);
      waiting.add(unknown, () => {
        body();
        structure.painted(leaves);
      });
    }
    for (const section of page.ends) structure.end(section);
    waiting.paint();
    if (number % pagesAtOnce === 0) await file.drain();
  }
  // Of what leads nowhere.
  waiting.paintRest();
  file.catalog.StructTreeRoot = structure.finish();
  file.catalog.PageLabels = { Nums: [0, { S: 'D' }] };
  addDestinations(file, destinations);
  addOutline(file, outline);
  for (const [index, painted] of pages.entries()) {
    const { object, content } = painted;
    const painter = createPainter(object, faces, structure, pictures, numberOf);
    for (const item of painted.furniture(pages.length)) painter.artifact(item);
    const rest = painter.finish();
    file.endPage(
      object,
      content instanceof Uint8Array
        ? [file.addStream(Buffer.concat([content, rest]))]
        : [content, file.addStream(rest)],
    );
    painted.content = new Uint8Array();
    if (index % pagesAtOnce === 0) await file.drain();
  }
  return pages.length;
}

/** The targets whose pages are named on a page, each once. */
function targetsOf(items: Page['items']): readonly string[] {
  const targets = new Set<string>();
  for (const item of items) if (item.type === 'page-reference') targets.add(item.target);
  return [...targets];
}

/** What waits for pages of a document to be known, for as short a time as can be: it holds all that is on its own page. */
function openWaiting() {
  interface Waiting {
    /** How many targets it waits for. */
    left: number;
    readonly paint: () => void;
  }
  const waiting = new Set<Waiting>();
  const byTarget = new Map<string, Waiting[]>();
  const ready: Waiting[] = [];
  return {
    add(targets: readonly string[], paint: () => void): void {
      const page: Waiting = { left: targets.length, paint };
      waiting.add(page);
      for (const target of targets) {
        const pages = byTarget.get(target);
        // Thousands may name the same.
        if (pages) pages.push(page);
        else byTarget.set(target, [page]);
      }
    },
    /** The page of a target is known. */
    found(target: string): void {
      for (const page of byTarget.get(target) ?? []) {
        page.left -= 1;
        if (page.left === 0) ready.push(page);
      }
      byTarget.delete(target);
    },
    /** Paints what waits for nothing any more. */
    paint(): void {
      for (const page of ready.splice(0)) {
        waiting.delete(page);
        page.paint();
      }
    },
    paintRest(): void {
      for (const page of waiting) page.paint();
    },
  };
}
