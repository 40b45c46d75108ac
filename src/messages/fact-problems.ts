import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { Level } from '../kinds/levels.ts';
import type { NoValues } from '../text/problem.ts';
import { byFix } from './by-fix.ts';
import { kindName } from './entity-names.ts';
import { allOf, type Catalogue, inLanguage, type Nouns, nounOf } from './wording.ts';

/** What can be wrong with what headings and items have beside their words: ids, and facts in the front matter. */
export interface FactProblems {
  'id-missing': { readonly kind: Level | 'guideline'; readonly suggestion: string };
  'id-misplaced': NoValues;
  /** A title, or a number, where the id of what has it belongs. */
  'title-for-id': { readonly value: string; readonly kind: EntityKind; readonly id: string };
  'binding-without-guidelines': NoValues;
  /** What its ids make it look like beside guidelines, and where that belongs. */
  'binding-missing': { readonly kind: Level; readonly to: string };
  'ingress-not-one-paragraph': NoValues;
  /** The field that has the facts of the file's headings; none where it has no headings. */
  'facts-of-no-headings': { readonly map: string; readonly right: string | undefined };
  'facts-of-unknown-heading': {
    readonly id: string;
    readonly level: Level;
    readonly suggestion: string | undefined;
    readonly choices: readonly string[];
  };
}

const guideline: Readonly<Record<Language, string>> = {
  nb: 'retningslinjen',
  nn: 'retningslinja',
  en: 'the guideline',
};

/** `målet`, `retningslinjen` */
function definite(kind: Level | 'guideline', { language }: Nouns): string {
  return kind === 'guideline' ? inLanguage(guideline, language) : nounOf(kind, language).definite;
}

