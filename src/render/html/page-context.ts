import type { Figure, Table } from '../../document/document.ts';
import type { Words } from '../../document/meta.ts';
import { type Html, html } from '../../escape/html.ts';
import type { Language } from '../../kinds/languages.ts';
import type { ThemeColors } from '../../templates/theme.ts';
import type { Grid } from '../table-grids.ts';
import type { Site } from './site.ts';

export interface HtmlOptions {
  /** The page's own file, seen from the site: `handlingsplan-2011.html`, `tiltak/nye-skilt.html`. */
  readonly file: string;
  /** What is around it; nothing where a document is made alone. */
  readonly site?: Site;
  /** What the page is about, for programs: JSON-LD. */
  readonly linkedData?: object;
  /** Kept where the files beside the page are named later, when their sizes are known. */
  readonly downloadsPlace?: string;
  /** Where a picture is, seen from the site. */
  picture(figure: Figure): string;
  /** "Til innholdet" */
  readonly skip: string;
  /** What the script says. */
  readonly script: ScriptWords;
  readonly colors: ThemeColors;
  /** The style of a page that needs nothing beside it: no style sheet, no script, nothing from elsewhere. */
  readonly single?: { readonly style: string };
}

/** Words of the script, some with `{shown}`, `{all}`, `{amount}`, `{column}`, `{heading}` or `{choices}` in them. */
type ScriptWords = Readonly<Record<string, string>>;

/** What the parts of a page have in common, and where in it one is. */
export interface Context {
  readonly options: HtmlOptions;
  /** The way from the page to the site: nothing, or `../`. */
  readonly root: string;
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
