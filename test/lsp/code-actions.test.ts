import type { CodeActionContext, TextEdit } from 'vscode-languageserver/node';
import { codeActions, resolveCodeAction } from '../../src/lsp/code-actions.ts';
import { edited, positionAt } from '../support/lsp-editor.ts';
import { memoryReading, memoryUri } from '../support/memory-reading.ts';
import { smallPlan } from '../support/small-plan.ts';

const action = 'actions/skilt.yaml';
const text = smallPlan[action] ?? '';
const twoMistakes = text
  .replace('responsible:', 'ansvarlig:')
  .replace('status: ongoing\n', 'status: pågår\n');
const support = { renamesFiles: true, resolvesEdits: false };
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function ask(
  content: string,
  {
    path = action,
    range = whole,
    only,
    able = support,
    language = 'nb' as 'nb' | 'nn' | 'en',
  }: {
    path?: string;
    range?: typeof whole;
    only?: CodeActionContext['only'];
    able?: typeof support;
    language?: 'nb' | 'nn' | 'en';
  } = {},
) {
  const reading = memoryReading({ ...smallPlan, [path]: content });
  const context = { diagnostics: [], ...(only && { only }) };
  const actions = codeActions(
    reading,
    { textDocument: { uri: memoryUri(path) }, range, context },
    able,
    language,
  );
  return { reading, actions };
}

/** The text as an editor leaves it that carries out the edit of an action. */
function after(content: string, edits: readonly TextEdit[] = []): string {
  return edited(content, edits);
}
const editsOf = (
  action: { edit?: { changes?: Record<string, TextEdit[]> } } | undefined,
): readonly TextEdit[] => Object.values(action?.edit?.changes ?? {}).flat();

test.each([
  ['nb', ['Bytt ut «ansvarlig» med «responsible»', 'Bytt ut «pågår» med «ongoing»']],
  ['nn', ['Byt ut «ansvarlig» med «responsible»', 'Byt ut «pågår» med «ongoing»']],
  ['en', ['Replace “ansvarlig” with “responsible”', 'Replace “pågår” with “ongoing”']],
] as const)('the title of a fix says what it does: %s', (language, titles) => {
  const { actions } = ask(twoMistakes, { language, only: ['quickfix'] });
  expect(actions.slice(0, 2).map(({ title }) => title)).toEqual(titles);
});

test.each([
  ['nb', 'Bytt ut «fylkt» med «fylket» (forslag)'],
  ['nn', 'Byt ut «fylkt» med «fylket» (framlegg)'],
  ['en', 'Replace “fylkt” with “fylket” (suggestion)'],
] as const)('a guess is called one, and not put forward: %s', (language, title) => {
  const { actions } = ask(text.replace('source: fylket', 'source: fylkt'), { language });
  expect(actions).toMatchObject([{ title }]);
  expect(actions[0]?.isPreferred).toBeUndefined();
});

test('only what is wrong at the place is put right there, and only where it is asked for', () => {
  const at = positionAt(twoMistakes, twoMistakes.indexOf('pågår') + 2);
  const { actions } = ask(twoMistakes, { range: { start: at, end: at } });
  expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
    ['Bytt ut «pågår» med «ongoing»', 'quickfix'],
    ['Rett alt som trygt kan rettes i filen', 'source.fixAll.planverk'],
    ['Rett alt som trygt kan rettes i filen', 'quickfix'],
  ]);
  expect(ask(text).actions).toEqual([]);
  expect(ask(twoMistakes, { only: ['refactor'] }).actions).toEqual([]);
  expect(ask(twoMistakes, { only: ['source.organizeImports'] }).actions).toEqual([]);
  expect(ask(twoMistakes, { only: ['source.fixAllOthers'] }).actions).toEqual([]);
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  expect(ask(twoMistakes, { range: top, only: ['quickfix'] }).actions).toEqual([]);
});

test.each([['source'], ['source.fixAll'], ['source.fixAll.planverk']])(
  'when a file is saved, all that is safe is put right: %s',
  (only) => {
    const guess = twoMistakes.replace('source: fylket', 'source: fylkt');
    const { actions } = ask(guess, { only: [only] });
    expect(actions).toMatchObject([{ kind: 'source.fixAll.planverk' }]);
    expect(after(guess, editsOf(actions[0]))).toBe(text.replace('source: fylket', 'source: fylkt'));
  },
);

