import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageServers, positionIn, type Shown } from '../support/lsp-editor.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const openEditor = languageServers(work);
const action = 'actions/skilt.yaml';
const text = smallPlan[action] ?? '';
const ask = positionIn(text, 'ask');
const told = { contents: { value: expect.stringContaining('Ask') } };
type Editor = ReturnType<typeof openEditor>;

/** Sends edits of an open file as they are. */
function edit(
  editor: Editor,
  path: string,
  version: number,
  contentChanges: readonly object[],
): Promise<void> {
  const textDocument = { uri: editor.uri(path), version };
  return editor.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
}
const at = (line: number, character: number) => ({ line, character });
const range = (from: readonly [number, number], to: readonly [number, number]) => ({
  start: at(...from),
  end: at(...to),
});

test.each<[name: string, from: readonly [number, number], to: readonly [number, number]]>([
  ['behind the last line', [9999, 0], [99_999, 7]],
  ['behind the end of a line', [0, 5000], [0, 9000]],
  ['before the first line', [-3, -7], [0, 0]],
  ['from the end to the beginning', [3, 2], [0, 0]],
  ['of numbers that are none', [Number.MAX_SAFE_INTEGER, 0.5], [2 ** 31, 1e300]],
])('an edit out of range, %s, leaves a server that answers', async (name, from, to) => {
  const editor = openEditor(`range-${name.replaceAll(' ', '-')}`);
  await editor.start();
  await editor.open(action, text);
  await edit(editor, action, 2, [{ range: range(from, to), text: '# x\n' }]);
  for (const method of ['hover', 'completion', 'definition', 'documentSymbol', 'codeLens', 'formatting'])
    await editor.ask(method, action, at(...from)).catch((error: Error) => {
      // A position that is none may be refused, and nothing worse.
      expect(error.message).toContain('planverk');
    });
  await edit(editor, action, 3, [{ text }]);
  expect(await editor.ask('hover', action, ask)).toMatchObject(told);
  expect(await editor.end()).toBe(0);
});

test('positions behind the end are at the end, and those before the beginning at the beginning', async () => {
  const editor = openEditor('positions');
  await editor.start();
  await editor.open(action, text);
  for (const position of [at(9999, 0), at(0, 9999), at(9999, 9999), at(-1, -1)]) {
    const both = { range: { start: position, end: position }, context: { diagnostics: [] } };
    expect(await editor.ask('hover', action, position)).toBeDefined();
    expect(await editor.ask('definition', action, position)).toBeNull();
    expect(await editor.ask('codeAction', action, position, both)).toEqual([]);
  }
  expect([...editor.logged, ...editor.shown]).toEqual([]);
  expect(await editor.end()).toBe(0);
});

test('10 000 quick changes are taken in, and what they come to is told', async () => {
  const editor = openEditor('quick');
  await editor.start();
  await editor.open(action, text);
  const line = text.split('\n').length - 1;
  const sent: Promise<void>[] = [];
  for (let count = 0; count < 10_000; count += 1)
    sent.push(edit(editor, action, count + 2, [{ range: range([line, count], [line, count]), text: 'x' }]));
  await Promise.all(sent);
  await edit(editor, action, 10_002, [{ range: range([line, 0], [line, 10_000]), text: 'titel: x' }]);
  await editor.told(action, (found) => found.some(({ code }) => code === 'PV0107'));
  await edit(editor, action, 10_003, [{ range: range([line, 0], [line, 8]), text: '' }]);
  await editor.told(action, (found) => found.length === 0);
  expect(await editor.ask('hover', action, ask)).toMatchObject(told);
  expect([...editor.logged, ...editor.shown]).toEqual([]);
  expect(await editor.end()).toBe(0);
}, 60_000);

test('a document of 5 MB is told of, and every request about it has an answer', async () => {
  const editor = openEditor('five');
  await editor.start();
  await editor.open(action, `${text}# ${'a'.repeat(5_000_000)}\n`);
  await editor.told(action, (found) => found.some(({ code }) => code === 'PV0005'));
  const whole = { range: range([0, 0], [99, 0]), context: { diagnostics: [] } };
  for (const [method, empty] of [
    ['hover', null],
    ['completion', []],
    ['formatting', null],
    ['documentSymbol', []],
    ['codeAction', []],
    ['prepareRename', null],
  ] as const)
    expect(await editor.ask(method, action, ask, { ...whole, options: {} })).toEqual(empty);
  expect(await editor.ask('hover', 'plan.yaml', at(0, 2))).toMatchObject({ contents: { kind: 'plaintext' } });
  expect([...editor.logged, ...editor.shown]).toEqual([]);
  expect(await editor.end()).toBe(0);
}, 60_000);

