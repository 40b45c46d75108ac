import { readFileSync } from 'node:fs';

/** The text of a file of this repository, with line feeds however it was checked out. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}
