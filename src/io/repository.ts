import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, posix, relative, resolve } from 'node:path';
import { askGit, git, lostObject } from './git.ts';
import { UserError } from './user-error.ts';

/** What git said when it was asked of objects by their full ids: it never says anything else of them. */
export interface GitMemory {
  get(question: string): Buffer | undefined;
  put(question: string, answer: Buffer): void;
}

/** A git repository, as far as a plan folder in it needs. */
export interface Repository {
  /** Where git is run. */
  readonly at: string;
  /** The top of the working tree on disk; undefined in a bare repository. */
  readonly top: string | undefined;
  /** The plan folder's path from the top, without a trailing slash; empty at the top. */
  readonly folder: string;
  /** Part of the history was not fetched. */
  readonly shallow: boolean;
  /** Contents that were read, by object id: each is read once. */
  readonly objects: Map<string, Uint8Array>;
  /** Full hashes of the commits that names were found to mean. */
  readonly known: Map<string, string>;
  /** What commits say, by their full hash; undefined until it is read. */
  readonly commits: Map<string, string | undefined>;
  readonly memory: GitMemory | undefined;
}

/** A revision that git knows. */
export interface Commit {
  /** The full hash: from here on only it is used, never what was typed. */
  readonly id: string;
  /** When it was committed, ISO 8601 with the committer's offset from UTC. */
  readonly date: string;
}

/**
 * The repository that a folder is in. The folder need not be there now: it may have been in a revision only.
 * @param revisions names of commits that will be asked for, found with the same process
 * @throws UserError `not-a-repository` and those of {@link git}
 */
export function openRepository(
  folder: string,
  revisions: readonly string[] = [],
  memory?: GitMemory,
): Repository {
  revisions.forEach(refuseMalformed);
  const { repository, rest } = ask(folder, revisions.map(commitOf), memory);
  // Git stops at the first that it does not know, and of a range it prints both ends: then each is asked for by itself.
  if (rest.length === revisions.length && rest.every((id) => /^[0-9a-f]{40,64}$/.test(id)))
    for (const [index, id] of rest.entries()) repository.known.set(revisions[index] ?? '', id);
  return repository;
}

/**
 * The same and the full hash of a commit in it, with one process for both.
 * @throws UserError `not-a-repository`, `revision-malformed`, `revision-unknown` and the like, and those of {@link git}
 */
export function openCommit(
  folder: string,
  revision: string,
): { readonly repository: Repository; readonly commit: string } {
  refuseMalformed(revision);
  const { repository, rest } = ask(folder, [commitOf(revision)]);
  const [commit = ''] = rest;
  // Of a range git prints both ends, of what is no revision nothing, or what it was given.
  if (rest.length !== 1 || !/^[0-9a-f]{40,64}$/.test(commit)) throw unknownRevision(repository, revision);
  return { repository, commit };
}

/** @param more what git is asked besides, and its answers, without empty lines */
function ask(folder: string, more: readonly string[], memory?: GitMemory) {
  // With GIT_DIR set the working tree is the working folder of the process.
  const at = process.env.GIT_DIR ? process.cwd() : nearestFolder(folder);
  const usual = ['--is-shallow-repository', '--is-inside-work-tree', '--show-prefix'];
  const { output, ok } = askGit(at, ['rev-parse', ...usual, ...more]);
  const [shallow, inTree, prefix = '', ...rest] = output.toString('utf8').split(/\r?\n/);
  if (inTree === undefined || (!ok && more.length === 0))
    throw new UserError('not-a-repository', { folder: at });
  const below = relative(at, resolve(folder)).replaceAll('\\', '/');
  const repository: Repository = {
    at,
    top:
      inTree === 'true' ? resolve(realpathSync(at), posix.relative(posix.join('/', prefix), '/')) : undefined,
    folder: posix.join(prefix, below).replace(/^\.$/, '').replace(/\/$/, ''),
    shallow: shallow === 'true',
    objects: new Map(),
    known: new Map(),
    commits: new Map(),
    memory,
  };
  return { repository, rest: rest.filter((line) => line !== '') };
}

function refuseMalformed(revision: string): void {
  if (revision === '' || revision.startsWith('-') || /\p{Cc}/u.test(revision) || revision.includes(':'))
    throw new UserError('revision-malformed', { revision });
}

/**
 * The commits that revisions name, with one process for all.
 * @throws UserError `revision-malformed`
 */
export function findCommits(
  repository: Repository,
  revisions: readonly string[],
): readonly (Commit | undefined)[] {
  revisions.forEach(refuseMalformed);
  const unknown = revisions.filter((revision) => !repository.known.has(revision));
  for (const [index, object] of askObjects(repository.at, unknown.map(commitOf)).entries()) {
    if (object?.type !== 'commit') continue;
    repository.known.set(unknown[index] ?? '', object.id);
    repository.commits.set(object.id, object.bytes.toString('utf8'));
  }
  return revisions.map((revision) => {
    const id = repository.known.get(revision);
    return id === undefined ? undefined : commitIn(repository, id);
  });
}

function commitOf(revision: string): string {
  return `${revision}^{commit}`;
}

