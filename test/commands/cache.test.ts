import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checksum } from '../../src/io/checksum.ts';
import { posix } from '../support/posix.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { type CliResult, root, runCli } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const { sumOf } = createRequire(import.meta.url)(join(root, 'bin', 'load-bundle.js')) as {
  sumOf(content: Uint8Array): string;
};
const broken = smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('[skilting]', '[borte]') });

/** Runs validate in a plan of its own with a cache of its own. */
function run(name: string, env: Record<string, string> = {}): CliResult {
  return runCli(['validate'], join(work, name), { PLANVERK_CACHE: join(work, `${name}-cache`), ...env });
}

test('a second run says the same, and sees what changed in between', () => {
  writePlan(join(work, 'twice', 'plan'), broken);
  const first = run('twice');
  expect(first.out).toContain('PV1102');
  expect(run('twice')).toEqual(first);
  writePlan(join(work, 'twice', 'plan'), {
    'actions/skilt.yaml': String(broken['actions/skilt.yaml']).replace('borte', 'salg'),
  });
  expect(run('twice').code).toBe(0);
});

test('a damaged cache changes nothing', () => {
  writePlan(join(work, 'damaged', 'plan'), broken);
  const first = run('damaged');
  const folder = join(work, 'damaged-cache');
  expect(readdirSync(folder).some((name) => name.startsWith('reads-'))).toBe(true);
  for (const at of [0, 40, 1000, -1]) {
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      const offset = at < 0 ? bytes.length + at : at;
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x55;
      writeFileSync(join(folder, name), bytes);
    }
    expect(run('damaged')).toEqual(first);
  }
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '');
  expect(run('damaged')).toEqual(first);
});

describe('an answer that is cached', () => {
  const strategy = 'focus-areas/01-naering/01-reiseliv.md';
  const files = {
    ...smallPlan,
    'chapters/02-kart.md': '---\nid: kart\n---\n\n# Kart\n\n![Et kart](../media/kart.png)\n',
    'media/kart.png': smallPng(8, 8),
  };

  /** A plan that was validated, and a cache in which the answer says something else: where it is used, it shows. */
  function marked(name: string) {
    const folder = join(work, name);
    const cache = `${folder}-cache`;
    writePlan(join(folder, 'plan'), files);
    const validate = (...args: readonly string[]): CliResult =>
      runCli(['validate', ...args], folder, { PLANVERK_CACHE: cache });
    const first = validate();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(answersIn(cache)).toHaveLength(1);
    mark(join(cache, answersIn(cache)[0] ?? ''), 'Ingen feil');
    return { folder: join(folder, 'plan'), cache, validate, first };
  }

  test('is given again for the very same files', () => {
    const { validate } = marked('again');
    expect(validate().out).toContain('Brukt igjen');
    expect(validate().out).toContain('Brukt igjen');
  });

  test.each<[what: string, change: (folder: string) => void]>([
    ['a letter of a text', (folder) => replaceIn(join(folder, strategy), 'Flere', 'Fleire')],
    ['a letter for another', (folder) => replaceIn(join(folder, strategy), 'Flere', 'Fjere')],
    ['plan.yaml', (folder) => replaceIn(join(folder, 'plan.yaml'), 'status: draft', 'status: adopted')],
    [
      'a byte of a picture',
      (folder) => {
        const bytes = smallPng(8, 8);
        bytes[40] = (bytes[40] ?? 0) ^ 1;
        writeFileSync(join(folder, 'media/kart.png'), bytes);
      },
    ],
    ['a new file', (folder) => writePlan(folder, { 'actions/ny.yaml': 'titel: x\n' })],
    ['a new file that is nothing of the plan', (folder) => writePlan(folder, { 'annet/a.txt': '' })],
    ['a file less', (folder) => rmSync(join(folder, 'actions/nettsalg.yaml'))],
    [
      'another name',
      (folder) => renameSync(join(folder, 'actions/nettsalg.yaml'), join(folder, 'actions/nettsalh.yaml')),
    ],
    ['a link in place of a file', (folder) => linkInPlace(join(folder, 'actions/nettsalg.yaml'))],
  ])('is not given after %s', (what, change) => {
    const { folder, validate } = marked(`after ${what}`);
    change(folder);
    const { code, out, err } = validate();
    expect(out).not.toContain('Brukt igjen');
    expect({ code, out, err }).toEqual(runCli(['validate'], join(folder, '..'), { PLANVERK_CACHE: 'off' }));
  });

  test('is not given to another question', () => {
    const { folder, cache, validate } = marked('question');
    for (const line of [
      '--lang nn',
      '--format json',
      '--all',
      '--max-warnings 3',
      '--today 2012-01-01',
      '--format sarif',
      '--fix',
    ])
      expect(validate(...line.split(' ')).out).not.toContain('Brukt igjen');
    const elsewhere = (env: Record<string, string>, cwd = join(folder, '..')): CliResult =>
      runCli(['validate', folder], cwd, { PLANVERK_CACHE: cache, ...env });
    for (const env of [{ PLANVERK_LANG: 'nn' }, { FORCE_COLOR: '1' }, { FORCE_HYPERLINK: '1' }])
      expect(elsewhere(env).out).not.toContain('Brukt igjen');
    // Files are called by where they are from here.
    expect(elsewhere({}, work).out).not.toContain('Brukt igjen');
    expect(elsewhere({}).out).toContain('Brukt igjen');
  });

  test('is not kept of a plan that has more than files, or is larger than a few megabytes', () => {
    const { folder, cache, validate } = marked('more');
    writePlan(folder, { 'vedlegg/a.txt': Buffer.alloc(2_100_000) });
    expect(validate().out).not.toContain('Brukt igjen');
    expect(answersIn(cache)).toHaveLength(1);
    rmSync(join(folder, 'vedlegg'), { recursive: true });
    linkInPlace(join(folder, 'actions/nettsalg.yaml'), '/etc/hostname');
    expect(validate().code).toBe(1);
    expect(validate().code).toBe(1);
    expect(answersIn(cache)).toHaveLength(1);
  });

  test('is forgotten where a byte of it was changed', () => {
    const { cache, validate, first } = marked('damage');
    for (const name of answersIn(cache)) {
      const bytes = readFileSync(join(cache, name));
      bytes[400] = (bytes[400] ?? 0) ^ 0x55;
      writeFileSync(join(cache, name), bytes);
    }
    expect(validate()).toEqual(first);
  });
});

