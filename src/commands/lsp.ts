import { lspWords } from '../messages/lsp-words.ts';
import { type Language, say } from '../messages/wording.ts';
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
import { openSession, type Reading } from './lsp-session.ts';
import type { CommonOptions, ExitCode, World } from './world.ts';

/** How long a writer's hands must rest before the plan is read again, in milliseconds. */
const rest = 150;

/** A language server on standard input and output, for one plan. Ends when the editor says so. */
export async function lsp(options: CommonOptions, world: World): Promise<ExitCode> {
  const server = await import('vscode-languageserver/node');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const connection = server.createConnection(
    new server.StreamMessageReader(process.stdin),
    new server.StreamMessageWriter(process.stdout),
  );
  const documents = new server.TextDocuments(TextDocument);
  const session = openSession(documents, TextDocument, options.plan, world.cwd);
  let planLanguage: Language | undefined;
  const language = (): Language => chooseLanguage(options.lang, world, planLanguage);
  let timer: NodeJS.Timeout | undefined;
  let canRenameFiles = false;
  let told = new Set<string>();
  /** The editor has said good-bye, or is gone: nothing more may be said to it. */
  let ending = false;

  const current = async (): Promise<Reading | undefined> => {
    // A folder that is gone, or a file that cannot be read, is no reason to end.
    const reading = await session.current().catch(() => undefined);
    planLanguage = reading?.plan?.record.language ?? planLanguage;
    return reading;
  };
  const publish = async (): Promise<void> => {
    const reading = await current();
    if (!reading) return;
    const byFile = new Map(shownDiagnostics(reading, session, language()));
    for (const uri of told) if (!byFile.has(uri)) byFile.set(uri, []);
    for (const [uri, diagnostics] of byFile) {
      if (ending) return;
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    told = new Set([...byFile].filter(([, list]) => list.length > 0).map(([uri]) => uri));
  };
  const changed = (): void => {
    session.forget();
    clearTimeout(timer);
    timer = setTimeout(() => void publish(), rest);
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

  connection.onCompletion(async (params) => {
    const spot = await spotOf(params);
    return spot ? completion(spot, params.position, language()) : [];
  });
  connection.onHover(async (params) => {
    const spot = await spotOf(params);
    return spot ? hover(spot, language()) : null;
  });
  connection.onDefinition(async (params) => {
    const spot = await spotOf(params);
    return spot ? definition(spot, session) : null;
  });
  connection.onReferences(async (params) => {
    const spot = await spotOf(params);
    return spot ? references(spot, session, params.context.includeDeclaration) : [];
  });
  connection.onPrepareRename(async (params) => {
    const spot = await spotOf(params);
    return spot ? renamable(spot) : null;
  });
  connection.onRenameRequest(async (params) => {
    const spot = await spotOf(params);
    const made = spot ? rename(spot, session, params.newName, canRenameFiles) : null;
    if (typeof made !== 'string') return made;
    const message = say(lspWords[made], language(), { name: params.newName });
    throw new server.ResponseError(server.ErrorCodes.InvalidParams, message);
  });
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const reading = await current();
    return reading ? renamesOfFiles(files, reading, session) : null;
  });

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
    process.stdin.on('end', end);
    process.stdin.on('close', end);
  });
}
