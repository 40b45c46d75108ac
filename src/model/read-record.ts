import { allEntityKinds, isFiled } from '../kinds/entity-kinds.ts';
import { isProseKind, type RecordKind } from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { checkRecord } from '../schema/check-record.ts';
import { fieldsFit, isFieldOf } from '../schema/fields.ts';
import { typeRecord } from '../schema/type-record.ts';
import { understandKeys } from '../schema/understand-keys.ts';
import type { MapNode } from '../text/node.ts';
import type { Place } from '../text/place.ts';
import { inWrongFolder } from './classify.ts';
import type { Path } from './places.ts';

export interface ReadRecord {
  /**
   * The typed record, safe to read as its type. Where parts of the file are wrong they are left out, so that the rest
   * can still be judged; undefined when what is left is no whole record.
   */
  readonly data: unknown;
  /** What is left of a record that is not whole: right as far as it goes. */
  readonly partial?: unknown;
  readonly problems: readonly Problem[];
  /** The record as it was understood: with the keys that were meant, where they are in the file. */
  readonly node: MapNode;
  /** Items of lists that are left out, as they are numbered in the file. */
  readonly leftOut?: readonly Path[];
}

/** Types and checks one record. */
export function readRecord(kind: RecordKind, root: MapNode, file: string): ReadRecord {
  const other = otherKind(kind, root);
  if (other) return { data: undefined, node: root, problems: [inWrongFolder(other, file)] };
  const { node, problems: understood } = understandKeys(kind, root, file);
  const typed = typeRecord(kind, node, file);
  const problems = checkRecord(kind, typed.data, file);
  // A field whose text could not be typed is left out of the data: that it is missing is no second mistake.
  const untyped = new Set(typed.problems.map((problem) => pathKey(problem.at)));
  const shaped = problems.filter(
    ({ at }) => !untyped.has(pathKey(at)) || valueAt(typed.data, at.path) !== undefined,
  );
  const all = [...understood, ...typed.problems, ...shaped];
  if (problems.length === 0) return { data: typed.data, node, problems: all };
  const wrong = problems.flatMap((problem) => (problem.at.path?.length ? [problem.at.path] : []));
  const rest = prune(typed.data, wrong);
  const whole = checkRecord(kind, rest, file).length === 0;
  const leftOut = wrong.filter((path) => typeof path.at(-1) === 'number');
  return {
    data: whole ? rest : undefined,
    partial: rest,
    node,
    problems: all,
    ...(leftOut.length > 0 && { leftOut }),
  };
}

/** Kinds of file that are side by side, and so can be mistaken for each other. */
const neighbours: readonly (readonly RecordKind[])[] = [
  allEntityKinds.filter(isFiled).filter((kind) => !isProseKind(kind)),
  // The name of its file says what a focus area is.
  allEntityKinds.filter(isFiled).filter((kind) => isProseKind(kind) && kind !== 'focus-area'),
];

/** The kind that a record is of, where it has keys of another and lacks none of those that this one must have. */
function otherKind(kind: RecordKind, { entries }: MapNode): RecordKind | undefined {
  const keys = entries.map(({ key }) => key.text);
  if (keys.every((key) => isFieldOf(kind, key))) return undefined;
  return neighbours
    .find((kinds) => kinds.includes(kind))
    ?.find((other) => other !== kind && fieldsFit(other, keys));
}

/** The value at a path of the data; undefined where there is none. */
function valueAt(data: unknown, path: Path = []): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    data,
  );
}

function pathKey(at: Place): string {
  return JSON.stringify(at.path ?? []);
}

/** A copy of the data without the values at the given paths. List items keep their order; those left out close up. */
function prune(data: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || typeof data !== 'object' || data === null) return data;
  const whole = new Set<string>();
  const below = new Map<string, Path[]>();
  for (const [first, ...rest] of paths) {
    const key = String(first);
    if (rest.length === 0) whole.add(key);
    else if (below.has(key)) below.get(key)?.push(rest);
    else below.set(key, [rest]);
  }
  const pruned = (key: string, value: unknown): unknown => prune(value, below.get(key) ?? []);
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => (whole.has(String(index)) ? [] : [pruned(String(index), item)]));
  }
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(data)) if (!whole.has(key)) copy[key] = pruned(key, value);
  return copy;
}
