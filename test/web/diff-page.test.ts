import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { changesPageOf } from '../support/changes-pdf.ts';
import { compareEnds, richBase, richHead } from '../support/diff-fixture.ts';
import { hostile, withText } from '../support/hostile.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { beyondEdge, browserTest, looks, openBrowser, violationsOn, visitAll } from './browser.ts';

const work = temporaryFolder();
const rich = compareEnds(richBase, richHead);
const pages = Object.entries({
  rich: changesPageOf(rich, 'nb'),
  // The page in another language than the plan.
  english: changesPageOf(rich, 'en'),
  nothing: changesPageOf(compareEnds(smallPlan, smallPlan), 'nn'),
  hostile: changesPageOf({ ...rich, comparison: withText(rich.comparison, hostile) }, 'nb'),
}).map(([name, page]) => {
  const path = join(work, `${name}.html`);
  writeFileSync(path, page);
  return path;
});

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** Looks at every page; what the page's own rules against foreign content stop, or a script that runs, is an error. */
function onPages(
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  return visitAll(browser, options, pages, async (page, path) => {
    const said: string[] = [];
    page.removeAllListeners();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(path).href) said.push(request.url());
    });
    await page.goto(pathToFileURL(path).href);
    expect(said).toEqual([]);
    await look(page, path);
  });
}

for (const [name, options] of looks) {
  browserTest(`axe finds nothing, and nothing is moved sideways: ${name}`, async () => {
    await onPages(options, async (page, path) => {
      const violations = await violationsOn(page, options);
      const beyond = await beyondEdge(page);
      expect({ path, violations, beyond }).toEqual({ path, violations: [], beyond: 0 });
    });
  });
}

browserTest(
  'what is struck and what is new differ by more than colour, and are named for those who listen',
  async () => {
    const seen: string[] = [];
    await onPages({}, async (page, path) => {
      for (const [tag, line] of [
        ['del', 'line-through'],
        ['ins', 'underline'],
      ]) {
        const own = page.locator(String(tag)).first();
        if ((await own.count()) === 0) continue;
        seen.push(`${path.slice(work.length + 1)} ${tag}`);
        const decoration = await own.evaluate(
          (element) =>
            (
              globalThis as unknown as { getComputedStyle(of: unknown): { textDecorationLine: string } }
            ).getComputedStyle(element).textDecorationLine,
        );
        expect({ path, decoration }).toEqual({ path, decoration: line });
        expect(await own.locator('.unseen').first().textContent()).toMatch(
          /^\[?(?:strøket|nytt|struck|new):? ?$/,
        );
      }
    });
    // On all but the page of what has not changed.
    expect(seen.sort()).toEqual(
      ['english', 'hostile', 'rich'].flatMap((name) => [`${name}.html del`, `${name}.html ins`]),
    );
  },
);