describe('an answer of a comparison that is cached', () => {
  const decision = 'body: Styret\ncase: 1/11\ndate: 2011-01-20\ndecision: Vedtatt\n';

  /** A revision and a working tree that were compared, and a cache in which the answer says something else. */
  function marked(name: string, more: Readonly<Record<string, string>> = {}) {
    const folder = initRepository(join(work, `diff ${name}`));
    const cache = `${folder}-cache`;
    const before = commit(folder, below('plan', smallPlan));
    commit(folder, below('plan', { ...smallPlan, ...more }));
    replaceIn(join(folder, 'plan/actions/skilt.yaml'), 'Nye skilt', 'Flere skilt');
    const diff = (...args: readonly string[]): CliResult =>
      runCli(['diff', ...args], folder, { PLANVERK_CACHE: cache });
    const first = diff();
    expect(first.out).toContain('Flere skilt');
    for (const answer of answersIn(cache)) mark(join(cache, answer), 'Til vedtak:');
    return { folder, cache, diff, first, before };
  }

  test('is given again for the very same files, with its exit code', () => {
    const { diff, first } = marked('again');
    const again = diff();
    expect(again.out).toContain('Brukt igjen');
    expect(again).toEqual({ ...first, out: first.out.replaceAll('Til vedtak:', 'Brukt igjen') });
  });

  test.each<[what: string, change: (folder: string) => void]>([
    [
      'a letter of a text',
      (folder) => replaceIn(join(folder, 'plan/actions/skilt.yaml'), 'Flere skilt', 'Flere skild'),
    ],
    ['a new file', (folder) => writePlan(join(folder, 'plan'), { 'vedlegg/a.txt': 'a' })],
    ['a commit', (folder) => git(folder, 'commit', '-qam', 'more')],
    ['another commit with the same files', (folder) => git(folder, 'commit', '-qm', 'x', '--allow-empty')],
    ['a checkout of what was before', (folder) => git(folder, 'reset', '-q', 'HEAD~1')],
  ])('is not given after %s', (what, change) => {
    const { folder, diff } = marked(`after ${what}`);
    change(folder);
    const { code, out, err } = diff();
    expect(out).not.toContain('Brukt igjen');
    expect({ code, out, err }).toEqual(runCli(['diff'], folder, { PLANVERK_CACHE: 'off' }));
  });

  test('is not given to another question, and documents and marks of lines are made anew', () => {
    const { diff, before, folder, cache } = marked('question');
    for (const line of [
      before,
      'HEAD..HEAD',
      'plan plan',
      '--lang nn',
      '--format json',
      '--format github',
      '--format html',
      '--only action',
      '--fail-on decision',
      '--stat',
      '--out out/a.txt',
    ])
      expect(diff(...line.split(' ')).out).not.toContain('Brukt igjen');
    expect(diff('--format', 'html').err).toContain('.html');
    expect(existsSync(join(folder, 'out/a.txt'))).toBe(true);
    expect(runCli(['diff'], join(folder, 'plan'), { PLANVERK_CACHE: cache }).out).not.toContain(
      'Brukt igjen',
    );
    expect(diff().out).toContain('Brukt igjen');
  });

  test('is not kept where a decision accepts what another revision says', () => {
    const named = { 'decisions/sak.yaml': `${decision}acceptsUpTo: senere\n` };
    const { folder, cache, diff, first } = marked('decision', named);
    expect(answersIn(cache)).toEqual([]);
    git(folder, 'commit', '-qam', 'more');
    git(folder, 'tag', 'senere');
    git(folder, 'reset', '-q', 'HEAD~1');
    expect(diff()).not.toEqual(first);
  });
});

