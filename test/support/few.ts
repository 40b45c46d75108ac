/** Faults as a test shows them: the first ten, and how many more there are. */
export function few(faults: readonly string[]): readonly string[] {
  return faults.length > 10 ? [...faults.slice(0, 10), `and ${faults.length - 10} more`] : faults;
}
