import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import type { PlanInHand } from '../../src/reading/read-plan.ts';
import { planKeeper, type Reading } from '../../src/watching/kept-plan.ts';
import { posix } from '../support/posix.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
let number = 0;
const world = { cwd: work };

function newPlan(): string {
  const folder = join(work, String(++number));
  writePlan(folder, smallPlan);
  return folder;
}

const codesOf = async (reading: Reading | undefined): Promise<unknown> =>
  (await reading?.whole())?.diagnostics.map(({ code, at }) => [code, at.file]);

/** The tree, with a count of the files that are read. */
function counted(folder: string) {
  const tree = readDiskTree(folder);
  const read: string[] = [];
  return {
    read,
    tree: {
      ...tree,
      read(path: string) {
        read.push(path);
        return tree.read(path);
      },
    },
  };
}

test('only what was touched is read again, and the plan is the same as one that is read anew', async () => {
  const folder = newPlan();
  const keep = planKeeper(folder, world, undefined);
  await keep(readDiskTree(folder));
  writeFileSync(
    join(folder, 'actions/skilt.yaml'),
    `${smallPlan['actions/skilt.yaml']}`.replace('Nye', 'Gamle'),
  );
  const { tree, read } = counted(folder);
  const reading = await keep(tree);
  expect(new Set(read)).toEqual(new Set(['actions/skilt.yaml', 'plan.yaml']));
  expect(reading?.changed).toEqual(['actions/skilt.yaml']);
  const anew = await planKeeper(folder, world, undefined)(readDiskTree(folder));
  expect(reading?.inHand.plan?.actions.map(({ title }) => title)).toContain('Gamle skilt');
  expect(JSON.stringify(reading?.inHand.plan)).toBe(JSON.stringify(anew?.inHand.plan));
  expect(await codesOf(reading)).toEqual(await codesOf(anew));
});

test('other levels make other files of the plan, though nobody has touched these', async () => {
  const folder = newPlan();
  const keep = planKeeper(folder, world, undefined);
  await keep(readDiskTree(folder));
  for (const levels of ['[focus-area, goal, action]', undefined]) {
    const text = `${smallPlan['plan.yaml']}${levels ? `levels: ${levels}\n` : ''}`;
    writeFileSync(join(folder, 'plan.yaml'), text);
    const reading = await keep(readDiskTree(folder));
    const anew = await planKeeper(folder, world, undefined)(readDiskTree(folder));
    expect(await codesOf(reading)).toEqual(await codesOf(anew));
  }
});

test('errors are known at once, and the rest is that of the plan before until all rules were asked', async () => {
  const folder = newPlan();
  const keep = planKeeper(folder, world, undefined);
  const save = async (path: string, text: string): Promise<Reading> => {
    writeFileSync(join(folder, path), text);
    const reading = await keep(readDiskTree(folder));
    if (!reading) throw new Error('nothing was saved');
    return reading;
  };
  const namesOf = ({ diagnostics }: PlanInHand, file: string) =>
    diagnostics.filter(({ at }) => at.file === file).map(({ name, severity }) => `${severity} ${name}`);
  const [skilt, chapter] = ['actions/skilt.yaml', 'chapters/01-bakgrunn.md'];
  await (await keep(readDiskTree(folder)))?.whole();

  const warned = await save(chapter, `${smallPlan[chapter]}\nEt\u200b ord.\n`);
  expect(namesOf(warned.inHand, chapter)).toEqual([]);
  expect(namesOf(await warned.whole(), chapter)).toEqual(['warning words-can-be-found']);

  const wrong = await save(
    skilt,
    `${smallPlan[skilt]}`.replace('responsible: ask', 'responsible: ukjent-part'),
  );
  expect(namesOf(wrong.inHand, chapter)).toEqual(['warning words-can-be-found']);
  expect(namesOf(wrong.inHand, skilt)).toEqual(
    namesOf(await wrong.whole(), skilt).filter((name) => name.startsWith('error')),
  );

  const right = await save(chapter, `${smallPlan[chapter]}`);
  expect(namesOf(right.inHand, chapter)).toEqual([]);
  expect(namesOf(await right.whole(), chapter)).toEqual([]);
});

posix('a file that may not be read is an error until it may', async () => {
  if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0);
  const folder = newPlan();
  const keep = planKeeper(folder, world, undefined);
  const path = join(folder, 'actions/skilt.yaml');
  chmodSync(path, 0);
  const errors = async (): Promise<number | undefined> =>
    (await keep(readDiskTree(folder)))?.inHand.diagnostics.filter(({ severity }) => severity === 'error')
      .length;
  expect(await errors()).toBe(1);
  chmodSync(path, 0o644);
  expect(await errors()).toBe(0);
});
