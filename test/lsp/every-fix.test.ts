import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { fixPlan } from '../../src/fix/fix-plan.ts';
import { fixOf } from '../../src/fix/fixes.ts';
import { problemFixes } from '../../src/fix/problem-fixes.ts';
import { codeActions } from '../../src/lsp/code-actions.ts';
import { shownDiagnostic } from '../../src/lsp/diagnostics.ts';
import type { Reading } from '../../src/lsp/reading.ts';
import { problemExamples } from '../../src/messages/problem-examples.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { rules } from '../../src/rules/index.ts';
import { edited } from '../support/lsp-editor.ts';
import { memoryPath, memoryReading, memoryUri } from '../support/memory-reading.ts';
import type { RuleCases } from '../support/rule-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

/** The actions at a place in a file. */
function actionsAt(reading: Reading, path: string, range: Range): CodeAction[] {
  const params = { textDocument: { uri: memoryUri(path) }, range, context: { diagnostics: [] } };
  return codeActions(reading, params, { renamesFiles: true, resolvesEdits: false }, 'nb');
}

/** The files of a plan as an editor leaves them that carries out an edit. */
function carriedOut(files: Files, { changes = {}, documentChanges = [] }: WorkspaceEdit): Files {
  const result: Record<string, string | Uint8Array> = { ...files };
  for (const [uri, edits] of Object.entries(changes)) {
    const path = memoryPath(uri);
    // An editor counts its lines without the mark that a file may begin with.
    result[path] = edited(
      Buffer.from(result[path] ?? '')
        .toString()
        .replace(/^\ufeff/, ''),
      edits,
    );
  }
  for (const change of documentChanges) {
    if (!('kind' in change) || change.kind !== 'rename') throw new Error('only files are renamed');
    const { [memoryPath(change.oldUri)]: content = '' } = result;
    delete result[memoryPath(change.oldUri)];
    result[memoryPath(change.newUri)] = content;
  }
  return result;
}

/** What `--fix` would put right of a plan, one by one: with guesses. */
function fixedByCommand(reading: Reading): readonly Diagnostic[] {
  return reading.diagnostics.filter((found) => {
    if (!found.fix && !fixOf(found)) return false;
    const { files, renames } = fixPlan(reading, (_, other) => other === found);
    return files.size + renames.length > 0;
  });
}

const keyOf = ({ code, at, values }: Diagnostic): string => JSON.stringify([code, at.file, values]);
const countOf = (reading: Reading, key: string): number =>
  reading.diagnostics.filter((found) => keyOf(found) === key).length;

/** Tries the action of everything that `--fix` puts right in a plan, and returns what was tried. */
function tryActions(files: Files): readonly string[] {
  const reading = memoryReading(files);
  return fixedByCommand(reading).map((found) => {
    const shown = shownDiagnostic(reading, found, 'nb');
    const offered = actionsAt(reading, found.at.file, shown.range).filter(
      ({ diagnostics }) => JSON.stringify(diagnostics) === JSON.stringify([shown]),
    );
    expect(offered).toHaveLength(1);
    const [{ edit = {}, kind, title = '', isPreferred } = {}] = offered;
    expect({ kind, title }).toEqual({ kind: 'quickfix', title: expect.stringMatching(/^\p{Lu}.{4}/u) });
    const trust = found.fix?.kind ?? fixOf(found)?.kind;
    expect(isPreferred ?? false).toBe(trust === 'safe');
    const before = countOf(reading, keyOf(found));
    expect(countOf(memoryReading(carriedOut(files, edit)), keyOf(found))).toBeLessThan(before);
    return found.name;
  });
}

/** The names of what was tried in all tests. */
const tried = new Set<string>();

test.each(Object.entries(problemExamples))(
  'what --fix puts right in the example of %s is an action',
  (_name, example) => {
    const { file, wrong, right } = example;
    const content = smallPlan[file]?.replace(right, wrong) ?? wrong;
    const names = tryActions({ ...smallPlan, [file]: content });
    for (const name of names) tried.add(name);
    expect(names.every((name) => name !== '')).toBe(true);
  },
);

test.each(readdirSync(join(import.meta.dirname, '..', 'rules', 'cases')))(
  'what --fix puts right in the plans of %s is an action',
  async (file) => {
    const cases: Readonly<Record<string, RuleCases>> = await import(`../rules/cases/${file}`);
    for (const { fails } of Object.values(cases))
      for (const [changes] of fails) for (const name of tryActions(smallPlanWith(changes))) tried.add(name);
    expect(Object.keys(cases)).not.toEqual([]);
  },
);

/** What is read as something else in the examples, or has a guess that they are too far from. */
test.each([
  ['id-braces', strategy, '{#salg}', '{salg}'],
  ['not-a-choice', action, 'kind: measure', 'kind: meassure'],
  ['not-an-end', action, 'end: 2011', 'end: 31.12.2011'],
])('what --fix puts right of %s is an action', (name, file, right, wrong) => {
  const names = tryActions({ ...smallPlan, [file]: (smallPlan[file] ?? '').replace(right, wrong) });
  expect(names).toContain(name);
  tried.add(name);
});

test('every fix of a problem, and every rule that fixes, was tried above', () => {
  const fixers = rules.map(({ name }) => name).filter((name) => tried.has(name));
  expect(fixers.toSorted()).toEqual([
    'breakdowns-name-their-parts',
    'dates-begin-no-list',
    'known-references',
    'lines-are-there',
    'lines-under-text',
    'lists-count-on',
    'named-by-years',
    'numbers-with-points',
    'rule-settings-are-known',
    'well-formed-ids',
    'widths-are-known',
  ]);
  expect([...tried].sort()).toEqual([...Object.keys(problemFixes), ...fixers].sort());
});
