import type { Block, Inline } from '../../src/document/document.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { say } from '../../src/messages/wording.ts';
import {
  commonWords,
  type DescribedCommand,
  type DescribedWord,
  describedCommands,
} from './described-commands.ts';
import { anchorOf } from './markdown-page.ts';
import { code, heading, marked, type Page, paragraph, words, wordTable } from './page.ts';
import { environment, exitCodes, type Fact, outputFact, planFolderFact } from './program-facts.ts';
import { siteWords } from './site-words.ts';

/** Every command with its arguments, options and examples, and what holds for all of them. */
export function commandsPage(language: Language): Page {
  const part = (name: 'exitCodes' | 'environment' | 'planFolder' | 'common'): Block => {
    const title = say(siteWords[name], language);
    return heading(1, anchorOf(title), words(title));
  };
  return {
    file: 'commands.html',
    language,
    title: say(siteWords.commands, language),
    about: say(siteWords.commandsAbout, language),
    group: 'reference',
    listed: true,
    children: [
      { type: 'paragraph', role: 'lead', content: marked(say(siteWords.commandsLead, language)) },
      ...describedCommands(language).flatMap((command) => commandBlocks(command, language)),
      part('common'),
      wordsTable(commonWords(language), language),
      part('planFolder'),
      paragraph(marked(say(planFolderFact, language))),
      part('exitCodes'),
      factTable(exitCodes, language),
      paragraph(marked(say(outputFact, language))),
      part('environment'),
      factTable(environment, language),
    ],
  };
}

function commandBlocks(command: DescribedCommand, language: Language): readonly Block[] {
  const { name, alias, usage, purpose, instructions, examples } = command;
  const all = [...command.arguments, ...command.options];
  const also: readonly Inline[] = alias
    ? [...words(` ${say(siteWords.alsoCalled, language)} `), code(`planverk ${alias}`), ...words('.')]
    : [];
  return [
    heading(1, `planverk-${name}`, words(`planverk ${name}`)),
    paragraph([...words(`${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`), ...also]),
    { type: 'code', text: usage },
    ...(all.length > 0 ? [wordsTable(all, language)] : []),
    ...(instructions === undefined
      ? [
          {
            type: 'paragraph' as const,
            role: 'label' as const,
            content: words(say(siteWords.examples, language)),
          },
          { type: 'code' as const, text: examples.join('\n') },
        ]
      : [{ type: 'code' as const, text: instructions }]),
  ];
}

function wordsTable(all: readonly DescribedWord[], language: Language): Block {
  return wordTable(
    [say(siteWords.option, language), say(siteWords.meaning, language)],
    all.map(({ written, about }) => ({ cells: [[code(written)], marked(about)] })),
  );
}

function factTable(facts: readonly Fact[], language: Language): Block {
  return wordTable(
    [say(siteWords.option, language), say(siteWords.meaning, language)],
    facts.map(({ name, means }) => ({ cells: [[code(name)], marked(say(means, language))] })),
  );
}
