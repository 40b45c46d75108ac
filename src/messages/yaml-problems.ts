import type { Language } from '../kinds/languages.ts';
import type { FieldsOfFile, YamlProblems } from '../text/text-problems.ts';
import { byFix } from './by-fix.ts';
import { exampleRecord } from './examples.ts';
import type { Catalogue, Wording } from './wording.ts';

/** Which fields belong where there are none: those that must be there with examples, and the names of the others. */
const fieldsHint: Wording<Partial<FieldsOfFile>> = {
  nb: (v) => fieldLines(v, 'nb', 'disse feltene må være med', 'disse kan være med'),
  nn: (v) => fieldLines(v, 'nn', 'desse felta må vere med', 'desse kan vere med'),
  en: (v) => fieldLines(v, 'en', 'these fields must be there', 'these may be'),
};

function fieldLines(v: Partial<FieldsOfFile>, language: Language, must: string, may: string): string {
  if (!Array.isArray(v.others)) return '';
  const lines = exampleRecord(v, language);
  const others = v.others.length > 0 ? `${may}: ${v.others.join(', ')}` : '';
  return [lines && `${must}:\n${lines}`, others].filter(Boolean).join('\n');
}

const hashHint: Wording = {
  nb: 'hører det til teksten, sett den i enkle anførselstegn; er det en kommentar, sett et mellomrom etter #',
  nn: 'høyrer det til teksten, set han i enkle hermeteikn; er det ein kommentar, set eit mellomrom etter #',
  en: 'if it belongs to the text, put that in single quotation marks; if it is a comment, put a space after #',
};

/** What is found in the values of YAML when all of it is read. */
export interface ScalarProblems {
  /** Bytes. */
  'scalar-too-long': { readonly limit: number };
}

