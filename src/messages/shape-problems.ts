import type { Language } from '../kinds/languages.ts';
import { meant } from '../text/did-you-mean.ts';
import { meantDate } from '../text/meant-date.ts';
import type { NoValues } from '../text/problem.ts';
import { byFix } from './by-fix.ts';
import { kindName } from './entity-names.ts';
import { exampleOf } from './examples.ts';
import { modelWord, namesOfWord } from './model-words.ts';
import { anyOf, type Catalogue, type Message, say, type Wording } from './wording.ts';

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const typeNames: Names = {
  integer: { nb: 'et heltall', nn: 'eit heiltal', en: 'a whole number' },
  number: { nb: 'et tall', nn: 'eit tal', en: 'a number' },
  boolean: { nb: 'true eller false', nn: 'true eller false', en: 'true or false' },
  string: { nb: 'en tekst', nn: 'ein tekst', en: 'a text' },
  array: { nb: 'en liste', nn: 'ei liste', en: 'a list' },
  object: {
    nb: 'felter med navn og verdi',
    nn: 'felt med namn og verdi',
    en: 'fields with names and values',
  },
};

/** Of a type, or of several with commas between. */
const typeName = (name: string, language: Language): string =>
  name
    .split(',')
    .map((type) => typeNames[type]?.[language] ?? type)
    .join({ nb: ', eller ', nn: ', eller ', en: ', or ' }[language]);

/** «500» where there is a value to show, else what kind of thing is there. */
function found(v: WrongType, language: Language): string {
  if (!v.value) return typeName(v.found, language);
  const quoted = language === 'en' ? `“${v.value}”` : `«${v.value}»`;
  const text = { nb: 'teksten', nn: 'teksten', en: 'the text' }[language];
  return v.found === 'string' ? `${text} ${quoted}` : quoted;
}

const formMessage = (
  code: string,
  nb: string,
  nn: string,
  en: string,
  hint?: Wording<OfValue>,
): Message<OfValue> => ({
  code,
  severity: 'error',
  text: {
    nb: (v) => `«${v.value}» er ikke ${nb}`,
    nn: (v) => `«${v.value}» er ikkje ${nn}`,
    en: (v) => `“${v.value}” is not ${en}`,
  },
  ...(hint && { hint }),
});

/** How a date is written; the one that was written in another notation, if it can be read. */
const dateHint: Wording<OfValue> = {
  nb: (v) => readAs(v, 'nb') ?? 'skriv 2011-03-01, eller bare 2011-03 eller 2011',
  nn: (v) => readAs(v, 'nn') ?? 'skriv 2011-03-01, eller berre 2011-03 eller 2011',
  en: (v) => readAs(v, 'en') ?? 'write 2011-03-01, or only 2011-03 or 2011',
};

