import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { languageServers, positionIn } from '../support/lsp-editor.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const openEditor = languageServers(temporaryFolder());
const action = 'actions/skilt.yaml';
const text = smallPlan[action] ?? '';
const ask = positionIn(text, 'ask');

/** What hinders the plan from being read, and what the server says of it. */
const hindrances: readonly (readonly [string, (folder: string) => void, RegExp])[] = [
  ['gone', () => {}, /^Planen kan ikke leses nå: Mappen «.*plan» finnes ikke\.$/],
  [
    'a file',
    (folder) => writeFileSync(folder, 'x'),
    /^Planen kan ikke leses nå: «.*plan» er en fil; oppgi mappen som planen ligger i\.$/,
  ],
  [
    'a link to itself',
    (folder) => symlinkSync(folder, folder),
    /^Planen kan ikke leses nå: Mappen «.*plan» kan ikke leses\b/,
  ],
];

test.each(hindrances)(
  'a plan folder that is %s is told of, and read again when it is back',
  async (name, hinder, said) => {
    const editor = openEditor(`hindered-${name.replaceAll(' ', '-')}`);
    await editor.start();
    await editor.open(action, text);
    const hover = () => editor.ask('hover', action, ask);
    expect(await hover()).toMatchObject({ contents: { value: expect.stringContaining('Ask') } });
    const away = `${editor.folder}-borte`;
    renameSync(editor.folder, away);
    hinder(editor.folder);
    await editor.change(action, text.replace('title', 'titel'));
    // Each is told in the log; to the person once, however often it is.
    for (let count = 0; count < 4; count += 1) expect(await hover()).toBeNull();
    expect(await editor.ask('completion', action, ask)).toEqual([]);
    await editor.until('a message', () => editor.shown.length > 0);
    expect(editor.logged.length).toBeGreaterThanOrEqual(5);
    for (const message of [...editor.logged, ...editor.shown]) expect(message).toMatch(said);
    // Nothing is asked or changed any more: the server looks by itself.
    const before = editor.logged.length;
    await editor.until('a look of the server', () => editor.logged.length > before);
    rmSync(editor.folder, { force: true });
    renameSync(away, editor.folder);
    await editor.told(action, (diagnostics) => diagnostics.some(({ code }) => code === 'PV0107'));
    expect(editor.shown).toHaveLength(1);
    await editor.change(action, text);
    await editor.told(action, (diagnostics) => diagnostics.length === 0);
    expect(await hover()).toMatchObject({ contents: { value: expect.stringContaining('Ask') } });
    // What fails again after it has worked is told again.
    renameSync(editor.folder, away);
    await editor.change(action, text);
    for (let count = 0; count < 3; count += 1) expect(await hover()).toBeNull();
    await editor.until('a second message', () => editor.shown.length > 1);
    renameSync(away, editor.folder);
    expect(await editor.end()).toBe(0);
  },
  30_000,
);

test('a file that cannot be read is a diagnostic of that file, and no failure', async () => {
  const editor = openEditor('one-file');
  await editor.start();
  const path = 'programmes/synlig.yaml';
  rmSync(new URL(editor.uri(path)));
  mkdirSync(new URL(editor.uri('programmes/synlig.yaml')));
  symlinkSync('b.yaml', new URL(editor.uri('programmes/b.yaml')));
  await editor.open(action, text);
  await editor.told('programmes/b.yaml', (diagnostics) => diagnostics.length === 1);
  expect(await editor.ask('hover', action, ask)).toMatchObject({ contents: { kind: 'plaintext' } });
  expect([...editor.logged, ...editor.shown]).toEqual([]);
  expect(await editor.end()).toBe(0);
});

test.each([
  ['hover', { textDocument: 7 }],
  ['hover', {}],
  ['completion', { textDocument: {}, position: { line: 0, character: 0 } }],
  ['definition', { position: 7 }],
  ['references', { textDocument: null, position: null }],
  ['prepareRename', { textDocument: { uri: null } }],
  ['rename', { newName: 'x' }],
])('a broken request is answered with an error: %s %j', async (method, params) => {
  const editor = openEditor(`broken-${method}-${JSON.stringify(params).length}`);
  await editor.start();
  const broken = () => editor.request(`textDocument/${method}`, params);
  const message = `planverk kunne ikke utføre «textDocument/${method}»`;
  for (let count = 0; count < 3; count += 1) await expect(broken()).rejects.toThrow(message);
  await editor.until('the log', () => editor.logged.length === 3);
  for (const line of editor.logged) {
    expect(line).toContain(message);
    // A stack is for those who ask for it with --debug.
    expect(line).not.toContain('\n');
  }
  expect(editor.shown).toHaveLength(1);
  expect(await editor.ask('hover', action, ask)).toMatchObject({ contents: { kind: 'plaintext' } });
  expect(await editor.end()).toBe(0);
});

test.each([
  ['an unknown request', 'Content-Length: 49\r\n\r\n{"jsonrpc":"2.0","id":"x","method":"planverk/tull"}'],
  ['no JSON', 'Content-Length: 5\r\n\r\n{bad}'],
  ['no message', 'Content-Length: 4\r\n\r\nnull'],
  [
    'an open document without an address',
    'Content-Length: 57\r\n\r\n{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}',
  ],
  ['a change of what is not open', undefined],
  ['a document of another machine', undefined],
])('after %s the next request is answered', async (name, bytes) => {
  const editor = openEditor(`odd-${name.replaceAll(' ', '-')}`);
  await editor.start();
  if (bytes) {
    const [, body = ''] = bytes.split('\r\n\r\n');
    editor.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  } else if (name.startsWith('a change')) await editor.change('actions/borte.yaml', 'x');
  else
    for (const uri of ['file://tjener/delt/plan.yaml', 'untitled:Untitled-1', 'file:///%00', 'tull'])
      await editor.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text: 'x' },
      });
  expect(await editor.ask('hover', action, ask)).toMatchObject({ contents: { kind: 'plaintext' } });
  expect(await editor.end()).toBe(0);
});

test('a server that is gone leaves nobody waiting', async () => {
  const editor = openEditor('killed');
  await editor.start();
  editor.child.kill('SIGKILL');
  const asked = Date.now();
  await expect(editor.ask('hover', action, ask)).rejects.toThrow();
  await expect(editor.until('a wonder', () => false)).rejects.toThrow('the server ended');
  expect(Date.now() - asked).toBeLessThan(5000);
});
