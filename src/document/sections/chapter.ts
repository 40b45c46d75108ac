import type { Chapter } from '../../model/entities.ts';
import type { BuildContext } from '../build-context.ts';
import type { Section } from '../document.ts';
import { fromProse } from '../from-prose.ts';
import { proseContext } from '../prose-context.ts';

/** A chapter of its own words. */
export function chapter(own: Chapter, context: BuildContext): Section {
  return {
    type: 'section',
    newPage: true,
    ...(own.language && { language: own.language }),
    children: [
      { type: 'heading', level: 1, id: own.id, content: [{ type: 'text', value: own.title }] },
      ...fromProse(own.body.nodes, proseContext(own.body, own.id, context)),
    ],
  };
}
