import { allOf, anyOf, type Wording, wording } from './wording.ts';

/** Words of the help, purposes of commands, arguments and options, and what is said of a fault of planverk itself. */
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
  initPurpose: {
    nb: 'begynner en ny plan: en mappe som kan kontrolleres og bygges med en gang',
    nn: 'byrjar ein ny plan: ei mappe som kan kontrollerast og byggjast med ein gong',
    en: 'begins a new plan: a folder that can be checked and built at once',
  },
  initFolder: {
    nb: 'mappen som planen skal ligge i; mappen du står i, hvis ingen er valgt',
    nn: 'mappa som planen skal liggje i; mappa du står i, om inga er vald',
    en: 'the folder for the plan; the one you are in when left out',
  },
  initKind: wording<{ choices: readonly string[] }>({
    nb: (v) => `hvem som lager planen: ${anyOf(v.choices, 'nb')}`,
    nn: (v) => `kven som lagar planen: ${anyOf(v.choices, 'nn')}`,
    en: (v) => `who makes the plan: ${anyOf(v.choices, 'en')}`,
  }),
  initOwner: { nb: 'hva eieren heter', nn: 'kva eigaren heiter', en: 'what the owner is called' },
  initTitle: { nb: 'hva planen heter', nn: 'kva planen heiter', en: 'what the plan is called' },
  initPeriod: {
    nb: 'første og siste år, som 2027-2038; tolv år fra neste år hvis ikke annet er valgt',
    nn: 'første og siste år, som 2027-2038; tolv år frå neste år om ikkje anna er valt',
    en: 'the first and the last year, like 2027-2038; twelve years from the next one when left out',
  },
  initPartners: {
    nb: 'navnene på samarbeidspartene, med komma mellom',
    nn: 'namna på samarbeidspartane, med komma mellom',
    en: 'the names of the partners, with commas between',
  },
  initCi: wording<{ choices: readonly string[] }>({
    nb: (v) => `hvor planen kontrolleres automatisk: ${anyOf(v.choices, 'nb')}`,
    nn: (v) => `kvar planen blir kontrollert automatisk: ${anyOf(v.choices, 'nn')}`,
    en: (v) => `where the plan is checked automatically: ${anyOf(v.choices, 'en')}`,
  }),
  initBuild: {
    nb: 'lag dokumentene med det samme',
    nn: 'lag dokumenta med det same',
    en: 'make the documents at once',
  },
  initYes: {
    nb: 'spør ikke: bruk det vanlige for alt som ikke er oppgitt',
    nn: 'spør ikkje: bruk det vanlege for alt som ikkje er oppgjeve',
    en: 'do not ask: take the usual for all that is left out',
  },
  initDryRun: {
    nb: 'vis hvilke filer som ville bli skrevet, og skriv ingenting',
    nn: 'vis kva filer som ville bli skrivne, og skriv ingenting',
    en: 'show which files would be written, and write nothing',
  },
  initBare: {
    nb: 'bare plan.yaml og ett satsingsområde',
    nn: 'berre plan.yaml og eitt satsingsområde',
    en: 'only plan.yaml and one focus area',
  },
  initTools: {
    nb: 'bare filene rundt en plan som er her fra før: git, editor, package.json',
    nn: 'berre filene rundt ein plan som er her frå før: git, editor, package.json',
    en: 'only the files around a plan that is here already: git, editor, package.json',
  },
  initHooks: {
    nb: 'la git kontrollere planen før hver commit',
    nn: 'la git kontrollere planen før kvar commit',
    en: 'have git check the plan before each commit',
  },
  initShow: {
    nb: 'vis også hva som ville stått i filer som finnes og er annerledes',
    nn: 'vis òg kva som ville stått i filer som finst og er annleis',
    en: 'also show what would be in files that are there and differ',
  },
  newPurpose: {
    nb: 'skriver noe nytt i planen: et mål, et tiltak, neste handlingsplan eller økonomiplan, en rapport, et vedtak om endringer',
    nn: 'skriv noko nytt i planen: eit mål, eit tiltak, neste handlingsplan eller økonomiplan, ein rapport, eit vedtak om endringar',
    en: 'writes something new in the plan: a goal, an action, the next action plan or economic plan, a report, a decision on changes',
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
  releasePurpose: {
    nb: 'lager en utgivelse av planen slik en tagg i git har den: dokumenter, endringer, data og kontrollsummer i én mappe',
    nn: 'lagar ei utgiving av planen slik ein tagg i git har han: dokument, endringar, data og kontrollsummar i éi mappe',
    en: 'makes a release of the plan as a tag of git has it: documents, changes, data and checksums in one folder',
  },
  releaseTag: {
    nb: 'taggen som skal utgis; den må være hentet fram',
    nn: 'taggen det skal lagast ei utgiving av; han må vere henta fram',
    en: 'the tag to release; it must be checked out',
  },
  releaseSince: {
    nb: 'taggen til utgivelsen det skal vises endringer fra; den nærmeste før i historikken hvis ikke annet er valgt',
    nn: 'taggen til utgivinga det skal visast endringar frå; den næraste før i historikken om ikkje anna er valt',
    en: 'the tag of the release to show changes from; the nearest before it in its history when left out',
  },
  releaseOut: {
    nb: 'mappen for utgivelsen; den har én utgivelse og ingenting annet',
    nn: 'mappa for utgivinga; ho har éi utgiving og ingenting anna',
    en: 'the folder of the release; it holds one release and nothing else',
  },
  verifyPurpose: {
    nb: 'kontrollerer at dokumenter er laget av planen: lager dem på nytt fra git, og sammenligner hver byte',
    nn: 'kontrollerer at dokument er laga av planen: lagar dei på nytt frå git, og samanliknar kvar byte',
    en: 'verifies that documents were made from the plan: makes them again from git, and compares every byte',
  },
  verifyFiles: {
    nb: 'PDF-er av planverk, eller andre filer i mappen til en utgivelse',
    nn: 'PDF-ar av planverk, eller andre filer i mappa til ei utgiving',
    en: 'PDFs of planverk, or other files in the folder of a release',
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
  completionPurpose: {
    nb: 'skriver ut det et skall trenger for å fullføre ord når du trykker Tab',
    nn: 'skriv ut det eit skal treng for å fullføre ord når du trykkjer Tab',
    en: 'prints what a shell needs to complete words when you press Tab',
  },
  completionShell: wording<{ choices: readonly string[] }>({
    nb: (v) => `hvilket skall (${anyOf(v.choices, 'nb')})`,
    nn: (v) => `kva skal (${anyOf(v.choices, 'nn')})`,
    en: (v) => `which shell (${anyOf(v.choices, 'en')})`,
  }),
  completionWords: {
    nb: 'ordene som er skrevet til nå, slik skriptet sender dem',
    nn: 'orda som er skrivne til no, slik skriptet sender dei',
    en: 'the words that are typed so far, as the script sends them',
  },
  doctorPurpose: {
    nb: 'undersøker maskinen og mappen, og sier hva som bør gjøres',
    nn: 'undersøkjer maskina og mappa, og seier kva som bør gjerast',
    en: 'examines the machine and the folder, and says what to do',
  },
  doctorFixOption: {
    nb: 'skriv filene rundt planen som mangler eller er fra en eldre versjon, og undersøk så',
    nn: 'skriv filene rundt planen som manglar eller er frå ein eldre versjon, og undersøk så',
    en: 'write the files around the plan that are missing or from an older version, then examine',
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
  allOption: {
    nb: 'vis alt i sin helhet, også når det er mange av samme type',
    nn: 'vis alt i sin heilskap, òg når det er mange av same type',
    en: 'show everything in full, also where there are many of a kind',
  },
  newKindArgument: wording<{ choices: readonly string[] }>({
    nb: (v) => `hva som skal skrives (${anyOf(v.choices, 'nb')})`,
    nn: (v) => `kva som skal skrivast (${anyOf(v.choices, 'nn')})`,
    en: (v) => `what to write (${anyOf(v.choices, 'en')})`,
  }),
  newTitleArgument: {
    nb: 'hva det skal hete. Av en handlingsplan eller økonomiplan: året, eller det første og siste, for eksempel 2027-2030; etter en plan for flere år får den nye like mange. Av en rapport: perioden, for eksempel 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025, eller id-en til tiltaket den er om. Av et vedtak: saksnummeret',
    nn: 'kva det skal heite. Av ein handlingsplan eller økonomiplan: året, eller det første og siste, til dømes 2027-2030; etter ein plan for fleire år får den nye like mange. Av ein rapport: perioden, til dømes 2025-T2, 2025-H1, 2025-Q3, 2025-06 eller 2025, eller id-en til tiltaket han er om. Av eit vedtak: saksnummeret',
    en: 'what it is called. Of an action plan or economic plan: the year, or the first and last, such as 2027-2030; after a plan of several years the new one has as many. Of a report: the period, such as 2025-T2, 2025-H1, 2025-Q3, 2025-06 or 2025, or the id of the action that it is on. Of a decision: the number of the case',
  },
  newUnderOption: {
    nb: 'id-en til det det hører til under; av et tiltak: det tiltaket skal bidra til, med komma mellom flere; av en indikator: det den måler',
    nn: 'id-en til det det høyrer til under; av eit tiltak: det tiltaket skal bidra til, med komma mellom fleire; av ein indikator: det han måler',
    en: 'the id of what it is under; of an action: what it contributes to, with commas between several; of an indicator: what it measures',
  },
  newBeforeOption: {
    nb: 'id-en til det det skal stå før',
    nn: 'id-en til det det skal stå før',
    en: 'the id of what it goes before',
  },
  newAfterOption: {
    nb: 'id-en til det det skal stå etter',
    nn: 'id-en til det det skal stå etter',
    en: 'the id of what it goes after',
  },
  newIdOption: {
    nb: 'id-en; laget av tittelen hvis ingen er valgt',
    nn: 'id-en; laga av tittelen om ingen er vald',
    en: 'the id; made of the title when left out',
  },
  newResponsibleOption: {
    nb: 'av et tiltak: hvem som er ansvarlig, en part eller fri tekst',
    nn: 'av eit tiltak: kven som er ansvarleg, ein part eller fri tekst',
    en: 'of an action: who is responsible, a partner or any text',
  },
  newCostOption: {
    nb: 'av et tiltak: kroner for hvert år, som 2027=100000,2028=50000',
    nn: 'av eit tiltak: kroner for kvart år, som 2027=100000,2028=50000',
    en: 'of an action: kroner of each year, like 2027=100000,2028=50000',
  },
  newFromOption: {
    nb: 'av et tiltak med kostnad: kilden som betaler. Av et vedtak: revisjonen som endringene regnes fra',
    nn: 'av eit tiltak med kostnad: kjelda som betaler. Av eit vedtak: revisjonen som endringane blir rekna frå',
    en: 'of an action with a cost: the source that pays. Of a decision: the revision that the changes are counted from',
  },
  newSourceKindOption: wording<{ choices: readonly string[] }>({
    nb: (v) => `av en finansieringskilde: ${anyOf(v.choices, 'nb')}`,
    nn: (v) => `av ei finansieringskjelde: ${anyOf(v.choices, 'nn')}`,
    en: (v) => `of a financing source: ${anyOf(v.choices, 'en')}`,
  }),
  newTextOption: {
    nb: 'av en rapport om et tiltak: hvordan det har gått',
    nn: 'av ein rapport om eit tiltak: korleis det har gått',
    en: 'of a report on an action: how it has gone',
  },
  newStatusOption: wording<{ choices: readonly string[] }>({
    nb: (v) => `av en rapport om et tiltak: ${anyOf(v.choices, 'nb')}; den det har, hvis ingen er valgt`,
    nn: (v) => `av ein rapport om eit tiltak: ${anyOf(v.choices, 'nn')}; den det har, om ingen er vald`,
    en: (v) => `of a report on an action: ${anyOf(v.choices, 'en')}; the one it has when left out`,
  }),
  newSpentOption: {
    nb: 'av en rapport om et tiltak: kroner brukt så langt i året',
    nn: 'av ein rapport om eit tiltak: kroner brukte så langt i året',
    en: 'of a report on an action: kroner spent so far in the year',
  },
  newRoleOption: wording<{ choices: readonly string[] }>({
    nb: (v) => `av en part: ${anyOf(v.choices, 'nb')}`,
    nn: (v) => `av ein part: ${anyOf(v.choices, 'nn')}`,
    en: (v) => `of a partner: ${anyOf(v.choices, 'en')}`,
  }),
  newUnitOption: {
    nb: 'av en indikator: hva tallene teller',
    nn: 'av ein indikator: kva tala tel',
    en: 'of an indicator: what the figures count',
  },
  newValueOption: {
    nb: 'av en indikator: målte tall, som 2026=120',
    nn: 'av ein indikator: målte tal, som 2026=120',
    en: 'of an indicator: what was measured, like 2026=120',
  },
  newProlongOption: {
    nb: 'av en handlingsplan: forleng tiltak som slutter før den, til det siste året i den; uten id-er alle som pågår',
    nn: 'av ein handlingsplan: forleng tiltak som sluttar før han, til det siste året i han; utan id-ar alle som er i gang',
    en: 'of an action plan: prolong actions that end before it to its last year; without ids all that are ongoing',
  },
  newPaperOption: {
    nb: 'av en handlingsplan: lag et saksframlegg med alt som må avgjøres, som PDF, HTML eller Markdown etter filnavnet; uten fil en PDF i out',
    nn: 'av ein handlingsplan: lag eit saksframlegg med alt som må avgjerast, som PDF, HTML eller Markdown etter filnamnet; utan fil ein PDF i out',
    en: 'of an action plan: make a paper for the meeting with all that must be decided, as PDF, HTML or Markdown by the name of the file; without a file a PDF in out',
  },
  newDryRun: {
    nb: 'vis hva som ville bli skrevet, og skriv ingenting',
    nn: 'vis kva som ville bli skrive, og skriv ingenting',
    en: 'show what would be written, and write nothing',
  },
  newDateOption: {
    nb: 'av et vedtak: dagen det ble gjort, for eksempel 2011-06-10',
    nn: 'av eit vedtak: dagen det vart gjort, til dømes 2011-06-10',
    en: 'of a decision: the day it was made, such as 2011-06-10',
  },
  newPartnerOption: {
    nb: 'av et vedtak: parten som vedtar for seg selv',
    nn: 'av eit vedtak: parten som vedtek for seg sjølv',
    en: 'of a decision: the partner that decides for itself',
  },
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
  watchPurpose: {
    nb: 'bygger dokumentene på nytt hver gang en fil i planen blir lagret',
    nn: 'byggjer dokumenta på nytt kvar gong ei fil i planen blir lagra',
    en: 'rebuilds the documents whenever a file of the plan is saved',
  },
  watchOutOption: {
    nb: 'mappen det skrives til; out hvis ikke annet er valgt',
    nn: 'mappa det blir skrive til; out om ikkje anna er valt',
    en: 'the folder to write to; out when left out',
  },
  watchFormatsOption: wording<{ choices: readonly string[] }>({
    nb: (v) =>
      `formater med komma mellom, av ${allOf(v.choices, 'nb')}; pdf,html,md hvis ikke annet er valgt`,
    nn: (v) => `format med komma mellom, av ${allOf(v.choices, 'nn')}; pdf,html,md om ikkje anna er valt`,
    en: (v) =>
      `formats with commas between, of ${allOf(v.choices, 'en')}; pdf,html,md unless others are chosen`,
  }),
  serveOption: {
    nb: 'vis planen i nettleseren mens du skriver, i stedet for å skrive dokumentene',
    nn: 'vis planen i nettlesaren medan du skriv, i staden for å skrive dokumenta',
    en: 'show the plan in your browser as you write, instead of writing the documents',
  },
  openOption: {
    nb: 'åpne forhåndsvisningen i nettleseren',
    nn: 'opne førehandsvisinga i nettlesaren',
    en: 'open the preview in your browser',
  },
  portOption: {
    nb: 'porten til forhåndsvisningen; 4127 eller den neste som er ledig, hvis ikke annet er valgt',
    nn: 'porten til førehandsvisinga; 4127 eller den neste som er ledig, om ikkje anna er valt',
    en: 'the port of the preview; 4127 or the next that is free when left out',
  },
  pollOption: {
    nb: 'se etter endringer så ofte, i millisekunder, i stedet for å lytte etter dem; 400 hvis ikke annet er valgt',
    nn: 'sjå etter endringar så ofte, i millisekund, i staden for å lytte etter dei; 400 om ikkje anna er valt',
    en: 'look for changes this often, in milliseconds, instead of listening for them; 400 when left out',
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
  forPartnerOption: {
    nb: 'bygg bare det som gjelder én part, ut fra id-en eller navnet: siden dens og kortene for tiltakene',
    nn: 'bygg berre det som gjeld éin part, ut frå id-en eller namnet: sida hans og korta for tiltaka',
    en: 'build only what concerns one partner, by its id or its name: its page and the cards of its actions',
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
  bug: wording<{ detail: string }>({
    nb: (v) =>
      `Dette er en feil i planverk (${v.detail}). Meld den gjerne, med kommandoen du kjørte; --debug viser mer.`,
    nn: (v) =>
      `Dette er ein feil i planverk (${v.detail}). Meld han gjerne, med kommandoen du køyrde; --debug viser meir.`,
    en: (v) =>
      `This is a bug in planverk (${v.detail}). Please report it, with the command you ran; --debug shows more.`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
