import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { below, type Contents, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import type { CliResult } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let number = 0;
const fresh = (): string => join(work, String(++number));

const goal = 'focus-areas/01-naering/01-reiseliv.md';
const titled = (title: string): Contents =>
  smallPlanWith({ [goal]: (text) => text.replace('Flere gjester', title) });
const inPlan = (title: string): Contents => below('plan', titled(title));

/** A repository with a commit for each title of its goal: the first is as the small plan has it. */
function history(...titles: readonly string[]): string {
  const folder = initRepository(fresh());
  commit(folder, below('plan', smallPlan));
  for (const title of titles) commit(folder, inPlan(title));
  return folder;
}

function diff(folder: string, ...args: readonly string[]): Promise<CliResult> {
  return runBuilt(['diff', ...args], folder);
}

/** The titles of the goal that the comparison tells of, struck and new. */
function told({ code, out, err }: CliResult): string {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return ['Flere gjester', 'Andre', 'Tredje', 'Fjerde'].filter((title) => out.includes(title)).join(' ');
}

describe('what is compared', () => {
  test('without a word HEAD and the files in the folder', async () => {
    const folder = history('Andre');
    expect(told(await diff(folder))).toBe('');
    writePlan(folder, inPlan('Tredje'));
    const result = await diff(folder);
    expect(told(result)).toBe('Andre Tredje');
    expect(result.out).toMatch(/^Fra +HEAD \([0-9a-f]{10}, /m);
    expect(result.out).toMatch(/^Til +filene i mappen/m);
  });

  test.each([
    ['HEAD~1..HEAD', 'Andre Tredje'],
    ['HEAD~2..HEAD~1', 'Flere gjester Andre'],
    ['v1..v2', 'Flere gjester Andre'],
    ['v2..', 'Andre Tredje'],
    ['v1...HEAD', 'Flere gjester Tredje'],
    ['HEAD~2', 'Flere gjester Tredje'],
    ['HEAD..HEAD', ''],
    ['..HEAD', ''],
  ])('%s tells of «%s»', async (range, titles) => {
    const folder = history('Andre', 'Tredje');
    git(folder, 'tag', 'v1', 'HEAD~2');
    git(folder, 'tag', '-a', 'v2', 'HEAD~1', '-m', 'annotated');
    expect(told(await diff(folder, range))).toBe(titles);
  });

  test('two words are two ends; hashes, tags and branches name them', async () => {
    const folder = history('Andre', 'Tredje');
    const first = git(folder, 'rev-parse', 'HEAD~2');
    expect(told(await diff(folder, first, 'main'))).toBe('Flere gjester Tredje');
    expect(told(await diff(folder, first.slice(0, 12), 'HEAD~1'))).toBe('Flere gjester Andre');
  });

  test('a branch is compared from where it parted; two dots compare what is there', async () => {
    const folder = history();
    git(folder, 'checkout', '-qb', 'feature');
    commit(folder, inPlan('Andre'));
    git(folder, 'checkout', '-q', 'main');
    const action = smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('Nye skilt', 'Tredje') });
    commit(folder, below('plan', action));
    git(folder, 'checkout', '-q', 'feature');
    expect(told(await diff(folder, 'main...feature'))).toBe('Flere gjester Andre');
    expect(told(await diff(folder, 'main..feature'))).toBe('Flere gjester Andre Tredje');
    const lone = await diff(folder, 'main');
    expect(told(lone)).toBe('Flere gjester Andre');
    expect(lone.out).toMatch(/^Fra +siste felles revisjon med main \(/m);
  });

  test('a remote branch and a detached head', async () => {
    const origin = history('Andre');
    git(origin, 'branch', 'old', 'HEAD~1');
    const clone = fresh();
    git(origin, 'clone', '-q', '.', clone);
    git(clone, 'checkout', '-q', '--detach', 'HEAD~1');
    expect(told(await diff(clone, 'origin/old..origin/main'))).toBe('Flere gjester Andre');
    expect(told(await diff(clone))).toBe('');
  });

  test('the date is the committer’s, where the committer was', async () => {
    const folder = initRepository(fresh());
    commit(folder, below('plan', smallPlan));
    execFileSync(
      'git',
      ['-c', 'user.name=T > <x', '-c', 'user.email=t@e.no', 'commit', '-qm', 'x', '--allow-empty'],
      {
        cwd: folder,
        env: { ...process.env, GIT_COMMITTER_DATE: '2012-02-29T23:30:00 -0130' },
      },
    );
    expect((await diff(folder, 'HEAD~1..HEAD')).out).toContain('29. februar 2012');
  });

  test('folders, on either side or both, in git or not', async () => {
    const folder = history('Andre');
    const outside = fresh();
    writePlan(outside, titled('Tredje'));
    const other = fresh();
    writePlan(other, titled('Fjerde'));
    expect(told(await diff(folder, outside))).toBe('Andre Tredje');
    expect(told(await diff(folder, 'HEAD~1', outside))).toBe('Flere gjester Tredje');
    expect(told(await diff(work, outside, other))).toBe('Tredje Fjerde');
    expect(told(await diff(join(folder, 'plan'), `../../${outside.split('/').at(-1)}`, '.'))).toBe(
      'Andre Tredje',
    );
    writePlan(folder, inPlan('Fjerde'));
    expect(told(await diff(folder, 'plan'))).toBe('Andre Fjerde');
    const missing = await diff(folder, '../borte');
    expect(missing.code).toBe(3);
    expect(missing.err).toContain('«../borte» finnes ikke');
    expect((await diff(folder, './plan/actions')).err).toContain('har ingen plan.yaml');
  });
});

describe('where the repository is', () => {
  test('bare, and named by GIT_DIR', async () => {
    const folder = history('Andre');
    const bare = fresh();
    git(folder, 'clone', '-q', '--bare', '.', bare);
    const result = await diff(bare, 'HEAD~1..HEAD');
    expect(told(result)).toBe('Flere gjester Andre');
    expect(result.out).toContain('plan');
    expect(told(await runBuilt(['diff', 'HEAD~1', 'HEAD'], work, { GIT_DIR: bare }))).toBe(
      'Flere gjester Andre',
    );
    // As in a hook, where the name is relative to where git stands.
    expect(told(await runBuilt(['diff', 'HEAD~1'], folder, { GIT_DIR: '.git' }))).toBe('Flere gjester Andre');
    const tree = await diff(bare);
    expect(tree.code).toBe(3);
  });

  test('a linked worktree', async () => {
    const folder = history('Andre');
    const linked = fresh();
    git(folder, 'worktree', 'add', '-q', linked, 'HEAD~1');
    expect(told(await diff(linked, 'main'))).toBe('');
    expect(told(await diff(linked, 'HEAD..main'))).toBe('Flere gjester Andre');
  });

  test('a submodule, and a plan beside one', async () => {
    const inner = initRepository(fresh());
    commit(inner, smallPlan);
    commit(inner, titled('Andre'));
    const outer = history('Tredje');
    git(outer, 'submodule', '--quiet', 'add', inner, 'strategi');
    git(outer, 'commit', '-qm', 'submodule');
    expect(told(await diff(outer, 'HEAD~2..HEAD'))).toBe('Flere gjester Tredje');
    expect(told(await diff(outer, 'HEAD~1..HEAD', '--plan', 'strategi'))).toBe('Flere gjester Andre');
    expect(told(await diff(join(outer, 'strategi')))).toBe('');
  });

  test('with longer hashes', async () => {
    const folder = initRepository(fresh(), '--object-format=sha256');
    commit(folder, below('plan', smallPlan));
    commit(folder, inPlan('Andre'));
    expect(told(await diff(folder, 'HEAD~1'))).toBe('Flere gjester Andre');
    expect(told(await diff(folder, 'HEAD~1..HEAD'))).toBe('Flere gjester Andre');
    expect(told(await diff(folder))).toBe('');
  });

  test('a shallow clone says what is missing', async () => {
    const folder = history('Andre', 'Tredje');
    git(folder, 'checkout', '-qb', 'feature', 'HEAD~2');
    commit(folder, inPlan('Fjerde'));
    const shallow = fresh();
    git(work, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${folder}`, shallow);
    for (const range of ['HEAD~1', 'HEAD~1..HEAD', 'origin/main...HEAD', 'origin/main']) {
      const { code, out, err } = await diff(shallow, range);
      expect({ range, code, out }).toEqual({ range, code: 3, out: '' });
      expect(err).toContain('fetch-depth: 0');
    }
    expect(told(await diff(shallow, 'origin/main..HEAD'))).toBe('Tredje Fjerde');
  });

  test('a plan that is reached by a link', async () => {
    const folder = initRepository(fresh());
    commit(folder, below('planer/2010', smallPlan));
    symlinkSync(join('planer', '2010'), join(folder, 'plan'));
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'link');
    writePlan(join(folder, 'planer/2010'), titled('Andre'));
    expect(told(await diff(folder))).toBe('Flere gjester Andre');
    expect(told(await diff(folder, 'HEAD~1'))).toBe('Flere gjester Andre');
  });
});

describe('where the plan is in the revisions', () => {
  test('moved: found by what it shares, and never taken for another plan', async () => {
    const folder = initRepository(fresh());
    const other = below('andre/plan', { 'plan.yaml': 'title: noe annet\n' });
    commit(folder, { ...below('gammel', smallPlan), ...other });
    commit(folder, { ...below('ny/plan', titled('Andre')), ...other });
    const result = await diff(folder, 'HEAD~1..HEAD', '--plan', 'ny/plan');
    expect(told(result)).toBe('Flere gjester Andre');
    expect(result.out).toContain('gammel');
    expect(told(await diff(folder, 'HEAD~1', '--plan', 'ny/plan'))).toBe('Flere gjester Andre');
    // Both older than the move.
    commit(folder, { ...below('nyest', titled('Tredje')), ...other });
    expect(told(await diff(folder, 'HEAD~2..HEAD~1', '--plan', 'nyest'))).toBe('Flere gjester Andre');
  });

  test('from the top of the repository into a folder', async () => {
    const folder = initRepository(fresh());
    commit(folder, smallPlan);
    commit(folder, inPlan('Andre'));
    expect(told(await diff(folder, 'HEAD~1..HEAD'))).toBe('Flere gjester Andre');
  });

  test('a plan that another one stands beside is new, not moved', async () => {
    const folder = initRepository(fresh());
    commit(folder, below('a', smallPlan));
    commit(folder, { ...below('a', smallPlan), ...below('b', titled('Andre')) });
    for (const range of ['HEAD~1..HEAD', 'HEAD~1']) {
      const { code, err } = await diff(folder, range, '--plan', 'b');
      expect({ code, err }).toEqual({
        code: 3,
        err: expect.stringContaining('«HEAD~1» har ingen b/plan.yaml'),
      });
    }
  });

  test('none in the base, none in the head', async () => {
    const folder = initRepository(fresh());
    commit(folder, { 'README.md': 'x' });
    commit(folder, below('plan', smallPlan));
    const base = await diff(folder, 'HEAD~1..HEAD');
    expect(base.code).toBe(3);
    expect(base.err).toContain('ingen plan å sammenligne med: «HEAD~1» har ingen plan/plan.yaml');
    expect(base.err).toContain('git log --diff-filter=A -- plan/plan.yaml');
    const head = await diff(folder, 'HEAD..HEAD~1');
    expect(head.code).toBe(3);
    expect(head.err).toContain('Det er ingen plan å sammenligne: «HEAD~1»');
  });

  test('a plan.yaml that cannot be read, on either side: what is wrong is told', async () => {
    const folder = initRepository(fresh());
    commit(folder, below('plan', { ...smallPlan, 'plan.yaml': ': [\n' }));
    commit(folder, below('plan', smallPlan));
    for (const range of ['HEAD~1..HEAD', 'HEAD..HEAD~1']) {
      const { code, out, err } = await diff(folder, range);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('plan/plan.yaml:1');
      expect(err).toContain('Planen i «HEAD~1» kunne ikke leses');
    }
  });

  test('a plan.yaml of another version of the format is compared as far as it is read', async () => {
    const folder = initRepository(fresh());
    const old = smallPlan['plan.yaml']?.replace('formatVersion: 1', 'formatVersion: 0') ?? '';
    commit(folder, below('plan', { ...smallPlan, 'plan.yaml': old }));
    commit(folder, inPlan('Andre'));
    const { code, out } = await diff(folder, 'HEAD~1..HEAD');
    expect(code).toBe(3);
    expect(out).toMatch(
      /^1 fil kunne ikke sammenlignes · .*\n[\s\S]*1 fil i HEAD~1 har feil og er ikke sammenlignet, eller bare så langt det kunne leses:\splan\/plan\.yaml\./,
    );
    expect(out).toContain('plan/plan.yaml:1: ');
    expect(out).toContain('Andre');
  });

  test('what could not be compared is not said to be unchanged', async () => {
    const folder = initRepository(fresh());
    commit(folder, below('plan', smallPlan));
    commit(folder, below('plan', { ...smallPlan, 'actions/skilt.yaml': 'titel: [' }));
    const { out } = await diff(folder, 'HEAD~1..HEAD');
    expect(out).toMatch(/^1 fil kunne ikke sammenlignes · ellers er ingenting endret$/m);
    expect(out).not.toMatch(/ingen endringer/i);
  });

  test('errors elsewhere stop nothing: the rest is compared', async () => {
    const folder = initRepository(fresh());
    commit(folder, below('plan', { ...smallPlan, 'actions/skilt.yaml': 'titel: [' }));
    commit(folder, inPlan('Andre'));
    const { code, out } = await diff(folder, 'HEAD~1..HEAD');
    expect(code).toBe(3);
    expect(out).toContain('Andre');
    expect(out).toContain('plan/actions/skilt.yaml:1');
  });
});

describe('a repository that lacks a part of a revision answers for no comparison', () => {
  const skilt = 'plan/actions/skilt.yaml';
  const objectOf = (folder: string, name: string): { id: string; file: string } => {
    const id = git(folder, 'rev-parse', name);
    return { id, file: join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2)) };
  };
  const cut = (file: string): void => {
    chmodSync(file, 0o644);
    writeFileSync(file, readFileSync(file).subarray(0, 60));
  };
  test.each([
    ['a file', `HEAD~1:${skilt}`, rmSync],
    ['a picture', 'HEAD~1:plan/media/a.png', rmSync],
    ['a folder', 'HEAD~1:plan/actions', rmSync],
    ['the plan folder', 'HEAD~1:plan', rmSync],
    ['the rest of a file', `HEAD~1:${skilt}`, cut],
  ])('%s', async (_name, name, harm) => {
    const folder = initRepository(fresh());
    const picture = Buffer.from('not the same picture'.repeat(20));
    commit(folder, below('plan', { ...smallPlan, 'media/a.png': picture }));
    commit(folder, {
      ...inPlan('Andre'),
      [skilt]: `${smallPlan['actions/skilt.yaml']}priority: 1\n`,
      'plan/media/a.png': 'x',
    });
    const { id, file } = objectOf(folder, name);
    harm(file);
    const { code, out, err } = await diff(folder, 'HEAD~1..HEAD');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(id.slice(0, 10));
    expect(err).toContain('git fetch --refetch');
    const validated = await runBuilt(['validate', '--at', 'HEAD~1'], folder);
    expect({ code: validated.code, out: validated.out }).toEqual({ code: 3, out: '' });
  });
});

describe('what cannot be compared', () => {
  test.each([
    ['v9', 'git kjenner ingen revisjon «v9»'],
    ['HEAD..v9', 'git kjenner ingen revisjon «v9»'],
    ['main...v9', 'git kjenner ingen revisjon «v9»'],
    ['HEAD:plan', 'kan ikke være navnet på en revisjon'],
    ['HEAD..--output=evil.txt', 'kan ikke være navnet på en revisjon'],
    ['a\nb', 'kan ikke være navnet på en revisjon'],
    ['HEAD^{tree}', 'git kjenner ingen revisjon'],
    ['$(touch evil.txt)', 'git kjenner ingen revisjon'],
    ['; touch evil.txt', 'git kjenner ingen revisjon'],
  ])('%j ends with 3, runs nothing and writes nothing', async (range, message) => {
    const folder = history('Andre');
    const { code, out, err } = await diff(folder, range);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
    expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
  });

  test('a name that begins with a dash is an option, and after -- no revision', async () => {
    const folder = history();
    expect((await diff(folder, '--output=evil.txt')).code).toBe(2);
    expect((await diff(folder, '--', '--output=evil.txt')).code).toBe(3);
    expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
  });

  test('no repository, nothing committed, no common history', async () => {
    const bare = fresh();
    writePlan(bare, below('plan', smallPlan));
    expect(await diff(bare)).toEqual({
      code: 3,
      out: '',
      err: expect.stringContaining('ikke i et git-repo'),
    });
    initRepository(bare);
    expect(await diff(bare)).toEqual({
      code: 3,
      out: '',
      err: expect.stringContaining('Ingenting er lagt inn i git'),
    });
    const folder = history('Andre');
    git(folder, 'checkout', '-q', '--orphan', 'other');
    commit(folder, inPlan('Tredje'));
    expect((await diff(folder, 'main...other')).code).toBe(3);
    expect((await diff(folder, 'main')).err).toContain('«main» og «HEAD» har ingen felles historikk');
    expect(told(await diff(folder, 'main..other'))).toBe('Andre Tredje');
  });

  test('three words are too many', async () => {
    expect((await diff(history(), 'a', 'b', 'c')).code).toBe(2);
  });
});

describe('how git is asked', () => {
  /** A folder with a `git` that notes how it is called, and a function that gives the notes. */
  function watchedGit(): { path: string; calls: () => readonly string[] } {
    const folder = fresh();
    mkdirSync(folder);
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    const log = join(folder, 'log');
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$@" >> '${log}'\nexec ${real} "$@"\n`);
    chmodSync(join(folder, 'git'), 0o755);
    const path = `${folder}:${process.env.PATH}`;
    const command = / (rev-parse|cat-file|ls-tree|merge-base) .*/;
    return {
      path,
      calls: () =>
        (existsSync(log) ? readFileSync(log, 'utf8') : '')
          .split('\n')
          .filter(Boolean)
          .map((line) => command.exec(line)?.[1] ?? line),
    };
  }

  test.each([
    ['HEAD~1..HEAD', ['rev-parse', 'ls-tree', 'ls-tree', 'cat-file']],
    ['HEAD', ['rev-parse', 'ls-tree', 'cat-file']],
    ['HEAD~1', ['rev-parse', 'merge-base', 'ls-tree', 'cat-file']],
    ['main...HEAD', ['rev-parse', 'ls-tree', 'ls-tree', 'cat-file']],
  ])('%s takes as few processes as there are sorts of question', async (range, commands) => {
    const folder = history('Andre');
    const { path, calls } = watchedGit();
    expect((await runBuilt(['diff', range], folder, { PATH: path })).code).toBe(0);
    expect(calls()).toEqual(commands);
  });

  test('what a hostile repository sets is not run, and nothing in it changes', async () => {
    const folder = history('Andre');
    const script = join(folder, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${join(folder, 'ran')}'\n`);
    chmodSync(script, 0o755);
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'pager.cat-file',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.smudge',
      'filter.evil.clean',
      'core.sshCommand',
      'core.gitProxy',
      'core.alternateRefsCommand',
    ])
      git(folder, 'config', key, script);
    git(folder, 'config', 'core.hooksPath', folder);
    cpSync(script, join(folder, 'post-index-change'));
    writeFileSync(join(folder, '.gitattributes'), '* diff=evil filter=evil\n');
    const state = (): string =>
      execFileSync('find', ['.', '-newer', script, '-not', '-name', 'post-index-change'], {
        cwd: folder,
        encoding: 'utf8',
      });
    const before = state();
    for (const range of [[], ['HEAD~1'], ['HEAD~1..HEAD'], ['HEAD~1...HEAD']])
      expect((await diff(folder, ...range)).code).toBe(0);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect(state()).toBe(before);
  });
});

describe('files', () => {
  test('line ends that a checkout changed are no change, nor are decomposed names', async () => {
    const folder = initRepository(fresh());
    commit(folder, below('plan', smallPlan));
    const windows = Object.entries(smallPlan).map(([path, text]) => [
      `plan/${path}`,
      text.replaceAll('\n', '\r\n'),
    ]);
    writePlan(folder, Object.fromEntries(windows));
    expect(told(await diff(folder))).toBe('');
    expect((await diff(folder)).out).toContain('Ingen endringer i planen');

    const letters = initRepository(fresh());
    const text = 'title: Åpne løyper\n';
    commit(letters, below('plan', { ...smallPlan, 'programmes/a\u030apne.yaml': text }));
    commit(letters, below('plan', { ...smallPlan, 'programmes/\u00e5pne.yaml': text }));
    expect((await diff(letters, 'HEAD~1..HEAD')).out).toContain('Ingen endringer i planen');
    expect((await diff(letters, 'HEAD~1')).out).toContain('Ingen endringer i planen');
  });

  test('a picture is the same or it is not, on disk as in git', async () => {
    const folder = initRepository(fresh());
    const picture = (byte: number): Contents => ({
      ...smallPlan,
      'media/kart.png': Buffer.from([137, 80, 78, 71, byte]),
    });
    commit(folder, below('plan', picture(1)));
    expect((await diff(folder)).out).toContain('Ingen endringer i planen');
    writePlan(folder, below('plan', picture(2)));
    expect((await diff(folder)).out).toContain('kart.png');
    commit(folder, below('plan', picture(2)));
    expect((await diff(folder)).out).toContain('Ingen endringer i planen');
    expect((await diff(folder, 'HEAD~1..HEAD')).out).toContain('kart.png');
    writeFileSync(join(folder, 'plan/media/kart.png'), 'a longer one');
    expect((await diff(folder)).out).toContain('kart.png');
  });

  test('a plan of another format version is told of', async () => {
    const folder = initRepository(fresh());
    const older = smallPlanWith({
      'plan.yaml': (text) => text.replace('formatVersion: 1', 'formatVersion: 0'),
    });
    commit(folder, below('plan', older));
    commit(folder, below('plan', smallPlan));
    const { out, err } = await diff(folder, 'HEAD~1..HEAD');
    expect(out + err).toContain('plan/plan.yaml:1');
  });
});
