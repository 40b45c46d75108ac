import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import type { FileTree } from '../../src/io/file-tree.ts';
import { findPlanFolder } from '../../src/io/find-plan.ts';
import { listFolder, readGitTree, readGitTrees } from '../../src/io/git-tree.ts';
import { renameFile } from '../../src/io/rename-file.ts';
import { openRepository } from '../../src/io/repository.ts';
import { writeFiles } from '../../src/io/write-files.ts';
import { git } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let number = 0;
function fresh(files: Readonly<Record<string, string | Uint8Array>>): string {
  number += 1;
  const folder = join(work, String(number));
  mkdirSync(folder, { recursive: true });
  writePlan(folder, files);
  return folder;
}
function committed(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fresh(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'first');
  return folder;
}
const nameOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as Error).name;
  }
  return 'nothing thrown';
};

const rejectionOf = (action: Promise<unknown>): Promise<string> =>
  action.then(
    () => 'nothing thrown',
    (error: Error) => error.name,
  );

describe('a folder on disk', () => {
  test('is listed in code-unit order, with composed names', () => {
    const folder = fresh({
      'b.md': 'b',
      'a/å.md': 'x',
      'A.md': 'A',
      '.git-like/x.md': '',
      'node_modules/x.md': '',
    });
    writeFileSync(join(folder, 'a\u030a.md'), 'decomposed');
    const tree = readDiskTree(folder);
    expect([...tree.files.keys()]).toEqual(['A.md', 'a/å.md', 'b.md', 'å.md']);
    expect(Buffer.from(tree.read('å.md')).toString()).toBe('decomposed');
  });

  test('links inside work, links out do not, whatever they look like', () => {
    const secret = fresh({ 'secret.md': 'secret', 'more/x.md': 'x' });
    const folder = fresh({ 'real/own.md': 'own' });
    symlinkSync(join(folder, 'real', 'own.md'), join(folder, 'inside.md'));
    symlinkSync(join(secret, 'secret.md'), join(folder, 'outside.md'));
    symlinkSync(join(secret, 'more'), join(folder, 'folder-outside'));
    symlinkSync(join('..', '..', 'etc', 'passwd'), join(folder, 'real', 'lexical.md'));
    symlinkSync(folder, join(folder, 'real', 'loop'));
    const tree = readDiskTree(folder);
    expect([...tree.files.keys()]).toEqual(['inside.md', 'real/own.md']);
    expect(tree.unread.map(({ path, name }) => `${path} ${name}`)).toEqual([
      'folder-outside file-outside-plan',
      'outside.md file-outside-plan',
      expect.stringMatching(/^real\/lexical.md file-(outside-plan|unreadable)$/),
    ]);
    expect(nameOf(() => tree.read('outside.md'))).toBe('file-unreadable');
    symlinkSync(folder, join(secret, 'root-link'));
    expect([...readDiskTree(join(secret, 'root-link')).files.keys()]).toEqual(['inside.md', 'real/own.md']);
  });

  test('a link into a folder beside the plan whose name begins like the plan’s is not followed', () => {
    const work = fresh({ 'plan/own.md': 'own', 'plan-hemmelig/secret.md': 'secret', 'planen.md': 'secret' });
    symlinkSync(join('..', 'plan-hemmelig', 'secret.md'), join(work, 'plan', 'file.md'));
    symlinkSync(join('..', 'planen.md'), join(work, 'plan', 'other.md'));
    symlinkSync(join('..', 'plan-hemmelig'), join(work, 'plan', 'folder'));
    const tree = readDiskTree(join(work, 'plan'));
    expect([...tree.files.keys()]).toEqual(['own.md']);
    expect(tree.unread).toEqual(
      ['file.md', 'folder', 'other.md'].map((path) => ({ path, name: 'file-outside-plan' })),
    );
  });

  test('a link that leads nowhere, or to itself, is told of', () => {
    const folder = fresh({ 'own.md': 'own' });
    symlinkSync('borte.md', join(folder, 'nowhere.md'));
    symlinkSync('round.md', join(folder, 'round.md'));
    const tree = readDiskTree(folder);
    expect([...tree.files.keys()]).toEqual(['own.md']);
    expect(tree.unread).toEqual(
      ['nowhere.md', 'round.md'].map((path) => ({ path, name: 'file-unreadable' })),
    );
  });

  test('folders are read 16 deep, and no deeper', () => {
    const deep = (count: number): string => `${Array(count).fill('d').join('/')}/a.md`;
    const tree = readDiskTree(fresh({ [deep(16)]: 'a', [deep(17)]: 'b' }));
    expect([...tree.files.keys()]).toEqual([deep(16)]);
  });

  test('a name is composed in the tree, and kept as it is written on the disk', () => {
    const folder = fresh({ 'o\u0308l/a\u030a.md': 'x', 'plain.md': 'y' });
    const { files } = readDiskTree(folder);
    expect(files.get('öl/å.md')).toEqual({
      path: 'öl/å.md',
      size: 1,
      stamp: expect.any(String),
      written: 'o\u0308l/a\u030a.md',
    });
    expect(files.get('plain.md')).toEqual({ path: 'plain.md', size: 1, stamp: expect.any(String) });
  });

  test('once a plan is too large, nothing more of it is listed', () => {
    const folder = fresh({ 'a/a.md': 'aaa', 'a/b.md': 'bbb', 'c/c.md': 'c', 'd.md': 'd' });
    symlinkSync('/etc', join(folder, 'z'));
    const limits = { fileBytes: 10, imageBytes: 10, planBytes: 5, files: 100 };
    const tree = readDiskTree(folder, limits);
    expect([...tree.files.keys()]).toEqual(['a/a.md']);
    expect(tree.unread.map(({ path, name }) => `${path} ${name}`)).toEqual(['a/b.md plan-too-large']);
  });

  test('limits are what may just be', () => {
    const files = { 'a.md': 'aaa', 'b.png': 'bbbb', 'c.md': 'c' };
    const limits = { fileBytes: 3, imageBytes: 4, planBytes: 8, files: 3 };
    expect(readDiskTree(fresh(files), limits)).toMatchObject({ unread: [] });
    const told = (less: Partial<typeof limits>): readonly string[] =>
      readDiskTree(fresh(files), { ...limits, ...less }).unread.map(({ path, name }) => `${path} ${name}`);
    expect(told({ fileBytes: 2 })).toEqual(['a.md file-too-large']);
    expect(told({ imageBytes: 3 })).toEqual(['b.png file-too-large']);
    expect(told({ planBytes: 7 })).toEqual(['c.md plan-too-large']);
    expect(told({ files: 2 })).toEqual(['c.md plan-too-large']);
  });

  test('pipes are not opened', () => {
    const folder = fresh({ 'a.md': 'a' });
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const tree = readDiskTree(folder);
    expect(tree.unread).toEqual([{ path: 'pipe.md', name: 'file-not-regular' }]);
  });

  test('limits hold before anything is read', () => {
    const folder = fresh({
      'large.md': Buffer.alloc(2_000_001),
      'picture.png': Buffer.alloc(2_000_001),
      'a.md': 'a',
    });
    const tree = readDiskTree(folder);
    expect([...tree.files.keys()]).toEqual(['a.md', 'picture.png']);
    expect(tree.unread).toEqual([
      { path: 'large.md', name: 'file-too-large', values: { size: 2_000_001, limit: 2_000_000 } },
    ]);
    const few = readDiskTree(fresh({ 'a.md': '', 'b.md': '', 'c.md': '' }), {
      fileBytes: 10,
      imageBytes: 10,
      planBytes: 100,
      files: 2,
    });
    expect(few.files.size).toBe(2);
    expect(few.unread[0]?.name).toBe('plan-too-large');
  });

  test('names that other machines cannot hold are refused', () => {
    const folder = fresh({ 'Aux.md': '', 'a.md': '', 'A.md': '' });
    writeFileSync(join(folder, 'hva?.md'), '');
    expect(
      readDiskTree(folder)
        .unread.map(({ name }) => name)
        .sort(),
    ).toEqual(['file-name-collision', 'file-name-reserved', 'file-name-reserved']);
  });

  test('what is no folder says so', () => {
    expect(nameOf(() => readDiskTree(join(work, 'borte')))).toBe('folder-missing');
    const folder = fresh({ 'a.md': '' });
    expect(nameOf(() => readDiskTree(join(folder, 'a.md')))).toBe('folder-not-a-folder');
  });
});

