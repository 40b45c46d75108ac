import { escapeControls } from '../escape/escape-controls.ts';
import { meantPeriod } from '../text/period.ts';
import type { ValueType } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Kroner by year, with commas between: `2027=100000,2028=50 000`. */
export const amountsByYear: ValueType<ReadonlyMap<string, number>> = pairs(
  (year) => (/^\d{4}$/.test(year) ? year : undefined),
  (amount) => (/^\d{1,13}$/.test(amount) ? Number(amount) : undefined),
  '2027=100000',
);

/** Figures by period, with a decimal point: `2026-T1=12.5`. */
export const figureByPeriod: ValueType<ReadonlyMap<string, number>> = pairs(
  (period) => meantPeriod(period)?.text,
  (figure) => (/^-?\d{1,15}(?:\.\d+)?$/.test(figure) ? Number(figure) : undefined),
  '2026=120',
);

function pairs(
  name: (word: string) => string | undefined,
  value: (word: string) => number | undefined,
  example: string,
): ValueType<ReadonlyMap<string, number>> {
  return {
    parse(words, { name: option }) {
      const found = words.split(',').map((pair): readonly [string, number] => {
        const [before = '', after = '', ...more] = pair.split('=').map((word) => word.replace(/\s/g, ''));
        const [key, number] = [name(before), value(after)];
        if (key === undefined || number === undefined || more.length > 0)
          throw new UsageError('notPairs', { word: escapeControls(words), option, example });
        return [key, number];
      });
      const all = new Map(found);
      if (all.size === found.length) return all;
      throw new UsageError('notPairs', { word: escapeControls(words), option, example });
    },
  };
}
