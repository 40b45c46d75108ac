import type { Figure, Inline } from './document.ts';
import { plain } from './plain.ts';

/** What is below a picture: its caption, and who made it. */
export function captionOf({ caption = [], credit }: Figure): readonly Inline[] {
  if (!credit || caption.length === 0) return credit ? [{ type: 'text', value: credit }] : caption;
  return [...caption, { type: 'text', value: `${gapBefore(caption)}${credit}` }];
}

/** What parts words from the sentence after them, as a credit from its caption: the stop that they may lack. */
export function gapBefore(words: readonly Inline[]): string {
  return /[.!?:;,…]["»”)]?$/.test(plain(words).trimEnd()) ? ' ' : '. ';
}
