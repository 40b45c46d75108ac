import type { Language } from '../kinds/languages.ts';
import { byFix } from './by-fix.ts';
import { kindName } from './entity-names.ts';
import { exampleOf } from './examples.ts';
import { modelWord } from './model-words.ts';
import { anyOf, type Catalogue, type Wording } from './wording.ts';

/** A field that must be there. */
interface MissingField {
  readonly kind: string;
  readonly key: string;
  /** Of the field in its record, without the numbers of items. */
  readonly path: string;
  /** What may be in it, as YAML. */
  readonly sample: string;
  readonly choices: readonly string[] | undefined;
  /** The name of what is said of a value of the wrong form. */
  readonly form: string | undefined;
}

interface OfKey {
  readonly key: string;
}

interface UnknownKey extends OfKey {
  readonly kind: string;
  readonly suggestion: string | undefined;
  /** The fields that may be there besides; left out where one of them is taken to be meant. */
  readonly choices?: readonly string[];
  /** The fields of the record under which it may be. */
  readonly within?: readonly string[];
}

/** What can be wrong with which fields a file has. */
export interface FieldProblems {
  'missing-key': MissingField;
  'unknown-key': UnknownKey;
  /** `path`: where in the file the field is now. */
  'moved-key': OfKey & { readonly path: string };
  'wrong-key': OfKey & { readonly sample?: string };
  'key-not-for-kind': OfKey;
  'key-not-for-section': OfKey;
  'key-not-for-row': OfKey;
  'key-not-for-years': OfKey;
  'note-missing': MissingField;
}

/** What is said of the form of a field that is missing. */
const formHints: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-a-date': {
    nb: 'en dato, en måned eller et år',
    nn: 'ein dato, ein månad eller eit år',
    en: 'a date, a month or a year',
  },
  'not-an-end': {
    nb: 'en dato, en måned eller et år, eller ongoing for det som er løpende',
    nn: 'ein dato, ein månad eller eit år, eller ongoing for det som er løpande',
    en: 'a date, a month or a year, or ongoing for what has no end',
  },
  'not-a-period': {
    nb: 'et år som 2024, eller en del av det som 2024-T2',
    nn: 'eit år som 2024, eller ein del av det som 2024-T2',
    en: 'a year like 2024, or a part of it like 2024-T2',
  },
  'not-an-id': {
    nb: 'små bokstaver a–z, tall og bindestreker',
    nn: 'små bokstavar a–z, tal og bindestrekar',
    en: 'small letters a–z, figures and hyphens',
  },
};

/** What may be instead of the year of an action plan. */
const severalYears: Readonly<Record<Language, string>> = {
  nb: 'eller, for flere år, period: { from: 2026, to: 2029 }',
  nn: 'eller, for fleire år, period: { from: 2026, to: 2029 }',
  en: 'or, for several years, period: { from: 2026, to: 2029 }',
};

/** What belongs in a field that is missing. */
const missingHints: Wording<MissingField> = {
  nb: (v) => missingHint(v, 'nb', 'skriv', 'velg mellom'),
  nn: (v) => missingHint(v, 'nn', 'skriv', 'vel mellom'),
  en: (v) => missingHint(v, 'en', 'write', 'choose between'),
};

