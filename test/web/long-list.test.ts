// A list of thousands of actions, on a telephone with a slow processor.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { browserTest, openBrowser } from './browser.ts';

const work = temporaryFolder();
const actions = 3000;
const { code } = await runBuilt(['build', '--format', 'html', '--out', work]);
const list = join(work, 'html', 'tiltak.html');
/** The list of the example plan with each of its actions many times, below the same focus areas. */
const times = actions / 30;
const long = readFileSync(list, 'utf8')
  .replace('wide list"', 'wide list many"')
  .replace(/<tr role="row" data-facets=.*?<\/tr>\n/gs, (row) => row.repeat(times));
writeFileSync(list, long);

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser(true);
});
afterAll(async () => {
  await browser?.close();
});

/** Milliseconds from a choice to the page as it is laid out then. */
const choose = (value: string): string => `(() => {
  const field = document.querySelector('.filter select[name=part]');
  field.value = '${value}';
  const start = performance.now();
  field.dispatchEvent(new Event('change', { bubbles: true }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
})()`;

browserTest('the list of 3 000 actions is there in a second, and chosen from in a tenth of one', async () => {
  expect(code).toBe(0);
  const context = await (browser as Browser).newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(pathToFileURL(list).href);
  expect(await page.locator('tr[data-facets]').count()).toBe(actions);
  const paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  expect(paint).toBeLessThan(1000);
  const shown = page.locator('.filter output');
  // Others may be at work on the machine: the best of some tries is what the page takes.
  const taken: { one: number[]; all: number[] } = { one: [], all: [] };
  for (let round = 0; round < 6; round += 1) {
    taken.one.push(await page.evaluate(choose('rollag')));
    expect(await shown.innerText()).toMatch(/^2600 av 3000 tiltak/);
    taken.all.push(await page.evaluate(choose('')));
    expect(await shown.innerText()).toMatch(/^3000 av 3000 tiltak/);
  }
  expect(Math.min(...taken.one)).toBeLessThan(100);
  expect(Math.min(...taken.all)).toBeLessThan(100);
  await context.close();
});
