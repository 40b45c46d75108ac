import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { entityLabel } from './entity-label.ts';
import { positionIn, type Reading, rangeIn } from './reading.ts';

/** `textDocument/hover`: what the id at a position represents. */
export function hover(
  reading: Reading,
  params: TextDocumentPositionParams,
  language: Language,
): Hover | null {
  const found = positionIn(reading, params);
  if (!found?.occurrence) return null;
  const { entity, range } = found.occurrence;
  return {
    // Plain text: nothing of a plan is markup in an editor.
    contents: { kind: 'plaintext', value: `${entity.title}\n${entityLabel(entity, reading, language)}` },
    range: rangeIn(found.document, range),
  };
}
