import { plural, type Wording, wording } from './wording.ts';

/** What `planverk new` writes in what is new, and what it says of it. */
export const addWords = {
  writeHere: {
    nb: 'Skriv her hva dette handler om, og hvorfor det er med.',
    nn: 'Skriv her kva dette handlar om, og kvifor det er med.',
    en: 'Write here what this is about, and why it is included.',
  },
  dryRun: {
    nb: 'Ingenting er skrevet (--dry-run).',
    nn: 'Ingenting er skrive (--dry-run).',
    en: 'Nothing is written (--dry-run).',
  },
  wouldWrite: wording<{ path: string }>({
    nb: (v) => `${v.path} ville blitt skrevet (--dry-run):`,
    nn: (v) => `${v.path} ville blitt skriven (--dry-run):`,
    en: (v) => `${v.path} would be written (--dry-run):`,
  }),
  refused: wording<{ count: number }>({
    nb: (v) =>
      `Planen ville fått ${plural(v.count, 'ny feil eller advarsel', 'nye feil og advarsler')}. Ingenting er skrevet.`,
    nn: (v) =>
      `Planen ville fått ${plural(v.count, 'ny feil eller åtvaring', 'nye feil og åtvaringar')}. Ingenting er skrive.`,
    en: (v) =>
      `The plan would have ${plural(v.count, 'new error or warning', 'new errors and warnings')}. Nothing is written.`,
  }),
  remains: { nb: 'Dette gjenstår:', nn: 'Dette står att:', en: 'This remains:' },
  askUnder: wording<{ ids: readonly string[] }>({
    nb: (v) => `Hva hører det til under (${v.ids.join(', ')})`,
    nn: (v) => `Kva høyrer det til under (${v.ids.join(', ')})`,
    en: (v) => `What does it belong under (${v.ids.join(', ')})`,
  }),
  askSource: wording<{ ids: readonly string[] }>({
    nb: (v) => `Hvem betaler (${v.ids.join(', ')})`,
    nn: (v) => `Kven betaler (${v.ids.join(', ')})`,
    en: (v) => `Who pays (${v.ids.join(', ')})`,
  }),
  askResponsible: { nb: 'Hvem er ansvarlig', nn: 'Kven er ansvarleg', en: 'Who is responsible' },
  askDate: {
    nb: 'Dagen det rapporteres, som 2026-08-31',
    nn: 'Dagen det blir rapportert, som 2026-08-31',
    en: 'The day of the report, like 2026-08-31',
  },
  askText: { nb: 'Hvordan har det gått', nn: 'Korleis har det gått', en: 'How has it gone' },
  askUnit: { nb: 'Hva teller tallene', nn: 'Kva tel tala', en: 'What do the figures count' },
  askValue: {
    nb: 'Det nyeste tallet, som 2026=120',
    nn: 'Det nyaste talet, som 2026=120',
    en: 'The newest figure, like 2026=120',
  },
  askKind: wording<{ choices: readonly string[] }>({
    nb: (v) => `Hva slags kilde (${v.choices.join(', ')})`,
    nn: (v) => `Kva slags kjelde (${v.choices.join(', ')})`,
    en: (v) => `What kind of source (${v.choices.join(', ')})`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