const answersIn = (cache: string): readonly string[] =>
  readdirSync(cache).filter((name) => name.startsWith('answer-'));

/** Makes an answer say something else, with a right checksum: where it is used, it shows. */
function mark(path: string, words: string): void {
  const text = readFileSync(path).subarray(16).toString('latin1').replaceAll(words, 'Brukt igjen');
  const content = Buffer.from(text, 'latin1');
  writeFileSync(path, Buffer.concat([Buffer.from(checksum(content)), content]));
}

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function linkInPlace(path: string, target = 'skilt.yaml'): void {
  rmSync(path);
  symlinkSync(target, path);
}

describe('compiled code that is not as it was written', () => {
  /** A cache that a run has filled; the file of compiled code, and what the run said. */
  function filled(name: string) {
    writePlan(join(work, name, 'plan'), broken);
    const first = run(name);
    const folder = join(work, `${name}-cache`);
    const cached = readdirSync(folder).find((file) => file.startsWith('code-planverk')) ?? '';
    return { first, folder, path: join(folder, cached), whole: readFileSync(join(folder, cached)) };
  }

  const changed = (at: number) => (bytes: Buffer) => {
    for (const offset of [at, at + 1, at + 2]) bytes[offset] = (bytes[offset] ?? 0) ^ 0x55;
    return bytes;
  };
  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['of zero bytes', () => Buffer.alloc(0)],
    ['cut within its checksum', (bytes) => bytes.subarray(0, 10)],
    ['cut after its checksum', (bytes) => bytes.subarray(0, 16)],
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['a byte short', (bytes) => bytes.subarray(0, -1)],
    ['a byte longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['nothing but zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['another checksum', changed(3)],
    // What V8 calls the length of the rest, and does not look at where it is too short.
    ['changed at 34 bytes', changed(34)],
    ['changed at 36 bytes', changed(36)],
    ['changed at 44 bytes', changed(44)],
    // V8 itself would run these, or crash.
    ['changed at 100 bytes', changed(100)],
    ['changed at 1000 bytes', changed(1000)],
    ['changed at 10 000 bytes', changed(10_000)],
    ['changed at 300 000 bytes', changed(300_000)],
    ['changed at its end', (bytes) => changed(bytes.length - 3)(bytes)],
  ])('%s: nobody is told, and it is written anew', (name, damage) => {
    const { first, path, whole } = filled(name.replaceAll(' ', '-'));
    writeFileSync(path, damage(Buffer.from(whole)));
    expect(run(name.replaceAll(' ', '-'))).toEqual(first);
    const anew = readFileSync(path);
    expect(anew.toString('latin1', 0, 16)).toBe(sumOf(anew.subarray(16)));
    expect(anew.length).toBeGreaterThan(1000);
  });

  test('of another version of V8, with a right checksum', () => {
    const { first, path, whole } = filled('version');
    const content = Buffer.from(whole.subarray(16));
    content.writeUInt32LE(1, 4);
    const bytes = Buffer.concat([Buffer.from(sumOf(content)), content]);
    writeFileSync(path, bytes);
    expect(run('version')).toEqual(first);
    expect(readFileSync(path).equals(bytes)).toBe(false);
  });

  posix.each(['pipe', 'folder', 'device'])(
    'a %s in its place, or in that of what was read, is not waited for',
    (what) => {
      const { first, folder } = filled(what);
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        rmSync(path);
        if (what === 'pipe') execFileSync('mkfifo', [path]);
        else if (what === 'folder') mkdirSync(path);
        else symlinkSync('/dev/zero', path);
      }
      expect(run(what)).toEqual(first);
      expect(run(what)).toEqual(first);
    },
  );

  test('drafts that a run has left are removed after an hour', () => {
    const { folder, path } = filled('drafts');
    for (const [name, age] of [
      ['old', 3700],
      ['young', 3500],
    ] as const) {
      writeFileSync(`${path}.${name}`, '');
      utimesSync(`${path}.${name}`, Date.now() / 1000 - age, Date.now() / 1000 - age);
    }
    writeFileSync(path, '');
    run('drafts');
    const left = readdirSync(folder).map((name) => name.replace(/^.*\.bin/, ''));
    expect(left.filter(Boolean)).toEqual(['.young']);
  });
});

