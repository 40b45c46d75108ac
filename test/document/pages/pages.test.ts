import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../../support/run-built.ts';
import { smallPlan } from '../../support/small-plan.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { writePlan } from '../../support/write-plan.ts';

const work = temporaryFolder();
async function siteOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  writePlan(join(work, name, 'plan'), files);
  const { code, err } = await runBuilt(['build', '--format', 'html,md'], join(work, name));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return join(work, name, 'out', 'html');
}

test('who had another id is found at the old address, which leads on without a script', async () => {
  const action = smallPlan['actions/nettsalg.yaml']?.replace(
    /title: .*/,
    'title: Salg på nett <b>\nformerId: [gammelt-salg, eldre-salg]',
  );
  const site = await siteOf('moved', { ...smallPlan, 'actions/nettsalg.yaml': action ?? '' });
  for (const old of ['gammelt-salg', 'eldre-salg']) {
    const page = readFileSync(join(site, 'tiltak', `${old}.html`), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../tiltak/nettsalg.html">');
    expect(page).toContain('<a href="../tiltak/nettsalg.html">Salg på nett &lt;b&gt;</a>');
  }
  const page = readFileSync(join(site, 'tiltak', 'nettsalg.html'), 'utf8');
  expect(page).toContain('<h1>Salg på nett &lt;b&gt;</h1>');
  expect(page).toContain('Reiselivslaget');
  expect(page).toContain('<a href="../tiltak.html">Tiltak</a>');
});

test('a plan without actions has no list of them, and the page that leads to all does not offer one', async () => {
  const files = Object.fromEntries(
    Object.entries(smallPlan).filter(
      ([path]) => !/^(?:actions|action-plans|economic-plans|programmes|decisions|reports)\//.test(path),
    ),
  );
  const site = await siteOf('none', files);
  expect(existsSync(join(site, 'tiltak.html'))).toBe(false);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).not.toContain('tiltak.html');
});

test('amounts are in the prices that the plans of a year say, on every page that has them', async () => {
  const pricedPlans = (economicPlan: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(smallPlan).map(([path, file]) => {
        const level = path.startsWith('economic-plans/') ? economicPlan : 2011;
        const isPriced = /^(?:action|economic)-plans\//.test(path);
        return [path, isPriced ? file.replace('revision:', `priceLevel: ${level}\nrevision:`) : file];
      }),
    );
  const pricesOn = (site: string, page: string): readonly string[] => {
    const found = readFileSync(join(site, page), 'utf8').matchAll(/20\d\d-kroner/g);
    return [...new Set([...found].map(([words]) => words))];
  };
  const alike = await siteOf('alike', pricedPlans(2011));
  for (const page of ['tiltak.html', 'tiltak/skilt.html', 'parter/ask.html', 'handlingsplan-2011.html'])
    expect({ page, prices: pricesOn(alike, page) }).toEqual({ page, prices: ['2011-kroner'] });
  // Of all years at once there are no common prices then; an action has those of its action plan.
  const apart = await siteOf('apart', pricedPlans(2012));
  expect(pricesOn(apart, 'tiltak.html')).toEqual([]);
  expect(pricesOn(apart, 'tiltak/skilt.html')).toEqual(['2011-kroner']);
});

test('the page of a partner leads to its actions in the list, where it has any', async () => {
  const link = (site: string, partner: string): string | undefined =>
    /<a href="[^"]*">Alle tiltak som gjelder [^<]*<\/a>/.exec(
      readFileSync(join(site, 'parter', `${partner}.html`), 'utf8'),
    )?.[0];
  const onlyBo = (text = ''): string =>
    `${text.replace('responsible: ask', 'responsible: bo')}participants: [bo]\n`;
  const site = await siteOf('only-bo', {
    ...smallPlan,
    'actions/skilt.yaml': onlyBo(smallPlan['actions/skilt.yaml']),
    'actions/nettsalg.yaml': onlyBo(smallPlan['actions/nettsalg.yaml']),
  });
  expect(link(site, 'bo')).toBe('<a href="../tiltak.html?part=bo">Alle tiltak som gjelder Bø</a>');
  expect(link(site, 'ask')).toBeUndefined();
});

test('a document that is made alone leads to no page', async () => {
  writePlan(join(work, 'alone', 'plan'), smallPlan);
  const { code } = await runBuilt(['build', 'action-plan', '2011', '--format', 'html'], join(work, 'alone'));
  expect(code).toBe(0);
  const page = readFileSync(join(work, 'alone', 'out', 'html', 'handlingsplan-2011.html'), 'utf8');
  expect(page).not.toMatch(/href="(?:\.\.\/)?(?:mal|tiltak|parter)/);
  expect(page).not.toContain('index.html');
  // Its list is searched all the same.
  expect(page).toContain('<script src="script.js" defer');
});
