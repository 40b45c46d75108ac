import { escapeControls } from '../escape/escape-controls.ts';
import { names, nameTwice } from '../text/names-in-list.ts';
import { fewestPlanYears, mostPlanYears, type PlanPeriod, planPeriod } from '../text/plan-period.ts';
import type { ValueType } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Characters of a name or a title. */
const longestName = 200;

/** A name or a title: one line with something on it, in composed letters. */
export const nameOnOneLine: ValueType<string> = {
  parse(word, { name, flags, about }) {
    const text = word.normalize('NFC').trim();
    if (text === '') throw new UsageError('missingValue', { word: name, flags, about });
    if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text) || text.length > longestName)
      throw new UsageError('notOneLine', { word: escapeControls(text), option: name, most: longestName });
    return text;
  },
};

/** The first and the last year of a plan. */
export const planYears: ValueType<PlanPeriod> = {
  parse(word, { name }) {
    const period = planPeriod(word);
    if (period) return period;
    const values = { word: escapeControls(word), option: name };
    throw new UsageError('notPlanPeriod', { ...values, fewest: fewestPlanYears, most: mostPlanYears });
  },
};

/** Names with commas between, each another. */
export const namesOfPartners: ValueType<readonly string[]> = {
  parse(words, place) {
    const all = names(words).map((name) => nameOnOneLine.parse(name, place));
    const twice = nameTwice(all);
    if (twice === undefined) return all;
    throw new UsageError('nameTwice', { word: escapeControls(twice), option: place.name });
  },
};
