import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { kindName } from '../messages/entity-names.ts';
import { inWordsOf } from '../messages/own-words.ts';
import type { Entity } from '../model/entities.ts';
import { locationOf, type Reading } from './reading.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** More than anybody looks through: with another letter there are fewer. */
const most = 500;

/**
 * `workspace/symbol`: everything of the plan by its title, its id or its number. Every word that is asked for must be in one
 * of them; editors ask for letters in their order, too, and narrow it down themselves.
 */
export function workspaceSymbols(
  reading: Reading,
  { query }: WorkspaceSymbolParams,
  language: Language,
): WorkspaceSymbol[] {
  const { plan } = reading;
  if (!plan) return [];
  const words = folded(query).split(/\s+/).filter(Boolean);
  const spoken = inWordsOf(plan.record, language);
  const found: WorkspaceSymbol[] = [];
  for (const entity of plan.entities) {
    if (found.length >= most) break;
    const all = folded(`${numberOf(entity)}${entity.title} ${entity.id}`);
    if (!words.every((word) => all.includes(word))) continue;
    found.push({
      name: numberOf(entity) + entity.title,
      kind: symbolKinds[entity.kind],
      location: locationOf(reading, entity.place),
      containerName: `${kindName(entity.kind, spoken).replace(/^\S+ /, '')} · ${entity.id}`,
    });
  }
  return found;
}

function numberOf(entity: Entity): string {
  return 'number' in entity ? `${entity.number} ` : '';
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
