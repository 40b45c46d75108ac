import type { FocusArea, LevelEntity, Prose } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { addedWords, type BuildContext } from '../build-context.ts';
import type { Block, Divider, Heading, Inline, List, Section } from '../document.ts';
import { fromProse, inlines } from '../from-prose.ts';
import { proseContext } from '../prose-context.ts';
import { paragraph, text } from '../words.ts';
import { levelFacts, otherFacts } from './level-facts.ts';

/** A focus area: its divider, its introduction with the list of the files under it, and all that is under it. */
export function focusArea(
  area: FocusArea,
  context: BuildContext,
  { divider: opens = 'opening', newPage = 'auto' }: SectionChoice = { section: 'focus-areas' },
): Section {
  const { children, ...section } = partOf(area, 1, area.index, context);
  const [heading, ...rest] = children;
  const divider: Divider = {
    type: 'divider',
    label: fill(context.locale.focusAreaNumber, { number: area.number }),
    title: area.title,
    accent: area.index,
  };
  return {
    ...section,
    ...(newPage && { newPage }),
    children: [
      ...(opens === 'page' ? [divider] : []),
      ...(heading?.type === 'heading' ? [{ ...heading, ...(opens === 'opening' && { opening: true }) }] : []),
      ...(opens === 'none' ? [] : goalsIn(area, context)),
      ...rest,
    ],
  };
}

/** Something with a heading, and all that is under it. */
export function partOf(
  entity: LevelEntity,
  level: 1 | 2 | 3,
  accent: number,
  context: BuildContext,
): Section {
  const { locale } = context;
  const named = entity.form === 'heading' && entity.kind !== 'focus-area' ? entity.kind : undefined;
  const heading: Heading = {
    type: 'heading',
    level,
    id: entity.id,
    number: entity.number,
    ...(named && { label: named === 'goal' ? locale.goal : locale.strategy }),
    content: [{ type: 'text', value: entity.title }],
  };
  const items = entity.children.filter(({ form }) => form === 'item');
  const parts = entity.children.filter(({ form }) => form !== 'item');
  const itemsLabel = items[0]?.kind === 'strategy' ? locale.strategies : locale.actionAreas;
  const below = level === 1 ? 2 : 3;
  return {
    type: 'section',
    accent,
    ...(entity.language && { language: entity.language }),
    children: [
      heading,
      ...levelFacts(entity, context),
      ...prose(entity.intro, entity.id, context),
      ...(items[0] ? [addedWords(itemsLabel, 'label', context), itemList(items, entity, context)] : []),
      ...(entity.outro ? prose(entity.outro, entity.id, context) : []),
      ...parts.map((child) => partOf(child, below, accent, context)),
    ],
  };
}

/** What there is in a focus area: its goals, with the strategies that they are under. Computed, so that it names what follows. */
function goalsIn(area: FocusArea, context: BuildContext): readonly Block[] {
  const listed = downToGoals(area);
  const [first] = listed;
  if (!first) return [];
  const { strategiesOfFocusArea, goalsOfFocusArea } = context.locale;
  return [
    addedWords(first.kind === 'goal' ? goalsOfFocusArea : strategiesOfFocusArea, 'label', context),
    {
      type: 'list',
      ordered: false,
      tight: true,
      index: true,
      items: listed.map(({ id, number, listedAs, kind }) => {
        const words = text(listedAs);
        const children: readonly Inline[] = kind === 'goal' ? words : [{ type: 'strong', children: words }];
        return { number, children: [paragraph([{ type: 'link', target: `#${id}`, children }])] };
      }),
    },
  ];
}

/** What is under something down to its goals, but for items. */
function downToGoals(entity: LevelEntity): readonly LevelEntity[] {
  return entity.children
    .filter(({ form }) => form !== 'item')
    .flatMap((child) => (child.kind === 'goal' ? [child] : [child, ...downToGoals(child)]));
}

function itemList(items: readonly LevelEntity[], owner: LevelEntity, context: BuildContext): List {
  return {
    type: 'list',
    ordered: false,
    tight: true,
    items: items.map((item) => ({
      id: item.id,
      number: item.number,
      ...(item.checked !== undefined && { checked: item.checked }),
      children: [
        { type: 'paragraph', content: inlines(item.content, proseContext(owner.intro, owner.id, context)) },
        ...otherFacts(item, context),
        ...(item.children.length > 0 ? [itemList(item.children, owner, context)] : []),
      ],
    })),
  };
}

function prose(body: Prose, id: string, context: BuildContext): readonly Block[] {
  return fromProse(body.nodes, proseContext(body, id, context));
}
