import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { wantedAt } from '../../src/lsp/wanted-kinds.ts';
import { root, runCli } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  'vscode-languageserver/node',
) as typeof import('vscode-languageserver/node');

const work = temporaryFolder();

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly range: Range }[];
}

/** A plan on disk, a server for it, and what an editor does with both. */
function openEditor(
  name: string,
  files: Readonly<Record<string, string>> = smallPlan,
  capabilities: object = {},
) {
  const folder = join(work, name, 'plan');
  writePlan(folder, files);
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, 'bin', 'planverk.js'), 'lsp', '--stdio', '--lang', 'nb'],
    { cwd: work, stdio: 'pipe' },
  );
  if (!child.stdout || !child.stdin || !child.stderr) throw new Error('no pipes');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: Published[] = [];
  const waiting: (() => void)[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (own: Published) => {
    published.push(own);
    for (const wake of waiting.splice(0)) wake();
  });
  connection.listen();
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const latest = (path: string) => published.findLast((own) => own.uri === uri(path))?.diagnostics;
  let version = 1;
  return {
    folder,
    uri,
    connection,
    start: () =>
      connection
        .sendRequest('initialize', { processId: null, rootUri: pathToFileURL(folder).href, capabilities })
        .then((result) => {
          void connection.sendNotification('initialized', {});
          return result;
        }),
    open: (path: string, text: string) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(path), languageId: 'yaml', version, text },
      }),
    change: (path: string, text: string) => {
      version += 1;
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(path), version },
        contentChanges: [{ text }],
      });
    },
    async told(path: string, fits: (diagnostics: Published['diagnostics']) => boolean) {
      const until = Date.now() + 8000;
      while (!fits(latest(path) ?? [{ code: 'none', message: '', range: {} as Range }])) {
        if (Date.now() > until)
          throw new Error(`nothing was told of ${path}: ${JSON.stringify(latest(path))}`);
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          setTimeout(resolve, 200);
        });
      }
      return latest(path) ?? [];
    },
    ask: (method: string, path: string, position: Range['start'], more: object = {}) =>
      connection.sendRequest(`textDocument/${method}`, {
        textDocument: { uri: uri(path) },
        position,
        ...more,
      }),
    async end(): Promise<number | null> {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.end();
      await code;
      expect(said).toBe('');
      return code;
    },
    async leave() {
      connection.end();
      return { code: await code, said };
    },
  };
}

