import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failOnWeights } from '../../src/commands/names.ts';
import { fullRecords } from '../support/full-records.ts';
import { posix } from '../support/posix.ts';
import { below, commit, copiedRepository, git } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { smallPng } from '../support/small-png.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

const { 'actions/nettsalg.yaml': _other, ...rest } = smallPlan;
const plan: Readonly<Record<string, string | Uint8Array>> = {
  ...rest,
  ...Object.fromEntries(
    Object.entries(fullRecords).map(([path, text]) => [path, text.replaceAll('¤', 'ord')]),
  ),
  'plan.yaml': `${fullRecords['plan.yaml']?.replaceAll('¤', 'ord')}documents:
  logo: media/logo.png
  theme: themes/egen.yaml
  templates: templates
  locales: locales
`,
  'decisions/sak.yaml': 'body: Styret\ncase: 1/11\ndate: 2011-01-20\ndecision: Vedtatt\n',
  'chapters/02-kart.md': '---\nid: kart\n---\n\n# Kart\n\n![Kart](../media/kart.png)\n',
  'media/kart.png': smallPng(8, 8),
  'media/logo.png': smallPng(8, 8),
  'themes/egen.yaml': 'fonts: { regular: themes/egen.ttf }\n',
  'themes/egen.ttf': readFileSync(join(import.meta.dirname, '../../dist/fonts/regular.ttf')),
  'templates/strategy.yaml':
    'document: strategy\nsections:\n  - section: cover\n  - section: chapters\n    position: before\n  - section: focus-areas\n',
  'locales/nb.yaml': 'contents: Innhald\n',
};
const isText = (path: string): boolean => /\.(yaml|md)$/.test(path);

/** Makes a file one that cannot be read, or not as what it should be. */
const ways: Readonly<Record<string, (path: string) => void>> = {
  'a folder in its place': (path) => mkdirSync(replaced(path)),
  'a link to nothing': (path) => symlinkSync('finnes-ikke', replaced(path)),
  'a link to itself': (path) => symlinkSync(path.split('/').at(-1) ?? '', replaced(path)),
  'a link out of the plan': (path) => symlinkSync('/etc/hostname', replaced(path)),
  'a pipe': (path) => void execFileSync('mkfifo', [replaced(path)]),
  'bytes that are no UTF-8': (path) =>
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0xff, 10])])),
  'a NUL': (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0, 10])])),
  'UTF-16': (path) => writeFileSync(path, Buffer.from(`\ufeff${readFileSync(path, 'utf8')}`, 'utf16le')),
  'nothing in it': (path) => writeFileSync(path, ''),
  'broken YAML': (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('\n', '\n  a: "b\n- [c\n')),
  'more than may be read': (path) =>
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(21_000_000, '\n# a')])),
  'conflict markers': (path) => {
    const text = readFileSync(path, 'utf8');
    const middle = text.indexOf('\n', text.length / 2);
    writeFileSync(
      path,
      `${text.slice(0, middle + 1)}<<<<<<< HEAD\nen: 1\n=======\nen: 2\n>>>>>>> gren\n${text.slice(middle + 1)}`,
    );
  },
  'half of it': (path) => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2)),
};
/** Ways that make no difference to what is no text, or none that could be seen. */
const textOnly = ['bytes that are no UTF-8', 'a NUL', 'UTF-16', 'broken YAML', 'conflict markers'];

function replaced(path: string): string {
  rmSync(path, { recursive: true });
  return path;
}

/** Half of these files is a plan as good as the whole. */
const asGood = ['programmes/synlig.yaml', 'indicators/folketall.yaml', 'chapters/02-kart.md'].map(
  (path) => `half of it: ${path}`,
);

/** All but `never`, which asks for no answer. */
const weights = failOnWeights.filter((weight) => weight !== 'never');

/**
 * Command lines that have looked at a file, with the plan in the working folder and a whole one in `../whole`. Of the
 * weights from which a comparison fails, each asks of the files in turn: together they are most of the time.
 */
function commandsFor(path: string, number = 0): readonly (readonly string[])[] {
  const [whole, broken] = [join(work, 'whole', 'plan'), join(work, 'broken', 'plan')];
  const weight = weights[number % weights.length] ?? '';
  return [
    ['validate'],
    ['validate', '--format', 'json'],
    ['build', '--format', 'md,pdf'],
    ...(isText(path) && !/^(themes|templates|locales)\//.test(path)
      ? [
          ['fmt', '--check'],
          ['list'],
          ['list', 'actions', '--json'],
          ['diff', whole, broken],
          ['diff', broken, broken, '--stat'],
          ...[
            [whole, broken],
            [broken, whole],
            [broken, broken],
          ].map((ends) => ['diff', ...ends, '--fail-on', weight]),
          // Last, as it writes a file where nothing is wrong.
          ['new', 'action-plan', '2012'],
        ]
      : []),
  ];
}

