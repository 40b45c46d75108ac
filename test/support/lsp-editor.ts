import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './run-cli.ts';
import { smallPlan } from './small-plan.ts';
import { writePlan } from './write-plan.ts';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  'vscode-languageserver/node',
) as typeof import('vscode-languageserver/node');

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Shown {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}
export interface Edits {
  readonly documentChanges?: readonly (
    | {
        readonly textDocument: { readonly uri: string };
        readonly edits: readonly { range: Range; newText: string }[];
      }
    | { readonly kind: 'rename'; readonly oldUri: string; readonly newUri: string }
  )[];
  readonly changes?: Readonly<Record<string, readonly { range: Range; newText: string }[]>>;
}
/** Files are renamed by such an editor. */
export const renamesFiles = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
};

/** How long an answer may take, in milliseconds. */
const patience = 10_000;

/**
 * Editors of a test file, each with a language server. Whatever is open after a test is ended, also where the test has
 * failed: nothing waits for a server that nobody asks any more.
 * @param work the folder that the plans lie in
 */
export function languageServers(work: string) {
  const children = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });

  /** A plan on disk, a server for it, and what an editor does with both. */
  return function openEditor(
    name: string,
    files: Readonly<Record<string, string | Uint8Array>> = smallPlan,
    capabilities: object = {},
    language = 'nb',
  ) {
    const folder = join(work, name, 'plan');
    writePlan(folder, files);
    const child = spawn(
      process.execPath,
      [join(root, 'bin', 'planverk.js'), 'lsp', '--stdio', '--lang', language],
      { cwd: work, stdio: 'pipe' },
    );
    children.add(child);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const code = new Promise<number | null>((resolve) => child.on('close', resolve));
    // A server that has ended takes no more; the request that wrote to it says so.
    child.stdin.on('error', () => {});
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const published: { readonly uri: string; readonly diagnostics: readonly Shown[] }[] = [];
    const logged: string[] = [];
    const shown: string[] = [];
    connection.onNotification('textDocument/publishDiagnostics', (message: (typeof published)[number]) => {
      published.push(message);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      logged.push(message);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    connection.listen();

    /** Waits for something; not for a server that has ended, and not for ever. */
    const within = async <T>(what: string, awaited: Promise<T>): Promise<T> => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${what} took over ${patience} ms. ${said}`)), patience);
      });
      const ended = code.then((status): never => {
        throw new Error(`the server ended with ${status} before ${what}. ${said}`);
      });
      try {
        return await Promise.race([awaited, late, ended]);
      } finally {
        clearTimeout(timer);
        ended.catch(() => {});
      }
    };
    const exited = async (): Promise<number | null> => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`the server did not end. ${said}`)), patience);
      });
      return Promise.race([code, late]).finally(() => clearTimeout(timer));
    };
    const request = (method: string, params?: object): Promise<unknown> =>
      within(method, connection.sendRequest(method, params));
    const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
    const latest = (path: string): readonly Shown[] | undefined =>
      published.findLast((message) => message.uri === uri(path))?.diagnostics;
    let version = 1;

    return {
      folder,
      uri,
      connection,
      child,
      logged,
      shown,
      latest,
      request,
      async start() {
        const result = await request('initialize', {
          processId: null,
          rootUri: pathToFileURL(folder).href,
          capabilities,
        });
        await connection.sendNotification('initialized', {});
        return result;
      },
      open: (path: string, text: string) =>
        connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri: uri(path), languageId: 'yaml', version, text },
        }),
      change(path: string, text: string) {
        version += 1;
        return connection.sendNotification('textDocument/didChange', {
          textDocument: { uri: uri(path), version },
          contentChanges: [{ text }],
        });
      },
      /** Waits until something is true. */
      async until(what: string, holds: () => boolean): Promise<void> {
        let wait = true;
        try {
          await within(
            what,
            (async () => {
              while (wait && !holds()) await new Promise((resolve) => setTimeout(resolve, 20));
            })(),
          );
        } finally {
          wait = false;
        }
      },
      /** Waits for diagnostics of a file that fit. */
      async told(path: string, fits: (diagnostics: readonly Shown[]) => boolean) {
        await this.until(`diagnostics of ${path} (now ${JSON.stringify(latest(path))})`, () =>
          fits(latest(path) ?? [{ code: 'none', message: '', range: {} as Range }]),
        );
        return latest(path) ?? [];
      },
      ask: (method: string, path: string, position: Position, more: object = {}) =>
        request(`textDocument/${method}`, { textDocument: { uri: uri(path) }, position, ...more }),
      /** Says good-bye. */
      async end(): Promise<number | null> {
        await request('shutdown');
        await connection.sendNotification('exit');
        connection.end();
        const status = await exited();
        expect(said).toBe('');
        return status;
      },
      /** Is gone without a good-bye. */
      async leave() {
        connection.end();
        return { code: await exited(), said };
      },
    };
  };
}

/** The position of some words in a text, so many characters into them. */
export function positionIn(text: string, words: string, into = 1): Position {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`there is no ${words}`);
  return positionAt(text, at + into);
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Carries out on disk what a server wants changed. */
export function apply({ changes = {}, documentChanges = [] }: Edits): void {
  for (const [uri, edits] of Object.entries(changes)) edit(uri, edits);
  for (const documentChange of documentChanges) {
    if ('kind' in documentChange)
      renameSync(fileURLToPath(documentChange.oldUri), fileURLToPath(documentChange.newUri));
    else edit(documentChange.textDocument.uri, documentChange.edits);
  }
}

function edit(uri: string, edits: readonly { range: Range; newText: string }[]): void {
  const path = fileURLToPath(uri);
  writeFileSync(path, edited(readFileSync(path, 'utf8'), edits));
}

/** A text with edits, which must not overlap. */
export function edited(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  const parts = edits
    .map(({ range, newText }) => ({ from: offset(range.start), to: offset(range.end), newText }))
    .sort((a, b) => b.from - a.from);
  let result = text;
  let end = text.length;
  for (const { from, to, newText } of parts) {
    if (to > end) throw new Error(`two edits at ${from}`);
    result = result.slice(0, from) + newText + result.slice(to);
    end = from;
  }
  return result;
}
