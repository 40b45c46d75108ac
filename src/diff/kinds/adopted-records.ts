import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** The record of what was adopted: of another edition it is written again, of the same one it must not change. */
export const adoptedRecords: ChangeKind = {
  name: 'adopted-records',
  rows: ['adopted-record-written', 'adopted-record-changed'],
  claim({ kind }, facts, context) {
    if (kind !== 'adopted-record') return [];
    const all = fieldFacts(facts, /./);
    const isOfAnother = all.some(({ field, before, after }) => field.name === 'date' && before && after);
    return together(all, isOfAnother ? 'adopted-record-written' : 'adopted-record-changed', context);
  },
};
