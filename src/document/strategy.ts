import { type BuildContext, metaOf } from './build-context.ts';
import type { Block, Document } from './document.ts';
import { chapter } from './sections/chapter.ts';
import { cover } from './sections/cover.ts';
import { focusArea } from './sections/focus-area.ts';

/** The strategy plan: cover, contents, chapters, a divider and chapter per focus area, closing page. */
export function strategyDocument(context: BuildContext): Document {
  const { plan } = context;
  const { owner, website, motto } = plan.record;
  const chapters = (position: 'before' | 'after'): Block[] =>
    plan.chapters.filter((own) => own.position === position).map((own) => chapter(own, context));
  return {
    kind: 'strategy',
    meta: metaOf(context),
    children: [
      cover(context),
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
