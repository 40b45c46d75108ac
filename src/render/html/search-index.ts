import MiniSearch from 'minisearch';
import type { Place } from '../../document/pages/search-places.ts';
import { searchSettings } from './search-settings.ts';

/**
 * The index of a search as a script, which a page may load from a disk, where it may fetch nothing. Its size grows with the words
 * of the places; each is kept so that a part of it can be shown.
 */
export function searchIndex(places: readonly Place[]): string {
  const index = new MiniSearch<Place & { readonly id: number }>(searchSettings);
  index.addAll(places.map((place, id) => ({ ...place, id })));
  return `globalThis.planverkIndex = ${JSON.stringify(index)};\n`;
}
