import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { root } from '../support/run-cli.ts';
import { within } from '../support/started.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { watchesAsProcesses } from '../support/watching.ts';
import { beyondEdge, browserTest, looks, openBrowser, violationsOn } from './browser.ts';

const work = temporaryFolder();
const watchInTest = watchesAsProcesses();
const watchInFile = watchesAsProcesses(afterAll);
let browser: Browser | undefined;
let number = 0;
const contexts: BrowserContext[] = [];
/** One for all of them: what one plan has set in type, the next finds. */
const env = { PLANVERK_CACHE: join(work, 'cache') };
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(() => browser?.close());

const area = 'focus-areas/01-naeringsutvikling/focus-area.md';
/** Longer than anything takes on a busy machine. */
const patience = 20_000;

/** The example plan in a folder of its own, and its preview. */
async function preview(more: readonly string[] = [], watch = watchInTest) {
  const folder = join(work, String(++number));
  copyFolder(join(root, 'plan'), join(folder, 'plan'));
  const begin = async (args: readonly string[] = more) => {
    const process = watch(['--serve', ...args], folder, env);
    const line = await process.says(/^Forhåndsvisning: http:\S+$/m);
    return { ...process, address: line.replace(/^.*: /, '').trim() };
  };
  const texts = new Map<string, string>();
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(folder, 'plan', file);
    const text = texts.get(file) ?? readFileSync(path, 'utf8');
    texts.set(file, text);
    writeFileSync(path, change(text));
  };
  return { ...(await begin()), begin, edit };
}

let read: ReturnType<typeof preview> | undefined;
/** One for the tests that only read. */
const readPreview = (): ReturnType<typeof preview> => {
  read ??= preview([], watchInFile);
  return read;
};

/** A window, and what went wrong in it. */
async function open(
  address: string,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 900 } },
) {
  if (!browser) throw new Error('there is no browser');
  const context = await browser.newContext(options);
  contexts.push(context);
  const faults: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  return { context, page, faults, to: (path: string) => page.goto(new URL(path, address).href) };
}

/** The view in the frame. */
async function viewOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForSelector('main');
  return frame;
}
const addressOf = (name: string, view: string): string => `/d/${name}/${view}`;
/** Waits until something holds in a frame. The policy of its page lets nobody else make a program of a text there. */
async function until(frame: Frame, holds: string): Promise<void> {
  // One that waited on after its test has failed would keep the run from ending.
  const end = performance.now() + patience;
  const wait = async (): Promise<void> => {
    while (!(await frame.evaluate(holds).catch(() => false)) && performance.now() < end) await setTimeout(20);
  };
  await within(holds, wait(), patience);
}
const hasWords = (frame: Frame, words: string): Promise<void> =>
  until(frame, `document.body.textContent.includes(${JSON.stringify(words)})`);

for (const [look, options] of looks)
  browserTest(
    `${look}: every view can be used by everybody, and nothing is wider than the window`,
    async () => {
      const { address } = await readPreview();
      const { page, faults, to } = await open(address, options);
      for (const view of ['screen', 'print', 'changes', 'problems']) {
        await to(addressOf('strategiplan', view));
        const frame = await viewOf(page);
        expect(await page.title()).toContain('Strategiplan');
        expect([view, await violationsOn(page, options)]).toEqual([view, []]);
        // Those who go from part to part hear which is the page around and which the page in the frame.
        expect(await page.getByRole('main', { name: 'Forhåndsvisning' }).count()).toBe(1);
        expect([view, await violationsOn(frame, options)]).toEqual([view, []]);
        expect([view, await beyondEdge(page)]).toEqual([view, 0]);
        expect([
          view,
          await frame.evaluate('document.documentElement.scrollWidth - innerWidth <= 0'),
        ]).toEqual([view, true]);
      }
      // No view asks for what its policy forbids; without git there is nothing to compare with, and that is said.
      expect(faults).toEqual([]);
    },
    120_000,
  );

browserTest(
  'what is saved is seen where it is, without the page being loaded again, and the place is kept',
  async () => {
    const { address, edit } = await preview();
    const { page, faults } = await open(address);
    const frame = await viewOf(page);
    await frame.evaluate('window.kept = true');
    await frame.evaluate(`document.querySelectorAll('main h3')[10].scrollIntoView()`);
    const place = `document.querySelectorAll('main h3')[10].getBoundingClientRect().top`;
    const before = Number(await frame.evaluate(place));
    edit(area, (text) => `${text}\n${'Et langt avsnitt som er nytt. '.repeat(40)}\n`);
    await hasWords(frame, 'Et langt avsnitt som er nytt.');
    expect(Math.abs(Number(await frame.evaluate(place)) - before)).toBeLessThanOrEqual(2);
    expect(await frame.evaluate('window.kept')).toBe(true);
    expect(faults).toEqual([]);
  },
);

