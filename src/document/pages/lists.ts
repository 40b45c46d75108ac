import { amountsOf, hasMoney } from '../../budget/budget.ts';
import type { Action, Goal, Plan } from '../../model/entities.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { participantsOf } from '../../model/participants.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { todayOf } from '../../model/today.ts';
import { areaOf, branchesOf, goalsOf, underOf } from '../../model/tree.ts';
import { periodInWords } from '../action-fields.ts';
import { linkTo, type Source } from '../build-context.ts';
import type { Block, Document, TableRow } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { commonPriceLevel } from '../price-level.ts';
import { actionFacets } from '../sections/action-facets.ts';
import { unitNote } from '../sections/action-tables.ts';
import { statesOf } from '../sections/goal-status.ts';
import { markedStatusOf } from '../sections/status-words.ts';
import { partnerName, responsibleCited } from '../sections/who.ts';
import { cell, figures, table, words } from '../words.ts';
import { pageContext, sitePage } from './page.ts';

/** Every action of the plan in one table under the focus areas, to be searched and chosen from. */
export function actionsList(source: Source): Document {
  const { plan, locale } = source;
  const priceLevel = commonPriceLevel(plan);
  const context = pageContext(source, locale.allActions, { ...(priceLevel && { priceLevel }) });
  const branches = branchesOf(plan);
  const years = yearsOf(plan);
  const money = hasMoney(plan);
  const budgetOf = (action: Action) => ({ action, years, ...amountsOf(action, years) });
  const sorted = inNumberOrder(plan.actions, plan).map(budgetOf);
  const choices = actionFacets(sorted, years, [], context);
  const rows = [...plan.focusAreas, undefined].flatMap((area): readonly TableRow[] => {
    const ofArea = sorted.filter(({ action }) => areaOf(action, branches) === area);
    if (ofArea.length === 0) return [];
    return [
      {
        group: true,
        ...(area && { accent: area.index }),
        cells: [cell(area ? `${area.number} ${area.title}` : locale.withoutArea)],
      },
      ...ofArea.map((budgeted): TableRow => {
        const { action, cost } = budgeted;
        const { record } = action;
        return {
          rowHeader: true,
          cells: [
            cell(linkTo(action, context)),
            cell(responsibleCited(record, context)),
            { ...cell(periodInWords(record.start, record.end, locale)), sort: record.start },
            ...(money ? [{ ...cell(amountInPrint(cost)), sort: cost }] : []),
            cell(markedStatusOf(record, locale)),
          ],
          ...choices.of(action),
          ...(money && { amount: cost }),
        };
      }),
    ];
  });
  return sitePage(
    locale.allActions,
    [],
    [
      section(
        table(
          undefined,
          [
            [locale.action, words],
            [locale.responsible, words],
            [locale.period_, words],
            ...(money ? [[locale.costAllYears, figures] as const] : []),
            [locale.status, words],
          ],
          rows,
          {
            wide: true,
            facets: choices.facets,
            ...(money && { sumOfChosen: locale.sumOfAllYears, notes: unitNote(1, context) }),
          },
        ),
      ),
    ],
    context,
  );
}

/** Every goal under the focus areas, with how many actions serve it and how far its indicators are. */
export function goalsList(serving: ReadonlyMap<Goal, readonly Action[]>, source: Source): Document {
  const { plan, locale } = source;
  const context = pageContext(source, locale.goals);
  const until = todayOf(plan).latest;
  const states = new Map(goalsOf(plan).map((goal) => [goal, statesOf(goal, until, context).join(', ')]));
  const hasStates = [...states.values()].some(Boolean);
  const rows = plan.focusAreas.flatMap((area): readonly TableRow[] => {
    const goals = underOf(area, 'goal');
    if (goals.length === 0) return [];
    return [
      { group: true, accent: area.index, cells: [cell(`${area.number} ${area.title}`)] },
      ...goals.map(
        (goal): TableRow => ({
          rowHeader: 'plain',
          cells: [
            cell(goal.number),
            cell(linkTo(goal, context)),
            ...(plan.actions.length > 0 ? [cell(String(serving.get(goal)?.length ?? 0))] : []),
            ...(hasStates ? [cell(states.get(goal))] : []),
          ],
        }),
      ),
    ];
  });
  return sitePage(
    locale.goals,
    [],
    [
      section(
        table(
          undefined,
          [
            [locale.numberShort, words],
            [locale.goal, words],
            ...(plan.actions.length > 0 ? [[locale.actions, figures] as const] : []),
            ...(hasStates ? [[locale.indicators, words] as const] : []),
          ],
          rows,
          { wide: true },
        ),
      ),
    ],
    context,
  );
}

/** Every partner, with how many actions it leads and takes part in. */
export function partnersList(source: Source): Document {
  const { plan, locale } = source;
  const context = pageContext(source, locale.partners);
  const leads = new Map<string, number>();
  const takesPart = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const action of plan.actions) {
    const leading = new Set(responsibleOf(action.record));
    for (const id of leading) count(leads, id);
    for (const { partner } of participantsOf(action, plan))
      if (!leading.has(partner.id)) count(takesPart, partner.id);
  }
  return sitePage(
    locale.partners,
    [],
    [
      section(
        table(
          undefined,
          [
            [locale.adoptedBy, words],
            [locale.leadsColumn, figures],
            [locale.takesPartColumn, figures],
          ],
          plan.partners.map((partner) => ({
            rowHeader: true,
            cells: [
              cell(linkTo({ ...partner, title: partnerName(partner, locale) }, context)),
              cell(String(leads.get(partner.id) ?? 0)),
              cell(String(takesPart.get(partner.id) ?? 0)),
            ],
          })),
        ),
      ),
    ],
    context,
  );
}

function section(blocks: readonly Block[]): Block {
  return { type: 'section', children: blocks };
}

/** All years in which there is anything to do. */
function yearsOf({ actions }: Plan): readonly number[] {
  const first = actions.reduce((least, { firstYear }) => Math.min(least, firstYear), Number.MAX_SAFE_INTEGER);
  const last = actions.reduce((most, { lastYear }) => Math.max(most, lastYear), 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
