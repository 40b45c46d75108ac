import MiniSearch from 'minisearch';
import type { Place } from '../../document/pages/search-places.ts';
import { searchSettings } from './search-settings.ts';

/** Makes the index of some places. @param first the number of the first of them among all; @returns JSON in UTF-8 */
export type Indexer = (places: readonly Place[], first: number) => Uint8Array;

/** What it has looked up once it knows: a plan has few words, each many times. */
export function openIndexer(): Indexer {
  const known = new Map<string, string | null>();
  const settings = {
    ...searchSettings,
    processTerm(word: string) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const made = searchSettings.processTerm(word);
      known.set(word, made);
      return made;
    },
  };
  const encoder = new TextEncoder();
  return (places, first) => {
    const index = new MiniSearch<Place & { readonly id: number }>(settings);
    index.addAll(places.map((place, at) => ({ ...place, id: first + at })));
    return encoder.encode(JSON.stringify(index));
  };
}

/**
 * The indexes of a search as a script, which a page may load from a disk, where it may fetch nothing: `globalThis.planverkIndex` is
 * a list of them. They are as long as the words of the places and half as much again, since each place is kept so that a part of it
 * can be shown.
 */
export function searchScript(indexes: readonly Uint8Array[]): Buffer {
  const after = Buffer.from(',\n');
  return Buffer.concat([
    Buffer.from('globalThis.planverkIndex = [\n'),
    ...indexes.flatMap((index) => [index, after]),
    Buffer.from('];\n'),
  ]);
}
