import type { Plan } from '../model/entities.ts';
import { fontsWhere } from '../templates/faces.ts';
import type { ThemeRecord } from '../templates/theme.ts';

/** The plan's theme, less fonts that cannot be used: a draft is set in planverk's own instead. */
export function usableTheme({ record, themes, media }: Plan): ThemeRecord | undefined {
  const theme = themes.get(record.documents?.theme ?? '')?.record;
  if (!theme?.fonts) return theme;
  const isUsable = (path: string): boolean => media.get(path)?.kind === 'font';
  return { ...theme, fonts: fontsWhere(isUsable, theme.fonts) };
}
