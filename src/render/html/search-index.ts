import MiniSearch from 'minisearch';
import type { Place } from '../../document/pages/search-places.ts';
import { searchSettings } from './search-settings.ts';

/** So many places are indexed together: what an index takes in memory grows faster than the words of its places. */
const together = 400;

/**
 * The indexes of a search as a script, which a page may load from a disk, where it may fetch nothing: `globalThis.planverkIndex` is
 * a list of them. They are as long as the words of the places and half as much again, since each place is kept so that a part of it
 * can be shown.
 */
export function searchIndex(places: readonly Place[]): Buffer {
  const known = new Map<string, string | null>();
  const settings = {
    ...searchSettings,
    // A plan has few words, each many times.
    processTerm(word: string) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const made = searchSettings.processTerm(word);
      known.set(word, made);
      return made;
    },
  };
  const parts: Buffer[] = [];
  for (let from = 0; from < places.length; from += together) {
    const index = new MiniSearch<Place & { readonly id: number }>(settings);
    index.addAll(places.slice(from, from + together).map((place, at) => ({ ...place, id: from + at })));
    parts.push(Buffer.from(`${JSON.stringify(index)},\n`));
  }
  return Buffer.concat([Buffer.from('globalThis.planverkIndex = [\n'), ...parts, Buffer.from('];\n')]);
}