describe('a git revision', () => {
  test('holds the same as the folder did', () => {
    const files = {
      'plan/plan.yaml': 'title: x\r\n',
      'plan/a/ø.md': 'å',
      'plan/p.png': Buffer.from([1, 0, 2]),
      'other.md': '',
    };
    const folder = committed(files);
    rmSync(join(folder, 'plan'), { recursive: true });
    const tree = readGitTree(join(folder, 'plan'), 'HEAD');
    expect([...tree.files.keys()]).toEqual(['a/ø.md', 'p.png', 'plan.yaml']);
    expect(Buffer.from(tree.read('plan.yaml')).toString()).toBe('title: x\r\n');
    expect([...tree.read('p.png')]).toEqual([1, 0, 2]);
    expect(tree.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  test('links are followed inside the plan only', () => {
    const folder = fresh({ 'plan/own.md': 'own', 'secret.md': 'secret' });
    symlinkSync('own.md', join(folder, 'plan', 'inside.md'));
    symlinkSync('../secret.md', join(folder, 'plan', 'outside.md'));
    writePlan(folder, { 'plan/real/a.md': 'a', 'plan/real/b/c.md': 'c' });
    symlinkSync('real', join(folder, 'plan', 'folder'));
    symlinkSync('..', join(folder, 'plan', 'real', 'loop'));
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'x');
    const tree = readGitTree(join(folder, 'plan'), 'HEAD');
    expect(Buffer.from(tree.read('inside.md')).toString()).toBe('own');
    expect(tree.unread.map(({ path, name }) => `${path} ${name}`)).toEqual(['outside.md file-outside-plan']);
    const onDisk = readDiskTree(join(folder, 'plan'));
    expect([...tree.files.keys()]).toEqual([...onDisk.files.keys()]);
    expect(tree.unread).toEqual(onDisk.unread);
    expect(Buffer.from(tree.read('folder/b/c.md')).toString()).toBe('c');
  });

  test('nor into a folder whose name begins like the plan’s', () => {
    const folder = fresh({ 'plan/own.md': 'own', 'plan-hemmelig/secret.md': 'secret' });
    symlinkSync('../plan-hemmelig/secret.md', join(folder, 'plan', 'file.md'));
    symlinkSync('../plan-hemmelig', join(folder, 'plan', 'folder'));
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'x');
    const tree = readGitTree(join(folder, 'plan'), 'HEAD');
    expect([...tree.files.keys()]).toEqual(['own.md']);
    expect(tree.unread.map(({ path, name }) => `${path} ${name}`)).toEqual([
      'file.md file-outside-plan',
      'folder file-outside-plan',
    ]);
  });

  test('a file that is too large is listed, and not read', () => {
    const folder = committed({ 'plan.yaml': 'title: x', 'large.md': Buffer.alloc(2_000_001, 'a') });
    const repository = openRepository(folder);
    const listing = listFolder(repository, git(folder, 'rev-parse', 'HEAD'), '');
    const [tree] = readGitTrees(repository, listing ? [listing] : []);
    expect(tree?.unread.map(({ path, name }) => `${path} ${name}`)).toEqual(['large.md file-too-large']);
    expect(repository.objects.size).toBe(1);
  });

  test('an object that a clone lacks is told of, not taken for an empty file', () => {
    const folder = committed({ 'plan.yaml': 'title: x' });
    const id = git(folder, 'rev-parse', 'HEAD:plan.yaml');
    const repository = openRepository(folder);
    const entry = { path: 'plan.yaml', size: 8, objectId: id.replace(/^./, '0'), isLink: false };
    expect(nameOf(() => readGitTrees(repository, [{ commit: id, folder: '', entries: [entry] }]))).toBe(
      'objects-missing',
    );
  });

  test('a worktree and a bare repository are read, too', () => {
    const folder = committed({ 'plan.yaml': 'title: x' });
    git(folder, 'worktree', 'add', '-q', join(work, 'tree'), 'HEAD');
    expect(readGitTree(join(work, 'tree'), 'HEAD').files.has('plan.yaml')).toBe(true);
    git(folder, 'clone', '-q', '--bare', '.', join(work, 'bare'));
    expect(readGitTree(join(work, 'bare'), 'main').files.has('plan.yaml')).toBe(true);
  });

  test.each([
    ['--output=evil.txt', 'revision-malformed'],
    ['-h', 'revision-malformed'],
    ['', 'revision-malformed'],
    ['a\nb', 'revision-malformed'],
    ['HEAD:plan.yaml', 'revision-malformed'],
    ['$(touch evil.txt)', 'revision-unknown'],
    ['; touch evil.txt', 'revision-unknown'],
    ['v9', 'revision-unknown'],
  ])('%j is refused, and nothing is run or written', (revision, name) => {
    const folder = committed({ 'plan.yaml': 'title: x' });
    expect(nameOf(() => readGitTree(folder, revision))).toBe(name);
    expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
  });

  test('a repository cannot make git run its own programs', () => {
    const folder = committed({ 'plan.yaml': 'title: x' });
    const script = join(folder, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${join(folder, 'ran')}\n`);
    chmodSync(script, 0o755);
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand'])
      git(folder, 'config', key, script);
    git(folder, 'config', 'core.hooksPath', folder);
    expect(readGitTree(folder, 'HEAD').files.size).toBe(1);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  test('no repository, no such folder', () => {
    expect(nameOf(() => readGitTree(fresh({ 'a.md': '' }), 'HEAD'))).toBe('not-a-repository');
    const folder = committed({ 'plan.yaml': 'title: x' });
    expect(nameOf(() => readGitTree(join(folder, 'plan'), 'HEAD'))).toBe('plan-not-in-revision');
  });
});

describe('links of every sort, on disk and in a commit', () => {
  /** A folder with these links in its `plan`, committed as well. */
  function linked(links: Readonly<Record<string, string>>): string {
    const folder = fresh({
      'plan/real/a.md': 'a',
      'plan/real/b/c.md': 'c',
      'plan/own.md': 'own',
      'x.md': 'x',
    });
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(folder, 'plan', path)), { recursive: true });
      symlinkSync(target, join(folder, 'plan', path));
    }
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    return join(folder, 'plan');
  }
  const told = (tree: FileTree): readonly string[] => [
    ...tree.files.keys(),
    ...tree.unread.map(({ path, name }) => `${path}: ${name}`),
  ];
  const usual = ['own.md', 'real/a.md', 'real/b/c.md'];

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['to a file', { 'z.md': 'own.md' }, ['z.md']],
    ['to a link', { 'y.md': 'own.md', 'z.md': 'y.md' }, ['y.md', 'z.md']],
    ['to a folder', { z: 'real/b/' }, ['z/c.md']],
    ['through a folder that is a link', { y: 'real', 'z.md': 'y/b/c.md' }, ['y/a.md', 'y/b/c.md', 'z.md']],
    ['to a folder of links', { 'y/a.md': '../own.md', z: 'y' }, ['y/a.md', 'z/a.md']],
    ['to the plan folder and to the one above it', { 'y/z': '..', 'y/x': '../y' }, []],
    ['to each other', { 'y.md': 'z.md', 'z.md': 'y.md' }, ['y.md: file-unreadable', 'z.md: file-unreadable']],
    ['to nothing', { 'z.md': 'real/borte.md' }, ['z.md: file-unreadable']],
    ['below a file', { 'z.md': 'own.md/a' }, ['z.md: file-unreadable']],
    ['out of the plan', { 'z.md': '../x.md', y: '..' }, ['y: file-outside-plan', 'z.md: file-outside-plan']],
    [
      'out by way of a link',
      { y: '..', 'z.md': 'y/x.md' },
      ['y: file-outside-plan', 'z.md: file-outside-plan'],
    ],
    ['at an absolute path', { 'z.md': '/etc/passwd' }, ['z.md: file-outside-plan']],
  ])('%s', (_name, links, more) => {
    const folder = linked(links);
    const expected = [...usual, ...more].sort();
    expect([...told(readDiskTree(folder))].sort()).toEqual(expected);
    expect([...told(readGitTree(folder, 'HEAD'))].sort()).toEqual(expected);
  });

  /** So many folders, each with a link to each of them. */
  const eachToEach = (count: number): Record<string, string> => {
    const names = Array.from({ length: count }, (_, at) => String(at));
    return Object.fromEntries(
      names.flatMap((one) => names.map((other) => [`n/${one}/l${other}`, `../${other}`])),
    );
  };

  test.each([12, 24, 48])(
    '%i folders that lead to each other: told of, once, and the rest is read',
    (count) => {
      const folder = linked(eachToEach(count));
      for (const read of [() => readDiskTree(folder), () => readGitTree(folder, 'HEAD')]) {
        const before = process.cpuUsage();
        const tree = read();
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1e6).toBeLessThan(4);
        expect([...tree.files.keys()]).toEqual(usual);
        expect(tree.unread.map((unread) => [unread.name, 'values' in unread && unread.values])).toEqual([
          ['links-without-end', { limit: '10\u202f000' }],
        ]);
      }
    },
  );

  test('three that lead to each other are read', () => {
    const folder = linked({ ...eachToEach(3), 'n/0/a.md': '../../own.md' });
    const tree = readDiskTree(folder);
    expect(tree.unread).toEqual([]);
    expect(
      [...tree.files.keys()].filter((path) => path.endsWith('n/0/a.md') || /^n.*a\.md$/.test(path)),
    ).toEqual(['n/0/a.md', 'n/1/l0/a.md', 'n/1/l2/l0/a.md', 'n/2/l0/a.md', 'n/2/l1/l0/a.md']);
    expect(told(readGitTree(folder, 'HEAD'))).toEqual(told(tree));
  });

  test('10 000 files through links are read, and no more', () => {
    const names = Array.from({ length: 5000 }, (_, at) => `m/${at}.md`);
    const folder = fresh(Object.fromEntries(names.map((name) => [name, ''])));
    symlinkSync('m', join(folder, 'n'));
    symlinkSync('m', join(folder, 'o'));
    const full = readDiskTree(folder);
    expect([full.files.size, full.unread.length]).toEqual([15_000, 0]);
    writeFileSync(join(folder, 'm', 'x.md'), '');
    const over = readDiskTree(folder);
    expect(over.files.size).toBe(15_001);
    expect(over.unread.map(({ name }) => name)).toEqual(['links-without-end']);
  });
});

describe('finding the plan', () => {
  test('is upwards, and ends at the repository', () => {
    const folder = fresh({
      'plan/plan.yaml': '',
      'plan/actions/a.yaml': '',
      'repo/x/a.md': '',
      'plan.yaml': '',
    });
    expect(findPlanFolder(undefined, join(folder, 'plan', 'actions'))).toBe(join(folder, 'plan'));
    mkdirSync(join(folder, 'repo', '.git'));
    expect(findPlanFolder(undefined, join(folder, 'repo', 'x'))).toBeUndefined();
    expect(findPlanFolder('annen', folder)).toBe(join(folder, 'annen'));
  });
});

describe('writing', () => {
  test('writes all, and nothing but what was asked for', async () => {
    const folder = fresh({ 'a.txt': 'old' });
    await writeFiles(
      folder,
      new Map([
        ['a.txt', Buffer.from('new')],
        ['sub/b.txt', Buffer.from('b')],
      ]),
    );
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(
      execFileSync('find', ['.', '-type', 'f'], { cwd: folder, encoding: 'utf8' }).trim().split('\n').sort(),
    ).toEqual(['./a.txt', './sub/b.txt']);
  });

  test('on failure the old files stand and no draft is left', async () => {
    const folder = fresh({ 'a.txt': 'old', 'b/c.txt': '' });
    expect(
      await rejectionOf(
        writeFiles(
          folder,
          new Map([
            ['a.txt', Buffer.from('new')],
            ['b', Buffer.from('x')],
          ]),
        ),
      ),
    ).toBe('output-not-a-file');
    expect(
      await rejectionOf(
        writeFiles(
          folder,
          new Map([
            ['a.txt', Buffer.from('new')],
            ['../x', Buffer.from('x')],
          ]),
        ),
      ),
    ).toBe('output-outside');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(execFileSync('find', ['.', '-name', '*.tmp'], { cwd: folder, encoding: 'utf8' })).toBe('');
  });

  test('another name is given only where it is free', () => {
    const folder = fresh({ 'a.txt': 'a', 'b.txt': 'b', 'sub/c.txt': 'c' });
    expect(nameOf(() => renameFile(folder, 'a.txt', 'b.txt'))).toBe('file-exists');
    expect(nameOf(() => renameFile(folder, 'a.txt', 'sub'))).toBe('file-exists');
    symlinkSync('nowhere', join(folder, 'link'));
    expect(nameOf(() => renameFile(folder, 'a.txt', 'link'))).toBe('file-exists');
    expect(nameOf(() => renameFile(folder, 'missing.txt', 'd.txt'))).toBe('output-unwritable');
    renameFile(folder, 'a.txt', 'd.txt');
    renameFile(folder, 'b.txt', 'b.txt');
    expect(readFileSync(join(folder, 'd.txt'), 'utf8')).toBe('a');
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('b');
    expect(existsSync(join(folder, 'a.txt'))).toBe(false);
  });
});
