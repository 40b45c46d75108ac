// Each line of what doctor finds, made bad and mended, and what it must never say.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { examine } from '../../src/doctor/examine.ts';
import type { Site } from '../../src/doctor/site.ts';
import { windowsSettings } from '../../src/io/windows-settings.ts';
import { languages } from '../../src/kinds/languages.ts';
import { findings } from '../../src/messages/doctor-words.ts';
import { copiesAmong } from '../../src/model/file-copies.ts';
import { git, initRepository } from '../support/repository.ts';
import { type CliResult, root, runCli } from '../support/run-cli.ts';
import { runSources } from '../support/run-sources.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const clock = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 15) / 1000) };
let number = 0;
/** A plan that was begun, in a repository: nothing is wrong with it. */
async function soundFolder(name = 'hos meg'): Promise<string> {
  number += 1;
  const folder = join(work, String(number), name);
  initRepository(folder);
  await runSources(['init', '--yes', '--ci', 'github'], folder, clock);
  return folder;
}
interface Report {
  readonly ok: boolean;
  readonly checks: readonly { readonly name: string; readonly state: string; readonly advice?: string }[];
}
const doctor = (folder: string, ...args: readonly string[]): Promise<CliResult> =>
  runSources(['doctor', ...args], folder, clock);
const reportOn = async (folder: string): Promise<Report> =>
  JSON.parse((await doctor(folder, '--json')).out) as Report;
const wrongIn = async (folder: string): Promise<readonly string[]> =>
  (await reportOn(folder)).checks.filter(({ state }) => state !== 'ok').map(({ name }) => name);

test('nothing is wrong with what init lays down', async () => {
  const { code, out, err } = await doctor(await soundFolder());
  expect([code, err, out.replaceAll(/^✓ .*\n/gm, '')]).toEqual([0, '', '\nAlt er i orden.\n']);
});

const write = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const plan = (folder: string, path: string, change: (text: string) => string): void =>
  write(folder, path, change(readFileSync(join(folder, path), 'utf8')));

/** What is done to a sound folder, and what undoes it. */
const mishaps: Readonly<
  Record<string, { spoil(folder: string): void; mend(folder: string): void; advice: RegExp }>
> = {
  'version-differs': {
    spoil: (folder) =>
      plan(folder, 'package.json', (text) => text.replace('"planverk": "', '"planverk": "9.')),
    mend: (folder) =>
      plan(folder, 'package.json', (text) => text.replace('"planverk": "9.', '"planverk": "')),
    advice: /npm\.cmd install/,
  },
  'plan-missing': {
    spoil: (folder) => rmSync(join(folder, 'plan'), { recursive: true }),
    mend: () => {},
    advice: /planverk init/,
  },
  'format-unknown': {
    spoil: (folder) =>
      plan(folder, 'plan/plan.yaml', (text) => text.replace('formatVersion: 1', 'formatVersion: 2')),
    mend: (folder) =>
      plan(folder, 'plan/plan.yaml', (text) => text.replace('formatVersion: 2', 'formatVersion: 1')),
    advice: /nyere utgave/,
  },
  'files-in-conflict': {
    spoil: (folder) =>
      plan(
        folder,
        'plan/chapters/01-om-planen.md',
        (text) => `${text}<<<<<<< HEAD\nen\n=======\nto\n>>>>>>> main\n`,
      ),
    mend: (folder) =>
      plan(folder, 'plan/chapters/01-om-planen.md', (text) => text.replace(/<{7}[\s\S]*/, '')),
    advice: /<<<<<<</,
  },
  'files-copied': {
    spoil: (folder) => write(folder, 'plan/plan-PC042.yaml', 'x'),
    mend: (folder) => rmSync(join(folder, 'plan/plan-PC042.yaml')),
    advice: /slett kopien/,
  },
  'names-alike': {
    spoil: (folder) => {
      write(folder, 'plan/chapters/02-å.md', '');
      write(folder, 'plan/chapters/02-a\u030a.md', '');
    },
    mend: (folder) => rmSync(join(folder, 'plan/chapters/02-a\u030a.md')),
    advice: /annet navn/,
  },
  'names-too-long': {
    spoil: (folder) => write(folder, `plan/media/${'x'.repeat(200)}/${'y'.repeat(60)}.png`, ''),
    mend: (folder) => rmSync(join(folder, 'plan/media'), { recursive: true }),
    advice: /toppen av disken/,
  },
  'repository-missing': {
    spoil: (folder) => rmSync(join(folder, '.git'), { recursive: true }),
    mend: (folder) => void initRepository(folder),
    advice: /git init/,
  },
  'repository-shallow': {
    spoil: (folder) => write(folder, '.git/shallow', ''),
    mend: (folder) => rmSync(join(folder, '.git/shallow')),
    advice: /--unshallow/,
  },
  'repository-merging': {
    spoil: (folder) => write(folder, '.git/MERGE_HEAD', ''),
    mend: (folder) => rmSync(join(folder, '.git/MERGE_HEAD')),
    advice: /merge --abort/,
  },
  'repository-locked': {
    spoil: (folder) => write(folder, '.git/index.lock', ''),
    mend: (folder) => rmSync(join(folder, '.git/index.lock')),
    advice: /index\.lock/,
  },
  'line-ends-changed': {
    spoil: (folder) => {
      git(folder, 'config', 'core.autocrlf', 'true');
      plan(folder, '.gitattributes', (text) => text.replaceAll('eol=', 'eol-'));
    },
    mend: (folder) => plan(folder, '.gitattributes', (text) => text.replaceAll('eol-', 'eol=')),
    advice: /text=auto eol=lf/,
  },
  'support-files-missing': {
    spoil: (folder) => rmSync(join(folder, '.gitignore')),
    mend: (folder) => write(folder, '.gitignore', 'out/\n'),
    advice: /doctor --fix/,
  },
  'workflows-aged': {
    spoil: (folder) =>
      write(folder, '.github/workflows/old.yml', 'jobs: { a: { steps: [{ uses: actions/checkout@v4 }] } }\n'),
    mend: (folder) => write(folder, '.github/workflows/old.yml', '      - uses: actions/checkout@v7\n'),
    advice: /templates\/ci/,
  },
  'folder-not-writable': {
    spoil: (folder) => write(folder, 'out', 'a file'),
    mend: (folder) => rmSync(join(folder, 'out')),
    advice: /--out/,
  },
};

