import { nearest } from '../text/did-you-mean.ts';
import type { Rule } from './rule.ts';

/** A document without its logo, or in another theme than the one asked for, looks right to whoever does not know. */
export const logoAndThemeExist: Rule = {
  name: 'logo-and-theme-exist',
  code: 'PV1801',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Logoen og temaet som plan.yaml nevner, er i planmappen.',
    nn: 'Logoen og temaet som plan.yaml nemner, er i planmappa.',
    en: 'The logo and the theme that plan.yaml names are in the plan folder.',
  },
  message: {
    nb: (v) =>
      v.kind === 'logo'
        ? `logoen «${v.path}» finnes ikke i planmappen`
        : `temaet «${v.path}» finnes ikke i planmappen`,
    nn: (v) =>
      v.kind === 'logo'
        ? `logoen «${v.path}» finst ikkje i planmappa`
        : `temaet «${v.path}» finst ikkje i planmappa`,
    en: (v) =>
      v.kind === 'logo'
        ? `the logo “${v.path}” is not in the plan folder`
        : `the theme “${v.path}” is not in the plan folder`,
  },
  hint: {
    nb: (v) =>
      v.suggestion
        ? `mente du «${v.suggestion}»?`
        : v.kind === 'theme'
          ? 'et tema er en fil i mappen themes, for eksempel themes/region.yaml'
          : 'skriv stien fra planmappen, for eksempel bilder/logo.svg',
    nn: (v) =>
      v.suggestion
        ? `meinte du «${v.suggestion}»?`
        : v.kind === 'theme'
          ? 'eit tema er ei fil i mappa themes, til dømes themes/region.yaml'
          : 'skriv stien frå planmappa, til dømes bilete/logo.svg',
    en: (v) =>
      v.suggestion
        ? `did you mean “${v.suggestion}”?`
        : v.kind === 'theme'
          ? 'a theme is a file in the folder themes, for example themes/region.yaml'
          : 'write the path from the plan folder, for example pictures/logo.svg',
  },
  *check(plan) {
    const { logo, theme } = plan.record.documents ?? {};
    const named = [
      {
        kind: 'logo',
        path: logo,
        candidates: [...plan.paths].filter((path) => /\.(png|jpe?g|svg)$/i.test(path)),
      },
      {
        kind: 'theme',
        path: theme,
        candidates: [...plan.paths].filter((path) => path.startsWith('themes/')),
      },
    ];
    for (const { kind, path, candidates } of named) {
      if (path === undefined || candidates.includes(path)) continue;
      yield { at: plan.at('documents', kind), values: { kind, path, suggestion: nearest(path, candidates) } };
    }
  },
};
