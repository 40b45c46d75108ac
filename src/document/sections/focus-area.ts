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
      ...area.strategies.map((entity) => strategy(entity, area.index, context)),
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
      items: area.strategies.map((strategy) => ({
        children: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'link',
                target: `#${strategy.id}`,
                children: [{ type: 'text', value: strategy.listedAs }],
              },
            ],
          },
        ],
      })),
    },
  ];
}

function strategy(entity: Strategy, accent: number, context: BuildContext): Section {
  return {
    type: 'section',
    accent,
    ...(entity.language && { language: entity.language }),
    children: [
      {
        type: 'heading',
        level: 2,
        id: entity.id,
        number: entity.number,
        content: [{ type: 'text', value: entity.title }],
      },
      ...prose(entity.intro, entity.id, context),
      ...entity.goals.map((child) => goal(child, accent, context)),
    ],
  };
}

function goal(entity: Goal, accent: number, context: BuildContext): Section {
  const { locale } = context;
  return {
    type: 'section',
    accent,
    children: [
      {
        type: 'heading',
        level: 3,
        id: entity.id,
        number: entity.number,
        label: locale.goal,
        content: [{ type: 'text', value: entity.title }],
      },
      ...prose(entity.intro, entity.id, context),
      ...(entity.actionAreas.length > 0
        ? [addedWords(locale.actionAreas, 'label', context), actionAreas(entity.actionAreas, entity, context)]
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

function prose(body: Prose, id: string, context: BuildContext): readonly Block[] {
  return fromProse(body.nodes, proseContext(body, id, context));
}
