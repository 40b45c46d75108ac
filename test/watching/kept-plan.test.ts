import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { planKeeper } from '../../src/watching/kept-plan.ts';
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
  expect(reading?.inHand.diagnostics.map(({ code }) => code)).toEqual(
    anew?.inHand.diagnostics.map(({ code }) => code),
  );
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
    expect(reading?.inHand.diagnostics.map(({ code, at }) => [code, at.file])).toEqual(
      anew?.inHand.diagnostics.map(({ code, at }) => [code, at.file]),
    );
  }
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
