import { join } from 'node:path';
import { parse } from 'yaml';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { type FactEdit, factSides } from './edits/apply-edit.ts';
import { type Expected, expectJudged } from './edits/expect-judged.ts';

type NamedEdit = Expected & FactEdit & { readonly name: string };
const edits = parse(readText(join(root, 'test/diff/edits/facts.yaml'))) as readonly NamedEdit[];

test('the edits are many', () => {
  expect(edits.length).toBeGreaterThanOrEqual(90);
});

test.each(edits.map((edit) => [`${edit.name}${edit.owner ? ' (owner)' : ''}`, edit] as const))(
  '%s',
  (_name, edit) => {
    expectJudged(edit, ...factSides(edit));
  },
);
