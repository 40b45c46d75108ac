import { amountsOf, type Budget, budgetOf, hasMoney } from '../../budget/budget.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { governanceOf } from '../../model/governance.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { actionsByGoal, goalsOf } from '../../model/tree.ts';
import { fill } from '../../templates/locale.ts';
import type { ActionField, SectionChoice } from '../../templates/template.ts';
import { actionFields, fieldLabel } from '../action-fields.ts';
import { type BuildContext, citeNumberOnPage } from '../build-context.ts';
import type { Block, KeyFigures, Paragraph } from '../document.ts';
import { decimal } from '../figures.ts';
import { type LargeAmount, largeAmount } from '../large-amount.ts';
import { plain } from '../plain.ts';
import { cell, figures, paragraph, table, text } from '../words.ts';
import { unpartedValue } from './action-columns.ts';
import { moneyBars } from './money-bars.ts';
import { statusCounts } from './status-counts.ts';

/** More actions that come first than these are not in the table. */
const mostFirst = 10;
const firstShown = 8;

/**
 * The action plan on a page: what it comes to in a sentence and in figures, what comes first, where the money goes, who
 * pays, and how far the actions have come. What the plan has nothing for is left out, and the last where there is no room.
 */
export function actionPlanAtAGlance(
  actionPlan: ActionPlan,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'at-a-glance' },
): readonly Block[] {
  const { plan } = context;
  const { actions, years } = actionPlan;
  if (actions.length === 0) return [];
  const budget = hasMoney(plan) ? budgetOf(plan, actions, years) : undefined;
  const paid = budget && budget.cost > 0 ? budget : undefined;
  const bars = chart && paid ? moneyBars(paid, context) : { areas: [], sources: [] };
  const must = [
    paragraph(text(lead(actionPlan, paid, context)), 'lead'),
    ...keyFigures(actionPlan, paid, context),
    ...comesFirst(actionPlan, context),
    ...bars.areas,
  ];
  // What would begin another page is left out: first how far the actions are, then who pays.
  const sources = pointsOf([...must, ...bars.sources]) <= room ? bars.sources : [];
  const status = statusCounts(actions, context);
  const all = [...must, ...sources, ...status];
  const children = pointsOf(all) <= room ? all : [...must, ...sources];
  return [{ type: 'section', keepTogether: true, children }];
}

/** About how many points a page has room for below its heading, and blocks take of it: no page is set yet. */
const room = 600;
function pointsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'table') return sum + 28 + block.rows.length * 13;
    if (block.type === 'bars')
      return sum + 32 + block.rows.reduce((all, { label }) => all + (plain(label).length > 38 ? 29 : 17), 0);
    return sum + (block.type === 'key-figures' ? 60 : block.type === 'paragraph' ? pointsOfWords(block) : 24);
  }, 0);
}

function pointsOfWords({ role, content }: Paragraph): number {
  return role === 'lead' ? 14 + Math.ceil(plain(content).length / 70) * 18 : 24;
}

function inOneLine({ figure, unit }: LargeAmount): string {
  return `${figure} ${unit}`;
}

/** How many actions there are, what they cost, whether that is paid, and what those who take part pay of it. */
function lead(actionPlan: ActionPlan, budget: Budget | undefined, context: BuildContext): string {
  const { plan, locale } = context;
  const count = actionPlan.actions.length;
  const years = yearsTitle(actionPlan);
  if (!budget) return fill(count === 1 ? locale.glanceOne : locale.glanceMany, { count, years });
  const inWords = (amount: number): string => inOneLine(largeAmount(amount, context));
  const { cost, uncovered, bySource } = budget;
  const paidBy = (kind: string): number =>
    plan.financingSources
      .filter(({ record }) => record.kind === kind)
      .reduce((sum, { id }) => sum + (bySource.get(id) ?? 0), 0);
  const [direct, fee] = [paidBy('participants'), paidBy('member-fee')];
  const values = { direct: inWords(direct), fee: inWords(fee) };
  return [
    fill(count === 1 ? locale.glanceMoneyOne : locale.glanceMoneyMany, {
      count,
      years,
      amount: inWords(cost),
    }),
    uncovered === 0
      ? locale.glanceFinanced
      : fill(uncovered > 0 ? locale.glanceUncovered : locale.glanceOver, {
          amount: inWords(Math.abs(uncovered)),
        }),
    ...(direct > 0 && fee > 0
      ? [fill(locale.glanceDirectAndFee, values)]
      : direct > 0
        ? [fill(locale.glanceDirect, values)]
        : fee > 0
          ? [fill(locale.glanceFee, values)]
          : []),
  ].join(' ');
}

