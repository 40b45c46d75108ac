import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Chromium of the machine; undefined where there is none. */
const executable = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(existsSync);

/** A test that needs a browser: where there is none, it is skipped and its name says why. */
export function browserTest(name: string, run: () => Promise<void>, limit = 60_000): void {
  if (executable) test(name, run, limit);
  else test.skip(`${name} (skipped: Chromium is not installed)`, run);
}

/** @param isQuick whether scripts are made as quick as they can be, which costs more than it gains where none runs for long */
export async function openBrowser(isQuick = false): Promise<Browser | undefined> {
  if (!executable) return undefined;
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(isQuick ? [] : ['--js-flags=--no-turbofan']),
    ],
  });
}

/**
 * Visits pages two at a time, each in a window that goes from page to page: to open one takes longer than to look.
 * @param visit goes to the page and looks at it
 */
export async function visitAll(
  browser: Browser | undefined,
  options: BrowserContextOptions,
  paths: readonly string[],
  visit: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  if (browser === undefined) throw new Error('there is no browser');
  const context = await browser.newContext(options);
  const left = [...paths];
  const window = async (): Promise<void> => {
    const page = await context.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) await visit(page, path);
  };
  await Promise.all([window(), window()]);
  await context.close();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What of axe depends on colours: all else is found in a light page of the same width. */
const ofColors = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page or in a frame of one, each with the first element that has it.
 * @param look of a dark page only what depends on colours is asked
 */
export async function violationsOn(
  page: Pick<Page, 'evaluate'>,
  look: BrowserContextOptions = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  return page.evaluate(
    async (rules) => {
      const scope = globalThis as unknown as {
        axe: {
          run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await scope.axe.run({
        ...(rules && { runOnly: rules }),
        // Only these are read. For a frame, in which there is no axe, it would wait half a second.
        resultTypes: ['violations'],
        selectors: false,
        iframes: false,
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    look.colorScheme === 'dark' ? ofColors : undefined,
  );
}

/** What axe finds on a page once it is dark, which is sooner than to open it again: its colours are all that change. */
export async function violationsInDark(page: Page): Promise<readonly string[]> {
  const colorScheme = 'dark';
  await page.emulateMedia({ colorScheme });
  const violations = await violationsOn(page, { colorScheme });
  await page.emulateMedia({ colorScheme: 'light' });
  return violations;
}

/** How many pixels a page is wider than its window. */
export async function beyondEdge(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Wide and on a phone, in light. */
export const widths = [
  ['wide', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['phone', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
] as const;

/** Wide and on a phone, light and dark. */
export const looks = widths.flatMap(([name, options]) =>
  (['light', 'dark'] as const).map(
    (colorScheme) => [`${name}, ${colorScheme}`, { ...options, colorScheme }] as const,
  ),
);