/** Of a file that is broken in one way every second command is asked, and in the next way the others. */
const isAsked = (command: number, file: number, way: number): boolean => (command + file + way) % 2 === 0;

posix.each(Object.keys(ways).map((way, number) => [way, number] as const))(
  'no command says yes to a file with %s',
  async (way, wayNumber) => {
    writePlan(join(work, 'whole', 'plan'), plan);
    const passed: string[] = [];
    let asked = 0;
    for (const [number, path] of Object.keys(plan).entries()) {
      if (!isText(path) && textOnly.includes(way)) continue;
      if (asGood.includes(`${way}: ${path}`)) continue;
      const folder = join(work, 'broken');
      rmSync(folder, { recursive: true, force: true });
      writePlan(join(folder, 'plan'), plan);
      ways[way]?.(join(folder, 'plan', path));
      for (const [command, args] of commandsFor(path, number).entries()) {
        if (!isAsked(command, number, wayNumber)) continue;
        const { code, err } = await runBuilt(args, folder);
        asked += 1;
        const name = `${path}: ${args.join(' ').replaceAll(`${work}/`, '')}`;
        if (code !== 1 && code !== 3) passed.push(`${name}: ${code} ${(code ?? 4) > 1 ? err : ''}`);
      }
    }
    expect(asked).toBeGreaterThan(60);
    expect(passed).toEqual([]);
  },
  120_000,
);

test('the plan that is broken above is whole', async () => {
  writePlan(join(work, 'whole', 'plan'), plan);
  for (const args of [...commandsFor('plan.yaml'), ['validate', '--max-warnings', '99']]) {
    const { code, out, err } = await runBuilt(
      args.map((arg) => arg.replace('broken', 'whole')),
      join(work, 'whole'),
    );
    expect({ args, code, told: code === 0 ? '' : out + err }).toEqual({ args, code: 0, told: '' });
  }
});

/** Objects of a revision, as git names them. */
const objects: Readonly<Record<string, string>> = {
  'the contents of a file': 'HEAD:plan/actions/ute.yaml',
  'the contents of plan.yaml': 'HEAD:plan/plan.yaml',
  'the contents of a picture': 'HEAD:plan/media/kart.png',
  'a folder': 'HEAD:plan/actions',
  'the plan folder': 'HEAD:plan',
  'all folders': 'HEAD^{tree}',
  'the revision itself': 'HEAD',
};
const losses: Readonly<Record<string, (path: string) => void>> = {
  lost: (path) => rmSync(path),
  'cut off': (path) => writeFileSync(path, readFileSync(path).subarray(0, 12)),
  empty: (path) => writeFileSync(path, ''),
  'of other bytes': (path) => writeFileSync(path, Buffer.alloc(40, 'x')),
};

const history = copiedRepository(join(work, 'history'), (folder) => {
  const before = { ...plan, 'actions/ute.yaml': String(plan['actions/ute.yaml']).replace('Ute', 'Før') };
  for (const files of [before, plan]) commit(folder, below('plan', files));
});

test.each(Object.keys(objects).flatMap((name) => Object.keys(losses).map((loss) => ({ name, loss }))))(
  'no command says yes to a revision in which $name is $loss',
  async ({ name, loss }) => {
    const folder = history(join(work, `lost ${name} ${loss}`));
    const [head = '', id = ''] = git(folder, 'rev-parse', 'HEAD', objects[name] ?? '').split('\n');
    const path = join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2));
    rmSync(`${path}.old`, { force: true });
    writeFileSync(`${path}.old`, readFileSync(path));
    rmSync(path);
    writeFileSync(path, readFileSync(`${path}.old`));
    losses[loss]?.(path);
    const passed: string[] = [];
    for (const args of [
      ['validate', '--at', head],
      ['build', '--at', head, '--format', 'md'],
      ['list', '--at', head],
      ['diff', 'HEAD~1', head, '--fail-on', 'editorial'],
      ['diff', head, '--fail-on', 'editorial'],
    ]) {
      const { code, err } = await runBuilt(args, folder);
      if (code !== 1 && code !== 3) passed.push(`${args.join(' ')}: ${code} ${(code ?? 4) > 1 ? err : ''}`);
    }
    expect(passed).toEqual([]);
  },
);
