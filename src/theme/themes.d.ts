/** Made by `scripts/compile-themes.mjs` of `templates/themes/`. */
import type { WholeThemeRecord } from './theme.ts';

export const standardTheme: WholeThemeRecord;
