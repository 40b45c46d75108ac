import type { Plan } from '../model/entities.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { slug } from '../text/slug.ts';

/** A file of the plan that gets another name; both are paths in the plan folder. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The names that files should have whose name does not fit what they hold: yearly plans that are not called after their
 * years, and files whose name cannot be an id. None where the name is taken, where several files want it, where
 * somebody refers to the name as it is, or where another file has the same name but for how its letters are composed.
 * @param paths all files of the plan folder
 */
export function fittingNames(
  plan: Plan | undefined,
  diagnostics: readonly Diagnostic[],
  paths: Iterable<string>,
): readonly Rename[] {
  if (!plan) return [];
  const taken = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  const twins = new Set(
    diagnostics.filter(({ name }) => name === 'file-name-collision').map(({ values }) => values.other),
  );
  const wanted = diagnostics.flatMap((diagnostic) => wantedName(diagnostic, plan));
  return wanted.filter(({ from, to }) => {
    const other = taken.get(to.toLowerCase());
    const rivals = wanted.filter((own) => own.to.toLowerCase() === to.toLowerCase());
    return (other === undefined || other === from) && rivals.length === 1 && !twins.has(from);
  });
}

function wantedName({ name, at, values }: Diagnostic, plan: Plan): readonly Rename[] {
  const from = at.file;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  if (name === 'named-by-years') return [{ from, to: `${folder}${values.name}` }];
  // An id that is written in the file is no name of a file.
  if (name !== 'well-formed-ids' || at.path || at.range) return [];
  const old = String(values.id);
  const id = slug(old);
  const used = plan.references.some((reference) => reference.id === old);
  if (id === '' || used || plan.byId.has(id) || plan.unreadIds.has(id)) return [];
  return [{ from, to: folder + id + from.slice(from.lastIndexOf('.')) }];
}
