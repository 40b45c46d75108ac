import type { Language } from '../kinds/languages.ts';
import { nearest } from '../text/did-you-mean.ts';
import { rule } from './rule.ts';

/** What plan.yaml may name; for a folder, where it is. */
type Kind = 'logo' | 'theme' | 'picture' | 'templates' | 'locales';

const folder = { nb: 'mappen', nn: 'mappa', en: 'the folder' };
const names: Readonly<Record<Kind, Readonly<Record<Language, string>>>> = {
  logo: { nb: 'logoen', nn: 'logoen', en: 'the logo' },
  theme: { nb: 'temaet', nn: 'temaet', en: 'the theme' },
  picture: { nb: 'bildet', nn: 'biletet', en: 'the picture' },
  templates: folder,
  locales: folder,
};

/** A document without its logo, or in another theme than the one asked for, looks right to readers who do not know. */
export const logoAndThemeExist = rule<{ kind: Kind; path: string; suggestion: string | undefined }>({
  name: 'logo-and-theme-exist',
  code: 'PV1801',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Logoen, temaet, bildene og mappene som plan.yaml og temaet nevner, er i planmappen.',
    nn: 'Logoen, temaet, bileta og mappene som plan.yaml og temaet nemner, er i planmappa.',
    en: 'The logo, the theme, the pictures and the folders that plan.yaml and the theme name are in the plan folder.',
  },
  explanation: {
    nb: 'Uten filen ville dokumentet bli laget uten logo eller i et annet tema, og bare den som kjenner det riktige, ville se det.',
    nn: 'Utan fila ville dokumentet bli laga utan logo eller i eit anna tema, og berre den som kjenner det rette, ville sjå det.',
    en: 'Without the file the document would be made without a logo or in another theme, and only those who know the right one would see it.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'overallGoal: { text: Vekst, indicators: [folketall] }\ndocuments: { logo: bilder/logo.svg }',
    right: 'overallGoal: { text: Vekst, indicators: [folketall] }',
  },
  message: {
    nb: (v) => `${names[v.kind].nb} «${v.path}» finnes ikke i planmappen`,
    nn: (v) => `${names[v.kind].nn} «${v.path}» finst ikkje i planmappa`,
    en: (v) => `${names[v.kind].en} “${v.path}” is not in the plan folder`,
  },
  hint: {
    nb: (v) =>
      v.suggestion
        ? `mente du «${v.suggestion}»?`
        : v.kind === 'theme'
          ? 'et tema er en fil i mappen themes, for eksempel themes/region.yaml'
          : v.kind === 'logo'
            ? 'skriv stien fra planmappen, for eksempel bilder/logo.svg'
            : v.kind === 'picture'
              ? 'skriv stien fra planmappen, for eksempel media/foto.jpg'
              : `mappen er ${v.kind}, eller en mappe inni, for eksempel ${v.kind}/kort`,
    nn: (v) =>
      v.suggestion
        ? `meinte du «${v.suggestion}»?`
        : v.kind === 'theme'
          ? 'eit tema er ei fil i mappa themes, til dømes themes/region.yaml'
          : v.kind === 'logo'
            ? 'skriv stien frå planmappa, til dømes bilete/logo.svg'
            : v.kind === 'picture'
              ? 'skriv stien frå planmappa, til dømes media/foto.jpg'
              : `mappa er ${v.kind}, eller ei mappe inni, til dømes ${v.kind}/kort`,
    en: (v) =>
      v.suggestion
        ? `did you mean “${v.suggestion}”?`
        : v.kind === 'theme'
          ? 'a theme is a file in the folder themes, for example themes/region.yaml'
          : v.kind === 'logo'
            ? 'write the path from the plan folder, for example pictures/logo.svg'
            : v.kind === 'picture'
              ? 'write the path from the plan folder, for example media/photo.jpg'
              : `the folder is ${v.kind}, or a folder in it, for example ${v.kind}/short`,
  },
  *check(plan) {
    const { logo, theme, templates, locales } = plan.record.documents ?? {};
    const folders = (kind: Kind): string[] => [
      ...new Set(
        [...plan.paths]
          .filter((path) => path.startsWith(`${kind}/`) && path.endsWith('.yaml'))
          .map((path) => path.slice(0, path.lastIndexOf('/'))),
      ),
    ];
    const pictures = [...plan.paths].filter((path) => /\.(png|jpe?g|svg)$/i.test(path));
    const named = [
      { kind: 'logo', path: logo, candidates: pictures },
      {
        kind: 'theme',
        path: theme,
        candidates: [...plan.paths].filter((path) => path.startsWith('themes/')),
      },
      { kind: 'templates', path: templates, candidates: folders('templates') },
      { kind: 'locales', path: locales, candidates: folders('locales') },
    ] as const;
    for (const { kind, path, candidates } of named) {
      if (path === undefined || candidates.includes(path) || plan.refusedPaths.has(path)) continue;
      yield { at: plan.at('documents', kind), values: { kind, path, suggestion: nearest(path, candidates) } };
    }
    for (const { record, at } of plan.themes.values()) {
      for (const [key, kind] of [
        ['picture', 'picture'],
        ['logoOnColor', 'logo'],
      ] as const) {
        const path = record.cover?.[key];
        if (path !== undefined && !plan.paths.has(path) && !plan.refusedPaths.has(path))
          yield { at: at('cover', key), values: { kind, path, suggestion: nearest(path, pictures) } };
      }
    }
    const { keepMetadata } = plan.record.media ?? {};
    for (const [index, path] of (typeof keepMetadata === 'object' ? keepMetadata : []).entries()) {
      if (plan.paths.has(path) || plan.refusedPaths.has(path)) continue;
      const at = plan.at('media', 'keepMetadata', index);
      yield { at, values: { kind: 'picture', path, suggestion: nearest(path, pictures) } };
    }
  },
});
