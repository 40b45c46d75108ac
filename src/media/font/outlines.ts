import { type Budget, damaged, spend, type Table } from './sfnt.ts';

/** More than any letter has; readers compare every point with every contour. */
const mostOfGlyph = 2_000_000;
/** How deep glyphs may be put together of others, and of how many in all. */
const [deepest, mostParts] = [8, 256];

/**
 * Looks through the outlines of a TrueType font.
 * @throws Refusal where one leads out of its place, or is put together without end
 */
export function checkOutlines(glyf: Table, loca: Table, long: boolean, glyphs: number, budget: Budget): void {
  const offset = (glyph: number): number =>
    long ? loca.getUint32(glyph * 4) : 2 * loca.getUint16(glyph * 2);
  /** Of how many glyphs each is put together, itself included, and how deep. */
  const checked = new Map<number, { readonly parts: number; readonly depth: number }>();
  const check = (glyph: number, level: number): { readonly parts: number; readonly depth: number } => {
    const before = checked.get(glyph);
    if (before) return before;
    if (glyph >= glyphs || level > deepest) damaged();
    const [from, to] = [offset(glyph), offset(glyph + 1)];
    if (from > to || to > glyf.byteLength) damaged();
    let [parts, depth] = [1, 0];
    if (from < to) {
      const glyph = new DataView(glyf.buffer, glyf.byteOffset + from, to - from);
      const contours = glyph.getInt16(0);
      glyph.getInt16(8);
      if (contours > 0) checkSimple(glyph, contours, budget);
      else if (contours < 0) {
        for (const component of componentsOf(glyph, budget)) {
          const other = check(component, level + 1);
          parts += other.parts;
          depth = Math.max(depth, other.depth + 1);
          if (parts > mostParts || depth > deepest) damaged();
        }
      }
    }
    const result = { parts, depth };
    checked.set(glyph, result);
    return result;
  };
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    spend(budget, 1);
    check(glyph, 0);
  }
}

/** Source: OpenType 1.9, "glyf" */
function checkSimple(glyph: Table, contours: number, budget: Budget): void {
  let last = -1;
  for (let at = 0; at < contours; at += 1) {
    const end = glyph.getUint16(10 + 2 * at);
    if (end <= last && at > 0) damaged();
    last = end;
  }
  const points = last + 1;
  if (points * contours > mostOfGlyph) damaged();
  spend(budget, points + contours);
  let at = 10 + 2 * contours;
  at += 2 + glyph.getUint16(at);
  let [seen, bytes] = [0, 0];
  while (seen < points) {
    const flag = glyph.getUint8(at);
    at += 1;
    let times = 1;
    if (flag & 8) {
      times += glyph.getUint8(at);
      at += 1;
    }
    const horizontal = flag & 2 ? 1 : flag & 16 ? 0 : 2;
    const vertical = flag & 4 ? 1 : flag & 32 ? 0 : 2;
    bytes += times * (horizontal + vertical);
    seen += times;
  }
  if (seen > points || at + bytes > glyph.byteLength) damaged();
}

function* componentsOf(glyph: Table, budget: Budget): Iterable<number> {
  for (let at = 10; ; ) {
    spend(budget, 1);
    const flags = glyph.getUint16(at);
    yield glyph.getUint16(at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if (at > glyph.byteLength) damaged();
    if (!(flags & 0x20)) return;
  }
}
