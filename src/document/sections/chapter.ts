import type { Chapter } from '../../model/entities.ts';
import type { BuildContext } from '../build-context.ts';
import type { Section } from '../document.ts';
import { fromProse } from '../from-prose.ts';
import { themeOf } from '../own-settings.ts';
import { proseContext } from '../prose-context.ts';

/** A chapter of its own words. */
export function chapter(source: Chapter, context: BuildContext): Section {
  return {
    type: 'section',
    newPage: 'auto',
    ...(themeOf(context.plan)?.page?.columns === 2 && { columns: 2 }),
    ...(source.language && { language: source.language }),
    children: [
      { type: 'heading', level: 1, id: source.id, content: [{ type: 'text', value: source.title }] },
      ...fromProse(source.body.nodes, proseContext(source.body, source.id, context)),
    ],
  };
}
