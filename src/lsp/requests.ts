import type { Connection } from 'vscode-languageserver/node';
import { answeringFrom } from './answering.ts';
import type { EditorAbilities } from './capabilities.ts';
import { codeActions, resolveCodeAction } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentSymbols, flatSymbols } from './document-symbols.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { prepareRename } from './prepare-rename.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { willRenameFiles } from './will-rename-files.ts';
import type { Workspace } from './workspace.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/**
 * Answers the requests of an editor from the plans of a workspace.
 * @param abilities asked for each time: they are known once the editor has introduced itself
 */
export function answerRequests(
  connection: Connection,
  workspace: Workspace,
  abilities: () => EditorAbilities,
): void {
  const { one, all } = answeringFrom(workspace);
  connection.onCompletion(
    one(
      'textDocument/completion',
      (reading, params, language) => completion(reading, params, language, abilities().snippets),
      [],
      'recent',
    ),
  );
  connection.onCodeAction(
    one(
      'textDocument/codeAction',
      (reading, params, language) => codeActions(reading, params, abilities(), language),
      [],
    ),
  );
  connection.onCodeActionResolve((action) => one('codeAction/resolve', resolveCodeAction, action)(action));
  connection.onHover(one('textDocument/hover', hover, null));
  connection.onDefinition(one('textDocument/definition', definition, null));
  connection.onReferences(one('textDocument/references', references, []));
  connection.onDocumentFormatting(one('textDocument/formatting', formatting, null));
  connection.onDocumentSymbol(
    one(
      'textDocument/documentSymbol',
      (reading, params, language) => {
        const symbols = documentSymbols(reading, params, language);
        return abilities().nestsSymbols ? symbols : flatSymbols(symbols, params.textDocument.uri);
      },
      [],
    ),
  );
  connection.onWorkspaceSymbol(all('workspace/symbol', workspaceSymbols));
  connection.onCodeLens(one('textDocument/codeLens', codeLenses, []));
  connection.onPrepareRename(one('textDocument/prepareRename', prepareRename, null));
  connection.onRenameRequest(
    one(
      'textDocument/rename',
      (reading, params, language) => rename(reading, params, abilities().renamesFiles, language),
      null,
    ),
  );
  connection.workspace.onWillRenameFiles(one('workspace/willRenameFiles', willRenameFiles, null));
}
