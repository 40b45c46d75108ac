import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { parse } from 'yaml';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { torturePlan } from '../support/torture-plan.ts';
import { writePlan } from '../support/write-plan.ts';
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
/** Whole plans of other kinds of body. */
const others = ['fylke', 'kommune', 'forening'] as const;
const sites = {
  own: join(work, 'own', 'html'),
  torture: join(work, 'torture', 'out', 'html'),
  ...Object.fromEntries(others.map((name) => [name, join(work, name, 'html')])),
};
writePlan(join(work, 'torture', 'plan'), torturePlan({ goals: 3 }));
const built = [
  await runBuilt(['build', '--format', 'html', '--out', join(work, 'own')]),
  await runBuilt(['build', '--format', 'html'], join(work, 'torture')),
];
for (const name of others) {
  const plan = join(root, 'test', 'plans', name);
  built.push(await runBuilt(['build', '--plan', plan, '--format', 'html', '--out', join(work, name)]));
}
const allPages = Object.values(sites).flatMap((site) =>
  existsSync(site)
    ? readdirSync(site, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .sort()
        .map((name) => join(site, name))
    : [],
);
/** Of the whole plans the light pages are enough for axe: they have the colours of the others. */
const isWholePlan = (path: string): boolean => others.some((name) => path.startsWith(join(work, name)));
/** A document without its years and periods. */
const stemOf = (path: string): string => path.replace(/(?:-\d{4})+(?:-[a-z]\d)?\.html$/, '');
/** Of pages that are made alike, the first two of a folder, and of a whole plan's documents of several years the newest. */
const pages = allPages.filter((path, _, all) => {
  const folder = dirname(path);
  if (!Object.values(sites).includes(folder))
    return all.filter((other) => dirname(other) === folder).indexOf(path) < 2;
  return !isWholePlan(path) || all.findLast((other) => stemOf(other) === stemOf(path)) === path;
});

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

function onPages(
  seen: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  return visitAll(browser, options, seen, async (page, path) => {
    await page.goto(pathToFileURL(path).href);
    await look(page, path);
  });
}

/** Some pages of the example plan. */
function onSome(
  options: BrowserContextOptions,
  names: readonly string[],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const paths = names.map((name) => join(sites.own, `${name}.html`));
  return visitAll(browser, options, paths, async (page, path) => {
    await page.goto(pathToFileURL(path).href);
    await look(page);
  });
}

test('sites are built', () => {
  for (const { code } of built) expect(code).toBe(0);
  const names = pages.map((path) => path.slice(work.length + 1)).sort();
  for (const name of others)
    expect(names.filter((path) => path.startsWith(name)).length).toBeGreaterThanOrEqual(3);
  expect(names.filter((path) => /^(?:own|torture)\/(?:out\/)?html\/[^/]*$/.test(path))).toEqual([
    'own/html/arsrapport-2011.html',
    'own/html/handlingsplan-2011.html',
    'own/html/handlingsplan-2012.html',
    'own/html/index.html',
    'own/html/mal.html',
    'own/html/okonomiplan-2011-2014.html',
    'own/html/parter.html',
    'own/html/sok.html',
    'own/html/strategiplan.html',
    'own/html/tiltak.html',
    'torture/out/html/index.html',
    'torture/out/html/mal.html',
    'torture/out/html/parter.html',
    'torture/out/html/sok.html',
    'torture/out/html/strategiplan.html',
  ]);
  for (const folder of ['tiltak', 'mal', 'parter'])
    expect(names.filter((path) => path.startsWith(`own/html/${folder}/`))).toHaveLength(2);
});

test('nothing of a page comes from elsewhere, and no script but the own ones is in it', () => {
  for (const path of pages) {
    const html = readFileSync(path, 'utf8')
      .replace(
        /<script src="(?:\.\.\/)?(?:script|search|search-index)\.js" defer(?: data-words="[^"<>]*")?><\/script>/g,
        '',
      )
      .replace(/<script type="application\/ld\+json">\{[^<]*\}<\/script>/, '');
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|\son\w+=|javascript:/i);
    for (const [, source = ''] of html.matchAll(/\b(?:src|href)="([^"]*)"/g)) {
      expect(source).toMatch(
        /^(?:#|https?:\/\/|mailto:|tel:|(?:[\w-]+\/)?[\w.-]+\.(?:html|css)(?:#|$)|plan\.json$|media\/|files\/|\.\.\/)/,
      );
    }
  }
});

