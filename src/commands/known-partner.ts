import { partnerMeant } from '../diff/for-partner.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import type { Partner, Plan } from '../model/entities.ts';
import { nearest } from '../text/did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** As many as a message names. */
const mostNamed = 12;

/** The partner that a word means in some plans. Throws a UsageError that says which there are where it means none. */
export function knownPartner(word: string, plans: readonly Plan[]): Partner {
  return partnerMeant(word, plans) ?? noPartner(word, plans);
}

/** Says that a word means no partner, and which there are. */
export function noPartner(word: string, plans: readonly Plan[]): never {
  const titles = new Map(
    plans.flatMap(({ partners }) => partners.map(({ id, title }) => [id, title] as const)),
  );
  const ids = [...titles.keys()];
  throw new UsageError('notPartner', {
    word: escapeControls(word),
    suggestion: nearest(word, ids, (id) => [titles.get(id) ?? id]),
    known: ids.slice(0, mostNamed),
    more: Math.max(0, ids.length - mostNamed),
  });
}
