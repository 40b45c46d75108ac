import { existsSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { defaultLimits, type Limits, openGate } from './admit.ts';
import type { FileEntry, FileTree } from './file-tree.ts';
import { git } from './git.ts';
import { Trouble } from './trouble.ts';

/**
 * Lists the plan folder as it is in a git revision, from git's objects alone: nothing is checked out, nothing written.
 * Text files come in one `cat-file --batch`; other files when asked for.
 * @throws Trouble `revision-malformed`, `revision-unknown`, `plan-not-in-revision` and those of {@link git}
 */
export function readGitTree(folder: string, revision: string, limits: Limits = defaultLimits): FileTree {
  const base = nearestFolder(folder);
  const commit = resolveRevision(base, revision);
  const inside = pathInRepository(base, folder);
  const listing = git(base, ['ls-tree', '-r', '-z', '-l', '--full-tree', `${commit}:${inside}`]);
  if (!listing) throw new Trouble('plan-not-in-revision', { revision, folder: inside || '.' });

  const gate = openGate(limits);
  const links: { path: string; objectId: string }[] = [];
  const objects = new Map<string, FileEntry & { readonly objectId: string }>();
  for (const line of listing.toString('utf8').split('\0')) {
    // "100644 blob <id>    1234\t<path>"
    const match = /^(\d{6}) blob ([0-9a-f]{40,64}) +(\d+)\t(.+)$/s.exec(line);
    if (!match) continue;
    const [, mode = '', objectId = '', size = '', name = ''] = match;
    const path = name.normalize('NFC');
    if (path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) continue;
    const entry = { path, size: Number(size), objectId };
    if (mode === '120000') links.push(entry);
    else {
      objects.set(path, entry);
      gate.admit(entry);
    }
  }
  const contents = readObjects(
    base,
    [...links, ...[...objects.values()].filter(isTextFile)].map((entry) => entry.objectId),
  );
  for (const { path, objectId } of links) {
    const target = posix.normalize(
      posix.join(posix.dirname(path), contents.get(objectId)?.toString('utf8') ?? ''),
    );
    const entry = objects.get(target.normalize('NFC'));
    if (entry) gate.admit({ ...entry, path });
    else gate.refuse({ path, name: 'file-outside-plan' });
  }
  const { files, troubles } = gate.result();
  return {
    origin: commit.slice(0, 10),
    commit,
    files,
    troubles,
    read(path) {
      const objectId = files.get(path)?.objectId;
      const bytes = objectId && (contents.get(objectId) ?? readObjects(base, [objectId]).get(objectId));
      if (!bytes) throw new Trouble('file-unreadable', { path });
      return bytes;
    },
  };
}

/** The commit that a revision names, as a full hash: from here on only the hash is used, never what was typed. */
function resolveRevision(folder: string, revision: string): string {
  if (revision === '' || revision.startsWith('-') || /\p{Cc}/u.test(revision) || revision.includes(':')) {
    throw new Trouble('revision-malformed', { revision });
  }
  git(folder, ['rev-parse', '--git-dir']);
  const answer = git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const commit = answer?.toString().trim() ?? '';
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  const shallow = git(folder, ['rev-parse', '--is-shallow-repository'])?.toString().trim() === 'true';
  throw new Trouble(shallow ? 'revision-unknown-shallow' : 'revision-unknown', { revision });
}

/** The folder's path from the top of its repository, without a trailing slash; empty at the top and in a bare repository. */
function pathInRepository(base: string, folder: string): string {
  const prefix =
    git(base, ['rev-parse', '--show-prefix'])
      ?.toString('utf8')
      .replace(/\r?\n$/, '') ?? '';
  const below = resolve(folder).slice(resolve(base).length).replaceAll('\\', '/').replace(/^\//, '');
  return posix.join(prefix, below).replace(/^\.$/, '').replace(/\/$/, '');
}

/** The plan may have existed only in the revision: git is asked from the nearest folder that is there now. */
function nearestFolder(folder: string): string {
  let base = resolve(folder);
  while (!existsSync(base) && dirname(base) !== base) base = dirname(base);
  return base;
}

/** Contents by object id, with one process for all. */
function readObjects(folder: string, ids: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return contents;
  const output = git(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  if (!output) throw new Trouble('git-failed', { detail: 'cat-file' });
  let at = 0;
  for (const id of wanted) {
    const end = output.indexOf(0x0a, at);
    const header = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (header[1] !== 'blob') continue;
    const size = Number(header[2]);
    contents.set(id, output.subarray(at, at + size));
    at += size + 1;
  }
  return contents;
}

/** What a plan is made of: read at once, while pictures wait until they are asked for. */
function isTextFile({ path }: { readonly path: string }): boolean {
  return /\.(md|ya?ml)$/i.test(path);
}