browserTest(
  'with errors the plan of before stays, with how many there are; when they are mended, that goes by itself',
  async () => {
    const { address, edit, says } = await preview();
    const { page, faults, to } = await open(address);
    const frame = await viewOf(page);
    const title = await page.title();
    edit('plan.yaml', (text) => text.replace('owner:', 'eier:').replace('title:', 'titel:'));
    await says(/\d feil; viser planen slik den var kl\. \d\d\.\d\d$/m);
    await page.waitForSelector('#behind:not([hidden])');
    expect(await page.textContent('#behind')).toMatch(
      /^\d feil; viser planen slik den var kl\. \d\d\.\d\d\./,
    );
    expect(await page.title()).toMatch(new RegExp(`^\\(\\d\\) ${title}$`));
    await hasWords(frame, 'Strategiplan');
    await to(addressOf('strategiplan', 'problems'));
    const problems = await viewOf(page);
    expect(await problems.textContent('.problems .error .where')).toContain('plan/plan.yaml:');
    edit('plan.yaml', (text) => text);
    await page.waitForSelector('#behind', { state: 'hidden' });
    await until(problems, `document.querySelectorAll('.error').length === 0`);
    expect(await page.title()).toBe(title);
    expect(faults).toEqual([]);
  },
);

browserTest('of printed pages only those that differ are replaced', async () => {
  const { address, edit } = await preview();
  const { page, to, faults } = await open(address);
  await to(addressOf('strategiplan', 'print'));
  const frame = await viewOf(page);
  const pages = Number(await frame.evaluate(`document.querySelectorAll('.page > svg').length`));
  expect(pages).toBeGreaterThan(10);
  await frame.evaluate(`for (const page of document.querySelectorAll('.page > svg')) page.kept = true`);
  await frame.evaluate(
    `[...document.querySelectorAll('.page')].find((page, at) => at > 2 && page.textContent.includes('Næringsutvikling') || at === 7).scrollIntoView()`,
  );
  edit(area, (text) => text.replace(/(\n# .*\n\n)/, '$1Lagret nå. '));
  await hasWords(frame, 'Lagret');
  await setTimeout(500);
  const kept = Number(
    await frame.evaluate(`[...document.querySelectorAll('.page > svg')].filter((page) => page.kept).length`),
  );
  expect(kept).toBeGreaterThan(pages / 2);
  expect(kept).toBeLessThan(pages);
  expect(faults).toEqual([]);
});

browserTest(
  'eight windows of one browser all see what is saved',
  async () => {
    const { address, edit } = await preview();
    const { context, page } = await open(address);
    const pages = [page];
    for (let more = 0; more < 7; more += 1) {
      const next = await context.newPage();
      await next.goto(new URL('/', address).href);
      pages.push(next);
    }
    const frames = await Promise.all(pages.map(viewOf));
    edit(area, (text) => `${text}\nSett av alle.\n`);
    for (const frame of frames) await hasWords(frame, 'Sett av alle.');
    // The one that listened for all is closed: another takes over.
    await page.close();
    edit(area, (text) => `${text}\nSett av resten.\n`);
    for (const frame of frames.slice(1)) await hasWords(frame, 'Sett av resten.');
    expect(frames).toHaveLength(8);
  },
  120_000,
);

browserTest(
  'a preview that has stopped says how it is started, and one that is started again is seen',
  async () => {
    const first = await preview();
    const { page } = await open(first.address);
    await viewOf(page);
    first.child.kill();
    await first.ended();
    await page.waitForSelector('#gone:not([hidden])');
    expect(await page.textContent('#gone')).toContain('planverk watch --serve');
    const port = new URL(first.address).port;
    const second = await first.begin(['--port', port]);
    expect(second.address).toBe(first.address);
    await page.waitForSelector('#gone', { state: 'hidden' });
    first.edit(area, (text) => `${text}\nEtter en pause.\n`);
    await hasWords(await viewOf(page), 'Etter en pause.');
  },
  120_000,
);

browserTest(
  'without a script every document and view is there, and the page says what it lacks',
  async () => {
    const { address } = await readPreview();
    const { page } = await open(address, { javaScriptEnabled: false });
    expect(await page.textContent('noscript')).toContain('Last den inn på nytt');
    await page.click('nav.documents a >> nth=1');
    expect(new URL(page.url()).pathname).toBe(addressOf('handlingsplan-2011', 'screen'));
    await page.click('nav.views a >> nth=1');
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame?.waitForSelector('.page > svg text');
    expect(await page.getAttribute('iframe', 'src')).toBe('/print/handlingsplan-2011');
  },
);

browserTest('rows that a reader has chosen stay chosen', async () => {
  const { address, edit } = await preview(['action-plan', '2011']);
  const { page, faults } = await open(address);
  expect(new URL(page.url()).pathname).toBe(addressOf('handlingsplan-2011', 'screen'));
  const frame = await viewOf(page);
  const select = (await frame.waitForSelector('form.filter select')).asElement();
  const value = await frame.evaluate(`document.querySelector('form.filter select').options[1].value`);
  await select?.selectOption(String(value));
  const shown = `document.querySelector('form.filter output').textContent`;
  const before = await frame.evaluate(shown);
  edit('plan.yaml', (text) => text.replace(/^owner: .*/m, 'owner: Regionrådet'));
  await hasWords(frame, 'Regionrådet');
  await until(frame, `document.querySelector('form.filter select')?.value === ${JSON.stringify(value)}`);
  await until(frame, `${shown} === ${JSON.stringify(before)}`);
  expect(faults).toEqual([]);
});

browserTest('what a page has added to itself stays, unless the rows that it knows are others', async () => {
  const { address, edit } = await preview(['action-plan', '2012']);
  const { page, faults } = await open(address);
  const frame = await viewOf(page);
  const year = 'action-plans/2012.md';
  // Only from the second time on it is known what the server gave before.
  edit(year, (text) => `${text}\nEn setning.\n`);
  await hasWords(frame, 'En setning.');
  await until(frame, `document.querySelector('form.filter') !== null`);
  await frame.evaluate(
    `document.querySelector('form.filter').kept = document.querySelector('main h2').kept = true`,
  );
  await frame.evaluate(`document.querySelector('form.filter [type=search]').value = 'noe'`);
  edit(year, (text) => `${text}\nEn annen setning.\n\nOg *en* til.\n`);
  await hasWords(frame, 'Og en til.');
  await hasWords(frame, 'En annen setning.');
  expect(await frame.evaluate(`document.body.textContent.includes('En setning.')`)).toBe(false);
  expect(
    await frame.evaluate(
      `[document.querySelector('form.filter').kept, document.querySelector('main h2').kept]`,
    ),
  ).toEqual([true, true]);
  expect(await frame.evaluate(`document.querySelector('form.filter [type=search]').value`)).toBe('noe');
  const anchors = `[...document.querySelectorAll('main :is(h2, h3)[id]')].filter((heading) => heading.querySelectorAll('.anchor').length !== 1).length`;
  expect(await frame.evaluate(anchors)).toBe(0);

  edit('actions/lokalmat.yaml', (text) => text.replace(/^title: .*/m, 'title: Kortreist mat i ny drakt'));
  await hasWords(frame, 'Kortreist mat i ny drakt');
  await until(frame, `document.querySelector('form.filter') && !document.querySelector('form.filter').kept`);
  await frame.fill('form.filter [type=search]', 'kortreist');
  await until(frame, `document.querySelectorAll('tr[data-facets]:not([hidden])').length === 1`);
  expect(await frame.evaluate(anchors)).toBe(0);
  expect(faults).toEqual([]);
});

browserTest(
  'another document is chosen in the page around it, and a link to the web opens a window',
  async () => {
    const { address } = await readPreview();
    const { page, context } = await open(address);
    await page.click('nav.documents a[href*="handlingsplan-2011"]');
    await page.waitForURL(`**${addressOf('handlingsplan-2011', 'screen')}`);
    const current = await page.waitForSelector('nav.documents a[aria-current][href*="handlingsplan-2011"]');
    expect(await current.textContent()).toContain('2011');
    await page.goto(new URL(addressOf('strategiplan', 'screen'), address).href);
    await context.route('https://**', (route) => route.abort());
    const opened = context.waitForEvent('page');
    await (await viewOf(page)).click('.website a');
    expect(await opened).toBeDefined();
  },
);
