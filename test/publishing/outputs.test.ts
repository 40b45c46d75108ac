import { standardTheme } from '#templates';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { allOutputs, makeOutputs } from '../../src/publishing/outputs.ts';
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

test('what the documents have in common is made while they are printed, and the sizes of PDFs are asked for last', async () => {
  const [{ name: first } = { name: '' }] = targets;
  const made: string[] = [];
  let before: readonly string[] | undefined;
  const pdfPool: typeof making.pdfPool = {
    begin: () => {},
    async finish() {
      before ??= [...made];
      const pdf = { bytes: Buffer.alloc(5000), pages: 7 };
      return new Map(targets.map(({ name }) => [name, pdf]));
    },
  };
  const outputs = await makeOutputs(targets, { ...making, formats: ['pdf', 'html'], pdfPool });
  let frontPage = '';
  for await (const { path, bytes } of outputs) {
    made.push(path);
    if (path === 'html/index.html') frontPage = Buffer.from(bytes).toString();
  }
  const asked = [...targets.flatMap(({ name }) => [`${name}.pdf`, `html/${name}.html`]), 'html/index.html'];
  expect(made.filter((path) => !before?.includes(path)).sort()).toEqual(asked.sort());
  expect(before).toContain('html/plan.json');
  expect(frontPage).toContain(`href="../${first}.pdf"`);
  expect(frontPage).toContain('7 sider');
});
