import { themeOf } from '../document/own-settings.ts';
import type { Plan } from '../model/entities.ts';
import { fontsWhere } from '../templates/faces.ts';
import type { ThemeRecord } from '../templates/theme.ts';

/** The plan's theme, less fonts that cannot be used: a draft is set in planverk's own instead. */
export function usableTheme(plan: Plan): ThemeRecord | undefined {
  const theme = themeOf(plan);
  if (!theme?.fonts) return theme;
  const isUsable = (path: string): boolean => plan.media.get(path)?.kind === 'font';
  return { ...theme, fonts: fontsWhere(isUsable, theme.fonts) };
}
