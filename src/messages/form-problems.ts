import type { Language } from '../kinds/languages.ts';
import { meantDate } from '../text/meant-date.ts';
import { byFix } from './by-fix.ts';
import type { OfValue } from './problem-values.ts';
import { type Catalogue, type Message, say, type Wording } from './wording.ts';

/** What can be wrong with the form of a value; schemas name these by `x-problem`. */
export interface FormProblems {
  'not-an-id': OfValue;
  'not-a-date': OfValue;
  'not-an-end': OfValue;
  'not-a-period': OfValue;
  'not-a-frequency': OfValue;
  'not-a-url': OfValue;
  'not-a-site-address': OfValue;
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

/** PV01xx: the form of ids, dates, periods, addresses and the like. */
export const formProblems: Catalogue<FormProblems> = {
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
  'not-a-site-address': formMessage(
    'PV0145',
    'adressen til en nettutgave',
    'adressa til ei nettutgåve',
    'the address of a web edition',
    {
      nb: 'skriv adressen til mappen som sidene ligger i, fra https:// og uten ? og #',
      nn: 'skriv adressa til mappa som sidene ligg i, frå https:// og utan ? og #',
      en: 'write the address of the folder that the pages are in, from https:// and without ? and #',
    },
  ),
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
