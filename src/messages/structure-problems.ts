import type { Language } from '../kinds/languages.ts';
import type { Level, Levels } from '../kinds/levels.ts';
import { capital } from '../text/capital.ts';
import type { NoValues } from '../text/problem.ts';
import type { MarkdownProblems } from '../text/text-problems.ts';
import { byFix } from './by-fix.ts';
import { exampleRecord } from './examples.ts';
import { choicesOfLevels, levelsWithItems, levelWords, treeOfLevels } from './level-words.ts';
import { allOf, anyOf, type Catalogue, inLanguage, type Nouns, nounOf } from './wording.ts';

type Languages = Readonly<Record<Language, string>>;

const guideline: Languages = { nb: 'retningslinjen', nn: 'retningslinja', en: 'the guideline' };

/** `målet`, `retningslinjen` */
function definite(kind: Level | 'guideline', { language }: Nouns): string {
  return kind === 'guideline' ? inLanguage(guideline, language) : nounOf(kind, language).definite;
}

/** What is written in the place of HTML, by the names of the elements. */
const instead: readonly (readonly [names: RegExp, how: Languages])[] = [
  [
    /^br$/,
    {
      nb: 'avslutt linjen med «\\» for å begynne på en ny; i en tabellcelle kan det stå «<br>»',
      nn: 'avslutt linja med «\\» for å byrje på ei ny; i ei tabellcelle kan det stå «<br>»',
      en: 'end the line with “\\” to begin a new one; in a cell of a table, use “<br>”',
    },
  ],
  [/^(?:b|strong)$/, { nb: 'skriv «**ord**»', nn: 'skriv «**ord**»', en: 'write “**word**”' }],
  [/^(?:i|em)$/, { nb: 'skriv «*ord*»', nn: 'skriv «*ord*»', en: 'write “*word*”' }],
  [/^a$/, { nb: 'skriv «[ord](adressen)»', nn: 'skriv «[ord](adressa)»', en: 'write “[words](address)”' }],
  [
    /^img$/,
    {
      nb: 'skriv «![hva bildet viser](bilde.png)»',
      nn: 'skriv «![kva biletet viser](bilete.png)»',
      en: 'write “![what the picture shows](picture.png)”',
    },
  ],
  [
    /^h[1-6]$/,
    { nb: 'begynn linjen med «## »', nn: 'byrj linja med «## »', en: 'begin the line with “## ”' },
  ],
  [
    /^(?:ul|ol|li)$/,
    { nb: 'begynn hvert punkt med «- »', nn: 'byrj kvart punkt med «- »', en: 'begin each item with “- ”' },
  ],
  [
    /^hr$/,
    {
      nb: 'skriv «---» mellom to tomme linjer',
      nn: 'skriv «---» mellom to tomme linjer',
      en: 'write “---” between two blank lines',
    },
  ],
  [
    /^(?:p|div|span|u|center|font|small|big|section|article|details|summary)$/,
    {
      nb: 'ta bort merkene, og la teksten stå',
      nn: 'ta bort merka, og lat teksten stå',
      en: 'delete the tags, and leave the text',
    },
  ],
  [
    /^(?:sup|sub)$/,
    {
      nb: 'skriv tegnet selv, som ² eller ₂',
      nn: 'skriv teiknet sjølv, som ² eller ₂',
      en: 'write the character itself, such as ² or ₂',
    },
  ],
  [/^!--/, { nb: 'slett kommentaren', nn: 'slett kommentaren', en: 'delete the comment' }],
];

function insteadOfHtml({ text }: { readonly text: string }, language: Language): string {
  const name = /^<\/?(!--|[a-z][a-z0-9-]*)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const how = instead.find(([names]) => names.test(name))?.[1];
  return (how ?? {
    nb: 'bruk Markdown; et «<» som hører til teksten, skrives «\\<»',
    nn: 'bruk Markdown; eit «<» som høyrer til teksten, blir skrive «\\<»',
    en: 'use Markdown; a “<” that belongs to the text is written “\\<”',
  })[language];
}

