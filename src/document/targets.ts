import { isReported } from '../model/reports.ts';
import { actionPlanDocument } from './action-plan.ts';
import type { Source } from './build-context.ts';
import type { Document } from './document.ts';
import { economicPlanDocument } from './economic-plan.ts';
import { fileNamer } from './file-name.ts';
import { localeOf } from './own-settings.ts';
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

/**
 * Every document of a plan, in the order in which they are listed. Their files are called in the plan's own language,
 * whatever language is asked for: addresses that were given to readers stay.
 */
export function targetsOf(plan: Source['plan']): readonly Target[] {
  const { actionPlans, economicPlans } = plan;
  const locale = localeOf(plan, plan.record.language);
  // The page that leads to all others has a name that is told to readers.
  const nameOf = fileNamer('index');
  return [
    {
      kind: 'strategy',
      which: undefined,
      name: nameOf(locale.fileStrategy, 'strategy'),
      document: strategyDocument,
    },
    ...actionPlans.map((own): Target => {
      const which = String(own.year);
      const name = nameOf(locale.fileActionPlan, 'action-plan', which);
      return { kind: 'action-plan', which, name, document: (source) => actionPlanDocument(own, source) };
    }),
    ...economicPlans.map((own): Target => {
      const which = `${own.from}-${own.to}`;
      const name = nameOf(locale.fileEconomicPlan, 'economic-plan', which);
      return { kind: 'economic-plan', which, name, document: (source) => economicPlanDocument(own, source) };
    }),
    ...actionPlans.filter(isReported).map((own): Target => {
      const which = String(own.year);
      const name = nameOf(locale.fileReport, 'report', which);
      return { kind: 'report', which, name, document: (source) => reportDocument(own, source) };
    }),
  ];
}
