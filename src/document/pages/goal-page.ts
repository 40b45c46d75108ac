import type { Action, Goal, Plan } from '../../model/entities.ts';
import { indicatorsOf } from '../../model/measured.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { todayOf } from '../../model/today.ts';
import { branchesOf, withDescendants } from '../../model/tree.ts';
import { periodInWords } from '../action-fields.ts';
import { type BuildContext, linkTo, referenceTo, type Source } from '../build-context.ts';
import type { Block, Document } from '../document.ts';
import { partOf } from '../sections/focus-area.ts';
import { developmentOf } from '../sections/indicator-development.ts';
import { markedStatusOf } from '../sections/status-words.ts';
import { responsibleCited } from '../sections/who.ts';
import { cell, paragraph, table, text, words } from '../words.ts';
import type { Listed } from './documents-with.ts';
import { documentAddress, listAddress, pageContext, sitePage, stepTo } from './page.ts';

/** Makes the pages of goals: each as the strategy plan has it, the actions that serve it, and how its indicators have developed. */
export function goalPages(
  plan: Plan,
  serving: ReadonlyMap<Goal, readonly Action[]>,
  strategy: Listed | undefined,
): (goal: Goal, source: Source) => Document {
  const branches = branchesOf(plan);
  const until = todayOf(plan).latest;
  return (goal, source) => {
    const { locale } = source;
    const title = `${goal.number} ${goal.title}`;
    const context = pageContext(source, title);
    const { above = [], focusArea } = branches.get(goal.id) ?? {};
    const indicators = new Set(withDescendants(goal).flatMap((part) => indicatorsOf(part, plan)));
    const { children } = partOf(goal, 1, focusArea?.index ?? 0, context);
    const blocks: readonly Block[] = [
      ...children.slice(1),
      { type: 'heading', level: 1, id: 'del--tiltak', content: text(locale.actionsOfGoal) },
      ...actionsOf(serving.get(goal) ?? [], context),
      ...[...indicators].map((indicator) => developmentOf(indicator, until, true, context)),
      ...(strategy
        ? [
            paragraph(text(locale.inDocuments), 'label'),
            paragraph(stepTo(documentAddress(strategy.target.name, goal.id), strategy.title)),
          ]
        : []),
    ];
    return sitePage(
      title,
      [
        stepTo(listAddress('goals'), locale.goals),
        ...above.map((part) => stepTo(referenceTo(part), `${part.number} ${part.title}`)),
      ],
      [{ type: 'section', ...(focusArea && { accent: focusArea.index }), children: blocks }],
      context,
    );
  };
}

function actionsOf(actions: readonly Action[], context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  if (actions.length === 0) return [paragraph(text(locale.noActionsOfGoal))];
  return table(
    undefined,
    [
      [locale.action, words],
      [locale.responsible, words],
      [locale.period_, words],
      [locale.status, words],
    ],
    inNumberOrder(actions, plan).map((action) => ({
      rowHeader: true,
      cells: [
        cell(linkTo(action, context)),
        cell(responsibleCited(action.record, context)),
        cell(periodInWords(action.record.start, action.record.end, locale)),
        cell(markedStatusOf(action.record, locale)),
      ],
    })),
    { wide: true },
  );
}
