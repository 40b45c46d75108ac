import { join } from 'node:path';
import type { Language } from '../../src/kinds/languages.ts';
import { languages } from '../../src/kinds/languages.ts';
import type { Files } from '../support/compare-plans.ts';
import { few } from '../support/few.ts';
import { memberTexts, partnersAdopt, partnerWordsIn, readAll } from '../support/partner-words.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

const partners = /partners:\n(?: {2}- .*\n)+/;
const associates = 'partners:\n  - { id: krins, name: Krinsen, role: associate }\n';
const adoption = 'adoptions:\n  - { body: Fylkestinget, case: 12/11, date: 2011-06-01, decision: Vedtas. }\n';

/** A plan that a county adopts alone, in a language and at a stage, with associates or without. */
function county(language: Language, status: string, list: string, adoptions: string): Files {
  const stage = (text: string): string =>
    text.replace(/status: draft, date: 2011-0\d/, `status: ${status}, date: 2011-06`);
  const hearing = 'hearing: { from: 2011-02-01, to: 2011-04-01 }\n';
  return smallPlanWith({
    'plan.yaml': (text) =>
      stage(text)
        .replace('language: nb', `language: ${language}`)
        .replace('owner: Fjellregionen', 'owner: Havfjordane fylkeskommune\nvision: Liv langs fjorden')
        .replace('adoptedBy: partners', 'adoptedBy: owner, body: Fylkestinget')
        .replace(partners, list)
        .replace(
          '{ id: kontingent, title: Kontingent, kind: member-fee }',
          '{ id: kontingent, title: Eigne midlar, kind: other }',
        )
        .concat(hearing, adoptions),
    'chapters/01-bakgrunn.md': (text) =>
      `${text.replace('Regionrådet ble stiftet i 2005.', 'Planen kom i 2005.')}\n::partners\n`,
    'actions/skilt.yaml': (text) => text.replace('responsible: ask', 'responsible: Havfjordane'),
    'action-plans/2011.md': (text) => stage(text).replace('priorities', `${hearing}${adoptions}priorities`),
    'economic-plans/2011-2014.yaml': (text) =>
      stage(text)
        .replace(/memberFee: .*\n/, '')
        .replace(
          'id: medlemskontingent, title: Kontingent, kind: member-fee',
          'id: midlar, title: Eigne midlar, kind: other',
        )
        .replace(
          'expenses: []',
          'expenses:\n  - { id: drift, title: Drift, kind: operations, amounts: { 2011: 50000 } }',
        )
        .concat(adoptions),
  });
}

/** The same plan with changes of every weight that it has. */
function changed(files: Files, list: string): Files {
  const text = (path: string): string => String(files[path]);
  return {
    ...files,
    'plan.yaml': text('plan.yaml')
      .replace('Liv langs fjorden', 'Liv langs heile fjorden')
      .replace('title: Strategiplan', 'title: Regional plan')
      .replace(list, associates.replace('Krinsen', 'Idrettskrinsen')),
    'focus-areas/01-naering/01-reiseliv.md': text('focus-areas/01-naering/01-reiseliv.md')
      .replace('Flere gjester', 'Mange flere gjester')
      .replace('  - på nett {#salg-nett}\n', '  - på nett {#salg-nett}\n- mat {#mat}\n'),
    'chapters/01-bakgrunn.md': text('chapters/01-bakgrunn.md').replace('2005', '2006'),
    'actions/skilt.yaml': text('actions/skilt.yaml').replace('amount: 100000', 'amount: 120000'),
  };
}

const stages = [
  ['draft', '', ''],
  ['hearing', associates, ''],
  ['adopted', associates, adoption],
  ['adopted', '', adoption],
] as const;

test('the words that are looked for are those of plans that partners adopt', () => {
  for (const language of languages) {
    const texts = memberTexts(language);
    expect(texts.length).toBeGreaterThan(6);
    expect(texts.every((text) => partnersAdopt[language].test(text) || text.length > 4)).toBe(true);
    expect(texts.join('\n')).toMatch(
      { nb: /vedtak av alle medlemmene/, nn: /vedtak av alle medlemene/, en: /decision of every member/ }[
        language
      ],
    );
  }
});

