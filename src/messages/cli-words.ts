import type { Language } from '../kinds/languages.ts';
import { allOf, anyOf, plural, say, type Wording, wording } from './wording.ts';

/** What the command line says besides diagnostics and user errors. */
export const cliWords = {
  purpose: {
    nb: 'Kontrollerer og bygger offentlige planer som ligger som YAML og Markdown i git.',
    nn: 'Kontrollerer og byggjer offentlege planar som ligg som YAML og Markdown i git.',
    en: 'Checks and builds public plans kept as YAML and Markdown in git.',
  },
  examples: { nb: 'Eksempler:', nn: 'Døme:', en: 'Examples:' },
  usage: { nb: 'Bruk:', nn: 'Bruk:', en: 'Usage:' },
  arguments: { nb: 'Argumenter:', nn: 'Argument:', en: 'Arguments:' },
  options: { nb: 'Valg:', nn: 'Val:', en: 'Options:' },
  commands: { nb: 'Kommandoer:', nn: 'Kommandoar:', en: 'Commands:' },
  validatePurpose: {
    nb: 'finner alt som er galt i planen',
    nn: 'finn alt som er gale i planen',
    en: 'finds everything that is wrong in the plan',
  },
  buildPurpose: {
    nb: 'lager dokumentene av planen',
    nn: 'lagar dokumenta av planen',
    en: 'makes the documents of the plan',
  },
  newPurpose: {
    nb: 'skriver neste års handlingsplan med det som føres videre, eller en rapport',
    nn: 'skriv handlingsplanen for neste år med det som blir ført vidare, eller ein rapport',
    en: 'writes next year’s action plan with what carries over, or a report',
  },
  adoptPurpose: {
    nb: 'fører inn at et dokument er vedtatt, og lagrer hva det sier',
    nn: 'fører inn at eit dokument er vedteke, og lagrar kva det seier',
    en: 'records that a document is adopted, and what it says',
  },
  adoptDocument: wording<{ choices: readonly string[] }>({
    nb: (v) => `hvilket dokument (${anyOf(v.choices, 'nb')})`,
    nn: (v) => `kva dokument (${anyOf(v.choices, 'nn')})`,
    en: (v) => `which document (${anyOf(v.choices, 'en')})`,
  }),
  adoptWhich: {
    nb: 'året eller perioden, når planen har flere slike dokumenter',
    nn: 'året eller perioden, når planen har fleire slike dokument',
    en: 'the year or period, where the plan has several such documents',
  },
  adoptDate: {
    nb: 'datoen for vedtaket, som 2011-12-15',
    nn: 'datoen for vedtaket, som 2011-12-15',
    en: 'the date of the adoption, like 2011-12-15',
  },
  adoptBody: {
    nb: 'organet som vedtok',
    nn: 'organet som vedtok',
    en: 'the body that decided',
  },
  adoptCase: {
    nb: 'saksnummeret',
    nn: 'saksnummeret',
    en: 'the case number',
  },
  adoptDecision: {
    nb: 'ordlyden i vedtaket',
    nn: 'ordlyden i vedtaket',
    en: 'the wording of the decision',
  },
  adoptPartner: {
    nb: 'id-en til parten som vedtok, når partene vedtar',
    nn: 'id-en til parten som vedtok, når partane vedtek',
    en: 'the id of the partner that adopted, where the partners adopt',
  },
  adoptLabel: {
    nb: 'hva utgaven skal hete på forsiden',
    nn: 'kva utgåva skal heite på framsida',
    en: 'what the edition is called on the cover',
  },
  adoptTag: {
    nb: 'taggen i git; navnet på dokumentet hvis ikke annet er valgt',
    nn: 'taggen i git; namnet på dokumentet om ikkje anna er valt',
    en: 'the tag of git; the name of the document when left out',
  },
  adoptDryRun: {
    nb: 'vis hva som ville bli skrevet, og skriv ingenting',
    nn: 'vis kva som ville bli skrive, og skriv ingenting',
    en: 'show what would be written, and write nothing',
  },
  lspPurpose: {
    nb: 'hjelper i en editor mens du skriver (Language Server Protocol)',
    nn: 'hjelper i ein editor medan du skriv (Language Server Protocol)',
    en: 'helps in an editor while you write (Language Server Protocol)',
  },
  stdioOption: {
    nb: 'bruk standard inn og ut (alltid på; noen editorer sender valget)',
    nn: 'bruk standard inn og ut (alltid på; nokre editorar sender valet)',
    en: 'use standard input and output (always on; some editors send the option)',
  },
  explainPurpose: {
    nb: 'forklarer en kode, med et eksempel og hvordan det rettes',
    nn: 'forklarer ein kode, med eit døme og korleis det blir retta',
    en: 'explains a code, with an example and how to fix it',
  },
  codeArgument: {
    nb: 'koden (PV1401) eller regelens navn; uten noe av det: alle som finnes',
    nn: 'koden (PV1401) eller namnet på regelen; utan noko av det: alle som finst',
    en: 'the code (PV1401) or the name of a rule; without either: all there are',
  },
  helpPurpose: {
    nb: 'viser hjelp, også om én kommando',
    nn: 'viser hjelp, òg om éin kommando',
    en: 'shows help, also about one command',
  },
  commandArgument: {
    nb: 'kommandoen; alle hvis ingen er valgt',
    nn: 'kommandoen; alle om ingen er vald',
    en: 'the command; all of them when left out',
  },
  fmtPurpose: {
    nb: 'rydder filene: rekkefølge, id-er, filnavn; ordlyd og kommentarer endres ikke',
    nn: 'ryddar filene: rekkjefølgje, id-ar, filnamn; ordlyd og kommentarar blir ikkje endra',
    en: 'formats the files: order, ids, file names; wording and comments do not change',
  },
  checkOption: {
    nb: 'si hva som ville bli endret, og skriv ingenting',
    nn: 'sei kva som ville bli endra, og skriv ingenting',
    en: 'say what would change, and write nothing',
  },
  fixOption: {
    nb: 'rett det som trygt kan rettes; --fix=unsafe gjetter også id-er og valg som er skrevet feil',
    nn: 'rett det som trygt kan rettast; --fix=unsafe gjettar òg id-ar og val som er skrivne feil',
    en: 'fix what can safely be fixed; --fix=unsafe also guesses ids and choices that are misspelt',
  },
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
  allOption: {
    nb: 'vis alt i sin helhet, også når det er mange av samme type',
    nn: 'vis alt i sin heilskap, òg når det er mange av same type',
    en: 'show everything in full, also where there are many of a kind',
  },
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
  newKindArgument: wording<{ choices: readonly string[] }>({
    nb: (v) => `hva som skal skrives (${anyOf(v.choices, 'nb')})`,
    nn: (v) => `kva som skal skrivast (${anyOf(v.choices, 'nn')})`,
    en: (v) => `what to write (${anyOf(v.choices, 'en')})`,
  }),
  newWhichArgument: {
    nb: 'året som handlingsplanen skal gjelde, eller det første og siste, for eksempel 2027-2030; etter en plan for flere år får den nye like mange. Av en rapport: perioden, for eksempel 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025',
    nn: 'året som handlingsplanen skal gjelde, eller det første og siste, til dømes 2027-2030; etter ein plan for fleire år får den nye like mange. Av ein rapport: perioden, til dømes 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025',
    en: 'the year that the action plan is for, or the first and last, such as 2027-2030; after a plan of several years the new one has as many. Of a report: the period, such as 2025-T2, 2025-H1, 2025-Q3, 2025-06 or 2025',
  },
  notPeriod: wording<{ word: string }>({
    nb: (v) => `«${v.word}» er ikke en periode: skriv 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025.`,
    nn: (v) => `«${v.word}» er ikkje ein periode: skriv 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025.`,
    en: (v) => `“${v.word}” is not a period: write 2025-T2, 2025-H1, 2025-Q3, 2025-06 or 2025.`,
  }),
  notYear: wording<{ word: string }>({
    nb: (v) => `«${v.word}» er ikke et år`,
    nn: (v) => `«${v.word}» er ikkje eit år`,
    en: (v) => `“${v.word}” is not a year`,
  }),
  listPurpose: {
    nb: 'viser planen som et tre med nummer, id-er og antall',
    nn: 'viser planen som eit tre med nummer, id-ar og tal',
    en: 'shows the plan as a tree with numbers, ids and counts',
  },
  optionsPlaceholder: { nb: '[valg]', nn: '[val]', en: '[options]' },
  commandPlaceholder: { nb: '[kommando]', nn: '[kommando]', en: '[command]' },
  folderArgument: { nb: 'planmappen', nn: 'planmappa', en: 'the plan folder' },
  documentArgument: wording<{ choices: readonly string[] }>({
    nb: (v) => `hvilket dokument (${anyOf(v.choices, 'nb')}); alle hvis ikke annet er valgt`,
    nn: (v) => `kva dokument (${anyOf(v.choices, 'nn')}); alle om ikkje anna er valt`,
    en: (v) => `which document (${anyOf(v.choices, 'en')}); all of them when left out`,
  }),
  whichArgument: {
    nb: () => 'året eller perioden, for eksempel 2012 eller 2011-2014; alle hvis ikke annet er valgt',
    nn: () => 'året eller perioden, til dømes 2012 eller 2011-2014; alle om ikkje anna er valt',
    en: () => 'the year or period, such as 2012 or 2011-2014; all of them when left out',
  },
  kindArgument: wording<{ choices: readonly string[] }>({
    nb: (v) => `hva som skal vises (${anyOf(v.choices, 'nb')})`,
    nn: (v) => `kva som skal visast (${anyOf(v.choices, 'nn')})`,
    en: (v) => `what to show (${anyOf(v.choices, 'en')})`,
  }),
  planOption: { nb: 'planmappen', nn: 'planmappa', en: 'the plan folder' },
  langOption: wording<{ choices: readonly string[] }>({
    nb: (v) => `språket i meldinger og hjelp: ${anyOf(v.choices, 'nb')}`,
    nn: (v) => `språket i meldingar og hjelp: ${anyOf(v.choices, 'nn')}`,
    en: (v) => `the language of messages and help: ${anyOf(v.choices, 'en')}`,
  }),
  formatOption: wording<{ choices: readonly string[] }>({
    nb: (v) => `utdataformat: ${anyOf(v.choices, 'nb')}; ${v.choices[0]} hvis ikke annet er valgt`,
    nn: (v) => `utdataformat: ${anyOf(v.choices, 'nn')}; ${v.choices[0]} om ikkje anna er valt`,
    en: (v) => `output format: ${anyOf(v.choices, 'en')}; ${v.choices[0]} unless another is chosen`,
  }),
  formatsOption: wording<{ choices: readonly string[]; usual: string }>({
    nb: (v) => `formater med komma mellom, av ${allOf(v.choices, 'nb')}; ${v.usual} hvis ikke annet er valgt`,
    nn: (v) => `format med komma mellom, av ${allOf(v.choices, 'nn')}; ${v.usual} om ikkje anna er valt`,
    en: (v) =>
      `formats with commas between, of ${allOf(v.choices, 'en')}; ${v.usual} unless others are chosen`,
  }),
  atOption: {
    nb: 'en git-revisjon i stedet for filene som ligger i mappen',
    nn: 'ein git-revisjon i staden for filene som ligg i mappa',
    en: 'a git revision instead of the files in the folder',
  },
  todayOption: {
    nb: 'dagen som regnes som i dag, som 2012-03-01; den nyeste datoen i planen hvis ingen er valgt',
    nn: 'dagen som blir rekna som i dag, som 2012-03-01; den nyaste datoen i planen om ingen er vald',
    en: 'the day that counts as today, such as 2012-03-01; the newest date of the plan when left out',
  },
  outOption: {
    nb: 'mappen det skrives til; out hvis ikke annet er valgt. Filene har navn på planens språk',
    nn: 'mappa det blir skrive til; out om ikkje anna er valt. Filene har namn på språket til planen',
    en: 'the folder to write to; out when left out. Files have names in the plan’s language',
  },
  attachOption: {
    nb: 'legg planfilene ved PDF-en (PDF/A-3a), så den som har dokumentet, også har kilden',
    nn: 'legg planfilene ved PDF-en (PDF/A-3a), så den som har dokumentet, òg har kjelda',
    en: 'attach the plan files to the PDF (PDF/A-3a), so that the document carries its source',
  },
  draftOption: {
    nb: 'bygg av det som kan leses, selv om planen har feil',
    nn: 'bygg av det som kan lesast, sjølv om planen har feil',
    en: 'build from what can be read, even if the plan has errors',
  },
  statusOption: {
    nb: 'ta med et kapittel om hva som har skjedd siden dokumentet ble vedtatt',
    nn: 'ta med eit kapittel om kva som har skjedd sidan dokumentet vart vedteke',
    en: 'add a chapter on what has happened since the document was adopted',
  },
  watermarkOption: {
    nb: 'vannmerke: auto, none eller en egen tekst',
    nn: 'vassmerke: auto, none eller ein eigen tekst',
    en: 'watermark: auto, none or a text of your own',
  },
  maxWarningsOption: {
    nb: 'avslutt med kode 1 når det er flere advarsler enn dette',
    nn: 'avslutt med kode 1 når det er fleire åtvaringar enn dette',
    en: 'exit with code 1 when there are more warnings than this',
  },
  jsonOption: { nb: 'som JSON', nn: 'som JSON', en: 'as JSON' },
  debugOption: {
    nb: 'vis tekniske detaljer når planverk selv feiler',
    nn: 'vis tekniske detaljar når planverk sjølv feilar',
    en: 'show technical details when planverk itself fails',
  },
  helpOption: { nb: 'vis hjelp', nn: 'vis hjelp', en: 'show help' },
  versionOption: { nb: 'vis versjonen', nn: 'vis versjonen', en: 'show the version' },
  written: wording<{ path: string; size: string }>({
    nb: (v) => `${v.path} (${v.size})`,
    nn: (v) => `${v.path} (${v.size})`,
    en: (v) => `${v.path} (${v.size})`,
  }),
  writtenPages: wording<{ path: string; pages: number; size: string }>({
    nb: (v) => `${v.path} (${plural(v.pages, 'side', 'sider')}, ${v.size})`,
    nn: (v) => `${v.path} (${plural(v.pages, 'side', 'sider')}, ${v.size})`,
    en: (v) => `${v.path} (${plural(v.pages, 'page', 'pages')}, ${v.size})`,
  }),
  writtenBesides: wording<{ count: number }>({
    nb: (v) => `og ${plural(v.count, 'fil', 'filer')} til`,
    nn: (v) => `og ${plural(v.count, 'fil', 'filer')} til`,
    en: (v) => `and ${plural(v.count, 'file', 'files')} more`,
  }),
  buildRefused: {
    nb: 'Planen har feil, så ingenting ble bygget. Rett feilene, eller bygg et utkast med --draft.',
    nn: 'Planen har feil, så ingenting vart bygt. Rett feila, eller bygg eit utkast med --draft.',
    en: 'The plan has errors, so nothing was built. Fix them, or build a draft with --draft.',
  },
  builtDespiteErrors: {
    nb: 'Planen har feil; dokumentene er bygget av det som kunne leses.',
    nn: 'Planen har feil; dokumenta er bygde av det som kunne lesast.',
    en: 'The plan has errors; the documents are built from what could be read.',
  },
  leftOut: wording<{ title: string; file: string }>({
    nb: (v) => `Ikke med: «${v.title}» (${v.file})`,
    nn: (v) => `Ikkje med: «${v.title}» (${v.file})`,
    en: (v) => `Left out: “${v.title}” (${v.file})`,
  }),
  listedDespiteErrors: {
    nb: 'Planen har feil, så noe kan mangle her; se planverk validate.',
    nn: 'Planen har feil, så noko kan mangle her; sjå planverk validate.',
    en: 'The plan has errors, so something may be missing here; see planverk validate.',
  },
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
  seeHelp: wording<{ command: string }>({
    nb: (v) => `Se «${v.command} --help».`,
    nn: (v) => `Sjå «${v.command} --help».`,
    en: (v) => `See “${v.command} --help”.`,
  }),
  bug: wording<{ detail: string }>({
    nb: (v) =>
      `Dette er en feil i planverk (${v.detail}). Meld den gjerne, med kommandoen du kjørte; --debug viser mer.`,
    nn: (v) =>
      `Dette er ein feil i planverk (${v.detail}). Meld han gjerne, med kommandoen du køyrde; --debug viser meir.`,
    en: (v) =>
      `This is a bug in planverk (${v.detail}). Please report it, with the command you ran; --debug shows more.`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;

/** What is in the place of words that are to be filled in, by its English name: `validate [folder]`. */
export const placeholderWords = {
  folder: { nb: 'mappe', nn: 'mappe', en: 'folder' },
  file: { nb: 'fil', nn: 'fil', en: 'file' },
  date: { nb: 'dato', nn: 'dato', en: 'date' },
  document: { nb: 'dokument', nn: 'dokument', en: 'document' },
  which: { nb: 'år|periode', nn: 'år|periode', en: 'year|period' },
  kind: { nb: 'type', nn: 'type', en: 'kind' },
  year: { nb: 'år', nn: 'år', en: 'year' },
  code: { nb: 'kode', nn: 'kode', en: 'code' },
  command: { nb: 'kommando', nn: 'kommando', en: 'command' },
  lang: { nb: 'språk', nn: 'språk', en: 'language' },
  revision: { nb: 'revisjon', nn: 'revisjon', en: 'revision' },
  format: { nb: 'format', nn: 'format', en: 'format' },
  formats: { nb: 'formater', nn: 'format', en: 'formats' },
  n: { nb: 'antall', nn: 'tal', en: 'number' },
  text: { nb: 'tekst', nn: 'tekst', en: 'text' },
  weight: { nb: 'vekt', nn: 'vekt', en: 'weight' },
  what: { nb: 'hva', nn: 'kva', en: 'what' },
} as const satisfies Readonly<Record<string, Wording<never>>>;

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

const question: Readonly<Record<Language, string>> = { nb: 'Mente du', nn: 'Meinte du', en: 'Did you mean' };

function guess(suggestion: string | undefined, language: Language): string {
  const [before, after] = language === 'en' ? '“”' : '«»';
  return suggestion ? ` ${question[language]} ${before}${suggestion}${after}?` : '';
}
