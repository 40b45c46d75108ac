import { allOf, anyOf, wording } from './wording.ts';

/** What `planverk adopt` says and asks. */
export const adoptWords = {
  refused: {
    nb: 'Dokumentet kan ikke vedtas slik. Ingenting er skrevet.',
    nn: 'Dokumentet kan ikkje vedtakast slik. Ingenting er skrive.',
    en: 'The document cannot be adopted like this. Nothing is written.',
  },
  adopted: wording<{ document: string; date: string }>({
    nb: (v) => `${v.document} er vedtatt ${v.date}:`,
    nn: (v) => `${v.document} er vedteken ${v.date}:`,
    en: (v) => `${v.document} is adopted on ${v.date}:`,
  }),
  recorded: wording<{ document: string; date: string }>({
    nb: (v) => `Det er lagret hva ${v.document} sier, vedtatt ${v.date}:`,
    nn: (v) => `Det er lagra kva ${v.document} seier, vedteken ${v.date}:`,
    en: (v) => `What ${v.document} says is on record, adopted on ${v.date}:`,
  }),
  noted: wording<{ document: string; waiting: readonly string[] }>({
    nb: (v) => `Vedtaket er ført inn. ${v.document} venter på vedtak fra ${allOf(v.waiting, 'nb')}:`,
    nn: (v) => `Vedtaket er ført inn. ${v.document} ventar på vedtak frå ${allOf(v.waiting, 'nn')}:`,
    en: (v) => `The adoption is recorded. ${v.document} waits for ${allOf(v.waiting, 'en')}:`,
  }),
  dryRun: {
    nb: 'Ingenting er skrevet (--dry-run).',
    nn: 'Ingenting er skrive (--dry-run).',
    en: 'Nothing is written (--dry-run).',
  },
  nextSteps: {
    nb: 'Se over endringene, og lagre dem i git:',
    nn: 'Sjå over endringane, og lagre dei i git:',
    en: 'Look the changes over, and save them in git:',
  },
  message: wording<{ document: string }>({
    nb: (v) => `${v.document} vedtatt`,
    nn: (v) => `${v.document} vedteken`,
    en: (v) => `${v.document} adopted`,
  }),
  messageNoted: wording<{ document: string }>({
    nb: (v) => `Vedtak av ${v.document} ført inn`,
    nn: (v) => `Vedtak av ${v.document} ført inn`,
    en: (v) => `Adoption of ${v.document} recorded`,
  }),
  askPartner: wording<{ partners: readonly string[] }>({
    nb: (v) => `Hvem har vedtatt (${anyOf(v.partners, 'nb')})`,
    nn: (v) => `Kven har vedteke (${anyOf(v.partners, 'nn')})`,
    en: (v) => `Who has adopted it (${anyOf(v.partners, 'en')})`,
  }),
  askDate: {
    nb: 'Datoen for vedtaket, som 2011-12-15',
    nn: 'Datoen for vedtaket, som 2011-12-15',
    en: 'The date of the adoption, like 2011-12-15',
  },
  askBody: {
    nb: 'Organet som vedtok',
    nn: 'Organet som vedtok',
    en: 'The body that decided',
  },
  askCase: {
    nb: 'Saksnummer (kan stå tomt)',
    nn: 'Saksnummer (kan stå tomt)',
    en: 'Case number (may be left empty)',
  },
  askDecision: {
    nb: 'Ordlyden i vedtaket (kan stå tom)',
    nn: 'Ordlyden i vedtaket (kan stå tom)',
    en: 'The wording of the decision (may be left empty)',
  },
} as const;