test.each(Object.entries(mishaps))(
  '%s is found, with one thing to do, and gone when it is mended',
  async (name, mishap) => {
    const folder = await soundFolder();
    mishap.spoil(folder);
    const { ok, checks } = await reportOn(folder);
    const wrong = checks.filter(({ state }) => state !== 'ok');
    expect(wrong.map((check) => check.name)).toContain(name);
    expect(wrong.find((check) => check.name === name)?.advice).toMatch(mishap.advice);
    const result = await doctor(folder);
    expect([result.code, ok]).toEqual(wrong.some(({ state }) => state === 'error') ? [1, false] : [0, true]);
    expect(result.out).toContain(ok ? '\n! ' : '\n✗ ');
    if (name === 'plan-missing') await runSources(['init', '--yes'], folder, clock);
    else mishap.mend(folder);
    expect(await wrongIn(folder)).toEqual([]);
  },
);

describe('machines that are otherwise', () => {
  const restricted = { codePage: 65_001, policy: 'Restricted' };
  const withCall = join(work, 'with-call');
  write(withCall, 'planverk.cmd', '');
  const site: Site = {
    home: work,
    plan: undefined,
    version: '0.1.0',
    nodeVersion: '24.1.0',
    today: '2026-01-15',
    windows: undefined,
    isSynced: false,
    cache: undefined,
    fonts: [{ path: 'dist/fonts/regular.ttf', isThere: true }],
    shown: (path) => path,
  };
  const names = (other: Partial<Site>): readonly string[] =>
    examine({ ...site, ...other }).map(({ name }) => name);

  test.each([
    ['node-too-old', { nodeVersion: '18.20.0' }],
    ['node-ended', { nodeVersion: '20.20.2', today: '2026-05-01' }],
    ['node-fits', { nodeVersion: '20.20.2', today: '2026-04-30' }],
    ['node-fits', { nodeVersion: '99.0.0' }],
    ['place-synced', { isSynced: true }],
    ['place-remote', { home: '\\\\server\\deling\\plan', windows: restricted }],
    ['place-remote', { home: '/mnt/c/Users/Åse' }],
    ['place-local', { home: '/mnt/disk2/plan' }],
    ['fonts-missing', { fonts: [{ path: 'dist/fonts/mono.ttf', isThere: false }] }],
    ['call-missing', { plan: work, windows: restricted }],
    ['scripts-blocked', { home: withCall, windows: restricted }],
    ['scripts-blocked', { home: withCall, windows: { ...restricted, policy: 'AllSigned' } }],
    ['scripts-run', { windows: { ...restricted, policy: 'RemoteSigned' } }],
    ['code-page-old', { windows: { ...restricted, codePage: 850 } }],
    ['code-page-fits', { windows: restricted }],
    ['cache-not-writable', { cache: join(root, 'package.json', 'cache') }],
  ] as const)('%s', (name, other) => {
    expect(names(other)).toContain(name);
  });

  test('nothing is said of Windows elsewhere, nor of a code page that nobody knows', () => {
    expect(names({}).filter((name) => /^(?:scripts|code-page|call)-/.test(name))).toEqual([]);
    const unknown = names({ windows: { ...restricted, codePage: undefined } });
    expect(unknown.filter((name) => name.startsWith('code-page'))).toEqual([]);
  });

  test('git does not trust the owner of the folder', async () => {
    const folder = await soundFolder();
    const { code, out } = runCli(['doctor'], folder, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    expect([code, out]).toEqual([1, expect.stringContaining('\n✗ git stoler ikke på ')]);
    expect(out).toContain('  → Er den din, kjør: git config --global --add safe.directory ');
  });

  test('git is not there', async () => {
    const folder = await soundFolder();
    const { code, out } = runCli(['doctor', '--json'], folder, { PATH: join(work, 'nowhere') });
    expect([code, out]).toEqual([0, expect.stringContaining('"git-missing"')]);
  });
});

describe('what Windows says', () => {
  const user = 'HKCU\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell';
  const machine = user.replace('HKCU', 'HKLM');
  const group = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell';
  const asked =
    (policies: Readonly<Record<string, string>>, chcp = 'Aktiv tegntabell: 850\r\n') =>
    (program: string, args: readonly string[]): string | undefined => {
      if (program === 'chcp.com') return chcp === '' ? undefined : chcp;
      const found = policies[args[1] ?? ''];
      return found && `\r\n${args[1]}\r\n    ExecutionPolicy    REG_SZ    ${found}\r\n\r\n`;
    };

  test.each([
    [{}, {}, 'Restricted'],
    [{ [machine]: 'RemoteSigned' }, {}, 'RemoteSigned'],
    [{ [machine]: 'RemoteSigned', [user]: 'AllSigned' }, {}, 'AllSigned'],
    [{ [user]: 'AllSigned' }, { PSExecutionPolicyPreference: 'Bypass' }, 'Bypass'],
    [
      { [group]: 'Restricted', [user]: 'Unrestricted' },
      { PSExecutionPolicyPreference: 'Bypass' },
      'Restricted',
    ],
    [{ [user]: 'Undefined', [machine]: 'RemoteSigned' }, {}, 'RemoteSigned'],
    [{}, { PSExecutionPolicyPreference: '' }, 'Restricted'],
  ])('of %j and %j, the policy is %s', (policies, env, policy) => {
    expect(windowsSettings(env as Record<string, string>, asked(policies))).toEqual({
      codePage: 850,
      policy,
    });
  });

  test.each([
    ['Active code page: 65001\r\n', 65_001],
    ['Aktiv tegntabell: 1252.\r\n', 1252],
    ['', undefined],
    ['?', undefined],
  ])('%j is code page %s', (chcp, codePage) => {
    expect(windowsSettings({}, asked({}, chcp)).codePage).toBe(codePage);
  });

  test('programs that are not there have nothing to say', () => {
    expect(windowsSettings({ SystemRoot: work })).toEqual({ codePage: undefined, policy: 'Restricted' });
  });
});

describe('--fix', () => {
  const fix = async (folder: string, ...args: readonly string[]): Promise<CliResult> =>
    doctor(folder, '--fix', ...args);

  test('files around the plan that are missing are written, and others are left alone', async () => {
    const folder = await soundFolder();
    const before = readFileSync(join(folder, '.gitattributes'), 'utf8');
    for (const path of ['.gitignore', 'planverk.cmd', '.github/workflows/plan-comment.yml'])
      rmSync(join(folder, path));
    write(folder, '.editorconfig', 'root = false\n');
    write(folder, '.gitattributes', `${before}*.odt binary\n`);
    plan(folder, 'plan/plan.yaml', (text) => `${text}# Vårt\n`);
    const { code, out, err } = await fix(folder);
    expect([code, err, out.split('\n')[0]]).toEqual([
      ...[0, ''],
      'Skrevet: .gitignore, planverk.cmd, .github/workflows/plan-comment.yml',
    ]);
    expect(readFileSync(join(folder, '.editorconfig'), 'utf8')).toBe('root = false\n');
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe(`${before}*.odt binary\n`);
    expect(readFileSync(join(folder, 'plan/plan.yaml'), 'utf8')).toContain('# Vårt');
    expect((await fix(folder)).out.split('\n')[0]).toBe('Ingen filer rundt planen trengte å skrives.');
  });

  test.each([
    ['0.0.9', ['package.json']],
    ['0.1.0-rc.1', ['package.json']],
    ['0.2.0', []],
    ['10.0.0', []],
    ['latest', []],
  ])('package.json of version %s: %j is written', async (version, written) => {
    const folder = await soundFolder();
    const sound = readFileSync(join(folder, 'package.json'), 'utf8');
    const other = sound.replace(/"planverk": "[^"]*"/, `"planverk": "${version}"`);
    write(folder, 'package.json', other);
    const { code, out } = await fix(folder, '--json');
    const report = JSON.parse(out) as Report & { readonly written: readonly string[] };
    expect([code, report.ok, report.written]).toEqual([0, true, written]);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(written.length > 0 ? sound : other);
  });

  test('what is wrong with the plan or the machine is said, and not touched', async () => {
    const folder = await soundFolder();
    mishaps['files-in-conflict']?.spoil(folder);
    mishaps['repository-locked']?.spoil(folder);
    const before = readFileSync(join(folder, 'plan/chapters/01-om-planen.md'), 'utf8');
    const { code, out } = await fix(folder, '--json');
    const report = JSON.parse(out) as Report & { readonly written: readonly string[] };
    expect([code, report.ok, report.written]).toEqual([1, false, []]);
    expect(readFileSync(join(folder, 'plan/chapters/01-om-planen.md'), 'utf8')).toBe(before);
    expect(await wrongIn(folder)).toEqual(expect.arrayContaining(['files-in-conflict', 'repository-locked']));
  });

  test.each([
    ['^0.1.0', 'version-fits'],
    ['~0.1.0', 'version-fits'],
    ['^0.0.9', 'version-differs'],
    ['^0.2.0', 'version-differs'],
    ['~0.1.1', 'version-differs'],
    ['^1.0.0', 'version-differs'],
    ['file:../planverk.tgz', 'version-not-pinned'],
    ['latest', 'version-not-pinned'],
  ])('with %s, as npm writes it, %s is said', async (wanted, said) => {
    const folder = await soundFolder();
    write(folder, 'package.json', JSON.stringify({ dependencies: { planverk: wanted } }));
    expect((await reportOn(folder)).checks.map(({ name }) => name)).toContain(said);
  });

  test('where there is no plan, nothing is written', async () => {
    const folder = join(work, 'no-plan');
    mkdirSync(folder);
    const { code, out } = await fix(folder);
    expect([code, readdirSync(folder)]).toEqual([1, []]);
    expect(out).toContain('✗ ingen plan her');
  });
});

test('every finding is one that is told in all languages, with advice where something is wrong', () => {
  for (const [name, finding] of Object.entries(findings)) {
    expect([name, name]).toEqual([name, expect.stringMatching(/^[a-z]+(-[a-z]+)*$/)]);
    expect([name, 'advice' in finding && finding.advice !== undefined]).toEqual([
      name,
      finding.state !== 'ok',
    ]);
    for (const language of languages) expect(finding.text[language]).toBeDefined();
  }
  expect(copiesAmong(['plan.yaml', 'plan-PC042.yaml']).size).toBe(1);
});

test('its JSON is as its schema says', async () => {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/doctor.schema.json'), 'utf8')) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  for (const folder of [await soundFolder(), work])
    expect([validate(await reportOn(folder)), validate.errors]).toEqual([true, null]);
});

test('no secret, no environment and no name of the user is printed', async () => {
  const home = join(work, 'users', 'ola.nordmann');
  const folder = join(home, 'plan');
  initRepository(folder);
  git(folder, 'remote', 'add', 'origin', 'https://ola:ghp_hemmelig@github.com/x/y.git');
  writeFileSync(join(folder, '.git', 'index.lock'), '');
  await runSources(['init', '--yes'], folder, clock);
  for (const args of [['doctor'], ['doctor', '--json']]) {
    const { out, err } = runCli(args, folder, {
      ...{ HOME: home, TOKEN: 'xoxb-hemmelig', PLANVERK_CACHE: join(home, 'cache') },
    });
    expect(out).toContain('~/plan');
    for (const secret of ['hemmelig', 'nordmann', 'xoxb', 'github.com/x'])
      expect((out + err).includes(secret)).toBe(false);
  }
});
