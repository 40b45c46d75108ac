import { nameOf } from './pdf-checks/content.ts';
import { headingLevel } from './pdf-checks/tags.ts';
import type { PageSpans, Span } from './pdf-spans.ts';
import type { Element, Pdf } from './pdf-structure.ts';

/** A PDF as it was tagged, by qpdf, and as it was set, by pdf.js. */
export interface SetPdf {
  readonly pdf: Pdf;
  readonly pages: readonly PageSpans[];
}

/** The baselines of an element's lines, by page (from 0), from the top down. */
export function linesOf({ pdf, pages }: SetPdf, element: Element): ReadonlyMap<number, readonly number[]> {
  const lines = new Map<number, number[]>();
  for (const span of spansOf({ pdf, pages }, element)) {
    const baselines = lines.get(span.page) ?? [];
    lines.set(span.page, baselines);
    if (!baselines.some((baseline) => Math.abs(baseline - span.baseline) < 1)) baselines.push(span.baseline);
  }
  return lines;
}

const byMark = new WeakMap<SetPdf['pages'], ReadonlyMap<string, readonly Span[]>>();

function spansOf({ pdf, pages }: SetPdf, element: Element): readonly Span[] {
  let index = byMark.get(pages) as Map<string, Span[]> | undefined;
  if (!index) {
    index = new Map();
    byMark.set(pages, index);
    for (const span of pages.flatMap(({ spans }) => spans)) {
      if (span.artifact || span.mark === undefined || !span.text.trim()) continue;
      const key = `${pdf.pages[span.page]?.reference} ${span.mark}`;
      index.set(key, [...(index.get(key) ?? []), span]);
    }
  }
  return element.kids.flatMap((kid) => {
    if (kid.kind === 'element') return spansOf({ pdf, pages }, kid.element);
    return kid.kind === 'mark' ? (index.get(`${kid.page} ${kid.mark}`) ?? []) : [];
  });
}

/** No heading is divided, and none is the last of a page when what it heads follows. */
export function lonelyHeadings(setPdf: SetPdf): string[] {
  const { pdf, pages } = setPdf;
  return pdf.elements.flatMap((heading, at) => {
    if (headingLevel(heading) === 0) return [];
    const lines = linesOf(setPdf, heading);
    const words = pdf.text(heading);
    if (lines.size > 1) return [`“${words}” stands on ${lines.size} pages`];
    const [[page, baselines] = []] = lines;
    if (page === undefined || !baselines) return [];
    const below = (pages[page]?.spans ?? []).some(
      ({ artifact, text, baseline }) => !artifact && text.trim() && baseline < Math.min(...baselines) - 1,
    );
    // What follows in the same part of the document; a heading with nothing under it heads nothing.
    const next = pdf.elements
      .slice(at + 1)
      .find((one) => linesOf(setPdf, one).size > 0 && !within(one, heading));
    const heads = next && heading.parent && within(next, heading.parent) && headingLevel(next) === 0;
    return !below && heads ? [`“${words}” is the last on page ${page + 1}`] : [];
  });
}

function within(element: Element, other: Element): boolean {
  return element === other || (element.parent !== undefined && within(element.parent, other));
}

/** A paragraph over a page's end has at least two lines on either side. */
export function widowsAndOrphans(setPdf: SetPdf): string[] {
  return setPdf.pdf.elements.flatMap((element) => {
    if (element.role !== 'P' && element.role !== 'Caption') return [];
    const lines = [...linesOf(setPdf, element)].sort(([a], [b]) => a - b);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last || first === last) return [];
    const words = setPdf.pdf.text(element).slice(0, 60);
    return [
      ...(first[1].length < 2 ? [`orphan on page ${first[0] + 1}: ${words}`] : []),
      ...(last[1].length < 2 ? [`widow on page ${last[0] + 1}: ${words}`] : []),
    ];
  });
}

/** The last item of a list is not alone on a new page. */
export function lonelyItems(setPdf: SetPdf): string[] {
  return setPdf.pdf.elements.flatMap((list) => {
    if (list.role !== 'L') return [];
    const items = list.children.filter(({ role }) => role === 'LI');
    const [before, last] = [items.at(-2), items.at(-1)];
    if (!before || !last) return [];
    const pages = [...linesOf(setPdf, last).keys()];
    const first = Math.min(...pages);
    const alone = Math.max(...linesOf(setPdf, before).keys()) < first;
    const words = setPdf.pdf.text(last).slice(0, 60);
    return alone ? [`page ${first + 1}: ${nameOf(last)}, the last of ${items.length}: ${words}`] : [];
  });
}

