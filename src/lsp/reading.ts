import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Location, Range, TextDocumentPositionParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileTree } from '../io/file-tree.ts';
import type { Loaded } from '../model/load-plan.ts';
import type { readFile } from '../model/read-file.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { type LineEnd, lineEndOf } from '../text/line-ends.ts';
import type { Range as Offsets, Place } from '../text/place.ts';
import { rangeOf } from '../text/source.ts';
import { type Occurrence, occurrenceAt } from './occurrences.ts';

/** The plan as it was read, open files as they were in the editor. */
export interface Reading extends Loaded {
  /** The plan folder. */
  readonly folder: string;
  readonly tree: FileTree;
  /** Reads a file of the tree, or one with other bytes, from what is cached of the same content. */
  readonly read: typeof readFile;
  /** Sorted, the same thing said once. Asking for them judges the plan, unless it is judged. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Judges the plan in turns, so that others are answered meanwhile; undefined where nobody needs it any more.
   * @param isStale asked between two turns
   */
  judge(isStale: () => boolean): Promise<readonly Diagnostic[] | undefined>;
  readonly occurrences: readonly Occurrence[];
  /** Files that are not read, as they are larger than a file may be. */
  readonly tooLarge: ReadonlySet<string>;
  /** Every file of the plan folder. */
  readonly files: readonly string[];
  /** The texts of open files in the plan folder, with line feeds; without those that are too large. */
  readonly openTexts: ReadonlyMap<string, string>;
  /** How the editor writes the addresses of open files. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** A position in a file of the plan, and what is there. */
export interface TextPosition {
  /** In the plan folder. */
  readonly path: string;
  readonly document: TextDocument;
  readonly offset: number;
  readonly occurrence: Occurrence | undefined;
}

/** What is at a position; undefined in a file that is not in the plan folder, or too large. */
export function positionIn(
  reading: Reading,
  { textDocument, position }: TextDocumentPositionParams,
): TextPosition | undefined {
  const path = pathOf(reading.folder, textDocument.uri);
  if (path === undefined || reading.tooLarge.has(path)) return undefined;
  const document = documentOf(reading, path);
  const offset = document.offsetAt(position);
  return { path, document, offset, occurrence: occurrenceAt(reading.occurrences, path, offset) };
}

export function locationOf(reading: Reading, place: Place): Location {
  const document = documentOf(reading, place.file);
  const [from, to] = rangeOf(reading.sources.get(place.file), place);
  return { uri: document.uri, range: rangeIn(document, [from, Math.max(from, to)]) };
}

/** The range of two UTF-16 offsets. */
export function rangeIn(document: TextDocument, [from, to]: Offsets): Range {
  return { start: document.positionAt(from), end: document.positionAt(to) };
}

/** The path in the plan folder, with `/`; undefined for what is elsewhere. */
export function pathOf(folder: string, uri: string): string | undefined {
  const file = fileOf(uri);
  if (!file) return undefined;
  const path = relative(folder, file);
  return path === '' || path.startsWith('..') ? undefined : path.split(sep).join('/').normalize('NFC');
}

/** The address of a file of the plan: as the editor writes it, where the file is open. */
export function addressOf({ folder, addresses }: Reading, path: string): string {
  return addresses.get(path) ?? uriOf(folder, path);
}

/** The address of a file of the plan. */
export function uriOf(folder: string, path: string): string {
  return pathToFileURL(join(folder, ...path.split('/'))).href;
}

/** The path on disk that an address names; undefined for what is no file here, such as a file of another machine. */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Of each reading: the lines of a text are counted once, however many places are asked for. */
const documents = new WeakMap<Reading, Map<string, TextDocument>>();

/**
 * The text of a file as it was read, to which offsets belong: the editor's may have other line ends. That of an open file
 * which is none of the plan's is as it is in the editor.
 */
export function documentOf(reading: Reading, path: string): TextDocument {
  const { openTexts, sources } = reading;
  const known = documents.get(reading) ?? new Map<string, TextDocument>();
  documents.set(reading, known);
  const before = known.get(path);
  if (before) return before;
  const text = sources.get(path)?.text ?? openTexts.get(path) ?? '';
  const document = TextDocument.create(addressOf(reading, path), 'text', 0, text);
  known.set(path, document);
  return document;
}

/** What the lines of a file end in, as it is written or open in the editor. */
export function lineEndIn({ tree }: Reading, path: string): LineEnd {
  try {
    return lineEndOf(Buffer.from(tree.read(path)).toString());
  } catch {
    // The file is gone meanwhile.
    return '\n';
  }
}
