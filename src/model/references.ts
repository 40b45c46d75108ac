import { isLevel, type Levels } from '../kinds/levels.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { Place } from '../text/place.ts';
import { type Entity, isOwnRecord, type Plan, type Reference } from './entities.ts';
import { namedIn } from './named.ts';
import type { Path } from './places.ts';
import type { PlanRecord } from './records.ts';
import { type ReferenceField, referenceTexts } from './reference-fields.ts';

interface Parts {
  readonly record: PlanRecord;
  readonly at: (...path: Path) => Place;
  readonly levels: Levels;
  readonly entities: readonly Entity[];
  readonly idSpaces: Plan['idSpaces'];
  /** Ids that are keys of a map. */
  readonly named: readonly Reference[];
  /** Records of files that are no entities with a record: front matter, and what lacks something. */
  readonly others: readonly {
    readonly kind: RecordKind;
    readonly record: object;
    readonly at: (...path: Path) => Place;
    readonly from: Entity | undefined;
  }[];
}

/**
 * Every field of the plan that names an entity by id, in reading order. Where free text may be instead, only what is
 * the id of such an entity is a reference.
 */
export function collectReferences(plan: Parts): readonly Reference[] {
  const references: Reference[] = [];
  const known = new Map<ReferenceField['kinds'], Reference['expected']>();
  /** What the plan has no level for cannot be meant. */
  const meant = (kinds: ReferenceField['kinds']): Reference['expected'] => {
    const expected = known.get(kinds) ?? kinds.filter((kind) => !isLevel(kind) || plan.levels.has(kind));
    known.set(kinds, expected);
    return expected;
  };
  const collect = (
    kind: RecordKind,
    record: object,
    at: (...path: Path) => Place,
    from: Entity | undefined,
  ): void => {
    for (const { text, path, field, on } of referenceTexts(kind, record)) {
      const { kinds, orText, orGone, orWords } = field;
      if (orWords?.includes(text)) continue;
      if ((orText || orGone) && !namedIn(plan, text, ...kinds)) continue;
      const expected = meant(kinds);
      const place = at(...path);
      references.push({ from, id: text, expected, place: on === 'key' ? { ...place, on } : place });
    }
  };
  collect('plan', plan.record, plan.at, undefined);
  for (const entity of plan.entities)
    if (isOwnRecord(entity)) collect(entity.kind, entity.record, entity.at, entity);
  for (const { kind, record, at, from } of plan.others) collect(kind, record, at, from);
  references.push(...plan.named);
  return references;
}
