import { languages } from '../kinds/languages.ts';
import { nameTest } from '../text/did-you-mean.ts';
import { listWords } from './list-words.ts';
import { type SpokenLanguage, say, type Wording } from './wording.ts';

/** The words that records are written with (`planned`, `draft`, `county`), as people read them. */
export const modelWords: Readonly<Record<string, Wording>> = {
  // Status of an action, and of an edition
  idea: listWords.idea,
  planned: listWords.planned,
  ongoing: listWords.ongoing,
  done: listWords.done,
  postponed: listWords.postponed,
  cancelled: listWords.cancelled,
  // Signals of reports
  'on-track': { nb: 'i rute', nn: 'i rute', en: 'on track' },
  'at-risk': { nb: 'usikkert', nn: 'usikkert', en: 'at risk' },
  'off-track': { nb: 'ikke i rute', nn: 'ikkje i rute', en: 'off track' },
  // State of an indicator
  reached: listWords.reached,
  behind: listWords.behind,
  draft: { nb: 'utkast', nn: 'utkast', en: 'draft' },
  hearing: { nb: 'på høring', nn: 'på høyring', en: 'out for consultation' },
  adopted: { nb: 'vedtatt', nn: 'vedteke', en: 'adopted' },
  archived: { nb: 'arkivert', nn: 'arkivert', en: 'archived' },
  // Kinds and phases of actions
  assignment: { nb: 'oppdrag', nn: 'oppdrag', en: 'assignment' },
  measure: { nb: 'tiltak', nn: 'tiltak', en: 'measure' },
  investment: { nb: 'investering', nn: 'investering', en: 'investment' },
  project: { nb: 'prosjekt', nn: 'prosjekt', en: 'project' },
  'pre-study': { nb: 'forstudie', nn: 'forstudie', en: 'pre-study' },
  'pre-project': { nb: 'forprosjekt', nn: 'forprosjekt', en: 'pre-project' },
  main: { nb: 'hovedprosjekt', nn: 'hovudprosjekt', en: 'main project' },
  // Levels
  'focus-area': {
    nb: (_, n) => n.focusArea.singular,
    nn: (_, n) => n.focusArea.singular,
    en: (_, n) => n.focusArea.singular,
  },
  strategy: {
    nb: (_, n) => n.strategy.singular,
    nn: (_, n) => n.strategy.singular,
    en: (_, n) => n.strategy.singular,
  },
  goal: {
    nb: (_, n) => n.goal.singular,
    nn: (_, n) => n.goal.singular,
    en: (_, n) => n.goal.singular,
  },
  'action-area': {
    nb: (_, n) => n.actionArea.singular,
    nn: (_, n) => n.actionArea.singular,
    en: (_, n) => n.actionArea.singular,
  },
  // Who adopts
  owner: { nb: 'eieren', nn: 'eigaren', en: 'the owner' },
  partners: { nb: 'partene', nn: 'partane', en: 'the partners' },
  // Roles of partners
  member: { nb: 'medlem', nn: 'medlem', en: 'member' },
  associate: { nb: 'tilknyttet part', nn: 'tilknytt part', en: 'associate' },
  // Money
  own: { nb: 'egne midler', nn: 'eigne midlar', en: 'own money' },
  'member-fee': { nb: 'medlemskontingent', nn: 'medlemskontingent', en: 'member fee' },
  participants: { nb: 'deltakerne', nn: 'deltakarane', en: 'the participants' },
  municipality: { nb: 'kommunen', nn: 'kommunen', en: 'municipality' },
  county: { nb: 'fylkeskommunen', nn: 'fylkeskommunen', en: 'county' },
  state: { nb: 'staten', nn: 'staten', en: 'state' },
  eu: { nb: 'EU', nn: 'EU', en: 'the EU' },
  foundation: { nb: 'stiftelser', nn: 'stiftingar', en: 'foundations' },
  revenue: { nb: 'gebyr og salg', nn: 'gebyr og sal', en: 'fees and sales' },
  fund: { nb: 'fond', nn: 'fond', en: 'fund' },
  'own-effort': { nb: 'egeninnsats', nn: 'eigeninnsats', en: 'own effort' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
  inside: { nb: 'planens egne penger', nn: 'planen sine eigne pengar', en: "the plan's own money" },
  outside: { nb: 'andres penger', nn: 'pengane til andre', en: 'money of others' },
  secretariat: { nb: 'sekretariat', nn: 'sekretariat', en: 'secretariat' },
  operating: { nb: 'drift', nn: 'drift', en: 'operating' },
  operations: { nb: 'drift', nn: 'drift', en: 'operations' },
  withdrawal: { nb: 'bruk av fond', nn: 'bruk av fond', en: 'withdrawal from funds' },
  allocation: { nb: 'avsetning til fond', nn: 'avsetjing til fond', en: 'allocation to funds' },
  population: { nb: 'etter folketall', nn: 'etter folketal', en: 'by population' },
  equal: { nb: 'likt på alle', nn: 'likt på alle', en: 'equally' },
  fixed: { nb: 'etter faste andeler', nn: 'etter faste andelar', en: 'by fixed shares' },
  'income-positive': { nb: 'inntekter uten minus', nn: 'inntekter utan minus', en: 'income without a minus' },
  'income-negative': { nb: 'inntekter med minus', nn: 'inntekter med minus', en: 'income with a minus' },
  // Indicators, chapters, languages
  up: { nb: 'opp er bra', nn: 'opp er bra', en: 'up is good' },
  down: { nb: 'ned er bra', nn: 'ned er bra', en: 'down is good' },
  before: {
    nb: (_, n) => `før ${n.focusArea.definitePlural}`,
    nn: (_, n) => `før ${n.focusArea.definitePlural}`,
    en: (_, n) => `before ${n.focusArea.definitePlural}`,
  },
  after: {
    nb: (_, n) => `etter ${n.focusArea.definitePlural}`,
    nn: (_, n) => `etter ${n.focusArea.definitePlural}`,
    en: (_, n) => `after ${n.focusArea.definitePlural}`,
  },
  nb: { nb: 'bokmål', nn: 'bokmål', en: 'Bokmål' },
  nn: { nb: 'nynorsk', nn: 'nynorsk', en: 'Nynorsk' },
  en: { nb: 'engelsk', nn: 'engelsk', en: 'English' },
  // Genders
  m: { nb: 'hankjønn', nn: 'hankjønn', en: 'masculine' },
  f: { nb: 'hunkjønn', nn: 'hokjønn', en: 'feminine' },
  n: { nb: 'intetkjønn', nn: 'inkjekjønn', en: 'neuter' },
  c: { nb: 'felleskjønn', nn: 'felleskjønn', en: 'common gender' },
  // Settings
  off: { nb: 'slått av', nn: 'slått av', en: 'off' },
  info: { nb: 'merknad', nn: 'merknad', en: 'note' },
  warning: { nb: 'advarsel', nn: 'åtvaring', en: 'warning' },
  error: { nb: 'feil', nn: 'feil', en: 'error' },
  editorial: { nb: 'redaksjonell', nn: 'redaksjonell', en: 'editorial' },
  substantive: { nb: 'vesentlig', nn: 'vesentleg', en: 'substantive' },
  decision: { nb: 'vedtakskrevende', nn: 'vedtakskrevjande', en: 'needs a decision' },
  members: {
    nb: 'krever vedtak av alle medlemmene',
    nn: 'krev vedtak av alle medlemene',
    en: 'needs the decision of every member',
  },
};

/** What the words of the model are called besides: in documents, and in the lists of offices. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  municipality: ['kommune'],
  county: ['fylkeskommune', 'fylke', 'fylket'],
  state: ['stat', 'statstilskudd', 'statstilskot'],
  foundation: ['stiftelse', 'stifting', 'legat'],
  revenue: ['gebyr', 'salg', 'sal', 'gebyrer'],
  operating: ['driftsbudsjett', 'driftsbudsjettet'],
  investment: ['investeringsbudsjett', 'investeringsbudsjettet', 'investeringer', 'investeringar'],
  planned: ['planlagd'],
  ongoing: [
    'pågående',
    'pågåande',
    'påbegynt',
    'påbyrja',
    'i arbeid',
    'under arbeid',
    'startet',
    'starta',
    'løpende',
    'løpande',
    'fortløpende',
    'fortløpande',
    'kontinuerlig',
    'kontinuerleg',
  ],
  done: ['fullført', 'ferdig', 'avsluttet', 'avslutta', 'utført'],
  cancelled: ['kansellert'],
  'on-track': ['grønn', 'grønt', 'grøn', 'grønt lys', 'green', 'etter planen'],
  'at-risk': ['gul', 'gult', 'gult lys', 'yellow', 'risiko', 'risiko for avvik', 'usikker'],
  'off-track': ['rød', 'rødt', 'raud', 'raudt', 'red', 'avvik', 'forsinket', 'forsinka'],
  hearing: ['høring', 'høyring', 'høringsutkast', 'høyringsutkast'],
  owner: ['eier', 'eigar'],
  partners: ['parter', 'partar', 'samarbeidsparter', 'samarbeidspartar'],
  member: ['medlemmer', 'medlemer'],
  associate: ['tilknyttet', 'tilknytt', 'assosiert'],
  main: ['hovedfase', 'hovudfase'],
  up: ['opp'],
  down: ['ned'],
  before: ['før'],
  after: ['etter'],
  true: ['ja', 'sann', 'yes'],
  false: ['nei', 'usann', 'no'],
  safe: ['trygt', 'trygg'],
  unsafe: ['utrygt', 'utrygg'],
  all: ['alle', 'alt', 'everything'],
  none: ['ingen', 'inga', 'ikke', 'ikkje'],
  never: ['aldri'],
};

/** Every name of a word of the model, in all languages. */
export function namesOfWord(word: string): readonly string[] {
  const wording = Object.hasOwn(modelWords, word) ? modelWords[word] : undefined;
  return [
    ...(wording ? languages.map((language) => say(wording, language)) : []),
    ...(Object.hasOwn(otherNames, word) ? (otherNames[word] ?? []) : []),
  ];
}

/** Whether a word is one of the model, or a name of one: what is right in another field is not misspelt in this one. */
export const isWordOfModel = nameTest([...Object.keys(modelWords), ...Object.keys(otherNames)], namesOfWord);

/** What a word of the model is called; a word that is none is given back as it is. */
export function modelWord(word: string, language: SpokenLanguage): string {
  const names = Object.hasOwn(modelWords, word) ? modelWords[word] : undefined;
  return names ? say(names, language) : word;
}
