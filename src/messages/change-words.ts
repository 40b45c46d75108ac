import { capital } from '../text/capital.ts';
import { allOf, plural, type Wording, wording } from './wording.ts';

/** What the outputs of a comparison say about each change, and the headings they say it under. */
export const changeWords = {
  // Counts, heaviest first: `3 vedtakskrevende · 5 vesentlige · 12 redaksjonelle · 2 flyttet`
  members: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'krever', 'krever')} vedtak av alle medlemmene`,
    nn: (v) => `${plural(v.count, 'krev', 'krev')} vedtak av alle medlemene`,
    en: (v) => `${plural(v.count, 'needs', 'need')} the decision of every member`,
  }),
  decision: wording<{ count: number }>({
    nb: (v) => `${v.count} vedtakskrevende`,
    nn: (v) => `${v.count} vedtakskrevjande`,
    en: (v) => `${plural(v.count, 'needs', 'need')} a decision`,
  }),
  substantive: wording<{ count: number }>({
    nb: (v) => plural(v.count, 'vesentlig', 'vesentlige'),
    nn: (v) => plural(v.count, 'vesentleg', 'vesentlege'),
    en: (v) => `${v.count} substantive`,
  }),
  editorial: wording<{ count: number }>({
    nb: (v) => plural(v.count, 'redaksjonell', 'redaksjonelle'),
    nn: (v) => plural(v.count, 'redaksjonell', 'redaksjonelle'),
    en: (v) => `${v.count} editorial`,
  }),
  moved: wording<{ count: number }>({
    nb: (v) => `${v.count} flyttet`,
    nn: (v) => plural(v.count, 'flytta', 'flytta'),
    en: (v) => `${v.count} moved`,
  }),
  noChanges: {
    nb: 'Ingen endringer i planen',
    nn: 'Ingen endringar i planen',
    en: 'No changes of the plan',
  },
  // What could not be read comes before what was found
  unread: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'fil', 'filer')} kunne ikke sammenlignes`,
    nn: (v) => `${plural(v.count, 'fil', 'filer')} kunne ikkje samanliknast`,
    en: (v) => `${plural(v.count, 'file', 'files')} could not be compared`,
  }),
  nothingElse: {
    nb: 'ellers er ingenting endret',
    nn: 'elles er ingenting endra',
    en: 'nothing else has changed',
  },
  notCompared: {
    nb: 'Kunne ikke sammenlignes',
    nn: 'Kunne ikkje samanliknast',
    en: 'Could not be compared',
  },
  changes: wording<{ count: number }>({
    nb: (v) => plural(v.count, 'endring', 'endringer'),
    nn: (v) => plural(v.count, 'endring', 'endringar'),
    en: (v) => plural(v.count, 'change', 'changes'),
  }),
  moreOfRow: wording<{ count: number; title: string; numbers: string }>({
    nb: (v) => `… og ${v.count} til av samme type (${v.title}): nr. ${v.numbers}`,
    nn: (v) => `… og ${v.count} til av same type (${v.title}): nr. ${v.numbers}`,
    en: (v) => `… and ${v.count} more of the same kind (${v.title}): no. ${v.numbers}`,
  }),
  allOfRow: wording<{ count: number; title: string; numbers: string }>({
    nb: (v) => `${v.title}, ${v.count} i alt: nr. ${v.numbers}`,
    nn: (v) => `${v.title}, ${v.count} i alt: nr. ${v.numbers}`,
    en: (v) => `${v.title}, ${v.count} in all: no. ${v.numbers}`,
  }),
  folded: wording<{ shown: number; count: number }>({
    nb: (v) =>
      `Av ${v.count} endringer er ${v.shown} vist hver for seg: de første av hver type, og så de som veier mest. De andre er talt opp i listen. Formatet csv har alle.`,
    nn: (v) =>
      `Av ${v.count} endringar er ${v.shown} viste kvar for seg: dei første av kvar type, og så dei som veg mest. Dei andre er talde opp i lista. Formatet csv har alle.`,
    en: (v) =>
      `Of ${v.count} changes, ${v.shown} are shown one by one: the first of each kind, and then those that weigh most. The others are counted in the list. The format csv has all of them.`,
  }),
  more: wording<{ count: number }>({
    nb: (v) => `… og ${v.count} til`,
    nn: (v) => `… og ${v.count} til`,
    en: (v) => `… and ${v.count} more`,
  }),
  moreText: wording<{ count: number }>({
    nb: (v) => `… (${v.count} tegn til)`,
    nn: (v) => `… (${v.count} teikn til)`,
    en: (v) => `… (${v.count} more characters)`,
  }),
  notShown: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'endring', 'endringer')} til får ikke plass her.`,
    nn: (v) => `${plural(v.count, 'endring', 'endringar')} til får ikkje plass her.`,
    en: (v) => `${plural(v.count, 'more change', 'more changes')} do not fit here.`,
  }),
  // The page
  title: { nb: 'Endringer i planen', nn: 'Endringar i planen', en: 'Changes of the plan' },
  proposalFor: wording<{ plan: string }>({
    nb: (v) => `Forslag til endringer i ${v.plan}`,
    nn: (v) => `Forslag til endringar i ${v.plan}`,
    en: (v) => `Proposed changes to ${v.plan}`,
  }),
  titleOf: wording<{ plan: string }>({
    nb: (v) => `Endringer i ${v.plan}`,
    nn: (v) => `Endringar i ${v.plan}`,
    en: (v) => `Changes of ${v.plan}`,
  }),
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  folder: wording<{ folder: string }>({
    nb: (v) => `i ${v.folder}`,
    nn: (v) => `i ${v.folder}`,
    en: (v) => `in ${v.folder}`,
  }),
  skip: { nb: 'Til endringene', nn: 'Til endringane', en: 'To the changes' },
  contents: { nb: 'Innhold', nn: 'Innhald', en: 'Contents' },
  wholePlan: { nb: 'Planen som helhet', nn: 'Planen som heilskap', en: 'The plan as a whole' },
  weightHeading: { nb: 'Vekt', nn: 'Vekt', en: 'Weight' },
  'short-members': { nb: 'medlemmene', nn: 'medlemene', en: 'members' },
  'short-decision': { nb: 'vedtakskrevende', nn: 'vedtakskrevjande', en: 'decision' },
  'short-substantive': { nb: 'vesentlige', nn: 'vesentlege', en: 'substantive' },
  'short-editorial': { nb: 'redaksjonelle', nn: 'redaksjonelle', en: 'editorial' },
  areaHeading: wording<unknown>({
    nb: (_, n) => capital(n.focusArea.singular),
    nn: (_, n) => capital(n.focusArea.singular),
    en: (_, n) => capital(n.focusArea.singular),
  }),
  addedHeading: { nb: 'Nye', nn: 'Nye', en: 'Added' },
  removedHeading: { nb: 'Fjernet', nn: 'Fjerna', en: 'Removed' },
  movedHeading: { nb: 'Flyttet', nn: 'Flytta', en: 'Moved' },
  changedHeading: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  sum: { nb: 'Sum', nn: 'Sum', en: 'Total' },
  before: { nb: 'Før', nn: 'Før', en: 'Before' },
  after: { nb: 'Etter', nn: 'Etter', en: 'After' },
  struck: { nb: 'strøket', nn: 'stroke', en: 'struck' },
  new: { nb: 'nytt', nn: 'nytt', en: 'new' },
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  nothing: { nb: 'ikke oppgitt', nn: 'ikkje oppgjeve', en: 'not given' },
  // A change
  because: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  heavierBecause: wording<{ reason: string }>({
    nb: (v) => `Tyngre i denne planen: ${v.reason}`,
    nn: (v) => `Tyngre i denne planen: ${v.reason}`,
    en: (v) => `Heavier in this plan: ${v.reason}`,
  }),
  acceptedBy: wording<{ case: string; body: string; date: string }>({
    nb: (v) => `Godtatt i sak ${v.case}, ${v.body}, ${v.date}`,
    nn: (v) => `Godteke i sak ${v.case}, ${v.body}, ${v.date}`,
    en: (v) => `Accepted in case ${v.case}, ${v.body}, ${v.date}`,
  }),
  failing: {
    nb: 'Mangler vedtak og kan ikke gjelde ennå',
    nn: 'Manglar vedtak og kan ikkje gjelde enno',
    en: 'Lacks a decision and cannot apply yet',
  },
  concerns: wording<{ documents: readonly string[] }>({
    nb: (v) => `Gjelder ${allOf(v.documents, 'nb')}`,
    nn: (v) => `Gjeld ${allOf(v.documents, 'nn')}`,
    en: (v) => `Concerns ${allOf(v.documents, 'en')}`,
  }),
  quoted: wording<{ text: string }>({
    nb: (v) => `«${v.text}»`,
    nn: (v) => `«${v.text}»`,
    en: (v) => `“${v.text}”`,
  }),
  places: { nb: 'Sted', nn: 'Stad', en: 'Place' },
  fingerprint: { nb: 'Fingeravtrykk', nn: 'Fingeravtrykk', en: 'Fingerprint' },
  rewritten: { nb: 'Teksten er skrevet om.', nn: 'Teksten er skriven om.', en: 'The text is rewritten.' },
  hidden: {
    nb: 'Innholdet vises ikke: det er ikke en del av planen som trykkes.',
    nn: 'Innhaldet blir ikkje vist: det er ikkje ein del av planen som blir trykt.',
    en: 'What it says is not shown: it is no part of the plan that is printed.',
  },
  topOfPlan: { nb: 'øverst i planen', nn: 'øvst i planen', en: 'top of the plan' },
  order: { nb: 'Ny rekkefølge', nn: 'Ny rekkjefølgje', en: 'New order' },
  wasAt: wording<{ place: number }>({
    nb: (v) => `var nr. ${v.place}`,
    nn: (v) => `var nr. ${v.place}`,
    en: (v) => `was no. ${v.place}`,
  }),
  includes: { nb: 'Med dette', nn: 'Med dette', en: 'With it' },
  reports: wording<{ count: number }>({
    nb: (v) => `${v.count} rapporter`,
    nn: (v) => `${v.count} rapportar`,
    en: (v) => `${v.count} reports`,
  }),
  setting: { nb: 'innstilling', nn: 'innstilling', en: 'setting' },
  file: { nb: 'fil', nn: 'fil', en: 'file' },
  // Money
  documentHeading: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  actionHeading: { nb: 'Tiltak eller post', nn: 'Tiltak eller post', en: 'Action or line' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  difference: { nb: 'Endring', nn: 'Endring', en: 'Difference' },
  cost: { nb: 'Kostnad', nn: 'Kostnad', en: 'Cost' },
  financing: { nb: 'Finansiering', nn: 'Finansiering', en: 'Financing' },
  budget: { nb: 'Budsjett', nn: 'Budsjett', en: 'Budget' },
  accounts: { nb: 'Regnskap', nn: 'Rekneskap', en: 'Accounts' },
  original: { nb: 'Opprinnelig budsjett', nn: 'Opphavleg budsjett', en: 'Original budget' },
  revised: { nb: 'Revidert budsjett', nn: 'Revidert budsjett', en: 'Revised budget' },
  inKroner: wording<{ what: string }>({
    nb: (v) => `${v.what} (kr)`,
    nn: (v) => `${v.what} (kr)`,
    en: (v) => `${v.what} (kr)`,
  }),
  follows: {
    nb: 'Det som følger av endringene',
    nn: 'Det som følgjer av endringane',
    en: 'What follows from the changes',
  },
  eachYear: wording<{ from: number; to: number }>({
    nb: (v) => `${v.from}–${v.to}, hvert år`,
    nn: (v) => `${v.from}–${v.to}, kvart år`,
    en: (v) => `${v.from}–${v.to}, each year`,
  }),
  totals: { nb: 'Hva tiltakene koster', nn: 'Kva tiltaka kostar', en: 'What the actions cost' },
  allActions: { nb: 'Alle tiltak', nn: 'Alle tiltak', en: 'All actions' },
  uncovered: { nb: 'Udekket', nn: 'Udekt', en: 'Uncovered' },
  byFocusArea: wording<unknown>({
    nb: (_, n) => `Etter ${n.focusArea.singular}`,
    nn: (_, n) => `Etter ${n.focusArea.singular}`,
    en: (_, n) => `By ${n.focusArea.singular}`,
  }),
  bySource: { nb: 'Etter finansieringskilde', nn: 'Etter finansieringskjelde', en: 'By financing source' },
  byAction: { nb: 'Etter tiltak', nn: 'Etter tiltak', en: 'By action' },
  shares: wording<{ document: string }>({
    nb: (v) => `Partenes andeler av kontingenten, ${v.document}`,
    nn: (v) => `Kva kvar part betaler av kontingenten, ${v.document}`,
    en: (v) => `The partners’ shares of the member fee, ${v.document}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
