import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRevisions } from '../../src/reading/compared-trees.ts';
import { revisionSpecs } from '../../src/reading/revision-specs.ts';
import { below, type Contents, commit, initRepository } from '../support/repository.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let number = 0;
const fresh = (): string => join(work, String(++number));

const changed: Contents = { ...smallPlan, 'notes.md': 'Et notat.\n' };
let folder: string;
let cache: string;

beforeEach(() => {
  folder = initRepository(fresh());
  cache = fresh();
  mkdirSync(cache);
  commit(folder, below('plan', smallPlan));
  commit(folder, below('plan', changed));
});

/** What a comparison reads of both ends, and how many processes of git it takes. */
function compare(words: readonly string[] = ['HEAD~1..HEAD']) {
  const trace = join(work, 'trace');
  rmSync(trace, { force: true });
  process.env.GIT_TRACE = trace;
  try {
    const plan = join(folder, 'plan');
    const world = { cwd: folder, cache: { folder: cache, build: 'test' } };
    const { base, head } = readRevisions(revisionSpecs(words, folder, plan), plan, world);
    const ends = [base, head].map(({ commit, tree }) => ({
      date: commit?.date,
      texts: [...tree.files.keys()].map((path) => [path, Buffer.from(tree.read(path)).toString('utf8')]),
    }));
    return { ends, processes: readFileSync(trace, 'utf8').match(/ built-in: git /g)?.length };
  } finally {
    delete process.env.GIT_TRACE;
  }
}

test('what git said of commits is not asked again, and names are', () => {
  const first = compare();
  expect(first.processes).toBeGreaterThan(2);
  const second = compare();
  expect(second).toEqual({ ...first, processes: 1 });

  commit(folder, below('plan', { ...changed, 'notes.md': 'Et annet notat.\n' }));
  const { ends } = compare();
  expect(ends[0]?.texts).toEqual(first.ends[1]?.texts);
  expect(ends[1]?.texts).toContainEqual(['notes.md', 'Et annet notat.\n']);
});

test('what is kept of other commits gives way to what was asked last', () => {
  compare();
  const [name = ''] = readdirSync(cache);
  const { length } = readFileSync(join(cache, name));
  compare(['HEAD..HEAD']);
  expect(readFileSync(join(cache, name)).length).toBeLessThan(length);
});

test('a byte that was changed, or another build, is as good as nothing kept', () => {
  const first = compare();
  const [name = ''] = readdirSync(cache);
  const path = join(cache, name);
  const kept = readFileSync(path);
  for (const at of [0, 20, Math.floor(kept.length / 2), kept.length - 1]) {
    const damaged = Buffer.from(kept);
    damaged.writeUInt8((damaged[at] ?? 0) ^ 1, at);
    writeFileSync(path, damaged);
    expect(compare()).toEqual(first);
  }
});

test('of more than a megabyte nothing is kept', () => {
  commit(folder, below('plan', { ...changed, 'notes.md': 'Et langt notat.\n'.repeat(70_000) }));
  const first = compare();
  expect(readdirSync(cache)).toEqual([]);
  expect(compare()).toEqual(first);
});
