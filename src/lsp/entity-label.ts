import type { Language } from '../kinds/languages.ts';
import { kindName } from '../messages/entity-names.ts';
import { inWordsOf } from '../messages/own-words.ts';
import type { Entity } from '../model/entities.ts';
import { type Sources, spanFinder } from '../text/source.ts';
import type { Reading } from './reading.ts';

/** Of each reading: a list of what may be written has a label for each, and many are in one file. */
const finders = new WeakMap<Sources, ReturnType<typeof spanFinder>>();

/** What an entity is, and where: `a goal 1.1.1 · focus-areas/01-business/01-tourism.md:7`. */
export function entityLabel(entity: Entity, { plan, sources }: Reading, language: Language): string {
  const spanOf = finders.get(sources) ?? spanFinder(sources);
  finders.set(sources, spanOf);
  const { line } = spanOf(entity.place);
  const spoken = plan ? inWordsOf(plan.record, language) : language;
  const number = 'number' in entity ? ` ${entity.number}` : '';
  return `${kindName(entity.kind, spoken)}${number} · ${entity.file}:${line}`;
}
