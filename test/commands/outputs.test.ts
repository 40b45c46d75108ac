import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { checksum } from '../../src/io/checksum.ts';
import { posix } from '../support/posix.ts';
import { below, commit, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { type CliResult, executable } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { startedByTests } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const { start } = startedByTests();
let number = 0;
/** A folder with a plan, an older one beside it, and links to both. */
function fresh(): string {
  const folder = join(work, String(++number));
  writePlan(join(folder, 'plan'), smallPlan);
  writePlan(
    join(folder, 'old'),
    smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('Nye', 'Fine') }),
  );
  return folder;
}

/** Every file of a folder, links as what they are. */
function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

/** That a command ends with 3, says so, and leaves every file as it was. */
async function expectRefused(
  folder: string,
  args: readonly string[],
  ...words: readonly string[]
): Promise<void> {
  const before = contents(folder);
  const { code, out, err } = await runBuilt(args, folder);
  expect({ args, code, out }).toEqual({ args, code: 3, out: '' });
  for (const word of words) expect(err).toContain(word);
  expect(contents(folder)).toEqual(before);
}

describe('documents do not get among the sources', () => {
  const inside = 'dokumentene må skrives et annet sted';

  posix.each([
    ['a link to the plan', 'link', 'plan', 'link'],
    ['a link to a folder of the plan', 'link', 'plan/actions', 'link'],
    ['a folder that is not there yet, below a link', 'link', 'plan/actions', 'link/a/b'],
    ['a link to a link', 'link', 'other', 'link/ut'],
    ['a way round', 'link', 'plan', 'out/../link/../plan/ut'],
  ])('%s', async (_name, link, target, out) => {
    const folder = fresh();
    symlinkSync('plan', join(folder, 'other'));
    symlinkSync(target, join(folder, link));
    await expectRefused(folder, ['build', '--format', 'md', '--out', out], inside);
    await expectRefused(
      folder,
      ['diff', './old', './plan', '--format', 'html', '--out', `${out}/x.html`],
      inside,
    );
  });

  posix('a plan that is named by a link', async () => {
    const folder = fresh();
    symlinkSync('plan', join(folder, 'link'));
    await expectRefused(folder, ['build', '--plan', 'link', '--out', 'plan'], inside);
    await expectRefused(folder, ['build', '--plan', 'link', '--out', 'plan/ut'], inside);
  });

  test.each(['PLAN', 'Plan/Ut', 'pLAN/actions'])(
    '--out %s, which is the plan on other machines',
    async (out) => {
      await expectRefused(fresh(), ['build', '--format', 'md', '--out', out], inside);
    },
  );

  test.each([
    ['old/plan.yaml', inside],
    ['old/x.html', inside],
    ['plan/plan.yaml', inside],
    ['plan/actions/skilt.yaml', inside],
    ['OLD/plan.yaml', inside],
  ])('diff --out %s', async (out, words) => {
    await expectRefused(fresh(), ['diff', './old', './plan', '--format', 'html', '--out', out], words);
    await expectRefused(fresh(), ['diff', './plan', './old', '--format', 'csv', '--out', out], words);
  });

  test('a plan in the folder of the documents, under a name that these have', async () => {
    const folder = fresh();
    cpSync(join(folder, 'plan'), join(folder, 'html'), { recursive: true });
    await expectRefused(folder, ['build', '--plan', 'html', '--format', 'html', '--out', '.'], inside);
  });

  test.each(['.git', '.git/hooks', '.git/ny/ut', 'bare.git/ut', 'link/x'])(
    'nor among git’s files: %s',
    async (out) => {
      const folder = initRepository(join(work, String(++number)));
      commit(folder, below('plan', smallPlan));
      initRepository(join(folder, 'bare.git'), '--bare');
      symlinkSync('.git/info', join(folder, 'link'));
      const words = 'ligger blant filene til git selv';
      await expectRefused(folder, ['build', '--format', 'md', '--out', out], words);
      await expectRefused(folder, ['build', '--at', 'HEAD', '--format', 'md', '--out', out], words);
      await expectRefused(folder, ['diff', 'HEAD', '--format', 'html', '--out', `${out}/x.html`], words);
    },
  );

  test.each([
    ['build', '--out', ''],
    ['build', '--out='],
    ['build', '--out', '  '],
    ['diff', './old', './plan', '--format', 'html', '--out', ''],
  ])('%s %s %j: a variable that is not set is no folder', async (...args) => {
    const folder = fresh();
    const before = contents(folder);
    expect(await runBuilt(args, folder)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Valget «--out» mangler en verdi.'),
    });
    expect(contents(folder)).toEqual(before);
  });

  test('a file in place of the folder', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'ut'), 'mine');
    await expectRefused(folder, ['build', '--out', 'ut'], '«ut» er en fil og ikke en mappe');
    await expectRefused(
      folder,
      ['diff', './old', './plan', '--format', 'html', '--out', 'ut/x.html'],
      '«ut» er en fil og ikke en mappe',
    );
  });

  posix.each(['pipe', 'device', 'socket'])('a %s in place of a file, or of the folder', async (what) => {
    const folder = fresh();
    const path = join(folder, 'ut');
    if (what === 'pipe') spawnSync('mkfifo', [path]);
    else if (what === 'device') symlinkSync('/dev/full', path);
    else {
      const program = `require('node:net').createServer().listen(${JSON.stringify('ut')}, () => console.log('here'))`;
      const { child } = start(process.execPath, ['-e', program], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await new Promise((ready) => child.stdout?.once('data', ready));
    }
    const called = { pipe: 'et rør (pipe)', device: 'en lenke', socket: 'en socket' }[what];
    const args = ['diff', './old', './plan', '--format', 'html', '--out', 'ut'];
    await expectRefused(folder, args, `«ut» er ${called} og ikke en vanlig fil`);
    await expectRefused(folder, ['build', '--out', 'ut'], `«ut» er ${called} og ikke en mappe`);
  });
});

