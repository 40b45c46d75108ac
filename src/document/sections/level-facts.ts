import type { LevelEntity } from '../../model/entities.ts';
import { indicatorsOf } from '../../model/measured.ts';
import { namedIn } from '../../model/named.ts';
import { listed } from '../../text/listed.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { fromProse } from '../from-prose.ts';
import { proseContext } from '../prose-context.ts';
import { paragraph, text } from '../words.ts';
import { factsLine } from './facts-line.ts';
import { indicatorInShort } from './indicator-words.ts';
import { responsibleNames } from './who.ts';

/** What is printed under a heading before its text: its main goal, its ingress, and its other facts on one line. */
export function levelFacts(entity: LevelEntity, context: BuildContext): readonly Block[] {
  const { facts, ingress, id } = entity;
  const { mainGoal } = facts;
  const { locale } = context;
  return [
    ...(mainGoal
      ? [
          {
            type: 'callout',
            role: 'goal',
            title: locale.mainGoal,
            children: [paragraph(text(mainGoal))],
          } as const,
        ]
      : []),
    ...(ingress ? fromProse(ingress.nodes, proseContext(ingress, id, context)) : []).map(
      (block): Block => (block.type === 'paragraph' ? { ...block, role: 'lead' } : block),
    ),
    ...otherFacts(entity, context),
  ];
}

/** The facts of a heading or an item on one line, but for the two that have a place of their own. */
export function otherFacts(entity: LevelEntity, context: BuildContext): readonly Block[] {
  return factsLine(factsOf(entity, context), context);
}

function factsOf(
  entity: LevelEntity,
  context: BuildContext,
): readonly (readonly [label: string, value: string])[] {
  const { locale, plan } = context;
  const { facts } = entity;
  const indicators = indicatorsOf(entity, plan);
  return [
    [locale.responsible, responsibleNames(facts, context)],
    [locale.sdg, (facts.sdg ?? []).join(', ')],
    [
      locale.perspectives,
      listed((facts.perspectives ?? []).map((id) => namedIn(plan, id, 'perspective')?.title ?? id)),
    ],
    [
      indicators.length === 1 ? locale.indicator : locale.indicators,
      listed(indicators.map((indicator) => indicatorInShort(indicator, context))),
    ],
  ];
}
