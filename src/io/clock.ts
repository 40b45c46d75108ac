import type { World } from './world.ts';

/** The moment, or the one that SOURCE_DATE_EPOCH fixes. No document and no judgement of a plan asks for it. */
export function now({ env }: Pick<World, 'env'>): Date {
  const seconds = Number(env.SOURCE_DATE_EPOCH || Number.NaN);
  return Number.isNaN(seconds) ? new Date() : new Date(seconds * 1000);
}
