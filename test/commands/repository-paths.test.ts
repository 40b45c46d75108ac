import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { posix } from '../support/posix.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = join(temporaryFolder(), 'Åse Ø og data');
const action = 'actions/skilt.yaml';
/** A plan with one mistake, in an action. */
const wrong = smallPlanWith({ [action]: (text) => text.replace('title:', 'titel:') });
const municipal = 'kommune æ/plan';

const repository = initRepository(join(work, 'repo'));
commit(repository, { ...below(municipal, wrong), 'LES MEG.md': 'x\n' });

/** Where each format says that the mistake is. */
async function places(args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const told = async (format: string): Promise<string> => {
    const { out, code } = await runBuilt(['validate', '--format', format, ...args], cwd, env);
    expect(code).toBe(1);
    return out;
  };
  const results = JSON.parse(await told('sarif')).runs[0].results as readonly {
    readonly locations: readonly [{ physicalLocation: { artifactLocation: { uri: string } } }];
  }[];
  return {
    github: /^::error file=([^,]*),/m.exec(await told('github'))?.[1],
    sarif: decodeURIComponent(results[0]?.locations[0].physicalLocation.artifactLocation.uri ?? ''),
    gitlab: JSON.parse(await told('gitlab'))[0].location.path,
    text: /┌─ (.*):1:1/.exec(await told('pretty'))?.[1],
    textAfterAnnotations: /┌─ (.*):1:1/.exec(await told('github'))?.[1],
  };
}

function all(machines: string, people: string) {
  return { github: machines, sarif: machines, gitlab: machines, text: people, textAfterAnnotations: people };
}

describe('machines get paths from the top of the repository, people from where they are', () => {
  const path = `${municipal}/${action}`;

  test.each([
    ['the top', '.', ['--plan', municipal], path],
    ['the folder of the plan', 'kommune æ', [], `plan/${action}`],
    ['the plan itself', municipal, [], action],
    ['a folder within the plan', `${municipal}/chapters`, [], `../${action}`],
    ['a folder beside', 'kommune æ', ['plan'], `plan/${action}`],
    ['a revision, from the top', '.', ['--at', 'HEAD', '--plan', municipal], path],
    ['a revision, from within', `${municipal}/actions`, ['--at', 'HEAD'], `../${action}`],
  ])('%s', async (_name, from, args, people) => {
    expect(await places(args, join(repository, from))).toEqual(all(path, people));
  });

  test('without git, without a home', async () => {
    const env = { PATH: '/ingen', HOME: '' };
    expect(await places([], join(repository, municipal), env)).toEqual(all(path, action));
  });

  test('from outside of the repository, and in a revision whose folder is gone', async () => {
    const plan = join(repository, municipal);
    expect(await places(['--plan', plan], work)).toMatchObject({ github: path, sarif: path, gitlab: path });
    const folder = initRepository(join(work, 'flyttet'));
    commit(folder, below('gammel/plan', wrong));
    commit(folder, below('ny/plan', wrong));
    expect(await places(['--plan', 'gammel/plan', '--at', 'HEAD~1'], folder)).toEqual(
      all(`gammel/plan/${action}`, `gammel/plan/${action}`),
    );
  });

  test('of a worktree and of a submodule from their own tops', async () => {
    git(repository, 'worktree', 'add', '-q', join(work, 'tre'), 'HEAD');
    expect(await places([], join(work, 'tre', municipal))).toEqual(all(path, action));
    const outer = initRepository(join(work, 'ytre'));
    git(outer, 'submodule', '--quiet', 'add', repository, 'planer/kommune');
    expect(await places([], join(outer, 'planer/kommune', municipal))).toEqual(all(path, action));
  });

  posix('of a plan behind a link from where git has it', async () => {
    symlinkSync(municipal, join(repository, 'lenke'));
    expect(await places(['lenke'], repository)).toMatchObject({ github: path, sarif: path, gitlab: path });
    symlinkSync(repository, join(work, 'lenke-til-repo'));
    const args = ['--plan', join(work, 'lenke-til-repo', municipal)];
    expect(await places(args, work)).toMatchObject({ github: path, sarif: path, gitlab: path });
  });

  test('where there is no repository, from where the command runs', async () => {
    const folder = join(work, 'uten git', 'kommune');
    writePlan(join(folder, 'plan'), wrong);
    // A folder that only looks like a repository is none.
    mkdirSync(join(work, 'uten git', '.git'));
    expect(await places([], folder)).toEqual(all(`plan/${action}`, `plan/${action}`));
    expect(await places([], join(folder, 'plan'))).toEqual(all(action, action));
  });
});

