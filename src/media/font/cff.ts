import { checkCharstring, type Pieces } from './charstrings.ts';
import { type Budget, damaged, spend, type Table } from './sfnt.ts';

/** What a dictionary says, by operator: those of two bytes are 1200 and more. */
type Dict = ReadonlyMap<number, readonly number[]>;

/** Operators of dictionaries. Source: Adobe Technical Note 5176, tables 9, 10 and 23 */
const [charsetAt, charstringsAt, privateAt, encodingAt, subrsAt] = [15, 17, 18, 16, 19];
const [charstringKind, fontDictsAt, fontChoiceAt] = [1206, 1236, 1237];
const topOperators = new Set([0, 1, 2, 3, 4, 5, 13, 14, 15, 16, 17, 18]);
const topEscaped = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22, 23, 30, 31, 32, 33, 34, 35, 36, 37, 38]);
const fontOperators = new Set([18]);
const fontEscaped = new Set([5, 7, 38]);
const privateOperators = new Set([6, 7, 8, 9, 10, 11, 19, 20, 21]);
const privateEscaped = new Set([9, 10, 11, 12, 13, 14, 17, 18, 19]);

/**
 * Looks through a font of PostScript outlines. Source: Adobe Technical Note 5176
 * @param glyphs how many the rest of the font knows
 * @throws Refusal where it is not whole, or a glyph's program goes astray
 */
export function checkCff(cff: Table, glyphs: number, budget: Budget): void {
  // Version 1.0, and names right behind the header, as readers take it for granted.
  if (cff.getUint16(0) !== 0x0100 || cff.getUint8(2) !== 4) damaged();
  const names = indexAt(cff, 4, budget);
  const tops = indexAt(cff, names.end, budget);
  const strings = indexAt(cff, tops.end, budget);
  const global = indexAt(cff, strings.end, budget);
  if (names.pieces.length !== 1 || tops.pieces.length !== 1) damaged();
  const top = tops.pieces[0] ?? damaged();
  const dict = dictIn(cff, top, topOperators, topEscaped);
  if ((numberOf(dict, charstringKind) ?? 2) !== 2) damaged();
  const charstrings = indexAt(cff, offsetOf(dict, charstringsAt) ?? damaged(), budget).pieces;
  if (charstrings.length !== glyphs) damaged();
  checkCharset(cff, numberOf(dict, charsetAt) ?? 0, glyphs);
  checkEncoding(cff, numberOf(dict, encodingAt) ?? 0);
  const fonts = offsetOf(dict, fontDictsAt);
  const locals =
    fonts === undefined
      ? [subrsOf(cff, dict, budget)]
      : indexAt(cff, fonts, budget).pieces.map((piece) =>
          subrsOf(cff, dictIn(cff, piece, fontOperators, fontEscaped), budget),
        );
  const choice = offsetOf(dict, fontChoiceAt);
  if ((fonts === undefined) !== (choice === undefined)) damaged();
  const choose = choice === undefined ? () => 0 : choiceOf(cff, choice, glyphs);
  for (const [glyph, piece] of charstrings.entries())
    checkCharstring(cff, piece, global.pieces, locals[choose(glyph)] ?? damaged(), budget);
}

function indexAt(cff: Table, at: number, budget: Budget): { readonly pieces: Pieces; readonly end: number } {
  const count = cff.getUint16(at);
  if (count === 0) return { pieces: [], end: at + 2 };
  spend(budget, count);
  const size = cff.getUint8(at + 2);
  if (size < 1 || size > 4) damaged();
  const offset = (index: number): number => {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1)
      value = value * 256 + cff.getUint8(at + 3 + index * size + byte);
    return value;
  };
  const start = at + 2 + (count + 1) * size;
  const pieces: [number, number][] = [];
  let from = offset(0);
  if (from !== 1) damaged();
  for (let index = 1; index <= count; index += 1) {
    const to = offset(index);
    if (to < from || start + to > cff.byteLength) damaged();
    pieces.push([start + from, start + to]);
    from = to;
  }
  return { pieces, end: start + from };
}

