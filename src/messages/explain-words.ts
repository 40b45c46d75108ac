import { anyOf, type Wording, wording } from './wording.ts';

const quotedNorwegian = (word: string): string => `«${word}»`;
const quotedEnglish = (word: string): string => `“${word}”`;

/** What `planverk explain` says around the words of a rule. */
export const explainWords = {
  error: { nb: 'feil', nn: 'feil', en: 'error' },
  warning: { nb: 'advarsel', nn: 'åtvaring', en: 'warning' },
  info: { nb: 'merknad', nn: 'merknad', en: 'note' },
  wrong: wording<{ file: string }>({
    nb: (v) => `Feil, i ${v.file}:`,
    nn: (v) => `Feil, i ${v.file}:`,
    en: (v) => `Wrong, in ${v.file}:`,
  }),
  right: { nb: 'Riktig:', nn: 'Rett:', en: 'Right:' },
  fix: { nb: 'Slik retter du det:', nn: 'Slik rettar du det:', en: 'How to fix it:' },
  change: {
    nb: 'Regelen kan endres eller slås av (off, info, warning, error) i plan.yaml, med begrunnelse:',
    nn: 'Regelen kan endrast eller slåast av (off, info, warning, error) i plan.yaml, med grunngjeving:',
    en: 'The rule can be changed or switched off (off, info, warning, error) in plan.yaml, with a reason:',
  },
  reason: { nb: 'Begrunnelse', nn: 'Grunngjeving', en: 'Reason' },
  says: { nb: 'planverk sier:', nn: 'planverk seier:', en: 'planverk says:' },
  fixed: {
    nb: 'Slike feil gjelder filformatet og kan ikke slås av.',
    nn: 'Slike feil gjeld filformatet og kan ikkje slåast av.',
    en: 'Problems of this kind concern the file format and cannot be switched off.',
  },
  unknown: wording<{ word: string; suggestions: readonly string[] }>({
    nb: (v) =>
      `«${v.word}» er verken en kode eller en regel; ${v.suggestions.length > 0 ? `mente du ${anyOf(v.suggestions.map(quotedNorwegian), 'nb')}?` : 'planverk explain viser alle'}`,
    nn: (v) =>
      `«${v.word}» er verken ein kode eller ein regel; ${v.suggestions.length > 0 ? `meinte du ${anyOf(v.suggestions.map(quotedNorwegian), 'nn')}?` : 'planverk explain viser alle'}`,
    en: (v) =>
      `“${v.word}” is neither a code nor a rule; ${v.suggestions.length > 0 ? `did you mean ${anyOf(v.suggestions.map(quotedEnglish), 'en')}?` : 'planverk explain shows them all'}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
