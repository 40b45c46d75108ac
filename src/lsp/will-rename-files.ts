import type { RenameFilesParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { pathOf, type Reading } from './reading.ts';
import { idByFileName, refusalOf } from './renamable.ts';
import { renameEdits } from './rename-edits.ts';

/**
 * `workspace/willRenameFiles`: what must follow when files are given other names in the editor's list of files. Their names
 * may be ids.
 */
export function willRenameFiles(reading: Reading, { files }: RenameFilesParams): WorkspaceEdit | null {
  const { plan, folder } = reading;
  const changes: Record<string, TextEdit[]> = {};
  for (const { oldUri, newUri } of files) {
    const from = pathOf(folder, oldUri);
    const to = pathOf(folder, newUri);
    const entity = plan?.entities.find(({ file }) => file === from);
    const id = entity && to && idByFileName(entity, to);
    // A name that cannot be an id is reported when the file has it.
    if (!plan || !entity || !id || refusalOf(plan, entity, id)) continue;
    for (const [uri, edits] of Object.entries(renameEdits(reading, entity, id)))
      changes[uri] = [...(changes[uri] ?? []), ...edits];
  }
  return Object.keys(changes).length > 0 ? { changes } : null;
}