function dictIn(
  cff: Table,
  [from, to]: readonly [number, number],
  kept: ReadonlySet<number>,
  escaped: ReadonlySet<number>,
): Dict {
  const dict = new Map<number, number[]>();
  let numbers: number[] = [];
  for (let at = from; at < to; ) {
    const opcode = cff.getUint8(at);
    at += 1;
    if (opcode <= 21) {
      const second = opcode === 12 ? cff.getUint8(at) : 0;
      if (opcode === 12 ? !escaped.has(second) : !kept.has(opcode)) damaged();
      if (opcode === 12) at += 1;
      dict.set(opcode === 12 ? 1200 + second : opcode, numbers);
      numbers = [];
    } else if (opcode === 28) {
      numbers.push(cff.getInt16(at));
      at += 2;
    } else if (opcode === 29) {
      numbers.push(cff.getInt32(at));
      at += 4;
    } else if (opcode === 30) {
      const [value, end] = realAt(cff, at, to);
      numbers.push(value);
      at = end;
    } else if (opcode >= 247 && opcode <= 254) {
      const sign = opcode < 251 ? 1 : -1;
      numbers.push(sign * ((opcode - (opcode < 251 ? 247 : 251)) * 256 + cff.getUint8(at) + 108));
      at += 1;
    } else if (opcode >= 32 && opcode <= 246) numbers.push(opcode - 139);
    else damaged();
    if (numbers.length > 48 || at > to) damaged();
  }
  return dict;
}

/** A real number, in halves of bytes, and where it ends. */
function realAt(cff: Table, from: number, to: number): readonly [value: number, end: number] {
  let text = '';
  for (let at = from; at < to; at += 1) {
    for (const half of [cff.getUint8(at) >> 4, cff.getUint8(at) & 15]) {
      if (half === 15) {
        const value = /^-?(?:\d+\.?\d*|\.\d+)(?:E-?\d{1,2})?$/.test(text) ? Number(text) : damaged();
        return [value, at + 1];
      }
      text += halves[half] ?? damaged();
      if (text.length > 40) damaged();
    }
  }
  return damaged();
}

const halves = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', undefined, '-'];

/** Where a part begins: none begins with the table. */
function offsetOf(dict: Dict, operator: number): number | undefined {
  const offset = numberOf(dict, operator);
  return offset === undefined || offset > 0 ? offset : damaged();
}

function numberOf(dict: Dict, operator: number): number | undefined {
  return dict.get(operator)?.[0];
}

/** The programs that the glyphs of a font have in common. */
function subrsOf(cff: Table, dict: Dict, budget: Budget): Pieces {
  const [size = 0, offset = 0] = dict.get(privateAt) ?? [];
  if (size < 0 || offset < 0 || offset + size > cff.byteLength) damaged();
  const privateDict = dictIn(cff, [offset, offset + size], privateOperators, privateEscaped);
  const subrs = numberOf(privateDict, subrsAt);
  return subrs === undefined ? [] : indexAt(cff, offset + subrs, budget).pieces;
}

function checkCharset(cff: Table, at: number, glyphs: number): void {
  if (at <= 2) return;
  const format = cff.getUint8(at);
  if (format === 0) {
    if (at + 1 + 2 * (glyphs - 1) > cff.byteLength) damaged();
  } else if (format > 2) damaged();
  else {
    let place = at + 1;
    for (let seen = 0; seen < glyphs - 1; ) {
      seen += 1 + (format === 1 ? cff.getUint8(place + 2) : cff.getUint16(place + 2));
      place += format === 1 ? 3 : 4;
    }
  }
}

function checkEncoding(cff: Table, at: number): void {
  if (at <= 1) return;
  const format = cff.getUint8(at) & 0x7f;
  if (format > 1 || at + 2 + cff.getUint8(at + 1) * (format + 1) > cff.byteLength) damaged();
}

/** Which of its dictionaries each glyph belongs to. */
function choiceOf(cff: Table, at: number, glyphs: number): (glyph: number) => number {
  const choices = new Uint8Array(glyphs);
  const format = cff.getUint8(at);
  if (format === 0)
    for (let glyph = 0; glyph < glyphs; glyph += 1) choices[glyph] = cff.getUint8(at + 1 + glyph);
  else if (format === 3) {
    const count = cff.getUint16(at + 1);
    if (count === 0 || cff.getUint16(at + 3) !== 0) damaged();
    for (let range = 0; range < count; range += 1) {
      const place = at + 3 + 3 * range;
      const [from, to] = [cff.getUint16(place), cff.getUint16(place + 3)];
      if (to <= from) damaged();
      choices.fill(cff.getUint8(place + 2), from, to);
    }
  } else damaged();
  return (glyph) => choices[glyph] ?? 0;
}
