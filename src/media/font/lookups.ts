import { type Budget, damaged, spend, type Table } from './sfnt.ts';

/**
 * Kinds of lookup that are used: one glyph or several become one (ligatures), single ones and pairs are moved, marks are
 * on letters. The others look at the context, call each other and make several glyphs of one, which has no bound
 * that a table would show. Source: OpenType 1.9, "GSUB" and "GPOS"
 */
const used = { GSUB: new Set([1, 4]), GPOS: new Set([1, 2, 4, 6]) };
const extension = { GSUB: 7, GPOS: 9 };

export type LayoutTable = keyof typeof used;

/** The target of an offset; none may be missing. */
export function linked(table: Table, from: number, place: number): number {
  const offset = table.getUint16(place);
  return offset === 0 ? damaged() : from + offset;
}

/**
 * Looks through a part of a lookup.
 * @throws Refusal where it leads astray, or is of a kind that is not used
 */
export function checkSubtable(
  table: Table,
  at: number,
  type: number,
  kind: LayoutTable,
  glyphs: number,
  budget: Budget,
): void {
  if (type === extension[kind]) {
    if (table.getUint16(at) !== 1 || table.getUint16(at + 2) === type) damaged();
    if (table.getUint32(at + 4) === 0) damaged();
    checkSubtable(table, at + table.getUint32(at + 4), table.getUint16(at + 2), kind, glyphs, budget);
    return;
  }
  if (!used[kind].has(type)) damaged();
  const subtable: Subtable = { table, at, glyphs, budget };
  if (kind === 'GSUB') (type === 1 ? checkSingle : checkLigatures)(subtable);
  else if (type === 1) checkMoves(subtable);
  else if (type === 2) checkPairs(subtable);
  else checkMarks(subtable);
}

interface Subtable {
  readonly table: Table;
  readonly at: number;
  readonly glyphs: number;
  readonly budget: Budget;
}

/** The glyphs that a subtable is for, in order. */
function coverage({ table, budget }: Subtable, at: number): readonly number[] {
  const [format, count] = [table.getUint16(at), table.getUint16(at + 2)];
  const covered: number[] = [];
  if (format === 1) {
    spend(budget, count);
    for (let index = 0; index < count; index += 1) covered.push(table.getUint16(at + 4 + 2 * index));
  } else if (format === 2) {
    for (let index = 0; index < count; index += 1) {
      const place = at + 4 + 6 * index;
      const [start, end] = [table.getUint16(place), table.getUint16(place + 2)];
      if (end < start || table.getUint16(place + 4) !== covered.length) damaged();
      spend(budget, 1 + end - start);
      for (let glyph = start; glyph <= end; glyph += 1) covered.push(glyph);
    }
  } else damaged();
  return covered;
}

/** Classes of glyphs, none of them `below` or more. */
export function checkClasses({ table, budget }: Subtable, at: number, below: number): void {
  const format = table.getUint16(at);
  const [count, first, step] =
    format === 1 ? [table.getUint16(at + 4), at + 6, 2] : [table.getUint16(at + 2), at + 8, 6];
  if (format !== 1 && format !== 2) damaged();
  spend(budget, count);
  for (let index = 0; index < count; index += 1)
    if (table.getUint16(first + step * index) >= below) damaged();
}

function checkSingle(subtable: Subtable): void {
  const { table, at, glyphs } = subtable;
  const covered = coverage(subtable, linked(table, at, at + 2));
  const format = table.getUint16(at);
  if (format !== 1 && (format !== 2 || table.getUint16(at + 4) < covered.length)) damaged();
  for (const [index, glyph] of covered.entries()) {
    const result =
      format === 1 ? (glyph + table.getInt16(at + 4)) & 0xffff : table.getUint16(at + 6 + 2 * index);
    if (result >= glyphs) damaged();
  }
}

function checkLigatures(subtable: Subtable): void {
  const { table, at, glyphs, budget } = subtable;
  const covered = coverage(subtable, linked(table, at, at + 2));
  if (table.getUint16(at) !== 1 || table.getUint16(at + 4) < covered.length) damaged();
  for (const index of covered.keys()) {
    const set = linked(table, at, at + 6 + 2 * index);
    const count = table.getUint16(set);
    for (let ligature = 0; ligature < count; ligature += 1) {
      const place = linked(table, set, set + 2 + 2 * ligature);
      const parts = table.getUint16(place + 2);
      spend(budget, 1 + parts);
      if (table.getUint16(place) >= glyphs || parts < 1) damaged();
      if (parts > 1) table.getUint16(place + 2 * parts);
    }
  }
}

