import type { LevelEntity } from '../model/entities.ts';
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
    case 'focus-areas':
      return numberedLinks(plan.focusAreas, context);
    case 'strategies':
      return numberedLinks(plan.focusAreas, context, ({ children }) => numberedLinks(children, context));
    default:
      return [];
  }
}

/** Parts of the plan by number, as links; below each what is under it. */
function numberedLinks<Part extends LevelEntity>(
  parts: readonly Part[],
  context: BuildContext,
  under: (part: Part) => readonly Block[] = () => [],
): readonly Block[] {
  if (parts.length === 0) return [];
  const items = parts.map((part) => ({
    number: part.number,
    children: [paragraph(linkTo(part, context)), ...under(part)],
  }));
  return [{ type: 'list', ordered: false, tight: true, items }];
}

function callout(role: 'goal' | 'vision', title: string, value: string): Callout {
  return { type: 'callout', role, title, children: [paragraph(text(value))] };
}
