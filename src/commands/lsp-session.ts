import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Location, Position, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument as Text, TextDocument } from 'vscode-languageserver-textdocument';
import { defaultLimits, largestFile } from '../io/admit.ts';
import type { FileTree, UnreadFile } from '../io/file-tree.ts';
import { findPlanFolder } from '../io/find-plan.ts';
import { overlayTree } from '../io/overlay-tree.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../lsp/occurrences.ts';
import type { PlanFile } from '../model/classify.ts';
import { type Loaded, loadPlan } from '../model/load-plan.ts';
import { inspectMedia } from '../model/media.ts';
import { type ReadFile, readBytes, readFile } from '../model/read-file.ts';
import { limitsOf, openTree } from '../reading/open-tree.ts';
import { diagnose } from '../reading/read-plan.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import type { Place } from '../text/place.ts';
import { rangeOf } from '../text/source.ts';

/** The plan as it was last read, open files as they stand in the editor. */
export interface Reading extends Loaded {
  readonly diagnostics: readonly Diagnostic[];
  readonly occurrences: readonly Occurrence[];
  /** Files that are not read, as they are larger than a file may be. */
  readonly tooLarge: ReadonlySet<string>;
}

/** What stands at a position of a file. */
export interface Spot {
  readonly reading: Reading;
  /** In the plan folder. */
  readonly path: string;
  readonly document: TextDocument;
  readonly offset: number;
  readonly occurrence: Occurrence | undefined;
}

/** The plan that an editor works on. */
export interface Session {
  /** Looks for the plan from a file or folder on, unless it is found. */
  find(uri: string): void;
  /** Where the plan lies; undefined until it is found. */
  folder(): string | undefined;
  /** Something has changed: the plan is read again when it is next asked for. */
  forget(): void;
  /**
   * The plan as it stands now; undefined where there is none.
   * @throws whatever hinders its reading; the next call tries anew
   */
  current(): Promise<Reading | undefined>;
  at(params: {
    readonly textDocument: { readonly uri: string };
    readonly position: Position;
  }): Promise<Spot | undefined>;
  /** The path in the plan folder, with `/`; undefined for what is elsewhere. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  locationOf(place: Place, reading: Loaded): Location;
}

/** @param given the plan folder, where it is told; else it is looked for from `cwd` on */
export function openSession(
  documents: TextDocuments<TextDocument>,
  text: typeof Text,
  given: string | undefined,
  cwd: string,
): Session {
  let folder = findPlanFolder(given, cwd);
  let reading: Promise<Reading | undefined> | undefined;
  const cached = new Map<string, { readonly bytes: Uint8Array; readonly result: ReadFile }>();

  /** Reads a file as it is, unless it was read with the same bytes before. */
  const readOnce = (tree: FileTree, file: PlanFile): ReadFile => {
    let bytes: Uint8Array;
    try {
      bytes = tree.read(file.path);
    } catch {
      // Says itself that the file cannot be read.
      return readFile(tree, file);
    }
    const before = cached.get(file.path);
    if (before && Buffer.compare(before.bytes, bytes) === 0) return before.result;
    const result = readBytes(file, bytes);
    cached.set(file.path, { bytes, result });
    return result;
  };
  const read = async (own: string): Promise<Reading> => {
    const tree = withOpenFiles(await openTree(own));
    const loaded = loadPlan(tree, readOnce);
    const whole = loaded.plan ? { ...loaded, plan: await inspectMedia(loaded.plan, tree) } : loaded;
    const occurrences = whole.plan ? occurrencesOf(whole.plan, whole.sources) : [];
    const tooLarge = tree.unread.filter(({ name }) => name === 'file-too-large').map(({ path }) => path);
    return { ...whole, diagnostics: diagnose(whole), occurrences, tooLarge: new Set(tooLarge) };
  };
  /** The files as they stand in the editor. One that is too large is told of, as it is on disk, and not read. */
  const withOpenFiles = (tree: FileTree): FileTree => {
    const open = new Map<string, Uint8Array>();
    const unread = new Map<string, UnreadFile>();
    for (const document of documents.all()) {
      const path = pathOf(document.uri);
      if (!path) continue;
      const text = document.getText();
      const size = Buffer.byteLength(text);
      const limit = size > largestFile(path, defaultLimits) ? largestFile(path, limitsOf(tree)) : size;
      if (size <= limit) open.set(path, Buffer.from(text));
      else unread.set(path, { path, name: 'file-too-large', values: { size, limit } });
    }
    // What stands on disk is not what counts, neither its text nor its faults.
    const others = tree.unread.filter(({ path }) => !open.has(path) && !unread.has(path));
    const overlaid = overlayTree(tree, open, new Set(unread.keys()));
    return { ...overlaid, unread: [...others, ...unread.values()] };
  };
  const current = (): Promise<Reading | undefined> => {
    if (!folder) return Promise.resolve(undefined);
    if (reading) return reading;
    const own = read(folder);
    reading = own;
    own.catch(() => {
      if (reading === own) reading = undefined;
    });
    return own;
  };

  function pathOf(uri: string): string | undefined {
    const file = folder && fileOf(uri);
    if (!folder || !file) return undefined;
    const path = relative(folder, file);
    return path === '' || path.startsWith('..') ? undefined : path.split(sep).join('/').normalize('NFC');
  }
  const uriOf = (path: string): string => pathToFileURL(join(folder ?? '', ...path.split('/'))).href;
  const textOf = (path: string, { sources }: Loaded): TextDocument =>
    text.create(uriOf(path), 'text', 0, sources.get(path)?.text ?? '');

  return {
    find(uri) {
      const file = fileOf(uri);
      if (file) folder ??= findPlanFolder(undefined, file);
    },
    folder: () => folder,
    forget() {
      reading = undefined;
    },
    current,
    async at({ textDocument, position }) {
      const own = await current();
      const path = pathOf(textDocument.uri);
      if (!own || !path || own.tooLarge.has(path)) return undefined;
      const open = documents.get(textDocument.uri);
      // Offsets are of the text as it was read: the editor's own may have other line ends.
      const document = open
        ? text.create(open.uri, 'text', 0, withLineFeeds(open.getText()))
        : textOf(path, own);
      const offset = document.offsetAt(position);
      return {
        reading: own,
        path,
        document,
        offset,
        occurrence: occurrenceAt(own.occurrences, path, offset),
      };
    },
    pathOf,
    uriOf,
    locationOf(place, own) {
      const document = textOf(place.file, own);
      const [from, to] = rangeOf(own.sources.get(place.file), place);
      return {
        uri: document.uri,
        range: { start: document.positionAt(from), end: document.positionAt(Math.max(from, to)) },
      };
    },
  };
}

/** The path on disk that an address names; undefined for what is no file here, such as a file of another machine. */
function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
