import type { BudgetKind } from '../kinds/budget-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { plural, type Wording, wording } from './wording.ts';

const investments: Readonly<Record<Language, string>> = {
  nb: ' i investeringsbudsjettet',
  nn: ' i investeringsbudsjettet',
  en: ' in the investment budget',
};

/** Said of the investment budget alone: most plans have the other one only. */
function inInvestments(budget: BudgetKind, language: Language): string {
  return budget === 'investment' ? investments[language] : '';
}

/** What `planverk new` says, and the few words it writes. */
export const newWords = {
  written: wording<{ path: string }>({
    nb: (v) => `${v.path} er skrevet. Ingen andre filer er endret.`,
    nn: (v) => `${v.path} er skriven. Ingen andre filer er endra.`,
    en: (v) => `${v.path} is written. No other file is changed.`,
  }),
  writtenAndProlonged: wording<{ path: string }>({
    nb: (v) => `${v.path} er skrevet, og disse tiltakene er forlenget:`,
    nn: (v) => `${v.path} er skriven, og desse tiltaka er forlengde:`,
    en: (v) => `${v.path} is written, and these actions are prolonged:`,
  }),
  nothingToAccept: wording<{ from: string }>({
    nb: (v) => `Ingen endringer siden ${v.from} venter på dette vedtaket. Ingen fil er skrevet.`,
    nn: (v) => `Ingen endringar sidan ${v.from} ventar på dette vedtaket. Inga fil er skriven.`,
    en: (v) => `No change since ${v.from} waits for this decision. No file is written.`,
  }),
  accepts: wording<{ count: number }>({
    nb: (v) =>
      `Vedtaket godtar ${plural(v.count, 'endring', 'endringer')}. Ta bort linjene som ikke ble vedtatt, og skriv inn teksten i vedtaket.`,
    nn: (v) =>
      `Vedtaket godtek ${plural(v.count, 'endring', 'endringar')}. Ta bort linjene som ikkje vart vedtekne, og skriv inn teksten i vedtaket.`,
    en: (v) =>
      `The decision accepts ${plural(v.count, 'change', 'changes')}. Remove the lines that were not decided, and write the text of the decision.`,
  }),
  membersToo: {
    nb: 'Noe må vedtas av hvert medlem også: skriv et vedtak for hvert med --partner.',
    nn: 'Noko må vedtakast av kvar medlem òg: skriv eit vedtak for kvar med --partner.',
    en: 'Some of it every member must decide, too: write a decision for each with --partner.',
  },
  decisionText: {
    nb: 'Endringene vedtas.',
    nn: 'Endringane blir vedtekne.',
    en: 'The changes are adopted.',
  },
  notAllotted: { nb: 'Ikke fordelt', nn: 'Ikkje fordelt', en: 'Not yet allotted' },
  notPaid: { nb: 'Ikke dekket', nn: 'Ikkje dekt', en: 'Not yet covered' },
  useOfFund: wording<{ fund: string }>({
    nb: (v) => `Bruk av ${v.fund}`,
    nn: (v) => `Bruk av ${v.fund}`,
    en: (v) => `Use of ${v.fund}`,
  }),
  premisesHere: {
    nb: 'Skriv her hva tallene bygger på.',
    nn: 'Skriv her kva tala byggjer på.',
    en: 'Write here what the figures are based on.',
  },
  linesFrom: wording<{ years: string }>({
    nb: (v) =>
      `Postene er fra økonomiplanen ${v.years}. Poster som gjelder en kilde, er det tiltakene får fra den nå.`,
    nn: (v) =>
      `Postane er frå økonomiplanen ${v.years}. Postar som gjeld ei kjelde, er det tiltaka får frå henne no.`,
    en: (v) =>
      `The lines are from the economic plan ${v.years}. A line that is of a source is what the actions get from it now.`,
  }),
  linesFromActions: {
    nb: 'Postene er det tiltakene får av planens egne penger. Skriv inn resten av inntektene og utgiftene.',
    nn: 'Postane er det tiltaka får av planen sine eigne pengar. Skriv inn resten av inntektene og utgiftene.',
    en: 'The lines are what the actions get of the plan’s own money. Write the rest of the income and expenses.',
  },
  guessedAmounts: wording<{ years: string; last: number }>({
    nb: (v) => `Beløpene for ${v.years} er som i ${v.last}: gå gjennom dem.`,
    nn: (v) => `Beløpa for ${v.years} er som i ${v.last}: gå gjennom dei.`,
    en: (v) => `The amounts of ${v.years} are as in ${v.last}: go through them.`,
  }),
  leftOver: wording<{ year: number; amount: string; budget: BudgetKind }>({
    nb: (v) => `${v.year}: ${v.amount} kr er ikke fordelt${inInvestments(v.budget, 'nb')}`,
    nn: (v) => `${v.year}: ${v.amount} kr er ikkje fordelte${inInvestments(v.budget, 'nn')}`,
    en: (v) => `${v.year}: kr ${v.amount} is not allotted${inInvestments(v.budget, 'en')}`,
  }),
  lacking: wording<{ year: number; amount: string; budget: BudgetKind }>({
    nb: (v) => `${v.year}: ${v.amount} kr mangler dekning${inInvestments(v.budget, 'nb')}`,
    nn: (v) => `${v.year}: ${v.amount} kr manglar dekning${inInvestments(v.budget, 'nn')}`,
    en: (v) => `${v.year}: kr ${v.amount} is not covered${inInvestments(v.budget, 'en')}`,
  }),
  introduction: { nb: 'Innledning', nn: 'Innleiing', en: 'Introduction' },
  writeHere: wording<{ year: string }>({
    nb: (v) => `Skriv her hva som er viktigst i ${v.year}.`,
    nn: (v) => `Skriv her kva som er viktigast i ${v.year}.`,
    en: (v) => `Write here what matters most in ${v.year}.`,
  }),
  reportHere: wording<{ period: string }>({
    nb: (v) =>
      `Skriv her det viktigste for ${v.period}. Det som er rapportert om hvert tiltak, kommer etter.`,
    nn: (v) => `Skriv her det viktigaste for ${v.period}. Det som er rapportert om kvart tiltak, kjem etter.`,
    en: (v) => `Write here what matters most in ${v.period}. What is reported on each action comes after it.`,
  }),
  unreported: wording<{ count: number; period: string; first: string; last: string }>({
    nb: (v) =>
      `${plural(v.count, 'tiltak', 'tiltak')} har ikke noe under reports i ${v.period} (${v.first} til ${v.last}):`,
    nn: (v) =>
      `${plural(v.count, 'tiltak', 'tiltak')} har ikkje noko under reports i ${v.period} (${v.first} til ${v.last}):`,
    en: (v) =>
      `${plural(v.count, 'action has', 'actions have')} nothing under reports in ${v.period} (${v.first} to ${v.last}):`,
  }),
  carried: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'tiltak', 'tiltak')} føres videre:`,
    nn: (v) => `${plural(v.count, 'tiltak blir ført', 'tiltak blir førte')} vidare:`,
    en: (v) => `${plural(v.count, 'action', 'actions')} carried over:`,
  }),
  added: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'nytt tiltak', 'nye tiltak')}:`,
    nn: (v) => `${plural(v.count, 'nytt tiltak', 'nye tiltak')}:`,
    en: (v) => `${plural(v.count, 'new action', 'new actions')}:`,
  }),
  ended: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'tiltak', 'tiltak')} er gjennomført eller avlyst:`,
    nn: (v) =>
      `${plural(v.count, 'tiltak er gjennomført eller avlyst', 'tiltak er gjennomførte eller avlyste')}:`,
    en: (v) => `${plural(v.count, 'action', 'actions')} done or cancelled:`,
  }),
  excluded: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'tiltak', 'tiltak')} holdes fortsatt utenfor:`,
    nn: (v) => `${plural(v.count, 'tiltak blir framleis halde', 'tiltak blir framleis haldne')} utanfor:`,
    en: (v) => `${plural(v.count, 'action', 'actions')} still left out:`,
  }),
  decide: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'ting', 'ting')} må avgjøres:`,
    nn: (v) => `${plural(v.count, 'ting', 'ting')} må avgjerast:`,
    en: (v) => `${plural(v.count, 'thing', 'things')} to decide:`,
  }),
  overdue: wording<{ year: string; first: number }>({
    nb: (v) =>
      `slutter før ${v.first} uten å være gjennomført: forleng det, sett det til gjennomført (done) eller avlys det`,
    nn: (v) =>
      `sluttar før ${v.first} utan å vere gjennomført: forleng det, set det til gjennomført (done) eller avlys det`,
    en: (v) => `ends before ${v.first} without being done: extend it, set it to done or cancel it`,
  }),
  postponed: {
    nb: () => 'er utsatt: skal det tas opp igjen?',
    nn: () => 'er utsett: skal det takast opp att?',
    en: () => 'is postponed: is it to be taken up again?',
  },
  idea: {
    nb: () => 'er en idé: skal det planlegges eller holdes utenfor (exclude)?',
    nn: () => 'er ein idé: skal det planleggjast eller haldast utanfor (exclude)?',
    en: () => 'is an idea: is it to be planned or left out (exclude)?',
  },
  noMoney: wording<{ year: string; first: number }>({
    nb: (v) => `har ingen kostnad i ${v.year}: er det riktig?`,
    nn: (v) => `har ingen kostnad i ${v.year}: er det rett?`,
    en: (v) => `has no cost in ${v.year}: is that right?`,
  }),
  uncovered: wording<{ year: string; first: number }>({
    nb: (v) => `er ikke fullt finansiert i ${v.year}`,
    nn: (v) => `er ikkje fullt finansiert i ${v.year}`,
    en: (v) => `is not fully financed in ${v.year}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
