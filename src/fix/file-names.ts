import type { Diagnostic } from '../report/diagnostic.ts';

/** A file of the plan that gets another name; both are paths in the plan folder. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The names that rules ask for, for files whose name does not fit what they hold. None where the name is taken, where
 * several files want it, or where another file has the same name but for how its letters are composed.
 * @param paths all files of the plan folder
 */
export function fittingNames(diagnostics: readonly Diagnostic[], paths: Iterable<string>): readonly Rename[] {
  const taken = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  const twins = new Set(
    diagnostics.map(({ problem }) => (problem?.name === 'file-name-collision' ? problem.values.other : '')),
  );
  const wanted = diagnostics.flatMap(({ at, fix }) =>
    fix && 'rename' in fix ? [{ from: at.file, to: fix.rename }] : [],
  );
  return wanted.filter(({ from, to }) => {
    const other = taken.get(to.toLowerCase());
    const rivals = wanted.filter((rival) => rival.to.toLowerCase() === to.toLowerCase());
    return (other === undefined || other === from) && rivals.length === 1 && !twins.has(from);
  });
}
