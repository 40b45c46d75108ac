// Whatever is chosen of a list: nothing that axe finds, light or dark, and nothing wider than the window.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { beyondEdge, browserTest, openBrowser, violationsInDark, violationsOn } from './browser.ts';

const work = temporaryFolder();
const { code } = await runBuilt(['build', '--format', 'html', '--out', work]);

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** A field of the form and a value of it; several are chosen together. */
type State = readonly { readonly name: string; readonly value: string }[];

/**
 * Values of every field alone, each order, and what leaves some, one or no row.
 * @param most so many values of a field
 */
async function statesOf(page: Page, most: number): Promise<readonly State[]> {
  const fields = await page.locator('.filter :is(select, [type=checkbox])').evaluateAll((all) =>
    all.map((field) => ({
      name: field.getAttribute('name') ?? '',
      values: 'options' in field ? Array.from(field.options as HTMLOptions, ({ value }) => value) : ['on'],
    })),
  );
  const alone = fields.flatMap(({ name, values }) =>
    values
      .filter(Boolean)
      .slice(0, most)
      .map((value): State => [{ name, value }]),
  );
  const [part, status] = ['part', 'status'].map((wanted) => fields.find(({ name }) => name === wanted));
  const both: State = [part, status].flatMap((field) =>
    field ? [{ name: field.name, value: field.values.at(-1) ?? '' }] : [],
  );
  const search = (value: string): State => [{ name: 'q', value }];
  return [[], ...alone, both, search('reise'), search('finnes ikke her'), search('<script>')];
}
type HTMLOptions = Iterable<{ readonly value: string }> & ArrayLike<{ readonly value: string }>;

/** Chooses as a reader does: the form is told of each change. Then nothing else is chosen. */
async function choose(page: Page, state: State): Promise<void> {
  await page.locator('.filter').evaluate((form, chosen) => {
    const fields = Array.from(form.querySelectorAll('select, input')) as unknown as {
      name: string;
      type: string;
      value: string;
      checked: boolean;
      dispatchEvent(event: Event): void;
    }[];
    for (const field of fields) {
      const wanted = chosen.find(({ name }) => name === field.name);
      if (field.type === 'checkbox') field.checked = wanted !== undefined;
      else field.value = wanted?.value ?? '';
      field.dispatchEvent(new Event(field.type === 'search' ? 'input' : 'change', { bubbles: true }));
    }
  }, state);
  // A word is looked for when nothing more is written.
  await page.waitForTimeout(state.some(({ name }) => name === 'q') ? 200 : 0);
}

/** The list of all actions in every state; that of an action plan, among its other parts, in one of each field. */
const lists = [
  ['tiltak', Number.POSITIVE_INFINITY],
  ['handlingsplan-2012', 1],
] as const;

browserTest(
  'every state of the filter, at every width, in both schemes',
  async () => {
    expect(code).toBe(0);
    const seen: string[] = [];
    const look = async (width: number): Promise<void> => {
      const page = await (browser as Browser).newPage({ viewport: { width, height: 900 } });
      for (const [list, most] of lists) {
        await page.goto(pathToFileURL(join(work, 'html', `${list}.html`)).href);
        for (const details of await page.locator('.filter details:not([open]) summary').all())
          await details.click();
        for (const state of await statesOf(page, most)) {
          await choose(page, state);
          const light = await violationsOn(page);
          const dark = await violationsInDark(page);
          const found = { width, list, state, light, dark, beyond: await beyondEdge(page) };
          expect(found).toEqual({ ...found, light: [], dark: [], beyond: 0 });
          seen.push(`${width} ${list} ${JSON.stringify(state)}`);
        }
        // They were chosen: the last left nothing.
        expect(await page.locator('tr[data-facets]:visible').count()).toBe(0);
      }
      await page.close();
    };
    await Promise.all([look(320).then(() => look(768)), look(390).then(() => look(1440))]);
    expect(new Set(seen).size).toBe(seen.length);
    // The list has nine partners, five areas, eighteen goals, seven sources, and more.
    expect(seen.length).toBeGreaterThan(4 * (45 + 7));
  },
  600_000,
);