test('what is kept compiled is kept by what it is used for', () => {
  writePlan(join(work, 'uses', 'plan'), smallPlan);
  const used = (...args: readonly string[]): readonly string[] => {
    const env = { PLANVERK_CACHE: join(work, 'uses-cache') };
    expect(runCli(args, join(work, 'uses'), env).code).toBe(0);
    const names = readdirSync(join(work, 'uses-cache')).filter((name) => name.startsWith('code-planverk'));
    return names.map((name) => name.replace(/^.*-(?=build|list)|\.bin$/g, '')).sort();
  };
  expect(used('list')).toEqual(['list']);
  expect(used('build', 'strategy', '--format', 'md')).toEqual(['build-strategy-md', 'list']);
  expect(used('build', 'strategy')).toEqual(['build-strategy', 'build-strategy-md', 'list']);
});

test('without a cache, or where none can be written, everything works', () => {
  writePlan(join(work, 'off', 'plan'), broken);
  const first = run('off', { PLANVERK_CACHE: 'off' });
  expect(first.out).toContain('PV1102');
  expect(existsSync(join(work, 'off-cache'))).toBe(false);
  mkdirSync(join(work, 'blocked'));
  writeFileSync(join(work, 'blocked', 'file'), '');
  expect(run('off', { PLANVERK_CACHE: join(work, 'blocked', 'file', 'cache') })).toEqual(first);
});

test('what was read under other levels of the plan is read again', () => {
  const folder = join(work, 'levels');
  const page = '---\nid: a\nlistedAs: Gjennom a\n---\n\n# A\n\n## B {#b}\n\n- c {#c}\n';
  const planOf = (levels: string): string =>
    `formatVersion: 1\ntitle: Plan\nowner: Ask\nlanguage: nb\nperiod: { from: 2025, to: 2036 }\nrevision: { status: draft, date: 2025 }\nlevels: [${levels}]\n`;
  const run = (): CliResult =>
    runCli(['list', '--json'], folder, { PLANVERK_CACHE: join(work, 'levels-cache') });
  const kinds = ({ out }: CliResult): unknown =>
    JSON.parse(out).entities.map(({ kind, title }: { kind: string; title: string }) => `${kind} ${title}`);
  writePlan(join(folder, 'plan'), {
    'plan.yaml': planOf('focus-area, strategy, goal, action-area'),
    'focus-areas/01-o/focus-area.md': '---\nid: o\n---\n\n# O\n',
    'focus-areas/01-o/01-a.md': page,
  });
  expect(kinds(run())).toEqual(['focus-area O', 'strategy A', 'goal B', 'action-area c']);
  writePlan(join(folder, 'plan'), { 'plan.yaml': planOf('focus-area, goal, strategy, action-area') });
  expect(kinds(run())).toEqual(['focus-area O', 'goal A', 'strategy B', 'action-area c']);
});
