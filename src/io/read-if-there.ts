import { readdirSync, readFileSync } from 'node:fs';

/** The names in a folder, sorted; none where it is not there or cannot be read. */
export function namesIn(folder: string, recursive = false): readonly string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}

/** The text of a file; empty where it is not there or cannot be read. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