/** Three to five figures; none where there are fewer. */
function keyFigures(
  actionPlan: ActionPlan,
  budget: Budget | undefined,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale, edition, wordsLanguage } = context;
  const { actions } = actionPlan;
  const first = firstOf(actionPlan).length;
  const goals = goalsOf(plan).length;
  const responsible = new Set(actions.flatMap(({ record }) => responsibleOf(record)));
  const { adopters } = governanceOf(plan);
  const adopted = new Set(edition.adoptions?.map(({ partner }) => partner));
  const { figure, unit } = largeAmount(budget?.cost ?? 0, context);
  const ofAll = (count: number, all: number): string => fill(locale.countOfAll, { count, all });
  const items: KeyFigures['items'] = [
    {
      figure: String(actions.length),
      words: first > 0 ? fill(locale.keyActionsFirst, { count: first }) : locale.keyActions,
    },
    ...(budget
      ? [
          { figure, words: fill(locale.keyCost, { unit, years: yearsTitle(actionPlan) }) },
          {
            figure: fill(locale.percent, { percent: decimal(percentFinanced(budget), 0, wordsLanguage) }),
            words: locale.keyFinanced,
          },
        ]
      : []),
    ...(goals > 0
      ? [{ figure: ofAll(actionsByGoal(plan, actions).size, goals), words: locale.keyGoalsServed }]
      : []),
    ...(!budget && responsible.size > 1
      ? [{ figure: String(responsible.size), words: locale.keyResponsible }]
      : []),
    ...(adopters.length > 1 && adopted.size > 0
      ? [
          {
            figure: ofAll(adopters.filter(({ partner }) => adopted.has(partner)).length, adopters.length),
            words: locale.keyAdopted,
          },
        ]
      : []),
  ];
  return items.length < 3 ? [] : [{ type: 'key-figures', items }];
}

/** What is nearly all is not all, and what is more than all is not it either. */
function percentFinanced({ cost, uncovered }: Budget): number {
  const percent = ((cost - uncovered) / cost) * 100;
  return percent < 100 ? Math.floor(percent) : Math.ceil(percent);
}

/** The actions that the plan gives priority, in their order. */
function firstOf({ record, actions }: ActionPlan): readonly Action[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return (record.priorities ?? []).flatMap((id) => byId.get(id) ?? []);
}

/** The actions that come first, in their order: of many a few, and the others by number. */
function comesFirst(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { years } = actionPlan;
  const first = firstOf(actionPlan);
  if (first.length === 0) return [];
  const shown = first.slice(0, first.length > mostFirst ? firstShown : mostFirst);
  const left = first.slice(shown.length);
  const names: readonly ActionField[] = [
    'action',
    'responsible',
    'deadline',
    ...(hasMoney(plan) ? (['cost'] as const) : []),
  ];
  const numbers = left.flatMap((action, index) => [
    ...text(index > 0 ? ', ' : ': '),
    ...citeNumberOnPage(action, context),
  ]);
  return table(
    locale.comeFirst,
    [
      [locale.priority, figures],
      ...names.map((name) => [fieldLabel(name, years, locale), actionFields[name].column] as const),
    ],
    shown.map((action, index) => {
      const budgeted = { action, years, ...amountsOf(action, years) };
      return {
        rowHeader: 'plain',
        cells: [
          cell(String(index + 1)),
          ...names.map((name) => cell(unpartedValue(name, actionFields[name].value(budgeted, context)))),
        ],
      };
    }),
    {
      wide: true,
      dense: true,
      notes: left.length > 0 ? [[...text(fill(locale.andMore, { count: left.length })), ...numbers]] : [],
    },
  );
}
