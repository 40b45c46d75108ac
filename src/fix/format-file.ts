import { folderOfKind } from '../kinds/record-kinds.ts';
import { classify, folderIn } from '../model/classify.ts';
import { readBytes, readFile } from '../model/read-file.ts';
import { lineEndOf } from '../text/line-ends.ts';
import { type Fixable, fixPlan, isSyntax } from './fix-plan.ts';
import { fixOf } from './fixes.ts';
import { formatted } from './format.ts';
import { meanTheSame } from './same-meaning.ts';

/**
 * The canonical form of one file of a plan, as `fmt` writes it but for its name. Undefined for a file that is none of the
 * plan's, that cannot be read, or that was adopted.
 */
export function formatFile(plan: Fixable, path: string): string | undefined {
  const file = classify(path, plan.plan?.levels);
  if (!file || !('kind' in file) || folderIn(path) === folderOfKind('adopted-record')) return undefined;
  const read = plan.read ?? readFile;
  const before = read(plan.tree, file);
  const isBroken = ({ source, problems }: typeof before): boolean =>
    source.text === '' || problems.some(({ name }) => isSyntax(name));
  const written = Buffer.from(plan.tree.read(path)).toString();
  // To fix is to read the plan again.
  const isFixable = plan.diagnostics.some((found) => found.at.file === path && fixOf(found));
  const fixed = isFixable
    ? fixPlan(plan, ({ kind, leftByFmt }, { at, fix }) => {
        return kind === 'safe' && !leftByFmt && at.file === path && !(fix && 'rename' in fix);
      }).files.get(path)
    : undefined;
  const now = fixed ? readBytes(file, fixed) : before;
  if (isBroken(now)) return undefined;
  const text = formatted(now.source, file.kind).replaceAll('\n', lineEndOf(written));
  if (!meanTheSame(now, readBytes(file, Buffer.from(text))))
    throw new Error(`the canonical form means something else: ${path}`);
  return text;
}
