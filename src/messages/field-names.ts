import type { Language } from '../kinds/languages.ts';
import { nameTest } from '../text/did-you-mean.ts';
import { inLanguage, type SpokenLanguage } from './wording.ts';

type Names = Readonly<Record<Language, string>>;

/** What the fields of the records are called, each by its own name; those that mean different things also by their path. */
export const fieldNames: Readonly<Record<string, Names>> = {
  content: { nb: 'innhold', nn: 'innhald', en: 'content' },
  // Texts
  title: { nb: 'tittel', nn: 'tittel', en: 'title' },
  name: { nb: 'navn', nn: 'namn', en: 'name' },
  subtitle: { nb: 'undertittel', nn: 'undertittel', en: 'subtitle' },
  motto: { nb: 'motto', nn: 'motto', en: 'motto' },
  vision: { nb: 'visjon', nn: 'visjon', en: 'vision' },
  overallGoal: { nb: 'overordnet mål', nn: 'overordna mål', en: 'overall goal' },
  'overallGoal.text': { nb: 'overordnet mål', nn: 'overordna mål', en: 'overall goal' },
  description: { nb: 'beskrivelse', nn: 'skildring', en: 'description' },
  intro: { nb: 'innledning', nn: 'innleiing', en: 'introduction' },
  body: { nb: 'tekst', nn: 'tekst', en: 'text' },
  decidingBody: { nb: 'organ', nn: 'organ', en: 'body' },
  text: { nb: 'tekst', nn: 'tekst', en: 'text' },
  premises: { nb: 'forutsetninger', nn: 'føresetnader', en: 'premises' },
  listedAs: {
    nb: 'linje i listen over strategier',
    nn: 'linje i lista over strategiar',
    en: 'line in the list of strategies',
  },
  effect: { nb: 'virkning', nn: 'verknad', en: 'effect' },
  targetGroup: { nb: 'målgruppe', nn: 'målgruppe', en: 'target group' },
  note: { nb: 'merknad', nn: 'merknad', en: 'note' },
  statusNote: { nb: 'merknad til status', nn: 'merknad til status', en: 'note on the status' },
  postponedTo: { nb: 'utsatt til', nn: 'utsett til', en: 'postponed to' },
  internalNote: { nb: 'internt notat', nn: 'internt notat', en: 'internal note' },
  reason: { nb: 'begrunnelse', nn: 'grunngjeving', en: 'reason' },
  // Identity and place
  id: { nb: 'id', nn: 'id', en: 'id' },
  formerId: { nb: 'tidligere id', nn: 'tidlegare id', en: 'former id' },
  position: { nb: 'plassering', nn: 'plassering', en: 'position' },
  language: { nb: 'språk', nn: 'språk', en: 'language' },
  example: { nb: 'eksempel', nn: 'døme', en: 'example' },
  formatVersion: { nb: 'formatversjon', nn: 'formatversjon', en: 'format version' },
  // The cooperation
  owner: { nb: 'eier', nn: 'eigar', en: 'owner' },
  website: { nb: 'nettsted', nn: 'nettstad', en: 'website' },
  partner: { nb: 'part', nn: 'part', en: 'partner' },
  partners: { nb: 'samarbeidsparter', nn: 'samarbeidspartar', en: 'partners' },
  role: { nb: 'rolle', nn: 'rolle', en: 'role' },
  municipalityNumber: { nb: 'kommunenummer', nn: 'kommunenummer', en: 'municipality number' },
  population: { nb: 'innbyggere', nn: 'innbyggjarar', en: 'population' },
  perspectives: { nb: 'perspektiver', nn: 'perspektiv', en: 'perspectives' },
  workingForms: { nb: 'arbeidsformer', nn: 'arbeidsformer', en: 'working forms' },
  terms: { nb: 'termer', nn: 'termar', en: 'terms' },
  use: { nb: 'bruk', nn: 'bruk', en: 'use' },
  not: { nb: 'ikke', nn: 'ikkje', en: 'not' },
  // Time
  period: { nb: 'periode', nn: 'periode', en: 'period' },
  from: { nb: 'fra', nn: 'frå', en: 'from' },
  to: { nb: 'til', nn: 'til', en: 'to' },
  start: { nb: 'start', nn: 'start', en: 'start' },
  end: { nb: 'frist', nn: 'frist', en: 'deadline' },
  date: { nb: 'dato', nn: 'dato', en: 'date' },
  year: { nb: 'år', nn: 'år', en: 'year' },
  years: { nb: 'år', nn: 'år', en: 'years' },
  milestones: { nb: 'milepæl', nn: 'milepæl', en: 'milestone' },
  'milestones.done': { nb: 'milepæl nådd', nn: 'milepæl nådd', en: 'milestone reached' },
  done: { nb: 'nådd', nn: 'nådd', en: 'reached' },
  // Editions and decisions
  revision: { nb: 'utgave', nn: 'utgåve', en: 'edition' },
  label: { nb: 'betegnelse', nn: 'nemning', en: 'label' },
  hearing: { nb: 'høring', nn: 'høyring', en: 'consultation' },
  adoptions: { nb: 'vedtak av planen', nn: 'vedtak av planen', en: 'adoption' },
  'adoptions.body': { nb: 'vedtak av planen: organ', nn: 'vedtak av planen: organ', en: 'adoption: body' },
  'adoptions.decision': {
    nb: 'vedtak av planen: vedtakstekst',
    nn: 'vedtak av planen: vedtakstekst',
    en: 'adoption: wording',
  },
  decision: { nb: 'vedtak', nn: 'vedtak', en: 'decision' },
  'decision.body': { nb: 'vedtak: organ', nn: 'vedtak: organ', en: 'decision: body' },
  case: { nb: 'sak', nn: 'sak', en: 'case' },
  url: { nb: 'adresse', nn: 'adresse', en: 'address' },
  accepts: { nb: 'godtar', nn: 'godtek', en: 'accepts' },
  acceptsUpTo: { nb: 'godtar til og med', nn: 'godtek til og med', en: 'accepts up to' },
  // Actions
  kind: { nb: 'type', nn: 'type', en: 'kind' },
  phase: { nb: 'fase', nn: 'fase', en: 'phase' },
  status: { nb: 'status', nn: 'status', en: 'status' },
  priority: { nb: 'prioritet', nn: 'prioritet', en: 'priority' },
  levels: { nb: 'nivåer', nn: 'nivå', en: 'levels' },
  serves: { nb: 'bidrar til', nn: 'bidreg til', en: 'contributes to' },
  responsible: { nb: 'ansvarlig', nn: 'ansvarleg', en: 'responsible' },
  payer: { nb: 'betaler', nn: 'betalar', en: 'payer' },
  collaborators: { nb: 'samarbeidspartnere', nn: 'samarbeidspartnarar', en: 'collaborators' },
  participants: { nb: 'deltakere', nn: 'deltakarar', en: 'participants' },
  programme: { nb: 'program', nn: 'program', en: 'programme' },
  after: { nb: 'bygger på', nn: 'byggjer på', en: 'builds on' },
  sdg: { nb: 'bærekraftsmål', nn: 'berekraftsmål', en: 'sustainable development goals' },
  risk: { nb: 'risiko', nn: 'risiko', en: 'risk' },
  'risk.text': { nb: 'risiko', nn: 'risiko', en: 'risk' },
  likelihood: { nb: 'sannsynlighet (1–5)', nn: 'sannsyn (1–5)', en: 'likelihood (1–5)' },
  consequence: { nb: 'konsekvens (1–5)', nn: 'konsekvens (1–5)', en: 'consequence (1–5)' },
  reports: { nb: 'rapport', nn: 'rapport', en: 'report' },
  spent: { nb: 'brukt', nn: 'brukt', en: 'spent' },
  // Money
  costs: { nb: 'kostnad', nn: 'kostnad', en: 'cost' },
  amount: { nb: 'beløp', nn: 'beløp', en: 'amount' },
  amounts: { nb: 'beløp', nn: 'beløp', en: 'amount' },
  function: { nb: 'funksjon', nn: 'funksjon', en: 'function' },
  responsibility: { nb: 'ansvar', nn: 'ansvar', en: 'responsibility' },
  article: { nb: 'art', nn: 'art', en: 'article' },
  project: { nb: 'prosjekt', nn: 'prosjekt', en: 'project' },
  financing: { nb: 'finansiering', nn: 'finansiering', en: 'financing' },
  financingSources: { nb: 'finansieringskilder', nn: 'finansieringskjelder', en: 'financing sources' },
  source: { nb: 'kilde', nn: 'kjelde', en: 'source' },
  sourceUrl: { nb: 'adresse til kilden', nn: 'adresse til kjelda', en: 'address of the source' },
  reservation: { nb: 'forbehold', nn: 'atterhald', en: 'reservation' },
  of: { nb: 'gjelder kilde', nn: 'gjeld kjelde', en: 'of source' },
  fundLine: { nb: 'fondspost', nn: 'fondspost', en: 'fund line' },
  maxShare: { nb: 'største andel', nn: 'største andel', en: 'largest share' },
  income: { nb: 'inntekter', nn: 'inntekter', en: 'income' },
  expenses: { nb: 'utgifter', nn: 'utgifter', en: 'expenses' },
  funds: { nb: 'fond', nn: 'fond', en: 'funds' },
  budget: { nb: 'budsjett', nn: 'budsjett', en: 'budget' },
  accounts: { nb: 'regnskap', nn: 'rekneskap', en: 'accounts' },
  revisedBudget: { nb: 'revidert budsjett', nn: 'revidert budsjett', en: 'revised budget' },
  memberFee: { nb: 'kontingent', nn: 'kontingent', en: 'member fee' },
  line: { nb: 'post', nn: 'post', en: 'line' },
  key: { nb: 'fordeling', nn: 'fordeling', en: 'sharing' },
  populationYear: { nb: 'folketall fra', nn: 'folketal frå', en: 'population of' },
  shares: { nb: 'andel', nn: 'andel', en: 'share' },
  share: { nb: 'andel', nn: 'andel', en: 'share' },
  priceLevel: { nb: 'prisnivå', nn: 'prisnivå', en: 'price level' },
  signConvention: { nb: 'fortegn', nn: 'forteikn', en: 'sign' },
  // Indicators
  unit: { nb: 'enhet', nn: 'eining', en: 'unit' },
  direction: { nb: 'retning', nn: 'retning', en: 'direction' },
  decimals: { nb: 'desimaler', nn: 'desimalar', en: 'decimals' },
  indicators: { nb: 'indikatorer', nn: 'indikatorar', en: 'indicators' },
  baseline: { nb: 'utgangspunkt', nn: 'utgangspunkt', en: 'baseline' },
  'baseline.value': { nb: 'utgangspunkt', nn: 'utgangspunkt', en: 'baseline' },
  targets: { nb: 'måltall', nn: 'måltal', en: 'target' },
  'targets.value': { nb: 'måltall', nn: 'måltal', en: 'target' },
  measures: { nb: 'måler', nn: 'måler', en: 'measures' },
  measurements: { nb: 'måling', nn: 'måling', en: 'measurement' },
  'measurements.value': { nb: 'måling', nn: 'måling', en: 'measurement' },
  value: { nb: 'verdi', nn: 'verdi', en: 'value' },
  // Action plans
  priorities: { nb: 'prioriteringer', nn: 'prioriteringar', en: 'priorities' },
  exclude: { nb: 'holdt utenfor', nn: 'halde utanfor', en: 'left out' },
  'exclude.action': { nb: 'holdt utenfor', nn: 'halde utanfor', en: 'left out' },
  action: { nb: 'tiltak', nn: 'tiltak', en: 'action' },
  // Settings
  rules: { nb: 'regel', nn: 'regel', en: 'rule' },
  severity: { nb: 'alvorlighetsgrad', nn: 'alvorsgrad', en: 'severity' },
  changes: { nb: 'regler for endringer', nn: 'reglar for endringar', en: 'rules for changes' },
  governance: { nb: 'styring', nn: 'styring', en: 'governance' },
  adoptedBy: { nb: 'vedtas av', nn: 'blir vedteken av', en: 'adopted by' },
  'governance.body': {
    nb: 'organet som vedtar endringer',
    nn: 'organet som vedtek endringar',
    en: 'body that decides on changes',
  },
  delegatedLimit: { nb: 'delegert grense', nn: 'delegert grense', en: 'delegated limit' },
  heavier: { nb: 'tyngre', nn: 'tyngre', en: 'heavier' },
  weight: { nb: 'vekt', nn: 'vekt', en: 'weight' },
  documents: { nb: 'dokumenter', nn: 'dokument', en: 'documents' },
  logo: { nb: 'logo', nn: 'logo', en: 'logo' },
  theme: { nb: 'tema', nn: 'tema', en: 'theme' },
  templates: { nb: 'maler', nn: 'malar', en: 'templates' },
  locales: { nb: 'språkfiler', nn: 'språkfiler', en: 'locales' },
  keywords: { nb: 'nøkkelord', nn: 'nøkkelord', en: 'keywords' },
  media: { nb: 'bilder', nn: 'bilete', en: 'pictures' },
  keepMetadata: { nb: 'behold opplysninger', nn: 'ta vare på opplysningar', en: 'keep metadata' },
  limits: { nb: 'grenser', nn: 'grenser', en: 'limits' },
  fileBytes: { nb: 'byte i en fil', nn: 'byte i ei fil', en: 'bytes of a file' },
  planBytes: { nb: 'byte i planen', nn: 'byte i planen', en: 'bytes of the plan' },
  files: { nb: 'filer', nn: 'filer', en: 'files' },
  nesting: { nb: 'nivåer', nn: 'nivå', en: 'nesting' },
  scalarBytes: { nb: 'byte i en verdi', nn: 'byte i ein verdi', en: 'bytes of a value' },
  imageBytes: { nb: 'byte i et bilde', nn: 'byte i eit bilete', en: 'bytes of a picture' },
  imagePixels: { nb: 'bildepunkter', nn: 'biletpunkt', en: 'pixels of a picture' },
};

