import type { Language } from '../kinds/languages.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly plan?: string;
  readonly lang?: Language;
  readonly debug?: boolean;
}

/**
 * 0 done · 1 done, and the answer is no · 2 asked wrongly · 3 could not do it · 4 a bug.
 * Source: the project's own table, after the habits of grep and diff.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
