import { overallIndicators } from '../model/measured.ts';
import { unstopped } from '../text/listed.ts';
import { type BuildContext, linkTo } from './build-context.ts';
import type { Block, Callout } from './document.ts';
import { indicatorOverview } from './sections/indicator-words.ts';
import { partnerNames } from './sections/who.ts';
import { list, paragraph, text } from './words.ts';

/** The blocks that replace a directive in a chapter; none where the plan has nothing for it. */
export function directiveBlocks(name: string, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { overallGoal, vision } = plan.record;
  switch (name) {
    case 'working-forms':
      return list(plan.workingForms.map((form) => text(form.title)));
    case 'perspectives':
      return list(
        plan.perspectives.map(({ title, record }) =>
          text(record.description ? `${unstopped(title)}: ${record.description}` : title),
        ),
      );
    case 'partners':
      return list(partnerNames(context).map((name) => text(name)));
    case 'overall-goal':
      return overallGoal
        ? [
            callout('goal', locale.overallGoal, overallGoal.text),
            ...indicatorOverview(overallIndicators(plan), context),
          ]
        : [];
    case 'vision':
      return vision ? [callout('vision', locale.vision, vision)] : [];
    case 'strategies':
      return plan.focusAreas.length === 0
        ? []
        : [
            {
              type: 'list',
              ordered: false,
              tight: true,
              items: plan.focusAreas.map((area) => ({
                number: area.number,
                children: [
                  paragraph(linkTo(area, context)),
                  ...(area.children.length === 0
                    ? []
                    : [
                        {
                          type: 'list',
                          ordered: false,
                          tight: true,
                          items: area.children.map((child) => ({
                            number: child.number,
                            children: [paragraph(linkTo(child, context))],
                          })),
                        } as const,
                      ]),
                ],
              })),
            },
          ];
    default:
      return [];
  }
}

function callout(role: 'goal' | 'vision', title: string, value: string): Callout {
  return { type: 'callout', role, title, children: [paragraph(text(value))] };
}