test('requests after the good-bye are refused, and the server goes', async () => {
  const editor = openEditor('shut');
  await editor.start();
  await editor.open(action, text);
  await editor.request('shutdown');
  for (const method of ['hover', 'completion', 'rename', 'codeLens'])
    await expect(editor.ask(method, action, ask, { newName: 'x' })).rejects.toMatchObject({
      // InvalidRequest
      code: -32600,
      message: 'Editoren har avsluttet planverk.',
    });
  await editor.change(action, `${text}titel: x\n`);
  expect(await editor.end()).toBe(0);
});

test('a request that is cancelled is answered, one way or the other, and so is the next', async () => {
  const editor = openEditor('cancelled');
  await editor.start();
  await editor.open(action, text);
  const cancellations = Array.from({ length: 50 }, () => {
    const cancelled = { isCancellationRequested: true, onCancellationRequested: cancelAtOnce };
    return editor.connection
      .sendRequest(
        'textDocument/hover',
        { textDocument: { uri: editor.uri(action) }, position: ask },
        cancelled,
      )
      .then(
        () => 'answered',
        // RequestCancelled
        ({ code }: { code: number }) => code,
      );
  });
  for (const outcome of await Promise.all(cancellations)) expect(['answered', -32800]).toContain(outcome);
  await editor.connection.sendNotification('$/cancelRequest', { id: 'finnes ikke' });
  expect(await editor.ask('hover', action, ask)).toMatchObject(told);
  expect([...editor.logged, ...editor.shown]).toEqual([]);
  expect(await editor.end()).toBe(0);
});
/** Cancels in the next turn: the request has been sent then. */
function cancelAtOnce(listener: (event: unknown) => void): { dispose(): void } {
  setImmediate(() => listener(undefined));
  return { dispose: () => {} };
}

test('an address is that of the file however it is encoded, and is given back as the editor writes it', async () => {
  const path = 'actions/blå skilt (ny).yaml';
  const editor = openEditor('encoded', { ...smallPlan, [path]: text });
  await editor.start();
  const plain = editor.uri(path);
  const odd = plain
    .replace('actions', '%61ctions')
    .replace('(ny)', '%28ny%29')
    .replaceAll('%C3%A5', '%c3%a5');
  expect(odd).not.toBe(plain);
  const published = new Map<string, readonly Shown[]>();
  editor.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly Shown[] }) =>
      void published.set(uri, diagnostics),
  );
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: odd, languageId: 'yaml', version: 1, text: `${text}titel: x\n` },
  });
  await editor.until('diagnostics', () => (published.get(odd) ?? []).some(({ code }) => code === 'PV0107'));
  const symbols = await editor.request('textDocument/hover', { textDocument: { uri: odd }, position: ask });
  expect(symbols).toMatchObject(told);
  expect(await editor.end()).toBe(0);
});

test.each([
  'file:///c%3A/Users/%C3%85se/plan/actions/skilt.yaml',
  'file:///C:/Users/Åse/plan/actions/skilt.yaml',
  'file://tjener/delt/plan/actions/skilt.yaml',
  'file:///plan%2Factions%2Fskilt.yaml',
  'file:///%',
  'FILE:///plan/actions/skilt.yaml',
  'untitled:Untitled-1',
  'untitled:/tmp/ny.yaml',
  'vscode-userdata:/x',
  'git:/plan/actions/skilt.yaml?%7B%7D',
  'C:\\plan\\actions\\skilt.yaml',
  '',
])('a document of no plan has nothing, and harms none: %j', async (uri) => {
  const editor = openEditor(`strange-${uri.replace(/\W+/g, '-').slice(0, 40)}`);
  await editor.start();
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: 'titel: [\n' },
  });
  const textDocument = { uri };
  const position = at(0, 1);
  expect(await editor.request('textDocument/hover', { textDocument, position })).toBeNull();
  expect(await editor.request('textDocument/completion', { textDocument, position })).toEqual([]);
  expect(await editor.request('textDocument/documentSymbol', { textDocument })).toEqual([]);
  expect(await editor.request('textDocument/formatting', { textDocument, options: {} })).toBeNull();
  await editor.connection.sendNotification('textDocument/didClose', { textDocument });
  expect(await editor.ask('hover', action, ask)).toMatchObject(told);
  expect(editor.shown).toEqual([]);
  expect(await editor.end()).toBe(0);
});

