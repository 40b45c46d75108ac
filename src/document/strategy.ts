import { ownAdoptions } from '../model/editions.ts';
import { fill } from '../templates/locale.ts';
import type { BuildContext, Source } from './build-context.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { hasPart } from './own-settings.ts';
import { chapter } from './sections/chapter.ts';
import { focusArea } from './sections/focus-area.ts';
import { motifOfGoals } from './sections/motif.ts';
import { statusSince } from './sections/status-since.ts';
import { strategyAtAGlance } from './sections/strategy-at-a-glance.ts';
import { partnerNames } from './sections/who.ts';

const areaKinds = new Set(['focus-area', 'strategy', 'goal', 'action-area']);

/** The strategy plan: cover, contents, chapters, a divider and chapter per focus area, closing page. */
export function strategyDocument(source: Source): Document {
  const { plan, locale } = source;
  const { title, subtitle, period, revision, hearing } = plan.record;
  const template = source.templates.strategy;
  const areas = hasPart(template, 'focus-areas');
  const positions = new Set(
    template.sections
      .filter(({ section }) => section === 'chapters')
      .map(({ position = 'before' }) => position),
  );
  const context: BuildContext = {
    ...source,
    edition: {
      title,
      ...(subtitle && { subtitle }),
      period: fill(locale.period, { from: period.from, to: period.to }),
      revision,
      ...(hearing && { hearing }),
      adoptions: ownAdoptions(plan.record),
    },
    prints(id) {
      const entity = plan.idSpaces.get('text')?.get(id);
      if (entity?.kind === 'chapter') return positions.has(entity.position);
      if (entity?.kind === 'guideline')
        return plan.chapters.some(({ file, position }) => file === entity.file && positions.has(position));
      return areas && areaKinds.has(entity?.kind ?? '');
    },
  };
  const { motto } = plan.record;
  const closing = [...(motto ? [motto] : []), ...partnerNames(source)];
  return compose(
    'strategy',
    context,
    { motif: motifOfGoals(source), closing },
    {
      'at-a-glance': chapterMaker('kort', locale.atAGlance, () => strategyAtAGlance(context), {
        wide: true,
      }),
      chapters: ({ position = 'before' }) =>
        plan.chapters
          .filter((chapter) => chapter.position === position)
          .map((entity) => chapter(entity, context)),
      status: (choice) => statusSince(context, choice),
      'focus-areas': (choice) => plan.focusAreas.map((area) => focusArea(area, context, choice)),
    },
  );
}
