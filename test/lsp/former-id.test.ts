import type { TextEdit } from 'vscode-languageserver/node';
import { rename } from '../../src/lsp/rename.ts';
import type { Files } from '../support/compare-plans.ts';
import { edited, positionIn } from '../support/lsp-editor.ts';
import { memoryPath, memoryReading, memoryUri } from '../support/memory-reading.ts';
import { smallPlan } from '../support/small-plan.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const action = 'actions/skilt.yaml';
const plan = smallPlan['plan.yaml'] ?? '';
/** Others have seen the plan. */
const seen: Readonly<Record<string, string>> = {
  ...smallPlan,
  'plan.yaml': plan.replace('status: draft', 'status: hearing'),
};

/** The files of a plan once an id has another name. */
function renamed(files: Files, path: string, words: string, into = 1): Readonly<Record<string, string>> {
  const reading = memoryReading(files);
  const position = positionIn(`${files[path]}`, words, into);
  const edit = rename(
    reading,
    { textDocument: { uri: memoryUri(path) }, position, newName: 'ny' },
    true,
    'nb',
  );
  const result: Record<string, string> = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, `${text}`]),
  );
  const change = (uri: string, edits: readonly TextEdit[]): void => {
    result[memoryPath(uri)] = edited(result[memoryPath(uri)] ?? '', edits);
  };
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) change(uri, edits);
  for (const part of edit?.documentChanges ?? []) {
    if ('edits' in part) change(part.textDocument.uri, part.edits as readonly TextEdit[]);
    else if (part.kind === 'rename') {
      result[memoryPath(part.newUri)] = result[memoryPath(part.oldUri)] ?? '';
      delete result[memoryPath(part.oldUri)];
    }
  }
  return result;
}
const replaced = (path: string, from: string, to: string): Files => ({
  ...seen,
  [path]: (seen[path] ?? '').replace(from, to),
});

test.each<
  [name: string, files: Files, path: string, words: string, into: number, where: string, written: string]
>([
  ['an item', seen, strategy, '{#salg}', 3, strategy, '- salg {#ny formerId=salg}\n'],
  [
    'an item that had another before',
    replaced(strategy, '{#salg}', '{#salg formerId=sal}'),
    strategy,
    '{#salg ',
    3,
    strategy,
    '- salg {#ny formerId=sal,salg}\n',
  ],
  ['a heading', seen, strategy, '{#flere', 3, strategy, '## Flere gjester {#ny formerId=flere-gjester}\n'],
  ['front matter', seen, strategy, 'id: reiseliv', 5, strategy, '---\nid: ny\nformerId: reiseliv\n---\n'],
  [
    'front matter with a former one',
    replaced(strategy, 'id: reiseliv', 'id: reiseliv\nformerId: turisme'),
    strategy,
    'id: reiseliv',
    5,
    strategy,
    'id: ny\nformerId: [turisme, reiseliv]\n',
  ],
  [
    'a file',
    seen,
    'actions/nettsalg.yaml',
    'after: [skilt]',
    9,
    'actions/ny.yaml',
    'title: Nye skilt\nformerId: skilt\nkind: measure\n',
  ],
  [
    'a file with former ones',
    replaced(action, 'kind: measure', 'formerId: [a, b]\nkind: measure'),
    'actions/nettsalg.yaml',
    'after: [skilt]',
    9,
    'actions/ny.yaml',
    'formerId: [a, b, skilt]\n',
  ],
  [
    'a file with a list of former ones',
    replaced(action, 'kind: measure', 'formerId:\n  - a\n  - b # slått sammen\nkind: measure'),
    'actions/nettsalg.yaml',
    'after: [skilt]',
    9,
    'actions/ny.yaml',
    'formerId:\n  - a\n  - b\n  - skilt # slått sammen\n',
  ],
  [
    'something in braces in plan.yaml',
    seen,
    'plan.yaml',
    'id: ask',
    5,
    'plan.yaml',
    '  - { id: ny, formerId: ask, name: Ask,',
  ],
  [
    'something on lines in plan.yaml',
    replaced(
      'plan.yaml',
      '  - { id: kontingent, title: Kontingent, kind: member-fee }',
      '  - id: kontingent # fra 2010\n    title: Kontingent\n    kind: member-fee',
    ),
    'plan.yaml',
    'id: kontingent',
    5,
    'plan.yaml',
    '  - id: ny # fra 2010\n    formerId: kontingent\n    title: Kontingent\n',
  ],
])(
  'where others have seen the plan, a new id says which it was: %s',
  (_name, files, path, words, into, where, written) => {
    const after = renamed(files, path, words, into);
    expect(after[where]).toContain(written);
    const { diagnostics } = memoryReading(after);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test('returns before line feeds stay', () => {
  const files = Object.fromEntries(
    Object.entries(seen).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  );
  expect(renamed(files, strategy, 'id: reiseliv', 5)[strategy]).toContain(
    '---\r\nid: ny\r\nformerId: reiseliv\r\n---\r\n',
  );
});

test('what nobody else has seen has no former id', () => {
  for (const [path, words, into] of [
    [strategy, '{#salg}', 3],
    [strategy, 'id: reiseliv', 5],
    ['plan.yaml', 'id: ask', 5],
    ['actions/nettsalg.yaml', 'after: [skilt]', 9],
  ] as const)
    for (const text of Object.values(renamed(smallPlan, path, words, into)))
      expect(text).not.toContain('formerId');
});

test('an action plan that was adopted is as good as a plan that was', () => {
  const path = 'action-plans/2011.md';
  const files = { ...smallPlan, [path]: (smallPlan[path] ?? '').replace('status: draft', 'status: adopted') };
  expect(renamed(files, 'actions/nettsalg.yaml', 'after: [skilt]', 9)['actions/ny.yaml']).toContain(
    'formerId: skilt\n',
  );
});
