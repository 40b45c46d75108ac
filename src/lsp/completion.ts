import type {
  CompletionItem,
  CompletionItemKind,
  TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { entityLabel } from './entity-label.ts';
import { positionIn, type Reading } from './reading.ts';
import { wantedAt } from './wanted-kinds.ts';

/** `CompletionItemKind.Reference` */
const reference: CompletionItemKind = 18;

/** `textDocument/completion`: the ids that may be at a position. */
export function completion(
  reading: Reading,
  params: TextDocumentPositionParams,
  language: Language,
): CompletionItem[] {
  const found = positionIn(reading, params);
  const wanted = found && wantedAt(found.path, found.document.getText(), found.offset, reading.plan?.levels);
  if (!wanted || !reading.plan) return [];
  const start = found.document.positionAt(found.offset - wanted.begun.length);
  return reading.plan.entities
    .filter(({ kind, file }) => wanted.kinds.includes(kind) && (!wanted.inFile || file === found.path))
    .map((entity) => ({
      label: entity.id,
      kind: reference,
      detail: entity.title,
      documentation: entityLabel(entity, reading, language),
      textEdit: { range: { start, end: params.position }, newText: entity.id },
    }));
}
