import { allEntityKinds } from '../kinds/entity-kinds.ts';
import { meantChoice, nearestChoice } from '../messages/spoken-words.ts';
import type { Change, Comparison } from './change.ts';
import type { PlanSide } from './plan-side.ts';

const kinds: readonly Change['kind'][] = ['added', 'removed', 'moved', 'reordered', 'changed'];
const subjects: readonly string[] = [...allEntityKinds, 'plan', 'setting', 'file'];

export type Only =
  | { readonly comparison: Comparison; readonly hidden: number }
  | { readonly unknown: string; readonly suggestion: string | undefined };

/**
 * A comparison with those changes only that are asked to be shown; what must be decided is of the whole. Words of one sort
 * (`added,removed`; `goal,action`; ids) widen, words of different sorts narrow: `removed,goal` is goals that are gone.
 * @param given in any language: kinds of change, kinds of what changed, ids of what changed or of focus areas
 */
export function onlyChanges(
  comparison: Comparison,
  requested: readonly string[],
  sides: readonly PlanSide[],
): Only {
  if (requested.length === 0) return { comparison, hidden: 0 };
  const ids = new Set([
    ...sides.flatMap(({ plan }) => [...plan.byId.keys()]),
    ...comparison.changes.map(({ id }) => id),
  ]);
  const plans = sides.map(({ plan }) => plan.record);
  const words = requested.map((word) =>
    ids.has(word) ? word : (meantChoice(word, [...kinds, ...subjects], plans) ?? word),
  );
  const isKnown = (word: string): boolean =>
    kinds.some((kind) => kind === word) || subjects.includes(word) || ids.has(word);
  const unknown = words.find((word) => !isKnown(word));
  if (unknown !== undefined)
    return {
      unknown,
      suggestion: nearestChoice(unknown, new Set([...kinds, ...subjects, ...ids]), plans),
    };
  const asked = (
    of: (word: string) => boolean,
    fieldsOf: (change: Change) => readonly (string | undefined)[],
  ) => {
    const wanted = words.filter(of);
    return (change: Change): boolean =>
      wanted.length === 0 || fieldsOf(change).some((word) => word !== undefined && wanted.includes(word));
  };
  const isKind = (word: string): boolean => kinds.some((kind) => kind === word);
  const isSubject = (word: string): boolean => !isKind(word) && subjects.includes(word);
  const tests = [
    asked(isKind, ({ kind }) => [kind]),
    asked(isSubject, ({ subject }) => [subject]),
    asked(
      (word) => !isKind(word) && !isSubject(word),
      ({ id, focusArea }) => [id, focusArea],
    ),
  ];
  const changes = comparison.changes.filter((change) => tests.every((test) => test(change)));
  const hidden = comparison.changes.length - changes.length;
  // Sums follow from all the changes: beside some of them they would include what is not shown.
  return { comparison: hidden > 0 ? { ...comparison, changes, money: unknownMoney } : comparison, hidden };
}

/** Of some of the changes, or where something could not be read: what they come to is not known. */
export const unknownMoney: Comparison['money'] = {
  total: [],
  byFocusArea: [],
  bySource: [],
  byAction: [],
  uncovered: [],
  byPayer: [],
  shares: [],
};
