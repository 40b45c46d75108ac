import { type ChangeKind, fieldFacts, together } from './kind.ts';

const onward = ['idea', 'planned', 'ongoing', 'done'];

/** How far an action has come. */
export const status: ChangeKind = {
  name: 'status',
  rows: ['status-forward', 'status-changed', 'action-cancelled', 'action-postponed'],
  claim({ kind }, facts, context) {
    if (kind !== 'action') return [];
    const own = fieldFacts(facts, /^status$/)[0];
    if (!own) return [];
    const before = String(own.before?.value ?? '');
    const after = String(own.after?.value ?? '');
    const forward = onward.indexOf(after) > onward.indexOf(before) && onward.includes(before);
    const ended =
      after === 'cancelled' ? 'action-cancelled' : after === 'postponed' ? 'action-postponed' : undefined;
    const row = ended ?? (forward ? 'status-forward' : 'status-changed');
    return together([own, ...fieldFacts(facts, /^statusNote$/)], row, context, { before, after });
  },
};