describe('only what planverk made is replaced', () => {
  const foreign = (path: string): string =>
    `«${path}» finnes fra før og er ikke laget av planverk; den blir ikke overskrevet, og ingenting er skrevet.\nFlytt eller slett filen, eller velg et annet sted med --out.`;

  test.each([
    ['out', 'strategiplan.md', '# Mitt', 'md'],
    ['out', 'strategiplan.pdf', '', 'pdf'],
    ['out', 'html/index.html', '<p>Mitt</p>', 'html'],
    ['out', 'html/style.css', 'p {}', 'md,html'],
    ['out', 'manifest.json', '{ "name": "min app", "icons": [] }', 'md'],
    ['out', 'manifest.json', '{ "revision": null, "files": ["strategiplan.md"] }', 'md'],
    ['out', 'manifest.json', 'ikke JSON', 'csv'],
    ['.', 'strategiplan.md', '# Mitt', 'md,csv'],
    ['.', 'html/strategiplan.html', '<p>Mitt</p>', 'html'],
  ])('build --out %s, where %s is somebody’s own', async (out, path, text, format) => {
    const args = ['build', '--format', format, '--out', out];
    const folder = fresh();
    writePlan(join(folder, out), { [path]: text, 'other.txt': 'mine' });
    await expectRefused(folder, args, foreign(join(out, path)));
    rmSync(join(folder, out, path));
    expect((await runBuilt(args, folder)).code).toBe(0);
    expect(readFileSync(join(folder, out, 'other.txt'), 'utf8')).toBe('mine');
  });

  const build = async (folder: string, ...args: readonly string[]): Promise<CliResult> => {
    const result = await runBuilt(['build', ...args], folder);
    expect({ args, code: result.code, err: result.err }).toEqual({ args, code: 0, err: '' });
    return result;
  };
  const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
  const namesOf = (files: readonly { readonly file: string }[] = []): readonly string[] =>
    files.map(({ file }) => file);

  test('whatever was made before, whole or in part, in any format, is', async () => {
    const folder = fresh();
    await build(folder, 'strategy', '--format', 'md');
    expect(namesOf(manifest(folder).files)).toEqual(['strategiplan.md']);
    expect(manifest(folder).earlier).toBeUndefined();
    await build(folder);
    const { files } = manifest(folder);
    await build(folder, '--format', 'csv');
    await build(folder, 'action-plan', '2011', '--format', 'html');
    const { earlier } = manifest(folder);
    expect(namesOf(earlier)).toEqual(
      expect.arrayContaining(['csv/tiltak.csv', 'strategiplan.pdf', 'html/index.html']),
    );
    await build(folder);
    expect(manifest(folder).files).toEqual(files);
    // Every file is told of, with its digest.
    const { 'manifest.json': _, ...made } = contents(join(folder, 'out'));
    const told = [...manifest(folder).files, ...manifest(folder).earlier];
    expect(namesOf(told).toSorted()).toEqual(Object.keys(made).sort());
    for (const { file, bytes, sha256 } of told) {
      const written = readFileSync(join(folder, 'out', file));
      expect([written.length, createHash('sha256').update(written).digest('hex')]).toEqual([bytes, sha256]);
    }
  });

  test('a file that is gone is planverk’s no longer', async () => {
    const folder = fresh();
    await build(folder, '--format', 'md');
    rmSync(join(folder, 'out', 'strategiplan.md'));
    await build(folder, 'action-plan', '2011', '--format', 'md');
    expect(namesOf(manifest(folder).earlier)).not.toContain('strategiplan.md');
    writeFileSync(join(folder, 'out', 'strategiplan.md'), 'mine');
    await expectRefused(folder, ['build', '--format', 'md'], foreign('out/strategiplan.md'));
  });

  test.each(['pretty', 'md', 'html', 'json', 'github', 'csv', 'pdf'])('diff --format %s', async (format) => {
    const folder = fresh();
    const args = ['diff', './old', './plan', '--format', format, '--out', 'x.txt', '--fail-on', 'never'];
    for (const text of [
      'mitt eget\n',
      '<!doctype html>\n<title>Mitt</title>\n',
      '%PDF-1.7\nmitt',
      '{}',
      'a;b\n'.repeat(9),
    ]) {
      writeFileSync(join(folder, 'x.txt'), text);
      await expectRefused(folder, args, foreign('x.txt'));
    }
    // Programs make empty files for others to write to.
    writeFileSync(join(folder, 'x.txt'), '');
    for (const language of ['nb', 'nn', 'en', 'nb']) {
      expect((await runBuilt([...args, '--lang', language], folder)).code).toBe(0);
      expect((await runBuilt(['diff', './plan', './plan', ...args.slice(3)], folder)).code).toBe(0);
    }
  });

  test('diff --stat, and a comparison over one of another format', async () => {
    const folder = fresh();
    for (const more of [['--stat'], [], ['--stat'], ['--format', 'html'], ['--format', 'csv'], ['--stat']])
      for (const base of ['./old', './plan'])
        expect({
          more,
          code: (
            await runBuilt(['diff', base, './plan', '--fail-on', 'never', '--out', 'x', ...more], folder)
          ).code,
        }).toEqual({ more, code: 0 });
  });
});

