// The search over a whole web edition, read from a disk in a browser.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { beyondEdge, browserTest, openBrowser, violationsOn } from './browser.ts';

const work = temporaryFolder();
const plans = { plan: 'plan', fylke: 'test/plans/fylke' };
type Name = keyof typeof plans;
const siteOf = (name: Name): string => join(work, name, 'html');
const addressOf = (path: string, name: Name = 'plan'): string => pathToFileURL(join(siteOf(name), path)).href;
const sizeOf = (path: string, name: Name = 'plan'): number => statSync(join(siteOf(name), path)).size;
for (const [name, path] of Object.entries(plans)) {
  const out = join(work, name);
  const { code, err } = await runBuilt([
    'build',
    '--plan',
    join(root, path),
    '--format',
    'html',
    '--out',
    out,
  ]);
  if (code !== 0) throw new Error(err);
}

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function onPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await (browser as Browser).newContext(options);
  const page = await context.newPage();
  const failed: string[] = [];
  page.on('pageerror', ({ message }) => failed.push(message));
  page.on('console', (message) => isOwn(message) && failed.push(message.text()));
  await look(page);
  expect(failed).toEqual([]);
  await context.close();
}

/** Whether a page complains of itself: axe asks for the style sheet, which no page may fetch. */
function isOwn(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !/^Connecting to '[^']*style\.css'/.test(message.text());
}

/** What is found, as kind and title. */
async function found(page: Page, query: string, name: Name = 'plan'): Promise<readonly string[]> {
  await page.goto(`${addressOf('sok.html', name)}?q=${encodeURIComponent(query)}`);
  return page
    .locator('.results li')
    .evaluateAll((items) =>
      items.map((item) => ['.kind', 'a'].map((part) => item.querySelector(part)?.textContent).join(': ')),
    );
}
const said = (page: Page): Promise<string> => page.locator('.found').innerText();
const phone = { viewport: { width: 390, height: 844 } };

browserTest('everything that readers look for is found under its own name, and led to', async () => {
  await onPage({}, async (page) => {
    for (const [query, first, address] of [
      [
        'verdensarvlisten',
        'Tiltak: Rjukan–Notodden industriarv til verdensarvlisten',
        'tiltak/verdensarv.html',
      ],
      ['Rollag', 'Part: Rollag', 'parter/rollag.html'],
      ['høyskoletilbudet i regionen', 'Mål: 4.2.1 Videreutvikling av høyskoletilbudet i regionen', 'mal/'],
      ['sysselsatte', 'Indikator: Sysselsatte med arbeidssted i regionen', '#indikator--sysselsetting'],
      ['årshjul 2012', 'Handlingsplan 2012: Årshjul', 'handlingsplan-2012.html#kapittel--arshjul'],
      ['økonomiplan dokument', 'Dokument: Økonomiplan 2011–2014', 'okonomiplan-2011-2014.html'],
      ['veg og bane', 'Strategiplan 2010–2021: 2.1 Utvikling av veg og bane', 'strategiplan.html#veg-bane'],
    ] as const) {
      expect([query, (await found(page, query)).slice(0, 3)]).toEqual([
        query,
        expect.arrayContaining([first]),
      ]);
      const link = page.locator('.results li a', { hasText: first.slice(first.indexOf(': ') + 2) }).first();
      expect(await link.getAttribute('href')).toContain(address);
    }
    // All of them lead somewhere.
    for (const name of ['plan', 'fylke'] as const) {
      await found(page, 'e', name);
      const all = (await page.evaluate(
        'planverkIndex.flatMap(({ storedFields }) => Object.values(storedFields).map(({ address }) => address))',
      )) as readonly string[];
      expect(all.length).toBeGreaterThan(60);
      for (const address of new Set(all)) {
        const [file = '', id] = address.split('#');
        expect([address, existsSync(join(siteOf(name), file))]).toEqual([address, true]);
        if (id) expect(readFileSync(join(siteOf(name), file), 'utf8')).toContain(` id="${id}"`);
      }
    }
  });
});

browserTest('halves of compounds are found, and letters that are written in another way', async () => {
  await onPage({}, async (page) => {
    const halves = await found(page, 'kontingent');
    expect(halves).toContain('Økonomiplan 2011–2014: Forutsetninger');
    const marks = await page.locator('.results mark').allInnerTexts();
    expect(marks).toContain('medlemskontingenten');
    expect(new Set(marks.map((mark) => /kontingent/i.test(mark)))).toEqual(new Set([true]));
    const written = await found(page, 'høyskole');
    expect(written.length).toBeGreaterThan(5);
    for (const other of ['hoeyskole', 'hoyskole', 'HØYSKOLE'])
      expect(await found(page, other)).toEqual(written);
    expect(await found(page, 'naeringsliv')).toEqual(await found(page, 'næringsliv'));
    expect(await found(page, 'aarsrapport')).toEqual(await found(page, 'årsrapport'));
    // Every word must be there.
    expect((await found(page, 'kontingent rollag')).length).toBeLessThan(halves.length);
  });
});

