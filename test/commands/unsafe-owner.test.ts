import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unsafeFolder } from '../../src/io/git.ts';
import { languages } from '../../src/kinds/languages.ts';
import { posixGroup } from '../support/posix.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

// Git's own way to try it; and a shell to follow the advice in.

const work = temporaryFolder();

posixGroup('a repository that another user owns', () => {
  test.each([
    ['«Åse Ø og data», the plan in a folder', 'Åse Ø og data', 'kommune æ/plan', 'kommune æ/plan', ['diff']],
    ['the plan itself', 'planen', '.', '.', ['diff', 'HEAD']],
    ['a name with signs of a shell', 'Kari\'s $(plan) "A" & `B`', 'plan', '.', ['validate', '--at', 'HEAD']],
    ['from a folder within the plan', 'innenfra', 'plan', 'plan/actions', ['list', '--at', 'HEAD']],
  ])('%s: the advice, followed, is all it takes', async (name, top, plan, from, args) => {
    const repository = initRepository(join(work, top));
    commit(repository, plan === '.' ? smallPlan : below(plan, smallPlan));
    const language = languages[name.length % 3] ?? 'nb';
    const home = join(work, `hjem ${name.length}`);
    mkdirSync(home);
    const env = {
      HOME: home,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TEST_ASSUME_DIFFERENT_OWNER: '1',
      PLANVERK_LANG: language,
    };
    const cwd = join(repository, from);
    const { code, err } = await runBuilt(args, cwd, env);
    expect(code).toBe(3);
    const [, advice = ''] = /^.*?: (git config .*)$/m.exec(err) ?? [];
    const followed = spawnSync('sh', ['-c', advice], { cwd, env: { ...env, PATH: process.env.PATH } });
    expect(followed.status).toBe(0);
    const told = git(cwd, 'config', '--file', join(home, '.gitconfig'), '--get-all', 'safe.directory');
    expect(told).toBe(repository);
    const again = await runBuilt(args, cwd, env);
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' });
  });

  test('a worktree, whose repository is elsewhere', async () => {
    const repository = initRepository(join(work, 'med tre'));
    commit(repository, below('plan', smallPlan));
    git(repository, 'worktree', 'add', '-q', join(work, 'et tre'), 'HEAD');
    const home = join(work, 'hjem til treet');
    mkdirSync(home);
    writeFileSync(join(home, '.gitconfig'), '');
    const env = { HOME: home, GIT_CONFIG_NOSYSTEM: '1', GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const cwd = join(work, 'et tre', 'plan');
    expect((await runBuilt(['diff'], cwd, env)).code).toBe(3);
    // Git may want to be told of both, one at a time.
    for (let left = 2; left > 0 && (await runBuilt(['diff'], cwd, env)).code === 3; left -= 1) {
      const [, advice = ''] = /^.*?: (git config .*)$/m.exec((await runBuilt(['diff'], cwd, env)).err) ?? [];
      expect(spawnSync('sh', ['-c', advice], { cwd, env: { ...env, PATH: process.env.PATH } }).status).toBe(
        0,
      );
    }
    expect((await runBuilt(['diff'], cwd, env)).code).toBe(0);
  });
});

/** What git prints, with the folder as it names it in its advice. */
const words = (
  folder: string,
  owned = "'C:/planer' is owned by:\n\t'S-1-5-32-544'\nbut the current user is:\n\t'S-1-5-21-1'\n",
) =>
  `fatal: detected dubious ownership in repository at 'C:/planer'\n${owned}To add an exception for this directory, call:\n\n\tgit config --global --add safe.directory ${folder}\n`;

test.each([
  ['C:/planer', 'win32', 'C:/planer'],
  ["'C:/Åse Ø og data/planer'", 'win32', '"C:/Åse Ø og data/planer"'],
  ["'C:/Kari'\\''s plan'", 'win32', '"C:/Kari\'s plan"'],
  ["'%(prefix)///tjener/felles/planer'", 'win32', '"%(prefix)///tjener/felles/planer"'],
  ["'//wsl.localhost/Ubuntu/home/a b'", 'win32', '"//wsl.localhost/Ubuntu/home/a b"'],
  ["'/home/a b/plan'", 'linux', "'/home/a b/plan'"],
  ['/home/a/plan', 'darwin', '/home/a/plan'],
] as const)('git names %s, on %s the advice does as %s', (named, platform, advised) => {
  expect(unsafeFolder(words(named), platform)).toBe(advised);
  expect(unsafeFolder(words(named).replaceAll('\n', '\r\n'), platform)).toBe(advised);
});

test('where git gives no advice there is none to pass on', () => {
  expect(unsafeFolder("fatal: detected dubious ownership in repository at '/a'\n", 'linux')).toBeUndefined();
});
