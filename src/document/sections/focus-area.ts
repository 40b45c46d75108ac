import type { ActionArea, FocusArea, Goal, Prose, Strategy } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import { addedWords, type BuildContext } from '../build-context.ts';
import type { Block, List, Section } from '../document.ts';
import { fromProse, inlines } from '../from-prose.ts';
import { proseContext } from '../prose-context.ts';
import { motifOf } from './cover.ts';

/** A focus area: its divider, its introduction with the list of its strategies, and each strategy. */
export function focusArea(area: FocusArea, context: BuildContext): Section {
  const { locale } = context;
  return {
    type: 'section',
    accent: area.index,
    newPage: true,
    ...(area.language && { language: area.language }),
    children: [
      {
        type: 'divider',
        label: fill(locale.focusAreaNumber, { number: area.number }),
        title: area.title,
        accent: area.index,
        motif: motifOf(area),
      },
      {
        type: 'heading',
        level: 1,
        id: area.id,
        number: area.number,
        content: [{ type: 'text', value: area.title }],
      },
      ...prose(area.intro, area.id, context),
      ...strategyList(area, context),
      ...area.strategies.map((own) => strategy(own, area.index, context)),
    ],
  };
}

/** The list of a focus area's strategies: computed, so that it can never name others than those that follow. */
function strategyList(area: FocusArea, context: BuildContext): readonly Block[] {
  if (area.strategies.length === 0) return [];
  return [
    addedWords(context.locale.strategiesOfFocusArea, 'label', context),
    {
      type: 'list',
      ordered: false,
      tight: true,
      items: area.strategies.map((own) => ({
        children: [
          {
            type: 'paragraph',
            content: [
              { type: 'link', target: `#${own.id}`, children: [{ type: 'text', value: own.listedAs }] },
            ],
          },
        ],
      })),
    },
  ];
}

function strategy(own: Strategy, accent: number, context: BuildContext): Section {
  return {
    type: 'section',
    accent,
    ...(own.language && { language: own.language }),
    children: [
      {
        type: 'heading',
        level: 2,
        id: own.id,
        number: own.number,
        content: [{ type: 'text', value: own.title }],
      },
      ...prose(own.intro, own.id, context),
      ...own.goals.map((each) => goal(each, accent, context)),
    ],
  };
}

function goal(own: Goal, accent: number, context: BuildContext): Section {
  const { locale } = context;
  return {
    type: 'section',
    accent,
    children: [
      {
        type: 'heading',
        level: 3,
        id: own.id,
        number: own.number,
        label: locale.goal,
        content: [{ type: 'text', value: own.title }],
      },
      ...prose(own.intro, own.id, context),
      ...(own.actionAreas.length > 0
        ? [addedWords(locale.actionAreas, 'label', context), actionAreas(own.actionAreas, own, context)]
        : []),
    ],
  };
}

function actionAreas(areas: readonly ActionArea[], owner: Goal, context: BuildContext): List {
  return {
    type: 'list',
    ordered: false,
    tight: true,
    items: areas.map((area) => ({
      id: area.id,
      children: [
        { type: 'paragraph', content: inlines(area.content, proseContext(owner.intro, owner.id, context)) },
        ...(area.children.length > 0 ? [actionAreas(area.children, owner, context)] : []),
      ],
    })),
  };
}

function prose(own: Prose, id: string, context: BuildContext): readonly Block[] {
  return fromProse(own.nodes, proseContext(own, id, context));
}
