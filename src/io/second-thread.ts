import { availableParallelism } from 'node:os';
import type { World } from './world.ts';

/** The program of a second thread, where there is one and a processor for it. */
export function secondThread({ threadFile }: Pick<World, 'threadFile'>): string | undefined {
  return availableParallelism() > 1 ? threadFile : undefined;
}
