import type { FinancingSource } from '../model/entities.ts';
import { fill, type Locale } from '../templates/locale.ts';
import { listed } from '../text/listed.ts';

/** What an economic plan calls the actions that are in it: those that the fee pays, where nothing else does. */
export function paidActions(sources: readonly FinancingSource[], locale: Locale): string {
  return feeAlone(sources) ? locale.actionsPaidByFee : locale.actions;
}

/** Which sources' part of the actions is in it; nothing where its words for them say so. */
export function paidActionsNote(sources: readonly FinancingSource[], locale: Locale): string | undefined {
  if (feeAlone(sources)) return undefined;
  return fill(locale.actionsTaken, { sources: listed(sources.map(({ title }) => title)) });
}

function feeAlone(sources: readonly FinancingSource[]): boolean {
  return sources.every(({ record }) => record.kind === 'member-fee');
}
