import { type BuildContext, metaOf } from './build-context.ts';
import type { Cover, Document, Section } from './document.ts';
import { cover } from './sections/cover.ts';

/** A yearly document: cover, contents, those of the chapters that hold something, and a closing page with the members. */
export function framed(
  kind: Document['kind'],
  context: BuildContext,
  motif: Cover['motif'],
  chapters: readonly (Section | undefined)[],
): Document {
  const { record, partners } = context.plan;
  return {
    kind,
    meta: metaOf(context),
    children: [
      cover(context, motif),
      { type: 'contents', depth: 2 },
      ...chapters.filter((chapter) => chapter !== undefined),
      {
        type: 'closing',
        owner: record.owner,
        ...(record.website && { website: record.website }),
        lines: partners.map((partner) => partner.title),
      },
    ],
  };
}
