import type { Language } from '../kinds/languages.ts';
import { allOf, plural, say, type Wording, wording } from './wording.ts';

/** What is said of what was fixed, or put in canonical form. */
export const fixWords = {
  fixed: wording<{ count: number; files: number }>({
    nb: (v) =>
      v.count === 0
        ? 'Ingenting kunne rettes automatisk'
        : `${v.count} feil er rettet${v.files === 1 ? '' : ` i ${v.files} filer`}`,
    nn: (v) =>
      v.count === 0
        ? 'Ingenting kunne rettast automatisk'
        : `${v.count} feil er retta${v.files === 1 ? '' : ` i ${v.files} filer`}`,
    en: (v) =>
      v.count === 0
        ? 'Nothing could be fixed automatically'
        : `${plural(v.count, 'problem', 'problems')} fixed${v.files === 1 ? '' : ` in ${v.files} files`}`,
  }),
  formatted: wording<Formatted>({
    nb: (v) => inForm(v, 'nb') ?? `${plural(v.count, 'fil', 'filer')} av ${v.files} er satt på fast form`,
    nn: (v) =>
      inForm(v, 'nn') ??
      `${plural(v.count, 'fil', 'filer')} av ${v.files} er ${v.count === 1 ? 'sett' : 'sette'} på fast form`,
    en: (v) => inForm(v, 'en') ?? `${plural(v.count, 'file', 'files')} of ${v.files} put in canonical form`,
  }),
  wouldFormat: wording<Formatted>({
    nb: (v) => inForm(v, 'nb') ?? `${plural(v.count, 'fil', 'filer')} av ${v.files} har ikke fast form`,
    nn: (v) => inForm(v, 'nn') ?? `${plural(v.count, 'fil', 'filer')} av ${v.files} har ikkje fast form`,
    en: (v) => inForm(v, 'en') ?? `${plural(v.count, 'file', 'files')} of ${v.files} not in canonical form`,
  }),
  notFormatted: wording<{ paths: readonly string[] }>({
    nb: (v) => `Kan ikke leses og står som før: ${allOf(v.paths, 'nb')}; se planverk validate`,
    nn: (v) => `Kan ikkje lesast og står som før: ${allOf(v.paths, 'nn')}; sjå planverk validate`,
    en: (v) => `Cannot be read and stay as they are: ${allOf(v.paths, 'en')}; see planverk validate`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;

interface Formatted {
  /** Files that were changed, or would be. */
  readonly count: number;
  readonly files: number;
  /** Files that could not be read. */
  readonly broken: number;
}

const everyFileInForm = wording<Formatted>({
  nb: (v) =>
    v.broken === 0
      ? v.files === 1
        ? 'Filen har fast form'
        : `Alle ${v.files} filene har fast form`
      : 'Alle filene som kan leses, har fast form',
  nn: (v) =>
    v.broken === 0
      ? v.files === 1
        ? 'Fila har fast form'
        : `Alle ${v.files} filene har fast form`
      : 'Alle filene som kan lesast, har fast form',
  en: (v) =>
    v.broken === 0
      ? v.files === 1
        ? 'The file is in canonical form'
        : `All ${v.files} files are in canonical form`
      : 'All files that can be read are in canonical form',
});

/** What is said where no file was or is to be changed. */
function inForm(v: Formatted, language: Language): string | undefined {
  return v.count === 0 ? say(everyFileInForm, language, v) : undefined;
}
