import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../io/world.ts';
import { answeringFrom } from '../lsp/answering.ts';
import { canRenameFiles, canUseSnippets, resolvesEdits, serverCapabilities } from '../lsp/capabilities.ts';
import { type ActionSupport, codeActions, resolveCodeAction } from '../lsp/code-actions.ts';
import { completion } from '../lsp/completion.ts';
import { openConnection } from '../lsp/connection.ts';
import { definition } from '../lsp/definition.ts';
import { hover } from '../lsp/hover.ts';
import { prepareRename } from '../lsp/prepare-rename.ts';
import { references } from '../lsp/references.ts';
import { rename } from '../lsp/rename.ts';
import { openSession, type Session } from '../lsp/session.ts';
import { willRenameFiles } from '../lsp/will-rename-files.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';

export interface LspOptions extends PlanOptions {
  /** Always so: some editors say it. */
  readonly stdio?: boolean;
}

/** A language server on standard input and output, for one plan. Ends when the editor says so. */
export async function lsp(_args: readonly [], options: LspOptions, world: World): Promise<ExitCode> {
  const connection = openConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const session = openSession(connection, documents, {
    planFolder: options.plan,
    cwd: world.cwd,
    debug: options.debug === true,
    chooseLanguage: (planLanguage) => chooseLanguage(options.lang, world, planLanguage),
  });
  const { changed, language } = session;
  let support: ActionSupport = { renamesFiles: false, resolvesEdits: false };
  let snippets = false;

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }) => {
    for (const uri of [...(workspaceFolders ?? []).map((folder) => folder.uri), rootUri ?? ''])
      session.find(uri);
    support = { renamesFiles: canRenameFiles(capabilities), resolvesEdits: resolvesEdits(capabilities) };
    snippets = canUseSnippets(capabilities);
    return { capabilities: serverCapabilities, serverInfo: { name: 'planverk', version: world.version } };
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

  const answer = answeringFrom(session);
  connection.onCompletion(
    answer(
      'textDocument/completion',
      (reading, params) => completion(reading, params, language(), snippets),
      [],
      'recent',
    ),
  );
  connection.onCodeAction(
    answer(
      'textDocument/codeAction',
      (reading, params) => codeActions(reading, params, support, language()),
      [],
    ),
  );
  connection.onCodeActionResolve((action) => answer('codeAction/resolve', resolveCodeAction, action)(action));
  connection.onHover(
    answer('textDocument/hover', (reading, params) => hover(reading, params, language()), null),
  );
  connection.onDefinition(answer('textDocument/definition', definition, null));
  connection.onReferences(answer('textDocument/references', references, []));
  connection.onPrepareRename(answer('textDocument/prepareRename', prepareRename, null));
  connection.onRenameRequest(
    answer(
      'textDocument/rename',
      (reading, params) => rename(reading, params, support.renamesFiles, language()),
      null,
    ),
  );
  connection.workspace.onWillRenameFiles(answer('workspace/willRenameFiles', willRenameFiles, null));

  documents.listen(connection);
  connection.listen();
  return ended(connection, session);
}

/** 0 once the editor has said good-bye and goes, 1 when it is gone without. */
function ended(connection: Connection, session: Session): Promise<ExitCode> {
  return new Promise((resolve) => {
    let asked = false;
    const end = (): void => {
      session.close();
      resolve(asked ? 0 : 1);
    };
    connection.onShutdown(() => {
      asked = true;
      session.close();
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
