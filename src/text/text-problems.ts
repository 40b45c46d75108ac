import type { NoValues, ProblemOf } from './problem.ts';

/** What a file of a kind must hold and may hold: said of one that holds nothing, where its kind is known. */
export interface FieldsOfFile {
  readonly kind: string;
  /** That its name says. */
  readonly id: string;
  /** The year or the period that its name says. */
  readonly years: string | undefined;
  readonly fields: readonly string[];
  /** An example for each field, as YAML. */
  readonly samples: readonly string[];
  /** Names of the fields that may be there. */
  readonly others: readonly string[];
}

/** The two sides of a conflict: names of branches or commits, and lines. Each ends before it begins where it has no lines. */
export interface ConflictSides {
  readonly ours: string;
  readonly oursFrom: number;
  readonly oursTo: number;
  readonly theirs: string;
  readonly theirsFrom: number;
  readonly theirsTo: number;
}

/** Of a conflict that somebody has cleared away in part. */
export type NoSides = Partial<Record<keyof ConflictSides, undefined>>;

interface AtByte {
  readonly offset: number;
}

interface OfCharacter {
  /** `U+202E` */
  readonly character: string;
}

interface ToLimit {
  readonly limit: number;
}

interface OfText {
  readonly text: string;
}

/** What can be wrong with the bytes of a file, and with its characters. */
export interface EncodingProblems {
  'file-utf16': NoValues;
  'file-not-utf8': AtByte;
  'file-binary': AtByte;
  'control-character': OfCharacter;
  'bidi-character': OfCharacter;
  'lone-surrogate': NoValues;
  'merge-conflict': { readonly lines: readonly string[] } & (ConflictSides | NoSides);
}

/** What can be wrong with YAML. */
export interface YamlProblems {
  'yaml-empty': Partial<FieldsOfFile>;
  'yaml-not-a-map': Partial<FieldsOfFile>;
  'yaml-comma-in-text': { readonly value: string; readonly fixed: string };
  'yaml-item-among-fields': NoValues;
  'yaml-colon-in-text': { readonly fixed?: string };
  'yaml-indent': NoValues;
  /** From where to where the tabs can be replaced; left out where that is not certain. */
  'yaml-tab': { readonly from?: number; readonly to?: number };
  'yaml-no-break-space': NoValues;
  'yaml-first-character': { readonly character: string; readonly fixed?: string };
  'yaml-missing-character': NoValues;
  'yaml-several-documents': NoValues;
  'yaml-text-after-value': NoValues;
  'yaml-escape': NoValues;
  'yaml-syntax': NoValues;
  'yaml-too-many-values': ToLimit;
  'yaml-too-deep': ToLimit;
  'yaml-anchor': OfText;
  'yaml-alias': OfText;
  'yaml-tag': OfText;
  'yaml-merge-key': NoValues;
  'yaml-key-not-text': NoValues;
  'yaml-key-twice': { readonly key: string };
  'yaml-hash-in-text': OfText;
  'yaml-hash-at-start': OfText;
}

/** What can be wrong with a Markdown file before its content is known. */
export interface MarkdownProblems {
  'front-matter-missing': Partial<FieldsOfFile>;
  /** Where the fields end, if that is certain. */
  'front-matter-open': { readonly end?: number };
  'front-matter-not-first': NoValues;
  /** Whether the line below the fields is missing, too. */
  'front-matter-unmarked': { readonly open: boolean };
  'heading-without-space': { readonly signs: string };
  'prose-too-tangled': ToLimit;
}

export interface TextProblems extends EncodingProblems, YamlProblems, MarkdownProblems {}

/** Something wrong with a text, whatever it is a text of. */
export type TextProblem = ProblemOf<TextProblems>;
