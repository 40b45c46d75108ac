import { withLineFeeds } from './line-ends.ts';
import type { TextProblem } from './text-problems.ts';

/**
 * A file's text, or why it is none. A byte order mark is taken off and every line ends in a line feed, so that a file means
 * the same in every checkout; everything else is unchanged.
 */
export interface Decoded {
  readonly text: string | undefined;
  readonly problems: readonly TextProblem[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a plan file. Plan files are UTF-8; anything else is refused with the offset of the first wrong byte, because
 * a guess at another encoding would put wrong letters into a public document.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refused({ name: 'file-utf16', at: { file } });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refused({ name: 'file-binary', at: { file }, values: { offset: nul } });
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    return refused({ name: 'file-not-utf8', at: { file }, values: { offset } });
  }
  text = withLineFeeds(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  return { text, problems: invisible(file, text) };
}

function refused(problem: TextProblem): Decoded {
  return { text: undefined, problems: [problem] };
}

// Control characters but tab and line feed; and the marks that reorder text for the eye only.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const controlOrBidi = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function invisible(file: string, text: string): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  for (const match of text.matchAll(controlOrBidi)) {
    const code = match[0].charCodeAt(0);
    problems.push({
      name: code > 0x2000 ? 'bidi-character' : 'control-character',
      at: { file, range: [match.index, match.index + 1] },
      values: { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
    });
    if (problems.length === 20) break;
  }
  return problems;
}

/** The offset where the longest valid beginning ends, found by halving: decoding is fast, and this runs once a bad file. */
function firstInvalidByte(bytes: Uint8Array): number {
  const stream = new TextDecoder('utf-8', { fatal: true });
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      stream.decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
    try {
      stream.decode();
    } catch {
      // an unfinished character at the cut: only resets the decoder
    }
  }
  return low;
}
