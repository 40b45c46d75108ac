import { escapeControls } from '../escape/escape-controls.ts';
import { meantChoice, namesOfArgument, nearestChoice, typedChoices } from '../messages/spoken-words.ts';
import type { OwnWords } from '../templates/nouns.ts';
import { meant } from '../text/did-you-mean.ts';
import { meantPeriod } from '../text/period.ts';
import type { ValuePlace, ValueType } from './command.ts';
import { brokenPath } from './misuse.ts';
import { UsageError } from './usage-error.ts';

/** One of a few words, in whichever language it is said. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]): ValueType<Choice> {
  return { choices, parse: (word, place) => chosen(word, choices, place) };
}

/**
 * A choice that may be said in the words of a plan, and so is known when the plan is; without a plan, in those of
 * every language. Throws a UsageError for a word that is none.
 */
export type ChoiceIn<Choice> = (plan?: OwnWords) => Choice;

/** One of a few words, in whichever language it is said, or in the plan's own words for its levels. */
export function oneOfIn<const Choice extends string>(
  choices: readonly Choice[],
): ValueType<ChoiceIn<Choice>> {
  return { choices, parse: (word, place) => (plan) => chosen(word, choices, place, plan) };
}

/** What may be left out for all of its kind: a word for all of them says the same. */
export function allOr<T>(type: ValueType<T>): ValueType<T | undefined> {
  return {
    ...type,
    parse: (word, place) => (meantChoice(word, ['all']) ? undefined : type.parse(word, place)),
  };
}

export const anyText: ValueType<string> = { parse: (word) => word };

/** Some of a few words, with commas between. */
export function someOf<const Choice extends string>(
  choices: readonly Choice[],
): ValueType<readonly Choice[]> {
  return {
    choices,
    parse: (words, place) => words.split(',').map((word) => chosen(word.trim(), choices, place)),
  };
}

/** Any words, with commas between. */
export const listOfWords: ValueType<readonly string[]> = {
  parse: (words) => words.split(',').map((word) => word.trim()),
};

/** A path that is not empty: a variable of a shell that is not set gives an empty word. */
export const outputPath: ValueType<string> = {
  parse(word, { name, flags, about }) {
    if (word.trim() !== '') return word;
    throw new UsageError('missingValue', { word: name, flags, about });
  },
};

export const wholeNumber: ValueType<number> = {
  parse(word, { name }) {
    if (/^\d{1,9}$/.test(word)) return Number(word);
    throw new UsageError('notANumber', { word: escapeControls(word), option: name });
  },
};

/** A port that a user may have: 1024–65535. */
export const portNumber: ValueType<number> = {
  parse(word, place) {
    const port = wholeNumber.parse(word, place);
    if (port >= 1024 && port <= 65_535) return port;
    throw new UsageError('notAPort', { word: escapeControls(word), option: place.name });
  },
};

/** Milliseconds, in figures; fewer than a disk can be asked in are as many as it can. */
export const milliseconds: ValueType<string> = {
  parse: (word, place) => String(Math.max(50, wholeNumber.parse(word, place))),
};

/** A day of the calendar: `2012-03-01`. */
export const day: ValueType<string> = {
  parse(word, { name }) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(word) ? Date.parse(`${word}T00:00:00Z`) : Number.NaN;
    // The 30th of February is read as a day in March.
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(word)) return word;
    throw new UsageError('notADay', { word: escapeControls(word), option: name });
  },
};

/** A year or a period. A period is written with a dash as often as with a hyphen. */
export const yearOrPeriod: ValueType<string> = {
  parse: (word) =>
    meantPeriod(word)?.text ?? word.trim().replace(/^(\d{4})[\u2010-\u2015\u2212](\d{4})$/, '$1-$2'),
};

/** Any text, in which some words mean the same in every language. */
export function textOr(words: readonly string[]): ValueType<string> {
  return { parse: (word) => meant(word, words, namesOfArgument) ?? word };
}

function chosen<Choice extends string>(
  word: string,
  choices: readonly Choice[],
  { name, line }: ValuePlace,
  plan?: OwnWords,
): Choice {
  const found = meantChoice(word, choices, plan && [plan]);
  if (found !== undefined) return found;
  throw new UsageError('wrongChoice', {
    word: escapeControls(word),
    option: name,
    choices: (language) => typedChoices(choices, language, plan),
    suggestion: nearestChoice(word, choices, plan && [plan]),
    path: brokenPath(line, word),
  });
}
