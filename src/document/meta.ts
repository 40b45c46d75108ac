import type { Language } from '../kinds/languages.ts';

/** What a document says of itself. */
export interface Meta {
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** Of the plan's own text. */
  readonly language: Language;
  /** Of the words that the document adds: headers, labels ("Mål"), titles of callouts and dividers. */
  readonly wordsLanguage: Language;
  /** `draft` and `hearing` editions are marked on every page. */
  readonly status: 'draft' | 'hearing' | 'adopted' | 'archived';
  /** The status in words, for footers and the watermark ("Utkast"). */
  readonly statusLabel: string;
  /** The date of the revision, ISO 8601 (`2010-08-31`, or as coarse as `2010-08`): the only date a document knows. */
  readonly date: string;
  /** Which text this is made from, for people: the revision's label, with the short commit hash when there is one. */
  readonly revision: string;
  /** The full hash of the commit that it is made from, for programs; undefined for files on disk. */
  readonly commit?: string;
  /** For running headers: whose document it is, and what it is called. */
  readonly running: string;
  /** Words that renderers need themselves. */
  readonly words: Words;
}

/** The renderer's own few words, from `templates/locales`. */
export interface Words {
  readonly contents: string;
  readonly page: string;
  /** "Side {page} av {pages}" */
  readonly pageOf: string;
  readonly table: string;
  readonly figure: string;
  readonly tableContinued: string;
  /** What is heard of the box of a task. */
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Over the notes of a page, and for the links from them to where they are cited. */
  readonly notes: string;
  readonly backToText: string;
}