describe.each(languages)('in %s', (language) => {
  test('they are found where the partners adopt', async () => {
    const folder = join(work, `partners-${language}`);
    const base = smallPlanWith({ 'plan.yaml': (text) => text.replace('status: draft', 'status: adopted') });
    writePlan(join(folder, 'base'), base);
    writePlan(join(folder, 'head'), { ...base, 'plan.yaml': `${base['plan.yaml']}vision: Liv\n` });
    const { out } = await runBuilt(
      ['diff', join(folder, 'base'), join(folder, 'head'), '--lang', language],
      folder,
    );
    expect(partnerWordsIn(new Map([['pretty', out]]), language).length).toBeGreaterThan(2);
  });

  test.each(stages)(
    'a plan that is %s is built without them (partners: %j)',
    async (status, list, adoptions) => {
      const folder = join(work, `${language}-${status}-${list.length}`);
      writePlan(join(folder, 'plan'), county(language, status, list, adoptions));
      const validated = await runBuilt(['validate'], folder);
      expect(few([validated.code === 0 ? '' : validated.out + validated.err])).toEqual(['']);
      const built = await runBuilt(['build', '--format', 'md,html,pdf,csv', '--lang', language], folder);
      expect(built).toMatchObject({ code: 0 });
      const texts = await readAll(join(folder, 'out'));
      expect([...texts.keys()].length).toBeGreaterThan(12);
      expect(few(partnerWordsIn(texts, language))).toEqual([]);
      // Who adopts is there instead.
      if (status !== 'draft') expect([...texts.values()].join('\n')).toContain('Fylkestinget');
    },
    60_000,
  );

  test.each(stages.slice(1))(
    'changes of a plan that is %s are shown without them (partners: %j)',
    async (status, list, adoptions) => {
      const folder = join(work, `diff-${language}-${status}-${list.length}`);
      const base = county(language, status, list, adoptions);
      writePlan(join(folder, 'base'), base);
      writePlan(join(folder, 'head'), changed(base, list));
      const texts = new Map<string, string>();
      const diff = (...words: readonly string[]) =>
        runBuilt(['diff', join(folder, 'base'), join(folder, 'head'), '--lang', language, ...words], folder);
      for (const format of ['pretty', 'md', 'github', 'csv', 'json'])
        texts.set(`${format}`, (await diff('--format', format)).out);
      texts.set('stat', (await diff('--stat')).out);
      for (const format of ['html', 'pdf'])
        await diff('--format', format, '--out', join(folder, 'out', `changes.${format}`));
      const { changes, verdict } = JSON.parse(texts.get('json') ?? '');
      expect(new Set(changes.map(({ weight }: { readonly weight: string }) => weight)).size).toBeGreaterThan(
        1,
      );
      expect(verdict.decisions).toMatchObject([{ weight: 'decision', bodies: ['Fylkestinget'] }]);
      texts.set(
        'json',
        changes.map(({ reason, title }: Record<string, string>) => `${title} ${reason}`).join('\n'),
      );
      for (const [name, text] of await readAll(join(folder, 'out'))) texts.set(name, text);
      expect([...texts.keys()].sort()).toEqual(
        ['changes.html', 'changes.pdf', 'csv', 'github', 'json', 'md', 'pretty', 'stat'].sort(),
      );
      expect(few(partnerWordsIn(texts, language))).toEqual([]);
      expect(texts.get('pretty')).toContain('Fylkestinget');
    },
    60_000,
  );

  test('what is reported of it speaks of its own body', async () => {
    const folder = join(work, `validate-${language}`);
    writePlan(join(folder, 'plan'), county(language, 'adopted', associates, ''));
    const { code, out, err } = await runBuilt(['validate', '--lang', language], folder);
    expect(code).toBe(1);
    expect(out + err).toContain('Fylkestinget');
    expect(few(partnerWordsIn(new Map([['validate', out + err]]), language))).toEqual([]);
  });
});
