import type { Options } from 'minisearch';
import { folded } from '../../text/folded.ts';

/** How places are indexed when they are built, and looked for in a browser: the two must be the same. */
export const searchSettings = {
  fields: ['title', 'kind', 'text'],
  storeFields: ['title', 'kind', 'text', 'address', 'weight'],
  tokenize: searchWords,
  processTerm: (word) => folded(word) || null,
} satisfies Options;

/** The words of a text: what is between spaces, punctuation and symbols. */
export function searchWords(text: string): string[] {
  return text.split(/[\n\r\p{Z}\p{P}\p{S}]+/u).filter(Boolean);
}
