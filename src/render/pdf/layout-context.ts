import type { Table } from '../../document/document.ts';
import type { Words } from '../../document/meta.ts';
import type { Language } from '../../kinds/languages.ts';
import type { Theme, TypeStyle } from '../../templates/theme.ts';
import type { Grid } from '../table-grids.ts';
import type { Attributes, StructureNode } from './structure.ts';
import type { Piece, TextStyle, Typesetter } from './typeset/types.ts';

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly level: number;
  readonly number?: string;
  readonly title: string;
  readonly accent: number | undefined;
}

/** Where blocks are set: the column, and what surrounds them. */
export interface LayoutContext {
  readonly theme: Theme;
  readonly typesetter: Typesetter;
  readonly language: Language;
  /** Of the words that the document adds to the plan's. */
  readonly wordsLanguage: Language;
  /** Left edge and width of the text, from the page's left edge. */
  readonly x: number;
  readonly width: number;
  /** Running text is no wider than this, where the column is: lines are as long as elsewhere. */
  readonly measure?: number;
  readonly accent: string | undefined;
  readonly parent: StructureNode;
  /** Inside a list item or a callout, paragraphs are closer. */
  readonly nested: boolean;
  /** In a column beside others: nothing goes out of it. */
  readonly confined?: true;
  /** The card that it is in: its edges. */
  readonly card?: { readonly x: number; readonly right: number };
  /** All headings of the document that the contents lists. */
  readonly contents: readonly ContentsEntry[];
  readonly words: Words;
  /** The level of the heading set last: none may be left out on the way down (ISO 14289-1, 7.4.2). */
  readonly headings: { last: number };
  /** Of the tables that have the columns of others. */
  readonly grids: ReadonlyMap<Table, Grid>;
  /** The numbers of the notes that are printed already. */
  readonly notesPrinted: Set<number>;
}

/** All the room there is across a page: the column of numbers too, where the text is not in anything. */
export function wholeWidth({ theme, x, width, confined }: LayoutContext): {
  readonly x: number;
  readonly width: number;
} {
  const { inner } = theme.margins;
  const outer = !confined && x === inner + theme.indent ? inner : x;
  return { x: outer, width: x + width - outer };
}

/** What setting blocks leaves behind besides rows, to be taken back before they are set in another way. */
export function checkpoint({ parent, notesPrinted, headings }: LayoutContext): () => void {
  const kids = parent.kids.length;
  const notes = [...notesPrinted];
  const { last } = headings;
  return () => {
    parent.kids.length = kids;
    notesPrinted.clear();
    for (const note of notes) notesPrinted.add(note);
    headings.last = last;
  };
}

/** The language of an element, where it is not that of what is around it. */
export function spoken(language: Language, around: LayoutContext): Attributes {
  return language === around.language ? {} : { lang: language };
}

export function styleOf(type: TypeStyle, color: string): TextStyle {
  return { face: type.font, size: type.size, color };
}

/** The distance from a row's top to its baseline: the line's letters are in the middle of its leading. */
export function baselineIn(type: TypeStyle, typesetter: Typesetter): number {
  const style = styleOf(type, '#000000');
  const ascent = typesetter.ascent(style);
  return (type.leading - ascent - typesetter.descent(style)) / 2 + ascent;
}

/** One piece of text that is never broken, at its natural width. */
export function single(text: string, style: TextStyle, setting: LayoutContext): Piece {
  return setting.typesetter.whole(text, style);
}

/** Text is never set in a narrower column than this, however deep it is in lists and quotations. */
const leastWidth = 140;

/** The indentation of nested blocks: less and less where not much width is left. */
export function indented(wanted: number, { width }: LayoutContext): number {
  return Math.min(wanted, Math.max(0, width - leastWidth) / 6);
}
