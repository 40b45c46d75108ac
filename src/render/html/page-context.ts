import type { Figure, Table, Words } from '../../document/document.ts';
import { type Html, html } from '../../escape/html.ts';
import type { Language } from '../../kinds/languages.ts';
import type { ThemeColors } from '../../templates/theme.ts';
import type { Grid } from '../table-grids.ts';

/** A page of the site, as the others link to it. */
interface SitePage {
  readonly file: string;
  readonly title: string;
}

export interface HtmlOptions {
  /** The other documents of the site, this one among them. */
  readonly pages: readonly SitePage[];
  readonly file: string;
  /** Where a picture is, seen from the page. */
  picture(figure: Figure): string;
  /** "Til innholdet", "Dokumenter" */
  readonly words: { readonly skip: string; readonly documents: string };
  /** What the script says that lets a reader choose rows and sort them. */
  readonly filterWords: FilterWords;
  readonly colors: ThemeColors;
  /** The style of a page that needs nothing beside it: no style sheet, no script, nothing from elsewhere. */
  readonly single?: { readonly style: string };
}

/** Sentences with `{shown}`, `{all}` and `{column}` in them. */
interface FilterWords {
  readonly title: string;
  readonly all: string;
  readonly shown: string;
  readonly reset: string;
  readonly sort: string;
}

/** What the parts of a page have in common, and where in it one is. */
export interface Context {
  readonly options: HtmlOptions;
  readonly words: Words;
  readonly language: Language;
  /** Of the words that the document adds. */
  readonly wordsLanguage: Language;
  /** Of the focus area. */
  readonly accent: string | undefined;
  /** For ids: how many there are so far. */
  readonly charts: { count: number };
  readonly cards: { count: number };
  /** Of the tables that have the columns of others. */
  readonly grids: ReadonlyMap<Table, Grid>;
}

/** The language of a part, where it is not that of what is around it. */
export function langOf(language: Language | undefined, context: Context): Html {
  return language && language !== context.language ? html` lang="${language}"` : html``;
}
