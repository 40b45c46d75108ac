import { join } from 'node:path';
import { parse } from 'yaml';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { type TextEdit, textSides } from './edits/apply-edit.ts';
import { type Expected, expectJudged } from './edits/expect-judged.ts';

type NamedEdit = Expected & TextEdit;
const edits = parse(readText(join(root, 'test/diff/edits/texts.yaml'))) as readonly NamedEdit[];

test('the edits are many', () => {
  expect(edits.length).toBeGreaterThanOrEqual(130);
});

test.each(edits.map((edit) => [edit.in, edit.before, edit.after, edit] as const))(
  '%s: %j to %j',
  (where, before, after, edit) => {
    expectJudged(edit, ...textSides({ in: where, before, after }));
  },
);

/** What is only corrected one way is only corrected back. */
test.each(
  edits
    .filter(({ weight }) => weight === 'editorial' || weight === 'none')
    .map((edit) => [edit.in, edit.after, edit.before, edit] as const),
)('%s: %j back to %j', (where, before, after, edit) => {
  expectJudged(edit, ...textSides({ in: where, before, after }));
});
