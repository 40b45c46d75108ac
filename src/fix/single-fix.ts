import { folderOfKind } from '../kinds/record-kinds.ts';
import { classify, folderIn } from '../model/classify.ts';
import { type ReadFile, readBytes, readFile } from '../model/read-file.ts';
import { fromProblem } from '../reading/problems.ts';
import { countBySeverity, type Diagnostic } from '../report/diagnostic.ts';
import type { Trust } from '../text/fix.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { fittingNames } from './file-names.ts';
import { errorsIn, type Fixable, reread } from './fix-plan.ts';
import { fixOf } from './fixes.ts';
import { idGiver } from './problem-fixes.ts';

/** How one diagnostic is put right by itself: in the text of its file, or by another name for it. */
export type SingleFix = Trust &
  (
    | { readonly edits: readonly TextEdit[] }
    /** The path that the file gets. */
    | { readonly to: string }
  );

/**
 * The fix of one diagnostic alone; undefined where it has none, or would make more wrong than it makes right. What the rules
 * say of a changed text is not asked: that takes the whole plan.
 */
export function singleFix(plan: Fixable, found: Diagnostic): SingleFix | undefined {
  const { file } = found.at;
  if (folderIn(file) === folderOfKind('adopted-record')) return undefined;
  if (found.fix && 'rename' in found.fix) return nameFix(plan, found);
  const fix = fixOf(found);
  const source = plan.sources.get(file);
  if (!fix || !source) return undefined;
  const missing = plan.diagnostics.filter(({ problem }) => problem?.name === 'id-missing');
  const giveId = idGiver(
    plan.plan,
    missing.map(({ at }) => at),
  );
  const edits = fix.edits(source, giveId);
  if (edits.length === 0) return undefined;
  const planFile = classify(file, plan.plan?.levels);
  if (!planFile || !('kind' in planFile)) return undefined;
  const before = (plan.read ?? readFile)(plan.tree, planFile);
  if (isWorse(before, edits, found)) return undefined;
  const { kind, leftByFmt } = fix;
  return { kind, ...(leftByFmt && { leftByFmt }), edits };
}

function nameFix(plan: Fixable, { at, fix }: Diagnostic): SingleFix | undefined {
  const rename = fittingNames(plan.diagnostics, plan.tree.files.keys()).find(({ from }) => from === at.file);
  if (!fix || !rename) return undefined;
  const next = reread(plan, { files: new Map(), renames: [rename] });
  const isBetter = countBySeverity(next.diagnostics).error < countBySeverity(plan.diagnostics).error;
  return isBetter ? { kind: fix.kind, to: rename.to } : undefined;
}

/** With more mistakes than this in a file, one more or less says nothing, and to read it again for each takes long. */
const mostCounted = 100;

/** Whether a file has more mistakes of its own with some edits than without them, less the one that they put right. */
function isWorse(before: ReadFile, edits: readonly TextEdit[], { severity, problem }: Diagnostic): boolean {
  const { file, source, problems } = before;
  if (problems.length > mostCounted) return false;
  const errors = (read: ReadFile): number => errorsIn(read.problems.map(fromProblem), file.path);
  const after = readBytes(file, Buffer.from(applyEdits(source.text, edits)));
  const ofRule = severity === 'error' && !problem ? 1 : 0;
  return errors(after) > errors(before) + ofRule;
}
