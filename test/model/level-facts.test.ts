import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../../src/kinds/levels.ts';
import { occurrencesOf } from '../../src/lsp/occurrences.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { indicatorsOf, measuredParts } from '../../src/model/measured.ts';
import { isLevelEntity } from '../../src/model/tree.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { levelledPlan } from '../support/levelled-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const work = temporaryFolder();
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

/** The small plan with more in the front matter of its strategy, or of another file. */
function withFields(fields: string, file = strategy): Files {
  return smallPlanWith({
    'plan.yaml': withPerspective,
    [file]: (text) => text.replace(/^(id: .*)$/m, `$1\n${fields}`),
  });
}

const withPerspective = (text: string): string =>
  `${text}perspectives:\n  - { id: klima, title: Klima og natur }\n`;

const all = `mainGoal: Flere skal komme.
ingress: Reiselivet vokser **raskt**, etter [bakgrunnen](#bakgrunn).
responsible: [ask, Reiselivslaget]
sdg: ["8", "12.2"]
perspectives: [klima]
indicators: [folketall]`;

/** The errors and warnings of a plan: code or name, and place. */
async function problems(files: Files): Promise<readonly string[]> {
  return (await judgePlan(files)).filter((line) => !line.startsWith('info'));
}

function entity(files: Files, id: string) {
  const { plan } = loadPlan(memoryTree(files), readOnce);
  const found = plan?.byId.get(id);
  if (!plan || !found || !isLevelEntity(found)) throw new Error(`no ${id}`);
  return { plan, found };
}

const indented = all.replace(/^/gm, '    ');

test.each([
  ['a focus area', 'naering', withFields(all, 'focus-areas/01-naering/focus-area.md'), ['mainGoal']],
  ['a strategy', 'reiseliv', withFields(all), ['mainGoal']],
  [
    'a goal that is a heading',
    'flere-gjester',
    withFields(`goals:\n  flere-gjester:\n${indented}`),
    ['goals', 'flere-gjester', 'mainGoal'],
  ],
])('%s has facts, each with its place', async (_name, id, files, path) => {
  const { plan, found } = entity(files, id);
  expect(found.facts).toEqual({
    mainGoal: 'Flere skal komme.',
    ingress: 'Reiselivet vokser **raskt**, etter [bakgrunnen](#bakgrunn).',
    responsible: ['ask', 'Reiselivslaget'],
    sdg: ['8', '12.2'],
    perspectives: ['klima'],
    indicators: ['folketall'],
  });
  expect(found.at('mainGoal')).toEqual({ file: found.file, path });
  expect(found.at()).not.toHaveProperty('path', path);
  expect(indicatorsOf(found, plan).map((indicator) => indicator.id)).toEqual(['folketall']);
  expect(measuredParts(plan).map(({ part }) => part.id)).toEqual([id]);
  expect(await problems(files)).toEqual(await problems(smallPlanWith({ 'plan.yaml': withPerspective })));
});

const leveled = (levels: readonly Level[], file: string, fields: string): Files => {
  const files = levelledPlan(levels);
  return { ...files, [file]: (files[file] ?? '').replace(/^(id: .*)$/m, `$1\n${fields}`) };
};

test.each<[readonly Level[], string, string, string]>([
  [['focus-area', 'goal'], 'focus-areas/01-omrade-1.md', 'goals', 'omrade-1-a'],
  [['focus-area', 'goal', 'strategy'], 'focus-areas/01-omrade-1.md', 'goals', 'omrade-1-a'],
  [['focus-area', 'strategy', 'goal'], 'focus-areas/01-omrade-1/01-fil.md', 'goals', 'omrade-1-1-a'],
  [
    ['focus-area', 'goal', 'strategy', 'action-area'],
    'focus-areas/01-omrade-1/01-fil.md',
    'strategies',
    'omrade-1-1-a',
  ],
])('with the levels %j, headings of %s have theirs in a map of %s', async (levels, file, map, id) => {
  const files = leveled(levels, file, `mainGoal: Alle.\n${map}: { ${id}: { mainGoal: Mange. } }`);
  expect(entity(files, id).found.facts).toEqual({ mainGoal: 'Mange.' });
  const other = map === 'goals' ? 'strategies' : 'goals';
  const { plan, sources } = loadPlan(memoryTree(files), readOnce);
  if (!plan) throw new Error('no plan');
  const written = occurrencesOf(plan, sources).filter((each) => each.entity.id === id && each.file === file);
  // The key of the map, and the id in braces.
  expect(written.map(({ declares }) => declares).sort()).toEqual([false, true]);
  const wrong = leveled(levels, file, `${other}: { ${id}: { mainGoal: Mange. } }`);
  const found = (await problems(wrong)).filter((line) => line.startsWith('error'));
  expect(found.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
    `facts-of-no-headings ${file}:3:1`,
  ]);
});

