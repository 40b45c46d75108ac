import type { Language } from '../kinds/languages.ts';
import { allLevels, type Level } from '../kinds/levels.ts';
import { fieldName } from '../messages/field-names.ts';
import { allOf } from '../messages/wording.ts';
import { levelNouns, missingForms, type Noun } from '../templates/nouns.ts';
import { rule } from './rule.ts';

interface Lacking {
  readonly level: Level;
  readonly missing: readonly (keyof Noun)[];
  /** The entry as it should be, with an ellipsis for each form that is missing. */
  readonly entry: string;
  /** The same of planverk's own noun. */
  readonly example: string;
}

/** A noun is put into sentences in all its forms. Nobody can make the others of one of them. */
export const levelNamesAreWhole = rule<Lacking>({
  name: 'level-names-are-whole',
  code: 'PV1705',
  category: 'language',
  severity: 'error',
  summary: {
    nb: 'Et navn på et nivå (names i plan.yaml) har alle formene og kjønnet.',
    nn: 'Eit namn på eit nivå (names i plan.yaml) har alle formene og kjønnet.',
    en: 'A name of a level (names in plan.yaml) has all its forms; outside English its gender too.',
  },
  explanation: {
    nb: 'Navnet blir satt inn i overskrifter, tabeller, lister og meldinger, i entall og flertall, bestemt og ubestemt. Mangler en form, brukes planverks egne ord for nivået overalt.',
    nn: 'Namnet blir sett inn i overskrifter, tabellar, lister og meldingar, i eintal og fleirtal, bunde og ubunde. Manglar ei form, blir planverk sine eigne ord for nivået brukte overalt.',
    en: 'The name is put into headings, tables, lists and messages, in singular and plural, definite and not. Where a form is missing, planverk uses its own words for the level everywhere.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'names:\n  goal: { singular: delmål }\n',
    right:
      'names:\n  goal: { singular: delmål, definite: delmålet, plural: delmål, definitePlural: delmålene, gender: n }\n',
    also: {
      file: 'plan.yaml',
      from: 'language: nb\n',
      to: 'language: nb\nnames:\n  goal: { singular: delmål, definite: delmålet, plural: delmål, definitePlural: delmålene, gender: n }\n',
    },
  },
  message: {
    nb: (v) => `navnet på nivået «${v.level}» mangler ${named(v, 'nb')}`,
    nn: (v) => `namnet på nivået «${v.level}» manglar ${named(v, 'nn')}`,
    en: (v) => `the name of the level “${v.level}” lacks ${named(v, 'en')}`,
  },
  hint: {
    nb: (v) => `fyll ut der det står «…»:\n${v.entry}\nslik planverks eget ord er skrevet:\n${v.example}`,
    nn: (v) => `fyll ut der det står «…»:\n${v.entry}\nslik planverk sitt eige ord er skrive:\n${v.example}`,
    en: (v) => `fill in each “…”:\n${v.entry}\nas planverk's own word is written:\n${v.example}`,
  },
  *check({ record, at }) {
    const { language, names = {} } = record;
    for (const level of allLevels) {
      const written = names[level];
      const missing = written ? missingForms(written, language) : [];
      if (missing.length === 0) continue;
      const entry = entryOf(level, { ...written }, language);
      const example = entryOf(level, levelNouns[level][language], language);
      yield { at: { ...at('names', level), on: 'key' }, values: { level, missing, entry, example } };
    }
  },
});

function named({ missing }: Lacking, language: Language): string {
  // An explanation has a blank in their place.
  if (!Array.isArray(missing)) return String(missing);
  return allOf(
    missing.map((form) => `${fieldName(form, language)} (${form})`),
    language,
  );
}

function entryOf(level: Level, noun: Readonly<Partial<Noun>>, language: Language): string {
  const { singular, definite, plural, definitePlural, gender } = noun;
  const forms = { singular, definite, plural, definitePlural, ...(language !== 'en' && { gender }) };
  return `  ${level}: { ${Object.entries(forms)
    .map(([form, text]) => `${form}: ${text ?? '…'}`)
    .join(', ')} }`;
}
