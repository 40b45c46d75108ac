import type { PrepareRenameResult, TextDocumentPositionParams } from 'vscode-languageserver/node';
import { positionIn, type Reading, rangeIn } from './reading.ts';
import { isRenamable } from './renamable.ts';

/** `textDocument/prepareRename`: the id at a position, where it can be another. */
export function prepareRename(
  reading: Reading,
  params: TextDocumentPositionParams,
): PrepareRenameResult | null {
  const found = positionIn(reading, params);
  if (!found?.occurrence || !isRenamable(found.occurrence.entity)) return null;
  const { entity, range } = found.occurrence;
  return { range: rangeIn(found.document, range), placeholder: entity.id };
}
