import type { Language } from '../kinds/languages.ts';
import { meant } from '../text/did-you-mean.ts';
import type { NoValues } from '../text/problem.ts';
import { byFix } from './by-fix.ts';
import { exampleOf } from './examples.ts';
import { namesOfWord } from './model-words.ts';
import type { Fixed, OfValue } from './problem-values.ts';
import { anyOf, type Catalogue } from './wording.ts';

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

interface Choice extends OfValue {
  readonly choices: readonly string[];
}

interface ToLimit {
  readonly limit: number;
}

/** What can be wrong with the type of a value, how many there are, and which may be chosen. */
export interface ValueProblems {
  'wrong-type': WrongType;
  'value-in-quotes': Fixed;
  'choice-in-words': Choice & { readonly suggestion: string };
  'not-a-choice': Choice & { readonly suggestion: string | undefined };
  'empty-value': NoValues;
  'too-few-items': ToLimit;
  'item-twice': OfValue;
  'too-small': OfValue & ToLimit;
  'too-large': OfValue & ToLimit;
  'too-long': ToLimit;
}

/** PV01xx: what the values of fields must be. */
export const valueProblems: Catalogue<ValueProblems> = {
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
};

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

/** More than these nobody reads in a sentence. */
const mostChoices = 8;

function few(choices: readonly string[], before: string, language: Language): string {
  // An explanation has a blank in their place, and says nothing of them.
  return Array.isArray(choices) && choices.length <= mostChoices ? before + anyOf(choices, language) : '';
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
