import { join } from 'node:path';
import { readCachedParts, writeCachedParts } from '../io/cache-file.ts';
import { checksum } from '../io/checksum.ts';
import type { GitMemory } from '../io/repository.ts';
import type { World } from '../io/world.ts';

/** Bytes of answers up to which they are kept. To read a larger plan takes longer than to ask git again. */
const most = 1_000_000;

/** Each question, and the length of its answer. */
interface Contents {
  readonly build: string;
  readonly answers: readonly (readonly [question: string, length: number])[];
}

/**
 * Keeps what git said of commits and files by their full ids from one run to the next: it cannot become otherwise. Only
 * what a run asks is kept for the next.
 * @param place whose comparisons it is for
 */
export function openGitMemory(
  cache: NonNullable<World['cache']>,
  place: string,
): GitMemory & { flush(): void } {
  const path = join(cache.folder, `git-${checksum(Buffer.from(place))}.bin`);
  const kept = load(path, cache.build);
  const asked = new Map<string, Uint8Array>();
  let news = 0;
  let size = 0;
  const note = (question: string, answer: Buffer): void => {
    size += answer.length;
    // The files of a large plan are many megabytes, which nothing needs for so long.
    if (size > most) asked.clear();
    else asked.set(question, answer);
  };
  return {
    get(question) {
      const answer = kept.get(question);
      if (answer) note(question, answer);
      return answer;
    },
    put(question, answer) {
      news += 1;
      note(question, answer);
    },
    flush() {
      if (news === 0 || size > most) return;
      const answers = [...asked].map(([question, { length }]) => [question, length] as const);
      const contents: Contents = { build: cache.build, answers };
      writeCachedParts(path, contents, [...asked.values()]);
    },
  };
}

function load(path: string, build: string): ReadonlyMap<string, Buffer> {
  const kept = readCachedParts<Contents>(path);
  if (kept?.head.build !== build) return new Map();
  return new Map(kept.head.answers.map(([question, length]) => [question, kept.take(length)]));
}
