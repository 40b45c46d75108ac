// The pages of planverk itself, read from a disk in a browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { siteFiles } from '../../scripts/site/site.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import {
  beyondEdge,
  browserTest,
  openBrowser,
  violationsInDark,
  violationsOn,
  visitAll,
  widths,
} from './browser.ts';

const work = temporaryFolder();
const files = siteFiles((path) => readText(join(root, path)));
for (const [path, text] of files) {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
}
const address = (path: string): string => pathToFileURL(join(work, path)).href;
/** The pages in English that are listed, and one of each sort of the others: languages differ in nothing but words. */
const seen = [...files.keys()].filter((path) =>
  /^(?:index|en\/[a-z]+|en\/(?:fields-(?:action|theme|locale)|rules-(?:files|money))|nb\/(?:index|start|fields-plan)|nn\/(?:commands|rules-money))\.html$/.test(
    path,
  ),
);

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

for (const [name, options] of widths) {
  browserTest(
    `axe finds nothing on any page, in light or dark, and none is moved sideways: ${name}`,
    async () => {
      expect(seen.length).toBeGreaterThan(18);
      // All pages have the same colours.
      const dark = new Set(seen.filter((_, at) => at % 3 === 0));
      await visitAll(browser, options, seen, async (page, path) => {
        await page.goto(address(path));
        expect({ path, beyond: await beyondEdge(page) }).toEqual({ path, beyond: 0 });
        const violations = await violationsOn(page);
        const inDark = dark.has(path) ? await violationsInDark(page) : [];
        expect({ path, violations, inDark }).toEqual({ path, violations: [], inDark: [] });
      });
    },
    240_000,
  );
}

async function searching(page: Page, path: string, query: string): Promise<readonly string[]> {
  await page.goto(address(path));
  await page.locator('#q').fill(query);
  await page.waitForFunction("document.querySelector('.docs-found').textContent !== ''");
  return page.locator('.docs-results a').allInnerTexts();
}

browserTest('the search finds fields, codes and commands without a server, and leads to them', async () => {
  const page = await (browser as Browser).newPage();
  const failed: string[] = [];
  page.on('pageerror', ({ message }) => failed.push(message));
  // The guide to tables has a part on actions, which fits as well.
  expect((await searching(page, 'nb/index.html', 'kostnad tiltak')).slice(0, 2)).toContain('costs');
  expect((await searching(page, 'en/start.html', 'pv1401'))[0]).toContain('PV1401');
  expect((await searching(page, 'nn/rules.html', 'planverk adopt'))[0]).toBe('planverk adopt');
  expect(await searching(page, 'en/start.html', '<img src=x onerror=alert(1)>')).toEqual([]);
  expect(await page.locator('.docs-found').innerText()).toBe('Nothing found');
  const many = await searching(page, 'nb/index.html', 'planen');
  expect(many.length).toBe(20);
  expect(await page.locator('.docs-found').innerText()).toMatch(/^\d+ treff; de 20 beste vises$/);
  expect(await violationsOn(page)).toEqual([]);
  // With the keyboard alone: down to the first, and in.
  await searching(page, 'nb/index.html', 'PV1204');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/rules-[a-z-]+\.html#pv1204$/);
  expect(await page.locator('#pv1204').innerText()).toContain('PV1204');
  // Escape empties the field.
  await searching(page, 'nb/index.html', 'planen');
  await page.keyboard.press('Escape');
  expect(await page.locator('.docs-results a').count()).toBe(0);
  expect(failed).toEqual([]);
  await page.close();
});

browserTest(
  'without scripts there is no search that does nothing, and everything else is there',
  async () => {
    await visitAll(
      browser,
      { javaScriptEnabled: false },
      ['nb/fields-action.html', 'en/start.html'],
      async (page, path) => {
        await page.goto(address(path));
        expect(await page.locator('.docs-search').isVisible()).toBe(false);
        expect(await page.locator('.docs-pages a').count()).toBeGreaterThan(5);
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
      },
    );
  },
);
