import { allOf, plural, type Wording, wording } from './wording.ts';

/** What the first lines of a comparison say, to somebody who must vote on it and has never seen a diff. */
export const frontWords = {
  heading: { nb: 'Kort sagt', nn: 'Kort sagt', en: 'In short' },
  // Labels of the lines
  forPartner: { nb: 'For', nn: 'For', en: 'For' },
  changes: { nb: 'Endringer', nn: 'Endringar', en: 'Changes' },
  added: { nb: 'Nytt', nn: 'Nytt', en: 'New' },
  removed: { nb: 'Går ut', nn: 'Går ut', en: 'Taken out' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  whom: { nb: 'Hvem det gjelder', nn: 'Kven det gjeld', en: 'Who is concerned' },
  cost: { nb: 'Kostnad', nn: 'Kostnad', en: 'Cost' },
  payers: { nb: 'Hvem som betaler', nn: 'Kven som betaler', en: 'Who pays' },
  decide: { nb: 'Til vedtak', nn: 'Til vedtak', en: 'To decide' },
  decided: { nb: 'Vedtatt', nn: 'Vedteke', en: 'Decided' },
  partnerPays: { nb: 'Betaler', nn: 'Betaler', en: 'Pays' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'By' },
  // Their texts
  andMore: wording<{ names: string; count: number }>({
    nb: (v) => `${v.names}; og ${v.count} til`,
    nn: (v) => `${v.names}; og ${v.count} til`,
    en: (v) => `${v.names}; and ${v.count} more`,
  }),
  everyMember: wording<{ count: number }>({
    nb: (v) => `alle medlemmene (${plural(v.count, 'tiltak', 'tiltak')})`,
    nn: (v) => `alle medlemene (${plural(v.count, 'tiltak', 'tiltak')})`,
    en: (v) => `every member (${plural(v.count, 'action', 'actions')})`,
  }),
  partner: wording<{ name: string; count: number }>({
    nb: (v) => `${v.name} (${plural(v.count, 'tiltak', 'tiltak')})`,
    nn: (v) => `${v.name} (${plural(v.count, 'tiltak', 'tiltak')})`,
    en: (v) => `${v.name} (${plural(v.count, 'action', 'actions')})`,
  }),
  sameCost: {
    nb: 'Tiltakene koster det samme som før.',
    nn: 'Tiltaka kostar det same som før.',
    en: 'The actions cost the same as before.',
  },
  samePart: {
    nb: 'Det samme som før.',
    nn: 'Det same som før.',
    en: 'The same as before.',
  },
  unknown: {
    nb: 'Kan ikke sies: noe kunne ikke leses.',
    nn: 'Kan ikkje seiast: noko kunne ikkje lesast.',
    en: 'Cannot be said: something could not be read.',
  },
  butUnread: wording<{ text: string }>({
    nb: (v) => `${v.text}; men noe kunne ikke leses`,
    nn: (v) => `${v.text}; men noko kunne ikkje lesast`,
    en: (v) => `${v.text}; but something could not be read`,
  }),
  fee: wording<{ document: string }>({
    nb: (v) => `Kontingenten i ${v.document}`,
    nn: (v) => `Kontingenten i ${v.document}`,
    en: (v) => `The member fee in ${v.document}`,
  }),
  partBeforeAfter: wording<{ name: string; years: string; before: string; after: string }>({
    nb: (v) => `${v.name}: ${v.before} → ${v.after} kr (${v.years})`,
    nn: (v) => `${v.name}: ${v.before} → ${v.after} kr (${v.years})`,
    en: (v) => `${v.name}: ${v.before} → ${v.after} kr (${v.years})`,
  }),
  inAll: wording<{ amount: string; years: readonly string[] }>({
    nb: (v) => `${v.amount} kr i alt: ${v.years.join(', ')}`,
    nn: (v) => `${v.amount} kr i alt: ${v.years.join(', ')}`,
    en: (v) => `${v.amount} kr in all: ${v.years.join(', ')}`,
  }),
  inYears: wording<{ amount: string; years: string }>({
    nb: (v) => `${v.amount} kr i ${v.years}`,
    nn: (v) => `${v.amount} kr i ${v.years}`,
    en: (v) => `${v.amount} kr in ${v.years}`,
  }),
  inEachYear: wording<{ amount: string; years: string }>({
    nb: (v) => `${v.years} ${v.amount} hvert år`,
    nn: (v) => `${v.years} ${v.amount} kvart år`,
    en: (v) => `${v.years} ${v.amount} each year`,
  }),
  together: wording<{ amount: string; years: string }>({
    nb: (v) => `${v.years} ${v.amount} til sammen`,
    nn: (v) => `${v.years} ${v.amount} til saman`,
    en: (v) => `${v.years} ${v.amount} together`,
  }),
  pays: wording<{ name: string; amount: string }>({
    nb: (v) => `${v.name} ${v.amount} kr`,
    nn: (v) => `${v.name} ${v.amount} kr`,
    en: (v) => `${v.name} ${v.amount} kr`,
  }),
  uncovered: { nb: 'udekket', nn: 'udekt', en: 'uncovered' },
  mustDecide: wording<{ bodies: readonly string[]; count: number; numbers: string }>({
    nb: (v) => `${allOf(v.bodies, 'nb')}: ${plural(v.count, 'endring', 'endringer')} (nr. ${v.numbers})`,
    nn: (v) => `${allOf(v.bodies, 'nn')}: ${plural(v.count, 'endring', 'endringar')} (nr. ${v.numbers})`,
    en: (v) => `${allOf(v.bodies, 'en')}: ${plural(v.count, 'change', 'changes')} (no. ${v.numbers})`,
  }),
  eachMustDecide: wording<{ bodies: number; count: number; numbers: string }>({
    nb: (v) =>
      `hvert av de ${v.bodies} medlemmene: ${plural(v.count, 'endring', 'endringer')} (nr. ${v.numbers})`,
    nn: (v) =>
      `kvar av dei ${v.bodies} medlemene: ${plural(v.count, 'endring', 'endringar')} (nr. ${v.numbers})`,
    en: (v) => `each of the ${v.bodies} members: ${plural(v.count, 'change', 'changes')} (no. ${v.numbers})`,
  }),
  nothingToDecide: {
    nb: 'Ingenting her trenger vedtak.',
    nn: 'Ingenting her treng vedtak.',
    en: 'Nothing here needs a decision.',
  },
  hearingEnds: wording<{ date: string }>({
    nb: (v) => `Høringen går til ${v.date}.`,
    nn: (v) => `Høyringa går til ${v.date}.`,
    en: (v) => `The consultation ends ${v.date}.`,
  }),
  firstYear: wording<{ year: number }>({
    nb: (v) => `Penger blir annerledes fra og med budsjettåret ${v.year}.`,
    nn: (v) => `Pengar blir annleis frå og med budsjettåret ${v.year}.`,
    en: (v) => `Money differs from the budget year ${v.year} on.`,
  }),
  // The cover
  ends: wording<{ base: string; head: string }>({
    nb: (v) => `Fra ${v.base} til ${v.head}`,
    nn: (v) => `Frå ${v.base} til ${v.head}`,
    en: (v) => `From ${v.base} to ${v.head}`,
  }),
  earlierText: { nb: 'den tidligere teksten', nn: 'den tidlegare teksten', en: 'the earlier text' },
  newText: { nb: 'den nye teksten', nn: 'den nye teksten', en: 'the new text' },
  proposal: { nb: 'Forslag', nn: 'Forslag', en: 'Proposal' },
  proposalOf: wording<{ date: string }>({
    nb: (v) => `Forslag, ${v.date}`,
    nn: (v) => `Forslag, ${v.date}`,
    en: (v) => `Proposal, ${v.date}`,
  }),
  changesUpTo: wording<{ date: string }>({
    nb: (v) => `Endringer per ${v.date}`,
    nn: (v) => `Endringar per ${v.date}`,
    en: (v) => `Changes up to ${v.date}`,
  }),
  // A change in one line
  isNew: { nb: 'ny', nn: 'ny', en: 'new' },
  dropped: { nb: 'går ut', nn: 'går ut', en: 'taken out' },
  costs: wording<{ amount: string }>({
    nb: (v) => `koster ${v.amount} kr`,
    nn: (v) => `kostar ${v.amount} kr`,
    en: (v) => `costs ${v.amount} kr`,
  }),
  with: wording<{ count: number }>({
    nb: (v) => `med ${v.count} under seg`,
    nn: (v) => `med ${v.count} under seg`,
    en: (v) => `with ${v.count} below it`,
  }),
  everyMemberDecides: { nb: 'hvert medlem', nn: 'kvar medlem', en: 'every member' },
  // The list of all changes, and what comes after it
  list: { nb: 'Alle endringer', nn: 'Alle endringar', en: 'All changes' },
  number: { nb: 'Nr.', nn: 'Nr.', en: 'No.' },
  fromTo: { nb: 'Fra → til', nn: 'Frå → til', en: 'From → to' },
  decidedBy: { nb: 'Vedtas av', nn: 'Blir vedteke av', en: 'Decided by' },
  undecided: { nb: 'mangler vedtak', nn: 'manglar vedtak', en: 'lacks a decision' },
  caseNumber: { nb: 'saksnummer', nn: 'saksnummer', en: 'case' },
  caseDate: { nb: 'dato', nn: 'dato', en: 'date' },
  pageShort: { nb: 's.', nn: 's.', en: 'p.' },
  legendStruck: {
    nb: 'Slik vises tekst som er tatt ut.',
    nn: 'Slik blir tekst vist som er teken ut.',
    en: 'Text that is taken out looks like this.',
  },
  legendNew: {
    nb: 'Slik vises tekst som er kommet til.',
    nn: 'Slik blir tekst vist som er komen til.',
    en: 'Text that has come in looks like this.',
  },
  details: { nb: 'Endringene i sammenheng', nn: 'Endringane i samanheng', en: 'The changes in context' },
  inTotal: { nb: 'I alt', nn: 'I alt', en: 'In all' },
  amounts: {
    nb: 'Mer eller mindre, i kroner',
    nn: 'Meir eller mindre, i kroner',
    en: 'More or less, in kroner',
  },
  fingerprints: { nb: 'Fingeravtrykk', nn: 'Fingeravtrykk', en: 'Fingerprints' },
  accepting: wording<{ command: string }>({
    nb: (v) =>
      `Når endringene er vedtatt, føres vedtaket inn i planen: \`${v.command}\` lager filen i mappen decisions med fingeravtrykkene under. Et fingeravtrykk gjelder bare akkurat den endringen: blir teksten endret igjen, må den vedtas på nytt.`,
    nn: (v) =>
      `Når endringane er vedtekne, blir vedtaket ført inn i planen: \`${v.command}\` lagar fila i mappa decisions med fingeravtrykka under. Eit fingeravtrykk gjeld berre akkurat den endringa: blir teksten endra att, må han vedtakast på nytt.`,
    en: (v) =>
      `Once the changes are decided, the decision is entered in the plan: \`${v.command}\` makes the file in the folder decisions with the fingerprints below. A fingerprint is valid for exactly that change: if the text changes again, it must be decided again.`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
