import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../io/world.ts';
import { abilitiesOf, serverCapabilities } from '../lsp/capabilities.ts';
import { openConnection } from '../lsp/connection.ts';
import { answerRequests } from '../lsp/requests.ts';
import { openSession, type Session } from '../lsp/session.ts';
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
  let abilities = abilitiesOf({});
  const session = openSession(connection, documents, {
    planFolder: options.plan,
    refreshesLenses: () => abilities.refreshesLenses,
    cwd: world.cwd,
    debug: options.debug === true,
    chooseLanguage: (planLanguage) => chooseLanguage(options.lang, world, planLanguage),
  });
  const { changed } = session;
  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }) => {
    for (const uri of [...(workspaceFolders ?? []).map((folder) => folder.uri), rootUri ?? ''])
      session.find(uri);
    abilities = abilitiesOf(capabilities);
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

  answerRequests(connection, session, () => abilities);

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
