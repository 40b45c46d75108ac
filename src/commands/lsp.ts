import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';
import {
  completion,
  definition,
  hover,
  references,
  renamable,
  rename,
  renamesOfFiles,
  shownDiagnostics,
} from './lsp-answers.ts';
import { logWhileThereIsAnEditor, openFailureLog } from './lsp-failures.ts';
import { openSession, type Reading } from './lsp-session.ts';

/** How long a writer's hands must rest before the plan is read again, in milliseconds. */
const rest = 150;
/** How long after a plan that could not be read it is tried anew, in milliseconds; twice as long each time. */
const retry = { first: 1000, longest: 60_000 };

export interface LspOptions extends PlanOptions {
  /** Always so: some editors say it. */
  readonly stdio?: boolean;
}

/** A language server on standard input and output, for one plan. Ends when the editor says so. */
export async function lsp(_args: readonly [], options: LspOptions, world: World): Promise<ExitCode> {
  const server = await import('vscode-languageserver/node');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const reader = new server.StreamMessageReader(process.stdin);
  // Its timer waits for the rest of half a message for ever, also where the editor is gone.
  reader.partialMessageTimeout = 0;
  const connection = server.createConnection(reader, new server.StreamMessageWriter(process.stdout));
  logWhileThereIsAnEditor(connection);
  const documents = new server.TextDocuments(TextDocument);
  const session = openSession(documents, TextDocument, options.plan, world.cwd);
  let planLanguage: Language | undefined;
  const language = (): Language => chooseLanguage(options.lang, world, planLanguage);
  const failures = openFailureLog(connection, language, options.debug === true);
  let timer: NodeJS.Timeout | undefined;
  let retryAfter = retry.first;
  let canRenameFiles = false;
  let told = new Set<string>();
  /** The editor has said good-bye, or is gone: nothing more may be said to it. */
  let ending = false;

  /** The plan; undefined where there is none, or where it cannot be read, which the editor is told. */
  const current = async (): Promise<Reading | undefined> => {
    try {
      const reading = await session.current();
      planLanguage = reading?.plan?.record.language ?? planLanguage;
      failures.worked('read');
      return reading;
    } catch (error) {
      if (!ending) failures.failed('read', lspWords.readFailed, error);
      return undefined;
    }
  };
  const publish = async (): Promise<void> => {
    const reading = await current();
    if (!reading) {
      if (!session.folder() || ending) return;
      publishAfter(retryAfter);
      retryAfter = Math.min(2 * retryAfter, retry.longest);
      return;
    }
    retryAfter = retry.first;
    const byFile = new Map(shownDiagnostics(reading, session, language()));
    for (const uri of told) if (!byFile.has(uri)) byFile.set(uri, []);
    for (const [uri, diagnostics] of byFile) {
      if (ending) return;
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    told = new Set([...byFile].filter(([, list]) => list.length > 0).map(([uri]) => uri));
  };
  const publishAfter = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        void publish().then(
          () => failures.worked('textDocument/publishDiagnostics'),
          (error: unknown) => {
            const method = 'textDocument/publishDiagnostics';
            if (!ending) failures.failed(method, lspWords.requestFailed, error);
          },
        ),
      milliseconds,
    );
  };
  const changed = (): void => {
    session.forget();
    publishAfter(rest);
  };
  /** An answer to a request; where it fails, the editor is told in its log as well as in the answer. */
  const answering =
    <Params, Answer>(method: string, answer: (params: Params) => Promise<Answer>) =>
    async (params: Params): Promise<Answer> => {
      try {
        const given = await answer(params);
        failures.worked(method);
        return given;
      } catch (error) {
        if (error instanceof server.ResponseError) throw error;
        const message = failures.failed(method, lspWords.requestFailed, error);
        throw new server.ResponseError(server.ErrorCodes.InternalError, message);
      }
    };
  /** What stands where a request asks; undefined where there is no plan. */
  const spotOf = async (params: Parameters<typeof session.at>[0]) =>
    (await current()) ? session.at(params) : undefined;

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }) => {
    for (const uri of [...(workspaceFolders ?? []).map((own) => own.uri), rootUri ?? '']) session.find(uri);
    const { workspaceEdit } = capabilities.workspace ?? {};
    canRenameFiles =
      workspaceEdit?.documentChanges === true && (workspaceEdit.resourceOperations ?? []).includes('rename');
    const planFiles = { filters: [{ scheme: 'file', pattern: { glob: '**/*.yaml' } }] };
    return {
      capabilities: {
        textDocumentSync: server.TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['#', '-', ' ', '['] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        workspace: { fileOperations: { willRename: planFiles, didRename: planFiles } },
      },
      serverInfo: { name: 'planverk', version: world.version },
    };
  });
  connection.onInitialized(changed);
  documents.onDidOpen(({ document }) => {
    session.find(document.uri);
    changed();
  });
  documents.onDidChangeContent(changed);
  documents.onDidClose(changed);
  connection.onDidChangeWatchedFiles(changed);
  connection.workspace.onDidRenameFiles(changed);

  connection.onCompletion(
    answering('textDocument/completion', async (params) => {
      const spot = await spotOf(params);
      return spot ? completion(spot, params.position, language()) : [];
    }),
  );
  connection.onHover(
    answering('textDocument/hover', async (params) => {
      const spot = await spotOf(params);
      return spot ? hover(spot, language()) : null;
    }),
  );
  connection.onDefinition(
    answering('textDocument/definition', async (params) => {
      const spot = await spotOf(params);
      return spot ? definition(spot, session) : null;
    }),
  );
  connection.onReferences(
    answering('textDocument/references', async (params) => {
      const spot = await spotOf(params);
      return spot ? references(spot, session, params.context.includeDeclaration) : [];
    }),
  );
  connection.onPrepareRename(
    answering('textDocument/prepareRename', async (params) => {
      const spot = await spotOf(params);
      return spot ? renamable(spot) : null;
    }),
  );
  connection.onRenameRequest(
    answering('textDocument/rename', async (params) => {
      const spot = await spotOf(params);
      const made = spot ? rename(spot, session, params.newName, canRenameFiles) : null;
      if (typeof made !== 'string') return made;
      const message = say(lspWords[made], language(), { name: params.newName });
      throw new server.ResponseError(server.ErrorCodes.InvalidParams, message);
    }),
  );
  connection.workspace.onWillRenameFiles(
    answering('workspace/willRenameFiles', async ({ files }) => {
      const reading = await current();
      return reading ? renamesOfFiles(files, reading, session) : null;
    }),
  );

  documents.listen(connection);
  connection.listen();
  return new Promise((resolve) => {
    let asked = false;
    const end = (): void => {
      ending = true;
      clearTimeout(timer);
      resolve(asked ? 0 : 1);
    };
    connection.onShutdown(() => {
      asked = true;
      ending = true;
    });
    connection.onExit(end);
    // An editor that reads no more is gone, too, though its other end may be open.
    process.stdout.on('error', () => {
      end();
      process.stdin.destroy();
    });
    process.stdin.on('end', end);
    process.stdin.on('close', end);
  });
}
