import type { ReadFile } from '../model/read-file.ts';

/** Whether a file says the same in two readings: whatever the order of its keys, and wherever in the file it says it. */
export function meanTheSame(one: ReadFile, other: ReadFile): boolean {
  return meaningOf(one) === meaningOf(other);
}

function meaningOf({ data, partial, leftOut, tree }: ReadFile): string {
  return JSON.stringify({ data, partial, leftOut, tree }, (key, value: unknown) => {
    if (key === 'position' || key === 'range') return undefined;
    if (typeof value === 'string') return value.normalize('NFC').replace(/\n+$/, '');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
