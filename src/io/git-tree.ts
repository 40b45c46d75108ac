import { posix } from 'node:path';
import { defaultLimits, type Limits, openGate } from './admit.ts';
import type { FileEntry, FileTree } from './file-tree.ts';
import { git } from './git.ts';
import { isTextFile } from './keeping-texts.ts';
import { findCommits, openRepository, type Repository, readObjects, unknownRevision } from './repository.ts';
import { Trouble } from './trouble.ts';

/** A file as git lists it. */
export interface GitEntry extends FileEntry {
  readonly objectId: string;
  readonly isLink: boolean;
}

/** The files of a folder in a commit, before any is read. */
export interface Listing {
  readonly commit: string;
  /** The folder's path from the repository's top; empty at the top. */
  readonly folder: string;
  readonly entries: readonly GitEntry[];
}

/**
 * The plan folder as it is in a git revision, from git's objects alone: nothing is checked out, nothing written.
 * @throws Trouble `revision-malformed`, `revision-unknown`, `plan-not-in-revision` and those of {@link git}
 */
export function readGitTree(folder: string, revision: string, limits: Limits = defaultLimits): FileTree {
  const repository = openRepository(folder);
  const [commit] = findCommits(repository, [revision]);
  if (!commit) throw unknownRevision(repository, revision);
  const listing = listFolder(repository, commit.id, repository.folder);
  const [tree] = listing ? readGitTrees(repository, [listing], limits) : [];
  if (!tree) throw new Trouble('plan-not-in-revision', { revision, folder: repository.folder || '.' });
  return tree;
}

/** Lists a folder of a commit, all that is below it; undefined when the commit has no such folder. */
export function listFolder({ at }: Repository, commit: string, folder: string): Listing | undefined {
  const output = git(at, ['ls-tree', '-r', '-z', '-l', '--full-tree', `${commit}:${folder}`]);
  if (!output) return undefined;
  const entries = output
    .toString('utf8')
    .split('\0')
    .flatMap((line): GitEntry[] => {
      // "100644 blob <id>    1234\t<path>"
      const match = /^(\d{6}) blob ([0-9a-f]{40,64}) +(\d+)\t(.+)$/s.exec(line);
      if (!match) return [];
      const [, mode, objectId = '', size, name = ''] = match;
      const path = name.normalize('NFC');
      if (path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) return [];
      return [{ path, size: Number(size), objectId, isLink: mode === '120000' }];
    });
  return { commit, folder, entries };
}

/**
 * The trees that were listed, with one process for all: text files come at once and each object once, other files when
 * they are asked for.
 */
export function readGitTrees(
  repository: Repository,
  listings: readonly Listing[],
  limits: Limits = defaultLimits,
): readonly FileTree[] {
  const gates = listings.map(({ entries }) => {
    const gate = openGate(limits);
    const admitted = entries.filter((entry) => !entry.isLink && gate.admit(plain(entry)));
    // A link is the path that it leads to: a long one is none.
    const links = entries.filter(({ isLink, size }) => isLink && size < 4096);
    return { gate, admitted, links };
  });
  readObjects(
    repository,
    gates.flatMap(({ admitted, links }) =>
      [...links, ...admitted.filter(isTextFile)].map(({ objectId }) => objectId),
    ),
  );
  return listings.map(({ commit, entries }, index): FileTree => {
    const own = gates[index];
    if (!own) throw new Error('every listing has its gate');
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    for (const { path, objectId } of own.links) {
      const written = Buffer.from(repository.objects.get(objectId) ?? []).toString('utf8');
      const target = posix.normalize(posix.join(posix.dirname(path), written)).normalize('NFC');
      const found = targetsOf(target, path, entries, byPath);
      for (const entry of found) own.gate.admit(entry);
      if (found.length === 0) own.gate.refuse({ path, name: 'file-outside-plan' });
    }
    const { files, troubles } = own.gate.result();
    return {
      origin: commit.slice(0, 10),
      commit,
      files,
      troubles,
      read(path) {
        const objectId = files.get(path)?.objectId;
        if (objectId === undefined) throw new Trouble('file-unreadable', { path });
        readObjects(repository, [objectId]);
        return repository.objects.get(objectId) ?? new Uint8Array();
      },
    };
  });
}

/** What a link leads to: a file, or the files of a folder; none of them a link itself. */
function targetsOf(
  target: string,
  path: string,
  entries: readonly GitEntry[],
  byPath: ReadonlyMap<string, GitEntry>,
): readonly FileEntry[] {
  const file = byPath.get(target);
  if (file) return file.isLink ? [] : [{ ...plain(file), path }];
  const folder = `${target.replace(/\/$/, '')}/`;
  // A folder that holds the link would hold itself without end.
  if (path.startsWith(folder)) return [];
  return entries.flatMap((entry) =>
    entry.isLink || !entry.path.startsWith(folder)
      ? []
      : [{ ...plain(entry), path: `${path}/${entry.path.slice(folder.length)}` }],
  );
}

function plain({ path, size, objectId }: GitEntry): FileEntry & { readonly objectId: string } {
  return { path, size, objectId };
}
