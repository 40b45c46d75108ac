import { readSpans, type Span } from './pdf-spans.ts';

/** Parts of a letter's size above and below its baseline that other words never reach. */
const [above, below] = [0.62, 0.12];
/** Points that a width may be off. */
const slack = 0.6;

/** Words that are over other words, or outside the area of the text, each as a sentence; silent spaces do not count. */
export async function wordsAstray(
  bytes: Uint8Array,
  margins = { left: 62, right: 68, top: 85, bottom: 82 },
): Promise<string[]> {
  const faults: string[] = [];
  for (const { spans, width, height } of await readSpans(bytes)) {
    const words = spans.filter(({ artifact, text, angle }) => !artifact && angle === 0 && text.trim() !== '');
    for (const [at, span] of words.entries()) {
      const right = span.x + span.width;
      const inside =
        span.x >= margins.left - slack &&
        right <= width - margins.right + slack &&
        span.baseline >= margins.bottom - slack &&
        span.baseline <= height - margins.top + slack;
      if (!inside) faults.push(`p. ${span.page + 1}: “${span.text}” is outside`);
      for (let next = at + 1; next < words.length; next += 1) {
        const other = words[next] as Span;
        if (overlap(span, other)) faults.push(`p. ${span.page + 1}: “${span.text}” over “${other.text}”`);
      }
    }
  }
  return faults;
}

/** Asked of every two words of a page: nothing is made here. */
function overlap(one: Span, other: Span): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  if (!(across > slack)) return false;
  const top = Math.min(one.baseline + above * one.size, other.baseline + above * other.size);
  const bottom = Math.max(one.baseline - below * one.size, other.baseline - below * other.size);
  return top - bottom > slack;
}
