import { isAbsolute, relative, sep } from 'node:path';
import { Trouble } from '../io/trouble.ts';

/** Documents among the plan's own files would be read as part of it, or overwrite it. */
export function refuseInside(planFolder: string, out: string): void {
  const inside = relative(planFolder, out);
  if (inside === '' || (!inside.startsWith(`..${sep}`) && inside !== '..' && !isAbsolute(inside))) {
    throw new Trouble('output-inside-plan', { folder: out });
  }
}

export function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`;
}
