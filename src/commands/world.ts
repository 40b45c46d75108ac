import { ownFileUrl } from '../io/resources.ts';
import type { Language } from '../messages/wording.ts';

/** All that a command may know of where it runs. Results go to `out`, progress and problems to `err`. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Columns of the terminal. */
  readonly width: number;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly version: string;
  /** Where what was read before may be kept, and the name of this very program; undefined to keep nothing. */
  readonly cache?: { readonly folder: string; readonly build: string };
  /** From here on the engine collects what is no longer needed before it takes more memory. */
  saveMemory?(): void;
  /** The program of a second thread, for plans with much to read and much to print; undefined to do with one. */
  readonly threadFile?: string;
}

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

/** Where a diagnostic's code is explained, as the address of a link; undefined unless the terminal follows such links. */
export function linkToRules(
  world: World,
  isTerminal: boolean,
): ((code: string, name: string) => string) | undefined {
  if (!followsLinks(world.env, isTerminal)) return undefined;
  const page = ownFileUrl('docs/rules.md');
  return (code, name) => `${page}#${code.toLowerCase()}-${name}`;
}

/** Terminals that say who they are and are known to follow links; FORCE_HYPERLINK decides against all. */
function followsLinks(env: World['env'], isTerminal: boolean): boolean {
  const { FORCE_HYPERLINK, NO_COLOR, CI, TERM = '', TERM_PROGRAM = '', VTE_VERSION } = env;
  if (FORCE_HYPERLINK) return FORCE_HYPERLINK !== '0';
  if (!isTerminal || NO_COLOR || CI || TERM === 'dumb') return false;
  // VTE 0.50.0 crashes on them.
  if (VTE_VERSION) return Number(VTE_VERSION) > 5000;
  return (
    env.WT_SESSION !== undefined ||
    env.KONSOLE_VERSION !== undefined ||
    /^(iTerm\.app|WezTerm|vscode|ghostty|Hyper)$/.test(TERM_PROGRAM) ||
    /^(xterm-kitty|xterm-ghostty|alacritty|foot|wezterm)/.test(TERM)
  );
}

/** Colour where the stream is a terminal, unless NO_COLOR; FORCE_COLOR decides against both. Source: no-color.org */
export function useColor(world: World, isTerminal: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = world.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return isTerminal && TERM !== 'dumb';
}
