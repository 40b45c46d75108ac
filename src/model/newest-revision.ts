import { tellsStatus } from './assemble-plan.ts';
import type { Plan } from './entities.ts';

/** The newest date that the plan or one of its yearly plans gives for itself: what counts as today. */
export function newestRevision(plan: Plan): string {
  const dates: readonly string[] = [plan, ...plan.actionPlans, ...plan.economicPlans].map(
    ({ record }) => record.revision.date,
  );
  return [...dates].sort().at(-1) ?? plan.record.revision.date;
}

/** Whether some edition's date could not be read: today may then be later than any that could. */
export function mayBeLater(plan: Plan): boolean {
  return !tellsStatus(plan) || plan.unreadKinds.has('action-plan') || plan.unreadKinds.has('economic-plan');
}