/** What fields are called besides: in the schemas, and in the lists of offices. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  accounts: ['regnskapstall', 'kontering', 'konto'],
  adoptions: ['vedtak'],
  after: ['etter'],
  amounts: ['beløp per år'],
  body: ['organ'],
  changes: ['endringer', 'endringar'],
  consequence: ['konsekvens'],
  description: ['omtale'],
  effect: ['effekt'],
  end: ['slutt', 'sluttdato'],
  exclude: ['utelatt', 'utelate'],
  financing: ['finansieringsplan'],
  from: ['fom', 'fra og med', 'frå og med', 'fra år', 'frå år'],
  key: ['nøkkel', 'fordelingsnøkkel'],
  kind: ['slag'],
  label: ['merkelapp'],
  likelihood: ['sannsynlighet', 'sannsyn'],
  listedAs: ['omtalt som', 'omtala som'],
  participants: ['deltagere'],
  perspectives: ['gjennomgående perspektiver', 'gjennomgåande perspektiv'],
  population: ['innbyggere per år', 'innbyggjarar per år', 'folketall', 'folketal'],
  populationYear: ['folketallsår', 'folketalsår'],
  position: ['plass'],
  reason: ['grunn'],
  responsible: ['ansvar'],
  rules: ['regler', 'reglar'],
  revision: ['revisjon'],
  sdg: ['FN-mål'],
  serves: ['tiltaksområde', 'tiltaksområder', 'action areas'],
  severity: ['alvorlighet', 'alvor'],
  shares: ['deler', 'delar'],
  share: ['del', 'shares'],
  sourceUrl: ['nettadresse'],
  start: ['startdato'],
  name: ['tittel', 'title'],
  partner: ['partners', 'samarbeidspart'],
  partners: ['partner', 'samarbeidspartnere', 'samarbeidspartnarar'],
  targets: ['mål'],
  title: ['navn', 'namn', 'name'],
  to: ['tom', 'til og med', 'til år'],
  url: ['nettadresse', 'lenke', 'lenkje'],
};

/** Every name of a field, in all languages. */
export function namesOfField(field: string): readonly string[] {
  const wordings = hasName(field) ? Object.values(fieldNames[field] ?? {}) : [];
  return [...wordings, ...(Object.hasOwn(otherNames, field) ? (otherNames[field] ?? []) : [])];
}

/** Whether a word is a field of any record, or a name of one: what is right elsewhere is not misspelt here. */
export const isFieldName = nameTest(
  [...Object.keys(fieldNames), ...Object.keys(otherNames)].filter((field) => !field.includes('.')),
  namesOfField,
);

/** Whether a field has a name that people read. */
export function hasName(field: string): boolean {
  return Object.hasOwn(fieldNames, field);
}

/** What a field is called: `risk.likelihood` → `risiko: sannsynlighet (1–5)`. A part without a name is given as it is written. */
export function fieldName(field: string, language: SpokenLanguage): string {
  const nameOf = (key: string): string => {
    const names = hasName(key) ? fieldNames[key] : undefined;
    return names ? inLanguage(names, language) : key;
  };
  return hasName(field) ? nameOf(field) : field.split('.').map(nameOf).join(': ');
}
