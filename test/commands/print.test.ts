import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { jest } from '@jest/globals';
import type { Block, Document } from '../../src/document/document.ts';
import type { Drawing } from '../../src/media/drawing.ts';
import { readSvg } from '../../src/media/svg.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import { markdownFiles } from '../../src/publishing/markdown-files.ts';
import { openPdfPool, openRenderWorker, type RenderWorker } from '../../src/publishing/pdf-pool.ts';
import type { RenderJob } from '../../src/publishing/render-worker.ts';
import { documentOf, plainSetting, text } from '../support/render-document.ts';
import { root } from '../support/run-cli.ts';
import { startedByTests, within } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const { stopping } = startedByTests();
const openThread = (file: string): RenderWorker => stopping(openRenderWorker(file));
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const many = (words: string, count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) => paragraph(`${at} ${words} `.repeat(10)));
const map = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z" fill="#123456"/></svg>',
);
/** A picture has bytes, which a thread is given as another kind of object. */
const picture: Block = {
  type: 'figure',
  path: 'media/kart.svg',
  mediaType: 'image/svg+xml',
  bytes: map,
  drawing: readSvg(map) as Drawing,
  width: 9,
  height: 9,
  alt: 'Kart',
};
const documents = new Map<string, Document>([
  ['short', documentOf([paragraph('Kort 字')])],
  ['long', documentOf(many('Regionen skal styrke samarbeidet om næringsutvikling.', 250))],
  ['pictures', documentOf([picture, ...many('Under et kart over kommunene i regionen.', 250)])],
  ['other', documentOf(many('Kommunene samarbeider om det de har felles 漢.', 200))],
  ['last', documentOf([paragraph('Til slutt')])],
]);

/** The documents on one thread, each by itself. */
const expected = new Map<string, { readonly bytes: Buffer; readonly pages: number }>();
beforeAll(async () => {
  for (const [name, document] of documents) {
    const { bytes, pages } = await openPdfMaker(plainSetting).make(document);
    expected.set(name, { bytes: Buffer.from(bytes), pages });
  }
});

/** @param patience how long the other thread may need to begin, in milliseconds */
async function printWith(threadFile: string, patience: number) {
  const opened = openThread(threadFile);
  let there = 0;
  let taken: RenderJob['taken'] = new Int32Array(0);
  const thread: RenderWorker = {
    ...opened,
    begin(job) {
      ({ taken } = job);
      opened.begin(job);
    },
    async printed(name) {
      const printed = await opened.printed(name);
      if (printed) there += 1;
      return printed;
    },
  };
  const printer = openPdfPool(plainSetting, thread);
  const told: string[] = [];
  printer.begin(documents, true);
  const until = Date.now() + patience;
  while (!taken.includes(1) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
  const done = await within(
    'printing',
    printer.finish((name) => told.push(name)),
  );
  expect(expected.size).toBe(documents.size);
  for (const [name, { bytes, pages }] of expected) {
    expect(done.get(name)?.pages).toBe(pages);
    expect(Buffer.compare(done.get(name)?.bytes ?? Buffer.of(), bytes)).toBe(0);
    const document = documents.get(name);
    if (!document) throw new Error(name);
    const inMarkdown = (await markdownFiles(name, document)).map(({ path, bytes }) => [
      path,
      Buffer.from(bytes),
    ]);
    // Whichever thread printed it.
    expect(done.get(name)?.markdown?.map(({ path, bytes }) => [path, Buffer.from(bytes)])).toEqual(
      inMarkdown,
    );
  }
  expect(done.size).toBe(documents.size);
  expect(told.sort()).toEqual([...documents.keys()].sort());
  expect([...printer.missing].sort()).toEqual(['字', '漢']);
  thread.close();
  return there;
}

const program = join(root, 'bin', 'second-thread.js');

test('two threads print what one prints', async () => {
  expect(await printWith(program, 10_000)).toBeGreaterThan(0);
});

test.each([
  ['cannot be started', "throw new Error('no')"],
  ['ends at once', ''],
  [
    'ends when it is asked',
    "require('node:worker_threads').workerData.port.on('message', () => process.exit(1))",
  ],
  [
    'ends with a document in hand',
    `require('node:worker_threads').workerData.port.on('message', ({ taken }) => {
      Atomics.exchange(taken, 0, 1);
      process.exit(1);
    })`,
  ],
])('a second thread that %s leaves nothing unprinted', async (name, code) => {
  const file = join(work, `${name.replaceAll(' ', '-')}.cjs`);
  writeFileSync(file, code);
  expect(await printWith(file, 300)).toBe(0);
});

test('where one document is more than all the others, one thread prints them', async () => {
  const thread = openThread(program);
  const begin = jest.fn();
  const printer = openPdfPool(plainSetting, { ...thread, begin });
  const few = new Map([...documents].filter(([name]) => ['short', 'long', 'last'].includes(name)));
  printer.begin(few, true);
  const done = await within(
    'printing',
    printer.finish(() => {}),
  );
  // Where one thread does all, it is made of what is at hand when it is written.
  for (const { markdown } of done.values()) expect(markdown).toBeUndefined();
  expect([...done.keys()].sort()).toEqual(['last', 'long', 'short']);
  expect(begin).not.toHaveBeenCalled();
  for (const name of few.keys())
    expect(
      Buffer.compare(done.get(name)?.bytes ?? Buffer.of(), expected.get(name)?.bytes ?? Buffer.of(1)),
    ).toBe(0);
});

test('what cannot be printed on either thread is told as it is on one', async () => {
  const face = join(
    root,
    'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  );
  const damaged = Buffer.from(readFileSync(face)).fill(0xff, 200, 150_000);
  const setting = {
    ...plainSetting,
    theme: { fonts: { regular: 'fonts/a.ttf' } },
    fonts: { regular: damaged },
  };
  const printer = openPdfPool(setting, openThread(program));
  printer.begin(documents);
  await expect(
    within(
      'printing',
      printer.finish(() => {}),
    ),
  ).rejects.toMatchObject({ name: 'fonts-failed' });
});

test.each([
  ['before it has begun', 0],
  ['with a document in hand', 1],
])('a thread that is stopped %s ends by itself, and has nothing more to give', async (_, inHand) => {
  const terminate = jest.spyOn(Worker.prototype, 'terminate');
  const thread = openThread(program);
  let taken: RenderJob['taken'] = new Int32Array(0);
  const printer = openPdfPool(plainSetting, {
    ...thread,
    begin(job) {
      ({ taken } = job);
      thread.begin(job);
    },
  });
  printer.begin(documents);
  const until = Date.now() + 10_000;
  while (taken.filter((one) => one === 1).length < inHand && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 5));
  thread.stop();
  expect([...taken]).toEqual([...documents].map(() => 1));
  expect(await within('its end', thread.printed('last'))).toBeUndefined();
  // A thread that is terminated while it opens a zlib stream ends the process on Node 20.
  expect(terminate).not.toHaveBeenCalled();
  terminate.mockRestore();
});
