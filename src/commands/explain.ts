import { escapeControls } from '../escape/escape-controls.ts';
import { useColor } from '../io/terminal.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { explainWords } from '../messages/explain-words.ts';
import { say } from '../messages/wording.ts';
import { wrap } from '../report/diff/wrap.ts';
import { type Style, styler } from '../report/style.ts';
import { type Explanation, explainable, explain as find, suggestedFor, titleOf } from '../rules/explain.ts';
import type { CommonOptions, ExitCode } from './command.ts';
import { languageBeforePlan } from './language-before-plan.ts';

/** Explains a diagnostic, with an example and its fix; without a word, lists all of them. */
export async function explain(
  [word]: readonly [word: string | undefined],
  options: CommonOptions,
  world: World,
): Promise<ExitCode> {
  const language = languageBeforePlan(options.lang, undefined, world);
  const style = styler(useColor(world, world.outIsTerminal));
  const all = explainable();
  if (word === undefined) {
    world.out(
      all.map(({ code, name }) => `${style('bold', code)}  ${titleOf(code, language)} (${name})\n`).join(''),
    );
    return 0;
  }
  const found = find(word, language);
  if (!found) {
    const values = { word: escapeControls(word), suggestions: suggestedFor(word) };
    world.err(`planverk: ${say(explainWords.unknown, language, values)}\n`);
    return 2;
  }
  world.out(explanationText(found, style, language, Math.min(world.width, 90)));
  return 0;
}

function explanationText(
  { code, name, severity, parts }: Explanation,
  style: Style,
  language: Language,
  width: number,
): string {
  const head = `${style('bold', code)}  ${name} (${say(explainWords[severity], language)})`;
  const body = parts.map((part) =>
    part.type === 'text'
      ? wrapped(part.value, width)
      : `${wrapped(part.heading, width)}\n\n${part.value.replace(/^/gm, '    ')}`,
  );
  return `${[head, ...body].join('\n\n')}\n`;
}

/** Text in lines of at most so many columns, broken between words. */
function wrapped(text: string, width: number): string {
  return wrap(text, width).join('\n');
}
