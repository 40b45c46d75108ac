import type { BoxKind } from '../kinds/box-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { Drawing } from '../media/drawing.ts';
import type { Chart } from './chart.ts';
import type { Meta } from './meta.ts';

/**
 * What a document says, with no idea of any format. A renderer turns this tree into Markdown, HTML or PDF; none of
 * them sees the plan. The tree is closed: a renderer that handles every `type` below handles every document.
 */
export interface Document {
  /** Names the output: `strategy`, `action-plan` … */
  readonly kind: string;
  readonly meta: Meta;
  readonly children: readonly Block[];
  /** What its notes say, in the order of their numbers; none where nothing is cited. */
  readonly notes?: readonly Note[];
}

export interface Note {
  readonly number: number;
  readonly children: readonly Block[];
  /** How often it is cited. */
  readonly citations: number;
}

export type Block =
  | Section
  | Columns
  | Card
  | Facts
  | KeyFigures
  | Bars
  | Heading
  | Paragraph
  | List
  | Quote
  | CodeBlock
  | Table
  | Figure
  | Chart
  | ThematicBreak
  | Callout
  | Box
  | Cover
  | Contents
  | Divider
  | Closing;

/** A part of the document: grouping for structure, and for colour. `accent` is the index of the focus area (from 0). */
export interface Section {
  readonly type: 'section';
  readonly accent?: number;
  /** Begins on a new page; `auto`: where the one before has little room left. */
  readonly newPage?: boolean | 'auto';
  /** Not divided between pages where it fits on one. */
  readonly keepTogether?: boolean;
  /** Its text is in two columns in print, over the column of numbers too, where they have room. */
  readonly columns?: 2;
  /** Of tables and figures above all, which take the margin as well: so do its words, and all of it begins at one edge. */
  readonly wide?: boolean;
  /** Set only where it differs from what is around. */
  readonly language?: Language;
  /** All of it differs from an earlier text: a change bar is beside it. Lines with revised words have one anyway. */
  readonly changed?: boolean;
  readonly children: readonly Block[];
  /** What is in its place on a page of a site that has another page, as `referenceTo` gives it, with all of it. */
  readonly elsewhere?: { readonly to: string; readonly children: readonly Block[] };
}

/** Stacks of blocks beside each other where there is room, read one after the other. */
export interface Columns {
  readonly type: 'columns';
  /** Shares of the width, one for each stack; two thirds and one where left out. */
  readonly widths?: readonly number[];
  readonly children: readonly Section[];
}

/** One thing with all that is said of it, under a heading of its own: never divided between pages where it fits on one. */
export interface Card {
  readonly type: 'card';
  readonly accent?: number;
  readonly heading: Heading;
  /** Beside the heading, each with what it is called: `Prioritet 2`, `▶ Pågår`. */
  readonly marks: readonly (readonly Inline[])[];
  readonly children: readonly Block[];
}

/** What a thing is, in words with labels: `Ansvarlig  Notodden`. */
export interface Facts {
  readonly type: 'facts';
  /** `band`: the few that matter, on a panel; `small`: the others, in small print. */
  readonly style: 'band' | 'small';
  /** Beside each other where there is room. */
  readonly columns: 1 | 2 | 3 | 4;
  readonly items: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly content: readonly Inline[];
  readonly strong?: boolean;
}

/** Three to five figures that say the most, large, each with the words for it. */
export interface KeyFigures {
  readonly type: 'key-figures';
  readonly items: readonly { readonly figure: string; readonly words: string }[];
}

/** Amounts as bars beside their words and figures. The bars say nothing that these do not. */
export interface Bars {
  readonly type: 'bars';
  readonly caption: readonly Inline[];
  /** What the columns are called, for those who hear the table: the words, what is counted, the amounts. */
  readonly header: { readonly label: string; readonly count?: string; readonly value: string };
  readonly rows: readonly BarRow[];
}

export interface BarRow {
  /** Set apart from the words, in the colour of the bar. */
  readonly number?: string;
  readonly label: readonly Inline[];
  /** Beside the words: `7 tiltak`. */
  readonly count?: string;
  /** As long as the bar is; below 0 it goes the other way. */
  readonly value: number;
  readonly printed: string;
  /** Index of the focus area, from 0; all bars without one have the same shade. */
  readonly accent?: number;
  /** Not filled: the other of two that are compared. */
  readonly outlined?: boolean;
}

