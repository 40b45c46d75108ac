import type { TextEdit } from 'vscode-languageserver/node';
import type { Entity } from '../model/entities.ts';
import { locationOf, type Reading } from './reading.ts';

/** What must be written where an entity gets another id, by the address of the file. */
export function renameEdits(reading: Reading, entity: Entity, newText: string): Record<string, TextEdit[]> {
  const edits: Record<string, TextEdit[]> = {};
  for (const occurrence of reading.occurrences) {
    const [from, to] = occurrence.range;
    if (occurrence.entity !== entity || from === to) continue;
    const { uri, range } = locationOf(reading, occurrence);
    edits[uri] ??= [];
    edits[uri].push({ range, newText });
  }
  return edits;
}
