import { loadPlan } from '../../src/model/load-plan.ts';
import { inspectMedia } from '../../src/model/media.ts';
import { diagnose } from '../../src/reading/read-plan.ts';
import { spanFinder } from '../../src/text/source.ts';
import { memoryTree } from './memory-tree.ts';
import { readOnce } from './read-once.ts';

/**
 * A plan's diagnostics, each as `severity name file:line:column message`.
 * @param readFile how a file is read; one with the same bytes as in an earlier plan is the same file when left out
 */
export async function judgePlan(
  files: Readonly<Record<string, string | Uint8Array>>,
  readFile = readOnce,
): Promise<string[]> {
  const tree = memoryTree(files);
  const read = loadPlan(tree, readFile);
  const loaded = read.plan ? { ...read, plan: await inspectMedia(read.plan, tree) } : read;
  const spanOf = spanFinder(loaded.sources);
  return diagnose(loaded).map((diagnostic) => {
    const { file, line, column } = spanOf(diagnostic.at);
    const text = diagnostic.text('nb');
    return `${diagnostic.severity} ${diagnostic.name} ${file}:${line}:${column} ${text}`;
  });
}
