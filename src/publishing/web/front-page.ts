import type { Document } from '../../document/document.ts';
import { titleInPlan } from '../../document/title-in-plan.ts';
import type { HtmlOptions } from '../../render/html/page-context.ts';
import type { Download, Site } from '../../render/html/site.ts';
import { fill } from '../../templates/locale.ts';
import type { FormatContext, Made, Output } from '../format.ts';

/** The page that leads to all the others. */
export async function frontPage(
  { all, source }: FormatContext,
  site: Site,
  options: Omit<HtmlOptions, 'file'>,
  downloads: ReadonlyMap<Made, readonly Download[]>,
): Promise<Output> {
  const { renderIndex } = await import('../../render/html/index-page.ts');
  const { period, motto } = source.plan.record;
  const html = renderIndex(
    all.map((made) => ({
      title: titleInPlan(made.document).title,
      file: `${made.target.name}.html`,
      edition: made.document.meta.revision,
      ...inShort(made.document),
      downloads: downloads.get(made) ?? [],
    })),
    {
      period: fill(source.locale.period, { from: period.from, to: period.to }),
      ...(motto && { motto }),
      find: source.locale.findAction,
    },
    site,
    options,
  );
  return { path: 'html/index.html', bytes: Buffer.from(html) };
}

/** What a cover and its first figures say of a document. */
function inShort({ children }: Document) {
  const cover = children.find((block) => block.type === 'cover');
  const figures = firstFigures(children);
  const status = cover?.type === 'cover' ? cover.status : undefined;
  return { ...(status && { status }), ...(figures && { figures }) };
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
