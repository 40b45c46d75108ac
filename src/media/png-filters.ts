/**
 * Undoes the filter of a row, in place. Source: PNG (W3C), 9.2
 * @param row its first byte says how it is filtered
 * @param before the row above, unfiltered
 * @param step bytes of a pixel, 1 at least
 */
export function unfilter(row: Uint8Array, before: Uint8Array, step: number): void {
  const { length } = row;
  // The first pixel has none to its left.
  const first = Math.min(length, step + 1);
  switch (row[0]) {
    case 1:
      for (let at = first; at < length; at += 1) row[at] = (row[at] as number) + (row[at - step] as number);
      break;
    case 2:
      for (let at = 1; at < length; at += 1) row[at] = (row[at] as number) + (before[at] as number);
      break;
    case 3:
      for (let at = 1; at < first; at += 1) row[at] = (row[at] as number) + ((before[at] as number) >> 1);
      for (let at = first; at < length; at += 1)
        row[at] = (row[at] as number) + (((row[at - step] as number) + (before[at] as number)) >> 1);
      break;
    case 4:
      for (let at = 1; at < first; at += 1) row[at] = (row[at] as number) + (before[at] as number);
      for (let at = first; at < length; at += 1)
        row[at] =
          (row[at] as number) +
          paeth(row[at - step] as number, before[at] as number, before[at - step] as number);
  }
}

/**
 * Filters a row, so that it is deflated well.
 * @param row its first byte says how; the rest is as its pixels are
 * @param before the row above, as its pixels are
 */
export function filtered(row: Uint8Array, before: Uint8Array, step: number): Uint8Array {
  const result = Uint8Array.from(row);
  const { length } = row;
  const first = Math.min(length, step + 1);
  switch (row[0]) {
    case 1:
      for (let at = first; at < length; at += 1)
        result[at] = (row[at] as number) - (row[at - step] as number);
      break;
    case 2:
      for (let at = 1; at < length; at += 1) result[at] = (row[at] as number) - (before[at] as number);
      break;
    case 3:
      for (let at = 1; at < first; at += 1) result[at] = (row[at] as number) - ((before[at] as number) >> 1);
      for (let at = first; at < length; at += 1)
        result[at] = (row[at] as number) - (((row[at - step] as number) + (before[at] as number)) >> 1);
      break;
    case 4:
      for (let at = 1; at < first; at += 1) result[at] = (row[at] as number) - (before[at] as number);
      for (let at = first; at < length; at += 1)
        result[at] =
          (row[at] as number) -
          paeth(row[at - step] as number, before[at] as number, before[at - step] as number);
  }
  return result;
}

/** The one of three neighbours that is nearest to left + above − corner. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - corner - corner);
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
