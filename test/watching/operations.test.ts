import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { type Seen, watchesOfTests } from '../support/watched.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const watch = watchesOfTests();
const watchInFile = watchesOfTests(afterAll);
let number = 0;

/** What is done to a plan folder, and what a watch must have seen when it is quiet again. */
interface Operation {
  readonly name: string;
  /** @param rebuilt waits until the plan was rebuilt so many times, or was seen to be gone */
  does(folder: string, rebuilt: (times: number) => Promise<void>): Promise<void> | void;
  /** How many times the plan may be rebuilt for it. */
  readonly times: readonly [least: number, most: number];
  /** Of the last of them. */
  readonly last?: Seen;
}

const plan = (folder: string): string => join(folder, 'plan.yaml');
const retitled = (title: string): string =>
  `${smallPlan['plan.yaml']}`.replace('title: Strategiplan', `title: ${title}`);
const action = 'actions/skilt.yaml';

const operations: readonly Operation[] = [
  {
    name: 'a save',
    does: (folder) => writeFileSync(plan(folder), retitled('Ny')),
    times: [1, 1],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Ny' },
  },
  {
    name: 'an atomic save: beside it, then renamed',
    does(folder) {
      writeFileSync(join(folder, 'plan.yaml.tmp-1'), retitled('Ny'));
      renameSync(join(folder, 'plan.yaml.tmp-1'), plan(folder));
    },
    times: [1, 1],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Ny' },
  },
  {
    name: 'two atomic saves, one well after the other',
    async does(folder, rebuilt) {
      for (const [at, title] of ['En', 'To'].entries()) {
        writeFileSync(join(folder, '.plan.yaml.swp'), retitled(title));
        renameSync(join(folder, '.plan.yaml.swp'), plan(folder));
        await rebuilt(at + 1);
      }
    },
    times: [2, 2],
    last: { changed: ['plan.yaml'], errors: 0, title: 'To' },
  },
  {
    name: 'the way of vim: the old file moved away, the new one written',
    async does(folder) {
      renameSync(plan(folder), `${plan(folder)}~`);
      await setTimeout(20);
      writeFileSync(plan(folder), retitled('Ny'));
      rmSync(`${plan(folder)}~`);
    },
    times: [1, 1],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Ny' },
  },
  {
    name: 'the way of Word: a lock file, the text, the lock file away',
    async does(folder) {
      writeFileSync(join(folder, '~$plan.yaml'), 'Kari');
      writeFileSync(plan(folder), retitled('Ny'));
      await setTimeout(20);
      rmSync(join(folder, '~$plan.yaml'));
    },
    times: [1, 2],
    last: { errors: 0, title: 'Ny' },
  },
  {
    name: 'a file that is emptied, and written a moment later',
    async does(folder) {
      writeFileSync(plan(folder), '');
      await setTimeout(70);
      writeFileSync(plan(folder), retitled('Ny'));
    },
    times: [1, 1],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Ny' },
  },
  {
    name: 'a file that is written piece by piece',
    async does(folder) {
      const text = retitled('Ny');
      writeFileSync(plan(folder), '');
      for (let at = 0; at < text.length; at += 300) {
        appendFileSync(plan(folder), text.slice(at, at + 300));
        await setTimeout(5);
      }
    },
    times: [1, 2],
    last: { errors: 0, title: 'Ny' },
  },
  {
    name: 'two saves in 20 milliseconds',
    async does(folder) {
      writeFileSync(plan(folder), retitled('En'));
      await setTimeout(15);
      writeFileSync(plan(folder), retitled('To'));
    },
    times: [1, 2],
    last: { errors: 0, title: 'To' },
  },
  {
    name: 'a file that is only touched',
    does: (folder) => utimesSync(plan(folder), new Date(), new Date()),
    times: [0, 0],
  },
  {
    name: 'a save of the same text',
    does: (folder) => writeFileSync(plan(folder), readFileSync(plan(folder))),
    times: [0, 0],
  },
  {
    name: 'line ends of Windows instead of those of Linux',
    does: (folder) => writeFileSync(plan(folder), `${smallPlan['plan.yaml']}`.replaceAll('\n', '\r\n')),
    times: [1, 1],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Strategiplan' },
  },
  {
    name: 'a file with a name in decomposed letters',
    does: (folder) =>
      writeFileSync(
        join(folder, 'actions', 'ma\u030al.yaml'),
        `${smallPlan[action]}`.replace('Nye', 'Flere'),
      ),
    times: [1, 1],
    last: { changed: ['actions/m\u00e5l.yaml'] },
  },
  {
    name: 'three hundred files of a checkout',
    async does(folder) {
      for (let at = 0; at < 300; at += 1) {
        writeFileSync(
          join(folder, 'actions', `nr-${at}.yaml`),
          `${smallPlan[action]}`.replace('Nye', `${at}`),
        );
        if (at % 50 === 0) await setTimeout(5);
      }
    },
    // However long the checkout takes, a few rebuilds and not three hundred.
    times: [1, 8],
    last: { title: 'Strategiplan' },
  },
  {
    name: 'a new folder with a file in it',
    async does(folder) {
      mkdirSync(join(folder, 'focus-areas', '02-ny'));
      await setTimeout(5);
      const text = '---\nid: ny\n---\n\n# Ny\n\nOm det nye.\n';
      writeFileSync(join(folder, 'focus-areas', '02-ny', 'focus-area.md'), text);
    },
    times: [1, 1],
    last: { changed: ['focus-areas/02-ny/focus-area.md'] },
  },
  {
    name: 'a save in a folder that was renamed before',
    async does(folder, rebuilt) {
      const [from, to] = ['01-naering', '01-arbeid'].map((name) => join(folder, 'focus-areas', name));
      renameSync(`${from}`, `${to}`);
      await rebuilt(1);
      appendFileSync(join(`${to}`, '01-reiseliv.md'), '\nMer.\n');
    },
    times: [2, 2],
    last: { changed: ['focus-areas/01-arbeid/01-reiseliv.md'], errors: 0 },
  },
  {
    name: 'plan.yaml broken, and mended',
    async does(folder, rebuilt) {
      writeFileSync(plan(folder), 'title: [');
      await rebuilt(1);
      writeFileSync(plan(folder), retitled('Hel'));
    },
    times: [2, 2],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Hel' },
  },
  {
    name: 'the folder away, and back',
    async does(folder, rebuilt) {
      renameSync(folder, `${folder}-borte`);
      await rebuilt(1);
      renameSync(`${folder}-borte`, folder);
      writeFileSync(plan(folder), retitled('Tilbake'));
    },
    times: [2, 2],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Tilbake' },
  },
  {
    name: 'a file in place of the folder, and a copy of the folder in its place',
    async does(folder, rebuilt) {
      cpSync(folder, `${folder}-kopi`, { recursive: true });
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'ingen mappe');
      await rebuilt(1);
      rmSync(folder);
      renameSync(`${folder}-kopi`, folder);
      writeFileSync(plan(folder), retitled('Kopi'));
    },
    times: [2, 3],
    last: { changed: ['plan.yaml'], errors: 0, title: 'Kopi' },
  },
  {
    name: 'a link out of the folder',
    does: (folder) => symlinkSync(work, join(folder, 'actions', 'ut.yaml')),
    times: [1, 1],
    last: { changed: [], errors: 1 },
  },
];

