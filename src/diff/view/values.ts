import { changeWords } from '../../messages/change-words.ts';
import { modelWord } from '../../messages/model-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import type { MoneyRow, ShownValue } from '../change.ts';
import { amountName, differenceName, nameOf } from './names.ts';

/** Kroner in words. */
export interface ShownMoney {
  readonly label: string;
  /** A year, or several that have these amounts each; empty where it has none. */
  readonly year: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** An amount before and after, in words. */
export function moneyOf(
  { column, source, budget, year, until, before, after }: MoneyRow,
  language: SpokenLanguage,
): ShownMoney {
  const what = say(changeWords[column], language);
  return {
    label: [what, source && nameOf(source), budget && modelWord(budget, language)].filter(Boolean).join(', '),
    year:
      until === undefined
        ? String(year ?? '')
        : say(changeWords.eachYear, language, { from: year ?? until, to: until }),
    before: amountName(before),
    after: amountName(after),
    difference: differenceName(before, after),
  };
}

/** Without those that only repeat the identity of a list item: the year of the target of 2020. */
export function tellingValues(values: readonly ShownValue[]): readonly ShownValue[] {
  const count = new Map<string | undefined, number>();
  for (const { which } of values) count.set(which, (count.get(which) ?? 0) + 1);
  return values.filter(
    ({ which, before, after }) =>
      which === undefined || count.get(which) === 1 || String(after ?? before) !== which,
  );
}