const known = new Map<string, ReadonlySet<string | undefined>>();
function idsOf(path: string): ReadonlySet<string | undefined> {
  const before = known.get(path);
  if (before) return before;
  const ids = new Set([...readFileSync(path, 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  known.set(path, ids);
  return ids;
}

/** What can be chosen of the list of a page, as an address has it. */
function choicesOf(path: string): ReadonlySet<string> {
  const [, facets = '[]'] =
    /class="[^"]*\blist\b[^>]* data-facets="([^"]*)"/.exec(readFileSync(path, 'utf8')) ?? [];
  const read: readonly { key: string; values: readonly { id: string }[] }[] = JSON.parse(
    facets.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );
  return new Set(read.flatMap(({ key, values }) => values.map(({ id }) => `${key}=${id}`)));
}

test('every link inside a site leads somewhere', () => {
  for (const path of allPages) {
    const html = readFileSync(path, 'utf8');
    const ids = idsOf(path);
    expect(ids.size).toBe([...html.matchAll(/\sid="/g)].length);
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(ids.has(id)).toBe(true);
    for (const [, address = ''] of html.matchAll(/(?:href|src)="((?!#|https?:|mailto:|tel:)[^"]+)"/g)) {
      const [place = '', id] = address.split('#');
      const [file = '', chosen] = place.split('?');
      const target = join(path, '..', decodeURIComponent(file));
      expect({ path, address, found: existsSync(target) }).toEqual({ path, address, found: true });
      if (id) expect({ address, found: idsOf(target).has(id) }).toEqual({ address, found: true });
      if (chosen) expect({ chosen, of: choicesOf(target).has(chosen) }).toEqual({ chosen, of: true });
    }
  }
});

for (const [name, options] of widths) {
  browserTest(
    `axe finds nothing on any page, in light or dark, none is moved sideways, and no stop of the tab key does nothing: ${name}`,
    async () => {
      await onPages(pages, options, async (page, path) => {
        // Only what is wider than its place is a stop.
        const stops = await page
          .locator('.table[tabindex]')
          .evaluateAll((all) => all.filter((table) => table.scrollWidth <= table.clientWidth).length);
        expect({ path, beyond: await beyondEdge(page), stops }).toEqual({ path, beyond: 0, stops: 0 });
        // Axe has seen all that is in it in a wide window.
        if (options.viewport.width < 700 && isWholePlan(path)) return;
        const violations = await violationsOn(page);
        const inDark = isWholePlan(path) ? [] : await violationsInDark(page);
        expect({ path, violations, inDark }).toEqual({ path, violations: [], inDark: [] });
      });
    },
    180_000,
  );
}

browserTest('pages are read with scripts off', async () => {
  await onPages(pages, { javaScriptEnabled: false }, async (page) => {
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
  });
});

browserTest(
  'on a phone, what is said of a name stands below it, and the two are still read together',
  async () => {
    const context = await (browser as Browser).newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(sites.own, 'handlingsplan-2011.html')).href);
    const facts = page.locator('.card .facts.band');
    expect(await facts.count()).toBeGreaterThan(10);
    for (const box of (await facts.all()).slice(0, 8)) {
      expect(await box.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
      const name = await box.locator('dt').first().boundingBox();
      const said = await box.locator('dd').first().boundingBox();
      expect(said?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? Number.POSITIVE_INFINITY));
    }
    // What the browser tells a screen reader, not what the tags promise.
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const roles = nodes.map(({ role }) => role?.value);
    expect(roles.filter((role) => role === 'table').length).toBe(await page.locator('table').count());
    expect(roles.filter((role) => role === 'rowheader').length).toBe(
      await page.locator('th:is([scope=row], [scope=rowgroup])').count(),
    );
    expect(roles.filter((role) => role === 'term').length).toBe(await page.locator('dt').count());
    expect(roles.filter((role) => role === 'definition').length).toBe(await page.locator('dd').count());
    await context.close();
  },
);

