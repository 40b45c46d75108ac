// Compares two builds of planverk, file by file, and fails where they differ in more than the fingerprint of their sources.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , one, other] = process.argv;
if (one === undefined || other === undefined)
  throw new Error('usage: node scripts/same-build.mjs <folder> <folder>, each with a dist/');

const builds = [one, other].map(contentsOf);
const names = [...new Set(builds.flatMap((build) => [...build.keys()]))].sort();
const unlike = names.filter((name) => builds[0]?.get(name) !== builds[1]?.get(name));
if (unlike.length > 0) {
  console.error(`different: ${unlike.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(`${names.length} files, the same in both`);
}

/** The files of a build, each with the fingerprint of its sources left out. */
function contentsOf(folder) {
  const dist = join(folder, 'dist');
  const [, fingerprint = ''] =
    /^\/\*([0-9a-f]{16})\*\//.exec(readFileSync(join(dist, 'planverk.cjs'), 'utf8')) ?? [];
  if (fingerprint === '') throw new Error(`${dist} has no fingerprint`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(dist.length), readFileSync(path).toString('latin1').replaceAll(fingerprint, '')];
    }),
  );
}
