import { createHash } from 'node:crypto';
import type { SpokenLanguage } from '../messages/wording.ts';
import type { Span } from '../text/place.ts';
import { rangeOf, type Sources, spanFinder } from '../text/source.ts';
import type { Diagnostic, DisabledRule } from './diagnostic.ts';

/** What reports for machines are made with. */
export interface ReportOptions {
  readonly language: SpokenLanguage;
  readonly version: string;
  /** The path of a plan file from the working folder, with `/`. */
  readonly pathOf: (file: string) => string;
  /** Rules that the plan has switched off. */
  readonly disabledRules: readonly DisabledRule[];
}

/** A diagnostic with its sentences, its place and a name that it keeps. */
export interface Located {
  readonly diagnostic: Diagnostic;
  readonly message: string;
  /** Empty where there is none. */
  readonly hint: string;
  /** Lines and columns from 1, columns in UTF-16 units, the end exclusive. */
  readonly span: Span;
  readonly related: readonly Span[];
  /**
   * SHA-256 in hex of file, code, the pointer or text it is at, and how many of the same come before: the same in
   * every language, and wherever the lines move.
   */
  readonly fingerprint: string;
}

/** Says and places every diagnostic, in their order. */
export function locate(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  { language, pathOf }: ReportOptions,
): readonly Located[] {
  const spanOf = spanFinder(sources);
  const placed = (at: Diagnostic['at']): Span => ({ ...spanOf(at), file: pathOf(at.file) });
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, at, text, hint, related } = diagnostic;
    const source = sources.get(at.file);
    const pointed = at.path ? JSON.stringify(at.path) : source?.text.slice(...rangeOf(source, at));
    const key = JSON.stringify([at.file, code, pointed ?? '']);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return {
      diagnostic,
      message: text(language),
      hint: hint ? hint(language) : '',
      span: placed(at),
      related: related.map(placed),
      fingerprint: createHash('sha256').update(`${key} ${before}`).digest('hex'),
    };
  });
}

/** The sentence and, after it, what to do. */
export function sentenceOf({ message, hint }: Located): string {
  return hint === '' ? message : `${message} (${hint})`;
}