export interface Heading {
  readonly type: 'heading';
  /** 1–6, never skipping a level downwards in the tree. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The destination other things link to; unique in the document. */
  readonly id?: string;
  /** `1.2.3`, set apart from the words. */
  readonly number?: string;
  /** A word before the words, such as "Mål" over a goal. */
  readonly label?: string;
  readonly content: readonly Inline[];
  /** One of many alike, over little: it looks like a heading of the level below. */
  readonly quiet?: boolean;
  /** It opens a focus area, and looks like it. */
  readonly opening?: boolean;
  /** Left out of the contents (it still is in the outline when its level does). */
  readonly unlisted?: boolean;
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** `lead`: the opening of a chapter; `label`: a small heading-like line that introduces a list; `note`: small print. */
  readonly role?: 'lead' | 'label' | 'note';
  /** Set only where it differs from what is around. */
  readonly language?: Language;
  readonly content: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list; 1 when left out. */
  readonly start?: number;
  /** No space between items. */
  readonly tight: boolean;
  /** Each item is one link into the document: where there are pages, with their numbers and in columns. */
  readonly index?: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id?: string;
  /** `1.2.3`, in the place of a mark. */
  readonly number?: string;
  /** Of a task: whether it is done. It has a box before its words, in the place of a mark. */
  readonly checked?: boolean;
  /** Usually one paragraph, perhaps followed by a nested list. */
  readonly children: readonly Block[];
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Block[];
}

interface CodeBlock {
  readonly type: 'code';
  readonly text: string;
}

export interface Table {
  readonly type: 'table';
  readonly caption?: readonly Inline[];
  readonly columns: readonly Column[];
  /** Over the header, what columns beside each other have in common; one of no words over columns that have nothing. */
  readonly spans?: readonly { readonly content: readonly Inline[]; readonly columns: number }[];
  /** None where no column has a name. */
  readonly header: readonly Cell[];
  readonly rows: readonly TableRow[];
  /** Set smaller and closer: a table of figures beside their drawing. */
  readonly dense?: true;
  /** Many rows of words, which take the margin as well. */
  readonly wide?: true;
  /** By what a reader may choose among the rows. */
  readonly facets?: readonly Facet[];
  /** Over the rows that a reader has chosen, with the sum of their amounts: `{amount} kroner i 2011`. */
  readonly sumOfChosen?: string;
  /** Tables of the same grid under one heading have columns of the same widths. */
  readonly grid?: string;
  /** Below it, in small print: what its figures are, sources. */
  readonly notes?: readonly (readonly Inline[])[];
}

