import type {
  CompletionItem,
  Hover,
  Location,
  Position,
  Diagnostic as Shown,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { idByFileName, isRenamable, refusalOf, renamedFile } from '../lsp/rename.ts';
import { wantedAt } from '../lsp/wanted-kinds.ts';
import { entityNames } from '../messages/entity-names.ts';
import type { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import type { Entity } from '../model/entities.ts';
import type { Loaded } from '../model/load-plan.ts';
import { spanFinder } from '../text/source.ts';
import type { Reading, Session, Spot } from './lsp-session.ts';

/** `CompletionItemKind.Reference` */
const referenceItem = 18;

/** What is wrong with the plan, by the address of the file. */
export function shownDiagnostics(
  reading: Reading,
  { locationOf }: Session,
  language: Language,
): ReadonlyMap<string, Shown[]> {
  const byFile = new Map<string, Shown[]>();
  for (const { code, severity, text, hint, values, at: place, related } of reading.diagnostics) {
    const help = hint && say(hint, language, values);
    const location = locationOf(place, reading);
    const shown: Shown = {
      range: location.range,
      severity: { error: 1, warning: 2, info: 3 }[severity] as 1 | 2 | 3,
      code,
      source: 'planverk',
      message: help ? `${say(text, language, values)}\n${help}` : say(text, language, values),
      relatedInformation: related.map((other) => ({ location: locationOf(other, reading), message: code })),
    };
    const list = byFile.get(location.uri);
    if (list) list.push(shown);
    else byFile.set(location.uri, [shown]);
  }
  return byFile;
}

/** The ids that may stand at a spot. */
export function completion(
  { reading, path, document, offset }: Spot,
  end: Position,
  language: Language,
): CompletionItem[] {
  const wanted = wantedAt(path, document.getText(), offset);
  if (!wanted || !reading.plan) return [];
  const start = document.positionAt(offset - wanted.begun.length);
  return reading.plan.entities
    .filter(({ kind }) => wanted.kinds.includes(kind))
    .map((entity) => ({
      label: entity.id,
      kind: referenceItem,
      detail: entity.title,
      documentation: nameOf(entity, reading, language),
      textEdit: { range: { start, end }, newText: entity.id },
    }));
}

/** What the id at a spot stands for. */
export function hover({ reading, document, occurrence }: Spot, language: Language): Hover | null {
  if (!occurrence) return null;
  const { entity, range } = occurrence;
  return {
    // Plain text: nothing of a plan is markup in an editor.
    contents: { kind: 'plaintext', value: `${entity.title}\n${nameOf(entity, reading, language)}` },
    range: { start: document.positionAt(range[0]), end: document.positionAt(range[1]) },
  };
}

export function definition({ reading, occurrence }: Spot, { locationOf }: Session): Location | null {
  return occurrence ? locationOf(occurrence.entity.idPlace, reading) : null;
}

export function references(
  { reading, occurrence }: Spot,
  { locationOf }: Session,
  includeDeclaration: boolean,
): Location[] {
  if (!occurrence) return [];
  return reading.occurrences
    .filter((own) => own.entity === occurrence.entity && (includeDeclaration || !own.declares))
    .map((own) => locationOf(own, reading));
}

/** The id at a spot, where it can be another. */
export function renamable({ document, occurrence }: Spot) {
  if (!occurrence || !isRenamable(occurrence.entity)) return null;
  const [from, to] = occurrence.range;
  return {
    range: { start: document.positionAt(from), end: document.positionAt(to) },
    placeholder: occurrence.entity.id,
  };
}

/**
 * Gives the id at a spot another name, wherever it is written, and the file that is named after it.
 * @returns the edit, or why it cannot be made
 */
export function rename(
  { reading, occurrence }: Spot,
  session: Session,
  name: string,
  canRenameFiles: boolean,
): WorkspaceEdit | null | keyof typeof lspWords {
  const { plan } = reading;
  if (!plan || !occurrence || occurrence.entity.id === name) return null;
  const { entity } = occurrence;
  const refusal = refusalOf(plan, entity, name);
  if (refusal) return refusal;
  const file = renamedFile(entity, name);
  if (file && !canRenameFiles) return 'fileCannotMove';
  const changes = editsOf(entity, name, reading, session);
  if (!file) return { changes };
  return {
    documentChanges: [
      ...Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits })),
      { kind: 'rename' as const, oldUri: session.uriOf(file.from), newUri: session.uriOf(file.to) },
    ],
  };
}

/** What must follow when files are given other names in the editor's list of files: their names may be ids. */
export function renamesOfFiles(
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
  reading: Reading,
  session: Session,
): WorkspaceEdit | null {
  const { plan } = reading;
  const all: Record<string, TextEdit[]> = {};
  for (const { oldUri, newUri } of files) {
    const from = session.pathOf(oldUri);
    const to = session.pathOf(newUri);
    const entity = plan?.entities.find((own) => own.file === from);
    const name = entity && to && idByFileName(entity, to);
    // A name that cannot be an id is reported when the file has it.
    if (!plan || !entity || !name || refusalOf(plan, entity, name)) continue;
    for (const [uri, edits] of Object.entries(editsOf(entity, name, reading, session)))
      all[uri] = [...(all[uri] ?? []), ...edits];
  }
  return Object.keys(all).length > 0 ? { changes: all } : null;
}

function editsOf(
  entity: Entity,
  name: string,
  reading: Reading,
  { locationOf }: Session,
): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const own of reading.occurrences) {
    if (own.entity !== entity || own.range[0] === own.range[1]) continue;
    const { uri, range } = locationOf(own, reading);
    changes[uri] ??= [];
    changes[uri].push({ range, newText: name });
  }
  return changes;
}

function nameOf(entity: Entity, { sources }: Loaded, language: Language): string {
  const { line } = spanFinder(sources)(entity.place);
  const number = 'number' in entity ? ` ${entity.number}` : '';
  return `${entityNames[entity.kind][language]}${number} · ${entity.file}:${line}`;
}
