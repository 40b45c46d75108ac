import { amountsOf, hasMoney } from '../../budget/budget.ts';
import { byLastDay } from '../../model/dates.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { oldestFirst } from '../../model/reports.ts';
import { dateInShort, fill } from '../../templates/locale.ts';
import type { ActionField } from '../../templates/template.ts';
import { actionFields, fieldLabel } from '../action-fields.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Card, Fact, Inline, Section } from '../document.ts';
import { plain } from '../plain.ts';
import { paragraph, text } from '../words.ts';
import { actionMoney } from './action-money.ts';
import { goalsOfAction } from './goals-of-action.ts';
import { described } from './programmes.ts';
import { lastReport, reportLines } from './report-lines.ts';
import { markedStatusOf, statusOf, withNote } from './status-words.ts';

/** How all cards of a document are. */
export interface CardSetting {
  /** Whose years and priorities they show. */
  readonly actionPlan: {
    readonly years: readonly number[];
    readonly record: Pick<ActionPlan['record'], 'priorities'>;
  };
  /** The facts that are asked for, in their order. */
  readonly fields: readonly ActionField[];
  /** Of the amounts by year. */
  readonly unit: 1 | 1000;
  /** Each that is invented says so. */
  readonly marked: boolean;
  /** Every report in full, not only the last. */
  readonly detail: boolean;
}

/** The place of a fact on a card; what is not named here is among the small ones. */
const places: Readonly<Partial<Record<ActionField, 'head' | 'band' | 'text'>>> = {
  status: 'head',
  responsible: 'band',
  period: 'band',
  start: 'band',
  deadline: 'band',
  payer: 'band',
  cost: 'band',
  effect: 'text',
  serves: 'text',
};

/**
 * All that is public of an action: in a band who answers for it, when and what it costs; what it is beside its money and
 * milestones; the other facts; what was reported.
 */
export function actionCard(
  action: Action,
  accent: number | undefined,
  setting: CardSetting,
  context: BuildContext,
): Card {
  const { record, id, title } = action;
  const { plan, locale } = context;
  const { actionPlan, fields, marked, unit, detail } = setting;
  const first = actionPlan.record.priorities?.indexOf(id) ?? -1;
  const marks: readonly (readonly Inline[])[] = [
    ...(marked && record.example ? [text(locale.example)] : []),
    ...(first >= 0 ? [text(fill(locale.priorityNumber, { number: first + 1 }))] : []),
    ...(fields.includes('status') ? [markedStatusOf(record, locale)] : []),
  ];
  const facts = (place: (typeof places)[ActionField]): readonly Fact[] =>
    factsOf(
      action,
      fields.filter((name) => places[name] === place),
      actionPlan.years,
      context,
    );
  const band = facts('band');
  const small = facts(undefined);
  const { blocks: money, isWide, width } = actionMoney(action, actionPlan.years, unit, context);
  const texts = textsOf(action, fields, context);
  const wide = texts.some(isOfFullWidth) || pointsOf(texts) > 280;
  const served = servedBy(action, fields, context);
  const widths = widthsBeside(isWide ? 0 : width);
  const [left, right] = balanced(
    widths,
    wide ? [] : texts,
    isWide ? [] : money,
    served,
    milestones(action, context),
  );
  return {
    type: 'card',
    ...(accent !== undefined && { accent }),
    heading: {
      type: 'heading',
      level: 3,
      id,
      number: plan.actionNumbers.get(id) ?? '',
      content: text(title),
    },
    marks,
    children: [
      ...(band.length > 0
        ? [{ type: 'facts', style: 'band', columns: columnsFor(band.length), items: band } as const]
        : []),
      ...(wide ? texts : []),
      ...beside(left, right, widths),
      ...(isWide ? money : []),
      ...(small.length > 0 ? [{ type: 'facts', style: 'small', columns: 2, items: small } as const] : []),
      ...(detail ? reportLines : lastReport)(oldestFirst(record.reports), context),
    ],
  };
}

/** In one row as far as there is room for the facts, else in two that are as long. */
function columnsFor(count: number): 1 | 2 | 3 | 4 {
  if (count > 4) return 3;
  return count as 1 | 2 | 3 | 4;
}

/** The facts that the action states, each under what it is called. */
function factsOf(
  action: Action,
  fields: readonly ActionField[],
  years: readonly number[],
  context: BuildContext,
): readonly Fact[] {
  const { locale, plan } = context;
  const amountsOfAction = { action, years, ...amountsOf(action, years) };
  const money = hasMoney(plan);
  return fields.flatMap((name): readonly Fact[] => {
    // Where all are tasks without money, that they are so tells nothing.
    if (!money && (name === 'kind' || name === 'cost')) return [];
    const { value, small = value, smallLabel } = actionFields[name];
    const content = small(amountsOfAction, context);
    if (content.length === 0) return [];
    return [
      {
        label: smallLabel ? locale[smallLabel] : fieldLabel(name, years, locale),
        content: typeof content === 'string' ? text(content) : content,
        ...((name === 'responsible' || name === 'cost') && { strong: true }),
      },
    ];
  });
}

/** Why it was put off or called off, what it is, and what it is to lead to. */
function textsOf(action: Action, fields: readonly ActionField[], context: BuildContext): readonly Block[] {
  const { record, description, id } = action;
  const { locale } = context;
  return [
    ...(fields.includes('status') ? statusNote(action, context) : []),
    ...(description ? described(description, id, context, 3) : []),
    ...(record.effect && fields.includes('effect')
      ? [paragraph([{ type: 'strong', children: text(`${locale.effect}:`) }, ...text(` ${record.effect}`)])]
      : []),
  ];
}

