import type { NoValues } from '../text/problem.ts';
import type { MarkdownProblems } from '../text/text-problems.ts';
import { byFix } from './by-fix.ts';
import { exampleRecord } from './examples.ts';
import type { Catalogue } from './wording.ts';

/** Whether a title may be a sentence about a number: `# 1 in the country`. */
function signOfText({ title }: { readonly title: string }): boolean {
  return /^\d/.test(title);
}

/** What can be wrong with the parts of a Markdown file. Signs are those that make a heading: `##`. */
export interface StructureProblems {
  'title-missing': { readonly example: string };
  'title-too-deep': { readonly found: string };
  'title-twice': { readonly title: string };
  'title-empty': NoValues;
  'title-unexpected': { readonly title: string };
  'text-before-title': NoValues;
  'heading-too-deep': { readonly found: string; readonly deepest: string };
  'heading-skips-level': { readonly found: string; readonly expected: string };
  'accepted-revision-unknown': { readonly revision: string };
}

/** PV02xx: the structure of Markdown files. */
export const structureProblems: Catalogue<
  Omit<MarkdownProblems, 'heading-without-space' | 'prose-too-tangled'> & StructureProblems
> = {
  'front-matter-missing': {
    code: 'PV0201',
    severity: 'error',
    text: {
      nb: 'filen mangler feltene øverst, mellom to linjer med «---»',
      nn: 'fila manglar felta øvst, mellom to linjer med «---»',
      en: 'the file lacks the fields at its top, between two lines of “---”',
    },
    hint: {
      nb: (v) => `begynn med:\n---\n${exampleRecord(v, 'nb')}\n---`,
      nn: (v) => `byrj med:\n---\n${exampleRecord(v, 'nn')}\n---`,
      en: (v) => `begin with:\n---\n${exampleRecord(v, 'en')}\n---`,
    },
  },
  'front-matter-open': {
    code: 'PV0202',
    severity: 'error',
    text: {
      nb: 'feltlisten øverst i filen begynner med «---», men slutter aldri',
      nn: 'feltlista øvst i fila byrjar med «---», men sluttar aldri',
      en: 'the front matter begins with “---” but never ends',
    },
    hint: {
      nb: (v) => `sett en linje med bare «---» etter det siste feltet${v.end ? byFix.nb : ''}`,
      nn: (v) => `set ei linje med berre «---» etter det siste feltet${v.end ? byFix.nn : ''}`,
      en: (v) => `put a line of only “---” after the last field${v.end ? byFix.en : ''}`,
    },
  },
  'title-missing': {
    code: 'PV0203',
    severity: 'error',
    text: {
      nb: 'her skulle tittelen stå: en linje som begynner med «# »',
      nn: 'her skulle tittelen stå: ei linje som byrjar med «# »',
      en: 'the title is expected here: a line that begins with “# ”',
    },
    hint: {
      nb: (v) => `for eksempel «# ${v.example}»`,
      nn: (v) => `til dømes «# ${v.example}»`,
      en: (v) => `for example “# ${v.example}”`,
    },
  },
  'title-too-deep': {
    code: 'PV0225',
    severity: 'error',
    text: {
      nb: (v) => `tittelen begynner med «${v.found}»; den skal begynne med «#»`,
      nn: (v) => `tittelen byrjar med «${v.found}»; han skal byrje med «#»`,
      en: (v) => `the title begins with “${v.found}”; it should begin with “#”`,
    },
    hint: {
      nb: 'overskriftene under tittelen skal ha ett tegn mer enn den',
      nn: 'overskriftene under tittelen skal ha eitt teikn meir enn han',
      en: 'the headings below the title have one sign more than it',
    },
  },
  'front-matter-not-first': {
    code: 'PV0226',
    severity: 'error',
    text: {
      nb: 'det står tomme linjer eller mellomrom før feltene øverst i filen',
      nn: 'det står tomme linjer eller mellomrom før felta øvst i fila',
      en: 'there are blank lines or spaces before the fields at the top of the file',
    },
    hint: {
      nb: `filen skal begynne med «---»${byFix.nb}`,
      nn: `fila skal byrje med «---»${byFix.nn}`,
      en: `the file should begin with “---”${byFix.en}`,
    },
  },
  'front-matter-unmarked': {
    code: 'PV0227',
    severity: 'error',
    text: {
      nb: 'feltene øverst i filen står ikke mellom to linjer med «---»',
      nn: 'felta øvst i fila står ikkje mellom to linjer med «---»',
      en: 'the fields at the top of the file are not between two lines of “---”',
    },
    hint: {
      nb: (v) => `sett en linje med «---» over feltene${v.open ? ' og en under' : ''}${byFix.nb}`,
      nn: (v) => `set ei linje med «---» over felta${v.open ? ' og ei under' : ''}${byFix.nn}`,
      en: (v) => `put a line of “---” above the fields${v.open ? ' and one below' : ''}${byFix.en}`,
    },
  },
  'title-twice': {
    code: 'PV0204',
    severity: 'error',
    text: {
      nb: (v) => `filen har én tittel til, «${v.title}»; den skal ha bare én`,
      nn: (v) => `fila har éin tittel til, «${v.title}»; ho skal ha berre éin`,
      en: (v) => `the file has another title, “${v.title}”; it should have only one`,
    },
    hint: {
      nb: (v, n) =>
        signOfText(v)
          ? 'hører «#» til setningen, skriv «\\#»; en overskrift under tittelen begynner med «## »'
          : `en overskrift under tittelen begynner med «## »; ${n.strategy.every} har sin egen fil`,
      nn: (v, n) =>
        signOfText(v)
          ? 'høyrer «#» til setninga, skriv «\\#»; ei overskrift under tittelen byrjar med «## »'
          : `ei overskrift under tittelen byrjar med «## »; ${n.strategy.every} har si eiga fil`,
      en: (v, n) =>
        signOfText(v)
          ? 'if “#” belongs to the sentence, write “\\#”; a heading below the title begins with “## ”'
          : `a heading below the title begins with “## ”; ${n.strategy.every} has a file of its own`,
    },
  },
  'title-empty': {
    code: 'PV0205',
    severity: 'error',
    text: { nb: 'overskriften er tom', nn: 'overskrifta er tom', en: 'the heading is empty' },
  },
  'title-unexpected': {
    code: 'PV0206',
    severity: 'error',
    text: {
      nb: 'teksten her kan ikke ha en egen tittel med «# »; begynn med «## »',
      nn: 'teksten her kan ikkje ha ein eigen tittel med «# »; byrj med «## »',
      en: 'the text here cannot have a title of its own with “# ”; begin with “## ”',
    },
    hint: {
      nb: (v) => (signOfText(v) ? 'hører «#» til setningen, skriv «\\#»' : ''),
      nn: (v) => (signOfText(v) ? 'høyrer «#» til setninga, skriv «\\#»' : ''),
      en: (v) => (signOfText(v) ? 'if “#” belongs to the sentence, write “\\#”' : ''),
    },
  },
  'text-before-title': {
    code: 'PV0207',
    severity: 'error',
    text: {
      nb: 'det står tekst før tittelen; filen skal begynne med den',
      nn: 'det står tekst før tittelen; fila skal byrje med han',
      en: 'there is text before the title; the file should begin with it',
    },
  },
  'heading-too-deep': {
    code: 'PV0208',
    severity: 'error',
    text: {
      nb: (v) => `overskriften «${v.found}» er på et nivå som ikke brukes her; det dypeste er «${v.deepest}»`,
      nn: (v) =>
        `overskrifta «${v.found}» er på eit nivå som ikkje er i bruk her; det djupaste er «${v.deepest}»`,
      en: (v) =>
        `the heading “${v.found}” is on a level that is not used here; the deepest is “${v.deepest}”`,
    },
  },
  'heading-skips-level': {
    code: 'PV0209',
    severity: 'error',
    text: {
      nb: (v) => `overskriften hopper over et nivå: «${v.found}» der «${v.expected}» var ventet`,
      nn: (v) => `overskrifta hoppar over eit nivå: «${v.found}» der «${v.expected}» var venta`,
      en: (v) => `the heading skips a level: “${v.found}” where “${v.expected}” was expected`,
    },
  },
  'accepted-revision-unknown': {
    code: 'PV0221',
    severity: 'error',
    text: {
      nb: (v) => `vedtaket godtar endringer fram til «${v.revision}», men der er ingen plan å finne`,
      nn: (v) => `vedtaket godtek endringar fram til «${v.revision}», men der er ingen plan å finne`,
      en: (v) => `the decision accepts changes up to “${v.revision}”, but no plan is found there`,
    },
    hint: {
      nb: 'skriv en tagg eller hash som git kjenner, og hent hele historikken (i GitHub Actions: fetch-depth: 0)',
      nn: 'skriv ein tagg eller hash som git kjenner, og hent heile historikken (i GitHub Actions: fetch-depth: 0)',
      en: 'write a tag or hash that git knows, and fetch the whole history (in GitHub Actions: fetch-depth: 0)',
    },
  },
};
