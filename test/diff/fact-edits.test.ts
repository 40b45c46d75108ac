import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Files } from '../support/compare-plans.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { type Expected, expectJudged } from './edits/expect-judged.ts';
import { adoptedPlan } from './edits/plan.ts';

type FactEdit = Expected & {
  readonly name: string;
  readonly file: string;
  readonly edits?: readonly (readonly [from: string, to: string])[];
  readonly remove?: true;
  readonly add?: Readonly<Record<string, unknown>>;
  readonly addText?: string;
  readonly owner?: true;
};
const edits = parse(readText(join(root, 'test/diff/edits/facts.yaml'))) as readonly FactEdit[];

/** The adopted plan as an edit has it, before and after. */
function sidesOf({ file, edits: replaced = [], remove, add, addText, owner }: FactEdit): [Files, Files] {
  const base: Record<string, string> = { ...adoptedPlan };
  if (owner) base['plan.yaml'] = (base['plan.yaml'] ?? '').replace('adoptedBy: partners', 'adoptedBy: owner');
  const head: Record<string, string> = { ...base };
  if (remove) delete head[file];
  if (addText !== undefined) head[file] = addText;
  if (add) {
    const money = add.costs ? { kind: 'measure', financing: [] } : { kind: 'assignment' };
    const common = { title: 'Ny', serves: ['skilting'], responsible: 'ask', status: 'planned' };
    head[file] = stringify({ ...common, ...money, ...add });
  }
  for (const [from, to] of replaced) {
    const text = head[file] ?? '';
    if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
    head[file] = text.replace(from, () => to);
  }
  return [base, head];
}

test('the edits are many', () => {
  expect(edits.length).toBeGreaterThanOrEqual(90);
});

test.each(edits.map((edit) => [`${edit.name}${edit.owner ? ' (owner)' : ''}`, edit] as const))(
  '%s',
  (_name, edit) => {
    expectJudged(edit, ...sidesOf(edit));
  },
);
