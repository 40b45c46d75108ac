import {
  ErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import { positionIn, type Reading, rangeIn } from './reading.ts';
import { isRenamable } from './renamable.ts';

/**
 * `textDocument/prepareRename`: the id at a position.
 * @throws ResponseError that says why there is none, or why it cannot be another
 */
export function prepareRename(
  reading: Reading,
  params: TextDocumentPositionParams,
  language: Language,
): PrepareRenameResult | null {
  const found = positionIn(reading, params);
  if (!found) return null;
  const refusal = !found.occurrence ? 'noId' : isRenamable(found.occurrence.entity) ? undefined : 'byYear';
  if (refusal) throw new ResponseError(ErrorCodes.InvalidParams, say(lspWords[refusal], language));
  const { document, occurrence } = found;
  if (!occurrence) return null;
  return { range: rangeIn(document, occurrence.range), placeholder: occurrence.entity.id };
}
