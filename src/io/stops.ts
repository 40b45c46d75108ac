import { constants } from 'node:os';

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** The first process of a container is not stopped by the system: it must stop itself. */
export function stopAsFirstProcess(): void {
  if (process.pid !== 1) return;
  for (const signal of signals) process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

/** What would be left behind if the process ended now. */
const tidying = new Set<() => void>();

/**
 * Does something that leaves traces where it is stopped in between. A signal tidies them up and ends the process, as soon
 * as the action gives way ({@link giveWay}). All other work is stopped by the system itself, at once, whatever it is at:
 * a handler of our own would have to wait until that work is done.
 */
export async function withTidying<T>(tidy: () => void, action: () => Promise<T>): Promise<T> {
  if (tidying.size === 0) for (const signal of signals) process.on(signal, stop);
  tidying.add(tidy);
  try {
    return await action();
  } finally {
    // Signals that came meanwhile are handled: without a handler they would be lost.
    await giveWay();
    tidying.delete(tidy);
    if (tidying.size === 0) for (const signal of signals) process.off(signal, stop);
  }
}

/** Lets signals in that have come meanwhile, and answers of other threads. */
export async function giveWay(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Does something that must not be stopped half-way, and soon ends; a signal that comes meanwhile is obeyed then. */
export async function withoutStop(action: () => Promise<void>): Promise<void> {
  held += 1;
  try {
    await action();
  } finally {
    held -= 1;
    if (held === 0 && asked) stop(asked);
  }
}

let held = 0;
let asked: (typeof signals)[number] | undefined;

function stop(signal: (typeof signals)[number]): void {
  asked = signal;
  if (held > 0) return;
  for (const tidy of tidying) tidy();
  for (const signal of signals) process.off(signal, stop);
  // By the signal itself, so that the parent process sees the same status.
  if (process.platform !== 'win32') process.kill(process.pid, signal);
  process.exit(128 + constants.signals[signal]);
}