/** A row of a table is never divided, unless it is higher than a page. */
export function dividedRows(setPdf: SetPdf): string[] {
  return setPdf.pdf.elements.flatMap((row) => {
    if (row.role !== 'TR') return [];
    const pages = [...linesOf(setPdf, row).keys()];
    return pages.length > 1
      ? [`${nameOf(row)} on the pages ${pages.map((page) => page + 1).join(', ')}`]
      : [];
  });
}

/** All text lies within its page, at least 3 mm from every edge. */
export function textAtEdges({ pages }: Pick<SetPdf, 'pages'>): string[] {
  const margin = 8.5;
  return pages.flatMap(({ width, height, spans }) =>
    spans.flatMap((span) => {
      if (!span.text.trim()) return [];
      const xs = corners(span).map(([x]) => x);
      const ys = corners(span).map(([, y]) => y);
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
      const [left, bottom, right, top] = box;
      const fits = left >= margin && bottom >= margin && right <= width - margin && top <= height - margin;
      return fits
        ? []
        : [`page ${span.page + 1}: ${span.text.slice(0, 60)} at ${box.map(Math.round).join(' ')}`];
    }),
  );
}

/** Nothing that is read runs out of the text area: the outer margin, 24 mm, stays empty. */
export function textInMargins({ pages }: Pick<SetPdf, 'pages'>): string[] {
  const outer = 68;
  return pages.flatMap(({ width, spans }) =>
    spans.flatMap((span) => {
      const over = span.x + span.width - (width - outer);
      // A space at a line's end shows nothing.
      if (span.artifact || span.angle !== 0 || !span.text.trim() || over < 0.5) return [];
      return [`page ${span.page + 1}: “${span.text.slice(-40)}” by ${over.toFixed(1)}`];
    }),
  );
}

/** Text that begins beyond an edge; pdf.js leaves out what is outside the page altogether, so this is read with qpdf. */
export function textBeyondEdges({ pages }: Pick<Pdf, 'pages'>): string[] {
  const margin = 8.5;
  return pages.flatMap(({ index, box: [left, bottom, right, top], painted }) =>
    painted.flatMap(({ kind, text, matrix: [, , , , x, y] }) => {
      const within = x >= left + margin && x <= right - margin && y >= bottom + margin && y <= top - margin;
      if (kind !== 'text' || !text.trim() || within) return [];
      return [`page ${index + 1}: ${text.slice(0, 60)} begins at ${Math.round(x)} ${Math.round(y)}`];
    }),
  );
}

/** The four corners of a span's letters, from their feet to their heads. */
function corners({ x, baseline, width, size, angle }: Span): readonly (readonly [number, number])[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [0, -0.2 * size],
    [width, -0.2 * size],
    [0, 0.7 * size],
    [width, 0.7 * size],
  ].map(([along = 0, up = 0]) => [x + along * cos - up * sin, baseline + along * sin + up * cos] as const);
}

/** No two texts are set over each other; the watermark, turned, lies under them all. */
export function overlaps({ pages }: Pick<SetPdf, 'pages'>): string[] {
  return pages.flatMap(({ spans }) => {
    const level = spans.filter(({ angle, text }) => Math.abs(angle) < 0.01 && text.trim());
    const sorted = level.toSorted((a, b) => b.baseline - a.baseline);
    const faults: string[] = [];
    for (const [at, one] of sorted.entries()) {
      for (const other of sorted.slice(at + 1)) {
        const down = one.baseline - other.baseline;
        if (down > 60) break;
        // From one's feet to the other's heads: lines closer than this are in each other's way.
        if (down > 0.5 * Math.min(one.size, other.size)) continue;
        const from = Math.max(one.x, other.x);
        const to = Math.min(one.x + inked(one), other.x + inked(other));
        if (to - from > 2)
          faults.push(
            `page ${one.page + 1}: “${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}” by ${(to - from).toFixed(1)}`,
          );
      }
    }
    return faults;
  });
}

/** The width without the spaces at the end. */
function inked({ text, width, size }: Span): number {
  return width - (text.length - text.trimEnd().length) * size * 0.3;
}
