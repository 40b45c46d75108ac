import { explainWords } from '../messages/explain-words.ts';
import { problemMessages } from '../messages/index.ts';
import { type Language, type Message, type Severity, say, type Wording } from '../messages/wording.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** What a diagnostic is about, ready to be told: paragraphs, and lines that stand as they are. */
export interface Explanation {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly parts: readonly Part[];
}

/** A paragraph, or lines of a file under a heading. */
type Part =
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
export function titleOf(code: string, language: Language): string {
  const rule = rules.find((own) => own.code === code);
  if (rule) return say(rule.summary, language);
  const problem = [...problemMessages.values()].find((own) => own.code === code);
  return (problem && withBlanks(problem.text, language)) ?? '';
}

/** Explains a code or the name of a rule; undefined for what is neither. */
export function explain(word: string, language: Language): Explanation | undefined {
  const fits = ({ code, name }: { code: string; name: string }): boolean =>
    code === word.toUpperCase() || name === word.toLowerCase();
  const rule = rules.find(fits);
  if (rule) return explainRule(rule, language);
  const problem = [...problemMessages].find(([name, { code }]) => fits({ code, name }));
  return problem && explainProblem(problem[0], problem[1], language);
}

export function explainRule(rule: Rule, language: Language): Explanation {
  const { code, name, severity, summary, explanation, example, hint } = rule;
  const text = (value: string): Part => ({ type: 'text', value });
  const lines = (heading: Wording, value: string, file = ''): Part[] =>
    value === ''
      ? []
      : [{ type: 'lines', heading: say(heading, language, { file }), value: value.trimEnd() }];
  const mend = hint && withBlanks(hint, language);
  const setting = `rules:\n  ${name}:\n    severity: ${severity === 'info' ? 'off' : 'info'}\n    reason: ${say(explainWords.reason, language)}`;
  return {
    code,
    name,
    severity,
    parts: [
      text(say(summary, language)),
      text(say(explanation, language)),
      ...(example ? lines(explainWords.wrong, example.wrong, example.file) : []),
      ...(example ? lines(explainWords.right, example.right) : []),
      ...(mend ? [text(`${say(explainWords.mend, language)} ${mend}.`)] : []),
      ...lines(explainWords.change, setting),
    ],
  };
}

function explainProblem(
  name: string,
  { code, severity, text, hint }: Message,
  language: Language,
): Explanation {
  const parts: Part[] = [];
  const said = withBlanks(text, language);
  if (said) parts.push({ type: 'text', value: `${say(explainWords.says, language)} ${said}.` });
  const mend = hint && withBlanks(hint, language);
  if (mend) parts.push({ type: 'text', value: `${say(explainWords.mend, language)} ${mend}.` });
  parts.push({ type: 'text', value: say(explainWords.fixed, language) });
  return { code, name, severity, parts };
}

/** A wording with an ellipsis for each value; nothing where it cannot be said without them. */
function withBlanks(wording: Wording, language: Language): string | undefined {
  const blanks = new Proxy({}, { get: () => '…' });
  try {
    const said = say(wording, language, blanks);
    return /NaN|undefined/.test(said) || said === '' ? undefined : said.replace(/[.?]$/, '');
  } catch {
    return undefined;
  }
}
