import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver/node';
import { fixAll } from './code-actions.ts';

/** What the language server can do, and which notifications it asks for. */
export const serverCapabilities: ServerCapabilities = {
  // `TextDocumentSyncKind.Incremental`
  textDocumentSync: 2,
  completionProvider: { triggerCharacters: ['#', '-', ' ', '[', '^', '!', '<', '('] },
  codeActionProvider: { codeActionKinds: ['quickfix', fixAll], resolveProvider: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  workspace: {
    fileOperations: {
      willRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*.yaml' } }] },
      didRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*.yaml' } }] },
    },
  },
};

/** Whether an edit may give files other names in this editor. */
export function canRenameFiles({ workspace }: ClientCapabilities): boolean {
  const { documentChanges, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations.includes('rename');
}

/** Whether this editor leads the writer through the places of a snippet. */
export function canUseSnippets({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.completion?.completionItem?.snippetSupport === true;
}

/** Whether this editor asks for the edit of an action once it is chosen. */
export function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}
