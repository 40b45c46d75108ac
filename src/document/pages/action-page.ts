import type { Action, Plan } from '../../model/entities.ts';
import { areaOf, branchesOf } from '../../model/tree.ts';
import { referenceTo, type Source } from '../build-context.ts';
import type { Block, Document, Fact } from '../document.ts';
import { actionCard, type CardSetting } from '../sections/action-card.ts';
import { usualFacts } from '../sections/action-cards.ts';
import { unitOfActions } from '../sections/action-money.ts';
import { exampleNote } from '../sections/example-note.ts';
import { markedStatusOf } from '../sections/status-words.ts';
import { documentsWith, type Register } from './documents-with.ts';
import { listAddress, pageContext, sitePage, stepTo } from './page.ts';

/**
 * Makes the pages of actions as the plan has them now: what the card of each says in the newest action plan, by the facts that the
 * template asks for, and the documents that it is in. They have no numbers: each action plan gives its actions numbers of its own.
 */
export function actionPages(plan: Plan, register: Register): (action: Action, source: Source) => Document {
  // Looked up once: thousands of actions ask.
  const branches = branchesOf(plan);
  const unit = unitOfActions(plan);
  const newest = new Map(
    plan.actionPlans.flatMap((actionPlan) => actionPlan.actions.map(({ id }) => [id, actionPlan] as const)),
  );
  return (action, source) => {
    const { locale, templates } = source;
    const { title } = action;
    const actionPlan = newest.get(action.id);
    const { priceLevel } = actionPlan?.record ?? {};
    const context = pageContext(source, title, { ...(priceLevel && { priceLevel }) });
    const area = areaOf(action, branches);
    const sheets = templates['action-plan'].sections.find(({ section }) => section === 'action-sheets');
    const setting: CardSetting = {
      actionPlan: actionPlan ?? { years: [action.firstYear], record: {} },
      // How far it has come is among the first of them.
      fields: (sheets?.fields ?? usualFacts).filter((field) => field !== 'status'),
      unit,
      marked: false,
      detail: true,
    };
    const card = actionCard(action, area?.index, setting, context);
    const blocks: readonly Block[] = [
      ...(action.record.example ? [exampleNote(context)] : []),
      ...withStatus(card.children, action, locale),
      ...documentsWith(action.id, register, context),
    ];
    return sitePage(
      title,
      [
        stepTo(listAddress('actions'), locale.actions),
        ...(area ? [stepTo(referenceTo(area), `${area.number} ${area.title}`)] : []),
      ],
      [{ type: 'section', ...(area && { accent: area.index }), children: blocks }],
      context,
      action.record.effect,
    );
  };
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
