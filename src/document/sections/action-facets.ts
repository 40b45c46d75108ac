import { type ActionBudget, hasMoney } from '../../budget/budget.ts';
import type { Action } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import { participantsOf, writtenParticipants } from '../../model/participants.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { areaOf, branchesOf } from '../../model/tree.ts';
import { slug } from '../../text/slug.ts';
import type { BuildContext } from '../build-context.ts';
import type { Facet, TableRow } from '../document.ts';
import { actionStatuses, statusWords } from './status-words.ts';

/** A value that an action has of a facet. */
interface Value {
  readonly id: string;
  readonly label: string;
}

interface FacetMaker {
  readonly key: string;
  readonly label: string;
  valuesOf(budgeted: ActionBudget): readonly Value[];
  /** The values in the order of the plan; left out where it is theirs. */
  readonly order?: readonly string[];
}

/** By what a reader may choose among actions, and what each of them says of it. */
export interface ActionFacets {
  readonly facets: readonly Facet[];
  /** @param action one of those that the facets were made of */
  of(action: Action): Pick<TableRow, 'facets' | 'keywords'>;
}

/**
 * Of every fact that differs between actions the values that there are. Whom an action concerns are those who are responsible
 * and those who take part or pay, all members where it names nobody: a municipality finds all that is its own.
 * @param years of the document
 * @param priorities the actions that come first in it
 */
export function actionFacets(
  actions: readonly ActionBudget[],
  years: readonly number[],
  priorities: readonly string[],
  context: BuildContext,
): ActionFacets {
  const makers = facetMakers(years, new Set(priorities), context);
  /** What each action has of each facet that chooses something. */
  const chosen = new Map<Action, Record<string, readonly string[]>>(
    actions.map(({ action }) => [action, {}]),
  );
  const facets = makers.flatMap(({ key, label, valuesOf, order }): readonly Facet[] => {
    const found = new Map<string, string>();
    let everyOne = true;
    const idsOf = (budgeted: ActionBudget): readonly string[] => {
      const values = valuesOf(budgeted);
      if (values.length === 0) everyOne = false;
      for (const { id, label } of values) found.set(id, label);
      return [...new Set(values.map(({ id }) => id))];
    };
    const ids = actions.map(idsOf);
    // What all have alike chooses nothing.
    if (found.size === 0 || (found.size === 1 && everyOne)) return [];
    actions.forEach(({ action }, at) => {
      const ofAction = chosen.get(action);
      if (ofAction) ofAction[key] = ids[at] ?? [];
    });
    const places = new Map(order?.map((id, index) => [id, index]));
    const at = ({ id }: Value): number => places.get(id) ?? Number.MAX_SAFE_INTEGER;
    const values = [...found].map(([id, label]) => ({ id, label }));
    return [{ key, label, values: values.sort((one, other) => at(one) - at(other)) }];
  });
  return {
    facets,
    of(action) {
      const { effect = '', targetGroup = '' } = action.record;
      const keywords = [effect, targetGroup].filter(Boolean).join(' ');
      return { facets: chosen.get(action) ?? {}, ...(keywords && { keywords }) };
    },
  };
}

function facetMakers(
  years: readonly number[],
  first: ReadonlySet<string>,
  context: BuildContext,
): readonly FacetMaker[] {
  const { plan, locale } = context;
  const branches = branchesOf(plan);
  const flag = (key: string, label: string, has: (budgeted: ActionBudget) => boolean): FacetMaker => ({
    key,
    label,
    valuesOf: (budgeted) => (has(budgeted) ? [{ id: '1', label }] : []),
  });
  return [
    {
      key: 'part',
      label: locale.facetPartner,
      valuesOf: ({ action }) => concernedBy(action, context),
      order: plan.partners.map(({ id }) => id),
    },
    {
      key: 'area',
      label: locale.focusArea,
      valuesOf({ action }) {
        const area = areaOf(action, branches);
        return area
          ? [{ id: area.id, label: `${area.number} ${area.title}` }]
          : [{ id: '-', label: locale.withoutArea }];
      },
      order: plan.focusAreas.map(({ id }) => id),
    },
    {
      key: 'goal',
      label: locale.goal,
      valuesOf: ({ action }) =>
        action.record.serves.flatMap((id) => {
          const goal = branches.get(id)?.goal;
          return goal ? [{ id: goal.id, label: `${goal.number} ${goal.title}` }] : [];
        }),
      order: [...branches.values()].flatMap(({ goal }) => goal?.id ?? []),
    },
    {
      key: 'status',
      label: locale.status,
      valuesOf: ({ action: { record } }) => [
        { id: record.status, label: statusWords(record.status, locale) },
      ],
      order: actionStatuses,
    },
    {
      key: 'year',
      label: locale.year,
      valuesOf: ({ action }) => yearsOf(action, years).map((year) => ({ id: year, label: year })),
      order: yearsBetween(
        plan.actions.reduce((first, { firstYear }) => Math.min(first, firstYear), Number.MAX_SAFE_INTEGER),
        plan.actions.reduce((last, { lastYear }) => Math.max(last, lastYear), 0),
      ),
    },
    {
      key: 'source',
      label: locale.facetSource,
      valuesOf: ({ bySource }) =>
        plan.financingSources
          .filter(({ id }) => bySource.has(id))
          .map(({ id, title }) => ({ id, label: title })),
      order: plan.financingSources.map(({ id }) => id),
    },
    flag('first', locale.facetFirst, ({ action }) => first.has(action.id)),
    ...(hasMoney(plan) ? [flag('uncovered', locale.facetUncovered, ({ uncovered }) => uncovered > 0)] : []),
  ];
}

/** Partners by id; others, who are written in words of their own, where they are responsible. */
function concernedBy(action: Action, { plan }: BuildContext): readonly Value[] {
  const { record } = action;
  const responsible = responsibleOf(record);
  const ids = new Set([
    ...responsible,
    ...writtenParticipants(record).map(({ partner }) => partner),
    ...(record.collaborators ?? []),
    ...(record.payer ? [record.payer] : []),
    ...participantsOf(action, plan).map(({ partner }) => partner.id),
  ]);
  return [...ids].flatMap((id) => {
    const partner = namedIn(plan, id, 'partner');
    if (partner) return [{ id, label: partner.title }];
    return responsible.includes(id) ? [{ id: slug(id), label: id }] : [];
  });
}

/** The years of an action; in a document of several those of the document. */
function yearsOf({ firstYear, lastYear }: Action, years: readonly number[]): readonly string[] {
  const all = yearsBetween(firstYear, lastYear);
  return years.length > 1 ? all.filter((year) => years.includes(Number(year))) : all;
}

function yearsBetween(first: number, last: number): readonly string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index));
}
