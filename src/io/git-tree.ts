import { posix } from 'node:path';
import { defaultLimits, type Gate, type Limits, openGate } from './admit.ts';
import { isTextFile } from './caching-texts.ts';
import type { FileEntry, FileTree, Submodule } from './file-tree.ts';
import { askGit, lostObject } from './git.ts';
import { missingObject, openCommit, type Repository, readObjects, type Wanted } from './repository.ts';
import { UserError } from './user-error.ts';
import { type EntryType, type Ground, walk } from './walk.ts';

/** A file as git lists it. */
interface GitEntry extends FileEntry {
  readonly objectId: string;
  readonly isLink: boolean;
  /** Git has not got its contents, or cannot read them. */
  readonly isMissing?: boolean;
}

/** The files of a folder in a commit, before any is read. */
export interface Listing {
  readonly commit: string;
  /** The folder's path from the repository's top; empty at the top. */
  readonly folder: string;
  readonly entries: readonly GitEntry[];
  /** Paths of submodules, whose files are in another repository. */
  readonly submodules?: readonly Omit<Submodule, 'fromTop'>[];
}

/**
 * The plan folder as it is in a git revision, from git's objects alone: nothing is checked out, nothing written.
 * @throws UserError `revision-malformed`, `revision-unknown`, `plan-not-in-revision` and those of {@link git}
 */
export function readGitTree(folder: string, revision: string, limits: Limits = defaultLimits): FileTree {
  const { repository, commit } = openCommit(folder, revision);
  const listing = listFolder(repository, commit, repository.folder);
  const [tree] = listing ? readGitTrees(repository, [listing], limits) : [];
  if (!tree) throw new UserError('plan-not-in-revision', { revision, folder: repository.folder || '.' });
  return tree;
}

/**
 * Lists a folder of a commit, all that is below it; undefined when the commit has no such folder.
 * @throws UserError `objects-missing` where git cannot read a folder, `submodule-in-plan`
 */
export function listFolder(repository: Repository, commit: string, folder: string): Listing | undefined {
  const output = listingOf(repository, `${commit}:${folder}`, (words) => {
    if (isFolder(repository.at, commit, folder)) throw lostIn(repository.at, commit, folder, words);
  });
  const listed =
    output &&
    records(output).filter(
      ({ path }) => !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules'),
    );
  return (
    listed && {
      commit,
      folder,
      entries: listed.flatMap(({ mode, type, objectId, size, path }): GitEntry[] => {
        if (type !== 'blob') return [];
        // Git writes BAD for the size of what it cannot read.
        const missing = !/^\d+$/.test(size);
        const entry = { path, size: missing ? 0 : Number(size), objectId, isLink: mode === '120000' };
        return [missing ? { ...entry, isMissing: true } : entry];
      }),
      submodules: listed.filter(({ type }) => type === 'commit'),
    }
  );
}

/** What `ls-tree` prints of a folder of a commit; undefined where it fails, after `failed` has heard why. */
function listingOf(
  { at, memory }: Repository,
  folder: string,
  failed: (words: string) => void,
): Buffer | undefined {
  const kept = memory?.get(folder);
  if (kept) return kept;
  const { output, ok, words } = askGit(at, ['ls-tree', ...recursive, '-l', folder]);
  if (!ok) {
    failed(words);
    return undefined;
  }
  memory?.put(folder, output);
  return output;
}

const recursive = ['-r', '-t', '-z', '--full-tree'];

interface Listed {
  readonly mode: string;
  readonly type: string;
  readonly objectId: string;
  /** Digits, `-` of what has none, or `BAD`; empty where sizes are not listed. */
  readonly size: string;
  readonly path: string;
}

/** What `ls-tree -z` has printed: "100644 blob <id>    1234\t<path>". */
function records(output: Buffer): readonly Listed[] {
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line): Listed[] => {
      const match = /^(\d{6}) (\w+) ([0-9a-f]{40,64}) *([\w-]*)\t(.+)$/s.exec(line);
      if (!match) return [];
      const [, mode = '', type = '', objectId = '', size = '', name = ''] = match;
      return [{ mode, type, objectId, size, path: name.normalize('NFC') }];
    });
}

/**
 * Whether a commit has such a folder, though it cannot be listed.
 * @throws UserError `submodule-in-plan`
 */
function isFolder(at: string, commit: string, folder: string): boolean {
  if (folder === '') return true;
  const { output, ok } = askGit(at, ['ls-tree', '-z', '--full-tree', commit, '--', folder]);
  const [entry] = records(output);
  if (entry?.type === 'commit')
    throw new UserError('submodule-in-plan', { object: entry.objectId, path: folder });
  return !ok || entry?.type === 'tree';
}

