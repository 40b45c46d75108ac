import { loadPlan } from '../../src/model/load-plan.ts';
import { spanFinder } from '../../src/text/source.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { smallPlan } from '../support/small-plan.ts';

const path = 'focus-areas/01-naering/01-reiseliv.md';

/** The lines that a heading which is too deep is reported on, below a goal. */
function linesOf(text: string): readonly [number, number] {
  const files = { ...smallPlan, [path]: `${smallPlan[path]}\n${text}` };
  const before = String(smallPlan[path]).split('\n').length;
  const { problems, sources } = loadPlan(memoryTree(files));
  const found = problems.find(({ name }) => name === 'heading-too-deep');
  if (!found) throw new Error('not reported');
  const { line, endLine } = spanFinder(sources)(found.at);
  return [line - before, endLine - before];
}

test.each([
  ['behind the text', 'Ord[^a].\n\n[^a]: en note\n', 5],
  ['of several blocks', 'Ord[^a].\n\n[^a]: en note\n\n    - punkt\n', 7],
  ['before the text that cites it', '[^a]: en note\n\nOrd[^a].\n', 5],
  ['in a list', '- ord[^a]\n\n[^a]: en note\n', 5],
  // It is printed where the other heading cites it.
  ['below the next heading', 'Ord[^a].\n\n## Neste {#neste}\n\n- x[^a] {#x}\n\n[^a]: en note\n', 3],
])('a heading that is left out is reported with the notes it cites: %s', (_name, text, last) => {
  expect(linesOf(`##### Dypt\n\n${text}`)).toEqual([1, last]);
});