/** A commit that git knows. What it says is read with the objects that are read next, or when it is asked for. */
function commitIn({ at, commits }: Repository, id: string): Commit {
  if (!commits.has(id)) commits.set(id, undefined);
  return {
    id,
    get date() {
      const text = commits.get(id) ?? askObjects(at, [id])[0]?.bytes.toString('utf8');
      if (text === undefined) throw new UserError('commit-missing', { object: id, revision: id });
      return dateIn(text);
    },
  };
}

function dateIn(commit: string): string {
  const written = /^committer .*> (\d+) ([+-]\d{2})(\d{2})$/m.exec(commit);
  const [, seconds = '0', hours = '+00', minutes = '00'] = written ?? [];
  const offset = (Number(hours) * 60 + Number(`${hours[0]}${minutes}`)) * 60;
  const local = new Date((Number(seconds) + offset) * 1000).toISOString().slice(0, 19);
  return `${local}${hours}:${minutes}`;
}

/**
 * Why a revision is not found: because its commit is lost or the clone is shallow, because
 * nothing was committed, or at all.
 */
export function unknownRevision({ shallow, at }: Repository, revision: string): UserError {
  const id = git(at, ['rev-parse', '--verify', '--quiet', revision])?.toString('latin1').trim();
  // Git takes every full hash for one that may be there. What can be read is there, and no commit.
  if (id && id !== revision && !git(at, ['cat-file', '-p', id]))
    return new UserError('commit-missing', { object: id, revision });
  if (shallow) return new UserError('revision-unknown-shallow', { revision });
  if (revision === 'HEAD') return new UserError('nothing-committed', { folder: at });
  return new UserError('revision-unknown', { revision });
}

/**
 * Where the histories of two commits part.
 * @throws UserError `no-common-ancestor`, `no-common-ancestor-shallow`, `commit-missing`
 */
export function mergeBase(
  { at, shallow, known }: Repository,
  [one, other]: readonly [Commit, Commit],
  names: { readonly one: string; readonly other: string },
): string {
  const { output, ok, words } = askGit(at, ['merge-base', one.id, other.id]);
  if (ok) {
    const id = output.toString('latin1').trim();
    known.set(id, id);
    return id;
  }
  const lost = lostObject(words);
  if (lost !== undefined) throw new UserError('commit-missing', { object: lost, revision: names.other });
  throw new UserError(shallow ? 'no-common-ancestor-shallow' : 'no-common-ancestor', names);
}

/** A file of a revision that is to be read. */
export interface Wanted {
  readonly objectId: string;
  /** From the repository's top. */
  readonly path: string;
  readonly commit: string;
}

/**
 * Reads objects that were not read before, with one process for all.
 * @throws UserError `objects-missing` where a clone lacks one of them, or it is not what its id says
 */
export function readObjects({ at, objects, commits, memory }: Repository, files: readonly Wanted[]): void {
  const wanted = new Map<string, Wanted>();
  for (const file of files) if (!objects.has(file.objectId)) wanted.set(file.objectId, file);
  if (wanted.size === 0) return;
  const awaited = [...commits].flatMap(([id, text]) => (text === undefined ? [id] : []));
  const names = [...wanted.keys(), ...awaited];
  const question = names.join(' ');
  const kept = memory?.get(question);
  const output = kept ?? askForObjects(at, names);
  const found = objectsIn(output, names.length);
  for (const [index, id] of awaited.entries()) {
    const commit = found[wanted.size + index];
    if (commit) commits.set(id, commit.bytes.toString('utf8'));
  }
  for (const [index, file] of [...wanted.values()].entries()) {
    const object = found[index];
    // What is kept was compared with its id before.
    if (!object || (!kept && idOf(object) !== file.objectId)) throw missingObject(file);
    objects.set(object.id, object.bytes);
  }
  if (!kept) memory?.put(question, output);
}

/** That an object of a revision is missing or damaged. */
export function missingObject({ objectId, path, commit }: Wanted): UserError {
  return new UserError('objects-missing', { object: objectId, path, revision: commit.slice(0, 10) });
}

/** The id that git gives to such an object: git itself compares it only when it is asked to (`fsck`). */
function idOf({ id, type, bytes }: GitObject): string {
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The object of each name, as {@link objectsIn} gives them. */
function askObjects(at: string, names: readonly string[]): readonly (GitObject | undefined)[] {
  return names.length === 0 ? [] : objectsIn(askForObjects(at, names), names.length);
}

/** What git prints of objects. Names come on standard input, so none is taken for an option. */
function askForObjects(at: string, names: readonly string[]): Buffer {
  return askGit(at, ['cat-file', '--batch'], `${names.join('\n')}\n`).output;
}

/**
 * So many objects as git printed them. Undefined for what is not there and, where git gives up at one that is damaged,
 * for that and all that come after.
 */
function objectsIn(output: Buffer, count: number): readonly (GitObject | undefined)[] {
  let next = 0;
  return Array.from({ length: count }, () => {
    const end = output.indexOf(0x0a, next);
    if (end < 0) return undefined;
    const line = output.toString('utf8', next, end);
    next = end + 1;
    // "<id> <type> <size>", or the name that was asked for and what is the matter with it.
    const [, id, type, size] = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line) ?? [];
    if (id === undefined || type === undefined) return undefined;
    const bytes = output.subarray(next, next + Number(size));
    next += Number(size) + 1;
    return bytes.length === Number(size) ? { id, type, bytes } : undefined;
  });
}

function nearestFolder(folder: string): string {
  let near = resolve(folder);
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near);
  return near;
}
