/**
 * Carries out steps with pauses in which others are answered.
 * @param longest milliseconds that others may have to wait
 * @returns undefined where nobody needs the result any more
 */
export async function inTurns<T>(
  steps: Generator<void, T>,
  longest: number,
  isStale: () => boolean,
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
