import { type ZipOptions, type Zippable, zipSync } from 'fflate';

/**
 * An archive of files, the same for the same files everywhere: in the order of their paths, and all of one date. The
 * library writes local time, so the date is a local one: the first that such an archive can have.
 * @param files path with `/` → bytes
 */
export function zipOf(
  files: ReadonlyMap<string, Uint8Array>,
  level: NonNullable<ZipOptions['level']> = 9,
): Uint8Array {
  const paths = [...files.keys()].sort();
  const entries: Zippable = Object.fromEntries(
    paths.map((path) => [path, files.get(path) ?? new Uint8Array()]),
  );
  return zipSync(entries, { level, mtime: new Date(1980, 0, 1), os: 0 });
}