browserTest(
  'at 320 pixels money by year and the months of the year are read without moving a table',
  async () => {
    await onSome(
      { viewport: { width: 320, height: 800 } },
      ['handlingsplan-2012', 'arsrapport-2011', 'okonomiplan-2011-2014'],
      async (page) => {
        const moved = await page
          .locator('.table')
          .evaluateAll((all) =>
            all
              .filter((table) => table.scrollWidth > table.clientWidth + 1)
              .map((table) => table.textContent?.slice(0, 80)),
          );
        expect(moved).toEqual([]);
        // Each figure has what it is of beside it.
        const bare = await page
          .locator('.stacked tbody td.figure:not([data-label])')
          .evaluateAll((all) => all.filter((cell) => cell.textContent !== '').length);
        expect(bare).toBe(0);
        expect(await page.locator('.stacked').count()).toBeGreaterThan(0);
      },
    );
  },
);

browserTest('actions are chosen and sorted', async () => {
  const page = await (browser as Browser).newPage();
  await page.goto(pathToFileURL(join(sites.own, 'handlingsplan-2012.html')).href);
  const rows = page.locator('tr[data-facets]');
  const shown = page.locator('tr[data-facets]:visible');
  const all = await rows.count();
  expect(all).toBe(rowsOf2012());
  expect(await shown.count()).toBe(all);

  await page.locator('.filter select[name=status]').selectOption('ongoing');
  const ongoing = await shown.count();
  expect(ongoing).toBeGreaterThan(0);
  expect(ongoing).toBeLessThan(all);
  for (const row of await shown.all()) expect(await row.innerText()).toMatch(/Pågår/);
  expect(await page.locator('.filter output').innerText()).toMatch(
    new RegExp(`^${ongoing} av ${all} tiltak, [\\d\u00a0]+ kroner i 2012$`),
  );
  expect(new URL(page.url()).search).toBe('?status=ongoing');

  await page.locator('.filter select[name=area]').selectOption({ index: 2 });
  expect(await shown.count()).toBeLessThan(ongoing);
  expect(await page.locator('section:has(> .table tr[data-facets]):visible').count()).toBe(1);
  await page.getByRole('button', { name: 'Vis alle' }).click();
  await page.waitForFunction((count) => {
    const { document } = globalThis as unknown as {
      document: { querySelectorAll(of: string): { length: number } };
    };
    return document.querySelectorAll('tr[data-facets]:not([hidden])').length === count;
  }, all);

  const table = page.locator('table:has(tr[data-facets])').first();
  // Each focus area is sorted by itself, below its name.
  const groups = await table.locator('tbody:has(tr[data-facets])').all();
  expect(groups.length).toBeGreaterThan(3);
  const costs = (): Promise<readonly (readonly number[])[]> =>
    Promise.all(
      groups.map((group) =>
        group
          .locator('tr[data-facets] td:nth-child(5)')
          .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-sort')))),
      ),
    );
  const written = await costs();
  expect(written.flat()).toHaveLength(all);
  const button = table.getByRole('button', { name: 'Kostnad 2012, kr' });
  await button.click();
  // Of amounts the largest come first.
  const down = await costs();
  expect(down).not.toEqual(written);
  expect(down).toEqual(written.map((group) => group.toSorted((a, b) => b - a)));
  await button.click();
  expect(await costs()).toEqual(written.map((group) => group.toSorted((a, b) => a - b)));
  for (const group of groups)
    expect(await group.locator('tr').first().getAttribute('class')).toMatch(/^group\b/);
  expect(await table.locator('tbody tr').last().innerText()).toMatch(/^Sum/);
  await page.close();
});

/** As many actions as have 2012 among their years, less those that the plan leaves out, counted in the raw files. */
function rowsOf2012(): number {
  const folder = join(root, 'plan', 'actions');
  const text = readFileSync(join(root, 'plan', 'action-plans', '2012.md'), 'utf8');
  return readdirSync(folder).filter((name) => {
    const { start, end } = parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' });
    const excluded = new RegExp(`action: ${name.replace('.yaml', '')}\\b`).test(text);
    return !excluded && start.slice(0, 4) <= '2012' && end.slice(0, 4) >= '2012';
  }).length;
}

