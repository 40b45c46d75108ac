/** Numbers, with those that follow one another as one: `1, 3–5`; of more than `most` such parts the first, and `…`. */
export function ranges(numbers: readonly number[], most = Number.POSITIVE_INFINITY): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const parts = runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return (parts.length > most ? [...parts.slice(0, most), '…'] : parts).join(', ');
}
