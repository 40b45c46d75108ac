import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../io/world.ts';
import { abilitiesOf, serverCapabilities } from '../lsp/capabilities.ts';
import { openConnection } from '../lsp/connection.ts';
import { answerRequests } from '../lsp/requests.ts';
import { openWorkspace, type Workspace } from '../lsp/workspace.ts';
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
  const workspace = openWorkspace(connection, documents, {
    planFolder: options.plan,
    cwd: world.cwd,
    debug: options.debug === true,
    refreshesLenses: () => abilities.refreshesLenses,
    chooseLanguage: (planLanguage) => chooseLanguage(options.lang, world, planLanguage),
  });
  let followsFolders = false;

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }) => {
    for (const uri of [...(workspaceFolders ?? []).map((folder) => folder.uri), rootUri]) workspace.find(uri);
    workspace.findAnywhere();
    abilities = abilitiesOf(capabilities);
    followsFolders = capabilities.workspace?.workspaceFolders === true;
    return { capabilities: serverCapabilities, serverInfo: { name: 'planverk', version: world.version } };
  });
  connection.onInitialized(() => {
    workspace.changed();
    if (!followsFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) workspace.forget(uri);
      for (const { uri } of added) workspace.find(uri);
      workspace.changed();
    });
  });
  documents.onDidOpen(({ document }) => {
    workspace.find(document.uri);
    workspace.changed(document.uri);
  });
  documents.onDidChangeContent(({ document }) => workspace.changed(document.uri));
  documents.onDidClose(({ document }) => workspace.changed(document.uri));
  connection.onDidChangeWatchedFiles(() => workspace.changed());
  connection.workspace.onDidRenameFiles(() => workspace.changed());

  answerRequests(connection, workspace, () => abilities);

  documents.listen(connection);
  connection.listen();
  return ended(connection, workspace);
}

/** 0 once the editor has said good-bye and goes, 1 when it is gone without. */
function ended(connection: Connection, workspace: Workspace): Promise<ExitCode> {
  return new Promise((resolve) => {
    let asked = false;
    const end = (): void => {
      workspace.close();
      resolve(asked ? 0 : 1);
    };
    connection.onShutdown(() => {
      asked = true;
      workspace.close();
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