function readAs({ value }: OfValue, language: Language): string | undefined {
  const date = meantDate(value);
  return date && `${language === 'en' ? 'write' : 'skriv'} ${date}${byFix[language]}`;
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

interface WrongType {
  readonly kind: string;
  /** Of the field in its record, without the numbers of items. */
  readonly path: string;
  /** A type of JSON Schema, or several with commas between. */
  readonly expected: string;
  readonly found: string;
  /** As it is quoted; empty for what is no scalar. */
  readonly value: string;
  readonly sample: string;
  /** Fields that must be here, as paths in the record, and what may be in each. */
  readonly paths: readonly string[];
  readonly samples: readonly string[];
  /** The value as it should be written, where that is certain. */
  readonly fixed: string | undefined;
}

interface OfValue {
  readonly value: string;
}

interface OfKey {
  readonly key: string;
}

interface Choice extends OfValue {
  readonly choices: readonly string[];
}

interface Fixed extends OfValue {
  readonly fixed: string;
}

interface ToLimit {
  readonly limit: number;
}

interface UnknownKey extends OfKey {
  readonly kind: string;
  readonly suggestion: string | undefined;
  /** The fields that may be there besides; left out where one of them is taken to be meant. */
  readonly choices?: readonly string[];
  /** The fields of the record under which it may be. */
  readonly within?: readonly string[];
}

/** What can be wrong with the form of a value; schemas name these by `x-problem`. */
export interface FormProblems {
  'not-an-id': OfValue;
  'not-a-date': OfValue;
  'not-an-end': OfValue;
  'not-a-period': OfValue;
  'not-a-frequency': OfValue;
  'not-a-url': OfValue;
  'not-a-municipality-number': OfValue;
  'not-an-sdg': OfValue;
  'not-a-rule-name': OfValue;
  'color-form': OfValue;
  'not-a-fingerprint': OfValue;
  'not-a-noun': OfValue;
  'not-a-tag': OfValue;
  'not-a-document': OfValue;
  'wrong-form': OfValue;
}

/** What can be wrong with the fields of a file. */
export interface ShapeProblems extends FormProblems {
  'missing-key': MissingField;
  'wrong-type': WrongType;
  'value-in-quotes': Fixed;
  'choice-in-words': Choice & { readonly suggestion: string };
  'not-a-choice': Choice & { readonly suggestion: string | undefined };
  'empty-value': NoValues;
  'too-few-items': ToLimit;
  'item-twice': OfValue;
  'unknown-key': UnknownKey;
  /** `path`: where in the file the field is now. */
  'moved-key': OfKey & { readonly path: string };
  'wrong-key': OfKey & { readonly sample?: string };
  'key-not-for-kind': OfKey;
  'key-not-for-section': OfKey;
  'key-not-for-row': OfKey;
  'key-not-for-years': OfKey;
  'note-missing': MissingField;
  'too-small': OfValue & ToLimit;
  'too-large': OfValue & ToLimit;
  'too-long': ToLimit;
  'amount-read-as': Fixed;
  'period-read-as': Fixed;
  'decimal-in-amount': OfValue;
  'amount-in-doubt': Fixed;
  'amount-form': OfValue;
}

/** PV01xx: what a file's fields must be. */
export const shapeProblems: Catalogue<ShapeProblems> = {
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
  'wrong-type': {
    code: 'PV0102',
    severity: 'error',
    text: {
      nb: (v) => `skal være ${typeName(v.expected, 'nb')}, men er ${found(v, 'nb')}`,
      nn: (v) => `skal vere ${typeName(v.expected, 'nn')}, men er ${found(v, 'nn')}`,
      en: (v) => `should be ${typeName(v.expected, 'en')}, but is ${found(v, 'en')}`,
    },
    hint: {
      nb: (v) =>
        typeHint(v, 'nb', {
          colon: 'har teksten et kolon, må den stå i enkle anførselstegn',
          lines: 'her skal feltene stå på egne linjer',
          list: 'skriv det som en liste',
          example: 'for eksempel',
          years: 'for samme beløp hvert år',
          period: 'gjelder planen flere år, skriv',
          endless: 'la feltet være: uten det gjelder beløpet til tiltaket slutter',
          everybody: 'la feltet være: uten det deltar alle medlemmene',
        }),
      nn: (v) =>
        typeHint(v, 'nn', {
          colon: 'har teksten eit kolon, må han stå i enkle hermeteikn',
          lines: 'her skal felta stå på eigne linjer',
          list: 'skriv det som ei liste',
          example: 'til dømes',
          years: 'for same beløp kvart år',
          period: 'gjeld planen fleire år, skriv',
          endless: 'lat feltet vere: utan det gjeld beløpet til tiltaket sluttar',
          everybody: 'lat feltet vere: utan det deltek alle medlemene',
        }),
      en: (v) =>
        typeHint(v, 'en', {
          colon: 'a text with a colon must be in single quotation marks',
          lines: 'the fields are on lines of their own here',
          list: 'write it as a list',
          example: 'for example',
          years: 'for the same amount each year',
          period: 'where the plan is for several years, write',
          endless: 'leave the field out: without it the amount lasts until the action ends',
          everybody: 'leave the field out: without it every member takes part',
        }),
    },
  },
  'value-in-quotes': {
    code: 'PV0127',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» står i anførselstegn, og er da en tekst`,
      nn: (v) => `«${v.value}» står i hermeteikn, og er då ein tekst`,
      en: (v) => `“${v.value}” is in quotation marks, which make it a text`,
    },
    hint: {
      nb: (v) => `skriv ${v.fixed} uten anførselstegn${byFix.nb}`,
      nn: (v) => `skriv ${v.fixed} utan hermeteikn${byFix.nn}`,
      en: (v) => `write ${v.fixed} without quotation marks${byFix.en}`,
    },
  },
  'choice-in-words': {
    code: 'PV0126',
    severity: 'error',
    text: {
      nb: (v) =>
        `«${v.value}» ${v.choices.length > 0 ? `er ikke blant valgene${few(v.choices, ': ', 'nb')}` : 'skrives med et annet ord'}`,
      nn: (v) =>
        `«${v.value}» ${v.choices.length > 0 ? `er ikkje blant vala${few(v.choices, ': ', 'nn')}` : 'blir skrive med eit anna ord'}`,
      en: (v) =>
        `“${v.value}” is ${v.choices.length > 0 ? `not among the choices${few(v.choices, ': ', 'en')}` : 'written with another word'}`,
    },
    hint: {
      nb: (v) => `mente du «${v.suggestion}»?${byFix.nb}`,
      nn: (v) => `meinte du «${v.suggestion}»?${byFix.nn}`,
      en: (v) => `did you mean “${v.suggestion}”?${byFix.en}`,
    },
  },
  'not-a-choice': {
    code: 'PV0103',
    severity: 'error',
    text: {
      nb: (v) => `${v.value ? `«${v.value}»` : 'verdien'} er ikke blant valgene: ${anyOf(v.choices, 'nb')}`,
      nn: (v) => `${v.value ? `«${v.value}»` : 'verdien'} er ikkje blant vala: ${anyOf(v.choices, 'nn')}`,
      en: (v) =>
        `${v.value ? `“${v.value}”` : 'the value'} is not among the choices: ${anyOf(v.choices, 'en')}`,
    },
    hint: {
      nb: (v) => (v.suggestion ? `mente du «${v.suggestion}»?` : ''),
      nn: (v) => (v.suggestion ? `meinte du «${v.suggestion}»?` : ''),
      en: (v) => (v.suggestion ? `did you mean “${v.suggestion}”?` : ''),
    },
  },
  'empty-value': {
    code: 'PV0104',
    severity: 'error',
    text: { nb: 'feltet har ingen verdi', nn: 'feltet har ingen verdi', en: 'the field has no value' },
    hint: {
      nb: 'skriv en verdi etter kolonet, eller slett linjen',
      nn: 'skriv ein verdi etter kolonet, eller slett linja',
      en: 'write a value after the colon, or delete the line',
    },
  },
  'too-few-items': {
    code: 'PV0105',
    severity: 'error',
    text: {
      nb: (v) => `listen skal ha minst ${v.limit === 1 ? 'én verdi' : `${v.limit} verdier`}`,
      nn: (v) => `lista skal ha minst ${v.limit === 1 ? 'éin verdi' : `${v.limit} verdiar`}`,
      en: (v) => `the list should have at least ${v.limit === 1 ? 'one value' : `${v.limit} values`}`,
    },
  },
  'item-twice': {
    code: 'PV0106',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» står to ganger i listen`,
      nn: (v) => `«${v.value}» står to gonger i lista`,
      en: (v) => `“${v.value}” is in the list twice`,
    },
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
  'too-small': {
    code: 'PV0111',
    severity: 'error',
    text: {
      nb: (v) => `${v.value} er for lite; minst ${v.limit}`,
      nn: (v) => `${v.value} er for lite; minst ${v.limit}`,
      en: (v) => `${v.value} is too small; at least ${v.limit}`,
    },
  },
  'too-large': {
    code: 'PV0112',
    severity: 'error',
    text: {
      nb: (v) => `${v.value} er for mye; høyst ${v.limit}`,
      nn: (v) => `${v.value} er for mykje; høgst ${v.limit}`,
      en: (v) => `${v.value} is too much; at most ${v.limit}`,
    },
  },
  'too-long': {
    code: 'PV0113',
    severity: 'error',
    text: {
      nb: (v) => `teksten er lengre enn ${v.limit} tegn`,
      nn: (v) => `teksten er lengre enn ${v.limit} teikn`,
      en: (v) => `the text is longer than ${v.limit} characters`,
    },
  },
  'amount-read-as': {
    code: 'PV0114',
    severity: 'warning',
    text: {
      nb: (v) => `«${v.value}» leses som ${v.fixed}`,
      nn: (v) => `«${v.value}» blir lese som ${v.fixed}`,
      en: (v) => `“${v.value}” is read as ${v.fixed}`,
    },
    hint: {
      nb: (v) => `skriv ${v.fixed}, så er det ikke tvil${byFix.nb}`,
      nn: (v) => `skriv ${v.fixed}, så er det ikkje tvil${byFix.nn}`,
      en: (v) => `write ${v.fixed}, and there is no doubt${byFix.en}`,
    },
  },
  'period-read-as': {
    code: 'PV0139',
    severity: 'warning',
    text: {
      nb: (v) => `«${v.value}» leses som ${v.fixed}`,
      nn: (v) => `«${v.value}» blir lese som ${v.fixed}`,
      en: (v) => `“${v.value}” is read as ${v.fixed}`,
    },
    hint: {
      nb: (v) => `skriv ${v.fixed}${byFix.nb}`,
      nn: (v) => `skriv ${v.fixed}${byFix.nn}`,
      en: (v) => `write ${v.fixed}${byFix.en}`,
    },
  },
  'decimal-in-amount': {
    code: 'PV0115',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» har desimaler; beløp er hele kroner`,
      nn: (v) => `«${v.value}» har desimalar; beløp er heile kroner`,
      en: (v) => `“${v.value}” has decimals; amounts are whole kroner`,
    },
    hint: {
      nb: 'skriv hele kroner uten komma og punktum, for eksempel 250000',
      nn: 'skriv heile kroner utan komma og punktum, til dømes 250000',
      en: 'write whole kroner without commas and points, for example 250000',
    },
  },
  'amount-in-doubt': {
    code: 'PV0128',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» kan leses på flere måter`,
      nn: (v) => `«${v.value}» kan lesast på fleire måtar`,
      en: (v) => `“${v.value}” can be read in several ways`,
    },
    hint: {
      nb: (v) => `er det ${v.fixed} kroner, skriv ${v.fixed}`,
      nn: (v) => `er det ${v.fixed} kroner, skriv ${v.fixed}`,
      en: (v) => `if it is ${v.fixed} kroner, write ${v.fixed}`,
    },
  },
  'amount-form': {
    code: 'PV0129',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» er ikke et beløp`,
      nn: (v) => `«${v.value}» er ikkje eit beløp`,
      en: (v) => `“${v.value}” is not an amount`,
    },
    hint: {
      nb: 'skriv hele kroner, for eksempel 250000',
      nn: 'skriv heile kroner, til dømes 250000',
      en: 'write whole kroner, for example 250000',
    },
  },
  'not-an-id': formMessage('PV0116', 'en id', 'ein id', 'an id', {
    nb: 'en id har små bokstaver a–z, tall og bindestreker, for eksempel barn-og-unge',
    nn: 'ein id har små bokstavar a–z, tal og bindestrekar, til dømes barn-og-unge',
    en: 'an id has small letters a–z, figures and hyphens, for example children-and-youth',
  }),
  'not-a-date': formMessage('PV0117', 'en dato', 'ein dato', 'a date', dateHint),
  'not-an-end': formMessage('PV0130', 'en frist', 'ein frist', 'a deadline', {
    nb: (v) => readAs(v, 'nb') ?? `${say(dateHint, 'nb', v)}; er tiltaket løpende, skriv ongoing`,
    nn: (v) => readAs(v, 'nn') ?? `${say(dateHint, 'nn', v)}; er tiltaket løpande, skriv ongoing`,
    en: (v) => readAs(v, 'en') ?? `${say(dateHint, 'en', v)}; if the action has no end, write ongoing`,
  }),
  'not-a-period': formMessage('PV0143', 'en periode', 'ein periode', 'a period', {
    nb: 'skriv et år som 2024, eller 2024-H1 (halvår), 2024-T2 (tertial), 2024-Q3 (kvartal) eller 2024-06 (måned)',
    nn: 'skriv eit år som 2024, eller 2024-H1 (halvår), 2024-T2 (tertial), 2024-Q3 (kvartal) eller 2024-06 (månad)',
    en: 'write a year like 2024, or 2024-H1 (half-year), 2024-T2 (tertial), 2024-Q3 (quarter) or 2024-06 (month)',
  }),
  'not-a-frequency': formMessage(
    'PV0144',
    'hvor ofte noe måles',
    'kor ofte noko blir målt',
    'how often something is measured',
    {
      nb: 'skriv year, half-year, tertial, quarter eller month, eller antallet år: 4 years',
      nn: 'skriv year, half-year, tertial, quarter eller month, eller talet på år: 4 years',
      en: 'write year, half-year, tertial, quarter or month, or the number of years: 4 years',
    },
  ),
  'not-a-url': formMessage('PV0118', 'en nettadresse', 'ei nettadresse', 'a web address', {
    nb: 'en nettadresse begynner med https://',
    nn: 'ei nettadresse byrjar med https://',
    en: 'a web address begins with https://',
  }),
  'not-a-municipality-number': formMessage(
    'PV0119',
    'et kommunenummer',
    'eit kommunenummer',
    'a municipality number',
    {
      nb: 'fire sifre, for eksempel "0604"',
      nn: 'fire siffer, til dømes "0604"',
      en: 'four figures, for example "0604"',
    },
  ),
  'not-an-sdg': formMessage(
    'PV0120',
    'et bærekraftsmål',
    'eit berekraftsmål',
    'a sustainable development goal',
    {
      nb: 'et mål fra 1 til 17, eller et delmål som 9.1',
      nn: 'eit mål frå 1 til 17, eller eit delmål som 9.1',
      en: 'a goal from 1 to 17, or a target such as 9.1',
    },
  ),
  'not-a-rule-name': formMessage('PV0121', 'navnet på en regel', 'namnet på ein regel', 'the name of a rule'),
  'color-form': formMessage('PV0123', 'en farge', 'ein farge', 'a colour', {
    nb: 'en farge er # og seks tegn, i anførselstegn: "#0b4f6c"',
    nn: 'ein farge er # og seks teikn, i hermeteikn: "#0b4f6c"',
    en: 'a colour is # and six characters, in quotation marks: "#0b4f6c"',
  }),
  'not-a-fingerprint': formMessage('PV0125', 'et fingeravtrykk', 'eit fingeravtrykk', 'a fingerprint', {
    nb: 'tjue tegn av 0–9 og a–f, slik planverk diff viser dem',
    nn: 'tjue teikn av 0–9 og a–f, slik planverk diff viser dei',
    en: 'twenty characters of 0–9 and a–f, as planverk diff shows them',
  }),
  'not-a-noun': formMessage(
    'PV0135',
    'et ord som kan settes inn i setninger',
    'eit ord som kan setjast inn i setningar',
    'a word that can be put into sentences',
    {
      nb: 'bokstaver, med mellomrom eller bindestrek mellom ord, og høyst 60 tegn',
      nn: 'bokstavar, med mellomrom eller bindestrek mellom ord, og høgst 60 teikn',
      en: 'letters, with spaces or hyphens between words, and at most 60 characters',
    },
  ),
  'not-a-tag': formMessage('PV0133', 'en tagg i git', 'ein tagg i git', 'a tag of git', {
    nb: 'en tagg har ingen mellomrom og ingen av tegnene ~ ^ : ? * [ \\; skriv for eksempel handlingsplan-2011',
    nn: 'ein tagg har ingen mellomrom og ingen av teikna ~ ^ : ? * [ \\; skriv til dømes handlingsplan-2011',
    en: 'a tag has no spaces and none of the characters ~ ^ : ? * [ \\; write for example action-plan-2011',
  }),
  'not-a-document': formMessage(
    'PV0134',
    'et dokument som kan vedtas',
    'eit dokument som kan vedtakast',
    'a document that can be adopted',
    {
      nb: 'skriv hva det er, med året eller årene, for eksempel «action-plan 2011» eller «economic-plan 2011-2014»',
      nn: 'skriv kva det er, med året eller åra, til dømes «action-plan 2011» eller «economic-plan 2011-2014»',
      en: 'write what it is, with the year or the years, for example “action-plan 2011” or “economic-plan 2011-2014”',
    },
  ),
  'wrong-form': formMessage('PV0122', 'på riktig form', 'på rett form', 'of the right form'),
};

/** More than these nobody reads in a sentence. */
const mostChoices = 8;

function few(choices: readonly string[], before: string, language: Language): string {
  // An explanation has a blank in their place, and says nothing of them.
  return Array.isArray(choices) && choices.length <= mostChoices ? before + anyOf(choices, language) : '';
}

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

function isNumber(type: string): boolean {
  return type === 'integer' || type === 'number';
}

function typeHint(
  v: WrongType,
  language: Language,
  words: Readonly<
    Record<'colon' | 'lines' | 'list' | 'example' | 'years' | 'period' | 'endless' | 'everybody', string>
  >,
): string {
  if (v.expected.split(',').includes('string') && v.found === 'object') return words.colon;
  if (v.path === 'participants' && meant(v.value, ['all'], namesOfWord)) return words.everybody;
  if (v.expected === 'array' && v.found === 'object')
    return `${words.list}:\n${exampleOf(v, language).replace(/^/gm, '  ')}`;
  if (v.expected === 'array' && v.fixed) return `${words.list}: ${v.fixed}${byFix[language]}`;
  const period = /^(\d{4}) ?[-\u2010-\u2015\u2212] ?(\d{4})$/.exec(v.value);
  if (isNumber(v.expected)) {
    // The years of an amount: several are two fields, and no end is none.
    if (v.kind === 'action' && period) return `${words.years}: from: ${period[1]}, to: ${period[2]}`;
    if (v.kind === 'action-plan' && period)
      return `${words.period} period: { from: ${period[1]}, to: ${period[2]} }`;
    if (v.kind === 'action' && meant(v.value, ['ongoing'], namesOfWord)) return words.endless;
    return `${words.example} ${v.sample}`;
  }
  if (v.expected !== 'object' || v.paths.length === 0) return '';
  const lines = v.paths.map((path, index) => {
    const key = path.slice(path.lastIndexOf('.') + 1);
    const years: Readonly<Record<string, string | undefined>> = { from: period?.[1], to: period?.[2] };
    return years[key]
      ? `${key}: ${years[key]}`
      : exampleOf({ kind: v.kind, path, sample: v.samples[index] ?? '' }, language);
  });
  return `${words.lines}:\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}`;
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
  return choices.length > 0 && choices.length <= 20 ? `${possible}: ${choices.join(', ')}` : '';
}
