import type { Level } from '../../kinds/levels.ts';
import { entitiesOf } from '../../model/by-kind.ts';
import type { FocusArea, Goal } from '../../model/entities.ts';
import { branchesOf, goalsOf, underOf } from '../../model/tree.ts';
import { nounNames, nounsOfPlan } from '../../templates/nouns.ts';
import { capital } from '../../text/capital.ts';
import { addedWords, type BuildContext, linkTo } from '../build-context.ts';
import type { Block, Cell, Table, TableRow } from '../document.ts';
import { cell, paragraph, table, text, words } from '../words.ts';

/** Goals that are listed with what they are under; of more the focus area is enough. */
const mostWithStrategies = 24;

/** More of them are set closer, so that they are on the one page. */
const mostAtEase = 14;

/** The strategy on a page: where it is to lead, how much there is of everything, and how its parts hang together. */
export function strategyAtAGlance(context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { vision, overallGoal } = plan.record;
  return [
    ...(vision ? stated(locale.vision, vision, context) : []),
    ...(overallGoal ? stated(locale.overallGoal, overallGoal.text, context) : []),
    ...howMuch(context),
    ...planOnOnePage(context),
  ];
}

function stated(label: string, value: string, context: BuildContext): readonly Block[] {
  return [addedWords(label, 'label', context), paragraph(text(value), 'lead')];
}

/** How many there are of each level. */
function howMuch({ plan, wordsLanguage }: BuildContext): readonly Block[] {
  const nouns = nounsOfPlan(plan.record, wordsLanguage);
  const items = [...plan.levels.keys()].flatMap((level) => {
    const count = entitiesOf(plan, level).length;
    const noun = nouns[nounNames[level]];
    return count === 0 ? [] : [{ figure: String(count), words: count === 1 ? noun.singular : noun.plural }];
  });
  return items.length === 0 ? [] : [{ type: 'key-figures', items }];
}

/** Every goal with its page, under its focus area and, where they are not too many, its strategy. */
function planOnOnePage(context: BuildContext): readonly Block[] {
  const { plan, locale, wordsLanguage } = context;
  const goals = goalsOf(plan);
  if (goals.length === 0) return [];
  const order = [...plan.levels.keys()];
  const above = order.slice(1, order.indexOf('goal'));
  const withStrategies = above.includes('strategy') && goals.length <= mostWithStrategies;
  const nouns = nounsOfPlan(plan.record, wordsLanguage);
  const nameOf = (level: Level): string => capital(nouns[nounNames[level]].singular);
  const levels: readonly Level[] = ['focus-area', ...(withStrategies ? (['strategy'] as const) : []), 'goal'];
  const rows = plan.focusAreas.flatMap((area) => rowsOf(area, withStrategies, context));
  const [tree] = table(
    undefined,
    levels.map((level) => [nameOf(level), words]),
    rows,
    { wide: true, ...(goals.length > mostAtEase && { dense: true }) },
  );
  return [addedWords(locale.planOnOnePage, 'label', context), ...(tree ? [tree as Table] : [])];
}

function rowsOf(area: FocusArea, withStrategies: boolean, context: BuildContext): readonly TableRow[] {
  const { plan, locale } = context;
  const goals = underOf(area, 'goal');
  if (goals.length === 0) {
    const none = cell(locale.noGoalsInArea);
    return [{ rowHeader: true, cells: [titled(area), ...(withStrategies ? [cell('')] : []), none] }];
  }
  const branches = branchesOf(plan);
  const strategyOf = (goal: Goal) => branches.get(goal.id)?.strategy;
  return goals.map((goal, at) => {
    const before = goals[at - 1];
    const strategy = strategyOf(goal);
    const begins = before === undefined || strategyOf(before) !== strategy;
    const under = begins ? goals.slice(at).findIndex((other) => strategyOf(other) !== strategy) : 0;
    const rows = under < 0 ? goals.length - at : under;
    return {
      ...(at === 0 && { rowHeader: true }),
      cells: [
        ...(at === 0 ? [spanning(titled(area), goals.length)] : []),
        ...(withStrategies && begins ? [spanning(strategy ? titled(strategy) : cell(''), rows)] : []),
        cell(linkTo({ ...goal, title: `${goal.number} ${goal.title}` }, context)),
      ],
    };
  });
}

function titled({ number, title }: { readonly number: string; readonly title: string }): Cell {
  return cell(`${number} ${title}`);
}

function spanning(of: Cell, rows: number): Cell {
  return rows > 1 ? { ...of, rows } : of;
}