/** Does something to a plan that is watched; gives what was seen of it, once it is quiet. */
async function watchedDoing(
  { does, times: [least], last }: Operation,
  listening: boolean,
): Promise<{ readonly quiet: Promise<readonly Seen[]> }> {
  const folder = join(work, String(++number));
  writePlan(folder, smallPlan);
  // What is heard is seen at once, though one would look by oneself much later only.
  const watched = await watchInFile(folder, listening, listening ? 1000 : 60);
  await does(folder, (times) => watched.until(() => watched.seen.length > times));
  const seen = watched.seen;
  if (least > 0)
    await watched.until(
      (at) => seen.length > least && (last?.title === undefined || at?.title === last.title),
    );
  const quiet = watched.quiet().finally(watched.stop);
  // Told to the test, which comes later.
  quiet.catch(() => {});
  return { quiet };
}

for (const listening of [true, false])
  describe(listening ? 'with what the system tells' : 'by looking alone', () => {
    const done = new Map<Operation, Promise<{ readonly quiet: Promise<readonly Seen[]> }>>();
    // One after the other, and the next while it becomes quiet after the one before.
    beforeAll(async () => {
      for (const operation of operations) {
        const doing = watchedDoing(operation, listening);
        done.set(operation, doing);
        await doing.catch(() => {});
      }
    }, 60_000);
    test.each(operations)('$name is seen as it ends', async (operation) => {
      const { times, last } = operation;
      const [least, most] = times;
      const rebuilt = (await (await done.get(operation))?.quiet) ?? [];
      expect(rebuilt.length).toBeGreaterThanOrEqual(least);
      expect(rebuilt.length).toBeLessThanOrEqual(most);
      if (last) expect(rebuilt.at(-1)).toMatchObject(last);
    });
  });

test('a folder that is gone is said once, with why, however long it is gone', async () => {
  const folder = join(work, String(++number));
  writePlan(folder, smallPlan);
  const watched = await watch(folder, true, 60);
  rmSync(folder, { recursive: true });
  await watched.until((last) => last?.absent !== undefined);
  expect((await watched.quiet()).map(({ absent }) => absent)).toEqual(['folder-missing']);
  writeFileSync(folder, '');
  await watched.until((last) => last?.absent === 'folder-not-a-folder');
  rmSync(folder);
  mkdirSync(folder);
  await watched.until((last) => last?.absent === 'folder-empty');
  writePlan(folder, { ...smallPlan, 'plan.yaml': retitled('Tilbake') });
  await watched.until((last) => last?.title === 'Tilbake');
});

test('a plan folder with 20 000 files is looked at no more often than it takes, and a save in it is seen', async () => {
  const folder = join(work, String(++number));
  writePlan(folder, smallPlan);
  for (let part = 0; part < 20; part += 1) {
    mkdirSync(join(folder, 'vedlegg', String(part)), { recursive: true });
    for (let at = 0; at < 1000; at += 1)
      writeFileSync(join(folder, 'vedlegg', String(part), `${at}.txt`), `${at}`);
  }
  const watched = await watch(folder, true, 1000);
  writeFileSync(plan(folder), retitled('Blant mange'));
  await watched.until((last) => last?.title === 'Blant mange');
  writeFileSync(join(folder, 'vedlegg', '7', '77.txt'), 'ny');
  await watched.until((last) => last?.changed?.[0] === 'vedlegg/7/77.txt');
  await watched.stop();
  expect(watched.seen.length).toBe(3);
}, 60_000);

test('two watches on one plan both see every change', async () => {
  const folder = join(work, String(++number));
  writePlan(folder, smallPlan);
  const both = [await watch(folder, true, 1000), await watch(folder, false)];
  for (const title of ['En', 'To', 'Tre']) {
    writeFileSync(plan(folder), retitled(title));
    for (const watched of both) await watched.until((last) => last?.title === title);
  }
  expect(both.map(({ seen }) => seen.length)).toEqual([4, 4]);
});