/** Something that rows differ by. */
export interface Facet {
  /** In the address of a choice, which is sent to others: the same in every language. */
  readonly key: string;
  readonly label: string;
  /** In the order in which they are offered. One alone is asked for as it is: `Bare prioriterte`. */
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

export interface Column {
  readonly align: 'left' | 'right' | 'center';
  /** Tabular figures, never broken over lines. */
  readonly numeric?: boolean;
  /** The one that the table is about, on a panel. */
  readonly main?: boolean;
}

export interface TableRow {
  /** The destination that other things link to; unique in the document. */
  readonly id?: string;
  readonly cells: readonly Cell[];
  /** Set apart with a rule and bold: sums. */
  readonly total?: boolean;
  /**
   * Names the rows below it, up to the next of its kind or the sum: its first cell goes over all columns, or as far as the
   * cells that it has besides, which are under the last columns.
   */
  readonly group?: boolean;
  /** Of a group: index of its focus area, from 0. */
  readonly accent?: number;
  /** The first cell is a header of its row; `plain` where it looks like the others, in long tables of figures. */
  readonly rowHeader?: boolean | 'plain';
  /** Of a table with facets: the ids of the row's values, by the key of the facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** Words that the row is found by besides those that it says. */
  readonly keywords?: string;
  /** Kroner, for the sum of those that are chosen. */
  readonly amount?: number;
}

export interface Cell {
  readonly content: readonly Inline[];
  /** Over so many rows, which have no cell in this column; 1 when left out. */
  readonly rows?: number;
  /** Where a reader sorts by the column: what it is sorted by, where that is not its words. */
  readonly sort?: string | number;
}

/** A picture of the plan folder, standing alone. */
export interface Figure {
  readonly type: 'figure';
  /** Path in the plan folder. */
  readonly path: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** As they are published: nothing is in them but what shows the picture, unless the plan says that more is kept. */
  readonly bytes: Uint8Array;
  /** Of an SVG: what it shows. */
  readonly drawing?: Drawing;
  /** Pixels, upright as people see it; of a drawing CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Alternative text; empty means decoration. */
  readonly alt: string;
  readonly caption?: readonly Inline[];
  /** Who made it: "Foto: NN". */
  readonly credit?: string;
  /** As wide as half of the text, which goes on beside it where there is room. */
  readonly half?: true;
  /** Where a picture leads that is a link; in words for those who do not see it. */
  readonly link?: Pick<Link, 'target' | 'title'>;
}

interface ThematicBreak {
  readonly type: 'thematic-break';
}

/** A framed block: the overall goal, a vision, the mark on example data. */
export interface Callout {
  readonly type: 'callout';
  readonly role: 'goal' | 'vision' | 'example' | 'note';
  readonly title?: string;
  readonly children: readonly Block[];
}

/** Text beside the text: facts, what somebody has said, what must not be missed, an example. */
export interface Box {
  readonly type: 'box';
  readonly kind: BoxKind;
  /** The kind in words, in the language of the document's own words. */
  readonly label: string;
  readonly title?: readonly Inline[];
  readonly children: readonly Block[];
  /** Of a quotation: who said it. */
  readonly source?: readonly Inline[];
}

export interface Cover {
  readonly type: 'cover';
  readonly owner: string;
  readonly motto?: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Of a document of a plan with a name of its own: the plan's. */
  readonly plan?: string;
  /** How far it has come, apart from the rest: "UTKAST", "VEDTATT 16. desember 2010". */
  readonly status?: string;
  /** "2010–2021" */
  readonly period: string;
  /** "Utkast", "Sekretariatets utkast per august 2010" … */
  readonly edition: string;
  /** While it is heard: that it is, and until when. */
  readonly hearing?: string;
  /** Partners' names, for the foot of the cover. */
  readonly partners: readonly string[];
  readonly motif: Motif;
  readonly website?: string;
  readonly logo?: Figure;
  /** Of a theme whose covers have one. */
  readonly photo?: Figure;
  /** The logo where the ground is in colour. */
  readonly logoOnColor?: Figure;
  /** Printed on the back of the cover: adoption, revision, what the document is. */
  readonly colophon: readonly Block[];
}

/** Figures of the plan that a cover's motif is drawn from, so that no two plans have the same one. */
export interface Motif {
  /** For every focus area, with fields as wide as these in proportion. */
  readonly bands: readonly {
    /** Index of the focus area, from 0. */
    readonly accent?: number;
    readonly number?: string;
    readonly title: string;
    readonly fields: readonly number[];
  }[];
  /** What there is of everything, and what a field is. */
  readonly note: string;
}

/** Where the table of contents is; what it holds is computed from the headings (levels up to `depth`). */
interface Contents {
  readonly type: 'contents';
  readonly depth: 1 | 2 | 3;
}

/** A page before a focus area that says what follows. */
export interface Divider {
  readonly type: 'divider';
  /** "Satsingsområde 1" */
  readonly label: string;
  readonly title: string;
  /** Index of the focus area, from 0. */
  readonly accent: number;
}

/** The last page. */
export interface Closing {
  readonly type: 'closing';
  readonly owner: string;
  readonly website?: Link;
  readonly lines: readonly string[];
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Code
  | Link
  | Reference
  | Break
  | Revised
  | Picture
  | NoteMark
  | PageReference
  | SymbolMark;

interface Text {
  readonly type: 'text';
  readonly value: string;
  /** In a caption, what its amounts are in: lighter than the name. */
  readonly unit?: true;
}
interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
interface Code {
  readonly type: 'code-span';
  readonly value: string;
}
export interface Link {
  readonly type: 'link';
  /** `#id` of a heading, divider or list item in this document, or an http, https, mailto or tel URL as `linkTarget` gives it. */
  readonly target: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}
/** Something of the plan by its name, which this document has no place for: a link where it has a page of its own. */
export interface Reference {
  readonly type: 'reference';
  /** As `referenceTo` gives it: `action/nye-skilt`. */
  readonly to: string;
  readonly children: readonly Inline[];
}
/** A picture between words: only in cells of tables, and there in no other markup. Elsewhere it is a figure of its own. */
interface Picture {
  readonly type: 'picture';
  readonly figure: Figure;
}
/** A line break that the writer asked for. */
interface Break {
  readonly type: 'break';
}

/** The number of the page that a link leads to, inside the link. There is one on paper only: elsewhere it is nothing. */
export interface PageReference {
  readonly type: 'page-reference';
  /** `#id` in this document. */
  readonly target: string;
  /** What comes before the number: `, s. ` */
  readonly before: string;
}

/** A mark of a shape of its own, `▶`: set in a face that has it, whatever the theme's fonts. */
export interface SymbolMark {
  readonly type: 'symbol';
  readonly mark: string;
  /** What it means, for those who do not see it; nothing where the word is beside it. */
  readonly word?: string;
}

/** A number that leads to a note. It is given when the whole document is known. */
export interface NoteMark {
  readonly type: 'note';
  /** The same for every citation of a note. */
  readonly key: string;
  readonly children: readonly Block[];
  readonly number: number;
  /** Which of the note's citations it is, from 1. */
  readonly citation: number;
  /** "Note 3": what those hear who do not see that the number is raised. */
  readonly label: string;
  /** Of the label, where it differs from the text's. */
  readonly labelLanguage?: Language;
}

/** The destination of a note, and of a place where it is cited. No id of the plan has two hyphens. */
export const noteId = (number: number): string => `note--${number}`;
export const citationId = (number: number, citation: number): string => `cited--${number}-${citation}`;

/**
 * Words struck from an earlier text, or come in with a later one: distinguishable by more than colour, and by more than their
 * look. They neither begin nor end in a space.
 */
export interface Revised {
  readonly type: 'deleted' | 'inserted';
  /** What those hear who do not see the stroke: "strøket", "nytt". */
  readonly label: string;
  /** Of the label, where it differs from the text's. */
  readonly language?: Language;
  readonly children: readonly Inline[];
}
