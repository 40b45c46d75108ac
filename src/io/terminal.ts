import { ownFileUrl } from './resources.ts';
import type { World } from './world.ts';

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
