import type { Wording } from './wording.ts';

/** What `planverk explain` says around the words of a rule. */
export const explainWords = {
  error: { nb: 'feil', nn: 'feil', en: 'error' },
  warning: { nb: 'advarsel', nn: 'åtvaring', en: 'warning' },
  info: { nb: 'merknad', nn: 'merknad', en: 'note' },
  wrong: {
    nb: (v) => `Galt, i ${v.file}:`,
    nn: (v) => `Gale, i ${v.file}:`,
    en: (v) => `Wrong, in ${v.file}:`,
  },
  right: { nb: 'Riktig:', nn: 'Rett:', en: 'Right:' },
  mend: { nb: 'Slik retter du det:', nn: 'Slik rettar du det:', en: 'How to mend it:' },
  change: {
    nb: 'Regelen kan endres eller slås av (off, info, warning, error) i plan.yaml, med en grunn:',
    nn: 'Regelen kan endrast eller slåast av (off, info, warning, error) i plan.yaml, med ein grunn:',
    en: 'The rule can be changed or switched off (off, info, warning, error) in plan.yaml, with a reason:',
  },
  reason: { nb: 'Grunnen', nn: 'Grunnen', en: 'The reason' },
  says: { nb: 'planverk sier:', nn: 'planverk seier:', en: 'planverk says:' },
  fixed: {
    nb: 'En slik feil hører til filens form og kan ikke slås av.',
    nn: 'Ein slik feil høyrer til forma på fila og kan ikkje slåast av.',
    en: 'A mistake of this kind is about the form of the file and cannot be switched off.',
  },
  unknown: {
    nb: (v) =>
      `«${v.word}» er verken en kode eller en regel${v.suggestion ? `; mente du «${v.suggestion}»?` : ''}`,
    nn: (v) =>
      `«${v.word}» er verken ein kode eller ein regel${v.suggestion ? `; meinte du «${v.suggestion}»?` : ''}`,
    en: (v) =>
      `“${v.word}” is neither a code nor a rule${v.suggestion ? `; did you mean “${v.suggestion}”?` : ''}`,
  },
} as const satisfies Readonly<Record<string, Wording>>;
