import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { occurrencesOf } from '../../src/lsp/occurrences.ts';
import type { Reading } from '../../src/lsp/reading.ts';
import type { Files } from './compare-plans.ts';
import { inHand } from './plan-in-hand.ts';
import { readOnce } from './read-once.ts';

const folder = resolve('/plan');

/** A plan of files in memory, as the language server has it. */
export function memoryReading(files: Files): Reading {
  const hand = inHand(files);
  return {
    ...hand,
    folder,
    read: readOnce,
    judge: async () => hand.diagnostics,
    occurrences: hand.plan ? occurrencesOf(hand.plan, hand.sources) : [],
    tooLarge: new Set(),
    files: [...hand.tree.files.keys()],
    openTexts: new Map(),
    addresses: new Map(),
  };
}

/** The address of a file of a plan in memory. */
export function memoryUri(path: string): string {
  return pathToFileURL(resolve(folder, path)).href;
}

/** The path of an address of such a file. */
export function memoryPath(uri: string): string {
  return decodeURI(uri.slice(pathToFileURL(folder).href.length + 1));
}
