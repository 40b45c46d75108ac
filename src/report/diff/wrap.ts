import { stripVTControlCharacters } from 'node:util';
import type { TextPart } from '../../diff/change.ts';
import type { Style } from '../style.ts';

const joining = /\p{M}|\p{Cf}/u;
const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Columns of a text in a terminal: letters that join others and styles take none, those of East Asia two. */
export function widthOf(text: string): number {
  const bare = stripVTControlCharacters(text);
  if (/^[\u0020-\u02ff\u2010-\u2027\u202f]*$/.test(bare)) return bare.length;
  let width = 0;
  for (const letter of bare) width += joining.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return width;
}

/** Lines of words no wider than `width` where words allow it. Lines of the text itself are kept. */
export function wrap(text: string, width: number): readonly string[] {
  return wrapParts([{ op: 'same', text }], width, (_format, text) => text);
}

const marks = { same: ['', ''], out: ['[-', '-]'], in: ['{+', '+}'] } as const;
const styles = { out: ['red', 'strikethrough'], in: ['green', 'underline'] } as const;

/** A stretch of letters without a space, styled alike. */
interface Piece {
  readonly op: TextPart['op'];
  readonly text: string;
}

/**
 * Lines of a compared text. Struck text is shown as `[-so-]` and what is new as `{+so+}`, with colour and without; what
 * looks like these marks in the plan's own text is marked by a backslash.
 */
export function wrapParts(parts: readonly TextPart[], width: number, style: Style): readonly string[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const marked = parts.some(({ op }) => op !== 'same');
  for (const { op, text } of parts) {
    if (text === '') continue;
    const escaped = marked ? text.replace(/\[-|-\]|\{\+|\+\}/g, (mark) => `\\${mark}`) : text;
    const [open, close] = marks[op];
    // Spaces at the edge of what changed are nobody's news.
    const whole =
      escaped.trim() === ''
        ? `${open}${escaped}${close}`
        : escaped.replace(/\S.*\S|\S/s, (words) => open + words + close);
    // No-break spaces, as in amounts, are letters here.
    const pieces = whole.match(/\n|[ \t]+|[^ \t\n]+/g) ?? [];
    for (const [at, piece] of pieces.entries()) {
      if (piece === '\n') {
        lines.push([]);
        used = 0;
        continue;
      }
      const space = isSpace(piece);
      const size = widthOf(piece);
      if (space && used === 0) continue;
      if (!space && used > 0 && used + size > width) breakLine();
      const edge = space && (at === 0 || at === pieces.length - 1);
      lines.at(-1)?.push({ op: edge ? 'same' : op, text: piece });
      used += size;
    }
  }
  return lines.map((line) => styled(line, style)).filter((line, at) => line !== '' || at === 0);

  /** Words that hang together across a change of style go to the next line together. */
  function breakLine(): void {
    const line = lines.at(-1) ?? [];
    let from = line.length;
    while (from > 0 && !isSpace(line[from - 1]?.text ?? '')) from -= 1;
    const tail = from > 0 ? line.splice(from) : [];
    lines.push(tail);
    used = tail.reduce((sum, { text }) => sum + widthOf(text), 0);
  }
}

function isSpace(text: string): boolean {
  return /^[ \t]+$/.test(text);
}

function styled(line: readonly Piece[], style: Style): string {
  let result = '';
  const end = line.findLastIndex(({ text }) => !isSpace(text)) + 1;
  for (let at = 0; at < end; ) {
    const { op } = line[at] as Piece;
    let text = '';
    for (; at < end && line[at]?.op === op; at += 1) text += line[at]?.text;
    result += op === 'same' ? text : style([...styles[op]], text);
  }
  return result;
}
