import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posixGroup } from '../support/posix.ts';
import { below, type Contents, commit, copiedRepository, git } from '../support/repository.ts';
import { type CliResult, cache, executable } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let number = 0;
const copyOf = (name: string, files: Contents) => {
  const copied = copiedRepository(join(work, name), (folder) => {
    commit(folder, below('plan', files));
  });
  return (): string => copied(join(work, String(++number)));
};
const fresh = copyOf('small', smallPlan);
const withPicture = copyOf('picture', {
  ...smallPlanWith({
    'actions/nettsalg.yaml': (text) => text.replace('title: Salg på nett', 'title: "Salg på nett"'),
  }),
  'media/kart.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
  'chapters/02-kart.md': '---\nid: kart\n---\n\n# Kart\n\n![Kart over regionen](../media/kart.svg)\n',
});

posixGroup('a git that does not answer', () => {
  /** Runs planverk with a git of our own, which has so many seconds. */
  function withGit(
    script: string,
    args: readonly string[],
    seconds: string,
  ): Promise<CliResult & { took: number }> {
    const folder = fresh();
    const path = join(folder, '..', `git-${number}`);
    mkdirSync(path);
    const real = spawnSync('/bin/sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(join(path, 'git'), `#!/bin/sh\nreal=${real}\n${script}\n`);
    chmodSync(join(path, 'git'), 0o755);
    const before = Date.now();
    const env = {
      PATH: `${path}:${process.env.PATH}`,
      HOME: process.env.HOME,
      PLANVERK_LANG: 'nb',
      PLANVERK_CACHE: cache,
      PLANVERK_GIT_TIMEOUT: seconds,
    };
    const limits = { timeout: 30_000, killSignal: 'SIGKILL' } as const;
    return new Promise((ended) => {
      const child = execFile(
        process.execPath,
        [executable, ...args],
        { cwd: folder, env, ...limits },
        (_, out, err) => ended({ code: child.exitCode, out, err, took: Date.now() - before }),
      );
    });
  }
  /** Milliseconds that show that git was stopped, on a busy machine too: by itself it ends after 20 s. */
  const before20Seconds = 15_000;
  const told = (seconds: string) => ({
    code: 3,
    out: '',
    err: `planverk: git ble ikke ferdig på ${seconds} sekunder, og ble stanset.\nEr repoet svært stort, eller ligger det på et tregt nettverk? PLANVERK_GIT_TIMEOUT=600 gir git 600 sekunder.\n`,
  });

  const stopped: readonly [args: readonly string[], script: string][] = [
    [['validate', '--at', 'HEAD'], 'exec sleep 20'],
    [['diff', 'HEAD'], 'exec sleep 20'],
    [['list', '--at', 'HEAD'], "trap '' TERM INT HUP; sleep 20"],
    [['build', '--at', 'HEAD'], 'sleep 20'],
    // Not at once, but where contents are read.
    [['validate', '--at', 'HEAD'], 'case "$*" in *ls-tree*) exec sleep 20;; esac; exec "$real" "$@"'],
    [['diff', 'HEAD'], 'case "$*" in *cat-file*) exec sleep 20;; esac; exec "$real" "$@"'],
  ];
  const slowly = `case "$*" in *cat-file*) "$real" "$@" > "$0.out"; head -c 20 "$0.out"; sleep 2; tail -c +21 "$0.out";; *) exec "$real" "$@";; esac`;

  /** All that wait for seconds, beside each other. */
  let runs: ReturnType<typeof withGit>[] = [];
  let slow: ReturnType<typeof withGit> | undefined;
  let endless: ReturnType<typeof withGit> | undefined;
  beforeAll(() => {
    runs = stopped.map(([args, script]) => withGit(script, args, '1'));
    slow = withGit(slowly, ['validate', '--at', 'HEAD'], '1');
    endless = withGit('echo begun; exec sleep 20', ['validate', '--at', 'HEAD'], '0.3');
  });

  test.each(stopped.map(([args, script], at) => [args, script, at] as const))(
    '%j with «%s» ends with 3',
    async (_args, _script, at) => {
      const { took, ...result } = { took: Number.POSITIVE_INFINITY, ...(await runs[at]) };
      expect(result).toEqual(told('1'));
      expect(took).toBeLessThan(before20Seconds);
    },
  );

  test('one that is slow and has begun to answer is let be', async () => {
    expect(await slow).toMatchObject({ code: 0, err: '' });
  });

  test('but not for ever', async () => {
    const { took, ...result } = { took: Number.POSITIVE_INFINITY, ...(await endless) };
    expect(result).toEqual(told('3'));
    expect(took).toBeLessThan(before20Seconds);
  });

  test.each(['', '0', '-1', 'ti', '1e9', 'Infinity'])(
    'PLANVERK_GIT_TIMEOUT=%s is none: the usual minute',
    async (seconds) => {
      const { code } = await withGit('sleep 0.1; exec "$real" "$@"', ['validate', '--at', 'HEAD'], seconds);
      expect(code).toBe(0);
    },
  );
});

describe('a system that opens no more files', () => {
  const faults = join(work, 'faults.cjs');
  writeFileSync(
    faults,
    `const [of, call, code, path] = process.env.FAULT.split('|');
const owner = require(of);
const original = owner[call];
owner[call] = (...args) => {
  if (!args.slice(0, 2).join().includes(path)) return original(...args);
  const error = Object.assign(new Error(code + ': ' + call), { code });
  if (call === 'spawnSync') return { error, stdout: Buffer.alloc(0), stderr: Buffer.alloc(0), status: null };
  throw error;
};`,
  );
  const err =
    'planverk: Systemet lar ikke planverk åpne flere filer nå, så arbeidet er ikke gjort.\nLukk andre programmer, eller hev grensen for åpne filer (ulimit -n), og prøv igjen.\n';

  test.each([
    ['EMFILE', 'node:fs|readdirSync', 'plan', ['validate']],
    ['EMFILE', 'node:fs|readdirSync', 'actions', ['validate']],
    ['ENFILE', 'node:fs|readdirSync', 'actions', ['build']],
    ['EMFILE', 'node:fs|readFileSync', 'skilt.yaml', ['validate']],
    ['ENFILE', 'node:fs|readFileSync', 'plan.yaml', ['build', '--draft']],
    ['EMFILE', 'node:fs|readFileSync', 'kart.svg', ['build']],
    ['EMFILE', 'node:fs|readFileSync', 'kart.svg', ['diff', 'HEAD']],
    ['EMFILE', 'node:fs|readFileSync', 'skilt.yaml', ['diff', 'HEAD', '--fail-on', 'never']],
    ['EMFILE', 'node:fs|readFileSync', 'skilt.yaml', ['list']],
    ['EMFILE', 'node:fs|readFileSync', 'skilt.yaml', ['fmt']],
    ['ENFILE', 'node:fs|readFileSync', 'skilt.yaml', ['fmt', '--check']],
    ['EMFILE', 'node:fs|openSync', '.tmp', ['build', '--format', 'md']],
    ['EMFILE', 'node:fs|openSync', '.tmp', ['fmt']],
    ['EMFILE', 'node:fs|writeFileSync', '.lock', ['build', '--format', 'md']],
    ['EMFILE', 'node:fs|readFileSync', 'style.css', ['build', '--format', 'html']],
    ['EMFILE', 'node:fs|openSync', 'typesetting.cjs', ['build', '--format', 'pdf', 'strategy']],
    ['ENFILE', 'node:child_process|spawnSync', 'git', ['validate', '--at', 'HEAD']],
    ['EMFILE', 'node:child_process|spawnSync', 'git', ['diff', 'HEAD']],
    ['EMFILE', 'node:fs|readFileSync', 'skilt.yaml', ['textconv', 'plan/actions/skilt.yaml']],
  ])('%s of %s for %s: %j ends with 3, and writes nothing', (code, call, path, args) => {
    const folder = withPicture();
    const result = spawnSync(process.execPath, ['--require', faults, executable, ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
      env: {
        PATH: process.env.PATH ?? '',
        PLANVERK_LANG: 'nb',
        PLANVERK_CACHE: 'off',
        FAULT: `${call}|${code}|${path}`,
      },
    });
    expect({ code: result.status, out: result.stdout, err: result.stderr }).toEqual({
      code: 3,
      out: '',
      err,
    });
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []).toEqual([]);
  });
});
