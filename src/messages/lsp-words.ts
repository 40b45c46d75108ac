import type { Wording } from './wording.ts';

/** What the language server says besides diagnostics. */
export const lspWords = {
  form: {
    nb: 'En id har bare små bokstaver a–z, tall og bindestrek mellom dem, og høyst 80 tegn.',
    nn: 'Ein id har berre små bokstavar a–z, tal og bindestrek mellom dei, og høgst 80 teikn.',
    en: 'An id has only small letters a–z, figures and hyphens between them, and at most 80 characters.',
  },
  taken: {
    nb: (v) => `Id-en «${v.name}» er i bruk i planen.`,
    nn: (v) => `Id-en «${v.name}» er i bruk i planen.`,
    en: (v) => `The id “${v.name}” is in use in the plan.`,
  },
  fileCannotMove: {
    nb: 'Filen heter det samme som id-en, og programmet ditt kan ikke gi filer nytt navn. Gjør det selv først.',
    nn: 'Fila heiter det same som id-en, og programmet ditt kan ikkje gje filer nytt namn. Gjer det sjølv først.',
    en: 'The file is called the same as the id, and your editor cannot rename files. Do that first yourself.',
  },
} as const satisfies Readonly<Record<string, Wording>>;
