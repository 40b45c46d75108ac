import { defaultLimits, largestFile } from '../io/admit.ts';
import type { FileTree, UnreadFile } from '../io/file-tree.ts';
import { overlayTree } from '../io/overlay-tree.ts';
import type { PlanFile } from '../model/classify.ts';
import { loadPlan } from '../model/load-plan.ts';
import { type ReadFile, readBytes, readFile } from '../model/read-file.ts';
import { limitsOf } from '../reading/limits.ts';
import { openTree } from '../reading/open-tree.ts';
import { diagnose, withSurroundings } from '../reading/read-plan.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Reading } from './reading.ts';

/** The texts of open files, by path in the plan folder, as they are in the editor when they are asked for. */
type OpenFiles = () => ReadonlyMap<string, string>;

/**
 * Makes what reads a plan with the files that are open in an editor. What has the same bytes as before is not parsed again.
 * @returns a function that throws whatever hinders the reading
 */
export function planReader(): (folder: string, openFiles: OpenFiles) => Promise<Reading> {
  const cache = new Map<string, { readonly bytes: Uint8Array; readonly result: ReadFile }>();

  const readCached = (tree: FileTree, file: PlanFile): ReadFile => {
    let bytes: Uint8Array;
    try {
      bytes = tree.read(file.path);
    } catch {
      // Says itself that the file cannot be read.
      return readFile(tree, file);
    }
    const cached = cache.get(file.path);
    if (cached && Buffer.compare(cached.bytes, bytes) === 0) return cached.result;
    const result = readBytes(file, bytes);
    cache.set(file.path, { bytes, result });
    return result;
  };

  return async (folder, openFiles) => {
    const onDisk = await openTree(folder);
    const { tree, openTexts } = withOpenFiles(onDisk, openFiles());
    const whole = await withSurroundings(loadPlan(tree, readCached), tree, folder);
    const tooLarge = tree.unread.filter(({ name }) => name === 'file-too-large').map(({ path }) => path);
    return {
      ...whole,
      folder,
      tree,
      read: readCached,
      diagnostics: diagnose(whole),
      occurrences: whole.plan ? occurrencesOf(whole.plan, whole.sources) : [],
      tooLarge: new Set(tooLarge),
      files: [...tree.files.keys()],
      openTexts,
    };
  };
}

/** The files as they are in the editor. One that is too large is reported, as it is on disk, and not read. */
function withOpenFiles(
  tree: FileTree,
  open: ReadonlyMap<string, string>,
): { readonly tree: FileTree; readonly openTexts: Reading['openTexts'] } {
  const bytes = new Map<string, Uint8Array>();
  const openTexts = new Map<string, string>();
  const tooLarge = new Map<string, UnreadFile>();
  for (const [path, text] of open) {
    const size = Buffer.byteLength(text);
    const limit = size > largestFile(path, defaultLimits) ? largestFile(path, limitsOf(tree)) : size;
    if (size > limit) tooLarge.set(path, { path, name: 'file-too-large', values: { size, limit } });
    else {
      bytes.set(path, Buffer.from(text));
      openTexts.set(path, withLineFeeds(text));
    }
  }
  // What is on disk is not what counts, neither its text nor its faults.
  const others = tree.unread.filter(({ path }) => !open.has(path));
  const overlaid = overlayTree(tree, bytes, new Set(tooLarge.keys()));
  return { tree: { ...overlaid, unread: [...others, ...tooLarge.values()] }, openTexts };
}
