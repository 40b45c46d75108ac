import { isAbsolute, relative } from 'node:path';

/** A path on disk as one would write it from a folder, with `/`; whole where it is not below that. */
export function shownPath(from: string, path: string): string {
  const short = relative(from, path);
  const isBelow = short !== '' && !/^\.\.(?:[\\/]|$)/.test(short) && !isAbsolute(short);
  return (isBelow ? short : path).replaceAll('\\', '/');
}
