import { explainWords } from '../messages/explain-words.ts';
import { problemMessages } from '../messages/index.ts';
import { problemExamples } from '../messages/problem-examples.ts';
import {
  type Example,
  type Message,
  type Severity,
  type SpokenLanguage,
  say,
  type Wording,
  withBlanks,
} from '../messages/wording.ts';
import { distance, nearest } from '../text/did-you-mean.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** What a diagnostic is about, as paragraphs and verbatim lines. */
export interface Explanation {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly parts: readonly Part[];
}

/** A paragraph, or lines of a file under a heading. */
export type Part =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'lines'; readonly heading: string; readonly value: string };

/** Codes and names of everything that planverk can find wrong. */
export function explainable(): readonly { readonly code: string; readonly name: string }[] {
  const problems = [...problemMessages].map(([name, { code }]) => ({ code, name }));
  return [...problems, ...rules.map(({ code, name }) => ({ code, name }))].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

/** What a code is about, in a line: the good condition that a rule keeps, or what is said of what is wrong. */
export function titleOf(code: string, language: SpokenLanguage): string {
  const rule = rules.find((item) => item.code === code);
  if (rule) return say(rule.summary, language);
  const problem = [...problemMessages.values()].find((item) => item.code === code);
  return (problem && withBlanks(problem.text, language)) ?? '';
}

/** Explains a code, its figures, or the name of a rule; undefined for what is none of them. */
export function explain(word: string, language: SpokenLanguage): Explanation | undefined {
  const asCode = codeOf(word);
  const fits = ({ code, name }: { code: string; name: string }): boolean =>
    code === asCode || name === word.toLowerCase();
  const rule = rules.find(fits);
  if (rule) return explainRule(rule, language);
  const problem = [...problemMessages].find(([name, { code }]) => fits({ code, name }));
  return problem && explainProblem(problem[0], problem[1], language);
}

/** So many are suggested for one word. */
const mostSuggested = 3;

/**
 * What a word that explains nothing was meant to be, the likeliest first. For the figures of a code: those that lack
 * zeros before them, that begin a code, or that are one figure from it.
 */
export function suggestedFor(word: string): readonly string[] {
  const all = explainable();
  const asCode = codeOf(word);
  if (asCode === undefined) {
    const name = nearest(
      word,
      all.flatMap(({ code, name }) => [code, name]),
    );
    return name === undefined ? [] : [name];
  }
  const away = (code: string): number => Math.abs(Number(code.slice(2)) - Number(asCode.slice(2)));
  return all
    .map(({ code }) => code)
    .filter((code) => away(code) === 0 || code.startsWith(asCode) || distance(asCode, code) === 1)
    .sort((a, b) => away(a) - away(b))
    .slice(0, mostSuggested);
}

/** A code as people write and copy it, in its own form: `pv1401`, `PV 1401`, `[PV1401]`, `1401` → `PV1401`. */
function codeOf(word: string): string | undefined {
  const figures = /^\W*(?:pv)?\W*(\d{1,6})\W*$/i.exec(word)?.[1];
  return figures && `PV${figures}`;
}

export function explainRule(rule: Rule, language: SpokenLanguage): Explanation {
  const { code, name, severity, summary, explanation, example, hint } = rule;
  const setting = `rules:\n  ${name}:\n    severity: ${severity === 'info' ? 'off' : 'info'}\n    reason: ${say(explainWords.reason, language)}`;
  return {
    code,
    name,
    severity,
    parts: [
      text(say(summary, language)),
      text(say(explanation, language)),
      ...exampleParts(example, language),
      ...fixParts(hint, language),
      ...lines(explainWords.change, setting, language),
    ],
  };
}

function explainProblem(
  name: string,
  { code, severity, text: sentence, hint }: Message<never>,
  language: SpokenLanguage,
): Explanation {
  const said = withBlanks(sentence, language);
  const example = Object.hasOwn(problemExamples, name) ? problemExamples[name] : undefined;
  return {
    code,
    name,
    severity,
    parts: [
      ...(said ? [text(`${say(explainWords.says, language)} ${said}.`)] : []),
      ...exampleParts(example, language),
      ...fixParts(hint, language),
      text(say(explainWords.fixed, language)),
    ],
  };
}

function text(value: string): Part {
  return { type: 'text', value };
}

function lines(
  heading: Wording<{ file: string }>,
  value: string,
  language: SpokenLanguage,
  file = '',
): readonly Part[] {
  if (value === '') return [];
  return [{ type: 'lines', heading: say(heading, language, { file }), value: value.trimEnd() }];
}

function exampleParts(example: Example | undefined, language: SpokenLanguage): readonly Part[] {
  if (!example) return [];
  return [
    ...lines(explainWords.wrong, example.wrong, language, example.file),
    ...lines(explainWords.right, example.right, language),
  ];
}

/** How it is fixed; what is to be written in lines of their own stays in them. */
function fixParts(hint: Wording<never> | undefined, language: SpokenLanguage): readonly Part[] {
  const [first = '', ...more] = (hint && withBlanks(hint, language))?.split('\n') ?? [];
  if (first === '') return [];
  const heading = `${say(explainWords.fix, language)} ${first}`;
  const written = more.join('\n');
  if (!/\p{L}/u.test(written)) return more.length > 0 ? [] : [text(`${heading}.`)];
  return [{ type: 'lines', heading, value: written }];
}
