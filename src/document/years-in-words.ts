/** Years in rising order, in words: `2011, 2012`; those of three or more that follow each other as `2011–2013`. */
export function yearsInWords(years: readonly number[]): string {
  return runsInWords(years).join(', ');
}

/** The same in a sentence: `2011 og 2013–2015`. */
export function yearsInSentence(years: readonly number[], and: string): string {
  const runs = runsInWords(years);
  const last = runs.at(-1) ?? '';
  return runs.length < 2 ? last : `${runs.slice(0, -1).join(', ')} ${and} ${last}`;
}

function runsInWords(years: readonly number[]): readonly string[] {
  return runsOf(years, () => true).flatMap((run) =>
    run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String),
  );
}

/**
 * Years in rising order, in runs that follow each other.
 * @param goesOn whether a year is in the run of the one before it
 */
export function runsOf(
  years: readonly number[],
  goesOn: (year: number, before: number) => boolean,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && year === before + 1 && goesOn(year, before)) run.push(year);
    else runs.push([year]);
  }
  return runs;
}
