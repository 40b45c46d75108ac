import { type Budget, damaged, spend, type Table } from './sfnt.ts';

/** Pieces of a table, by where they begin and end. */
export type Pieces = readonly (readonly [from: number, to: number])[];

/** Calls in calls, and numbers that wait: more than the format allows, which some fonts go beyond. */
const [deepest, mostNumbers] = [16, 192];

/** How many numbers an operator may take, and how many further ones each time it goes on. Source: Adobe Technical Note 5177 */
const takes: Readonly<Record<number, (count: number) => boolean>> = {
  5: (count) => count >= 2 && count % 2 === 0,
  6: (count) => count >= 1,
  7: (count) => count >= 1,
  8: (count) => count >= 6 && count % 6 === 0,
  24: (count) => count >= 8 && count % 6 === 2,
  25: (count) => count >= 8 && count % 2 === 0,
  26: (count) => count >= 4 && count % 4 < 2,
  27: (count) => count >= 4 && count % 4 < 2,
  30: (count) => count >= 4 && count % 4 < 2,
  31: (count) => count >= 4 && count % 4 < 2,
};
const flexes: Readonly<Record<number, number>> = { 34: 7, 35: 13, 36: 9, 37: 11 };
const moves: Readonly<Record<number, number>> = { 4: 1, 21: 2, 22: 1 };
const stems = new Set([1, 3, 18, 23]);
const masks = new Set([19, 20]);

/**
 * Runs through the program of a glyph as a reader does, without drawing.
 * @throws Refusal where it goes astray, on and on, or does what no font in use does
 */
export function checkCharstring(
  cff: Table,
  glyph: readonly [from: number, to: number],
  global: Pieces,
  local: Pieces,
  budget: Budget,
): void {
  let numbers: number[] = [];
  let [stemCount, hasWidth, ended] = [0, false, false];
  /** The first operator may have the glyph's width before its own numbers. */
  const width = (extra: boolean): void => {
    if (extra && hasWidth) damaged();
    hasWidth = true;
  };
  const push = (value: number): void => {
    if (numbers.push(value) > mostNumbers) damaged();
  };
  const call = (pieces: Pieces, level: number): void => {
    const bias = pieces.length < 1240 ? 107 : pieces.length < 33_900 ? 1131 : 32_768;
    const piece = pieces[(numbers.pop() ?? Number.NaN) + bias] ?? damaged();
    if (level >= deepest) damaged();
    run(piece, level + 1);
  };
  const run = ([from, to]: readonly [number, number], level: number): void => {
    spend(budget, 1 + to - from);
    for (let at = from; at < to; ) {
      const opcode = cff.getUint8(at);
      at += 1;
      if (opcode === 28) {
        push(cff.getInt16(at));
        at += 2;
      } else if (opcode === 255) {
        push(cff.getInt32(at) / 65536);
        at += 4;
      } else if (opcode >= 247) {
        push(
          (opcode < 251 ? (opcode - 247) * 256 + 108 : -(opcode - 251) * 256 - 108) +
            (opcode < 251 ? 1 : -1) * cff.getUint8(at),
        );
        at += 1;
      } else if (opcode >= 32) push(opcode - 139);
      else if (opcode === 11) return;
      else if (ended) damaged();
      else if (opcode === 10) call(local, level);
      else if (opcode === 29) call(global, level);
      else {
        const count = numbers.length;
        const move = moves[opcode];
        if (stems.has(opcode) || masks.has(opcode)) {
          width(count % 2 === 1);
          stemCount += count >> 1;
          if (masks.has(opcode)) at += (stemCount + 7) >> 3;
        } else if (move !== undefined) {
          if (count < move || count > move + 1) damaged();
          width(count > move);
        } else if (opcode === 14) {
          // Four numbers more put two letters together, which is no longer done.
          if (count > 1) damaged();
          width(count === 1);
          ended = true;
        } else if (opcode === 12) {
          const flex = flexes[cff.getUint8(at)];
          at += 1;
          if (flex !== count) damaged();
        } else if (!takes[opcode]?.(count)) damaged();
        numbers = [];
      }
    }
  };
  run(glyph, 0);
}