test('the edit of a whole file is found once it is chosen, where the editor can wait for it', () => {
  const able = { ...support, resolvesEdits: true };
  const { actions, reading } = ask(twoMistakes, { only: ['source.fixAll'], able });
  expect(actions).toMatchObject([{ data: { uri: memoryUri(action) } }]);
  expect(actions[0]).not.toHaveProperty('edit');
  const [chosen] = actions;
  if (!chosen) throw new Error('no action');
  const resolved = resolveCodeAction(reading, JSON.parse(JSON.stringify(chosen)));
  expect(after(twoMistakes, editsOf(resolved))).toBe(text);
  // What an editor makes up has no edit.
  expect(resolveCodeAction(reading, { title: 'x' })).toEqual({ title: 'x' });
  expect(resolveCodeAction(reading, { title: 'x', data: { uri: 7 } })).toEqual({
    title: 'x',
    data: { uri: 7 },
  });
});

test('a file that has another name than it should gets it, where the editor can rename files', () => {
  const path = 'action-plans/2014.md';
  const content = '---\nyear: 2015\nrevision: { status: draft, date: 2011 }\n---\n\nOrd.\n';
  expect(ask(content, { path }).actions).toMatchObject([
    {
      title: 'Gi filen navnet «2015.md»',
      isPreferred: true,
      edit: {
        documentChanges: [
          { kind: 'rename', oldUri: memoryUri(path), newUri: memoryUri('action-plans/2015.md') },
        ],
      },
    },
  ]);
  expect(ask(content, { path, able: { ...support, renamesFiles: false } }).actions).toEqual([]);
});

test('returns before line feeds stay', () => {
  const windows = twoMistakes.replaceAll('\n', '\r\n');
  const { actions } = ask(windows, { only: ['source.fixAll'] });
  expect(after(windows, editsOf(actions[0]))).toBe(text.replaceAll('\n', '\r\n'));
  const open = text.replace('title: Nye skilt\n', '').replaceAll('\n', '\r\n');
  const path = 'chapters/01-bakgrunn.md';
  const chapter = 'id: bakgrunn\r\n\r\n# Bakgrunn\r\n\r\nOrd.\r\n';
  const [fence] = ask(chapter, { path, only: ['quickfix'] }).actions;
  expect(after(chapter, editsOf(fence))).toBe('---\r\nid: bakgrunn\r\n---\r\n\r\n# Bakgrunn\r\n\r\nOrd.\r\n');
  expect(ask(open).actions).toEqual([]);
});

test('nothing is put right in what was adopted, and in what is no plan', () => {
  const path = 'adopted/strategy.yaml';
  expect(ask('formatVersion: 1\ndokument: strategy\n', { path }).actions).toEqual([]);
  const reading = memoryReading(smallPlan);
  for (const uri of [
    'untitled:Untitled-1',
    'file:///elsewhere/a.yaml',
    'https://example.org/plan.yaml',
    '',
    ':',
  ])
    expect(
      codeActions(
        reading,
        { textDocument: { uri }, range: whole, context: { diagnostics: [] } },
        support,
        'nb',
      ),
    ).toEqual([]);
});

test('of thousands of mistakes in one file some are put right at a time', () => {
  const many = `${text}${Array.from({ length: 3000 }, (_, at) => `felt${at}: "a" b`).join('\n')}\n`;
  const reading = memoryReading({ ...smallPlan, [action]: many });
  const start = performance.now();
  const params = { textDocument: { uri: memoryUri(action) }, range: whole };
  const only = ['quickfix'];
  const actions = codeActions(reading, { ...params, context: { diagnostics: [], only } }, support, 'nb');
  expect(actions.length).toBeGreaterThan(10);
  expect(actions.length).toBeLessThanOrEqual(21);
  // Each would take a second if the file were read again for it.
  expect(performance.now() - start).toBeLessThan(5_000);
});
