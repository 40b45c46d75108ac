import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../src/io/world.ts';
import { readRevisions } from '../../src/reading/compared-trees.ts';
import { readTwoPlans, type TwoPlans } from '../../src/reading/read-two-plans.ts';
import { revisionSpecs } from '../../src/reading/revision-specs.ts';
import { below, type Contents, commit, git, initRepository } from '../support/repository.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let number = 0;
const fresh = (): string => join(work, String(++number));
const changed = smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('Nye skilt', 'Andre skilt') });
const picture: Contents = { 'media/a.png': Buffer.from('one'), 'media/b.png': Buffer.from('two') };

function worldAt(cwd: string, cache?: string): World {
  return {
    cwd,
    env: {},
    out: () => {},
    err: () => {},
    width: 100,
    outIsTerminal: false,
    errIsTerminal: false,
    version: '0',
    ...(cache !== undefined && { cache: { folder: cache, build: 'test' } }),
  };
}

function read(words: readonly string[], cwd: string, cache?: string): Promise<TwoPlans> {
  const plan = join(cwd, 'plan');
  return readTwoPlans(
    readRevisions(revisionSpecs(words, cwd, plan), plan, worldAt(cwd, cache)),
    worldAt(cwd, cache),
    plan,
  );
}

function committed(...revisions: readonly Contents[]): string {
  const folder = initRepository(fresh());
  for (const files of revisions) commit(folder, below('plan', files));
  return folder;
}

/** Paths that have one source object in both. */
function shared({ base, head }: TwoPlans): readonly string[] {
  return [...head.sources.keys()].filter((path) => base.sources.get(path) === head.sources.get(path));
}

const allButSkilt = Object.keys(smallPlan)
  .filter((path) => path !== 'actions/skilt.yaml')
  .sort();

describe('a file that is the same in both has one source', () => {
  test('in two revisions', async () => {
    const folder = committed(smallPlan, changed);
    expect([...shared(await read(['HEAD~1..HEAD'], folder))].sort()).toEqual(allButSkilt);
    expect(shared(await read(['HEAD..HEAD'], folder))).toHaveLength(Object.keys(smallPlan).length);
  });

  test('in a revision and on disk', async () => {
    const folder = committed(smallPlan);
    writePlan(folder, below('plan', changed));
    expect([...shared(await read([], folder))].sort()).toEqual(allButSkilt);
  });

  test('in two folders', async () => {
    const folder = fresh();
    writePlan(folder, below('plan', smallPlan));
    writePlan(folder, below('ny', changed));
    expect([...shared(await read(['plan', 'ny'], folder))].sort()).toEqual(allButSkilt);
  });

  test('from what was remembered, too; and what is remembered does not grow', async () => {
    const folder = committed(smallPlan, changed, smallPlanWith({ 'programmes/synlig.yaml': 'title: Ny\n' }));
    const cache = fresh();
    const run = (range: string): Promise<TwoPlans> => read([range], folder, cache);
    await run('HEAD~1..HEAD');
    const files = readdirSync(cache);
    expect(files).toHaveLength(3);
    for (const range of ['HEAD~2..HEAD~1', 'HEAD~2..HEAD', 'HEAD~1..HEAD~2', 'HEAD~2..HEAD~1'])
      await run(range);
    expect(readdirSync(cache)).toEqual(files);
    expect([...shared(await run('HEAD~2..HEAD~1'))].sort()).toEqual(allButSkilt);
  });
});

describe('what is not text is named by its content', () => {
  const idOf = (content: string): string =>
    createHash('sha1').update(`blob ${content.length}\0${content}`).digest('hex');

  test('as git names it, on disk too where the other side has something of its size', async () => {
    const folder = committed({ ...smallPlan, ...picture });
    writePlan(folder, below('plan', { 'media/c.png': 'two', 'media/d.png': 'longer' }));
    const { base, head } = await read([], folder);
    expect([...(base.side?.others ?? [])]).toEqual([
      ['media/a.png', idOf('one')],
      ['media/b.png', idOf('two')],
    ]);
    const others = new Map(head.side?.others);
    expect(others.get('media/a.png')).toBe(idOf('one'));
    expect(others.get('media/c.png')).toBe(idOf('two'));
    expect(others.get('media/d.png')).not.toMatch(/^[0-9a-f]{40}$/);
    expect(others.size).toBe(4);
  });
});

test('ends know their commits and folders, and files as they are called from here', async () => {
  const folder = committed(smallPlan, changed);
  const from = (words: readonly string[], cwd: string): Promise<TwoPlans> => {
    const plan = join(folder, 'plan');
    return readTwoPlans(
      readRevisions(revisionSpecs(words, cwd, plan), plan, worldAt(cwd)),
      worldAt(cwd),
      plan,
    );
  };
  const { base, head } = await from(['HEAD~1'], join(folder, 'plan', 'actions'));
  expect(base.commit?.id).toBe(git(folder, 'rev-parse', 'HEAD~1'));
  expect(base.commit?.date).toBe(git(folder, 'log', '-1', '--format=%cI', 'HEAD~1'));
  expect([base.folder, head.folder, head.commit]).toEqual(['plan', 'plan', undefined]);
  expect([base.pathOf('plan.yaml'), head.pathOf('plan.yaml')]).toEqual(['../plan.yaml', '../plan.yaml']);
});

test('errors are told with their files, which count as broken; warnings are nothing here', async () => {
  const broken = { ...smallPlan, 'actions/skilt.yaml': 'titel: x\n', 'chapters/02-a.txt': '' };
  const { base, head } = await read(['HEAD~1..HEAD'], committed(smallPlan, broken));
  expect(base.diagnostics).toEqual([]);
  expect(new Set(head.diagnostics.map(({ severity }) => severity))).toEqual(new Set(['error']));
  expect(head.side?.broken.has('actions/skilt.yaml')).toBe(true);
  expect(head.side?.plan.actions.map(({ id }) => id)).not.toContain('skilt');
});

test('a limit that plan.yaml raises is raised at both ends, in git as on disk', async () => {
  const large = { 'README.md': 'x'.repeat(2_000_001) };
  const raised = smallPlanWith({ 'plan.yaml': (text) => `${text}limits: { fileBytes: 3000000 }\n` });
  const folder = committed({ ...smallPlan, ...large }, { ...raised, ...large });
  const told = ({ diagnostics }: TwoPlans['base']): readonly string[] => diagnostics.map(({ name }) => name);
  for (const range of ['HEAD~1..HEAD', 'HEAD~1']) {
    const { base, head } = await read([range], folder);
    expect([told(base), told(head)]).toEqual([['file-too-large'], []]);
    expect(head.side?.others.has('README.md')).toBe(true);
  }
});