/** PV02xx: ids and facts of headings and items. */
export const factProblems: Catalogue<FactProblems> = {
  'id-missing': {
    code: 'PV0213',
    severity: 'error',
    text: {
      nb: (v, n) => `${definite(v.kind, n)} mangler id`,
      nn: (v, n) => `${definite(v.kind, n)} manglar id`,
      en: (v, n) => `${definite(v.kind, n)} lacks an id`,
    },
    hint: {
      nb: (v) => `skriv den til slutt på linjen: ${v.suggestion}`,
      nn: (v) => `skriv han til slutt på linja: ${v.suggestion}`,
      en: (v) => `write it at the end of the line: ${v.suggestion}`,
    },
  },
  'id-misplaced': {
    code: 'PV0214',
    severity: 'warning',
    text: {
      nb: (_, n) =>
        `en id i krøllparentes virker bare til slutt i ${n.goal.one}, ${n.actionArea.one} eller en retningslinje`,
      nn: (_, n) =>
        `ein id i krøllparentes verkar berre til slutt i ${n.goal.one}, ${n.actionArea.one} eller ei retningslinje`,
      en: (_, n) =>
        `an id in braces works only at the end of ${n.goal.one}, ${n.actionArea.one} or a guideline`,
    },
    hint: {
      nb: 'et kapittel med retningslinjer har «binding: true» i feltene øverst',
      nn: 'eit kapittel med retningslinjer har «binding: true» i felta øvst',
      en: 'a chapter of guidelines has “binding: true” in its front matter',
    },
  },
  'title-for-id': {
    code: 'PV0246',
    severity: 'error',
    text: {
      nb: (v, n) => `her skal id-en stå: «${v.value}» er ${kindName(v.kind, n.language)} med en annen id`,
      nn: (v, n) => `her skal id-en stå: «${v.value}» er ${kindName(v.kind, n.language)} med ein annan id`,
      en: (v, n) => `an id belongs here: “${v.value}” is ${kindName(v.kind, n.language)} with another id`,
    },
    hint: {
      nb: (v) => `skriv ${v.id}${byFix.nb}`,
      nn: (v) => `skriv ${v.id}${byFix.nn}`,
      en: (v) => `write ${v.id}${byFix.en}`,
    },
  },
  'binding-without-guidelines': {
    code: 'PV0244',
    severity: 'error',
    text: {
      nb: 'kapittelet er bindende, men har ingen retningslinjer',
      nn: 'kapittelet er bindande, men har ingen retningslinjer',
      en: 'the chapter is binding, but has no guidelines',
    },
    hint: {
      nb: 'skriv hver retningslinje som en overskrift eller et punkt med id til slutt: «- Handel legges til sentrum {#handel}»',
      nn: 'skriv kvar retningslinje som ei overskrift eller eit punkt med id til slutt: «- Handel blir lagd til sentrum {#handel}»',
      en: 'write each guideline as a heading or an item with an id at its end: “- Shops are placed in the centre {#shops}”',
    },
  },
  'binding-missing': {
    code: 'PV0245',
    severity: 'error',
    text: {
      nb: (v, n) =>
        `kapittelet har id-er på overskrifter og punkter, som retningslinjer og ${nounOf(v.kind, n.language).plural} har, men det er ikke bindende`,
      nn: (v, n) =>
        `kapittelet har id-ar på overskrifter og punkt, som retningslinjer og ${nounOf(v.kind, n.language).plural} har, men det er ikkje bindande`,
      en: (v, n) =>
        `the chapter has ids on headings and items, as guidelines and ${nounOf(v.kind, n.language).plural} have, but it is not binding`,
    },
    hint: {
      nb: (v, n) =>
        `er det retningslinjer, skriv «binding: true» i feltene øverst; er det ${nounOf(v.kind, n.language).one}, flytt filen til «${v.to}»`,
      nn: (v, n) =>
        `er det retningslinjer, skriv «binding: true» i felta øvst; er det ${nounOf(v.kind, n.language).one}, flytt fila til «${v.to}»`,
      en: (v, n) =>
        `for guidelines, write “binding: true” in the front matter; for ${nounOf(v.kind, n.language).one}, move the file to “${v.to}”`,
    },
  },
  'ingress-not-one-paragraph': {
    code: 'PV0241',
    severity: 'error',
    text: {
      nb: 'ingressen er ett avsnitt med ord, uten lister, overskrifter og bilder',
      nn: 'ingressen er eitt avsnitt med ord, utan lister, overskrifter og bilete',
      en: 'the ingress is one paragraph of words, without lists, headings and pictures',
    },
    hint: {
      nb: 'flytt det andre ned i teksten under tittelen',
      nn: 'flytt det andre ned i teksten under tittelen',
      en: 'move the rest into the text below the title',
    },
  },
  'facts-of-no-headings': {
    code: 'PV0242',
    severity: 'error',
    text: {
      nb: (v) =>
        v.right
          ? `overskriftene i filen er ikke slike som «${v.map}» har felt for`
          : `filen har ingen overskrifter som «${v.map}» kan ha felt for`,
      nn: (v) =>
        v.right
          ? `overskriftene i fila er ikkje slike som «${v.map}» har felt for`
          : `fila har ingen overskrifter som «${v.map}» kan ha felt for`,
      en: (v) =>
        v.right
          ? `the headings of the file are not what “${v.map}” has fields for`
          : `the file has no headings that “${v.map}” could have fields for`,
    },
    hint: {
      nb: (v) => (v.right ? `skriv «${v.right}:»` : 'flytt feltene til filen der overskriftene står'),
      nn: (v) => (v.right ? `skriv «${v.right}:»` : 'flytt felta til fila der overskriftene står'),
      en: (v) => (v.right ? `write “${v.right}:”` : 'move the fields to the file that has the headings'),
    },
  },
  'facts-of-unknown-heading': {
    code: 'PV0243',
    severity: 'error',
    text: {
      nb: (v) => `ingen overskrift i filen har id-en «${v.id}»`,
      nn: (v) => `inga overskrift i fila har id-en «${v.id}»`,
      en: (v) => `no heading in the file has the id “${v.id}”`,
    },
    hint: {
      nb: (v) => idHint(v, 'nb', 'mente du', 'filen har'),
      nn: (v) => idHint(v, 'nn', 'meinte du', 'fila har'),
      en: (v) => idHint(v, 'en', 'did you mean', 'the file has'),
    },
  },
};

function idHint(
  v: { readonly suggestion: string | undefined; readonly choices: readonly string[] },
  language: Language,
  question: string,
  possible: string,
): string {
  if (v.suggestion)
    return language === 'en' ? `${question} “${v.suggestion}”?` : `${question} «${v.suggestion}»?`;
  return v.choices.length > 0 ? `${possible} ${allOf(v.choices, language)}` : '';
}
