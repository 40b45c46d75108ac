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
import type { Session } from './session.ts';
import { willRenameFiles } from './will-rename-files.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/**
 * Answers the requests of an editor from the plan of a session.
 * @param abilities asked for each time: they are known once the editor has introduced itself
 */
export function answerRequests(
  connection: Connection,
  session: Session,
  abilities: () => EditorAbilities,
): void {
  const answer = answeringFrom(session);
  const { language } = session;
  connection.onCompletion(
    answer(
      'textDocument/completion',
      (reading, params) => completion(reading, params, language(), abilities().snippets),
      [],
      'recent',
    ),
  );
  connection.onCodeAction(
    answer(
      'textDocument/codeAction',
      (reading, params) => codeActions(reading, params, abilities(), language()),
      [],
    ),
  );
  connection.onCodeActionResolve((action) => answer('codeAction/resolve', resolveCodeAction, action)(action));
  connection.onHover(
    answer('textDocument/hover', (reading, params) => hover(reading, params, language()), null),
  );
  connection.onDefinition(answer('textDocument/definition', definition, null));
  connection.onReferences(answer('textDocument/references', references, []));
  connection.onDocumentFormatting(answer('textDocument/formatting', formatting, null));
  connection.onDocumentSymbol(
    answer(
      'textDocument/documentSymbol',
      (reading, params) => {
        const symbols = documentSymbols(reading, params, language());
        return abilities().nestsSymbols ? symbols : flatSymbols(symbols, params.textDocument.uri);
      },
      [],
    ),
  );
  connection.onWorkspaceSymbol(
    answer('workspace/symbol', (reading, params) => workspaceSymbols(reading, params, language()), []),
  );
  connection.onCodeLens(
    answer('textDocument/codeLens', (reading, params) => codeLenses(reading, params, language()), []),
  );
  connection.onPrepareRename(
    answer(
      'textDocument/prepareRename',
      (reading, params) => prepareRename(reading, params, language()),
      null,
    ),
  );
  connection.onRenameRequest(
    answer(
      'textDocument/rename',
      (reading, params) => rename(reading, params, abilities().renamesFiles, language()),
      null,
    ),
  );
  connection.workspace.onWillRenameFiles(answer('workspace/willRenameFiles', willRenameFiles, null));
}
