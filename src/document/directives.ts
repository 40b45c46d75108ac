import type { BuildContext } from './build-context.ts';
import type { Block, Callout, Inline, List } from './document.ts';

/** The blocks that a directive in a chapter stands for; none for what the plan does not have. */
export function directiveBlocks(name: string, { plan, locale }: BuildContext): readonly Block[] {
  const { overallGoal, vision } = plan.record;
  switch (name) {
    case 'working-forms':
      return list(plan.workingForms.map((form) => words(form.title)));
    case 'partners':
      return list(plan.partners.map((partner) => words(partner.title)));
    case 'overall-goal':
      return overallGoal ? [callout('goal', locale.overallGoal, overallGoal.text)] : [];
    case 'vision':
      return vision ? [callout('vision', locale.vision, vision)] : [];
    case 'strategies':
      return plan.focusAreas.length === 0
        ? []
        : [
            {
              type: 'list',
              ordered: true,
              tight: true,
              items: plan.focusAreas.map((area) => ({
                children: [
                  { type: 'paragraph', content: link(area.id, area.title) },
                  ...list(area.strategies.map((strategy) => link(strategy.id, strategy.title))),
                ],
              })),
            },
          ];
    default:
      return [];
  }
}

function words(value: string): readonly Inline[] {
  return [{ type: 'text', value }];
}

function link(id: string, value: string): readonly Inline[] {
  return [{ type: 'link', target: `#${id}`, children: words(value) }];
}

function list(items: readonly (readonly Inline[])[]): readonly List[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: false,
      tight: true,
      items: items.map((content) => ({ children: [{ type: 'paragraph', content }] })),
    },
  ];
}

function callout(role: 'goal' | 'vision', title: string, value: string): Callout {
  return { type: 'callout', role, title, children: [{ type: 'paragraph', content: words(value) }] };
}
