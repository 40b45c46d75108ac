import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEntityKinds } from '../../src/kinds/entity-kinds.ts';
import { occurrencesOf } from '../../src/lsp/occurrences.ts';
import { refusalOf } from '../../src/lsp/renamable.ts';
import type { Entity, Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { idSpaceOf, namedIn } from '../../src/model/named.ts';
import { referenceFields } from '../../src/model/reference-fields.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
type Files = Readonly<Record<string, string>>;

/** The small plan in which one of most kinds is called `felles`: a goal, an action, an indicator, a partner … */
function shared(): Record<string, string> {
  const called = (id: string) => (text: string) =>
    text.replaceAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), 'felles');
  const files: Record<string, string> = {};
  const ids: Readonly<Record<string, readonly string[]>> = {
    'plan.yaml': ['ask', 'fylket', 'lobby', 'folketall'],
    'actions/skilt.yaml': ['ask', 'fylket', 'lobby', 'synlig'],
    'actions/nettsalg.yaml': ['synlig', 'folketall', 'skilt'],
    'action-plans/2011.md': ['skilt', 'ask'],
    'economic-plans/2011-2014.yaml': ['ask'],
  };
  const names: Readonly<Record<string, string>> = {
    'actions/skilt.yaml': 'actions/felles.yaml',
    'programmes/synlig.yaml': 'programmes/felles.yaml',
    'indicators/folketall.yaml': 'indicators/felles.yaml',
  };
  for (const [path, text] of Object.entries(smallPlan)) {
    const text2 = (ids[path] ?? []).reduce((before, id) => called(id)(before), text);
    files[names[path] ?? path] = path.startsWith('focus-areas/')
      ? text2.replace('{#flere-gjester}', '{#felles}')
      : text2;
  }
  return files;
}

const files: Files = shared();
const loaded = loadPlan(memoryTree(files), readOnce);
const plan = loaded.plan as Plan;

test('what a field may name is of kinds that share their ids, or is named by its kind', () => {
  for (const [kind, fields] of Object.entries(referenceFields))
    for (const [name, { kinds }] of Object.entries(fields))
      expect({ kind, name, spaces: new Set(kinds.map(idSpaceOf)).size }).toEqual({ kind, name, spaces: 1 });
  expect(new Set(allEntityKinds.map(idSpaceOf)).size).toBe(13);
});

test('one id for one of each kind is no mistake', async () => {
  const same = plan.entities.filter(({ id }) => id === 'felles').map(({ kind }) => kind);
  expect(same).toEqual([
    'goal',
    'working-form',
    'partner',
    'financing-source',
    'action',
    'programme',
    'indicator',
  ]);
  const rules = (lines: readonly string[]) =>
    lines.map((line) => line.split(' ').slice(0, 2).join(' ')).sort();
  expect(rules(await judgePlan(files))).toEqual(rules(await judgePlan(smallPlan)));
  expect(namedIn(plan, 'felles', 'action')?.title).toBe('Nye skilt');
  expect(namedIn(plan, 'felles', 'partner')?.title).toBe('Ask');
  expect(namedIn(plan, 'felles', 'chapter')).toBeUndefined();
});

test('each field leads to the one of its kind', () => {
  const occurrences = occurrencesOf(plan, loaded.sources);
  const kindsIn = (path: string): readonly string[] =>
    occurrences
      .filter(({ file, entity, declares }) => file === path && entity.id === 'felles' && !declares)
      .map(({ entity }) => entity.kind);
  expect(kindsIn('actions/felles.yaml')).toEqual(['working-form', 'partner', 'financing-source']);
  expect(kindsIn('actions/nettsalg.yaml')).toEqual(['programme', 'action', 'indicator']);
  expect(kindsIn('plan.yaml')).toEqual(['indicator']);
});

test('an id is taken where it would mean two things', () => {
  const one = (kind: Entity['kind']) =>
    plan.entities.find((entity) => entity.kind === kind && entity.id !== 'felles') as Entity;
  const refusal = (kind: Entity['kind']) => refusalOf(plan, one(kind), 'felles');
  expect(refusal('partner')).toBe('taken');
  expect(refusal('action')).toBe('taken');
  expect(refusal('action-area')).toBe('taken');
  expect(refusal('chapter')).toBe('taken');
  expect(refusalOf(plan, namedIn(plan, 'felles', 'indicator') as Entity, 'nettsalg')).toBeUndefined();
});

const area = 'focus-areas/01-naering/01-reiseliv.md';
test.each<[string, Files, readonly string[]]>([
  [
    'two partners',
    { 'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace('id: bo', 'id: ask') },
    ['plan.yaml:11:11', 'plan.yaml:12:11'],
  ],
  [
    'two goals in two files',
    {
      'focus-areas/01-naering/02-skog.md':
        '---\nid: skog\n---\n\n# Skog\n\nOm skog.\n\n## Tre {#flere-gjester}\n\n- sagbruk {#sagbruk}\n',
    },
    [`${area}:9:18`, 'focus-areas/01-naering/02-skog.md:9:8'],
  ],
  [
    'an action area and a chapter',
    { 'chapters/02-salg.md': '---\nid: salg\n---\n\n# Salg\n\nOm salg.\n' },
    ['chapters/02-salg.md:2:5', `${area}:12:8`],
  ],
])('one id for %s is an error at both', async (_name, changed, places) => {
  const found = (await judgePlan({ ...smallPlan, ...changed })).filter((line) =>
    line.includes(' unique-ids '),
  );
  expect(found.map((line) => line.split(' ')[2]).sort()).toEqual([...places].sort());
});

test('a comparison pairs by kind and id, and names what a field names', () => {
  const head = {
    ...files,
    'actions/nettsalg.yaml': (files['actions/nettsalg.yaml'] ?? '').replace('after: [felles]\n', ''),
    'indicators/felles.yaml': (files['indicators/felles.yaml'] ?? '').replace(
      'title: Folketall',
      'title: Innbyggere',
    ),
  };
  const { changes } = compareFiles(files, head);
  expect(changes.map(lineOf)).toEqual([
    'decision changed indicator-redefined indicator felles title',
    'substantive changed action-changed action nettsalg after',
  ]);
  expect(changes[1]?.detail).toMatchObject({ out: [{ id: 'felles', title: 'Nye skilt' }] });
});

test('every id is once in each document', async () => {
  writePlan(join(work, 'plan'), files);
  expect(await runBuilt(['build', '--format', 'html,pdf', '--out', 'out'], work)).toMatchObject({ code: 0 });
  for (const page of readdirSync(join(work, 'out/html')).filter((name) => name.endsWith('.html'))) {
    const ids = [...readFileSync(join(work, 'out/html', page), 'utf8').matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect({ page, twice: ids.filter((id, at) => ids.indexOf(id) < at) }).toEqual({ page, twice: [] });
  }
  const page = readFileSync(join(work, 'out/html/handlingsplan-2011.html'), 'utf8');
  expect(page).toMatch(
    /<h4 id="felles">.*Nye skilt<\/h4>[\s\S]*?<dt>Ansvarlig<\/dt><dd><strong><a href="parter\/felles\.html">Ask</,
  );
}, 60_000);
