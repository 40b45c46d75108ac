import type { Root } from 'mdast';
import type { FileTree } from '../io/file-tree.ts';
import { concernsAll } from '../io/trouble.ts';
import { fieldsOfKind } from '../schema/sample.ts';
import { conflictProblems, isLfsPointer } from '../text/conflict.ts';
import { decode } from '../text/decode.ts';
import { parseMarkdown, parseProse, tooDeepProblem } from '../text/markdown.ts';
import type { Problem } from '../text/problem.ts';
import { type Source, scalarAt } from '../text/source.ts';
import { parseYaml } from '../text/yaml.ts';
import type { PlanFile } from './classify.ts';
import type { WrittenMarkdown } from './entities.ts';
import type { Path } from './places.ts';
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
  readonly problems: readonly Problem[];
}

export function readFile(tree: FileTree, file: PlanFile): ReadFile {
  const { path } = file;
  let bytes: Uint8Array;
  try {
    bytes = tree.read(path);
  } catch (cause) {
    if (concernsAll(cause)) throw cause;
    return nothing(file, '', [{ name: 'file-unreadable', at: { file: path } }]);
  }
  return readBytes(file, bytes);
}

/** What a file with these bytes holds. */
export function readBytes(file: PlanFile, bytes: Uint8Array): ReadFile {
  const { path, kind } = file;
  const { text, problems: textProblems } = decode(path, bytes);
  if (text === undefined) return nothing(file, '', textProblems);
  if (isLfsPointer(text)) return nothing(file, '', [{ name: 'file-lfs-pointer', at: { file: path } }]);
  const conflicts = conflictProblems(path, text);
  // Of two versions in one file nothing can be said but that they are two.
  if (conflicts.length > 0) return nothing(file, text, [...textProblems, ...conflicts]);
  if (path.endsWith('.md')) {
    const { frontMatter, tree: root, problems } = parseMarkdown(path, text);
    const record = frontMatter && readRecord(kind, frontMatter, path);
    const source: Source = { file: path, text, ...(record && { data: record.node }) };
    return {
      file,
      source,
      data: record?.data,
      partial: record?.partial,
      ...(record?.leftOut && { leftOut: record.leftOut }),
      tree: root,
      problems: [
        ...textProblems,
        ...withFields(problems, file),
        ...shapeProblems(problems, record?.problems, source),
      ],
    };
  }
  const { root, problems } = parseYaml(path, text);
  const record = root && readRecord(kind, root, path);
  const source: Source = { file: path, text, ...(record && { data: record.node }) };
  const prose = proseOf(kind, record?.data);
  const parsed = prose && parseProse(prose.text);
  return {
    file,
    source,
    data: record?.data,
    partial: record?.partial,
    ...(record?.leftOut && { leftOut: record.leftOut }),
    ...(parsed && { tree: parsed.tree }),
    problems: [
      ...textProblems,
      ...withFields(problems, file),
      ...shapeProblems(problems, record?.problems, source),
      ...(parsed?.tooDeep ? [tooDeepProblem({ file: path, path: [prose?.field ?? ''] })] : []),
    ],
  };
}

/** The field of a record that is printed as Markdown. */
const proseFields: Readonly<Partial<Record<PlanFile['kind'], string>>> = {
  action: 'description',
  programme: 'description',
  indicator: 'description',
  'economic-plan': 'premises',
};

function proseOf(
  kind: PlanFile['kind'],
  data: unknown,
): { readonly field: string; readonly text: string } | undefined {
  const field = proseFields[kind];
  const text = field && (data as Readonly<Record<string, unknown>> | undefined)?.[field];
  return field && typeof text === 'string' ? { field, text } : undefined;
}

/** A file's text in Markdown, as it is written. */
export function markdownIn({
  file: { path, kind },
  source,
  data,
  tree,
}: ReadFile): readonly WrittenMarkdown[] {
  if (!tree) return [];
  const own = { file: path, kind, nodes: tree.children };
  if (path.endsWith('.md'))
    return [
      {
        ...own,
        placed: true,
        place: { file: path },
        // Only now, and only where somebody asks, is what was remembered decoded.
        get text() {
          return source.text;
        },
      },
    ];
  const prose = proseOf(kind, data);
  if (!prose) return [];
  return [{ ...own, placed: false, place: { file: path, path: [prose.field] }, text: prose.text }];
}

/** Where the syntax is broken, what a schema makes of the pieces is noise. */
function shapeProblems(
  syntax: readonly Problem[],
  shape: readonly Problem[] = [],
  source?: Source,
): readonly Problem[] {
  if (syntax.some((problem) => !warnings.has(problem.name))) return [];
  // A value that was read as a comment is not told to be missing, too.
  const comments = syntax.flatMap(({ name, at }) =>
    name === 'yaml-hash-at-start' ? (at.range?.[0] ?? []) : [],
  );
  return comments.length === 0 || !source
    ? shape
    : shape.filter(
        ({ name, at }) => name !== 'empty-value' || !comments.includes(scalarAt(source, at)?.range[0] ?? -1),
      );
}
const warnings = new Set(['yaml-hash-in-text', 'yaml-hash-at-start']);

/** What is said of a file without fields tells which it needs. */
function withFields(problems: readonly Problem[], { kind, stem }: PlanFile): readonly Problem[] {
  return problems.map((problem) =>
    fieldless.has(problem.name) ? { ...problem, values: fieldsOfKind(kind, stem) } : problem,
  );
}
const fieldless = new Set(['yaml-empty', 'yaml-not-a-map']);

function nothing(file: PlanFile, text: string, problems: readonly Problem[]): ReadFile {
  return { file, source: { file: file.path, text }, data: undefined, problems };
}
