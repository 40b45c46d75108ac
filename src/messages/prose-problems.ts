import type { Language } from '../kinds/languages.ts';
import type { NoValues } from '../text/problem.ts';
import type { MarkdownProblems } from '../text/text-problems.ts';
import { byFix } from './by-fix.ts';
import { anyOf, type Catalogue } from './wording.ts';

type Languages = Readonly<Record<Language, string>>;

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

/** What can be wrong with running text. */
export interface ProseProblems {
  'item-without-space': NoValues;
  /** How it is written right; and whether that is certain. */
  'id-braces': { readonly text: string; readonly right: string; readonly fixed: string | undefined };
  'html-in-prose': { readonly text: string };
  'unknown-directive': UnknownDirective;
  'picture-in-line': { readonly url: string };
}

interface UnknownDirective {
  readonly directive: string;
  readonly suggestion: string | undefined;
  /** None where no directive may be. */
  readonly choices: readonly string[];
}

/** PV02xx: running text. */
export const proseProblems: Catalogue<
  ProseProblems & Pick<MarkdownProblems, 'heading-without-space' | 'prose-too-tangled'>
> = {
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
};

function directiveHint(v: UnknownDirective, language: Language, question: string, possible: string): string {
  if (v.suggestion) return `${question} «::${v.suggestion}»?`;
  if (v.choices.length === 0) return '';
  return `${possible} ${anyOf(
    v.choices.map((name) => `::${name}`),
    language,
  )}`;
}
