import fc from 'fast-check';
import { standardWeights } from '#templates';
import type { Change, Comparison } from '../../src/diff/change.ts';
import { weights } from '../../src/templates/weights.ts';
import { compareFiles, type Files } from '../support/compare-plans.ts';
import { scriptedPair } from '../support/plan-pairs.ts';
import { smallPlan } from '../support/small-plan.ts';

/** Mutants of the small plan that can still be read: lines doubled, gone or changed, words put to others. */
const mutant = fc
  .array(
    fc.record({
      path: fc.constantFrom(...Object.keys(smallPlan)),
      at: fc.nat(40),
      how: fc.constantFrom('gone', 'twice', 'word', 'number', 'file', 'swap'),
      word: fc.constantFrom('ikke', 'skal', 'region', '17', 'Ask'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((edits) => {
    const files: Record<string, string> = { ...smallPlan };
    for (const { path, at, how, word } of edits) {
      const text = files[path];
      if (text === undefined) continue;
      const lines = text.split('\n');
      const line = lines[at % lines.length] ?? '';
      const next = (at + 1) % lines.length;
      if (how === 'file' && path !== 'plan.yaml') delete files[path];
      else if (how === 'gone') files[path] = lines.filter((_, own) => own !== at % lines.length).join('\n');
      else if (how === 'twice') files[path] = [...lines, line].join('\n');
      else if (how === 'word') files[path] = text.replace(/\p{L}{4,}(?=\n|,| )/u, word);
      else if (how === 'number') files[path] = text.replace(/\d{3,}/, (own) => String(Number(own) + 1));
      else {
        [lines[at % lines.length], lines[next]] = [lines[next] ?? '', line];
        files[path] = lines.join('\n');
      }
    }
    return files;
  });

function compare(base: Files, head: Files): Comparison | undefined {
  try {
    return compareFiles(base, head);
  } catch (error) {
    // Without plan.yaml there is no plan to compare.
    if (error instanceof Error && error.message === 'no plan') return undefined;
    throw error;
  }
}

/** Two plans are read for each: fewer than of the mutants that are only read. */
const runs = { numRuns: Math.ceil(Number(process.env.MUTANTS ?? 1500) / 20) };
/** Mutants that could be compared, of this test: hardly any lacks its plan.yaml. */
let compared = 0;
beforeEach(() => {
  compared = 0;
});
function expectMostCompared(): void {
  expect(compared).toBeGreaterThan(runs.numRuns * 0.8);
}
const editKey = ({ type, subject, id, field }: Change['edits'][number]): string =>
  [type, subject, id, field].join(' ');

test('a plan does not differ from itself', () => {
  fc.assert(
    fc.property(mutant, (files) => {
      const comparison = compare(files, { ...files });
      if (!comparison) return;
      compared += 1;
      expect(comparison.changes).toEqual([]);
      expect(comparison.hints).toEqual([]);
      // What cannot be read on either side is no answer.
      const { gated, passes } = comparison.verdict;
      expect(passes).toBe(comparison.unread.length === 0 || !gated);
    }),
    runs,
  );
  expectMostCompared();
});

test('every edit is in exactly one change, and every change has one', () => {
  fc.assert(
    fc.property(mutant, mutant, (base, head) => {
      const comparison = compare(base, head);
      if (!comparison) return;
      compared += 1;
      const edits = comparison.changes.flatMap((change) => change.edits.map(editKey));
      expect(edits.filter((edit, at) => edits.indexOf(edit) !== at)).toEqual([]);
      for (const change of comparison.changes) expect(change.edits.length).toBeGreaterThan(0);
    }),
    runs,
  );
  expectMostCompared();
});

test('a fingerprint names one change, and stays', () => {
  fc.assert(
    fc.property(mutant, mutant, (base, head) => {
      const comparison = compare(base, head);
      if (!comparison) return;
      compared += 1;
      const names = comparison.changes.map(({ fingerprint }) => fingerprint);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[0-9a-f]{20}$/);
      expect(compare(base, head)?.changes.map(({ fingerprint }) => fingerprint)).toEqual(names);
    }),
    runs,
  );
  expectMostCompared();
});

test('no change is lighter than its row of the table', () => {
  fc.assert(
    fc.property(mutant, mutant, (base, head) => {
      for (const { category, weight } of compare(base, head)?.changes ?? []) {
        compared += 1;
        const listed = standardWeights.rows[category]?.weight;
        expect(listed).toBeDefined();
        // Where the owner adopts alone, what every member must decide is for the owner.
        const shared = [base, head].every((files) => /adoptedBy: partners/.test(String(files['plan.yaml'])));
        const least = listed === 'members' && !shared ? 'decision' : (listed ?? 'members');
        expect(weights.indexOf(weight)).toBeGreaterThanOrEqual(weights.indexOf(least));
      }
    }),
    runs,
  );
  expectMostCompared();
});

const mirrored: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };

/** Facts as seen from the other side. */
function mirror(
  edits: readonly Change['edits'][number][],
  renamed: ReadonlyMap<string, string>,
): readonly string[] {
  return edits
    .map((edit) =>
      editKey({
        ...edit,
        type: (mirrored[edit.type] ?? edit.type) as typeof edit.type,
        id: renamed.get(edit.id) ?? edit.id,
      }),
    )
    .sort();
}

test('swapping the sides swaps what came and what went', () => {
  fc.assert(
    fc.property(mutant, mutant, (base, head) => {
      const there = compare(base, head);
      const back = compare(head, base);
      if (!there || !back) return;
      compared += 1;
      const edits = ({ changes }: Comparison) => changes.flatMap((change) => change.edits);
      expect(mirror(edits(back), new Map())).toEqual(edits(there).map(editKey).sort());
    }),
    runs,
  );
  expectMostCompared();
});

test('so they do where ids were changed, declared or not', () => {
  const { base, head } = scriptedPair(1, 7, 4);
  const there = compareFiles(base, head);
  const back = compareFiles(head, base);
  const renamed = new Map(
    there.changes.flatMap(({ category, id, detail }) =>
      category === 'id-declared' && detail.type === 'values'
        ? [[String(detail.values[0]?.before), id] as const]
        : [],
    ),
  );
  const edits = ({ changes }: Comparison) => changes.flatMap((change) => change.edits);
  expect(mirror(edits(back), renamed)).toEqual(edits(there).map(editKey).sort());
  expect(back.hints.map(({ removed, added }) => [added.id, removed.id]).sort()).toEqual(
    there.hints.map(({ removed, added }) => [removed.id, added.id]).sort(),
  );
});
