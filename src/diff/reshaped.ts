import type { TextBlock, TextPart } from './change.ts';

/**
 * The parts of a block with what is printed before them where that is what changed: `[-17.-] {+27.+} mai`. Undefined where
 * the number of an item is the same in both, or follows from the one before it.
 */
export function renumberedParts({ parts, reshaped }: TextBlock): readonly TextPart[] | undefined {
  const before = reshaped?.before.number;
  const after = reshaped?.after.number;
  if (before === after) return undefined;
  const marks: TextPart[] = [
    ...(before === undefined ? [] : [{ op: 'out' as const, text: `${before}.` }]),
    ...(after === undefined ? [] : [{ op: 'in' as const, text: `${after}.` }]),
    { op: 'same', text: ' ' },
  ];
  return [...marks, ...parts];
}

/** Whether a block is another kind of block than before, or in another parent: more than another number. */
export function isReshaped({ reshaped }: TextBlock): boolean {
  if (!reshaped) return false;
  const { before, after } = reshaped;
  return (
    before.type !== after.type || before.level !== after.level || before.within.join() !== after.within.join()
  );
}
