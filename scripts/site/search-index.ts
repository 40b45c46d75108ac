import type { Inline } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import type { Page } from './page.ts';

/** A place that a search may find: the page, the anchor on it, the title of the page, the heading, and what is said there. */
export type Place = readonly [file: string, anchor: string, title: string, heading: string, text: string];

/** Everything that can be found on the pages of a language: a place for each heading, and for each row of a table that has an id. */
export function searchIndex(pages: readonly Page[]): readonly Place[] {
  return pages.flatMap(placesOn);
}

function placesOn(page: Page): readonly Place[] {
  const places: Place[] = [];
  let anchor = '';
  let title = '';
  let texts: string[] = [];
  const finish = (): void => {
    if (title !== '' || texts.length > 0) places.push([page.file, anchor, page.title, title, joined(texts)]);
    texts = [];
  };
  for (const block of page.children) {
    if (block.type === 'heading') {
      finish();
      anchor = block.id ?? '';
      title = plain(block.content);
      continue;
    }
    if (block.type !== 'table') {
      texts.push(textOf(block));
      continue;
    }
    for (const { id, cells } of block.rows) {
      const [first = '', ...others] = cells.map(({ content }) => spaced(content));
      if (id === undefined) texts.push(first, ...others);
      else places.push([page.file, id, page.title, first, joined(others)]);
    }
  }
  finish();
  return places;
}

/** The words of a block, whatever is in it. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return joined(part.map(textOf));
  if (typeof part !== 'object' || part === null) return '';
  return joined(
    Object.entries(part).map(([key, value]) =>
      typeof value === 'string' ? (key === 'value' || key === 'text' ? value : '') : textOf(value),
    ),
  );
}

/** The words of a cell; what is on lines of their own is apart. */
function spaced(content: readonly Inline[]): string {
  return joined(content.map((part) => plain([part])));
}

function joined(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
}
