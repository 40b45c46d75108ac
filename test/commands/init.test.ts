// A plan that is begun from nothing: it can be checked and built at once, and nothing that was there is touched.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forges } from '../../src/kinds/forges.ts';
import { languages } from '../../src/kinds/languages.ts';
import { ownerKinds } from '../../src/kinds/owner-kinds.ts';
import { posix } from '../support/posix.ts';
import { git, initRepository } from '../support/repository.ts';
import { type CliResult, root } from '../support/run-cli.ts';
import { runSources } from '../support/run-sources.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
/** New Year's Eve of 2026. */
const clock = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 11, 31) / 1000) };
let number = 0;
function emptyFolder(name = 'plan'): string {
  number += 1;
  const folder = join(work, String(number), name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
const init = (folder: string, ...args: readonly string[]): Promise<CliResult> =>
  runSources(['init', ...args], folder, clock);
const municipality = ['--kind', 'municipality', '--owner', 'Nordvik kommune'];

/** Every file below a folder but git's own, by its path. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('.git/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** That the plan has nothing to report, is in canonical form and gives its three documents. */
async function expectSound(folder: string): Promise<void> {
  const validated = await runSources(['validate', '--all', '--format', 'json'], folder);
  expect([validated.code, (JSON.parse(validated.out) as { diagnostics: unknown[] }).diagnostics]).toEqual([
    0,
    [],
  ]);
  expect(await runSources(['fmt', '--check'], folder)).toMatchObject({ code: 0, out: '' });
  const built = await runSources(['build', '--format', 'md'], folder);
  expect([built.code, built.out.split('\n').filter((line) => /\.md \(/.test(line)).length]).toEqual([0, 3]);
}

test.each([
  ['nb', 'strategiplan', 'handlingsplan-2027', 'okonomiplan-2027-2030'],
  ['en', 'strategy-plan', 'action-plan-2027', 'economic-plan-2027-2030'],
])('in %s with --build, one command gives the first documents', async (language, ...names) => {
  const folder = emptyFolder('Åse Ø');
  const { code, out, err } = await init(folder, '--lang', language, '--yes', '--build');
  expect([code, err]).toEqual([0, '']);
  for (const name of names) {
    expect(
      readFileSync(join(folder, 'out', `${name}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(existsSync(join(folder, 'out', 'html', `${name}.html`))).toBe(true);
    expect(out).toContain(`out/${name}.pdf (`);
  }
  // git does not take them for sources.
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('\nout/\n');
  // Nothing is new the second time, and nothing is made.
  expect((await init(folder, '--lang', language, '--yes', '--build')).out).not.toContain('.pdf');
});

test('where the documents cannot be written, the plan is there and what hindered them is said', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'out'), 'en fil');
  const { code, err } = await init(folder, '--yes', '--build');
  expect(code).toBe(3);
  expect(err).toContain('out');
  expect(existsSync(join(folder, 'plan', 'plan.yaml'))).toBe(true);
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('en fil');
});

const cases = languages.flatMap((language) =>
  ownerKinds.flatMap((kind) => forges.map((forge) => [language, kind, forge] as const)),
);
test.each(cases)('%s %s %s: sound at once, and the same again', async (language, kind, forge) => {
  const folder = emptyFolder();
  const args = ['--lang', language, '--kind', kind, '--ci', forge, '--yes'];
  const first = await init(folder, ...args);
  expect([first.code, first.err]).toEqual([0, '']);
  const before = textsIn(folder);
  await expectSound(folder);
  const again = await init(folder, ...args);
  expect([again.code, again.out.match(/^ {2}[+!]/gm)]).toEqual([0, null]);
  const after = Object.entries(textsIn(folder)).filter(([path]) => !path.startsWith('out/'));
  expect(Object.fromEntries(after)).toEqual(before);
  expect(Object.keys(before).filter((path) => /^\.git(hub|lab)|gitlab/.test(path))).toEqual(
    {
      github: [
        '.github/dependabot.yml',
        '.github/workflows/plan-comment.yml',
        '.github/workflows/plan-release.yml',
        '.github/workflows/plan.yml',
      ],
      gitlab: ['.gitlab-ci.yml', 'plan.gitlab-ci.yml'],
      none: [],
    }[forge],
  );
  expect(Object.keys(before)).toContain(language === 'en' ? 'README.md' : 'LESMEG.md');
  // Everything that is invented says so.
  for (const [path, text] of Object.entries(before))
    if (/^plan\/(actions|indicators|action-plans|economic-plans)\//.test(path))
      expect([path, /^example: true$/m.test(text)]).toEqual([path, true]);
});

test.each(ownerKinds)('the documents of a plan of %s print what it is made of', async (kind) => {
  const folder = emptyFolder();
  await init(folder, '--kind', kind, '--owner', 'Vestli', '--title', 'Vegen vidare', '--lang', 'nn');
  await runSources(['build', '--format', 'md'], folder);
  const texts = textsIn(join(folder, 'out'));
  expect(texts['strategiplan.md']).toContain('Vegen vidare');
  expect(texts['strategiplan.md']).toContain('Fleire møtest i kvardagen');
  expect(texts['handlingsplan-2027.md']).toContain('Ope hus kvar månad');
  expect(texts['okonomiplan-2027-2030.md']).toContain('oppdikta');
});

describe('folders as they may be', () => {
  test('in a repository of its own, with the remote that says which forge it is at', async () => {
    const folder = emptyFolder();
    initRepository(folder);
    git(folder, 'remote', 'add', 'origin', 'https://github.com/nordvik/plan.git');
    expect((await init(folder, ...municipality)).code).toBe(0);
    expect(existsSync(join(folder, '.github/workflows/plan.yml'))).toBe(true);
    await expectSound(folder);
  });

  test('with a README and other files: they stay as they are, and are said to differ', async () => {
    const folder = emptyFolder();
    const there = { 'README.md': '# Vår plan\n', '.gitignore': 'hemmelig/\n', 'notat.txt': 'Hei' };
    for (const [path, text] of Object.entries(there)) writeFileSync(join(folder, path), text);
    const result = await init(folder, ...municipality, '--lang', 'en');
    expect(result.code).toBe(0);
    expect(textsIn(folder)).toMatchObject(there);
    expect(result.out).toContain(
      '! README.md (is there, and differs: is left alone (--show shows the proposal))',
    );
    const shown = await init(folder, ...municipality, '--lang', 'en', '--show');
    expect(shown.out).toContain(
      '! .gitignore (is there, and differs: is left alone. The proposal is:)\n      node_modules/\n',
    );
    await expectSound(folder);
  });

  test.each(['æøå og mellomrom', 'A\u030arsplan', "d'Ø $HOME"])('called %s', async (name) => {
    const folder = emptyFolder(name);
    expect((await init(folder, ...municipality)).code).toBe(0);
    await expectSound(folder);
  });

  test('below the top of another repository: its workflows are not for there', async () => {
    const top = emptyFolder();
    initRepository(top);
    const folder = join(top, 'planer', 'samfunn');
    const result = await init(top, folder, ...municipality, '--ci', 'github');
    expect(result.code).toBe(0);
    expect(result.out).toContain(`Arbeidsflytene må ligge øverst i git-lageret, «${top}»`);
    expect(existsSync(join(folder, '.github'))).toBe(false);
    await expectSound(folder);
  });

  test('a folder that is made with it, and what to type then', async () => {
    const result = await init(emptyFolder(), 'ny plan', ...municipality);
    expect(result.out).toContain(
      "  gå til mappen      cd 'ny plan'\n  kontroller planen  planverk validate\n",
    );
    expect(result.out).toMatch(/\n {2}lag dokumentene {4}planverk build\n$/);
  });

  test('the one above', async () => {
    const folder = emptyFolder();
    expect((await init(folder, '..', ...municipality)).code).toBe(0);
    await expectSound(join(folder, '..'));
  });

  test('one that OneDrive keeps alike: it is said where a plan is better kept', async () => {
    const result = await init(emptyFolder('OneDrive - Nordvik kommune'), ...municipality);
    expect(result.code).toBe(0);
    expect(result.out).toContain('Mappen synkroniseres av OneDrive.');
  });

  test('a file, and what cannot be written in', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'fil'), '');
    expect(await init(folder, 'fil', ...municipality)).toMatchObject({ code: 3, out: '' });
    writeFileSync(join(folder, 'plan'), 'Ikke en mappe');
    const inTheWay = await init(folder, ...municipality);
    expect([inTheWay.code, inTheWay.err]).toEqual([3, expect.stringContaining('«')]);
    // Nothing was written before it was found.
    expect(textsIn(folder)).toEqual({ fil: '', plan: 'Ikke en mappe' });
  });
});

test('package.json that npm made when planverk was installed is left alone, and is enough', async () => {
  const folder = emptyFolder();
  const text = '{\n  "dependencies": {\n    "planverk": "^0.1.0"\n  }\n}\n';
  writeFileSync(join(folder, 'package.json'), text);
  const { code, out } = await init(folder, '--yes');
  expect([code, readFileSync(join(folder, 'package.json'), 'utf8')]).toEqual([0, text]);
  expect(out).toContain('  = package.json (har fra før)\n');
  expect(out).not.toContain('  ! ');
});

posix('links: through one that is the folder itself, and nothing is written where others lead', async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'her'));
  mkdirSync(join(folder, 'annet'));
  symlinkSync('her', join(folder, 'lenke'));
  expect((await init(join(folder, 'lenke'), '--yes')).code).toBe(0);
  await expectSound(join(folder, 'her'));
  for (const [name, to] of [
    ['plan', '../annet'],
    ['.gitignore', '../finnes-ikke'],
  ] as const) {
    const home = join(folder, `med-${name}`);
    mkdirSync(home);
    symlinkSync(to, join(home, name));
    const { code, err } = await init(home, '--yes');
    expect([name, code]).toEqual([name, 3]);
    expect(err).toContain(`${name}» er en lenke`);
    expect(readdirSync(home)).toEqual([name]);
  }
  expect(readdirSync(join(folder, 'annet'))).toEqual([]);
  expect(existsSync(join(folder, 'finnes-ikke'))).toBe(false);
});

describe('where a plan is', () => {
  test('it is left alone, and the files around it can be had alone', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'plan'));
    writeFileSync(join(folder, 'plan', 'plan.yaml'), 'language: nn\n');
    const before = textsIn(folder);
    for (const args of [municipality, ['--yes'], []]) {
      const refused = await init(folder, ...args);
      expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('planverk init --tools')]);
      expect(textsIn(folder)).toEqual(before);
    }
    const result = await init(folder, '--tools');
    expect(result.code).toBe(0);
    const after = textsIn(folder);
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toEqual(expect.arrayContaining(['planverk.cmd', '.gitattributes']));
    // The plan's own language, whatever the user speaks.
    expect(after['LESMEG.md']).toContain('Dei første ti minutta');
  });

  test('nor is one begun inside it, or beside it in the same repository', async () => {
    const folder = emptyFolder();
    await init(folder, ...municipality);
    for (const below of ['plan', 'plan/actions', 'annet']) {
      const refused = await init(folder, below, ...municipality);
      expect([below, refused.code]).toEqual([below, 3]);
    }
    expect(await init(join(folder, 'plan', 'actions'), '--tools')).toMatchObject({ code: 3 });
  });

  test('the version in package.json follows, where nobody has changed the file', async () => {
    const folder = emptyFolder();
    await init(folder, ...municipality);
    const path = join(folder, 'package.json');
    const now = readFileSync(path, 'utf8');
    writeFileSync(path, now.replace(/"planverk": "[^"]+"/, '"planverk": "0.0.1"'));
    expect((await init(folder, '--tools')).out).toContain(
      '+ package.json (er fra en annen versjon, og fornyes)',
    );
    expect(readFileSync(path, 'utf8')).toBe(now);
    const changed = now.replace(/"planverk": "[^"]+"/, '"planverk": "0.0.1", "annet": "1.0.0"');
    writeFileSync(path, changed);
    expect((await init(folder, '--tools')).out).toContain('! package.json');
    expect(readFileSync(path, 'utf8')).toBe(changed);
  });
});

describe.each(['', 'planer/vår plan'])('a hook of git, where the plan is in «%s»', (below) => {
  const top = emptyFolder();
  const home = join(top, below);

  posix('refuses a commit of a plan with errors, and lets others through', async () => {
    initRepository(top);
    mkdirSync(home, { recursive: true });
    await init(home, ...municipality);
    expect(existsSync(join(home, '.githooks'))).toBe(false);
    const { code, out } = await init(home, '--tools', '--hooks');
    expect(code).toBe(0);
    const [, command = ''] = /slå på kontroll før hver commit {2}(.*)/.exec(out) ?? [];
    expect(command).toBe(
      below === ''
        ? 'git config core.hooksPath .githooks'
        : "git config core.hooksPath 'planer/vår plan/.githooks'",
    );
    execFileSync('sh', ['-c', command], { cwd: top });
    mkdirSync(join(home, 'node_modules'));
    symlinkSync(root, join(home, 'node_modules', 'planverk'));
    git(top, 'add', '-A');
    git(top, 'commit', '-qm', 'sound');
    const path = join(home, 'plan', 'plan.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}ukjent: 1\n`);
    expect(() => git(top, 'commit', '-qam', 'broken')).toThrow();
    expect(git(top, 'log', '--format=%s')).toBe('sound');
    git(top, 'commit', '-qam', 'anyway', '--no-verify');
    expect(git(top, 'log', '--format=%s')).toBe('anyway\nsound');
    expect((await init(home, '--tools', '--hooks')).out).toContain('= .githooks/pre-commit');
  });
});

describe('what is asked', () => {
  test('nothing is written with --dry-run', async () => {
    const folder = emptyFolder();
    const result = await init(folder, ...municipality, '--dry-run');
    expect(result.out).toContain('  + plan/plan.yaml\n');
    expect([result.code, textsIn(folder)]).toEqual([0, {}]);
  });

  test.each(languages.flatMap((language) => ownerKinds.map((kind) => [language, kind] as const)))(
    'bare is a plan and one focus area, with nothing to report: %s %s',
    async (language, kind) => {
      const folder = emptyFolder();
      await init(folder, '--lang', language, '--kind', kind, '--yes', '--bare');
      const texts = textsIn(join(folder, 'plan'));
      expect([...new Set(Object.keys(texts).map((path) => path.replace(/\/.*/, '')))]).toEqual([
        'focus-areas',
        'plan.yaml',
      ]);
      const { code, out } = await runSources(['validate', '--all', '--format', 'json'], folder);
      expect([code, (JSON.parse(out) as { diagnostics: unknown[] }).diagnostics]).toEqual([0, []]);
      expect((await runSources(['fmt', '--check'], folder)).code).toBe(0);
      // That it is so is said in the plan, with its reason.
      expect(texts['plan.yaml']).toMatch(/rules:\n {2}[a-z-]+:\n {4}severity: (?:'off'|off)\n {4}reason: ./);
    },
  );

  test('who makes it and who owns it must be said, where nobody is asked', async () => {
    const folder = emptyFolder();
    for (const [args, flag] of [
      [[], '--kind'],
      [['--kind', 'kommune'], '--owner'],
    ] as const) {
      const result = await init(folder, ...args);
      expect([result.code, result.err]).toEqual([2, expect.stringContaining(`«${flag}»`)]);
    }
    expect((await init(folder, '--kind', 'kommune', '--owner', 'Nordvik')).code).toBe(0);
  });

  test('the clock gives the years, unless they are said', async () => {
    const [one, other] = [emptyFolder(), emptyFolder()];
    await init(one, ...municipality);
    await init(other, ...municipality, '--period', '2031–2034');
    expect(textsIn(one)['plan/plan.yaml']).toContain('from: 2027\n  to: 2038');
    expect(textsIn(other)['plan/plan.yaml']).toContain('from: 2031\n  to: 2034');
    await expectSound(other);
    await expectSound(await begun('--period', '1903-1932'));
    await expectSound(await begun('--period', '2171-2200'));
  });

  const begun = async (...args: readonly string[]): Promise<string> => {
    const folder = emptyFolder();
    expect(await init(folder, ...municipality, ...args)).toMatchObject({ code: 0, err: '' });
    return folder;
  };

  test.each([
    ['--period', '2030-2020'],
    ['--period', '2027'],
    ['--period', '2027-2116'],
    ['--period', '2027-2029'],
    ['--period', '1900-1910'],
    ['--period', ''],
    ['--owner', ' '],
    ['--owner', 'to\nlinjer'],
    ['--title', 'x'.repeat(201)],
    ['--partners', 'Dal, Vik, dal'],
    ['--kind', 'stat'],
    ['--ci', 'jenkins'],
  ])('%s %j is refused, and nothing is written', async (flag, value) => {
    const folder = emptyFolder();
    const result = await init(folder, '--yes', flag, value);
    expect([result.code, result.err]).toEqual([2, expect.stringContaining(flag)]);
    expect(textsIn(folder)).toEqual({});
  });

  test('an owner of signs that YAML and shells read, and of one that few fonts have', async () => {
    const owner = 'Vik: # "og" & Dal’s \'100 %\' - [1] 😀';
    const folder = await begun('--owner', owner, '--title', owner);
    await expectSound(folder);
    expect(textsIn(join(folder, 'out'))['strategiplan.md']).toContain('Vik: # "og" &');
  });

  const council = ['--kind', 'regional-council', '--owner', 'Rådet'];
  test.each([
    ['Ås, Å', ['as', 'a']],
    ['Ås, Äs', ['as', 'as-2']],
    ['Dal kommune,  Vik ,', ['dal-kommune', 'vik']],
    ['日本, constructor, Σ', ['part', 'part-2', 'part-3']],
    ['Sekretariatet, Levende lokalsamfunn, Statlige tilskudd', undefined],
    ['', ['nordvik-kommune', 'sorvik-kommune']],
    [Array.from({ length: 357 }, (_, index) => `Kommune ${index + 1}`).join(','), undefined],
  ])('partners %j', async (partners, ids) => {
    const folder = emptyFolder();
    expect(await init(folder, ...council, '--partners', partners)).toMatchObject({ code: 0, err: '' });
    const written = textsIn(folder)['plan/plan.yaml'] ?? '';
    const found = [...(written.split('financingSources')[0] ?? '').matchAll(/^ {2}- id: (.*)$/gm)];
    if (ids) expect(found.map(([, id]) => id)).toEqual(ids);
    await expectSound(folder);
  });

  test('partners of others than a council are named, and adopt nothing', async () => {
    const folder = await begun('--partners', 'Dal idrettslag');
    expect(textsIn(folder)['plan/plan.yaml']).toContain('name: Dal idrettslag\n    role: associate');
    await expectSound(folder);
  });
});

test('every language has its page, and the page names commands that there are', () => {
  for (const language of languages) {
    const page = readFileSync(join(root, 'templates', 'init', `${language}.md`), 'utf8');
    expect([...page.matchAll(/planverk(?:\.cmd)? ([a-z]+)/g)].map(([, word]) => word)).toEqual(
      expect.arrayContaining(['validate', 'build', 'new', 'doctor']),
    );
  }
});
