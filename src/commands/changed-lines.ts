import { escapeControls } from '../escape/escape-controls.ts';
import type { PlanInHand } from '../reading/read-plan.ts';

/** The lines of files that differ, before and after; new files are left out. */
export function changedLines(
  { tree }: Pick<PlanInHand, 'tree'>,
  files: ReadonlyMap<string, Uint8Array>,
): string {
  return [...files]
    .filter(([path]) => tree.files.has(path))
    .map(([path, bytes]) => {
      const before = Buffer.from(tree.read(path)).toString().split('\n');
      const after = Buffer.from(bytes).toString().split('\n');
      let from = 0;
      while (from < before.length && before[from] === after[from]) from += 1;
      let same = 0;
      while (
        same < Math.min(before.length, after.length) - from &&
        before.at(-1 - same) === after.at(-1 - same)
      )
        same += 1;
      const marked = (sign: string, lines: readonly string[]): string =>
        lines
          .slice(from, lines.length - same)
          .map((line) => `${sign} ${escapeControls(line)}\n`)
          .join('');
      return marked('-', before) + marked('+', after);
    })
    .join('');
}
