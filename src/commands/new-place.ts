import { escapeControls } from '../escape/escape-controls.ts';
import type { Level, Levels } from '../kinds/levels.ts';
import { addWords } from '../messages/add-words.ts';
import { say } from '../messages/wording.ts';
import type { LevelEntity, Plan } from '../model/entities.ts';
import { withDescendants } from '../model/tree.ts';
import { nearest } from '../text/did-you-mean.ts';
import type { Asker } from './ask-for.ts';
import type { ValueType } from './command.ts';
import type { NewOptions } from './new-options.ts';
import { UsageError } from './usage-error.ts';

/** So many ids are named where one of many is meant. */
const named = 5;

/** The level right above another; undefined for the first. */
export function levelAbove(levels: Levels, level: Level): Level | undefined {
  const order = [...levels.keys()];
  return order[order.indexOf(level) - 1];
}

/** Everything of a level. */
export function ofLevel(plan: Plan, level: Level): readonly LevelEntity[] {
  return plan.focusAreas.flatMap(withDescendants).filter(({ kind }) => kind === level);
}

/**
 * What something new of a level is under: what the command line says, what it goes before or after is under, or the only
 * one that there is. Else somebody is asked.
 */
export async function parentOf(
  level: Level,
  options: NewOptions,
  plan: Plan,
  asker: Asker,
): Promise<LevelEntity | undefined> {
  const above = levelAbove(plan.levels, level);
  if (above === undefined) return undefined;
  const candidates = ofLevel(plan, above);
  const besides = options.before ?? options.after;
  const withSibling = candidates.find(({ children }) =>
    children.flatMap(withDescendants).some(({ id }) => id === besides),
  );
  if (options.under === undefined && withSibling) return withSibling;
  const [id] = options.under ?? [await oneOfIds(candidates, '--under', asker)];
  return candidate(id ?? '', candidates, '--under');
}

/** The id of the only one; asked for where there are several. */
export async function oneOfIds(
  candidates: readonly { readonly id: string }[],
  flag: string,
  { ask, isThere, language }: Asker,
  question: typeof addWords.askUnder = addWords.askUnder,
): Promise<string> {
  const [only] = candidates;
  if (only && candidates.length === 1) return only.id;
  const ids = candidates.map(({ id }) => id);
  if (!isThere) throw new UsageError('whichOf', { option: flag, ids: ids.slice(0, named) });
  const type: ValueType<string> = { parse: (word) => candidate(word, candidates, flag).id };
  return ask(flag, say(question, language, { ids }), type);
}

/** The one of an id. */
export function candidate<One extends { readonly id: string }>(
  id: string,
  candidates: readonly One[],
  flag: string,
): One {
  const found = candidates.find((one) => one.id === id);
  if (found) return found;
  const ids = candidates.map((one) => one.id);
  const meant = nearest(id, ids);
  const shown = meant === undefined ? ids.slice(0, named) : [meant];
  throw new UsageError('noSuchId', { word: escapeControls(id), option: flag, ids: shown });
}

/** The one that something new goes before or after, as the command line says. */
export function siblingOf<One extends { readonly id: string }>(
  { before, after }: NewOptions,
  siblings: readonly One[],
): { readonly entity: One; readonly side: 'before' | 'after' } | undefined {
  if (before !== undefined && after !== undefined)
    throw new UsageError('conflictingOptions', { words: ['--before', '--after'] });
  if (before !== undefined) return { entity: candidate(before, siblings, '--before'), side: 'before' };
  return after === undefined ? undefined : { entity: candidate(after, siblings, '--after'), side: 'after' };
}
