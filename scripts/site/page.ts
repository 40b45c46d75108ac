import type { Block, Inline } from '../../src/document/document.ts';
import type { Language } from '../../src/kinds/languages.ts';

/** A page of the site, whatever it was made from. */
export interface Page {
  /** Its file, the same in every language: `start.html`. */
  readonly file: string;
  readonly language: Language;
  readonly title: string;
  /** In a line, for lists of pages; nothing where the title says it. */
  readonly about?: string;
  readonly group: Group;
  /** Listed with the others of its group; the others are found from the page above them. */
  readonly listed: boolean;
  readonly children: readonly Block[];
}

/** What pages are listed under. */
export const groups = ['guide', 'reference'] as const;
export type Group = (typeof groups)[number];

/** A place that no address on the web has: links to pages begin with it until the page is written. */
const site = 'https://site.invalid/';

/** The target of a link to a page, perhaps to a place on it. */
export function pageTarget(language: Language, file: string, anchor?: string): string {
  return `${site}${language}/${file}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
}

/** The HTML of a page with its links to others relative to it. */
export function withRelativeLinks(html: string): string {
  return html.replaceAll(`href="${site}`, 'href="../');
}

export const words = (value: string): readonly Inline[] => [{ type: 'text', value }];
export const code = (value: string): Inline => ({ type: 'code-span', value });
export const link = (target: string, children: readonly Inline[]): Inline => ({
  type: 'link',
  target,
  children,
});

/** Words of the program's own, in which backticks mark what is typed or written. */
export function marked(text: string): readonly Inline[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('`') && part.length > 2 ? code(part.slice(1, -1)) : { type: 'text', value: part },
    );
}

export const paragraph = (content: readonly Inline[]): Block => ({ type: 'paragraph', content });

export function heading(level: 1 | 2 | 3, id: string, content: readonly Inline[]): Block {
  return { type: 'heading', level, id, content };
}

/** A table of words, its first column naming each row. */
export function wordTable(
  header: readonly string[],
  rows: readonly { readonly id?: string; readonly cells: readonly (readonly Inline[])[] }[],
  caption?: string,
): Block {
  return {
    type: 'table',
    ...(caption !== undefined && { caption: words(caption) }),
    columns: header.map(() => ({ align: 'left' as const })),
    header: header.map((name) => ({ content: words(name) })),
    rows: rows.map(({ id, cells }) => ({
      ...(id !== undefined && { id }),
      cells: cells.map((content) => ({ content })),
      rowHeader: true,
    })),
  };
}