describe('two runs that write into one folder', () => {
  const lock = (folder: string): string => join(folder, 'out', '.planverk.lock');
  const host = checksum(Buffer.from(hostname())).slice(0, 8);
  /** The number of a process that has ended. */
  const gone = (): string => (spawnSync(process.execPath, ['-e', '']).pid ?? 0).toString(36);

  /** Every file that the manifest tells of is as it tells. */
  function expectOneOf(folder: string): void {
    const { files, earlier = [] } = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    for (const { file, sha256 } of [...files, ...earlier])
      expect([
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, 'out', file)))
          .digest('hex'),
      ]).toEqual([file, sha256]);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  }

  test('all files are of one of them, also where one is slow', async () => {
    const folder = fresh();
    // Slow to give its files their names: each of them waits.
    const slow = join(folder, 'slow.cjs');
    writeFileSync(
      slow,
      `const fs = require('node:fs'); const own = fs.renameSync;
fs.renameSync = (...args) => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60); return own(...args); };`,
    );
    const run = (plan: string, ...before: readonly string[]) =>
      start(process.execPath, [...before, executable, 'build', '--plan', plan, '--format', 'md,html'], {
        cwd: folder,
        stdio: 'ignore',
        env: { PATH: process.env.PATH ?? '', PLANVERK_CACHE: 'off' },
      });
    for (let round = 0; round < 3; round += 1) {
      const runs = [run('plan', '--require', slow), run('old'), run('plan'), run('old', '--require', slow)];
      expect(await Promise.all(runs.map(({ ended }) => ended()))).toEqual([0, 0, 0, 0]);
      expectOneOf(folder);
    }
  }, 60_000);

  test.each([
    ['of a process that has ended', () => `${host}-${gone()}-abc`, 0],
    ['of another machine, silent for over a minute', () => '00000000-zz-abc', 70],
    ['of this process’s number, an hour old', () => `${host}-${process.pid.toString(36)}-abc`, 3700],
  ])('a lock %s stops nobody', async (_name, by, age) => {
    const folder = fresh();
    writePlan(folder, { 'out/.planverk.lock': JSON.stringify({ by: by(), files: ['strategiplan.md'] }) });
    utimesSync(lock(folder), Date.now() / 1000 - age, Date.now() / 1000 - age);
    // What the ended run was about to write is no file of anybody else.
    writeFileSync(join(folder, 'out', 'strategiplan.md'), 'half of it');
    expect(await runBuilt(['build', '--format', 'md'], folder)).toMatchObject({ code: 0, err: '' });
    expectOneOf(folder);
  });

  posix(
    'a build that is killed while it gives files their names leaves no folder that cannot be built into',
    async () => {
      const folder = fresh();
      const killing = join(folder, 'kill.cjs');
      writeFileSync(
        killing,
        `const fs = require('node:fs'); const own = fs.renameSync; let seen = 0;
fs.renameSync = (...args) => { if (++seen === 4) process.kill(process.pid, 'SIGKILL'); return own(...args); };`,
      );
      const { signal } = spawnSync(process.execPath, ['--require', killing, executable, 'build'], {
        cwd: folder,
        timeout: 20_000,
        env: { PATH: process.env.PATH ?? '', PLANVERK_CACHE: 'off' },
      });
      expect(signal).toBe('SIGKILL');
      expect(existsSync(lock(folder))).toBe(true);
      expect(await runBuilt(['build'], folder)).toMatchObject({ code: 0, err: '' });
      expectOneOf(folder);
      expect(
        readdirSync(join(folder, 'out'), { recursive: true }).filter((name) => String(name).endsWith('.tmp')),
      ).toEqual([]);
    },
  );

  test('a run that does not end is waited for, and then told of', async () => {
    const folder = fresh();
    const { child } = start(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writePlan(folder, {
      'out/.planverk.lock': JSON.stringify({ by: `${host}-${child.pid?.toString(36)}-abc`, files: [] }),
    });
    const hurried = join(folder, 'hurried.cjs');
    // Half a minute in half a second.
    writeFileSync(
      hurried,
      'const own = Date.now; const first = own(); Date.now = () => first + (own() - first) * 30;',
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', hurried, executable, 'build', '--format', 'md'],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 20_000,
        killSignal: 'SIGKILL',
        env: { PATH: process.env.PATH ?? '', PLANVERK_CACHE: 'off', PLANVERK_LANG: 'nb' },
      },
    );
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr:
        'planverk: En annen kjøring av planverk skriver i den samme mappen, og ble ikke ferdig («out/.planverk.lock»).\nVent til den er ferdig og prøv igjen. Er den avbrutt, kan filen slettes.\n',
    });
    expect(readdirSync(join(folder, 'out'))).toEqual(['.planverk.lock']);
  });

  test('other folders do not matter', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'out'));
    writeFileSync(lock(folder), JSON.stringify({ by: `${host}-${process.pid.toString(36)}-abc`, files: [] }));
    expect((await runBuilt(['build', '--format', 'md', '--out', 'ut'], folder)).code).toBe(0);
  });
});
