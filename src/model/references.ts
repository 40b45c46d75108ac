import type { Place } from '../text/place.ts';
import type {
  Action,
  ActionPlan,
  Decision,
  EconomicPlan,
  Entity,
  EntityKind,
  Programme,
  Reference,
} from './entities.ts';
import type { AdoptionRecord, PlanRecord } from './records.ts';

interface Parts {
  readonly record: PlanRecord;
  readonly at: (...path: readonly (string | number)[]) => Place;
  readonly actions: readonly Action[];
  readonly programmes: readonly Programme[];
  readonly actionPlans: readonly ActionPlan[];
  readonly economicPlans: readonly EconomicPlan[];
  readonly decisions: readonly Decision[];
}

/** Every field of the plan that names an entity by id, in reading order. */
export function collectReferences(plan: Parts): readonly Reference[] {
  const references: Reference[] = [];
  const add = (
    from: Entity | undefined,
    ids: readonly string[] | undefined,
    place: (index: number) => Place,
    ...expected: EntityKind[]
  ): void => {
    for (const [index, id] of (ids ?? []).entries())
      references.push({ from, id, expected, place: place(index) });
  };
  const adoptions = (
    from: ActionPlan | EconomicPlan | undefined,
    list: readonly AdoptionRecord[] | undefined,
  ): void =>
    add(
      from,
      list?.map((adoption) => adoption.partner),
      (index) => (from ?? plan).at('adoptions', index, 'partner'),
      'partner',
    );

  add(
    undefined,
    plan.record.overallGoal?.indicators,
    (i) => plan.at('overallGoal', 'indicators', i),
    'indicator',
  );
  adoptions(undefined, plan.record.adoptions);
  for (const action of plan.actions) {
    const { record } = action;
    const list = (
      field: 'actionAreas' | 'workingForms' | 'participants' | 'after' | 'indicators',
      kind: EntityKind,
    ) => add(action, record[field], (i) => action.at(field, i), kind);
    list('actionAreas', 'action-area');
    list('workingForms', 'working-form');
    list('participants', 'partner');
    add(
      action,
      record.financing?.map((part) => part.source),
      (i) => action.at('financing', i, 'source'),
      'financing-source',
    );
    add(
      action,
      record.programme === undefined ? [] : [record.programme],
      () => action.at('programme'),
      'programme',
    );
    list('after', 'action');
    list('indicators', 'indicator');
  }
  for (const programme of plan.programmes) {
    add(programme, programme.record.actionAreas, (i) => programme.at('actionAreas', i), 'action-area');
  }
  for (const actionPlan of plan.actionPlans) {
    adoptions(actionPlan, actionPlan.record.adoptions);
    add(actionPlan, actionPlan.record.priorities, (i) => actionPlan.at('priorities', i), 'action');
    add(
      actionPlan,
      actionPlan.record.exclude?.map((part) => part.action),
      (i) => actionPlan.at('exclude', i, 'action'),
      'action',
    );
  }
  for (const economicPlan of plan.economicPlans) {
    adoptions(economicPlan, economicPlan.record.adoptions);
    add(
      economicPlan,
      economicPlan.record.memberFee?.shares?.map((part) => part.partner),
      (i) => economicPlan.at('memberFee', 'shares', i, 'partner'),
      'partner',
    );
  }
  for (const decision of plan.decisions) {
    const { partner } = decision.record;
    add(decision, partner === undefined ? [] : [partner], () => decision.at('partner'), 'partner');
  }
  return references;
}
