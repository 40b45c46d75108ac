import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetsOf } from '../../src/document/targets.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = join(temporaryFolder(), 'Åse Ø og data');

const inLanguage = (language: string, more: Readonly<Record<string, string>> = {}) => ({
  ...smallPlanWith({ 'plan.yaml': (text) => text.replace('language: nb', `language: ${language}`) }),
  ...more,
});
const names = {
  nb: ['arsrapport-2011', 'handlingsplan-2011', 'okonomiplan-2011-2014', 'strategiplan'],
  nn: ['arsrapport-2011', 'handlingsplan-2011', 'okonomiplan-2011-2014', 'strategiplan'],
  en: ['action-plan-2011', 'annual-report-2011', 'economic-plan-2011-2014', 'strategy-plan'],
} as const;
const changes = { nb: 'endringer', nn: 'endringar', en: 'changes' } as const;
const endingWith = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

/** The lists of the web edition, and its search. */
const lists = {
  nb: ['tiltak', 'mal', 'parter', 'sok'],
  nn: ['tiltak', 'mal', 'partar', 'sok'],
  en: ['actions', 'goals', 'partners', 'search'],
};

test.each(['nb', 'nn', 'en'] as const)('documents of a plan in %s are called so', async (language) => {
  const folder = join(work, language);
  writePlan(join(folder, 'plan'), inLanguage(language));
  // The language of messages and of the machine are others.
  const env = { PLANVERK_LANG: language === 'nn' ? 'en' : 'nn', LANG: 'nb_NO.UTF-8', PATH: '' };
  const { code, out } = await runBuilt(['build', '--format', 'md,html,pdf'], folder, env);
  expect(code).toBe(0);
  for (const name of names[language]) expect(out).toContain(`out/${name}.pdf (`);
  const made = join(folder, 'out');
  expect(endingWith(made, '.md')).toEqual(names[language]);
  expect(endingWith(made, '.pdf')).toEqual(names[language]);
  expect(endingWith(join(made, 'html'), '.html')).toEqual(
    [...names[language], ...lists[language], 'index'].sort(),
  );
  const index = readFileSync(join(made, 'html', 'index.html'), 'utf8');
  for (const name of names[language]) {
    expect(index).toContain(`href="${name}.html"`);
    expect(index).toContain(`href="../${name}.pdf"`);
  }
  const one = await runBuilt(['build', 'action-plan', '2011', '--format', 'md', '--out', 'ett'], folder, env);
  expect(one.out).toContain(`ett/${names[language].find((name) => /^(handling|action)/.test(name))}.md`);
});

test('in another language than the plan’s, addresses stay what they were', async () => {
  const folder = join(work, 'annet');
  writePlan(join(folder, 'plan'), smallPlan);
  await runBuilt(['build', '--format', 'md', '--lang', 'en'], folder);
  expect(endingWith(join(folder, 'out'), '.md')).toEqual(names.nb);
});

test.each(['nb', 'nn', 'en'] as const)(
  'what has changed in a plan in %s is called so, in git and out of it',
  async (language) => {
    const folder = initRepository(join(work, `endret-${language}`));
    commit(folder, below('plan', inLanguage(language)));
    commit(folder, below('plan', { ...inLanguage(language), 'programmes/synlig.yaml': 'title: Synleg\n' }));
    const env = { PLANVERK_LANG: language === 'nn' ? 'en' : 'nn' };
    for (const format of ['html', 'pdf']) {
      const path = `out/${changes[language]}.${format}`;
      const { code, err } = await runBuilt(['diff', 'HEAD~1..HEAD', '--format', format], folder, env);
      expect({ code, told: err.startsWith(`${path} (`) }).toEqual({ code: 0, told: true });
      expect(existsSync(join(folder, path))).toBe(true);
      git(folder, 'clean', '-fdq');
      const asked = await runBuilt(['diff', 'HEAD~1..HEAD', '--format', format, '--lang', 'en'], folder, env);
      expect(asked.err).toContain(`${path} (`);
    }
  },
);

test('a plan may call its files otherwise, and none leads out of the folder or takes the place of another', async () => {
  const namesWith = (locale: string): readonly string[] => {
    const { plan } = loadPlan(memoryTree({ ...smallPlan, 'locales/nb.yaml': locale }));
    if (!plan) throw new Error('no plan');
    return targetsOf(plan).map(({ name }) => name);
  };
  expect(namesWith('fileStrategy: Regional plan for Åsane\n')[0]).toBe('regional-plan-for-asane');
  expect(namesWith("fileStrategy: '../../etc/passwd'\n")[0]).toBe('etc-passwd');
  expect(namesWith("fileStrategy: index\nfileActionPlan: '…'\n").slice(0, 2)).toEqual([
    'index-2',
    'action-plan-2011',
  ]);
  expect(namesWith('fileActionPlan: plan\nfileReport: plan\n')).toEqual([
    'strategiplan',
    'plan-2011',
    'okonomiplan-2011-2014',
    'plan-2011-2',
  ]);
  const folder = join(work, 'egne');
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'locales/nb.yaml': 'fileChanges: Endringsdokument 2011\n',
  });
  const { err } = await runBuilt(['diff', 'plan', 'plan', '--format', 'html'], folder);
  expect(err).toContain('out/endringsdokument-2011.html (');
});

test('the help says what files are called', async () => {
  expect((await runBuilt(['diff', '--help', '--lang', 'nn'], work)).out.replace(/\s+/g, ' ')).toContain(
    'out/endringar.pdf',
  );
  expect((await runBuilt(['build', '--help', '--lang', 'en'], work)).out.replace(/\s+/g, ' ')).toContain(
    'Files have names in the plan’s language',
  );
});
