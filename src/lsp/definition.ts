import type { Location, TextDocumentPositionParams } from 'vscode-languageserver/node';
import { locationOf, positionIn, type Reading } from './reading.ts';

/** `textDocument/definition`: where the id at a position is declared. */
export function definition(reading: Reading, params: TextDocumentPositionParams): Location | null {
  const occurrence = positionIn(reading, params)?.occurrence;
  return occurrence ? locationOf(reading, occurrence.entity.idPlace) : null;
}
