import type { Wording } from '../../src/messages/wording.ts';

/** What the pages say besides their texts. */
export const siteWords = {
  skip: { nb: 'Til innholdet', nn: 'Til innhaldet', en: 'Skip to content' },
  pages: { nb: 'Sider', nn: 'Sider', en: 'Pages' },
  allPages: { nb: 'Alle sider', nn: 'Alle sider', en: 'All pages' },
  guide: { nb: 'Veiledning', nn: 'Rettleiing', en: 'Guide' },
  reference: { nb: 'Oppslag', nn: 'Oppslag', en: 'Reference' },
  languages: { nb: 'Språk', nn: 'Språk', en: 'Languages' },
  search: { nb: 'Søk', nn: 'Søk', en: 'Search' },
  none: { nb: 'Ingen treff', nn: 'Ingen treff', en: 'Nothing found' },
  one: { nb: '1 treff', nn: '1 treff', en: '1 result' },
  many: { nb: '{count} treff', nn: '{count} treff', en: '{count} results' },
  first: {
    nb: '{count} treff; de {shown} beste vises',
    nn: '{count} treff; dei {shown} beste er viste',
    en: '{count} results; the best {shown} are shown',
  },
  contents: { nb: 'På denne siden', nn: 'På denne sida', en: 'On this page' },
  homeTitle: { nb: 'planverk', nn: 'planverk', en: 'planverk' },
  home: {
    nb: 'planverk er et program for offentlige planer. Planen er tekst i en mappe. planverk kontrollerer den, viser hva en revisjon endrer, og lager dokumentene som vedtas, trykkes og arkiveres.',
    nn: 'planverk er eit program for offentlege planar. Planen er tekst i ei mappe. planverk kontrollerer han, viser kva ein revisjon endrar, og lagar dokumenta som blir vedtekne, trykte og arkiverte.',
    en: 'planverk is a compiler for public plans. The plan is text in a folder. planverk validates it, shows what a revision changes, and makes the documents that are adopted, printed and archived.',
  },
  commands: { nb: 'Kommandoer', nn: 'Kommandoar', en: 'Commands' },
  commandsAbout: {
    nb: 'hver kommando med alle valg',
    nn: 'kvar kommando med alle val',
    en: 'every command with all its options',
  },
  commandsLead: {
    nb: 'Det samme sier `planverk help` og `planverk help build`.',
    nn: 'Det same seier `planverk help` og `planverk help build`.',
    en: '`planverk help` and `planverk help build` say the same.',
  },
  alsoCalled: { nb: 'Kan også skrives', nn: 'Kan òg skrivast', en: 'May also be written' },
  common: {
    nb: 'Felles for alle kommandoer',
    nn: 'Felles for alle kommandoar',
    en: 'Common to all commands',
  },
  option: { nb: 'Skrives', nn: 'Blir skrive', en: 'Written' },
  meaning: { nb: 'Betyr', nn: 'Tyder', en: 'Means' },
  examples: { nb: 'Eksempler', nn: 'Døme', en: 'Examples' },
  exitCodes: { nb: 'Utgangskoder', nn: 'Utgangskodar', en: 'Exit codes' },
  environment: { nb: 'Miljøvariabler', nn: 'Miljøvariablar', en: 'Environment' },
  planFolder: { nb: 'Planmappen', nn: 'Planmappa', en: 'The plan folder' },
  rules: { nb: 'Regler og feil', nn: 'Reglar og feil', en: 'Rules and errors' },
  rulesAbout: {
    nb: 'alt som planverk kan finne galt, med eksempler',
    nn: 'alt som planverk kan finne gale, med døme',
    en: 'everything that planverk can find wrong, with examples',
  },
  rulesLead: {
    nb: 'Det samme sier `planverk explain <kode>`. En regel kan gjøres strengere eller mildere, eller slås av, under `rules` i `plan.yaml`, alltid med begrunnelse:',
    nn: 'Det same seier `planverk explain <kode>`. Ein regel kan gjerast strengare eller mildare, eller slåast av, under `rules` i `plan.yaml`, alltid med grunngjeving:',
    en: '`planverk explain <code>` says the same. A rule can be made stricter or milder, or switched off, under `rules` in `plan.yaml`, always with a reason:',
  },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  about: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  severity: { nb: 'Alvorlighetsgrad', nn: 'Alvorsgrad', en: 'Severity' },
  fields: { nb: 'Felter', nn: 'Felt', en: 'Fields' },
  fieldsAbout: {
    nb: 'alt som kan skrives i hver type fil',
    nn: 'alt som kan skrivast i kvar type fil',
    en: 'everything that may be written in each kind of file',
  },
  fieldsLead: {
    nb: 'Feltene har engelske navn. En editor som kjenner skjemaene, forklarer dem på norsk mens du skriver.',
    nn: 'Felta har engelske namn. Ein editor som kjenner skjemaa, forklarer dei på norsk medan du skriv.',
    en: 'An editor that knows the schemas explains the fields as you write.',
  },
  file: { nb: 'Fil', nn: 'Fil', en: 'File' },
  field: { nb: 'Felt', nn: 'Felt', en: 'Field' },
  required: { nb: 'må være med', nn: 'må vere med', en: 'must be there' },
  choices: { nb: 'Valg', nn: 'Val', en: 'Choices' },
  example: { nb: 'Eksempel', nn: 'Døme', en: 'Example' },
} as const satisfies Readonly<Record<string, Wording>>;

/** What the categories of rules are called, and what is no rule. */
export const categoryWords = {
  references: { nb: 'Henvisninger', nn: 'Tilvisingar', en: 'References' },
  completeness: { nb: 'Fullstendighet', nn: 'Fullstende', en: 'Completeness' },
  time: { nb: 'Tid', nn: 'Tid', en: 'Time' },
  money: { nb: 'Penger', nn: 'Pengar', en: 'Money' },
  'carry-over': { nb: 'Videreføring', nn: 'Vidareføring', en: 'Carry-over' },
  governance: { nb: 'Styring og vedtak', nn: 'Styring og vedtak', en: 'Governance' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  documents: { nb: 'Dokumenter', nn: 'Dokument', en: 'Documents' },
  files: { nb: 'Filer, skrivemåte og form', nn: 'Filer, skrivemåte og form', en: 'Files, syntax and shape' },
} as const satisfies Readonly<Record<string, Wording>>;
