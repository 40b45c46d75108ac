import { countBelow } from '../text/count-below.ts';
import { lineEndOf } from '../text/line-ends.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';

/**
 * Edits of a text as it is read, made in the text as it is written: what no edit touches stays as it is, with its byte
 * order mark and its line ends; what comes in ends its lines as most of them do. So do lines that end in a return alone: one
 * that is moved before a line feed would no longer end a line by itself.
 * @param edits at offsets of the text without a byte order mark and with line feeds alone
 */
export function editWritten(written: string, edits: readonly TextEdit[]): string {
  const end = lineEndOf(written);
  const text = written.replace(/\r(?!\n)/g, end);
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const returns = returnsIn(text, mark);
  const offset = (read: number): number => read + mark + countBelow(returns, read);
  return applyEdits(
    text,
    edits.map(({ range: [from, to], text: replacement }) => ({
      range: [offset(from), offset(to)],
      text: replacement.replaceAll('\n', end),
    })),
  );
}

/** Offsets, in the text as it is read, of the line feeds that a return is before. */
function returnsIn(text: string, mark: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2))
    found.push(at - mark - found.length);
  return found;
}