/** The position of a text in a file of the small plan, so many characters into it. */
function positionOf(path: string, words: string, into = 1): Range['start'] {
  const text = smallPlan[path] ?? '';
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${path} has no ${words}`);
  const lines = text.slice(0, at + into).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const action = 'actions/skilt.yaml';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

test('a session: mistakes as they are written, completion, hover, definition, references', async () => {
  const editor = openEditor('session');
  const result = (await editor.start()) as { capabilities: object };
  expect(result.capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true });
  const text = smallPlan[action] ?? '';
  await editor.open(action, text.replace('[skilting]', '[skiltnig]'));
  const [mistake] = await editor.told(action, (own) => own.some(({ code }) => code === 'PV1102'));
  expect(mistake?.range).toEqual({ start: { line: 2, character: 14 }, end: { line: 2, character: 22 } });
  expect(mistake?.message).toContain('mente du «skilting»?');
  await editor.change(action, text);
  await editor.told(action, (own) => own.length === 0);

  // In a file that cannot be read: the value is not there yet.
  await editor.change(action, `${text}after: [net`);
  const items = (await editor.ask('completion', action, { line: 17, character: 11 })) as {
    label: string;
    detail: string;
    documentation: string;
  }[];
  expect(items.map(({ label }) => label)).toContain('nettsalg');
  await editor.change(action, text);

  const hover = (await editor.ask('hover', action, positionOf(action, 'skilting]'))) as {
    contents: { value: string };
  };
  expect(hover.contents.value).toBe(`skilting\net tiltaksområde 1.1.1.1 · ${strategy}:11`);
  const definition = (await editor.ask('definition', action, positionOf(action, 'skilting]'))) as {
    uri: string;
    range: Range;
  };
  expect(definition.uri).toBe(editor.uri(strategy));
  expect(definition.range.start).toEqual({ line: 10, character: 11 });
  const references = (await editor.ask('references', strategy, positionOf(strategy, '#skilting', 3), {
    context: { includeDeclaration: true },
  })) as { uri: string }[];
  expect(references.map(({ uri }) => uri).sort()).toEqual([editor.uri(action), editor.uri(strategy)].sort());

  // Places where nothing is, and files that are not there.
  for (const method of ['hover', 'definition', 'prepareRename', 'completion', 'references'])
    for (const [path, line] of [
      [action, 999],
      ['actions/borte.yaml', 0],
      ['../ute.yaml', 0],
    ] as const) {
      const answer = await editor.ask(
        method,
        path,
        { line, character: 999 },
        { context: { includeDeclaration: true } },
      );
      expect(answer === null || (Array.isArray(answer) && answer.length === 0)).toBe(true);
    }
  expect(await editor.end()).toBe(0);
}, 30_000);

interface Edits {
  readonly documentChanges?: readonly (
    | {
        readonly textDocument: { readonly uri: string };
        readonly edits: readonly { range: Range; newText: string }[];
      }
    | { readonly kind: 'rename'; readonly oldUri: string; readonly newUri: string }
  )[];
  readonly changes?: Readonly<Record<string, readonly { range: Range; newText: string }[]>>;
}

function apply({ changes = {}, documentChanges = [] }: Edits): void {
  const edit = (uri: string, edits: readonly { range: Range; newText: string }[]): void => {
    const path = fileURLToPath(uri);
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const { range, newText } of edits.toSorted(
      (a, b) => b.range.start.character - a.range.start.character,
    )) {
      const line = lines[range.start.line] ?? '';
      lines[range.start.line] =
        line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    writeFileSync(path, lines.join('\n'));
  };
  for (const [uri, edits] of Object.entries(changes)) edit(uri, edits);
  for (const own of documentChanges) {
    if ('kind' in own) renameSync(fileURLToPath(own.oldUri), fileURLToPath(own.newUri));
    else edit(own.textDocument.uri, own.edits);
  }
}

test('an id is renamed all over the plan, and the file that has its name', async () => {
  const files: Record<string, string> = {
    ...smallPlan,
    [strategy]: (smallPlan[strategy] ?? '').replace('Om reiseliv.', 'Se [skilt](#skilting).'),
  };
  const editor = openEditor('rename', files, {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
  });
  await editor.start();
  await editor.open(action, files[action] ?? '');
  const rename = (words: string, newName: string) =>
    editor.ask('rename', action, positionOf(action, words), { newName });
  expect(await editor.ask('prepareRename', action, positionOf(action, 'skilting]'))).toMatchObject({
    placeholder: 'skilting',
  });
  await expect(rename('skilting]', 'Ikke en id')).rejects.toThrow('En id har bare små bokstaver');
  await expect(rename('skilting]', 'salg')).rejects.toThrow('Id-en «salg» er i bruk');
  apply((await rename('skilting]', 'vegvisning')) as Edits);
  expect(readFileSync(join(editor.folder, strategy), 'utf8')).toContain('Se [skilt](#vegvisning).');
  expect(runCli(['validate', editor.folder]).code).toBe(0);

  const other = 'actions/nettsalg.yaml';
  await editor.open(other, smallPlan[other] ?? '');
  const moved = (await editor.ask('rename', other, positionOf(other, 'skilt]'), {
    newName: 'nye-skilt',
  })) as Edits;
  apply(moved);
  expect(readFileSync(join(editor.folder, 'actions/nye-skilt.yaml'), 'utf8')).toContain('title: Nye skilt');
  expect(runCli(['validate', editor.folder]).code).toBe(0);
  expect(await editor.end()).toBe(0);
}, 30_000);

test.each([0, 140])(
  'an editor that is gone %i ms after a change is left in peace',
  async (delay) => {
    const editor = openEditor(`gone-${delay}`);
    await editor.start();
    await editor.open(action, smallPlan[action] ?? '');
    await editor.told(action, () => true);
    await editor.change(action, `${smallPlan[action]}titel: x\n`);
    await new Promise((resolve) => setTimeout(resolve, delay));
    // No good-bye was said, which is 1 by the protocol.
    expect(await editor.leave()).toEqual({ code: 1, said: '' });
  },
  30_000,
);

test('where the editor cannot rename files, an id that is a file name stays', async () => {
  const editor = openEditor('plain');
  await editor.start();
  const other = 'actions/nettsalg.yaml';
  await editor.open(other, smallPlan[other] ?? '');
  await expect(
    editor.ask('rename', other, positionOf(other, 'skilt]'), { newName: 'nye-skilt' }),
  ).rejects.toThrow('kan ikke gi filer nytt navn');
  expect(await editor.end()).toBe(0);
}, 30_000);

test.each([
  ['after: [net', ['action'], 'net'],
  ['after: [', ['action'], ''],
  ['after: [nettsalg, sk', ['action'], 'sk'],
  ['actionAreas:\n  - ', ['action-area'], ''],
  ['actionAreas:\n  - salg\n  # mer\n  - sk', ['action-area'], 'sk'],
  ['financing:\n  - { year: 2011, source: fy', ['financing-source'], 'fy'],
  ["responsible: 'a", ['partner'], 'a'],
  ['Se [her](#sa', ['chapter', 'focus-area', 'strategy', 'goal', 'action-area'], 'sa'],
])('what may stand after %j', (text, kinds, begun) => {
  expect(wantedAt(text, text.length)).toEqual({ kinds, begun });
});
test.each(['title: net', 'after:', '', '- ', 'Se [her](https://e', 'costs:\n  - { year: 20', 'x\n  - a'])(
  'nothing after %j',
  (text) => {
    expect(wantedAt(text, text.length)).toBeUndefined();
  },
);
