import { type BuildContext, metaOf, type Source } from './build-context.ts';
import type { Block, Document } from './document.ts';
import { fill } from './locale.ts';
import { chapter } from './sections/chapter.ts';
import { cover, motifOf } from './sections/cover.ts';
import { focusArea } from './sections/focus-area.ts';

const printedKinds = new Set(['chapter', 'focus-area', 'strategy', 'goal', 'action-area']);

/** The strategy plan: cover, contents, chapters, a divider and chapter per focus area, closing page. */
export function strategyDocument(source: Source): Document {
  const { plan, locale } = source;
  const { title, subtitle, period, revision, hearing, adoptions } = plan.record;
  const context: BuildContext = {
    ...source,
    edition: {
      title,
      ...(subtitle && { subtitle }),
      period: fill(locale.period, { from: period.from, to: period.to }),
      revision,
      ...(hearing && { hearing }),
      ...(adoptions && { adoptions }),
    },
    prints: (id) => printedKinds.has(plan.byId.get(id)?.kind ?? ''),
  };
  const { owner, website, motto } = plan.record;
  const chapters = (position: 'before' | 'after'): Block[] =>
    plan.chapters.filter((own) => own.position === position).map((own) => chapter(own, context));
  return {
    kind: 'strategy',
    meta: metaOf(context),
    children: [
      cover(context, plan.focusAreas.map(motifOf)),
      { type: 'contents', depth: 2 },
      ...chapters('before'),
      ...plan.focusAreas.map((area) => focusArea(area, context)),
      ...chapters('after'),
      {
        type: 'closing',
        owner,
        ...(website && { website }),
        lines: [...(motto ? [motto] : []), ...plan.partners.map((partner) => partner.title)],
      },
    ],
  };
}
