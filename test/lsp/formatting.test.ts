import { formatting } from '../../src/lsp/formatting.ts';
import { edited } from '../support/lsp-editor.ts';
import { memoryReading, memoryUri } from '../support/memory-reading.ts';
import { format } from '../support/plan-in-hand.ts';
import { smallPlan } from '../support/small-plan.ts';

const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const options = { tabSize: 2, insertSpaces: true };

function ask(path: string, content: string) {
  const reading = memoryReading({ ...smallPlan, [path]: content });
  return formatting(reading, { textDocument: { uri: memoryUri(path) }, options });
}
/** A file as an editor leaves it. */
function formatted(path: string, content: string): string {
  return edited(content, ask(path, content) ?? []);
}

const unordered = `kind: measure\ntitle: "Nye skilt"\n${(smallPlan[action] ?? '').replace('title: Nye skilt\nkind: measure\n', '')}`;

test.each([
  ['keys in another order, and quotation marks', action, unordered],
  ['no line end at the end', action, (smallPlan[action] ?? '').trimEnd()],
  ['something without an id', strategy, (smallPlan[strategy] ?? '').replace(' {#skilting}', '')],
  ['letters that are not composed', strategy, (smallPlan[strategy] ?? '').replace('på', 'pa\u030a')],
  ['Norwegian names of fields', action, (smallPlan[action] ?? '').replace('responsible:', 'ansvarlig:')],
  ['a comment above a key', action, unordered.replace('title:', '# Om\ntitle:')],
  [
    'a plan',
    'plan.yaml',
    `title: Strategiplan\n${(smallPlan['plan.yaml'] ?? '').replace('title: Strategiplan\n', '')}`,
  ],
])('a file is formatted as fmt does: %s', (_name, path, content) => {
  const ofCommand = format({ ...smallPlan, [path]: content }).files[path];
  expect(formatted(path, content)).toBe(ofCommand);
  expect(ofCommand).not.toBe(content);
});

test('returns before line feeds stay', () => {
  const windows = unordered.replaceAll('\n', '\r\n');
  const result = formatted(action, windows);
  expect(result).toBe(format({ ...smallPlan, [action]: windows }).files[action]);
  expect(result.replaceAll('\r\n', '')).not.toContain('\n');
});

const canonical = format(smallPlan).files;

test('only the lines that change are written anew', () => {
  const content = `${canonical[action]}`.replace('text: I gang', 'text: "I gang"');
  const line = content.split('\n').findIndex((one) => one.includes('I gang'));
  expect(ask(action, content)).toEqual([
    {
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      newText: expect.stringMatching(/^.*text: 'I gang'.*\n$/),
    },
  ]);
});

test('a file in its form has no edits; one that cannot be read, or is none of the plan, has none to give', () => {
  for (const [path, content] of Object.entries(canonical)) expect(ask(path, `${content}`)).toEqual([]);
  expect(ask(action, 'title: [a\nkind: {')).toBeNull();
  expect(ask(action, '<<<<<<< a\ntitle: x\n=======\ntitle: y\n>>>>>>> b\n')).toBeNull();
  expect(ask('notater/møte.yaml', 'b: 1\na: 2\n')).toBeNull();
  expect(ask('adopted/strategy.yaml', 'document: strategy\nformatVersion: 1\n')).toBeNull();
  const reading = memoryReading(smallPlan);
  for (const uri of ['untitled:Untitled-1', 'file:///elsewhere/a.yaml', 'vscode-notebook-cell:/x'])
    expect(formatting(reading, { textDocument: { uri }, options })).toBeNull();
});
