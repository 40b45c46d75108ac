/**
 * Whether something takes as long as there is of it: four times as much may take four times as long, but the square would
 * be sixteen times. What takes no time takes none four times over.
 * @param costs milliseconds of processor time for once, twice and four times as much; the one in between shows where the
 * first was measured too low
 * @param least milliseconds that are no time
 */
export function isSteady([once, twice, four]: readonly [number, number, number], least = 60): boolean {
  return four < Math.max(9 * once, least) || four < 3.2 * twice;
}

/** Milliseconds that four times as much may take at most. */
const longest = 2500;

/** Expects what reads some bytes to take as long as there are of them. */
export async function expectSteady(
  make: (count: number) => Uint8Array,
  read: (bytes: Uint8Array) => unknown,
  count: number,
): Promise<void> {
  const [little, more, much] = [make(count), make(2 * count), make(4 * count)];
  const once = await costOf(() => read(little));
  const twice = await costOf(() => read(more));
  const isGood = (four: number): boolean => isSteady([once, twice, four]) && four < longest;
  // What was quick enough in one run needs no other.
  const four = await costOf(() => read(much), isGood);
  expect({ once, twice, four, good: isGood(four) }).toEqual({ once, twice, four, good: true });
}

/** Processor time in milliseconds: the least of three runs, so that a busy machine is not what is measured. */
async function costOf(
  run: () => unknown,
  isEnough: (cost: number) => boolean = () => false,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && !isEnough(least); round += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
