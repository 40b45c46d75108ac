import { defaultLimits, largestFile } from '../io/admit.ts';
import type { FileTree, UnreadFile } from '../io/file-tree.ts';
import { keepBytes } from '../io/kept-bytes.ts';
import { overlayTree } from '../io/overlay-tree.ts';
import { classify, type PlanFile } from '../model/classify.ts';
import { loadPlan } from '../model/load-plan.ts';
import type { Inspected } from '../model/media.ts';
import { type ReadFile, readBytes, readFile } from '../model/read-file.ts';
import { inTurns } from '../reading/in-turns.ts';
import { limitsOf } from '../reading/limits.ts';
import { openTree } from '../reading/open-tree.ts';
import { diagnose, diagnosing, withSurroundings } from '../reading/read-plan.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Reading } from './reading.ts';

/** The texts of open files, by path in the plan folder, as they are in the editor when they are asked for. */
type OpenFiles = () => ReadonlyMap<string, string>;

/**
 * Makes what reads a plan with the files that are open in an editor. A file whose size and time are as before is not read
 * again, and what has the same bytes as before is not parsed again.
 * @returns a function that throws whatever hinders the reading
 */
export function planReader(): (
  folder: string,
  openFiles: OpenFiles,
  openAddresses?: () => ReadonlyMap<string, string>,
) => Promise<Reading> {
  let cache = new Map<string, { readonly bytes: Uint8Array; readonly result: ReadFile }>();
  const inspected: Inspected = new Map();
  const withBytes = keepBytes();

  const readCached = (tree: FileTree, file: PlanFile): ReadFile => {
    let bytes: Uint8Array;
    try {
      bytes = tree.read(file.path);
    } catch {
      // Says itself that the file cannot be read.
      return readFile(tree, file);
    }
    // Levels make another kind of the same file.
    const key = `${file.kind} ${file.path}`;
    const cached = cache.get(key);
    if (cached && (cached.bytes === bytes || Buffer.compare(cached.bytes, bytes) === 0)) return cached.result;
    const result = readBytes(file, bytes);
    cache.set(key, { bytes, result });
    return result;
  };

  return async (folder, openFiles, openAddresses) => {
    const onDisk = withBytes(await openTree(folder));
    const { tree, openTexts } = withOpenFiles(onDisk, openFiles());
    const whole = await withSurroundings(loadPlan(tree, readCached), tree, folder, inspected);
    cache = new Map([...cache].filter(([key]) => tree.files.has(key.slice(key.indexOf(' ') + 1))));
    const tooLarge = tree.unread.filter(({ name }) => name === 'file-too-large').map(({ path }) => path);
    let diagnostics: readonly Diagnostic[] | undefined;
    let occurrences: Reading['occurrences'] | undefined;
    return {
      ...whole,
      folder,
      tree,
      read: readCached,
      // Most requests need neither.
      get diagnostics() {
        diagnostics ??= diagnose(whole);
        return diagnostics;
      },
      get occurrences() {
        occurrences ??= whole.plan ? occurrencesOf(whole.plan, whole.sources) : [];
        return occurrences;
      },
      async judge(isStale) {
        const found = diagnostics ?? (await inTurns(diagnosing(whole), isStale));
        diagnostics ??= found;
        return found;
      },
      tooLarge: new Set(tooLarge),
      files: [...tree.files.keys()],
      openTexts,
      addresses: openAddresses?.() ?? new Map(),
    };
  };
}

/**
 * The plan as it was read, with the texts that are open now: enough to say what may be written in one of them. Undefined
 * where that takes a new reading.
 */
export function refreshed(reading: Reading, openFiles: OpenFiles): Reading | undefined {
  const { plan, tree, read, openTexts } = reading;
  const open = openFiles();
  if ([...openTexts.keys()].some((path) => !open.has(path))) return undefined;
  const changed = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  for (const [path, written] of open) {
    const text = withLineFeeds(written);
    texts.set(path, text);
    if (openTexts.get(path) === text) continue;
    if (Buffer.byteLength(written) > largestFile(path, defaultLimits)) return undefined;
    changed.set(path, Buffer.from(written));
  }
  const now = overlayTree(tree, changed);
  const sources = new Map(reading.sources);
  for (const path of changed.keys()) {
    const file = classify(path, plan?.levels);
    // The levels of the plan say what its files are.
    if (path === 'plan.yaml') return undefined;
    if (file && 'kind' in file) sources.set(path, read(now, file).source);
  }
  const { problems, misplaced, folder, tooLarge, files, judge, addresses } = reading;
  return {
    plan,
    problems,
    sources,
    misplaced,
    folder,
    tree: now,
    read,
    get diagnostics() {
      return reading.diagnostics;
    },
    get occurrences() {
      return reading.occurrences.filter(({ file }) => !changed.has(file));
    },
    judge,
    tooLarge,
    files,
    openTexts: texts,
    addresses,
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
