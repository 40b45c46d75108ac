import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver/node';
import { type ActionSupport, fixAll } from './code-actions.ts';

/** What the language server can do, and which notifications it asks for. */
export const serverCapabilities: ServerCapabilities = {
  // `TextDocumentSyncKind.Incremental`
  textDocumentSync: 2,
  completionProvider: { triggerCharacters: ['#', '-', ' ', '[', '^', '!', '<', '('] },
  codeActionProvider: { codeActionKinds: ['quickfix', fixAll], resolveProvider: true },
  documentFormattingProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  codeLensProvider: {},
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: {
      willRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*.yaml' } }] },
      didRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*.yaml' } }] },
    },
  },
};

/** What an editor can do besides what all can. */
export interface EditorAbilities extends ActionSupport {
  /** Whether it leads the writer through the places of a snippet. */
  readonly snippets: boolean;
  /** Whether it shows parts of parts in an outline. */
  readonly nestsSymbols: boolean;
  /** Whether it asks again for code lenses when the server says so. */
  readonly refreshesLenses: boolean;
}

/** What an editor says that it can do. */
export function abilitiesOf({ workspace, textDocument }: ClientCapabilities): EditorAbilities {
  const { documentChanges, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return {
    renamesFiles: documentChanges === true && resourceOperations.includes('rename'),
    resolvesEdits: dataSupport === true && resolveSupport?.properties.includes('edit') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
  };
}
