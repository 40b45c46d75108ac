import { lineEndOf } from '../text/line-ends.ts';
import { applyEdits, type Edit } from './edits.ts';

/**
 * Edits of a text as it is read, made in the text as it is written: what no edit touches stays as it is, with its byte
 * order mark and its line ends; what comes in ends its lines as most of them do.
 * @param edits at offsets of the text without a byte order mark and with line feeds alone
 */
export function editWritten(written: string, edits: readonly Edit[]): string {
  const mark = written.startsWith('\ufeff') ? 1 : 0;
  const returns = returnsIn(written, mark);
  const end = lineEndOf(written);
  const offset = (read: number): number => read + mark + countBelow(returns, read);
  return applyEdits(
    written,
    edits.map(({ range: [from, to], text }) => ({
      range: [offset(from), offset(to)],
      text: text.replaceAll('\n', end),
    })),
  );
}

/** Offsets, in the text as it is read, of the line feeds before which a return is written. */
function returnsIn(written: string, mark: number): readonly number[] {
  const found: number[] = [];
  for (let at = written.indexOf('\r\n'); at >= 0; at = written.indexOf('\r\n', at + 2))
    found.push(at - mark - found.length);
  return found;
}

/** How many of the numbers, which are sorted, are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
