import type { Document } from '../../document/document.ts';
import { titleInPlan } from '../../document/title-in-plan.ts';
import type { Site } from '../../render/html/site.ts';
import { fill } from '../../templates/locale.ts';
import type { FormatContext, Output } from '../format.ts';
import { downloadsOf } from './downloads.ts';
import { type DocumentPage, type Edition, pageOf } from './edition.ts';

/** The page that leads to all the others. */
export async function frontPage(context: FormatContext, edition: Edition, site: Site): Promise<Output> {
  const { all, source } = context;
  const { renderIndex } = await import('../../render/html/index-page.ts');
  const { period, motto } = source.plan.record;
  const html = renderIndex(
    await Promise.all(
      all.map(async (made) => ({
        file: `${made.target.name}.html`,
        ...pageOf(made, edition).entry,
        downloads: await downloadsOf(made, context),
      })),
    ),
    {
      period: fill(source.locale.period, { from: period.from, to: period.to }),
      ...(motto && { motto }),
      find: source.locale.findAction,
    },
    site,
    edition.options,
  );
  return { path: 'html/index.html', bytes: Buffer.from(html) };
}

/** What the front page says of a document: what its cover and its first figures do. */
export function entryOf(document: Document): DocumentPage['entry'] {
  const { meta, children } = document;
  const cover = children.find((block) => block.type === 'cover');
  const figures = firstFigures(children);
  const status = cover?.type === 'cover' ? cover.status : undefined;
  return {
    title: titleInPlan(document).title,
    edition: meta.revision,
    ...(status && { status }),
    ...(figures && { figures }),
  };
}

function firstFigures(
  blocks: Document['children'],
): Extract<Document['children'][number], { type: 'key-figures' }> | undefined {
  for (const block of blocks) {
    if (block.type === 'key-figures') return block;
    if (block.type !== 'section') continue;
    const found = firstFigures(block.children);
    if (found) return found;
  }
  return undefined;
}