/** Bytes of a value record: two for each that it has. Tables of corrections for the screen are looked at too. */
function valueSize(format: number): number {
  let size = 0;
  for (let bits = format; bits > 0; bits >>= 1) size += 2 * (bits & 1);
  return size;
}

/** Where a value record leads to corrections: seen from its subtable, or from itself, as readers are not of one mind. */
function checkValue({ table, at }: Subtable, place: number, format: number): void {
  if (format === 0) return;
  table.getUint16(place + valueSize(format) - 2);
  for (let bit = 0x10; bit <= 0x80; bit <<= 1) {
    if (!(format & bit)) continue;
    const offset = table.getUint16(place + valueSize(format & (bit - 1)));
    if (offset === 0) continue;
    table.getUint16(at + offset + 4);
    table.getUint16(place + offset + 4);
  }
}

function checkMoves(subtable: Subtable): void {
  const { table, at } = subtable;
  const covered = coverage(subtable, linked(table, at, at + 2));
  const [kind, format] = [table.getUint16(at), table.getUint16(at + 4)];
  if (format > 0xff || kind < 1 || kind > 2) damaged();
  if (kind === 1) checkValue(subtable, at + 6, format);
  else {
    if (table.getUint16(at + 6) < covered.length) damaged();
    for (const index of covered.keys()) checkValue(subtable, at + 8 + index * valueSize(format), format);
  }
}

function checkPairs(subtable: Subtable): void {
  const { table, at, budget } = subtable;
  const covered = coverage(subtable, linked(table, at, at + 2));
  const formats = [table.getUint16(at + 4), table.getUint16(at + 6)] as const;
  if (formats.some((format) => format > 0xff)) damaged();
  const [first, second] = formats.map(valueSize) as [number, number];
  const checkBoth = (place: number): void => {
    checkValue(subtable, place, formats[0]);
    checkValue(subtable, place + first, formats[1]);
  };
  if (table.getUint16(at) === 1) {
    if (table.getUint16(at + 8) < covered.length) damaged();
    for (const index of covered.keys()) {
      const set = linked(table, at, at + 10 + 2 * index);
      const count = table.getUint16(set);
      spend(budget, 1 + count);
      for (let pair = 0; pair < count; pair += 1) {
        const place = set + 2 + pair * (2 + first + second);
        table.getUint16(place);
        checkBoth(place + 2);
      }
    }
    return;
  }
  if (table.getUint16(at) !== 2) damaged();
  const counts = [table.getUint16(at + 12), table.getUint16(at + 14)] as const;
  checkClasses(subtable, linked(table, at, at + 8), counts[0]);
  checkClasses(subtable, linked(table, at, at + 10), counts[1]);
  spend(budget, counts[0] * counts[1]);
  for (let index = 0; index < counts[0] * counts[1]; index += 1)
    checkBoth(at + 16 + index * (first + second));
}

function checkMarks(subtable: Subtable): void {
  const { table, at, budget } = subtable;
  if (table.getUint16(at) !== 1) damaged();
  const marks = coverage(subtable, linked(table, at, at + 2));
  const bases = coverage(subtable, linked(table, at, at + 4));
  const classes = table.getUint16(at + 6);
  const [markArray, baseArray] = [linked(table, at, at + 8), linked(table, at, at + 10)];
  if (table.getUint16(markArray) < marks.length || table.getUint16(baseArray) < bases.length) damaged();
  // Readers take in all that an array says it has.
  const [markCount, baseCount] = [table.getUint16(markArray), table.getUint16(baseArray) * classes];
  spend(budget, markCount + baseCount);
  for (let index = 0; index < markCount; index += 1) {
    const place = markArray + 2 + 4 * index;
    if (table.getUint16(place) >= classes) damaged();
    checkAnchor(table, linked(table, markArray, place + 2));
  }
  for (let index = 0; index < baseCount; index += 1) {
    const offset = table.getUint16(baseArray + 2 + 2 * index);
    if (offset !== 0) checkAnchor(table, baseArray + offset);
  }
}

function checkAnchor(table: Table, at: number): void {
  const format = table.getUint16(at);
  if (format < 1 || format > 3) damaged();
  table.getInt16(at + 4);
  if (format === 2) table.getUint16(at + 6);
  if (format !== 3) return;
  for (const place of [at + 6, at + 8]) {
    const offset = table.getUint16(place);
    if (offset !== 0) table.getUint16(at + offset + 4);
  }
}
