import fc from 'fast-check';
import { pathInFile } from '../../src/model/places.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

/** `name file:line:column` of every diagnostic. */
async function told(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const lines = await judgePlan(files);
  return lines.map((line) => line.split(' ').slice(1, 3).join(' ')).sort();
}

test('what follows a wrong item of a list is told of where it stands', async () => {
  const files = smallPlanWith({
    'actions/skilt.yaml': (text) => `${text}after:\n  - Feil Id\n  - nettsalg\n  - Også Feil\n  - borte\n`,
  });
  const text = files['actions/skilt.yaml'] as string;
  const line = text.split('\n').indexOf('  - Feil Id') + 1;
  expect(await told(files)).toEqual([
    `known-references actions/skilt.yaml:${line + 3}:5`,
    `no-cycle-in-after actions/skilt.yaml:${line + 1}:5`,
    `not-an-id actions/skilt.yaml:${line}:5`,
    `not-an-id actions/skilt.yaml:${line + 2}:5`,
  ]);
});

test('so is what follows a partner that cannot be told in a plan.yaml that lacks something', async () => {
  const yaml = (smallPlan['plan.yaml'] ?? '')
    .replace('owner: Fjellregionen\n', '')
    .replace('  - { id: ask,', '  - { name: Uten id }\n  - { id: ask,')
    .replace('  - { id: bo, name: Bø,', '  - { name: Uten id, heller }\n  - { id: ask, name: Bø,');
  const lines = yaml.split('\n');
  const first = lines.findIndex((line) => line.includes('id: ask')) + 1;
  const twice = (await told({ ...smallPlan, 'plan.yaml': yaml })).filter((line) =>
    line.startsWith('unique-ids'),
  );
  expect(twice).toEqual([`unique-ids plan.yaml:${first}:11`, `unique-ids plan.yaml:${first + 2}:11`]);
});

test('an index among those that are left is that of the item in the file', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (kept) => {
      const indexes = kept.map((_, index) => index);
      const left = indexes.filter((index) => kept[index]);
      const gone = indexes.filter((index) => !kept[index]).map((index) => ['a', index, 'b'] as const);
      const leftOut = gone.map(([list, index]) => [list, index] as const).reverse();
      for (const [at, index] of left.entries())
        expect(pathInFile(['a', at, 'c', 0], leftOut)).toEqual(['a', index, 'c', 0]);
      expect(pathInFile(['b', 0], leftOut)).toEqual(['b', 0]);
    }),
  );
});
