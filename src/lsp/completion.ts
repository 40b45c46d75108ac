import type {
  CompletionItem,
  CompletionItemKind,
  TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import type { Plan } from '../model/entities.ts';
import { entityLabel } from './entity-label.ts';
import { indicatorOffers } from './indicator-values.ts';
import { positionIn, type Reading } from './reading.ts';
import { cursorAt, wantedAt } from './wanted-kinds.ts';

/** `CompletionItemKind.Reference` */
const reference: CompletionItemKind = 18;
/** `CompletionItemKind.Value` */
const valueKind: CompletionItemKind = 12;

/** `textDocument/completion`: the ids that may be at a position. */
export function completion(
  reading: Reading,
  params: TextDocumentPositionParams,
  language: Language,
): CompletionItem[] {
  const found = positionIn(reading, params);
  const wanted = found && wantedAt(found.path, found.document.getText(), found.offset, reading.plan?.levels);
  if (!found || !reading.plan) return [];
  if (!wanted) return offersAt(found, reading.plan, params);
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

/** What else may be at a position: in an indicator periods, and the groups that it names. */
function offersAt(
  { path, document, offset }: NonNullable<ReturnType<typeof positionIn>>,
  plan: Plan,
  { position }: TextDocumentPositionParams,
): CompletionItem[] {
  const cursor = cursorAt(path, document.getText(), offset, plan.levels);
  if (cursor?.kind !== 'indicator') return [];
  const start = document.positionAt(offset - cursor.begun.length);
  return indicatorOffers(path, cursor, plan).map(({ value, title }, index) => ({
    label: value,
    kind: valueKind,
    // The next comes first.
    sortText: String(index),
    ...(title && { detail: title }),
    textEdit: { range: { start, end: position }, newText: value },
  }));
}
