import { weights } from '../templates/weights.ts';
import type { Change, ChangePart } from './change.ts';

/** What a change is made of: the parts of an act, else the change itself. */
export function partsOf(change: Change): readonly ChangePart[] {
  return change.detail.type === 'act' ? change.detail.parts : [change];
}

/** The first of the heaviest. */
export function heaviestOf(parts: readonly [ChangePart, ...ChangePart[]]): ChangePart {
  return parts.reduce((heaviest, part) =>
    weights.indexOf(part.weight) > weights.indexOf(heaviest.weight) ? part : heaviest,
  );
}