/** PV0030–PV0059: YAML, and the traps it sets for prose. */
export const yamlProblems: Catalogue<YamlProblems & ScalarProblems> = {
  'yaml-empty': {
    code: 'PV0030',
    severity: 'error',
    text: {
      nb: 'her skulle det stå felter, men det er tomt',
      nn: 'her skulle det stå felt, men det er tomt',
      en: 'there should be fields here, but it is empty',
    },
    hint: fieldsHint,
  },
  'yaml-not-a-map': {
    code: 'PV0031',
    severity: 'error',
    text: {
      nb: 'her skal det stå felter, hvert med navn, kolon og verdi',
      nn: 'her skal det stå felt, kvart med namn, kolon og verdi',
      en: 'there should be fields here, each with a name, a colon and a value',
    },
    hint: fieldsHint,
  },
  'yaml-comma-in-text': {
    code: 'PV0051',
    severity: 'error',
    text: {
      nb: (v) => `kommaet i «${v.value}» deler teksten, for den står i krøllparenteser`,
      nn: (v) => `kommaet i «${v.value}» deler teksten, for han står i krøllparentesar`,
      en: (v) => `the comma in “${v.value}” divides the text, because it is in braces`,
    },
    hint: {
      nb: (v) => `sett den i enkle anførselstegn: ${v.fixed}${byFix.nb}`,
      nn: (v) => `set han i enkle hermeteikn: ${v.fixed}${byFix.nn}`,
      en: (v) => `put it in single quotation marks: ${v.fixed}${byFix.en}`,
    },
  },
  'yaml-syntax': {
    code: 'PV0032',
    severity: 'error',
    text: {
      nb: 'dette er ikke gyldig YAML',
      nn: 'dette er ikkje gyldig YAML',
      en: 'this is not valid YAML',
    },
    hint: {
      nb: 'se på innrykk, kolon og anførselstegn her og på linjen over',
      nn: 'sjå på innrykk, kolon og hermeteikn her og på linja over',
      en: 'look at indentation, colons and quotation marks here and on the line above',
    },
  },
  'yaml-colon-in-text': {
    code: 'PV0033',
    severity: 'error',
    text: {
      nb: 'kolon i en tekst som ikke står i anførselstegn',
      nn: 'kolon i ein tekst som ikkje står i hermeteikn',
      en: 'a colon in a text that is not quoted',
    },
    hint: {
      nb: (v) => `sett hele teksten i enkle anførselstegn: ${v.fixed ? v.fixed + byFix.nb : "'mål: tiltak'"}`,
      nn: (v) => `set heile teksten i enkle hermeteikn: ${v.fixed ? v.fixed + byFix.nn : "'mål: tiltak'"}`,
      en: (v) =>
        `put the whole text in single quotation marks: ${v.fixed ? v.fixed + byFix.en : "'goal: action'"}`,
    },
  },
  'yaml-indent': {
    code: 'PV0034',
    severity: 'error',
    text: {
      nb: 'innrykket stemmer ikke med linjene rundt',
      nn: 'innrykket stemmer ikkje med linjene rundt',
      en: 'the indentation does not fit the lines around it',
    },
    hint: {
      nb: 'felter på samme nivå skal begynne i samme kolonne',
      nn: 'felt på same nivå skal byrje i same kolonne',
      en: 'fields on one level begin in the same column',
    },
  },
  'yaml-item-among-fields': {
    code: 'PV0056',
    severity: 'error',
    text: {
      nb: 'et punkt («- ») blant felter, som ikke er en liste',
      nn: 'eit punkt («- ») blant felt, som ikkje er ei liste',
      en: 'an item (“- ”) among fields, which are no list',
    },
    hint: {
      nb: 'er det flere av samme type, begynner hvert av dem med «- » i samme kolonne, også det første',
      nn: 'er det fleire av same type, byrjar kvart av dei med «- » i same kolonne, òg det første',
      en: 'where there are several of a kind, each begins with “- ” in the same column, and so does the first',
    },
  },
  'yaml-tab': {
    code: 'PV0035',
    severity: 'error',
    text: {
      nb: 'innrykk med tabulator; YAML krever mellomrom',
      nn: 'innrykk med tabulator; YAML krev mellomrom',
      en: 'indented with a tab; YAML requires spaces',
    },
    hint: {
      nb: (v) => `bruk to mellomrom for hvert nivå${v.to ? byFix.nb : ''}`,
      nn: (v) => `bruk to mellomrom for kvart nivå${v.to ? byFix.nn : ''}`,
      en: (v) => `use two spaces for each level${v.to ? byFix.en : ''}`,
    },
  },
  'yaml-first-character': {
    code: 'PV0036',
    severity: 'error',
    text: {
      nb: (v) => `en tekst uten anførselstegn kan ikke begynne med «${v.character}»`,
      nn: (v) => `ein tekst utan hermeteikn kan ikkje byrje med «${v.character}»`,
      en: (v) => `a text without quotation marks cannot begin with “${v.character}”`,
    },
    hint: {
      nb: (v) => `sett teksten i enkle anførselstegn${v.fixed ? `: ${v.fixed}${byFix.nb}` : ''}`,
      nn: (v) => `set teksten i enkle hermeteikn${v.fixed ? `: ${v.fixed}${byFix.nn}` : ''}`,
      en: (v) => `put the text in single quotation marks${v.fixed ? `: ${v.fixed}${byFix.en}` : ''}`,
    },
  },
  'yaml-missing-character': {
    code: 'PV0037',
    severity: 'error',
    text: {
      nb: 'noe er ikke avsluttet: et kolon, et anførselstegn eller en klamme mangler',
      nn: 'noko er ikkje avslutta: eit kolon, eit hermeteikn eller ein klamme manglar',
      en: 'something is unfinished: a colon, a quotation mark or a bracket is missing',
    },
  },
  'yaml-text-after-value': {
    code: 'PV0038',
    severity: 'error',
    text: {
      nb: 'det står tekst etter at verdien er slutt',
      nn: 'det står tekst etter at verdien er slutt',
      en: 'there is text after the value has ended',
    },
    hint: {
      nb: 'sett hele teksten i enkle anførselstegn; de doble inni kan da stå som de er',
      nn: 'set heile teksten i enkle hermeteikn; dei doble inni kan då stå som dei er',
      en: 'put the whole text in single quotation marks; double ones inside can then stay',
    },
  },
  'yaml-escape': {
    code: 'PV0039',
    severity: 'error',
    text: {
      nb: 'ukjent skrivemåte etter omvendt skråstrek i en tekst med doble anførselstegn',
      nn: 'ukjend skrivemåte etter omvend skråstrek i ein tekst med doble hermeteikn',
      en: 'unknown escape after a backslash in a double-quoted text',
    },
    hint: {
      nb: 'bruk enkle anførselstegn, der omvendt skråstrek er et vanlig tegn',
      nn: 'bruk enkle hermeteikn, der omvend skråstrek er eit vanleg teikn',
      en: 'use single quotation marks, where a backslash is an ordinary character',
    },
  },
  'yaml-several-documents': {
    code: 'PV0040',
    severity: 'error',
    text: {
      nb: 'en linje med «---» begynner et nytt dokument; en planfil har bare ett',
      nn: 'ei linje med «---» byrjar eit nytt dokument; ei planfil har berre eitt',
      en: 'a line of “---” begins another document; a plan file has only one',
    },
  },
  'yaml-too-many-values': {
    code: 'PV0053',
    severity: 'error',
    text: {
      nb: (v) => `filen har mer enn ${v.limit} linjer og verdier, og leses ikke`,
      nn: (v) => `fila har meir enn ${v.limit} linjer og verdiar, og blir ikkje lesen`,
      en: (v) => `the file has more than ${v.limit} lines and values, and is not read`,
    },
    hint: {
      nb: 'del den i flere filer, og se etter tegn og linjer som gjentar seg',
      nn: 'del henne i fleire filer, og sjå etter teikn og linjer som tek seg opp att',
      en: 'divide it into several files, and look for signs and lines that are repeated',
    },
  },
  'yaml-too-deep': {
    code: 'PV0041',
    severity: 'error',
    text: {
      nb: (v) => `filen er nøstet dypere enn ${v.limit} nivåer`,
      nn: (v) => `fila er nøsta djupare enn ${v.limit} nivå`,
      en: (v) => `the file is nested deeper than ${v.limit} levels`,
    },
  },
  'scalar-too-long': {
    code: 'PV0050',
    severity: 'error',
    text: {
      nb: (v) => `teksten er lengre enn ${v.limit} byte`,
      nn: (v) => `teksten er lengre enn ${v.limit} byte`,
      en: (v) => `the text is longer than ${v.limit} bytes`,
    },
    hint: {
      nb: 'del den opp, eller hev grensen: limits: { scalarBytes: … } i plan.yaml',
      nn: 'del han opp, eller hev grensa: limits: { scalarBytes: … } i plan.yaml',
      en: 'divide it, or raise the limit: limits: { scalarBytes: … } in plan.yaml',
    },
  },
  'yaml-anchor': {
    code: 'PV0042',
    severity: 'error',
    text: {
      nb: (v) => `«&${v.text}» er et YAML-anker, og planfiler har ikke ankre`,
      nn: (v) => `«&${v.text}» er eit YAML-anker, og planfiler har ikkje anker`,
      en: (v) => `“&${v.text}” is a YAML anchor, and plan files have none`,
    },
    hint: {
      nb: 'er det vanlig tekst, sett den i enkle anførselstegn',
      nn: 'er det vanleg tekst, set han i enkle hermeteikn',
      en: 'if it is ordinary text, put it in single quotation marks',
    },
  },
  'yaml-alias': {
    code: 'PV0043',
    severity: 'error',
    text: {
      nb: (v) => `«*${v.text}» leses som et YAML-alias, ikke som tekst`,
      nn: (v) => `«*${v.text}» blir lese som eit YAML-alias, ikkje som tekst`,
      en: (v) => `“*${v.text}” is read as a YAML alias, not as text`,
    },
    hint: {
      nb: 'skal det være utheving med stjerner, sett hele teksten i enkle anførselstegn',
      nn: 'skal det vere utheving med stjerner, set heile teksten i enkle hermeteikn',
      en: 'if it is emphasis with asterisks, put the whole text in single quotation marks',
    },
  },
  'yaml-tag': {
    code: 'PV0044',
    severity: 'error',
    text: {
      nb: (v) => `«${v.text}» leses som en YAML-tagg, og planfiler har ikke tagger`,
      nn: (v) => `«${v.text}» blir lese som ein YAML-tagg, og planfiler har ikkje taggar`,
      en: (v) => `“${v.text}” is read as a YAML tag, and plan files have none`,
    },
    hint: {
      nb: 'er det vanlig tekst, sett den i enkle anførselstegn',
      nn: 'er det vanleg tekst, set han i enkle hermeteikn',
      en: 'if it is ordinary text, put it in single quotation marks',
    },
  },
  'yaml-merge-key': {
    code: 'PV0045',
    severity: 'error',
    text: {
      nb: 'ukjent felt «<<»: felter kan ikke flettes inn fra et annet sted',
      nn: 'ukjent felt «<<»: felt kan ikkje flettast inn frå ein annan stad',
      en: 'unknown field “<<”: fields cannot be merged in from elsewhere',
    },
  },
  'yaml-key-twice': {
    code: 'PV0046',
    severity: 'error',
    text: {
      nb: (v) => `feltet «${v.key}» står to ganger`,
      nn: (v) => `feltet «${v.key}» står to gonger`,
      en: (v) => `the field “${v.key}” is given twice`,
    },
    hint: {
      nb: 'behold det ene',
      nn: 'behald det eine',
      en: 'keep one of them',
    },
  },
  'yaml-key-not-text': {
    code: 'PV0047',
    severity: 'error',
    text: {
      nb: 'navnet på et felt skal være et ord',
      nn: 'namnet på eit felt skal vere eit ord',
      en: 'the name of a field is a word',
    },
  },
  'yaml-no-break-space': {
    code: 'PV0048',
    severity: 'error',
    text: {
      nb: 'hardt mellomrom der YAML trenger et vanlig mellomrom',
      nn: 'hardt mellomrom der YAML treng eit vanleg mellomrom',
      en: 'a no-break space where YAML needs an ordinary one',
    },
    hint: {
      nb: 'slett mellomrommet og skriv det på nytt',
      nn: 'slett mellomrommet og skriv det på nytt',
      en: 'delete the space and type it again',
    },
  },
  'yaml-hash-in-text': {
    code: 'PV0049',
    severity: 'warning',
    text: {
      nb: (v) => `«#${v.text}» leses som en kommentar og blir ikke med i teksten`,
      nn: (v) => `«#${v.text}» blir lese som ein kommentar og kjem ikkje med i teksten`,
      en: (v) => `“#${v.text}” is read as a comment and left out of the text`,
    },
    hint: hashHint,
  },
  'yaml-hash-at-start': {
    code: 'PV0052',
    severity: 'error',
    text: {
      nb: (v) => `«#${v.text}» leses som en kommentar, så feltet har ingen verdi`,
      nn: (v) => `«#${v.text}» blir lese som ein kommentar, så feltet har ingen verdi`,
      en: (v) => `“#${v.text}” is read as a comment, so the field has no value`,
    },
    hint: hashHint,
  },
};
