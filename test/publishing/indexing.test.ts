import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Place } from '../../src/document/pages/search-places.ts';
import { openIndexing } from '../../src/publishing/web/indexing.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const built = join(root, 'bin', 'second-thread.js');
const places = (count: number): readonly Place[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'Tiltak',
    title: `Tiltak ${at}`,
    address: `tiltak/t${at}.html`,
    text: `Skilt langs vei nummer ${at % 7}, med æ, ø og å`,
    weight: 1.5,
  }));

async function indexesOf(of: readonly Place[], threadFile: string | undefined): Promise<readonly string[]> {
  const indexing = openIndexing(threadFile);
  // As pages are made: a few at a time.
  for (let at = 0; at < of.length; at += 3) indexing.add(of.slice(at, at + 3));
  const indexes = (await indexing.finish()).map((index) => Buffer.from(index).toString());
  indexing.stop();
  return indexes;
}

test.each([0, 1, 399, 400, 401, 1850])(
  'of %i places a second thread makes the same indexes, which know every place',
  async (count) => {
    const here = await indexesOf(places(count), undefined);
    expect(await indexesOf(places(count), built)).toEqual(here);
    const known = here.flatMap((index) => Object.values(JSON.parse(index).documentIds));
    expect(known).toEqual(Array.from({ length: count }, (_, at) => at));
  },
);

test.each([
  ['fails when it starts', 'throw new Error("no")'],
  ['ends without a word', 'process.exit(0)'],
  [
    'ends after its first answer',
    `const { workerData: { port } } = require('node:worker_threads');
    port.on('message', ({ first }) => {
      port.postMessage({ first, index: new TextEncoder().encode('made there') });
      setTimeout(() => process.exit(1), 50);
    });`,
  ],
])('what a thread that %s has not made is made here', async (_, program) => {
  const file = join(work, 'thread.cjs');
  writeFileSync(file, program);
  const here = await indexesOf(places(900), undefined);
  const made = await indexesOf(places(900), file);
  expect(made).toHaveLength(here.length);
  for (const [at, index] of made.entries()) if (index !== 'made there') expect(index).toBe(here[at]);
  if (_ !== 'ends after its first answer') expect(made).not.toContain('made there');
});

test('a thread ends when it is stopped, with or without having been asked for the indexes', async () => {
  const file = join(work, 'ended.cjs');
  const mark = join(work, 'ended');
  writeFileSync(
    file,
    `const { workerData: { port } } = require('node:worker_threads');
    port.on('message', () => {});
    port.on('close', () => require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''));`,
  );
  const indexing = openIndexing(file);
  indexing.add(places(900));
  indexing.stop();
  const deadline = Date.now() + 10_000;
  while (!existsSync(mark) && Date.now() < deadline) await setTimeout(20);
  expect(existsSync(mark)).toBe(true);
});

test('of an indicator the place is kept where it is found first, in whatever index', async () => {
  const indicator = (file: string): Place => ({
    ...(places(1)[0] as Place),
    address: `${file}#indikator--folketall`,
  });
  const indexing = openIndexing(undefined);
  indexing.add([indicator('tiltak/a.html')]);
  indexing.add(places(450));
  indexing.add([indicator('plan.html')]);
  const indexes = (await indexing.finish()).map((index) => Buffer.from(index).toString()).join('');
  expect(indexes).toContain('tiltak/a.html#indikator--folketall');
  expect(indexes).not.toContain('plan.html#indikator--folketall');
});
