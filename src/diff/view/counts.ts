import { changeWords } from '../../messages/change-words.ts';
import { modelWord } from '../../messages/model-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import { type Weight, weights } from '../../templates/weights.ts';
import { capital } from '../../text/capital.ts';
import type { Change, Comparison } from '../change.ts';

export interface Counts extends Readonly<Record<Weight, number>> {
  readonly moved: number;
}

export function countChanges(changes: readonly Change[]): Counts {
  const counts = { editorial: 0, substantive: 0, decision: 0, members: 0, moved: 0 };
  for (const { weight, kind } of changes) {
    counts[weight] += 1;
    if (kind === 'moved') counts.moved += 1;
  }
  return counts;
}

/** What could not be read before what was found. That nothing has changed is said only where all could be compared. */
export function allCounts({ changes, unread }: Comparison, language: SpokenLanguage): string {
  const found = countsLine(countChanges(changes), language);
  if (unread.length === 0) return found || say(changeWords.noChanges, language);
  const count = new Set(unread.map(({ file }) => file)).size;
  return [say(changeWords.unread, language, { count }), found || say(changeWords.nothingElse, language)].join(
    ' · ',
  );
}

export function countsLine(counts: Counts, language: SpokenLanguage): string {
  const parts = [...weights].reverse().flatMap((weight) => partOf(weight));
  return [...parts, ...partOf('moved')].join(' · ');
  function partOf(name: keyof Counts): readonly string[] {
    const count = counts[name];
    return count === 0 ? [] : [say(changeWords[name], language, { count })];
  }
}

const columns = [
  ['addedHeading', ['added']],
  ['removedHeading', ['removed']],
  ['movedHeading', ['moved', 'reordered']],
  ['changedHeading', ['changed']],
] as const;

/** How many of each weight and kind: headings, a row for each weight that there is, sums. */
export function summaryOf(
  changes: readonly Change[],
  language: SpokenLanguage,
): readonly (readonly string[])[] {
  const word = (name: 'weightHeading' | 'sum' | (typeof columns)[number][0]): string =>
    say(changeWords[name], language);
  const row = (label: string, changes: readonly Change[]): readonly string[] => [
    label,
    ...columns.map(([, kinds]) =>
      String(changes.filter(({ kind }) => kinds.some((one) => one === kind)).length),
    ),
    String(changes.length),
  ];
  const rows = [...weights].reverse().flatMap((weight) => {
    const ofWeight = changes.filter((change) => change.weight === weight);
    return ofWeight.length === 0 ? [] : [row(capital(modelWord(weight, language)), ofWeight)];
  });
  if (rows.length === 0) return [];
  return [
    [word('weightHeading'), ...columns.map(([name]) => word(name)), word('sum')],
    ...rows,
    ...(rows.length > 1 ? [row(word('sum'), changes)] : []),
  ];
}
