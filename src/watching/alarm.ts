/** How long it must be quiet before somebody looks, and how long at most from the first call, in milliseconds. */
const rest = { quiet: 30, longest: 120 };

/** Wakes one who waits, once those who call have had their say. */
export interface Alarm {
  /** May be called at any time; one who is not waiting yet is woken at once, when it is quiet. */
  ring(): void;
  /** True when somebody rang, false when nobody did for so many milliseconds. */
  wait(milliseconds: number): Promise<boolean>;
  /** Those who wait go on, now and from now on. */
  stop(): void;
}

export function openAlarm(): Alarm {
  let first: number | undefined;
  let last = 0;
  let stopped = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      last = performance.now();
      first ??= last;
      wake?.();
    },
    async wait(milliseconds) {
      const deadline = performance.now() + milliseconds;
      while (!stopped) {
        const now = performance.now();
        const until = first === undefined ? deadline : Math.min(last + rest.quiet, first + rest.longest);
        if (now >= until) break;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, until - now);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      const rung = first !== undefined;
      first = undefined;
      return rung;
    },
    stop() {
      stopped = true;
      wake?.();
    },
  };
}
