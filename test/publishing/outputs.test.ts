import { standardTheme } from '#templates';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { allOutputs, type makeOutputs } from '../../src/publishing/outputs.ts';
import { makeTheme } from '../../src/templates/theme.ts';
import { sideOfFiles } from '../support/compare-plans.ts';
import { smallPlan } from '../support/small-plan.ts';

const { plan } = sideOfFiles(smallPlan);
const made = new Map<string, number>();
const targets = targetsOf(plan).map((target) => ({
  ...target,
  document(source: Parameters<typeof target.document>[0]) {
    made.set(target.name, (made.get(target.name) ?? 0) + 1);
    return target.document(source);
  },
}));
const making: Parameters<typeof makeOutputs>[1] = {
  source: {
    plan,
    locale: localeOf(plan, 'nb'),
    templates: templatesOf(plan),
    wordsLanguage: 'nb',
    picture: () => undefined,
  },
  theme: makeTheme(standardTheme, undefined),
  fonts: {},
  formats: ['html', 'md'],
  whole: true,
  pdfPool: { begin: () => {}, finish: async () => new Map() },
  threadFile: undefined,
  progress: () => {},
};

test('each document is made once, whatever the formats, and its page has its downloads', async () => {
  made.clear();
  const outputs = await allOutputs(targets, making);
  expect([...made]).toEqual(targets.map(({ name }) => [name, 1]));
  for (const { name } of targets) {
    const page = outputs.find(({ path }) => path === `html/${name}.html`);
    expect(Buffer.from(page?.bytes ?? []).toString()).toContain(`href="../${name}.md"`);
  }
});

test('no path is there twice, and those of documents come first, in their order', async () => {
  const paths = (await allOutputs(targets, making)).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const ofDocuments = targets.flatMap(({ name }) => [`html/${name}.html`, `${name}.md`]);
  expect(paths.filter((path) => ofDocuments.includes(path))).toEqual(ofDocuments);
  expect(paths.indexOf('html/index.html')).toBeGreaterThan(paths.indexOf(ofDocuments.at(-1) ?? ''));
});
