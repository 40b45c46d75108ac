/** As high as a drawing may be, so that a page has room for it with its heading, in points. */
export const highest = 560;

/** Rows of a drawing, in as many parts as pages are needed for them, each about as high as the others. */
export function inParts<Row extends { readonly height: number }>(
  rows: readonly Row[],
  room: number,
): readonly (readonly Row[])[] {
  const total = heightOf(rows);
  for (let count = Math.max(1, Math.ceil(total / room)); ; count += 1) {
    const parts: Row[][] = Array.from({ length: count }, () => []);
    let above = 0;
    for (const row of rows) {
      // The part that the middle of the row falls in.
      parts[Math.min(count - 1, Math.floor(((above + row.height / 2) * count) / total))]?.push(row);
      above += row.height;
    }
    const filled = parts.filter(({ length }) => length > 0);
    if (count >= rows.length || filled.every((part) => heightOf(part) <= room)) return filled;
  }
}

function heightOf(rows: readonly { readonly height: number }[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** What a part is called. */
export function partTitle(title: string, index: number, count: number): string {
  return count === 1 ? title : `${title} (${index + 1}/${count})`;
}
