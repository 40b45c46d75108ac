/**
 * The candidate that a mistyped word was most likely meant to be: at most a third of its letters away, and nearer than
 * every other. Undefined rather than a guess between two. Letters with and without their marks are the same here.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word);
  const limit = Math.max(1, Math.floor(folded.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    const target = fold(candidate);
    if (Math.abs(target.length - folded.length) > limit) continue;
    const away = distance(folded, target);
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
      tied = false;
    } else if (away === bestDistance) tied = true;
  }
  return tied ? undefined : best;
}

const twoLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => twoLetters[letter] ?? letter)
    .replace(/[-_\s]/g, '')
    .slice(0, 80);
}

/** Letters added, left out, changed or swapped with their neighbour. Source: optimal string alignment (Damerau 1964). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
