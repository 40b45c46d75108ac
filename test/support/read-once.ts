import type { FileTree } from '../../src/io/file-tree.ts';
import type { PlanFile } from '../../src/model/classify.ts';
import { type ReadFile, readFile } from '../../src/model/read-file.ts';

/** What reading gave, by path and content. */
const read = new Map<string, ReadFile>();
/** More than two editions of the largest plan of a test have files; what is older is read anew. */
const most = 20_000;

/** Reads a file as the program does, once: of a plan in which one file changes, one is read. */
export function readOnce(tree: FileTree, file: PlanFile): ReadFile {
  const key = `${file.path} ${Buffer.from(tree.read(file.path)).toString('latin1')}`;
  const result = read.get(key) ?? readFile(tree, file);
  if (read.size >= most) read.clear();
  read.set(key, result);
  return result;
}
