import type { Location, ReferenceParams } from 'vscode-languageserver/node';
import { locationOf, positionIn, type Reading } from './reading.ts';

/** `textDocument/references`: everywhere that the id at a position is written. */
export function references(reading: Reading, params: ReferenceParams): Location[] {
  const entity = positionIn(reading, params)?.occurrence?.entity;
  if (!entity) return [];
  return reading.occurrences
    .filter((occurrence) => occurrence.entity === entity)
    .filter(({ declares }) => params.context.includeDeclaration || !declares)
    .map((occurrence) => locationOf(reading, occurrence));
}
