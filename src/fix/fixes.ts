import type { Diagnostic } from '../report/diagnostic.ts';
import type { Trust } from '../text/fix.ts';
import type { Source } from '../text/source.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { type IdGiver, problemFixes, replaced } from './problem-fixes.ts';

/** How a diagnostic is put right in the text of its file. */
export interface DiagnosticFix extends Trust {
  /** None where this case cannot be fixed by itself. */
  readonly edits: (source: Source, ids: IdGiver) => readonly TextEdit[];
}

/** The fix of a diagnostic, if it has one: that which its rule says, or that of the problem. */
export function fixOf({ at, fix, problem }: Diagnostic): DiagnosticFix | undefined {
  if (fix && 'edits' in fix) return { ...fix, edits: () => fix.edits };
  if (fix && 'replacement' in fix)
    return { ...fix, edits: (source) => replaced(at, source, fix.replacement) };
  const ofProblem = problem && problemFixes[problem.name];
  if (!ofProblem) return undefined;
  const { edits, ...trust } = ofProblem;
  // The fix is that of the problem's own name; the compiler does not follow that through the lookup.
  return { ...trust, edits: (source, ids) => edits(problem as never, source, ids) };
}