/** What stops git from listing a folder that is there: the folder itself, one above or below it, or a file in it. */
function lostIn(at: string, commit: string, folder: string, words: string): UserError {
  // For names alone git opens no file.
  const names = askGit(at, ['ls-tree', ...recursive, `${commit}:${folder}`]);
  const listed = records(names.output);
  const record = records(askGit(at, ['ls-tree', '-z', '--full-tree', commit, '--', folder]).output)[0];
  const objectId =
    lostObject(names.words, commit) ??
    lostObject(words, commit) ??
    record?.objectId ??
    /^tree (\w+)/.exec(askGit(at, ['cat-file', 'commit', commit]).output.toString('latin1'))?.[1] ??
    commit;
  const path = listed.find((entry) => entry.objectId === objectId)?.path ?? '';
  return missingObject({ objectId, path: posix.join(folder, path), commit });
}

/**
 * The trees that were listed, with one process for all (two where there are links): text files come at once and each
 * object once, other files when they are asked for.
 * @throws UserError `objects-missing`
 */
export function readGitTrees(
  repository: Repository,
  listings: readonly Listing[],
  limits: Limits = defaultLimits,
): readonly FileTree[] {
  const wanted = (
    { commit, folder }: Listing,
    { path, objectId }: Pick<GitEntry, 'path' | 'objectId'>,
  ): Wanted => ({ commit, path: posix.join(folder, path), objectId });
  for (const listing of listings) {
    const missing = listing.entries.find(({ isMissing }) => isMissing);
    if (missing) throw missingObject(wanted(listing, missing));
  }
  readObjects(
    repository,
    listings.flatMap((listing) => listing.entries.filter(isShortLink).map((entry) => wanted(listing, entry))),
  );
  const trees = listings.map((listing): FileTree => {
    const { commit, entries, submodules = [] } = listing;
    const gate = openGate(limits);
    walk(commitGround(entries, gate, repository.objects), gate);
    const { files, unread } = gate.result();
    return {
      origin: commit.slice(0, 10),
      commit,
      files,
      unread,
      ...(submodules.length > 0 && {
        submodules: submodules.map(({ path, objectId }) => ({
          path,
          fromTop: posix.join(listing.folder, path),
          objectId,
        })),
      }),
      read(path) {
        const objectId = files.get(path)?.objectId;
        if (objectId === undefined) throw new UserError('file-unreadable', { path });
        readObjects(repository, [wanted(listing, { path, objectId })]);
        return repository.objects.get(objectId) ?? new Uint8Array();
      },
    };
  });
  readObjects(
    repository,
    trees.flatMap(({ files }, index) => {
      const listing = listings[index];
      const texts = [...files.values()].filter(isTextFile);
      return texts.flatMap(({ path, objectId }) =>
        listing && objectId !== undefined ? [wanted(listing, { path, objectId })] : [],
      );
    }),
  );
  return trees;
}

/** A link is the path that it leads to: a long one is none. */
function isShortLink({ isLink, size }: GitEntry): boolean {
  return isLink && size < 4096;
}

/** Links that are followed from one to the next, as Linux does. */
const mostLinks = 40;

/** A folder of a commit. Its places are paths from that folder. */
function commitGround(
  entries: readonly GitEntry[],
  gate: Gate,
  objects: ReadonlyMap<string, Uint8Array>,
): Ground {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const folders = new Map<string, Map<string, EntryType>>([['', new Map()]]);
  for (const { path, isLink } of entries) {
    let folder = '';
    const parts = path.split('/');
    for (const [index, name] of parts.entries()) {
      const isLast = index === parts.length - 1;
      folders.get(folder)?.set(name, isLast ? (isLink ? 'link' : 'file') : 'folder');
      folder = posix.join(folder, name);
      if (!isLast && !folders.has(folder)) folders.set(folder, new Map());
    }
  }
  /** The place without links, one part of the path after another. */
  const resolve = (path: string, followed: number): string | undefined => {
    let place = '';
    for (const [index, name] of path.split('/').entries()) {
      place = index === 0 ? name : `${place}/${name}`;
      const entry = byPath.get(place);
      if (!entry?.isLink) continue;
      if (followed >= mostLinks || !isShortLink(entry)) throw new Error(`${path} leads nowhere`);
      const written = Buffer.from(objects.get(entry.objectId) ?? [])
        .toString('utf8')
        .normalize('NFC');
      const target = posix.join(posix.dirname(place), written);
      if (posix.isAbsolute(written) || target === '..' || target.startsWith('../')) return undefined;
      const rest = path.slice(place.length);
      return resolve(posix.join(target, rest).replace(/^\.?\/?$|\/$/g, ''), followed + 1);
    }
    return place;
  };
  return {
    root: '',
    placeOf: (folder, name) => (folder === '' ? name : `${folder}/${name}`),
    list: (folder) => [...(folders.get(folder) ?? [])].map(([name, type]) => ({ name, type })),
    follow(link) {
      const place = resolve(link, 0);
      if (place === undefined) return undefined;
      if (folders.has(place)) return { place, type: 'folder' };
      if (!byPath.has(place)) throw new Error(`${link} leads nowhere`);
      return { place, type: 'file' };
    },
    take({ path, place }) {
      const { size = 0, objectId = '' } = byPath.get(place) ?? {};
      gate.admit({ path, size, objectId });
    },
  };
}