browserTest('in print long lines of code go on below, and tables keep their last column', async () => {
  const page = await (browser as Browser).newPage({ viewport: { width: 718, height: 1047 } });
  await page.emulateMedia({ media: 'print' });
  const endsAt = (selector: string): Promise<readonly number[]> =>
    page.locator(selector).evaluateAll((all) => all.map((node) => node.getBoundingClientRect().right));
  await page.goto(pathToFileURL(join(sites.torture, 'strategiplan.html')).href);
  const code = await endsAt('pre code');
  expect(code.length).toBeGreaterThan(0);
  for (const end of code) expect(end).toBeLessThanOrEqual(718);
  await page.goto(pathToFileURL(join(sites.own, 'handlingsplan-2012.html')).href);
  expect(await page.locator('thead th', { hasText: 'Kostnad' }).count()).toBeGreaterThan(0);
  const columns = await endsAt('table thead th:last-child');
  expect(columns.length).toBeGreaterThan(3);
  for (const end of columns) expect(end).toBeLessThanOrEqual(718);
  await page.close();
});

browserTest('in print there is neither navigation nor a page wider than the paper', async () => {
  let hidden = 0;
  // A4 with margins of a centimetre, at 96 pixels to the inch.
  const seen = pages.filter((path) => !isWholePlan(path));
  await onPages(seen, { viewport: { width: 718, height: 1047 } }, async (page, path) => {
    await page.emulateMedia({ media: 'screen' });
    const navigation = await page.locator('header.site nav').all();
    for (const part of navigation) expect(await part.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const part of navigation) expect(await part.isVisible()).toBe(false);
    hidden += navigation.length;
    // The torture plan has words in cells that are wider than any paper.
    if (path.startsWith(sites.own))
      expect({ path, beyond: await beyondEdge(page) }).toEqual({ path, beyond: 0 });
  });
  expect(hidden).toBeGreaterThanOrEqual(seen.length);
});

browserTest('the page of a partner leads to the list with its actions chosen', async () => {
  const page = await (browser as Browser).newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(pathToFileURL(join(sites.own, 'parter', 'rollag.html')).href);
  await page.getByRole('link', { name: 'Alle tiltak som gjelder Rollag' }).click();
  await page.waitForURL(/tiltak\.html\?part=rollag$/);
  expect(await page.locator('.filter select[name=part]').inputValue()).toBe('rollag');
  const shown = page.locator('tr[data-facets]:visible');
  const all = await page.locator('tr[data-facets]').count();
  expect(await shown.count()).toBeLessThan(all);
  for (const row of await shown.all())
    expect(JSON.parse((await row.getAttribute('data-facets')) ?? '{}').part).toContain('rollag');
  await page.close();
});

browserTest('a municipality finds all that concerns it, by an address that can be sent', async () => {
  const page = await (browser as Browser).newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${pathToFileURL(join(sites.own, 'handlingsplan-2011.html')).href}?part=rollag`);
  const shown = page.locator('tr[data-facets]:visible');
  expect(await shown.count()).toBe(17);
  expect(await page.locator('.filter output').innerText()).toMatch(/^17 av 19 tiltak, /);
  await page.locator('.filter [type=search]').fill('reiseliv');
  await page.waitForFunction(() =>
    /q=reiseliv/.test((globalThis as unknown as { location: { search: string } }).location.search),
  );
  const found = await shown.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(17);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.chosen').innerText()).toMatch(/^Utvalg: «reiseliv», gjelder Rollag \(/);
  await page.close();
});

browserTest('an address with what no action has chooses nothing, and says what to remove', async () => {
  const page = await (browser as Browser).newPage();
  const list = pathToFileURL(join(sites.own, 'tiltak.html')).href;
  await page.goto(`${list}?part=ukjent&status=%3Cscript%3E&area`);
  const all = await page.locator('tr[data-facets]').count();
  expect(await page.locator('tr[data-facets]:visible').count()).toBe(all);
  await page.goto(`${list}?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E`);
  expect(await page.locator('tr[data-facets]:visible').count()).toBe(0);
  await page.locator('.empty button').click();
  expect(await page.locator('tr[data-facets]:visible').count()).toBe(all);
  // Both ways of writing a letter find it.
  await page.goto(`${list}?q=hoeyskole`);
  expect(await page.locator('tr[data-facets]:visible').count()).toBeGreaterThan(0);
  await page.close();
});
