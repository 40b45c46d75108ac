import type { Language } from '../kinds/languages.ts';
import { allOf, anyOf, type Wording, wording } from './wording.ts';

/** What is said of a command line that is wrong. */
export const misuseWords = {
  unknownOption: wording<{ word: string; suggestion: string | undefined }>({
    nb: (v) => `Ukjent valg «${v.word}».${guess(v.suggestion, 'nb')}`,
    nn: (v) => `Ukjent val «${v.word}».${guess(v.suggestion, 'nn')}`,
    en: (v) => `Unknown option “${v.word}”.${guess(v.suggestion, 'en')}`,
  }),
  unknownCommand: wording<{ word: string; suggestion: string | undefined }>({
    nb: (v) => `Ukjent kommando «${v.word}».${guess(v.suggestion, 'nb')}`,
    nn: (v) => `Ukjend kommando «${v.word}».${guess(v.suggestion, 'nn')}`,
    en: (v) => `Unknown command “${v.word}”.${guess(v.suggestion, 'en')}`,
  }),
  missingArgument: wording<{ word: string; about: string; line: string }>({
    nb: (v) => `${v.word} mangler: ${v.about}. Skriv: ${v.line}`,
    nn: (v) => `${v.word} manglar: ${v.about}. Skriv: ${v.line}`,
    en: (v) => `${v.word} is missing: ${v.about}. Write: ${v.line}`,
  }),
  missingValue: wording<{ word: string; flags: string; about: string }>({
    nb: (v) => `Valget «${v.word}» mangler en verdi. Skriv: ${v.flags} (${v.about})`,
    nn: (v) => `Valet «${v.word}» manglar ein verdi. Skriv: ${v.flags} (${v.about})`,
    en: (v) => `The option “${v.word}” lacks a value. Write: ${v.flags} (${v.about})`,
  }),
  missingOption: wording<{ word: string }>({
    nb: (v) => `Valget «${v.word}» må være med.`,
    nn: (v) => `Valet «${v.word}» må vere med.`,
    en: (v) => `The option “${v.word}” must be given.`,
  }),
  conflictingOptions: wording<{ words: readonly string[] }>({
    nb: (v) => `Valgene ${allOf(v.words, 'nb')} kan ikke brukes sammen.`,
    nn: (v) => `Vala ${allOf(v.words, 'nn')} kan ikkje brukast saman.`,
    en: (v) => `The options ${allOf(v.words, 'en')} cannot be used together.`,
  }),
  twoPlanFolders: wording<{ folder: string; plan: string }>({
    nb: (v) => `Mappen «${v.folder}» og --plan ${v.plan} kan ikke brukes sammen.`,
    nn: (v) => `Mappa «${v.folder}» og --plan ${v.plan} kan ikkje brukast saman.`,
    en: (v) => `The folder “${v.folder}” and --plan ${v.plan} cannot be used together.`,
  }),
  wrongLine: wording<{ words: readonly string[] }>({
    nb: (v) => `Kommandolinjen kan ikke forstås: ${v.words.join(' ')}`,
    nn: (v) => `Kommandolinja er ikkje til å forstå: ${v.words.join(' ')}`,
    en: (v) => `The command line cannot be understood: ${v.words.join(' ')}`,
  }),
  tooManyArguments: wording<{
    words: readonly string[];
    /** What to write instead; undefined where a path was written without quotation marks. */
    line: string | undefined;
    path: string | undefined;
  }>({
    nb: (v) =>
      `${allOf(quoted(v.words, '«', '»'), 'nb')} er ${v.words.length > 1 ? 'for mange ord' : 'ett ord for mye'}.${v.line ? ` Skriv: ${v.line}` : quote(v.path, 'nb')}`,
    nn: (v) =>
      `${allOf(quoted(v.words, '«', '»'), 'nn')} er ${v.words.length > 1 ? 'for mange ord' : 'eitt ord for mykje'}.${v.line ? ` Skriv: ${v.line}` : quote(v.path, 'nn')}`,
    en: (v) =>
      `${allOf(quoted(v.words, '“', '”'), 'en')} ${v.words.length > 1 ? 'are too many words' : 'is one word too many'}.${v.line ? ` Write: ${v.line}` : quote(v.path, 'en')}`,
  }),
  wrongChoice: wording<{
    word: string;
    option: string;
    choices: (language: Language) => readonly string[];
    suggestion: string | undefined;
    path: string | undefined;
  }>({
    nb: (v) =>
      `«${v.word}» er ikke et mulig valg for ${v.option}: ${anyOf(v.choices('nb'), 'nb')}.${guess(v.suggestion, 'nb')}${v.path ? quote(v.path, 'nb') : ''}`,
    nn: (v) =>
      `«${v.word}» er ikkje eit mogleg val for ${v.option}: ${anyOf(v.choices('nn'), 'nn')}.${guess(v.suggestion, 'nn')}${v.path ? quote(v.path, 'nn') : ''}`,
    en: (v) =>
      `“${v.word}” is not a valid value for ${v.option}: ${anyOf(v.choices('en'), 'en')}.${guess(v.suggestion, 'en')}${v.path ? quote(v.path, 'en') : ''}`,
  }),
  notADay: wording<{ word: string; option: string }>({
    nb: (v) => `«${v.word}» er ikke en dag i kalenderen, som ${v.option} krever: skriv den som 2012-03-01.`,
    nn: (v) => `«${v.word}» er ikkje ein dag i kalenderen, som ${v.option} krev: skriv han som 2012-03-01.`,
    en: (v) =>
      `“${v.word}” is not a day of the calendar, which ${v.option} asks for: write it as 2012-03-01.`,
  }),
  notANumber: wording<{ word: string; option: string }>({
    nb: (v) => `«${v.word}» er ikke et helt tall, som ${v.option} krever.`,
    nn: (v) => `«${v.word}» er ikkje eit heilt tal, som ${v.option} krev.`,
    en: (v) => `“${v.word}” is not a whole number, which ${v.option} asks for.`,
  }),
  notAPort: wording<{ word: string; option: string }>({
    nb: (v) => `«${v.word}» er ikke en port som ${v.option} kan bruke: velg et tall fra 1024 til 65535.`,
    nn: (v) => `«${v.word}» er ikkje ein port som ${v.option} kan bruke: vel eit tal frå 1024 til 65535.`,
    en: (v) => `“${v.word}” is not a port that ${v.option} can use: choose a number from 1024 to 65535.`,
  }),
  notYear: wording<{ word: string }>({
    nb: (v) => `«${v.word}» er ikke et år`,
    nn: (v) => `«${v.word}» er ikkje eit år`,
    en: (v) => `“${v.word}” is not a year`,
  }),
  notAPaper: wording<{ word: string }>({
    nb: (v) => `«${v.word}» er ikke et filnavn som slutter med .pdf, .html eller .md.`,
    nn: (v) => `«${v.word}» er ikkje eit filnamn som sluttar med .pdf, .html eller .md.`,
    en: (v) => `"${v.word}" is not a file name that ends in .pdf, .html or .md.`,
  }),
  notPeriod: wording<{ word: string }>({
    nb: (v) => `«${v.word}» er ikke en periode: skriv 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025.`,
    nn: (v) => `«${v.word}» er ikkje ein periode: skriv 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025.`,
    en: (v) => `“${v.word}” is not a period: write 2025-T2, 2025-H1, 2025-Q3, 2025-06 or 2025.`,
  }),
  notPartner: wording<{
    word: string;
    suggestion: string | undefined;
    /** The ids of the plan's partners, as many as a sentence has room for. */
    known: readonly string[];
    /** How many there are besides. */
    more: number;
  }>({
    nb: (v) =>
      `«${v.word}» er ingen part i planen.${guess(v.suggestion, 'nb')}${v.known.length === 0 ? ' Planen har ingen parter.' : ` Partene er ${allOf(v.more > 0 ? [...v.known, `${v.more} til`] : v.known, 'nb')}: skriv id-en fra partners i plan.yaml, eller navnet.`}`,
    nn: (v) =>
      `«${v.word}» er ingen part i planen.${guess(v.suggestion, 'nn')}${v.known.length === 0 ? ' Planen har ingen partar.' : ` Partane er ${allOf(v.more > 0 ? [...v.known, `${v.more} til`] : v.known, 'nn')}: skriv id-en frå partners i plan.yaml, eller namnet.`}`,
    en: (v) =>
      `“${v.word}” is no partner of the plan.${guess(v.suggestion, 'en')}${v.known.length === 0 ? ' The plan has no partners.' : ` The partners are ${allOf(v.more > 0 ? [...v.known, `${v.more} more`] : v.known, 'en')}: write the id from partners in plan.yaml, or the name.`}`,
  }),
  forNeedsActionPlan: wording<{ word: string }>({
    nb: (v) =>
      `Valget «${v.word}» gjelder handlingsplaner. Skriv: planverk build action-plan <år> --for <part>`,
    nn: (v) => `Valet «${v.word}» gjeld handlingsplanar. Skriv: planverk build action-plan <år> --for <part>`,
    en: (v) =>
      `The option “${v.word}” is of action plans. Write: planverk build action-plan <year> --for <partner>`,
  }),
  notOneLine: wording<{ word: string; option: string; most: number }>({
    nb: (v) => `«${v.word}» kan ikke brukes i ${v.option}: skriv én linje på høyst ${v.most} tegn.`,
    nn: (v) => `«${v.word}» kan ikkje brukast i ${v.option}: skriv éi linje på høgst ${v.most} teikn.`,
    en: (v) => `“${v.word}” cannot be used in ${v.option}: write one line of at most ${v.most} characters.`,
  }),
  notPlanPeriod: wording<{ word: string; option: string; fewest: number; most: number }>({
    nb: (v) =>
      `«${v.word}» er ikke perioden for en plan, som ${v.option} krever: skriv første og siste år, som 2027-2038, ${v.fewest} til ${v.most} år.`,
    nn: (v) =>
      `«${v.word}» er ikkje perioden for ein plan, som ${v.option} krev: skriv første og siste år, som 2027-2038, ${v.fewest} til ${v.most} år.`,
    en: (v) =>
      `“${v.word}” is not the period of a plan, which ${v.option} asks for: write the first and the last year, like 2027-2038, ${v.fewest} to ${v.most} years.`,
  }),
  nameTwice: wording<{ word: string; option: string }>({
    nb: (v) => `«${v.word}» er med to ganger i ${v.option}.`,
    nn: (v) => `«${v.word}» er med to gonger i ${v.option}.`,
    en: (v) => `“${v.word}” is there twice in ${v.option}.`,
  }),
  notAnId: wording<{ word: string }>({
    nb: (v) => `«${v.word}» gir ingen id: skriv en med --id, av små bokstaver a–z, tall og bindestrek.`,
    nn: (v) => `«${v.word}» gir ingen id: skriv ein med --id, av små bokstavar a–z, tal og bindestrek.`,
    en: (v) => `“${v.word}” gives no id: write one with --id, of small letters a–z, figures and hyphens.`,
  }),
  whichOf: wording<{ option: string; ids: readonly string[] }>({
    nb: (v) => `Si hva det gjelder med ${v.option}${someOf(v.ids, 'nb')}.`,
    nn: (v) => `Sei kva det gjeld med ${v.option}${someOf(v.ids, 'nn')}.`,
    en: (v) => `Say what is meant with ${v.option}${someOf(v.ids, 'en')}.`,
  }),
  noSuchId: wording<{ word: string; option: string; ids: readonly string[] }>({
    nb: (v) => `«${v.word}» er ikke en id som kan brukes i ${v.option}${someOf(v.ids, 'nb')}.`,
    nn: (v) => `«${v.word}» er ikkje ein id som kan brukast i ${v.option}${someOf(v.ids, 'nn')}.`,
    en: (v) => `“${v.word}” is not an id that ${v.option} can take${someOf(v.ids, 'en')}.`,
  }),
  notPairs: wording<{ word: string; option: string; example: string }>({
    nb: (v) => `«${v.word}» kan ikke brukes i ${v.option}: skriv som ${v.example}, med komma mellom flere.`,
    nn: (v) =>
      `«${v.word}» kan ikkje brukast i ${v.option}: skriv som ${v.example}, med komma mellom fleire.`,
    en: (v) =>
      `“${v.word}” cannot be used in ${v.option}: write it like ${v.example}, with commas between several.`,
  }),
  seeHelp: wording<{ command: string }>({
    nb: (v) => `Se «${v.command} --help».`,
    nn: (v) => `Sjå «${v.command} --help».`,
    en: (v) => `See “${v.command} --help”.`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;

const forExample: Readonly<Record<Language, string>> = { nb: 'for eksempel', nn: 'til dømes', en: 'such as' };

/** Some ids that may be meant; nothing where there are none. */
function someOf(ids: readonly string[], language: Language): string {
  return ids.length === 0 ? '' : `, ${forExample[language]} ${anyOf(ids, language)}`;
}

const quoteAdvice: Readonly<Record<Language, string>> = {
  nb: 'Sett mappenavn med mellomrom i anførselstegn',
  nn: 'Set mappenamn med mellomrom i hermeteikn',
  en: 'Put folder names with spaces in quotation marks',
};

function quote(path: string | undefined, language: Language): string {
  return ` ${quoteAdvice[language]}${path ? `: "${path}"` : '.'}`;
}

function quoted(words: readonly string[], before: string, after: string): readonly string[] {
  return words.map((word) => before + word + after);
}

const question: Readonly<Record<Language, string>> = { nb: 'Mente du', nn: 'Meinte du', en: 'Did you mean' };

function guess(suggestion: string | undefined, language: Language): string {
  const [before, after] = language === 'en' ? '“”' : '«»';
  return suggestion ? ` ${question[language]} ${before}${suggestion}${after}?` : '';
}