browserTest(
  'what is not there is said, with a way on, and nothing of a question gets in as markup',
  async () => {
    await onPage(phone, async (page) => {
      expect(await found(page, '<script>alert(1)</script>')).toEqual([]);
      expect(await said(page)).toBe('Ingen treff på «<script>alert(1)</script>».');
      expect(await page.locator('.advice').innerText()).toBe(
        'Prøv færre eller andre ord, eller se i listene:',
      );
      expect(await page.locator('.lists a:visible').count()).toBe(8);
      expect(await page.locator('.meant').isVisible()).toBe(false);
      for (const query of ['', '   ']) {
        expect(await found(page, query)).toEqual([]);
        expect(await said(page)).toMatch(/^Skriv det du leter etter, /);
        expect(await page.locator('.advice').isVisible()).toBe(false);
      }
      expect(await found(page, '«»')).toEqual([]);
      expect(await said(page)).toBe('Ingen treff på ««»».');
      expect(await found(page, 'e'.repeat(2000))).toEqual([]);
      expect(await found(page, 'reisliv')).toEqual([]);
      await page.locator('.meant a').click();
      expect(await page.locator('#q').inputValue()).toBe('reiseliv');
      expect(await said(page)).toMatch(/^\d+ treff$/);
      expect(await page.locator('.meant').isVisible()).toBe(false);
    });
  },
);

browserTest('every page has a field that leads to what is found, and the address can be sent', async () => {
  await onPage(phone, async (page) => {
    for (const path of ['index.html', 'tiltak/verdensarv.html', 'handlingsplan-2012.html']) {
      await page.goto(addressOf(path));
      await page.locator('.site-search input').fill('reiseliv & lokalmat');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/html\/sok\.html\?q=reiseliv\+%26\+lokalmat$/);
      expect(await page.locator('#q').inputValue()).toBe('reiseliv & lokalmat');
    }
    await page.locator('#q').fill('skilt');
    await page.waitForURL(/\?q=skilt$/);
    const before = await said(page);
    await page.locator('.results a').first().click();
    await page.goBack();
    expect(await said(page)).toBe(before);
  });
});

browserTest('the keyboard is enough', async () => {
  await onPage({}, async (page) => {
    await page.goto(addressOf('sok.html'));
    await page.keyboard.type('kommune');
    await page.keyboard.press('Enter');
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    const titles = page.locator('.results a');
    expect(await focused()).toBe(await titles.first().innerText());
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await titles.nth(1).innerText());
    expect(await titles.count()).toBe(20);
    await page.locator('.more').focus();
    await page.keyboard.press('Enter');
    expect(await titles.count()).toBeGreaterThan(20);
    expect(await focused()).toBe(await titles.nth(20).innerText());
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    expect(await titles.count()).toBe(0);
    await page.keyboard.type('skilt');
    await page.waitForURL(/\?q=skilt$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
  });
});

browserTest(
  'without scripts no field is seen that does nothing, and the page says where all is',
  async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(addressOf('tiltak.html'));
      expect(await page.locator('input:visible, button:visible').count()).toBe(0);
      await page.goto(addressOf('sok.html'));
      expect(await page.locator('input:visible, button:visible, [role=search]:visible').count()).toBe(0);
      expect(await page.locator('main').innerText()).toMatch(/Søket virker ikke uten skript\./);
      expect(await page.locator('.lists a').count()).toBe(8);
    });
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  browserTest(`results are read by everybody, at every width: ${colorScheme}`, async () => {
    await onPage({ colorScheme }, async (page) => {
      for (const [width, query] of [
        [320, 'kontingent'],
        [390, 'reisliv'],
        [768, ''],
        [1440, 'kontingent'],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await found(page, query);
        expect({ width, beyond: await beyondEdge(page) }).toEqual({ width, beyond: 0 });
        expect({ width, violations: await violationsOn(page) }).toEqual({ width, violations: [] });
      }
    });
  });
}

test('what is loaded is small: the script, the first page with its fonts, and the index', () => {
  const library = /\/\*! MiniSearch[\s\S]*?\*\//.exec(
    readFileSync(join(siteOf('plan'), 'search.js'), 'utf8'),
  );
  expect(library?.[0]).toContain('Permission is hereby granted, free of charge');
  expect(sizeOf('script.js')).toBeLessThan(10_000);
  // With the library and its licence.
  expect(sizeOf('search.js')).toBeLessThan(25_000);
  const fonts = readdirSync(join(siteOf('plan'), 'fonts')).map((name) => sizeOf(`fonts/${name}`));
  const first = ['index.html', 'style.css', 'script.js'].map((path) => sizeOf(path));
  expect([...fonts, ...first].reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  // Bytes, before a server compresses them to a fifth.
  expect(sizeOf('search-index.js')).toBeLessThan(300_000);
  expect(sizeOf('search-index.js', 'fylke')).toBeLessThan(520_000);
});

browserTest('without its index the page says so', async () => {
  rmSync(join(siteOf('fylke'), 'search-index.js'));
  await onPage({}, async (page) => {
    page.removeAllListeners('console');
    await page.goto(addressOf('sok.html', 'fylke'));
    expect(await said(page)).toMatch(/^Det går ikkje å søkje no/);
    expect(await page.locator('#q').isVisible()).toBe(false);
    expect(await page.locator('.lists a').count()).toBeGreaterThan(4);
  });
});
