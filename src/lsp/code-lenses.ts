import type { CodeLens, CodeLensParams } from 'vscode-languageserver/node';
import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { kindList, kindName } from '../messages/entity-names.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import type { Entity, Plan } from '../model/entities.ts';
import { indicatorsOf } from '../model/measured.ts';
import { namedIn } from '../model/named.ts';
import { isLevelEntity, withDescendants } from '../model/tree.ts';
import { locationOf, pathOf, type Reading } from './reading.ts';

/** `textDocument/codeLens`: above each part of the plan, how much there is under it and of it: `3 tiltak · 2 indikatorer`. */
export function codeLenses(
  reading: Reading,
  { textDocument }: CodeLensParams,
  language: Language,
): CodeLens[] {
  const path = pathOf(reading.folder, textDocument.uri);
  const { plan } = reading;
  if (path === undefined || !plan) return [];
  return plan.entities
    .filter(({ file }) => file === path)
    .flatMap((entity) => {
      const counts = countsOf(entity, plan);
      if (counts.length === 0) return [];
      const title = counts.map(([kind, count]) => counted(kind, count, language)).join(' · ');
      const { range } = locationOf(reading, entity.place);
      // Without a command it is said, and leads nowhere.
      return [{ range: { start: range.start, end: range.start }, command: { title, command: '' } }];
    });
}

function counted(kind: EntityKind, count: number, language: Language): string {
  if (count === 0) return say(lspWords.none, language, { kind: kindList(kind, language) });
  const words = count === 1 ? kindName(kind, language).replace(/^\S+ /, '') : kindList(kind, language);
  return `${count} ${words}`;
}

/** How many of which kinds concern an entity; nothing where none could. */
function countsOf(entity: Entity, plan: Plan): readonly (readonly [EntityKind, number])[] {
  if (isLevelEntity(entity)) {
    const under = withDescendants(entity);
    const indicators = new Set(under.flatMap((part) => indicatorsOf(part, plan))).size;
    const actions = new Set(under.flatMap((part) => [...namers(part, plan, 'action')])).size;
    return [['action', actions], ...(indicators > 0 ? [['indicator', indicators] as const] : [])];
  }
  if (entity.kind === 'partner' || entity.kind === 'financing-source' || entity.kind === 'programme')
    return [['action', namers(entity, plan, 'action').size]];
  if (entity.kind === 'action-plan') return [['action', entity.actions.length]];
  return [];
}

/** Of each plan: who names whom. */
const namersOfPlans = new WeakMap<Plan, ReadonlyMap<Entity, ReadonlySet<Entity>>>();

/** The entities of a kind whose records name an entity. */
function namers(entity: Entity, plan: Plan, kind: EntityKind): ReadonlySet<Entity> {
  const all = namersOfPlans.get(plan) ?? namersIn(plan);
  namersOfPlans.set(plan, all);
  return new Set([...(all.get(entity) ?? [])].filter((namer) => namer.kind === kind));
}

function namersIn(plan: Plan): ReadonlyMap<Entity, ReadonlySet<Entity>> {
  const byFile = new Map(plan.entities.map((entity) => [entity.file, entity]));
  const found = new Map<Entity, Set<Entity>>();
  for (const { id, expected, place } of plan.references) {
    const named = namedIn(plan, id, ...expected);
    const namer = byFile.get(place.file);
    if (!named || !namer) continue;
    const known = found.get(named) ?? new Set<Entity>();
    found.set(named, known.add(namer));
  }
  return found;
}
