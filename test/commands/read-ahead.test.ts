import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFiles } from '../../src/model/load-plan.ts';
import { packFile, unpackFile } from '../../src/model/packed-file.ts';
import { type ReadFile, readBytes } from '../../src/model/read-file.ts';
import { readOnTwoThreads } from '../../src/reading/two-threads.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { within } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();

/** All that was read, and all that its source gives when it is asked. */
function seen({ source, ...rest }: ReadFile): unknown {
  return JSON.parse(JSON.stringify({ ...rest, text: source.text, yaml: source.data ?? 'none' }));
}

/** The files of a plan with their bytes. */
function unread(files: Readonly<Record<string, string | Uint8Array>>) {
  const tree = memoryTree(files);
  return planFiles(tree).files.map((file) => ({ file, bytes: tree.read(file.path) }));
}

function filesIn(folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

const cases = join(root, 'test', 'cases', 'validate');
const goldens = readdirSync(cases).map((name) => unread(filesIn(join(cases, name))));

test('what was read comes out of its packing as it was, with the YAML in it and without', () => {
  const files = [...goldens.flat(), ...unread(smallPlan)];
  expect(files.length).toBeGreaterThan(50);
  for (const { file, bytes } of files) {
    const read = readBytes(file, bytes);
    for (const withYaml of [true, false])
      expect(seen(unpackFile(file, bytes, packFile(read, withYaml)))).toEqual(seen(read));
  }
});

/** A thousand files, enough for more jobs than wait at the other thread at once. */
const many = unread(
  Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [
      `actions/tiltak-${at}.yaml`,
      `title: Tiltak ${at}\ndescription: |\n  Et *avsnitt* om tiltaket, som er langt nok til noe.\nsluttt: ${at}\n`.repeat(
        2 + (at % 3),
      ),
    ]),
  ),
);

async function readWith(threadFile: string) {
  const results = new Map<string, unknown>();
  const counts = { here: 0, there: 0, twice: 0 };
  const keep = (read: ReadFile): void => {
    if (results.has(read.file.path)) counts.twice += 1;
    results.set(read.file.path, seen(read));
  };
  await within(
    'reading',
    readOnTwoThreads(many, threadFile, {
      here({ file, bytes }) {
        counts.here += 1;
        keep(readBytes(file, bytes));
      },
      there({ file, bytes }, packed) {
        counts.there += 1;
        keep(unpackFile(file, bytes, packed));
      },
    }),
  );
  expect(counts.twice).toBe(0);
  return { results, counts };
}

const expected = new Map(many.map(({ file, bytes }) => [file.path, seen(readBytes(file, bytes))]));

test('two threads read what one reads', async () => {
  const { results, counts } = await readWith(join(root, 'bin', 'second-thread.js'));
  expect(results).toEqual(expected);
  expect(counts.there).toBeGreaterThan(0);
  expect(counts.here).toBeGreaterThan(0);
});

test.each([
  ['cannot be started', "throw new Error('no')"],
  ['ends at once', ''],
  [
    'ends when it is asked',
    "require('node:worker_threads').workerData.port.on('message', () => process.exit(1))",
  ],
])('a second thread that %s leaves nothing unread', async (name, program) => {
  const file = join(work, `${name.replaceAll(' ', '-')}.cjs`);
  writeFileSync(file, program);
  const { results, counts } = await readWith(file);
  expect(results).toEqual(expected);
  expect(counts.there).toBe(0);
});

describe('what fails while a file is taken in is told of, and the other thread ends', () => {
  const program = join(root, 'bin', 'second-thread.js');
  /** How many threads and ports keep this process alive. */
  const open = (): number =>
    process.getActiveResourcesInfo().filter((name) => /MessagePort|Worker/i.test(name)).length;

  test.each(['here', 'there'] as const)('%s', async (side) => {
    const before = open();
    const failing = (): never => {
      throw new Error('not to be taken in');
    };
    const readers = { here: () => {}, there: () => {}, [side]: failing };
    await expect(within('reading', readOnTwoThreads(many, program, readers))).rejects.toThrow(
      'not to be taken in',
    );
    const until = Date.now() + 5000;
    while (open() > before && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(open()).toBe(before);
  });
});
