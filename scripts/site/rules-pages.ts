import type { Block, Inline } from '../../src/document/document.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { explainWords } from '../../src/messages/explain-words.ts';
import { say } from '../../src/messages/wording.ts';
import { explain, explainable, type Part, titleOf } from '../../src/rules/explain.ts';
import { rules } from '../../src/rules/index.ts';
import { code, heading, link, marked, type Page, pageTarget, paragraph, words, wordTable } from './page.ts';
import { categoryWords, siteWords } from './site-words.ts';

type Category = keyof typeof categoryWords;
const categories = Object.keys(categoryWords) as readonly Category[];

/** A page of all codes, and one for each category with what is said of each. */
export function rulesPages(language: Language): readonly Page[] {
  return [overview(language), ...categories.map((category) => categoryPage(category, language))];
}

function fileOf(category: Category): string {
  return `rules-${category}.html`;
}

/** What is no rule is found while files are read. */
function codesIn(category: Category): readonly { readonly code: string; readonly name: string }[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule.category]));
  return explainable().filter((found) => (byCode.get(found.code) ?? 'files') === category);
}

function overview(language: Language): Page {
  return {
    file: 'rules.html',
    language,
    title: say(siteWords.rules, language),
    about: say(siteWords.rulesAbout, language),
    group: 'reference',
    listed: true,
    children: [
      { type: 'paragraph', role: 'lead', content: marked(say(siteWords.rulesLead, language)) },
      {
        type: 'code',
        text: `rules:\n  costs-are-covered:\n    severity: info # off, info, warning, error\n    reason: ${say(explainWords.reason, language)}`,
      },
      ...categories.flatMap((category) => [
        heading(1, category, [
          link(pageTarget(language, fileOf(category)), words(say(categoryWords[category], language))),
        ]),
        wordTable(
          [say(siteWords.code, language), say(siteWords.about, language), say(siteWords.severity, language)],
          codesIn(category).map((found) => ({
            cells: [
              [link(pageTarget(language, fileOf(category), found.code.toLowerCase()), words(found.code))],
              marked(titleOf(found.code, language)),
              words(severityOf(found.code, language)),
            ],
          })),
        ),
      ]),
    ],
  };
}

function severityOf(found: string, language: Language): string {
  return say(explainWords[explain(found, language)?.severity ?? 'error'], language);
}

function categoryPage(category: Category, language: Language): Page {
  return {
    file: fileOf(category),
    language,
    title: say(categoryWords[category], language),
    group: 'reference',
    listed: false,
    children: codesIn(category).flatMap((found) => [
      heading(1, found.code.toLowerCase(), [...words(`${found.code} `), code(found.name)]),
      { type: 'paragraph', role: 'note', content: words(severityOf(found.code, language)) } as const,
      // How all of them are changed, or that none of these can be, is said once for all.
      ...(explain(found.code, language)?.parts.slice(0, -1) ?? []).flatMap(partBlocks),
    ]),
  };
}

function partBlocks(part: Part): readonly Block[] {
  if (part.type === 'text') return [paragraph(plainWords(part.value))];
  return [paragraph(plainWords(part.heading)), { type: 'code', text: part.value }];
}

/** Sentences of the program quote Markdown as it is written. */
function plainWords(text: string): readonly Inline[] {
  return words(text.replace(/\s*\n\s*/g, ' '));
}