test('a new file that is not saved is part of the plan, until it is closed', async () => {
  const editor = openEditor('unsaved');
  await editor.start();
  await editor.open(action, text);
  const fresh = 'actions/nytt.yaml';
  await editor.open(
    fresh,
    text.replace('title: Nye skilt', 'title: Nytt\nafter: [skilt]').replace('[skilting]', '[skiltnig]'),
  );
  await editor.told(fresh, (found) => found.some(({ code }) => code === 'PV1102'));
  const after = `${text}after: [nyt`;
  await editor.change(action, after);
  await editor.told(action, (found) => found.length > 0);
  const items = (await editor.ask('completion', action, at(17, 11))) as { label: string }[];
  expect(items.map(({ label }) => label)).toContain('nytt');
  await editor.connection.sendNotification('textDocument/didClose', {
    textDocument: { uri: editor.uri(fresh) },
  });
  await editor.told(fresh, (found) => found.length === 0);
  await editor.change(action, `${text}after: [nytt]\n`);
  await editor.told(action, (found) => found.some(({ code }) => code === 'PV1102'));
  expect(await editor.end()).toBe(0);
});

test('two folders with a plan each: each file is of its plan, and a folder that goes takes its diagnostics along', async () => {
  const editor = openEditor('first', { ...smallPlan, [action]: `${text}titel: x\n` });
  const other = join(work, 'second', 'plan');
  const renamed = Object.fromEntries(
    Object.entries(smallPlan).map(([path, content]) => [
      path,
      content.replaceAll('Ask', 'Dal').replaceAll('ask', 'dal'),
    ]),
  );
  writePlan(other, { ...renamed, [action]: `${renamed[action]}titel: y\n` });
  const uriOf = (path: string): string => pathToFileURL(join(other, path)).href;
  const published = new Map<string, readonly Shown[]>();
  editor.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly Shown[] }) =>
      void published.set(uri, diagnostics),
  );
  await editor.request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [
      { uri: pathToFileURL(editor.folder).href, name: 'en' },
      { uri: pathToFileURL(join(work, 'second')).href, name: 'to' },
    ],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  await editor.connection.sendNotification('initialized', {});
  const isWrong = (uri: string): boolean => (published.get(uri) ?? []).some(({ code }) => code === 'PV0107');
  await editor.until('diagnostics of both', () => isWrong(editor.uri(action)) && isWrong(uriOf(action)));
  const hover = (uri: string) =>
    editor.request('textDocument/hover', { textDocument: { uri }, position: ask });
  expect(await hover(editor.uri(action))).toMatchObject(told);
  expect(await hover(uriOf(action))).toMatchObject({ contents: { value: expect.stringContaining('Dal') } });
  const symbols = (await editor.request('workspace/symbol', { query: 'nye skilt' })) as {
    location: { uri: string };
  }[];
  expect(symbols.map(({ location }) => location.uri).sort()).toEqual(
    [editor.uri(action), uriOf(action)].sort(),
  );
  const gone = { uri: pathToFileURL(join(work, 'second')).href, name: 'to' };
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [gone] },
  });
  await editor.until('nothing of the second', () => published.get(uriOf(action))?.length === 0);
  expect(isWrong(editor.uri(action))).toBe(true);
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [gone], removed: [] },
  });
  await editor.until('the second again', () => isWrong(uriOf(action)));
  expect([...editor.logged, ...editor.shown]).toEqual([]);
  expect(await editor.end()).toBe(0);
});

test('a plan that is begun while the editor is open is found with its first file', async () => {
  const editor = openEditor('begun');
  const later = join(work, 'later');
  mkdirSync(later, { recursive: true });
  await editor.request('initialize', {
    processId: null,
    rootUri: pathToFileURL(later).href,
    capabilities: {},
  });
  await editor.connection.sendNotification('initialized', {});
  writePlan(join(later, 'plan'), smallPlan);
  const uri = pathToFileURL(join(later, 'plan', action)).href;
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  expect(await editor.request('textDocument/hover', { textDocument: { uri }, position: ask })).toMatchObject(
    told,
  );
  expect(await editor.end()).toBe(0);
});

test('a file that is written by others is read again once the editor says so', async () => {
  const editor = openEditor('elsewhere');
  await editor.start();
  await editor.open(action, text.replace('[skilting]', '[merking]'));
  await editor.told(action, (found) => found.some(({ code }) => code === 'PV1102'));
  const strategy = 'focus-areas/01-naering/01-reiseliv.md';
  writeFileSync(new URL(editor.uri(strategy)), (smallPlan[strategy] ?? '').replaceAll('skilting', 'merking'));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  await editor.told(action, (found) => found.length === 0);
  rmSync(new URL(editor.uri(strategy)));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  await editor.told(action, (found) => found.some(({ code }) => code === 'PV1102'));
  expect(await editor.end()).toBe(0);
});
