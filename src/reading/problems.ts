import { messageOf, type Problem } from '../messages/index.ts';
import { inWordsOf } from '../messages/own-words.ts';
import type { Sentence } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { type Sources, spanFinder } from '../text/source.ts';

/** A problem as it is reported: with the code, severity and wording that the catalogue gives it. */
export function fromProblem(problem: Problem): Diagnostic {
  const { name, at, values = {}, related = [] } = problem;
  return { ...messageOf(problem), name, values, at, related, problem };
}

/**
 * The same, said in a plan's own words for its levels.
 * @param plan undefined where nobody knows them
 */
export function inOwnWords(
  diagnostics: readonly Diagnostic[],
  plan: Plan | undefined,
): readonly Diagnostic[] {
  if (!plan?.record.names) return diagnostics;
  const bound = (sentence: Sentence): Sentence => {
    return (language) => sentence(inWordsOf(plan.record, language));
  };
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    text: bound(diagnostic.text),
    ...(diagnostic.hint && { hint: bound(diagnostic.hint) }),
  }));
}

/** By file, line, column and code; what says the same at the same place comes once. */
export function inOrder(diagnostics: readonly Diagnostic[], sources: Sources): readonly Diagnostic[] {
  const spanOf = spanFinder(sources);
  const placed = diagnostics.map((diagnostic) => ({ diagnostic, span: spanOf(diagnostic.at) }));
  placed.sort(
    (a, b) =>
      compare(a.span.file, b.span.file) ||
      a.span.line - b.span.line ||
      a.span.column - b.span.column ||
      compare(a.diagnostic.code, b.diagnostic.code),
  );
  const seen = new Set<string>();
  return placed.flatMap(({ diagnostic, span }) => {
    const key = JSON.stringify([diagnostic.code, span, diagnostic.values]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [diagnostic];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
