export type Id = string;

/** The id that something had before; those of several that were merged into it. */
export type FormerId = Id | readonly Id[];

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type IsoDate = string;

/** What runs on has no end. */
export type End = IsoDate | 'ongoing';

/** Markdown source. */
export type Markdown = string;

/** Whole kroner. */
export type Kroner = number;

/** A text, or a list of them. */
export type OneOrSeveral = string | readonly string[];
