import type { ActionPlan } from '../../model/entities.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { areaOf, branchesOf } from '../../model/tree.ts';
import type { ActionField, SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Heading } from '../document.ts';
import { text } from '../words.ts';
import { actionCard, type CardSetting } from './action-card.ts';
import { unitOfActions } from './action-money.ts';
import { exampleNote } from './example-note.ts';

/** The facts of a card, where the template does not say. */
export const usualFacts: readonly ActionField[] = [
  'responsible',
  'period',
  'payer',
  'cost',
  'serves',
  'status',
];

/** Everything public about each action, a card each, by the numbers that they are cited by, under their focus areas. */
export function actionCards(
  actionPlan: ActionPlan,
  context: BuildContext,
  { fields = usualFacts, detail = false }: SectionChoice = { section: 'action-sheets' },
): readonly Block[] {
  const { plan, locale } = context;
  const { actions, record } = actionPlan;
  const branches = branchesOf(plan);
  // What is said of all at once is not said of each.
  const allInvented = actions.length > 0 && actions.every((action) => action.record.example === true);
  const setting: CardSetting = {
    actionPlan,
    fields,
    unit: unitOfActions(plan),
    marked: !allInvented,
    detail,
  };
  const sorted = inNumberOrder(actions, plan);
  const areas = [...plan.focusAreas, undefined].flatMap((area): readonly Block[] => {
    const ofArea = sorted.filter((action) => areaOf(action, branches) === area);
    const [first, ...others] = ofArea.map((action) => actionCard(action, area?.index, setting, context));
    if (!first) return [];
    const heading: Heading = {
      type: 'heading',
      level: 2,
      id: `tiltaksark--${area ? area.id : 'uten-omrade'}`,
      ...(area && { number: area.number }),
      content: text(area ? area.title : locale.withoutArea),
    };
    return [
      {
        type: 'section',
        ...(area && { accent: area.index }),
        // Kept with the first of its cards.
        children: [{ type: 'section', keepTogether: true, children: [heading, first] }, ...others],
      },
    ];
  });
  return allInvented && record.example !== true ? [exampleNote(context), ...areas] : areas;
}
