import { isReported } from '../model/reports.ts';
import { actionPlanDocument } from './action-plan.ts';
import type { Source } from './build-context.ts';
import type { Document } from './document.ts';
import { economicPlanDocument } from './economic-plan.ts';
import { reportDocument } from './report.ts';
import { strategyDocument } from './strategy.ts';

/** A document that can be built from a plan. */
export interface Target {
  readonly kind: 'strategy' | 'action-plan' | 'economic-plan' | 'report';
  /** Which of its kind: `2011`, `2011-2014`; undefined where there is only one. */
  readonly which: string | undefined;
  /** The name of its files, without the format's ending. */
  readonly name: string;
  document(source: Source): Document;
}

/** Every document of a plan, in the order in which they are listed. */
export function targetsOf({ actionPlans, economicPlans }: Source['plan']): readonly Target[] {
  return [
    { kind: 'strategy', which: undefined, name: 'strategiplan', document: strategyDocument },
    ...actionPlans.map((own): Target => {
      const which = String(own.year);
      const name = `handlingsplan-${which}`;
      return { kind: 'action-plan', which, name, document: (source) => actionPlanDocument(own, source) };
    }),
    ...economicPlans.map((own): Target => {
      const which = `${own.from}-${own.to}`;
      const name = `okonomiplan-${which}`;
      return { kind: 'economic-plan', which, name, document: (source) => economicPlanDocument(own, source) };
    }),
    ...actionPlans.filter(isReported).map((own): Target => {
      const which = String(own.year);
      const name = `arsrapport-${which}`;
      return { kind: 'report', which, name, document: (source) => reportDocument(own, source) };
    }),
  ];
}
