import type { Root } from 'mdast';
import type { FileTree } from '../io/file-tree.ts';
import { concernsAll } from '../io/user-error.ts';
import { factsOfKind, isEntityKind } from '../kinds/entity-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { isFieldOf } from '../schema/fields.ts';
import { fieldsOfKind } from '../schema/sample.ts';
import { conflictProblems, isLfsPointer } from '../text/conflict.ts';
import { decode } from '../text/decode.ts';
import { looseHeadingProblem, parseMarkdown, parseProse, tooDeepProblem } from '../text/markdown.ts';
import type { Place, Range } from '../text/place.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { offsetsOf, relocate } from '../text/scalar-offsets.ts';
import { type Source, scalarAt } from '../text/source.ts';
import { parseYaml } from '../text/yaml.ts';
import type { PlanFile } from './classify.ts';
import type { WrittenMarkdown } from './entities.ts';
import type { Path } from './places.ts';
import { checksumProblems, newerFormat } from './read-adopted-record.ts';
import { readRecord } from './read-record.ts';

/** One plan file, read as far as it goes. */
export interface ReadFile {
  readonly file: PlanFile;
  readonly source: Source;
  /** The record of the file or of its front matter; undefined when it is too broken to use. */
  readonly data: unknown;
  /** What is right in a record that is not whole. */
  readonly partial?: unknown;
  /** Items of the record's lists that are left out, as they are numbered in the file. */
  readonly leftOut?: readonly Path[];
  /** The body of a Markdown file; of a YAML file, the Markdown in its field of prose. */
  readonly tree?: Root;
  /** Of a YAML file: whether the positions in its Markdown are offsets in the file. */
  readonly placed?: boolean;
  /** Of a YAML file: whether YAML joins the lines of its Markdown, as it does outside of `|`. */
  readonly folded?: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file of a plan. One that cannot be read is empty, with a problem that says so.
 * @throws what concerns all files: a disk or a commit that cannot be read
 */
export function readFile(tree: FileTree, file: PlanFile): ReadFile {
  const { path } = file;
  let bytes: Uint8Array;
  try {
    bytes = tree.read(path);
  } catch (cause) {
    if (concernsAll(cause)) throw cause;
    return emptyFile(file, '', [{ name: 'file-unreadable', at: { file: path } }]);
  }
  return readBytes(file, bytes);
}

/** What a file with these bytes holds. */
export function readBytes(file: PlanFile, bytes: Uint8Array): ReadFile {
  const { path, kind } = file;
  const { text, problems: textProblems } = decode(path, bytes);
  if (text === undefined) return emptyFile(file, '', textProblems);
  if (isLfsPointer(text)) return emptyFile(file, '', [{ name: 'file-lfs-pointer', at: { file: path } }]);
  const conflicts = conflictProblems(path, text);
  // Of two versions in one file nothing can be said but that they are two.
  if (conflicts.length > 0) return emptyFile(file, text, [...textProblems, ...conflicts]);
  if (path.endsWith('.md')) {
    const isField = (word: string): boolean => isFieldOf(kind, word);
    const { frontMatter, tree: root, problems } = parseMarkdown(path, text, isField);
    const record = frontMatter && readRecord(kind, frontMatter, path);
    const source: Source = { file: path, text, ...(record && { data: record.node }) };
    return {
      file,
      source,
      // Fields without the text that they are about are no use.
      data: root && record?.data,
      partial: record?.partial,
      ...(record?.leftOut && { leftOut: record.leftOut }),
      ...(root && { tree: root }),
      problems: [
        ...textProblems,
        ...withFields(problems, file),
        ...shapeProblems(problems, record?.problems, source),
      ],
    };
  }
  const { root, problems } = parseYaml(path, text);
  const newer = kind === 'adopted-record' && root && newerFormat(root, path);
  // What a later format means by its fields is not known.
  if (newer) return emptyFile(file, text, [...textProblems, newer]);
  const record = root && readRecord(kind, root, path);
  const source: Source = { file: path, text, ...(record && { data: record.node }) };
  const prose = readProse(file, record?.data ?? record?.partial, source);
  return {
    file,
    source,
    data: record?.data,
    partial: record?.partial,
    ...(record?.leftOut && { leftOut: record.leftOut }),
    ...(prose && { tree: prose.tree, placed: prose.placed, folded: prose.folded }),
    problems: [
      ...textProblems,
      ...withFields(problems, file),
      ...shapeProblems(problems, record?.problems, source),
      ...(prose?.problems ?? []),
      ...(kind === 'adopted-record' ? checksumProblems(record?.data, text, path) : []),
    ],
  };
}

/** The field of a record that is printed as Markdown. */
export function proseFieldOf(kind: PlanFile['kind']): string | undefined {
  return isEntityKind(kind) ? factsOfKind(kind).prose : undefined;
}

/** The Markdown in a record's field of prose. */
function readProse(
  { path, kind }: PlanFile,
  record: unknown,
  source: Source,
): Required<Pick<ReadFile, 'tree' | 'placed' | 'folded' | 'problems'>> | undefined {
  const field = proseFieldOf(kind);
  const text = field && (record as Readonly<Record<string, unknown>> | undefined)?.[field];
  if (!field || typeof text !== 'string') return undefined;
  const at: Place = { file: path, path: [field] };
  const { tree, tooDeep, loose } = parseProse(text);
  const scalar = scalarAt(source, at);
  const offsets = scalar?.text === text ? offsetsOf(scalar, source.text) : undefined;
  if (offsets) relocate(tree, offsets);
  const placeOf = ([from, to]: Range): Place =>
    offsets ? { file: path, range: [offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1] } : at;
  return {
    tree,
    placed: offsets !== undefined,
    folded: scalar !== undefined && source.text[scalar.range[0]] !== '|',
    problems: [
      ...(tooDeep ? [tooDeepProblem(at)] : []),
      ...loose.map((heading) => looseHeadingProblem(heading, placeOf(heading.range))),
    ],
  };
}

/** Of each file: what is cached of a file is the same from one plan to the next. */
const markdownOfFiles = new WeakMap<ReadFile, readonly WrittenMarkdown[]>();

/** A file's text in Markdown, as it is written. */
export function markdownIn(read: ReadFile): readonly WrittenMarkdown[] {
  const before = markdownOfFiles.get(read);
  if (before) return before;
  const found = findMarkdown(read);
  markdownOfFiles.set(read, found);
  return found;
}

function findMarkdown(read: ReadFile): readonly WrittenMarkdown[] {
  const {
    file: { path, kind },
    source,
    tree,
  } = read;
  if (!tree) return [];
  const part = { file: path, kind, nodes: tree.children };
  if (path.endsWith('.md'))
    return [
      {
        ...part,
        placed: true,
        place: { file: path },
        // Only now, and only where somebody asks, is what was cached decoded.
        get text() {
          return source.text;
        },
      },
    ];
  const field = proseFieldOf(kind);
  if (field === undefined) return [];
  const place: Place = { file: path, path: [field] };
  if (read.placed) {
    let text: string | undefined;
    return [
      {
        ...part,
        placed: true,
        place,
        get text() {
          // The YAML of a file from the cache would have to be parsed again.
          text ??= blankAround(source.text, tree, read.folded === true);
          return text;
        },
      },
    ];
  }
  const text = ((read.data ?? read.partial) as Readonly<Record<string, unknown>>)[field];
  return [{ ...part, placed: false, place, text: String(text) }];
}

/** The text of a file with blanks for all but its Markdown, so that offsets are those of the file. Lines that YAML makes one are one. */
function blankAround(text: string, { children }: Root, folded: boolean): string {
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return '';
  const [from, to] = [rangeOfNode(first)[0], rangeOfNode(last)[1]];
  const written = text.slice(from, to);
  const blank = text.slice(0, from).replace(/[^\n]/g, ' ');
  return blank + (folded ? written.replace(/(?<!\n[ \t]*)\n(?![ \t]*\n)/g, ' ') : written);
}

/** Where the syntax is broken, what a schema makes of the pieces is noise. */
function shapeProblems(
  syntax: readonly Problem[],
  shape: readonly Problem[] = [],
  source?: Source,
): readonly Problem[] {
  if (syntax.some((problem) => !harmless.has(problem.name))) return [];
  // A value that was read as a comment is not reported as missing, too.
  const comments = syntax.flatMap(({ name, at }) =>
    name === 'yaml-hash-at-start' ? (at.range?.[0] ?? []) : [],
  );
  return comments.length === 0 || !source
    ? shape
    : shape.filter(
        ({ name, at }) => name !== 'empty-value' || !comments.includes(scalarAt(source, at)?.range[0] ?? -1),
      );
}
/** Problems of syntax that leave the fields as they were meant. */
const harmless: ReadonlySet<Problem['name']> = new Set<Problem['name']>([
  'yaml-hash-in-text',
  'yaml-hash-at-start',
  // The fields are read as if they were in the right place, and the text says nothing of them.
  'front-matter-not-first',
  'front-matter-open',
  'front-matter-unmarked',
  'heading-without-space',
]);

/** The problem of a file without fields names those that it needs. */
function withFields(problems: readonly Problem[], { kind, stem }: PlanFile): readonly Problem[] {
  return problems.map((problem) =>
    problem.name === 'yaml-empty' ||
    problem.name === 'yaml-not-a-map' ||
    problem.name === 'front-matter-missing'
      ? { ...problem, values: fieldsOfKind(kind, stem) }
      : problem,
  );
}

function emptyFile(file: PlanFile, text: string, problems: readonly Problem[]): ReadFile {
  return { file, source: { file: file.path, text }, data: undefined, problems };
}
