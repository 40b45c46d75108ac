/** The levels that the strategy of a plan can have. A plan has two to four of them, in an order of its own. */
export const allLevels = ['focus-area', 'strategy', 'goal', 'action-area'] as const;
export type Level = (typeof allLevels)[number];

/**
 * How things of a level are written: a folder with `focus-area.md`, a file, a `##` heading, or an item of the list under
 * the heading.
 */
export type LevelForm = 'folder' | 'file' | 'heading' | 'item';

/** The levels of one plan, from the top, each with its form. */
export type Levels = ReadonlyMap<Level, LevelForm>;

/** Why a list of levels is none. */
export type LevelMistake = 'unknown' | 'twice' | 'first' | 'goal' | 'last';

export function isLevel(word: string): word is Level {
  return allLevels.some((level) => level === word);
}

/**
 * What is wrong with a list of levels, and the word that it is wrong with; undefined where nothing is. Focus areas come
 * first and goals are always there; strategies are above or below them, and action areas come last.
 */
export function levelMistake(
  words: readonly string[],
): { readonly mistake: LevelMistake; readonly word: string; readonly index: number } | undefined {
  const found = (mistake: LevelMistake, index: number) => ({ mistake, word: words[index] ?? '', index });
  const unknown = words.findIndex((word) => !isLevel(word));
  if (unknown >= 0) return found('unknown', unknown);
  const twice = words.findIndex((word, index) => words.indexOf(word) < index);
  if (twice >= 0) return found('twice', twice);
  if (words[0] !== 'focus-area') return found('first', 0);
  if (!words.includes('goal')) return found('goal', words.length - 1);
  const areas = words.indexOf('action-area');
  return areas >= 0 && areas < words.length - 1 ? found('last', areas) : undefined;
}

/**
 * Gives each level its form, counted from the bottom: what is below goals at the very end is an item of a list; above it
 * are headings, then files, then folders.
 * @param order a list without mistakes
 */
export function levelsOf(order: readonly Level[]): Levels {
  const forms: readonly LevelForm[] = ['folder', 'file', 'heading', 'item'];
  const below = order.at(-1) === 'goal' ? 1 : 0;
  const offset = forms.length - below - order.length;
  return new Map(order.map((level, at) => [level, forms[at + offset] ?? 'item']));
}

/** Every list of levels that a plan can have, by their number. */
export const possibleLevels: readonly (readonly Level[])[] = [
  ['focus-area', 'goal'],
  ['focus-area', 'goal', 'action-area'],
  ['focus-area', 'goal', 'strategy'],
  ['focus-area', 'strategy', 'goal'],
  ['focus-area', 'goal', 'strategy', 'action-area'],
  ['focus-area', 'strategy', 'goal', 'action-area'],
];

export const usualLevels: Levels = levelsOf(allLevels);

/** The levels that can be files of their own. */
export type FileLevel = Exclude<Level, 'action-area'>;

/** The level whose things are files that have headings. */
export function fileLevel(levels: Levels): FileLevel {
  const level = levelOfForm(levels, 'file');
  return level === undefined || level === 'action-area' ? 'focus-area' : level;
}

/** The level of some form; undefined where a plan has none. */
export function levelOfForm(levels: Levels, form: LevelForm): Level | undefined {
  for (const [level, its] of levels) if (its === form) return level;
  return undefined;
}

/** The level right below another; undefined below the last. */
export function levelBelow(levels: Levels, level: Level): Level | undefined {
  const order = [...levels.keys()];
  return order[order.indexOf(level) + 1];
}