function statusNote({ record }: Action, context: BuildContext): readonly Block[] {
  if (!record.statusNote) return [];
  const { said, note } = withNote(
    statusOf(record, context.locale),
    record.status,
    record.statusNote,
    context,
  );
  // That it is so is beside its title.
  return note === '' ? [] : [paragraph(text([said, note].filter(Boolean).join(': ')))];
}

function servedBy(action: Action, fields: readonly ActionField[], context: BuildContext): readonly Block[] {
  const goals = fields.includes('serves') ? goalsOfAction(action, context) : [];
  if (goals.length === 0) return [];
  const content = goals.flatMap((goal, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...goal,
  ]);
  return [{ type: 'facts', style: 'small', columns: 1, items: [{ label: context.locale.serves, content }] }];
}

/** When it is to be how far, and whether it is. */
function milestones({ record }: Action, { locale }: BuildContext): readonly Block[] {
  const due = [...(record.milestones ?? [])].sort(byLastDay);
  if (due.length === 0) return [];
  // Where none is reached, that each is not tells nothing.
  const some = due.some(({ done }) => done);
  // What the mark means is heard beside it.
  const reached = { type: 'symbol', mark: '✓' } as const;
  const mark = (done: boolean | undefined): readonly Inline[] => [
    { type: 'symbol', mark: done ? '✓' : '○', word: done ? locale.milestoneDone : locale.milestoneOpen },
    ...text('\u00a0'),
  ];
  return [
    paragraph(
      [
        ...text(locale.milestones),
        ...(some ? [...text(' ('), reached, ...text(`\u00a0${locale.milestoneDone})`)] : []),
      ],
      'label',
    ),
    {
      type: 'facts',
      style: 'small',
      columns: 1,
      items: due.map(({ date, title, done }) => ({
        label: dateInShort(date, locale),
        content: [...(some ? mark(done) : []), ...text(title)],
      })),
    },
  ];
}

/** Of what is beside each other, in mm. */
type Widths = readonly [left: number, right: number];
const bothWidths = 145;

/** The right one is as wide as the table in it asks for, as far as a text is well read in what is left. */
function widthsBeside(asked: number): Widths {
  const right = Math.min(79, Math.max(61, Math.ceil(asked)));
  return [bothWidths - right, right];
}

/** Two stacks beside each other; one alone has all of the width. */
function beside(left: readonly Block[], right: readonly Block[], widths: Widths): readonly Block[] {
  if (left.length === 0 || right.length === 0) return [...left, ...right];
  const stack = (children: readonly Block[]): Section => ({ type: 'section', children });
  return [{ type: 'columns', widths, children: [stack(left), stack(right.map(filling))] }];
}

/** A table as wide as what is above and below it. */
function filling(block: Block): Block {
  return block.type === 'table' ? { ...block, wide: true } : block;
}

/** Blocks that half of a page has no room for. */
function isOfFullWidth(block: Block): boolean {
  if (block.type === 'table' || block.type === 'figure' || block.type === 'chart') return true;
  if (block.type === 'code' || block.type === 'heading' || block.type === 'box') return true;
  return 'children' in block && (block.children as readonly Block[]).some(isOfFullWidth);
}

/**
 * Texts and money beside each other, with what is served below the one and milestones below the other; each of these goes
 * over to the other side where that makes the higher stack lower.
 */
function balanced(
  [leftWidth, rightWidth]: Widths,
  texts: readonly Block[],
  money: readonly Block[],
  served: readonly Block[],
  due: readonly Block[],
): readonly [left: readonly Block[], right: readonly Block[]] {
  const ways = [
    [
      [...texts, ...served],
      [...money, ...due],
    ],
    [[...texts, ...served, ...due], money],
    [texts, [...money, ...served, ...due]],
  ] as const;
  const heightOf = ([left, right]: (typeof ways)[number]): number =>
    left.length === 0 || right.length === 0
      ? Number.MAX_VALUE
      : Math.max(pointsOf(left, leftWidth / usualLeft), pointsOf(right, rightWidth / usualLeft));
  return ways.reduce((best, way) => (heightOf(way) < heightOf(best) - 8 ? way : best));
}

/** In mm: lines of this width have as many letters as `pointsOf` counts. */
const usualLeft = 84;

/** About how many points high blocks are in the wide column of a card, or in one that is as much of it as said. */
function pointsOf(blocks: readonly Block[], part = 1): number {
  const lines = (letters: number, perLine: number): number =>
    Math.max(1, Math.ceil(letters / (perLine * part)));
  return blocks.reduce((sum, block): number => {
    if (block.type === 'table')
      return (block.notes ?? []).reduce(
        (all, note) => all + 2 + lines(plain(note).length, 60) * 11,
        sum + 12 + block.rows.length * 12.5,
      );
    if (block.type === 'facts')
      return (
        sum + 12 + block.items.reduce((all, { content }) => all + lines(plain(content).length, 54) * 10.5, 0)
      );
    if (block.type === 'list')
      return sum + block.items.reduce((all, { children }) => all + pointsOf(children, part), 0);
    if (block.type === 'paragraph') return sum + 4.5 + lines(plain(block.content).length, 55) * 12.5;
    return 'children' in block ? sum + pointsOf(block.children as readonly Block[], part) : sum + 20;
  }, 0);
}
