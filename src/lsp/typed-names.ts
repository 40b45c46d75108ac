import { fold } from '../text/did-you-mean.ts';

/** Names by which something may be typed besides what is written for it. */
export interface Typed {
  /** What is written. */
  readonly word: string;
  readonly names: readonly string[];
}

/** Whether what is begun may become the word, or a name of it, in any language and with or without its marks. */
export function mayBecome({ word, names }: Typed, begun: string): boolean {
  const start = fold(begun);
  return [word, ...names].some((name) => fold(name).startsWith(start));
}

/**
 * What an editor compares with what is typed: the word and its names, that which is begun before the others. Some editors look
 * at the beginning alone, and others at every word.
 */
export function filterText({ word, names }: Typed, begun: string): string {
  const all = [...new Set([word, ...names])];
  const start = fold(begun);
  const first = all.findIndex((name) => fold(name).startsWith(start));
  return first > 0 ? [all[first], ...all.slice(0, first), ...all.slice(first + 1)].join(' ') : all.join(' ');
}
