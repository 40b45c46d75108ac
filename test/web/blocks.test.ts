import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Block } from '../../src/document/document.ts';
import { hardWords, words } from '../support/block-document.ts';
import { bars, budget, card, cells, everyBlock, keyFigures, pageOf } from '../support/every-block.ts';
import { documentOf } from '../support/render-document.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { beyondEdge, browserTest, openBrowser, violationsOn, visitAll } from './browser.ts';

const work = temporaryFolder();
const hard: readonly Block[] = [
  { ...keyFigures, items: hardWords.map((word) => ({ figure: word, words: word })) },
  {
    ...bars,
    rows: hardWords.map((word, at) => ({
      number: `${at}`,
      label: words(word),
      count: word,
      value: at,
      printed: word,
    })),
  },
  ...(['band', 'small'] as const).map(
    (style): Block => ({
      type: 'facts',
      style,
      columns: 4,
      items: hardWords.map((word) => ({ label: word, content: words(word) })),
    }),
  ),
  ...hardWords.map(
    (word): Block => ({
      ...card,
      heading: { type: 'heading', level: 2, content: words(word), number: word },
      marks: [words(word), words(word)],
    }),
  ),
  { ...budget, notes: hardWords.map(words) },
];
/** Names and what is said of them, with a header and without one. */
const pairs = [cells('Begrep', 'Betydning'), []].map(
  (header): Block => ({
    type: 'table',
    columns: [{ align: 'left' }, { align: 'left' }],
    header,
    rows: hardWords.map((word) => ({
      rowHeader: true,
      cells: cells(word, `${word} ${'og mer '.repeat(20)}`),
    })),
  }),
);
const pages: Readonly<Record<string, readonly Block[]>> = {
  every: everyBlock,
  pairs: [everyBlock[0] as Block, ...pairs],
  hard: [everyBlock[0] as Block, ...hard],
};
let browser: Browser | undefined;
const paths = Object.entries(pages).map(([name, blocks]) => {
  mkdirSync(work, { recursive: true });
  const path = join(work, `${name}.html`);
  writeFileSync(path, pageOf(documentOf(blocks)));
  return pathToFileURL(path).href;
});
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const widerThanWindow = `[...document.querySelectorAll('main *')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen, .table'))
  .map((element) => element.outerHTML.slice(0, 80))`;
/** How many lines each count has; it is as high as the words beside it. */
const linesOfCounts = `[...document.querySelectorAll('.bars td:nth-child(2)')]
  .map((cell) => cell.getBoundingClientRect().height / parseFloat(getComputedStyle(cell).lineHeight))`;
const places = `({
  bars: [...document.querySelectorAll('.bar rect')].map((bar) => bar.getBoundingClientRect().width),
  figure: document.querySelector('.key-figures dd').getBoundingClientRect().top,
  words: document.querySelector('.key-figures dt').getBoundingClientRect().top,
})`;

for (const width of [1280, 320])
  for (const colorScheme of ['light', 'dark'] as const)
    browserTest(
      `${width} wide and ${colorScheme}, every block can be used, and nothing is wider than the window`,
      async () => {
        await visitAll(
          browser,
          { viewport: { width, height: 900 }, colorScheme },
          paths,
          async (page, path) => {
            await page.goto(path);
            expect(await violationsOn(page)).toEqual([]);
            expect(await page.evaluate(widerThanWindow)).toEqual([]);
            expect(await beyondEdge(page)).toBe(0);
          },
        );
      },
    );

browserTest('bars are as long as their amounts, and a key figure is seen above its words', async () => {
  await visitAll(
    browser,
    { viewport: { width: 1280, height: 900 } },
    paths.slice(0, 1),
    async (page, path) => {
      await page.goto(path);
      const seen = (await page.evaluate(places)) as { bars: number[]; figure: number; words: number };
      expect((seen.bars[1] ?? 0) / (seen.bars[0] ?? 1)).toBeCloseTo(1640 / 2170, 1);
      expect(seen.figure).toBeLessThan(seen.words);
    },
  );
});

browserTest('what is counted stands on one line on a phone', async () => {
  await visitAll(
    browser,
    { viewport: { width: 320, height: 900 } },
    paths.slice(0, 1),
    async (page, path) => {
      await page.goto(path);
      const lines = (await page.evaluate(linesOfCounts)) as number[];
      expect(lines).toHaveLength(4);
      for (const count of lines) expect(count).toBeLessThan(4);
    },
  );
});

browserTest(
  'on a phone, what is said of a name stands below it, and the two are still read as a table',
  async () => {
    const context = await (browser as Browser).newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(work, 'pairs.html')).href);
    const boxes = await page.locator('.pairs').all();
    expect(boxes).toHaveLength(pairs.length);
    for (const box of boxes) {
      const names = await box.locator('tbody th').all();
      expect(names).toHaveLength(hardWords.length);
      for (const [at, name] of names.entries()) {
        const above = await name.boundingBox();
        const said = await box.locator('tbody td').nth(at).boundingBox();
        expect(said?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? Number.POSITIVE_INFINITY));
      }
    }
    // What the browser tells a screen reader, not what the tags promise.
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const roles = nodes.map(({ role }) => role?.value);
    expect(roles.filter((role) => role === 'table')).toHaveLength(pairs.length);
    expect(roles.filter((role) => role === 'rowheader')).toHaveLength(pairs.length * hardWords.length);
    await context.close();
  },
);
