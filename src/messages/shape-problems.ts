import { recordNames } from './entity-names.ts';
import { anyOf, type Language, type Message } from './wording.ts';

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
const typeName = (name: unknown, language: Language): string =>
  String(name)
    .split(',')
    .map((own) => typeNames[own]?.[language] ?? own)
    .join({ nb: ', eller ', nn: ', eller ', en: ', or ' }[language]);
const kindName = (name: unknown, language: Language): string =>
  recordNames[String(name)]?.[language] ?? String(name);

/** «500» where there is a value to show, else what kind of thing stands there. */
function found(v: Readonly<Record<string, unknown>>, language: Language): string {
  if (!v.value) return typeName(v.found, language);
  const quoted = language === 'en' ? `“${v.value}”` : `«${v.value}»`;
  const text = { nb: 'teksten', nn: 'teksten', en: 'the text' }[language];
  return v.found === 'string' ? `${text} ${quoted}` : quoted;
}

const formMessage = (code: string, nb: string, nn: string, en: string, hint?: Message['hint']): Message => ({
  code,
  severity: 'error',
  text: {
    nb: (v) => `«${v.value}» er ikke ${nb}`,
    nn: (v) => `«${v.value}» er ikkje ${nn}`,
    en: (v) => `“${v.value}” is not ${en}`,
  },
  ...(hint && { hint }),
});

/** PV01xx: what a file's fields must be. */
export const shapeProblems: Readonly<Record<string, Message>> = {
  'missing-key': {
    code: 'PV0101',
    severity: 'error',
    text: {
      nb: (v) => `feltet «${v.key}» mangler`,
      nn: (v) => `feltet «${v.key}» manglar`,
      en: (v) => `the field “${v.key}” is missing`,
    },
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
        typeHint(
          v,
          'har teksten et kolon, må den stå i enkle anførselstegn',
          'skriv tallet uten anførselstegn',
        ),
      nn: (v) =>
        typeHint(v, 'har teksten eit kolon, må han stå i enkle hermeteikn', 'skriv talet utan hermeteikn'),
      en: (v) =>
        typeHint(
          v,
          'a text with a colon must stand in single quotation marks',
          'write the number without quotation marks',
        ),
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
      en: (v) => `“${v.value}” stands twice in the list`,
    },
  },
  'unknown-key': {
    code: 'PV0107',
    severity: 'error',
    text: {
      nb: (v) => `ukjent felt «${v.key}»: ${kindName(v.kind, 'nb')} har ikke dette feltet her`,
      nn: (v) => `ukjent felt «${v.key}»: ${kindName(v.kind, 'nn')} har ikkje dette feltet her`,
      en: (v) => `unknown field “${v.key}”: ${kindName(v.kind, 'en')} does not have this field here`,
    },
    hint: {
      nb: (v) => keyHint(v, 'nb', 'mente du', 'her kan det stå'),
      nn: (v) => keyHint(v, 'nn', 'meinte du', 'her kan det stå'),
      en: (v) => keyHint(v, 'en', 'did you mean', 'possible here'),
    },
  },
  'wrong-key': {
    code: 'PV0108',
    severity: 'error',
    text: {
      nb: (v) => `«${v.key}» kan ikke stå som navn her`,
      nn: (v) => `«${v.key}» kan ikkje stå som namn her`,
      en: (v) => `“${v.key}” cannot stand as a name here`,
    },
    hint: {
      nb: 'i beløp og folketall er navnene årstall',
      nn: 'i beløp og folketal er namna årstal',
      en: 'in amounts and populations the names are years',
    },
  },
  'key-not-for-kind': {
    code: 'PV0109',
    severity: 'error',
    text: {
      nb: (v) => `et oppdrag har ingen penger, så «${v.key}» kan ikke stå her`,
      nn: (v) => `eit oppdrag har ingen pengar, så «${v.key}» kan ikkje stå her`,
      en: (v) => `an assignment has no money, so “${v.key}” cannot stand here`,
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
  'note-missing': {
    code: 'PV0110',
    severity: 'error',
    text: {
      nb: 'et beløp på 0 eller under må forklares i feltet «note»',
      nn: 'eit beløp på 0 eller under må forklarast i feltet «note»',
      en: 'an amount of 0 or below must be explained in the field “note”',
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
  'amount-with-point': {
    code: 'PV0114',
    severity: 'warning',
    text: {
      nb: (v) => `«${v.value}» leses som ${v.mended}`,
      nn: (v) => `«${v.value}» blir lese som ${v.mended}`,
      en: (v) => `“${v.value}” is read as ${v.mended}`,
    },
    hint: {
      nb: (v) => `skriv ${v.mended}, så er det ikke tvil`,
      nn: (v) => `skriv ${v.mended}, så er det ikkje tvil`,
      en: (v) => `write ${v.mended}, and there is no doubt`,
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
  },
  'not-an-id': formMessage('PV0116', 'en id', 'ein id', 'an id', {
    nb: 'en id har små bokstaver a–z, tall og bindestreker, for eksempel barn-og-unge',
    nn: 'ein id har små bokstavar a–z, tal og bindestrekar, til dømes barn-og-unge',
    en: 'an id has small letters a–z, figures and hyphens, for example children-and-youth',
  }),
  'not-a-date': formMessage('PV0117', 'en dato', 'ein dato', 'a date', {
    nb: 'skriv 2011-03-01, eller bare 2011-03 eller 2011',
    nn: 'skriv 2011-03-01, eller berre 2011-03 eller 2011',
    en: 'write 2011-03-01, or only 2011-03 or 2011',
  }),
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
  'wrong-form': formMessage('PV0122', 'på riktig form', 'på rett form', 'of the right form'),
};

function typeHint(v: Readonly<Record<string, unknown>>, colon: string, quotes: string): string {
  if (v.expected === 'string' && v.found === 'object') return colon;
  const number = v.expected === 'integer' || v.expected === 'number';
  return number && /^\d+$/.test(String(v.value)) && v.found === 'string' ? quotes : '';
}

function keyHint(
  v: Readonly<Record<string, unknown>>,
  language: Language,
  question: string,
  possible: string,
): string {
  if (v.suggestion)
    return language === 'en' ? `${question} “${v.suggestion}”?` : `${question} «${v.suggestion}»?`;
  const choices = Array.isArray(v.choices) ? v.choices : [];
  return choices.length > 0 && choices.length <= 20 ? `${possible}: ${choices.join(', ')}` : '';
}
