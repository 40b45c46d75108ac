import type { RenamedFile } from './change.ts';
import type { PlanSide } from './plan-side.ts';
import type { Pairing, Subject } from './subjects.ts';

/** Files of the plan that have another name now, known by what is in them; in the order of the head. */
export function renamedFilesIn({ pairs }: Pairing, base: PlanSide, head: PlanSide): readonly RenamedFile[] {
  const renamed = new Map<string, string>();
  for (const { before, after } of pairs) {
    const [old, file] = [before && nameOf(before), after && nameOf(after)];
    if (old === undefined || file === undefined || old === file) continue;
    if (!head.sources.has(old) && !base.sources.has(file)) renamed.set(old, file);
  }
  return [...renamed].map(([before, after]) => ({ before, after }));
}

/** The file that something is the first thing of. What is under it may have moved to another file. */
function nameOf({ source, parent }: Subject): string | undefined {
  return source?.file === parent?.source?.file ? undefined : source?.file;
}