/** Whether a title may be a sentence about a number: `# 1 in the country`. */
function signOfText({ title }: { readonly title: string }): boolean {
  return /^\d/.test(title);
}

/** The line of a heading, with its id. */
function goalLine({ goal }: Nouns, id: string): string {
  return `## ${capital(goal.singular)} {#${id}}`;
}

/** What can be wrong with the parts of a Markdown file. Signs are those that make a heading: `##`. */
export interface StructureProblems {
  'title-missing': { readonly example: string };
  'title-too-deep': { readonly found: string };
  'item-without-space': NoValues;
  /** How it is written right; and whether that is certain. */
  'id-braces': { readonly text: string; readonly right: string; readonly fixed: string | undefined };
  'list-without-goal': NoValues;
  'title-twice': { readonly title: string };
  'title-empty': NoValues;
  'title-unexpected': { readonly title: string };
  'text-before-title': NoValues;
  'heading-too-deep': { readonly found: string; readonly deepest: string };
  'heading-skips-level': { readonly found: string; readonly expected: string };
  'heading-in-focus-area': NoValues;
  'html-in-prose': { readonly text: string };
  'unknown-directive': UnknownDirective;
  'id-missing': { readonly kind: Level | 'guideline'; readonly suggestion: string };
  'sentence-or-action-area': {
    readonly marker: string;
    readonly escaped: string;
    readonly suggestion: string;
  };
  'id-misplaced': NoValues;
  'text-between-items': { readonly goal: string };
  'items-without-level': { readonly heading: Level };
  'levels-wrong': { readonly mistake: 'first' | 'goal' | 'last'; readonly level: string };
  'files-unlike-levels': { readonly count: number; readonly levels: Levels };
  'list-in-two': { readonly goal: string };
  'list-too-deep': NoValues;
  'action-area-empty': NoValues;
  'action-area-not-one-line': NoValues;
  'accepted-revision-unknown': { readonly revision: string };
  'picture-in-line': { readonly url: string };
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

interface UnknownDirective {
  readonly directive: string;
  readonly suggestion: string | undefined;
  /** None where no directive may be. */
  readonly choices: readonly string[];
}

/** PV02xx: the structure of Markdown files. */
export const structureProblems: Catalogue<MarkdownProblems & StructureProblems> = {
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
  'heading-without-space': {
    code: 'PV0222',
    severity: 'error',
    text: {
      nb: (v) => `det mangler et mellomrom etter «${v.signs}», så linjen er ingen overskrift`,
      nn: (v) => `det manglar eit mellomrom etter «${v.signs}», så linja er inga overskrift`,
      en: (v) => `a space is missing after “${v.signs}”, so the line is no heading`,
    },
    hint: {
      nb: (v) => `skriv «${v.signs} » med et vanlig mellomrom${byFix.nb}`,
      nn: (v) => `skriv «${v.signs} » med eit vanleg mellomrom${byFix.nn}`,
      en: (v) => `write “${v.signs} ” with an ordinary space${byFix.en}`,
    },
  },
  'item-without-space': {
    code: 'PV0223',
    severity: 'error',
    text: {
      nb: 'det mangler et mellomrom etter listetegnet, så linjene er ingen liste',
      nn: 'det manglar eit mellomrom etter listeteiknet, så linjene er inga liste',
      en: 'a space is missing after the marker, so the lines are no list',
    },
    hint: {
      nb: `skriv «- » foran hvert punkt${byFix.nb}`,
      nn: `skriv «- » framfor kvart punkt${byFix.nn}`,
      en: `write “- ” before each item${byFix.en}`,
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
  'id-braces': {
    code: 'PV0224',
    severity: 'error',
    text: {
      nb: (v) => `«${v.text}» er ikke slik en id skrives`,
      nn: (v) => `«${v.text}» er ikkje slik ein id blir skriven`,
      en: (v) => `“${v.text}” is not how an id is written`,
    },
    hint: {
      nb: (v) => `skriv ${v.right} til slutt på linjen, uten annet mellom klammene${v.fixed ? byFix.nb : ''}`,
      nn: (v) => `skriv ${v.right} til slutt på linja, utan anna mellom klammene${v.fixed ? byFix.nn : ''}`,
      en: (v) =>
        `write ${v.right} at the end of the line, with nothing else in the braces${v.fixed ? byFix.en : ''}`,
    },
  },
  'list-without-goal': {
    code: 'PV0228',
    severity: 'error',
    text: {
      nb: (_, n) => `listen står ikke under ${n.goal.any}`,
      nn: (_, n) => `lista står ikkje under ${n.goal.any}`,
      en: (_, n) => `the list is not under ${n.goal.one}`,
    },
    hint: {
      nb: (_, n) =>
        `${n.actionArea.definitePlural} står under ${n.goal.theirs}; sett en overskrift over listen: ${goalLine(n, 'en-id')}`,
      nn: (_, n) =>
        `${n.actionArea.definitePlural} står under ${n.goal.theirs}; set ei overskrift over lista: ${goalLine(n, 'ein-id')}`,
      en: (_, n) =>
        `${n.actionArea.plural} are under ${n.goal.theirs}; put a heading above the list: ${goalLine(n, 'an-id')}`,
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
  'heading-in-focus-area': {
    code: 'PV0210',
    severity: 'error',
    text: {
      nb: (_, n) => `teksten om ${n.focusArea.one} har ingen overskrifter under tittelen`,
      nn: (_, n) => `teksten om ${n.focusArea.one} har ingen overskrifter under tittelen`,
      en: (_, n) => `the text of ${n.focusArea.one} has no headings below its title`,
    },
    hint: {
      nb: (_, n) => `${n.strategy.one} står i sin egen fil i samme mappe, for eksempel 01-reiseliv.md`,
      nn: (_, n) => `${n.strategy.one} står i si eiga fil i same mappa, til dømes 01-reiseliv.md`,
      en: (_, n) => `${n.strategy.one} has its own file in the same folder, for example 01-tourism.md`,
    },
  },
  'html-in-prose': {
    code: 'PV0211',
    severity: 'error',
    text: {
      nb: (v) => `HTML kan ikke brukes i planens tekst: «${v.text}»`,
      nn: (v) => `HTML kan ikkje brukast i teksten til planen: «${v.text}»`,
      en: (v) => `HTML cannot be used in the plan's text: “${v.text}”`,
    },
    hint: {
      nb: (v) => insteadOfHtml(v, 'nb'),
      nn: (v) => insteadOfHtml(v, 'nn'),
      en: (v) => insteadOfHtml(v, 'en'),
    },
  },
  'unknown-directive': {
    code: 'PV0212',
    severity: 'error',
    text: {
      nb: (v) => `«::${v.directive}» står ikke for noe her`,
      nn: (v) => `«::${v.directive}» står ikkje for noko her`,
      en: (v) => `“::${v.directive}” has no meaning here`,
    },
    hint: {
      nb: (v) => directiveHint(v, 'nb', 'mente du', 'i et kapittel kan det stå'),
      nn: (v) => directiveHint(v, 'nn', 'meinte du', 'i eit kapittel kan det stå'),
      en: (v) => directiveHint(v, 'en', 'did you mean', 'a chapter may hold'),
    },
  },
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
  'sentence-or-action-area': {
    code: 'PV0230',
    severity: 'error',
    text: {
      nb: (v, n) =>
        `dette kan være ${n.actionArea.one} som mangler id, eller en setning som begynner med «${v.marker}»`,
      nn: (v, n) =>
        `dette kan vere ${n.actionArea.one} som manglar id, eller ei setning som byrjar med «${v.marker}»`,
      en: (v, n) =>
        `this may be ${n.actionArea.one} that lacks an id, or a sentence that begins with “${v.marker}”`,
    },
    hint: {
      nb: (v, n) =>
        `en setning skrives med «${v.escaped}»; ${n.actionArea.one} får en id til slutt på linjen: ${v.suggestion}`,
      nn: (v, n) =>
        `ei setning blir skriven med «${v.escaped}»; ${n.actionArea.one} får ein id til slutt på linja: ${v.suggestion}`,
      en: (v, n) =>
        `a sentence is written with “${v.escaped}”; ${n.actionArea.one} has an id at the end of its line: ${v.suggestion}`,
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
  'text-between-items': {
    code: 'PV0215',
    severity: 'error',
    text: {
      nb: (v) => `under «${v.goal}» er listen delt av tekst`,
      nn: (v) => `under «${v.goal}» er lista delt av tekst`,
      en: (v) => `under “${v.goal}” the list is divided by text`,
    },
    hint: {
      nb: 'flytt teksten opp over listen eller ned under den',
      nn: 'flytt teksten opp over lista eller ned under henne',
      en: 'move the text above the list or below it',
    },
  },
  'items-without-level': {
    code: 'PV0236',
    severity: 'error',
    text: {
      nb: 'punktene i listen har id-er, men planen har ikke noe nivå under overskriftene',
      nn: 'punkta i lista har id-ar, men planen har ikkje noko nivå under overskriftene',
      en: 'the items of the list have ids, but the plan has no level below its headings',
    },
    hint: {
      nb: (v) => `ta bort id-ene, eller legg til nivået i plan.yaml: ${levelsWithItems(v.heading)}`,
      nn: (v) => `ta bort id-ane, eller legg til nivået i plan.yaml: ${levelsWithItems(v.heading)}`,
      en: (v) => `remove the ids, or add the level in plan.yaml: ${levelsWithItems(v.heading)}`,
    },
  },
  'levels-wrong': {
    code: 'PV0237',
    severity: 'error',
    text: {
      nb: (v, n) => {
        if (v.mistake === 'first')
          return `nivåene begynner med «${v.level}»; det første er alltid «focus-area»`;
        return v.mistake === 'goal'
          ? `nivåene mangler «goal»; ${n.goal.plural} er alltid med`
          : `«action-area» er ikke det siste nivået; ${n.actionArea.plural} er alltid nederst`;
      },
      nn: (v, n) => {
        if (v.mistake === 'first') return `nivåa byrjar med «${v.level}»; det første er alltid «focus-area»`;
        return v.mistake === 'goal'
          ? `nivåa manglar «goal»; ${n.goal.plural} er alltid med`
          : `«action-area» er ikkje det siste nivået; ${n.actionArea.plural} er alltid nedst`;
      },
      en: (v, n) => {
        if (v.mistake === 'first')
          return `the levels begin with “${v.level}”; the first is always “focus-area”`;
        return v.mistake === 'goal'
          ? `the levels lack “goal”; ${n.goal.plural} are always there`
          : `“action-area” is not the last level; ${n.actionArea.plural} are always at the bottom`;
      },
    },
    hint: {
      nb: `velg én av disse:\n${choicesOfLevels}`,
      nn: `vel éin av desse:\n${choicesOfLevels}`,
      en: `choose one of these:\n${choicesOfLevels}`,
    },
  },
  'files-unlike-levels': {
    code: 'PV0238',
    severity: 'error',
    text: {
      nb: (v) => `${v.count} filer i focus-areas passer ikke til nivåene i planen`,
      nn: (v) => `${v.count} filer i focus-areas passar ikkje til nivåa i planen`,
      en: (v) => `${v.count} files in focus-areas do not fit the levels of the plan`,
    },
    hint: {
      nb: (v, n) =>
        `flytt dem, eller endre «levels» i plan.yaml; med nivåene ${levelWords(v.levels)} er filene slik:\n${treeOfLevels(v.levels, n.language)}`,
      nn: (v, n) =>
        `flytt dei, eller endre «levels» i plan.yaml; med nivåa ${levelWords(v.levels)} er filene slik:\n${treeOfLevels(v.levels, n.language)}`,
      en: (v, n) =>
        `move them, or change “levels” in plan.yaml; with the levels ${levelWords(v.levels)} the files are like this:\n${treeOfLevels(v.levels, n.language)}`,
    },
  },
  'list-in-two': {
    code: 'PV0216',
    severity: 'error',
    text: {
      nb: (v, n) =>
        `under ${n.goal.definite} «${v.goal}» står det to lister; ${n.actionArea.definitePlural} er én liste`,
      nn: (v, n) =>
        `under ${n.goal.definite} «${v.goal}» står det to lister; ${n.actionArea.definitePlural} er éi liste`,
      en: (v, n) =>
        `there are two lists under ${n.goal.definite} “${v.goal}”; its ${n.actionArea.plural} are one list`,
    },
    hint: {
      nb: 'bruk samme listetegn («-») i hele listen',
      nn: 'bruk same listeteikn («-») i heile lista',
      en: 'use the same marker (“-”) in the whole list',
    },
  },
  'list-too-deep': {
    code: 'PV0217',
    severity: 'error',
    text: {
      nb: (_, n) => `${n.actionArea.plural} kan nøstes to nivåer, ikke flere`,
      nn: (_, n) => `${n.actionArea.plural} kan nøstast to nivå, ikkje fleire`,
      en: (_, n) => `${n.actionArea.plural} can be nested two levels, no deeper`,
    },
  },
  'prose-too-tangled': {
    code: 'PV0220',
    severity: 'error',
    text: {
      nb: (v) =>
        `teksten er nøstet dypere enn ${v.limit} nivåer, eller har for mye oppmerking i ett avsnitt eller i alt`,
      nn: (v) =>
        `teksten er nøsta djupare enn ${v.limit} nivå, eller har for mykje oppmerking i eitt avsnitt eller i alt`,
      en: (v) =>
        `the text is nested deeper than ${v.limit} levels, or has too much markup in one paragraph or in all`,
    },
    hint: {
      nb: 'del teksten i flere filer, og se etter tegn som *, _ og [ som ikke skal være der',
      nn: 'del teksten i fleire filer, og sjå etter teikn som *, _ og [ som ikkje skal vere der',
      en: 'divide the text into several files, and look for signs like *, _ and [ that should not be there',
    },
  },
  'action-area-empty': {
    code: 'PV0218',
    severity: 'error',
    text: {
      nb: (_, n) => `${n.actionArea.definite} har ingen tekst`,
      nn: (_, n) => `${n.actionArea.definite} har ingen tekst`,
      en: (_, n) => `${n.actionArea.definite} has no text`,
    },
  },
  'action-area-not-one-line': {
    code: 'PV0219',
    severity: 'error',
    text: {
      nb: (_, n) => `${n.actionArea.one} er ett avsnitt, eventuelt med en liste under`,
      nn: (_, n) => `${n.actionArea.one} er eitt avsnitt, eventuelt med ei liste under`,
      en: (_, n) => `${n.actionArea.one} is one paragraph, perhaps with a list below it`,
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
  'picture-in-line': {
    code: 'PV0240',
    severity: 'error',
    text: {
      nb: (v, n) => `bildet «${v.url}» kan ikke stå i en overskrift eller ${n.actionArea.one}`,
      nn: (v, n) => `biletet «${v.url}» kan ikkje stå i ei overskrift eller ${n.actionArea.one}`,
      en: (v, n) => `the picture “${v.url}” cannot be in a heading or ${n.actionArea.one}`,
    },
    hint: {
      nb: 'sett bildet på en linje for seg i teksten under',
      nn: 'set biletet på ei linje for seg i teksten under',
      en: 'put the picture on a line of its own in the text below',
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

function directiveHint(v: UnknownDirective, language: Language, question: string, possible: string): string {
  if (v.suggestion) return `${question} «::${v.suggestion}»?`;
  if (v.choices.length === 0) return '';
  return `${possible} ${anyOf(
    v.choices.map((name) => `::${name}`),
    language,
  )}`;
}