describe('diff --format github', () => {
  const folder = initRepository(join(work, 'endret'));
  const strategy = 'focus-areas/01-naering/01-reiseliv.md';
  const base = smallPlanWith({});
  commit(folder, below(municipal, base));
  const changed = smallPlanWith({
    [action]: (text) => text.replace('Nye skilt', 'Skilt'),
    [strategy]: (text) => text.replace('- salg {#salg}\n', '- salg og mer {#salg}\n'),
    'programmes/synlig.yaml': undefined,
    // What named the programme is part of its removal, and shown there; the deadline is a change of its own.
    'actions/nettsalg.yaml': (text) =>
      text.replace('programme: synlig\n', '').replace('end: 2012', 'end: 2013'),
  });
  commit(folder, below(municipal, changed));
  const files = async (from: string, ...args: readonly string[]): Promise<readonly string[]> => {
    const { out, code } = await runBuilt(['diff', '--format', 'github', ...args], join(folder, from));
    expect(code).toBe(0);
    return [...new Set([...out.matchAll(/^::\w+ file=([^,]*),/gm)].map(([, file = '']) => file))].sort();
  };
  const expected = ['actions/nettsalg.yaml', action, strategy, 'programmes/synlig.yaml']
    .map((file) => `${municipal}/${file}`)
    .sort();

  test.each([
    ['.', ['--plan', municipal, 'HEAD~1..HEAD']],
    ['kommune æ', ['HEAD~1..HEAD']],
    [`${municipal}/actions`, ['HEAD~1']],
    [municipal, ['HEAD~1', 'HEAD']],
  ])('in %j with %j', async (from, args) => {
    expect(await files(from, ...args)).toEqual(expected);
  });

  test('of two folders on disk, and of a folder that was moved', async () => {
    const other = `${municipal}-2`;
    writePlan(join(folder, other), base);
    expect(await files('kommune æ', 'plan', 'plan-2')).toEqual(
      expected.map((file) => file.replace(municipal, other)),
    );
    const moved = initRepository(join(work, 'flyttet igjen'));
    commit(moved, below('gammel', base));
    commit(moved, below('ny', changed));
    const { out } = await runBuilt(
      ['diff', '--format', 'github', 'HEAD~1', '--plan', '.'],
      join(moved, 'ny'),
    );
    expect(out).toContain(`file=ny/${action},`);
    expect(out).toContain('file=gammel/programmes/synlig.yaml,');
  });
});

describe('where there is no plan', () => {
  const line = async (cwd: string, lang: string, ...args: readonly string[]): Promise<string> =>
    (await runBuilt([...args, '--lang', lang], cwd)).err.split('\n')[1] ?? '';

  test('those further down are named, so that the advice can be followed', async () => {
    for (const args of [
      ['validate'],
      ['list'],
      ['build'],
      ['fmt'],
      ['diff', 'HEAD'],
      ['new', 'action-plan', '2012'],
    ])
      expect({ args, err: await line(repository, 'nb', ...args) }).toEqual({
        args,
        err: 'Det ligger en plan lenger ned: --plan "kommune æ/plan"',
      });
    const [, folder = ''] = /--plan "(.*)"/.exec(await line(repository, 'nn', 'validate')) ?? [];
    expect((await runBuilt(['validate', '--plan', folder], repository)).out).toContain('PV0107');
    const many = join(work, 'mange');
    for (const name of ['a/plan', 'b', 'node_modules/c', '.d', 'out', 'e/f/g/h', 'e/f/g/h/i'])
      writePlan(join(many, name), { 'plan.yaml': '' });
    expect(await line(many, 'en', 'validate')).toBe(
      'There is a plan further down: --plan b, --plan a/plan or --plan e/f/g/h',
    );
  });

  test('and none is further down, it is said what a plan folder is', async () => {
    mkdirSync(join(work, 'tom'), { recursive: true });
    expect(await line(join(work, 'tom'), 'nb', 'list')).toBe(
      'En planmappe er en mappe med filen plan.yaml. Finnes den, si hvor den er: --plan <mappe>',
    );
  });

  test.each([
    ['plan.yml', 'plan.yml'],
    ['plan/plan.yml', 'plan/plan.yml'],
    ['plan/plan.yaml.txt', 'plan/plan.yaml.txt'],
    ['plan.txt', 'plan.txt'],
  ])('and %s is there, it is said what that should be called', async (path, told) => {
    const folder = join(work, `navn-${path.replaceAll('/', '-')}`);
    writePlan(folder, { [path]: 'title: x\n' });
    expect(await line(folder, 'nb', 'validate')).toBe(
      `Filen «${told}» har feil navn: den skal hete plan.yaml`,
    );
    expect(await line(folder, 'nn', 'build')).toBe(`Fila «${told}» har feil namn: ho skal heite plan.yaml`);
    expect(await line(folder, 'en', 'list')).toContain(`“${told}” has the wrong name`);
  });
});