test.each([
  [
    'an id that no heading has',
    withFields('goals: { fleire-gjester: { sdg: ["8"] } }'),
    'facts-of-unknown-heading',
    ':3:10',
  ],
  [
    'the id of the file itself',
    withFields('goals: { reiseliv: { sdg: ["8"] } }'),
    'facts-of-unknown-heading',
    ':3:10',
  ],
  [
    'the id of an item',
    withFields('goals: { skilting: { sdg: ["8"] } }'),
    'facts-of-unknown-heading',
    ':3:10',
  ],
  ['an indicator that is not there', withFields('indicators: [gjester]'), 'known-references', ':3:14'],
  [
    'an indicator of a heading that is not there',
    withFields('goals: { flere-gjester: { indicators: [bo] } }'),
    'known-references',
    ':3:40',
  ],
  ['a partner by name', withFields('responsible: Ask'), 'partners-named-by-id', ':3:14'],
  ['nobody', withFields('responsible: [ask, –]'), 'responsible-is-named', ':3:20'],
  ['a perspective that is none', withFields('perspectives: [klimaa]'), 'known-references', ':3:16'],
  ['a goal of the UN that is none', withFields('sdg: ["18"]'), 'not-an-sdg', ':3:7'],
  [
    'an ingress of two paragraphs',
    withFields('ingress: "En.\\n\\nTo."'),
    'ingress-not-one-paragraph',
    ':3:10',
  ],
  ['an ingress that is a list', withFields('ingress: "- En."'), 'ingress-not-one-paragraph', ':3:10'],
  [
    'an ingress with a picture',
    withFields('ingress: "Se ![kart](kart.svg)."'),
    'ingress-not-one-paragraph',
    ':3:10',
  ],
  ['an ingress with HTML', withFields('ingress: "Se <b>her</b>."'), 'html-in-prose', ':3:10'],
  [
    'a link of an ingress to nothing',
    withFields('ingress: Se [her](#ingensteds).'),
    'links-lead-somewhere',
    ':3:10',
  ],
  [
    'a field that goals do not have',
    withFields('goals: { flere-gjester: { listedAs: Flere } }'),
    'unknown-key',
    ':3:27',
  ],
])('%s is reported at its place', async (_name, files, rule, at) => {
  const before = await problems(smallPlanWith({ 'plan.yaml': withPerspective }));
  const found = (await problems(files)).filter((line) => !before.includes(line));
  expect(found.map((line) => line.split(' ').slice(1, 3).join(' '))).toContain(`${rule} ${strategy}${at}`);
});

test('fields of headings in a file that has none are reported once', async () => {
  const files = withFields(
    'goals: { flere-gjester: { sdg: ["8"] } }',
    'focus-areas/01-naering/focus-area.md',
  );
  expect((await problems(files)).filter((line) => line.startsWith('error'))).toEqual([
    expect.stringContaining('facts-of-no-headings focus-areas/01-naering/focus-area.md:3:1'),
  ]);
});

test('facts are in every format of the strategy plan, and in lists and tables', async () => {
  const folder = join(work, 'printed');
  writePlan(
    join(folder, 'plan'),
    withFields(`${all}\ngoals: { flere-gjester: { responsible: bo, indicators: [folketall] } }`),
  );
  expect(await runBuilt(['build', '--format', 'md,html,csv,pdf', '--out', 'out'], folder)).toMatchObject({
    code: 0,
  });
  const markdown = readFileSync(join(folder, 'out/strategiplan.md'), 'utf8');
  const html = readFileSync(join(folder, 'out/html/strategiplan.html'), 'utf8');
  for (const text of [markdown, html])
    for (const words of [
      'Hovedmål',
      'Flere skal komme.',
      'Ansvarlig: Ask og Reiselivslaget · FNs bærekraftsmål: 8, 12.2 · Perspektiver: Klima og natur · Indikator: Folketall',
      'Ansvarlig: Bø · Indikator: Folketall',
    ])
      expect(text).toContain(words);
  expect(markdown).toContain('Reiselivet vokser **raskt**, etter [bakgrunnen](#bakgrunn).');
  const csv = readFileSync(join(folder, 'out/csv/indikatorer.csv'), 'utf8');
  expect(csv).toContain(';reiseliv flere-gjester;');
  const listed = JSON.parse((await runBuilt(['list', 'strategies', '--json'], folder)).out);
  expect(listed.entities[0]).toMatchObject({
    mainGoal: 'Flere skal komme.',
    responsible: 'Ask og Reiselivslaget',
    responsibleIds: ['ask'],
    sdg: ['8', '12.2'],
    perspectives: ['klima'],
    indicators: ['folketall'],
  });
}, 60_000);
