/** Milliseconds that an editor or a browser may wait for an answer. */
const longest = 15;

/**
 * Carries out steps with pauses in which others are answered.
 * @param isStale asked after each pause: whether nobody needs the result any more
 * @returns undefined where nobody does
 */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T>;
export async function inTurns<T>(steps: Generator<void, T>, isStale: () => boolean): Promise<T | undefined>;
export async function inTurns<T>(
  steps: Generator<void, T>,
  isStale: () => boolean = () => false,
): Promise<T | undefined> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < longest) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (isStale()) return undefined;
    began = performance.now();
  }
}
