import type { TextEdit } from 'vscode-languageserver/node';
import type { Entity } from '../model/entities.ts';
import { formerIdEdit } from './former-id.ts';
import { documentOf, lineEndIn, locationOf, type Reading, rangeIn } from './reading.ts';

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
  const former = reading.plan && formerIdEdit(reading, reading.plan, entity);
  if (former) {
    const { file, range, text } = former;
    const document = documentOf(reading, file);
    edits[document.uri] ??= [];
    edits[document.uri]?.push({
      range: rangeIn(document, range),
      newText: text.replaceAll('\n', lineEndIn(reading, file)),
    });
  }
  return edits;
}
