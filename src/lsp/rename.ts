import { ErrorCodes, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import { addressOf, positionIn, type Reading, uriOf } from './reading.ts';
import { refusalOf, renamedFile } from './renamable.ts';
import { renameEdits } from './rename-edits.ts';

/**
 * `textDocument/rename`: gives the id at a position another name, wherever it is written, and the file that is named after
 * it.
 * @param canRenameFiles whether the editor can
 * @throws ResponseError that says why the edit cannot be made
 */
export function rename(
  reading: Reading,
  params: RenameParams,
  canRenameFiles: boolean,
  language: Language,
): WorkspaceEdit | null {
  const { plan, folder } = reading;
  const { newName } = params;
  const entity = positionIn(reading, params)?.occurrence?.entity;
  if (!plan || !entity || entity.id === newName) return null;
  const file = renamedFile(entity, newName);
  const refusal =
    refusalOf(plan, entity, newName) ?? (file && !canRenameFiles ? 'fileCannotMove' : undefined);
  if (refusal) {
    const message = say(lspWords[refusal], language, { name: newName });
    throw new ResponseError(ErrorCodes.InvalidParams, message);
  }
  const changes = renameEdits(reading, entity, newName);
  if (!file) return { changes };
  return {
    documentChanges: [
      ...Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits })),
      { kind: 'rename', oldUri: addressOf(reading, file.from), newUri: uriOf(folder, file.to) },
    ],
  };
}
