import { factsOfDocument, type PlanDocumentKind, planDocumentKinds } from '../kinds/document-kinds.ts';
import type { Plan } from '../model/entities.ts';
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
  readonly kind: PlanDocumentKind;
  /** Which of its kind: `2011`, `2011-2014`; undefined where there is only one. */
  readonly which: string | undefined;
  /** The name of its files, without the format's ending. */
  readonly name: string;
  document(source: Source): Document;
}

/** The documents of each kind that a plan has. */
const makers: Readonly<
  Record<PlanDocumentKind, (plan: Plan) => readonly Pick<Target, 'which' | 'document'>[]>
> = {
  strategy: () => [{ which: undefined, document: strategyDocument }],
  'action-plan': ({ actionPlans }) =>
    actionPlans.map((actionPlan) => ({
      which: String(actionPlan.year),
      document: (source) => actionPlanDocument(actionPlan, source),
    })),
  'economic-plan': ({ economicPlans }) =>
    economicPlans.map((economicPlan) => ({
      which: `${economicPlan.from}-${economicPlan.to}`,
      document: (source) => economicPlanDocument(economicPlan, source),
    })),
  report: ({ actionPlans }) =>
    actionPlans.filter(isReported).map((actionPlan) => ({
      which: String(actionPlan.year),
      document: (source) => reportDocument(actionPlan, source),
    })),
};

/**
 * Every document of a plan, in the order in which they are listed. Their files are called in the plan's own language,
 * whatever language is asked for: addresses that were given to readers stay.
 */
export function targetsOf(plan: Plan): readonly Target[] {
  const locale = localeOf(plan, plan.record.language);
  // The page that leads to all others has a fixed name.
  const nameOf = fileNamer('index');
  return planDocumentKinds.flatMap((kind) =>
    makers[kind](plan).map(
      ({ which, document }): Target => ({
        kind,
        which,
        name: nameOf(locale[factsOfDocument(kind).fileName], kind, which),
        document,
      }),
    ),
  );
}
