import { spawnSync } from 'node:child_process';
// As the program has it: what is put in place of a call here is in place there.
import fs, {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { posix } from '../support/posix.ts';
import { forgetBuilt, runBuilt } from '../support/run-built.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const temporary = temporaryFolder();
const work = join(temporary, 'Åse Ø og data');

type Call = 'openSync' | 'renameSync' | 'writeSync' | 'fsync';
/** A call of the file system that fails, with which code, where its arguments name what. */
type Fault = readonly [call: Call, code: string, named: string];
interface Meanwhile {
  readonly fault?: Fault;
  /** What somebody else does when a draft has been written. */
  readonly edit?: () => void;
}

const calls = fs as unknown as Record<Call, (...args: readonly unknown[]) => unknown>;
const { openSync, renameSync, writeSync, fsync } = calls;
const original = { openSync, renameSync, writeSync, fsync };
/** What a call does now. The program keeps the functions that it found when it was loaded: they ask here. */
const inPlace = { ...original };
beforeAll(() => {
  for (const call of Object.keys(original) as Call[]) calls[call] = (...given) => inPlace[call](...given);
  forgetBuilt();
});
afterAll(() => {
  Object.assign(calls, original);
  forgetBuilt();
});

/**
 * Runs the built program, without git and without a home, while a call fails as it does where a file is open in Word, a
 * folder is write-protected or a disk is full, or while somebody else edits.
 */
async function run(
  args: readonly string[],
  cwd: string,
  { fault, edit }: Meanwhile = {},
): Promise<CliResult> {
  if (fault) {
    const [call, code, named] = fault;
    inPlace[call] = (...given) => {
      if (!given.slice(0, 2).join().includes(named)) return original[call](...given);
      throw Object.assign(new Error(`${code}: ${call} ${given[0]}`), { code, path: given[0] });
    };
  }
  if (edit)
    inPlace.fsync = (...given) => {
      edit();
      return original.fsync(...given);
    };
  try {
    return await runBuilt(args, cwd, { PATH: undefined, HOME: undefined });
  } finally {
    Object.assign(inPlace, original);
  }
}

let number = 0;
function plan(files: Readonly<Record<string, string | Uint8Array>> = smallPlan): string {
  number += 1;
  const folder = join(work, String(number));
  writePlan(join(folder, 'plan'), files);
  return folder;
}

/** What lies in a folder, drafts and all. */
function contents(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

const open = 'Er dokumentet åpent i et annet program? Lukk det og prøv igjen.\n';
const unformatted = smallPlanWith({
  'actions/skilt.yaml': (text) => text.replace('title: Nye skilt', 'title: "Nye skilt"'),
});
const action = join('plan', 'actions', 'skilt.yaml');

describe('what cannot be written is named as it was asked for, and nothing is said to be done', () => {
  test.each<[string[], Fault, string, boolean]>([
    [
      ['build', '--format', 'md'],
      ['renameSync', 'EBUSY', 'handlingsplan-2011.md'],
      'out/handlingsplan-2011.md',
      true,
    ],
    [
      ['build', 'strategy', '--format', 'pdf'],
      ['renameSync', 'EPERM', 'strategiplan.pdf'],
      'out/strategiplan.pdf',
      true,
    ],
    [
      ['build', '--out', 'arkiv/2011'],
      ['openSync', 'EACCES', 'html/index.html,r+'],
      'arkiv/2011/html/index.html',
      true,
    ],
    [
      ['diff', 'plan', 'plan', '--format', 'html', '--out', 'e.html'],
      ['renameSync', 'EPERM', 'e.html'],
      'e.html',
      true,
    ],
    [['fmt'], ['openSync', 'EPERM', 'skilt.yaml,r+'], 'plan/actions/skilt.yaml', true],
    [['validate', '--fix'], ['openSync', 'EBUSY', 'nettsalg.yaml,r+'], 'plan/actions/nettsalg.yaml', true],
    [['new', 'action-plan', '2012'], ['renameSync', 'EPERM', '2012.md'], 'plan/action-plans/2012.md', true],
    [['build'], ['openSync', 'EACCES', '.tmp'], 'out', false],
    [['fmt'], ['openSync', 'EROFS', '.tmp'], 'plan/', false],
    [['validate', '--fix'], ['openSync', 'EPERM', '.tmp'], 'plan/actions', false],
    [['new', 'action-plan', '2012'], ['openSync', 'EACCES', '.tmp'], 'plan/action-plans', false],
  ])('%j with %s', async (args, fault, path, isFile) => {
    const files = {
      ...unformatted,
      'actions/nettsalg.yaml': `${smallPlan['actions/nettsalg.yaml']}`.replace('title', 'titel'),
    };
    const folder = plan(args[0] === 'validate' ? files : unformatted);
    // Documents that were made before are there to be replaced.
    if (args[0] === 'build') await run(args, folder);
    const before = contents(folder);
    const { code, out, err } = await run(args, folder, { fault });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(isFile ? `«${path}» er låst eller skrivebeskyttet.\n${open}` : `Mappen «${path}`);
    expect(err).not.toMatch(/\.tmp|fast form|er rettet/);
    expect(err.includes(open)).toBe(isFile);
    expect(contents(folder)).toEqual(before);
  });

  test('a full disk: nothing is said to be formatted, and nothing is', async () => {
    const folder = plan(unformatted);
    expect(await run(['fmt'], folder, { fault: ['writeSync', 'ENOSPC', ','] })).toEqual({
      code: 3,
      out: '',
      err: 'planverk: Disken er full; ingenting ble skrevet.\n',
    });
    expect(contents(join(folder, 'plan'))['actions/skilt.yaml']).toBe(unformatted['actions/skilt.yaml']);
  });

  posix.each([
    ['/proc/x', 'Mappen «/proc/x» kan ikke lages (ENOENT).'],
    ['/dev/null', '«/dev/null» er en enhet og ikke en mappe; ingenting kan legges der.'],
    ['/dev/full/ut', '«/dev/full» er en enhet og ikke en mappe; ingenting kan legges der.'],
    ['plan.txt', '«plan.txt» er en fil og ikke en mappe; ingenting kan legges der.'],
    ['plan.txt/ut', '«plan.txt» er en fil og ikke en mappe; ingenting kan legges der.'],
    ['nowhere/a/b', '«nowhere» er en lenke og ikke en mappe; ingenting kan legges der.'],
    ['pipe', '«pipe» er et rør (pipe) og ikke en mappe; ingenting kan legges der.'],
  ])('build --out %s', async (out, sentence) => {
    const folder = plan();
    writeFileSync(join(folder, 'plan.txt'), '');
    symlinkSync('gone', join(folder, 'nowhere'));
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    const err = `planverk: ${sentence}\nVelg et annet navn eller et annet sted.\n`;
    expect(await run(['build', '--format', 'md', '--out', out], folder)).toEqual({ code: 3, out: '', err });
  });

  posix.each([
    ['/dev/full', 'nb', '«/dev/full» er en enhet og ikke en vanlig fil; det blir ikke skrevet dit.'],
    ['/dev/full', 'nn', '«/dev/full» er ei eining og ikkje ei vanleg fil; det blir ikkje skrive dit.'],
    ['/dev/full', 'en', '“/dev/full” is a device and not an ordinary file; nothing is written there.'],
    ['mappe', 'nb', '«mappe» er en mappe og ikke en vanlig fil; det blir ikke skrevet dit.'],
    ['link', 'nb', '«link» er en lenke og ikke en vanlig fil; det blir ikke skrevet dit.'],
    ['pipe', 'nn', '«pipe» er eit røyr (pipe) og ikkje ei vanleg fil; det blir ikkje skrive dit.'],
    ['plan.txt/x.md', 'en', '“plan.txt” is a file and not a folder; nothing can be put there.'],
  ])('diff --out %s (%s)', async (out, lang, sentence) => {
    const folder = plan();
    writeFileSync(join(folder, 'plan.txt'), '');
    mkdirSync(join(folder, 'mappe'));
    symlinkSync('plan.txt', join(folder, 'link'));
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    const args = ['diff', 'plan', 'plan', '--format', 'md', '--lang', lang, '--out', out];
    const said = await run(args, folder);
    expect({ code: said.code, out: said.out }).toEqual({ code: 3, out: '' });
    expect(said.err.split('\n')[0]).toBe(`planverk: ${sentence}`);
    expect(said.err).toMatch(/\n(?:Velg et annet|Vel eit anna|Choose another) /);
  });

  test.each(['build', 'diff'])('%s: a name that is too long is said to be that', async (command) => {
    const folder = plan();
    const long = 'a'.repeat(300);
    const args = command === 'build' ? ['build'] : ['diff', 'plan', 'plan'];
    expect(await run([...args, '--format', 'md', '--out', long], folder)).toEqual({
      code: 3,
      out: '',
      err: `planverk: Navnet «${long.slice(0, 79)}…» er for langt for filsystemet.\n`,
    });
  });

  posix('a cache where nothing can be kept is done without', () => {
    const folder = plan();
    for (const cache of ['/proc/x', '/proc/x/y', '/dev/null', '/dev/null/x'])
      expect(runCli(['validate'], folder, { PLANVERK_CACHE: cache })).toMatchObject({ code: 0, err: '' });
  });
});

test('a file that cannot be read stops no other, and is told of', async () => {
  const folder = plan(unformatted);
  const fault: Fault = ['openSync', 'EACCES', 'nettsalg.yaml'];
  expect(await run(['fmt'], folder, { fault })).toMatchObject({
    code: 3,
    out: expect.stringContaining('plan/actions/skilt.yaml\n'),
    err: expect.stringMatching(
      /\nKan ikke leses og står som før: plan\/actions\/nettsalg\.yaml; se planverk validate\n$/,
    ),
  });
});

describe('fmt --check', () => {
  const unread = 'Kan ikke leses og står som før: plan/actions/nettsalg.yaml; se planverk validate\n';

  test.each([
    ['nøkler uten slutt', 'nt\ns:\nresponsible:'],
    ['et anførselstegn som ikke lukkes', 'title: "a\n\nkind: measure\n'],
    ['en tabulator', 'end: 2011\r\n\ttitle: a\r\n'],
    ['ikke UTF-8', Buffer.from([0x74, 0x3a, 0x20, 0xe5, 0x0a])],
  ])('does not say yes to a file that it cannot read: %s', async (_name, text) => {
    const folder = plan();
    await run(['fmt'], folder);
    writePlan(join(folder, 'plan'), { 'actions/nettsalg.yaml': text });
    const told = { code: 3, out: '', err: `Alle filene som kan leses, har fast form\n${unread}` };
    expect(await run(['fmt', '--check'], folder)).toEqual(told);
    // That another has no canonical form is an answer all the same.
    writePlan(join(folder, 'plan'), { 'actions/skilt.yaml': unformatted['actions/skilt.yaml'] ?? '' });
    expect(await run(['fmt', '--check'], folder)).toMatchObject({
      code: 1,
      out: 'plan/actions/skilt.yaml\n',
    });
  });
});

describe('a file that somebody writes while it is formatted', () => {
  const told = {
    code: 3,
    out: '',
    err: 'planverk: «plan/actions/skilt.yaml» ble endret mens planverk arbeidet, og er ikke skrevet over.\nKjør kommandoen på nytt.\n',
  };

  test('keeps what was written, and no other file is touched', async () => {
    const folder = plan({ ...unformatted, 'plan.yaml': `${smallPlan['plan.yaml']}\n` });
    const before = contents(join(folder, 'plan'));
    expect(
      await run(['fmt'], folder, { edit: () => appendFileSync(join(folder, action), '# en annens ord\n') }),
    ).toEqual(told);
    const after = contents(join(folder, 'plan'));
    const { 'actions/skilt.yaml': edited = '', ...rest } = after;
    expect(edited.replace(/(# en annens ord\n)+$/, '')).toBe(before['actions/skilt.yaml']);
    expect(edited).toContain('# en annens ord\n');
    expect({ ...rest, 'actions/skilt.yaml': before['actions/skilt.yaml'] }).toEqual(before);
    expect((await run(['fmt'], folder)).code).toBe(0);
    expect(readFileSync(join(folder, action), 'utf8')).toContain('# en annens ord\n');
  });

  test.each([['fmt'], ['validate', '--fix']])(
    '%s %s does not bring back one that is deleted',
    async (...args) => {
      const folder = plan(smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('title', 'titel') }));
      const edit = (): void => rmSync(join(folder, action), { force: true });
      const { code, out, err } = await run(args, folder, { edit });
      expect({ code, out, err }).toEqual(told);
      expect(existsSync(join(folder, action))).toBe(false);
    },
  );

  test('is not fixed either', async () => {
    const folder = plan(smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('title', 'titel') }));
    expect(
      await run(['validate', '--fix'], folder, {
        edit: () => appendFileSync(join(folder, action), '# en annens ord\n'),
      }),
    ).toEqual(told);
    expect(readFileSync(join(folder, action), 'utf8')).toMatch(/^titel[\s\S]*# en annens ord\n$/);
  });
});

posix('a file that is a link is written where it leads, and stays a link', async () => {
  const folder = plan(unformatted);
  const target = join(folder, 'plan', 'media', 'skilt.txt');
  writePlan(join(folder, 'plan'), { 'media/skilt.txt': unformatted['actions/skilt.yaml'] ?? '' });
  rmSync(join(folder, action));
  symlinkSync('../media/skilt.txt', join(folder, action));
  expect(await run(['fmt'], folder)).toMatchObject({
    code: 0,
    out: expect.stringContaining('plan/actions/skilt.yaml\n'),
  });
  expect(readFileSync(target, 'utf8')).toContain("title: 'Nye skilt'");
  expect(existsSync(join(folder, action))).toBe(true);
  expect(await run(['fmt', '--check'], folder)).toMatchObject({ code: 0, out: '' });
});
