import { yearsKey } from '../../model/action-plan-years.ts';
import type { Entity, Plan } from '../../model/entities.ts';
import { actionsByGoal, goalsOf } from '../../model/tree.ts';
import type { Source } from '../build-context.ts';
import type { Document } from '../document.ts';
import { fileNamer } from '../file-name.ts';
import { dataOfAction, type LinkedData } from '../linked-data.ts';
import { localeOf } from '../own-settings.ts';
import { actionPages } from './action-page.ts';
import { type Listed, registerOf } from './documents-with.ts';
import { goalPages } from './goal-page.ts';
import { actionsList, goalsList, partnersList } from './lists.ts';
import { entityPage, type List, listAddress, type Page } from './page.ts';
import { type PrintedPlan, partnerSitePages } from './partner-page.ts';

/**
 * The pages of the web edition beside its documents: all actions, goals and partners in lists, and each of them on a page of
 * its own. Their addresses are in the plan's own language, whatever language is asked for, as those of the documents are.
 */
export function pagesOf(plan: Plan, documents: readonly Listed[]): readonly Page[] {
  const words = localeOf(plan, plan.record.language);
  const nameOf = fileNamer('index', ...documents.map(({ target }) => target.name));
  const register = registerOf(plan, documents);
  const serving = actionsByGoal(plan, plan.actions);
  const plans = printedPlans(plan, documents);
  const strategy = documents.find(({ target }) => target.kind === 'strategy');
  /** A list and the page of each that it lists; nothing where there is none. */
  const listed = <One extends Entity>(
    list: List,
    fileName: string,
    entities: readonly One[],
    document: (source: Source) => Document,
    pageOf: (entity: One, source: Source) => Document,
    dataOf?: (entity: One, plan: Plan, address: string | undefined) => LinkedData,
  ): readonly Page[] => {
    if (entities.length === 0) return [];
    const name = nameOf(fileName, list);
    return [
      { name, of: listAddress(list), former: [], list, inMenu: true, document },
      ...entities.map((entity) => ({
        ...entityPage(entity, name, plan),
        list,
        inMenu: false,
        document: (source: Source) => pageOf(entity, source),
        ...(dataOf && { linkedData: (address: string | undefined) => dataOf(entity, plan, address) }),
      })),
    ];
  };
  return [
    ...listed(
      'actions',
      words.fileActions,
      plan.actions,
      actionsList,
      actionPages(plan, register),
      dataOfAction,
    ),
    ...listed(
      'goals',
      words.fileGoals,
      goalsOf(plan),
      (source) => goalsList(serving, source),
      goalPages(plan, serving, strategy),
    ),
    ...listed('partners', words.filePartners, plan.partners, partnersList, partnerSitePages(plans)),
  ];
}

/** What the page is called that finds the others, in the plan's own language. */
export function searchPageName(plan: Plan, documents: readonly Listed[], pages: readonly Page[]): string {
  const taken = [...documents.map(({ target }) => target.name), ...pages.map(({ name }) => name)];
  return fileNamer('index', ...taken)(localeOf(plan, plan.record.language).fileSearch, 'search');
}

/** The action plans that are among the documents, as each was adopted. */
function printedPlans(plan: Plan, documents: readonly Listed[]): readonly PrintedPlan[] {
  return documents.flatMap((listed): readonly PrintedPlan[] => {
    const { kind, which, planOf } = listed.target;
    if (kind !== 'action-plan') return [];
    const actionPlan = planOf(plan).actionPlans.find((one) => yearsKey(one) === which);
    return actionPlan ? [{ actionPlan, listed }] : [];
  });
}
