import { schemas } from '#schemas';
import { languages } from '../../src/kinds/languages.ts';
import { sourceKinds, whoseMoney } from '../../src/kinds/source-kinds.ts';
import { modelWord } from '../../src/messages/model-words.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { schemaAt } from '../../src/schema/follow.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { smallPlanWith } from '../support/small-plan.ts';

test('own, member fee, revenue and fund are the plan’s own money; participants pay theirs; the rest is that of others', () => {
  expect(sourceKinds.filter((kind) => whoseMoney(kind) === 'inside')).toEqual([
    'own',
    'member-fee',
    'revenue',
    'fund',
  ]);
  expect(sourceKinds.filter((kind) => whoseMoney(kind) === 'participants')).toEqual(['participants']);
  expect(sourceKinds.filter((kind) => whoseMoney(kind) === 'outside')).toEqual([
    'municipality',
    'county',
    'state',
    'eu',
    'foundation',
    'own-effort',
    'other',
  ]);
});

test('a source and an income line may be of every kind, and of no other', () => {
  expect(schemaAt(schemas.plan, ['financingSources', 0, 'kind']).enum).toEqual(sourceKinds);
  expect(schemaAt(schemas['economic-plan'], ['income', 0, 'kind']).enum).toEqual(sourceKinds);
  const list = JSON.parse(readText(`${root}/schemas/list.schema.json`));
  expect(list.properties.entities.items.properties.sourceKind.enum).toEqual(sourceKinds);
});

test.each([
  ['slag: kommune', 'municipality'],
  ['type: fylkeskommune', 'county'],
  ['kind: eigne midlar', 'own'],
  ['kind: Gebyr og salg', 'revenue'],
  ['kind: stiftelse', 'foundation'],
])('%s of a source is understood as %s', (written, meant) => {
  const { plan, problems } = loadPlan(
    memoryTree(smallPlanWith({ 'plan.yaml': (text) => text.replace('kind: county', written) })),
  );
  expect(problems.length).toBeGreaterThan(0);
  expect(plan?.financingSources.map(({ record }) => record.kind)).toContain(meant);
});

test.each(languages)('every kind, and whose money it is, has a name of its own in %s', (language) => {
  const words = [...sourceKinds, 'inside', 'outside'];
  const names = words.map((word) => modelWord(word, language));
  // Nothing but the EU is called as it is written, and English has words that are the same.
  if (language !== 'en') for (const [at, name] of names.entries()) expect(name).not.toBe(words[at]);
  expect(new Set(names).size).toBe(names.length);
});
