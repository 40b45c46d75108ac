import type { Theme } from '../../theme/theme.ts';
import type { Destination, DisplayItem, OutlineEntry, Page } from './display.ts';
import type { Row } from './rows.ts';

/** A page with its rows placed, before header and footer are added. */
export interface FilledPage {
  readonly items: readonly DisplayItem[];
  readonly running: string;
  readonly accent: string | undefined;
  readonly wholePage: boolean;
}

export interface Pagination {
  readonly pages: readonly FilledPage[];
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly outline: readonly OutlineEntry[];
}

/**
 * Fills pages with rows. A page ends where the next row no longer fits, moved up to the last place where it may end; when
 * there is no such place, where it must.
 */
export function paginate(rows: readonly Row[], theme: Theme): Pagination {
  const { page, margins } = theme;
  const top = margins.top;
  const bottom = page.height - margins.bottom;
  const pages: FilledPage[] = [];
  const destinations = new Map<string, Destination>();
  const outline: OutlineEntry[] = [];
  let running = '';
  let accent: string | undefined;
  let index = 0;
  while (index < rows.length) {
    const end = pageEnd(rows, index, bottom - top);
    const items: DisplayItem[] = [];
    const first = rows[index];
    let y = first?.wholePage ? 0 : top;
    const place = (row: Row): void => {
      for (const item of row.items) items.push(shift(item, y));
    };
    if (index > 0 && first?.repeat && rows[index - 1]?.repeat === first.repeat) {
      for (const row of first.repeat) {
        for (const item of row.items) items.push(artifact(shift(item, y)));
        y += row.height;
      }
    }
    for (let at = index; at < end; at += 1) {
      const row = rows[at] as Row;
      const above = rows[at - 1];
      if (at > index && above) y += Math.max(above.after, row.before);
      for (const id of row.ids ?? []) destinations.set(id, { id, page: pages.length, y });
      if (row.outline) outline.push({ ...row.outline, page: pages.length, y });
      running = row.running ?? running;
      if (row.running !== undefined) accent = row.accent;
      place(row);
      y += row.height;
    }
    pages.push({ items, running, accent, wholePage: first?.wholePage === true });
    index = end;
  }
  return { pages, destinations, outline };
}

/** The index after the last row of the page that begins with row `start`. */
function pageEnd(rows: readonly Row[], start: number, height: number): number {
  const first = rows[start];
  if (first?.wholePage) return start + 1;
  const repeated = start > 0 && first?.repeat && rows[start - 1]?.repeat === first.repeat;
  let used = repeated ? (first.repeat ?? []).reduce((sum, row) => sum + row.height, 0) : 0;
  let lastGood = -1;
  for (let at = start; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    const above = rows[at - 1];
    if (at > start && (row.newPage || row.wholePage)) return at;
    if (at > start && above) used += Math.max(above.after, row.before);
    used += row.height;
    if (used > height + 0.01 && at > start) return lastGood > start ? lastGood : at;
    if (!row.keepWithNext) lastGood = at + 1;
  }
  return rows.length;
}

function shift(item: DisplayItem, y: number): DisplayItem {
  switch (item.type) {
    case 'text':
    case 'page-reference':
      return { ...item, baseline: item.baseline + y };
    case 'rectangle':
    case 'image':
      return { ...item, y: item.y + y };
  }
}

/** The same to the eye, but nothing that is read a second time. */
function artifact(item: DisplayItem): DisplayItem {
  if (item.type !== 'text') return item;
  const { leaf: _leaf, link: _link, ...rest } = item;
  return rest;
}

export function emptyPage(theme: Theme): Page {
  return { width: theme.page.width, height: theme.page.height, background: [], items: [], furniture: [] };
}
