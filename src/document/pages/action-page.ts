import { areaOf } from '../../budget/budget.ts';
import type { Action, ActionPlan, Plan } from '../../model/entities.ts';
import { branchesOf } from '../../model/tree.ts';
import type { ActionField } from '../../templates/template.ts';
import { referenceTo, type Source } from '../build-context.ts';
import type { Block, Document, Fact } from '../document.ts';
import { actionCard } from '../sections/action-card.ts';
import { unitOfActions } from '../sections/action-money.ts';
import { exampleNote } from '../sections/example-note.ts';
import { markedStatusOf } from '../sections/status-words.ts';
import { documentsWith, type Register } from './documents-with.ts';
import { listAddress, pageContext, pageOf, stepTo } from './page.ts';

/** All that there is to say of an action, in the order in which its card has it. */
const fields: readonly ActionField[] = [
  'responsible',
  'period',
  'payer',
  'cost',
  'effect',
  'serves',
  'participants',
  'collaborators',
  'target-group',
  'kind',
  'working-forms',
  'perspectives',
  'programme',
  'after',
  'indicators',
  'sdg',
  'risk',
  'decision',
];

/**
 * An action as the plan has it now: what its card in the newest action plan says, and the documents that it is in. It has no
 * number: each action plan gives its actions numbers of its own.
 */
export function actionPage(action: Action, register: Register, source: Source): Document {
  const { plan, locale } = source;
  const { title } = action;
  const context = pageContext(source, title);
  const area = areaOf(action, branchesOf(plan));
  const newest = planWith(action, plan);
  const actionPlan = newest ?? { years: [action.firstYear], record: {} };
  const card = actionCard(
    action,
    area?.index,
    { actionPlan, fields, unit: unitOfActions(plan), marked: false, detail: true },
    context,
  );
  const blocks: readonly Block[] = [
    ...(action.record.example ? [exampleNote(context)] : []),
    ...withStatus(card.children, action, locale),
    ...documentsWith(action.id, register, context),
  ];
  const section = { type: 'section', ...(area && { accent: area.index }), children: blocks } as const;
  return pageOf(
    title,
    [
      stepTo(listAddress('actions'), locale.actions),
      ...(area ? [stepTo(referenceTo(area), `${area.number} ${area.title}`)] : []),
    ],
    [section],
    context,
  );
}

/** The facts that matter, with how far the action has come before them. */
function withStatus(
  blocks: readonly Block[],
  { record }: Action,
  locale: Source['locale'],
): readonly Block[] {
  const status: Fact = { label: locale.status, content: markedStatusOf(record, locale), strong: true };
  const [first, ...rest] = blocks;
  if (first?.type !== 'facts' || first.style !== 'band')
    return [{ type: 'facts', style: 'band', columns: 1, items: [status] }, ...blocks];
  return [{ ...first, columns: 4, items: [status, ...first.items] }, ...rest];
}

/** The newest action plan that has an action. */
function planWith(action: Action, { actionPlans }: Plan): ActionPlan | undefined {
  return actionPlans.findLast(({ actions }) => actions.some(({ id }) => id === action.id));
}