/** PV01xx: which fields a file has, and where. */
export const fieldProblems: Catalogue<FieldProblems> = {
  'missing-key': {
    code: 'PV0101',
    severity: 'error',
    text: {
      nb: (v) => `feltet «${v.key}» mangler`,
      nn: (v) => `feltet «${v.key}» manglar`,
      en: (v) => `the field “${v.key}” is missing`,
    },
    hint: missingHints,
  },
  'unknown-key': {
    code: 'PV0107',
    severity: 'error',
    text: {
      nb: (v, n) => `ukjent felt «${v.key}»: ${kindName(v.kind, n.language)} har ikke dette feltet her`,
      nn: (v, n) => `ukjent felt «${v.key}»: ${kindName(v.kind, n.language)} har ikkje dette feltet her`,
      en: (v, n) => `unknown field “${v.key}”: ${kindName(v.kind, n.language)} does not have this field here`,
    },
    hint: {
      nb: (v) => keyHint(v, 'nb', 'mente du', 'feltet hører til i', 'her kan det stå'),
      nn: (v) => keyHint(v, 'nn', 'meinte du', 'feltet høyrer til i', 'her kan det stå'),
      en: (v) => keyHint(v, 'en', 'did you mean', 'the field belongs in', 'possible here'),
    },
  },
  'moved-key': {
    code: 'PV0132',
    severity: 'error',
    text: {
      nb: (v) => `«${v.key}» er ikke lenger et felt her`,
      nn: (v) => `«${v.key}» er ikkje lenger eit felt her`,
      en: (v) => `“${v.key}” is no longer a field here`,
    },
    hint: {
      nb: (v) => `skriv det som ${v.path}`,
      nn: (v) => `skriv det som ${v.path}`,
      en: (v) => `write it as ${v.path}`,
    },
  },
  'wrong-key': {
    code: 'PV0108',
    severity: 'error',
    text: {
      nb: (v) => `her skal det stå årstall, ikke «${v.key}»`,
      nn: (v) => `her skal det stå årstal, ikkje «${v.key}»`,
      en: (v) => `years are expected here, not “${v.key}”`,
    },
    hint: {
      nb: (v) => `for eksempel 2027: ${v.sample ?? 250000}`,
      nn: (v) => `til dømes 2027: ${v.sample ?? 250000}`,
      en: (v) => `for example 2027: ${v.sample ?? 250000}`,
    },
  },
  'key-not-for-kind': {
    code: 'PV0109',
    severity: 'error',
    text: {
      nb: (v) => `et oppdrag har ikke budsjett; «${v.key}» kan ikke brukes her`,
      nn: (v) => `eit oppdrag har ikkje budsjett; «${v.key}» kan ikkje brukast her`,
      en: (v) => `an assignment has no budget; “${v.key}” cannot be used here`,
    },
    hint: {
      nb: 'koster det noe, er det et tiltak: kind: measure',
      nn: 'kostar det noko, er det eit tiltak: kind: measure',
      en: 'if it costs something, it is a measure: kind: measure',
    },
  },
  'key-not-for-section': {
    code: 'PV0124',
    severity: 'error',
    text: {
      nb: (v) => `«${v.key}» hører ikke til denne delen av dokumentet`,
      nn: (v) => `«${v.key}» høyrer ikkje til denne delen av dokumentet`,
      en: (v) => `“${v.key}” does not belong to this part of the document`,
    },
    hint: {
      nb: 'hver dels valg står i templates/README.md',
      nn: 'vala til kvar del står i templates/README.md',
      en: 'the choices of each part are in templates/README.md',
    },
  },
  'key-not-for-row': {
    code: 'PV0131',
    severity: 'error',
    text: {
      nb: (v) =>
        `«${v.key}» hører ikke til dette beløpet: det gjelder enten ett år (year) eller flere (from og to)`,
      nn: (v) =>
        `«${v.key}» høyrer ikkje til dette beløpet: det gjeld anten eitt år (year) eller fleire (from og to)`,
      en: (v) =>
        `“${v.key}” does not belong to this amount: it is of one year (year) or of several (from and to)`,
    },
    hint: {
      nb: 'skriv year: 2027 for ett år, eller from: 2027 og to: 2030 for samme beløp hvert år',
      nn: 'skriv year: 2027 for eitt år, eller from: 2027 og to: 2030 for same beløp kvart år',
      en: 'write year: 2027 for one year, or from: 2027 and to: 2030 for the same amount each year',
    },
  },
  'key-not-for-years': {
    code: 'PV0136',
    severity: 'error',
    text: {
      nb: (v) =>
        `«${v.key}» passer ikke her: en handlingsplan gjelder enten ett år (year) eller flere (period, og da kanskje bindingYears)`,
      nn: (v) =>
        `«${v.key}» passar ikkje her: ein handlingsplan gjeld anten eitt år (year) eller fleire (period, og då kanskje bindingYears)`,
      en: (v) =>
        `“${v.key}” does not fit here: an action plan is for one year (year) or for several (period, and then perhaps bindingYears)`,
    },
    hint: {
      nb: 'behold bare year: 2026 for ett år, eller period: { from: 2026, to: 2029 } for flere',
      nn: 'behald berre year: 2026 for eitt år, eller period: { from: 2026, to: 2029 } for fleire',
      en: 'keep only year: 2026 for one year, or period: { from: 2026, to: 2029 } for several',
    },
  },
  'note-missing': {
    code: 'PV0110',
    severity: 'error',
    text: {
      nb: 'et beløp på 0 eller under må forklares i feltet «note»',
      nn: 'eit beløp på 0 eller under må forklarast i feltet «note»',
      en: 'an amount of 0 or below must be explained in the field “note”',
    },
    hint: missingHints,
  },
};

/** More choices than these nobody reads in a sentence. */
const mostChoices = 8;

/** What belongs in a field: an example, the choices with their names, and the form. */
function missingHint(v: MissingField, language: Language, write: string, choose: string): string {
  const example = exampleOf(v, language);
  const { choices = [] } = v;
  const named = (choices.length > 1 && choices.length <= mostChoices ? choices : []).map((choice) => {
    const name = modelWord(choice, language);
    return name === choice ? choice : `${choice} (${name})`;
  });
  const form = formHints[v.form ?? '']?.[language];
  const lines = example.includes('\n') ? `${write}:\n${example}` : `${write} «${example}»`;
  return [
    language === 'en' ? lines.replace(/«(.*)»/, '“$1”') : lines,
    ...(named.length > 0 ? [`${choose} ${anyOf(named, language)}`] : []),
    ...(typeof form === 'string' ? [form] : []),
    ...(v.kind === 'action-plan' && v.key === 'year' ? [severalYears[language]] : []),
  ].join('; ');
}

/** Where more fields have it, which of them is meant cannot be guessed. */
const mostWithin = 3;

function keyHint(
  v: UnknownKey,
  language: Language,
  question: string,
  belongs: string,
  possible: string,
): string {
  if (v.suggestion) {
    const asked = language === 'en' ? `${question} “${v.suggestion}”?` : `${question} «${v.suggestion}»?`;
    return asked + byFix[language];
  }
  const { choices = [], within = [] } = v;
  if (within.length > 0 && within.length <= mostWithin) return `${belongs} ${anyOf(within, language)}`;
  return choices.length > 0 && choices.length <= 30 ? `${possible}: ${choices.join(', ')}` : '';
}
