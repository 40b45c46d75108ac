import type { Target } from '../document/targets.ts';
import { editionsOf, wasAdopted } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import { fromProblem } from '../reading/problems.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Sources } from '../text/source.ts';
import { withFields } from './missing-glyphs.ts';

/**
 * Diagnostics for documents of which --status has nothing to say, where each says how far it has come: what is not adopted
 * is made from the plan of today already.
 * @param sources the texts of the plan's files, without the fields in them
 * @returns also the sources, with the fields of those files that the diagnostics point into
 */
export function statusMissing(
  targets: readonly Target[],
  plan: Plan,
  sources: Sources,
): { readonly diagnostics: readonly Diagnostic[]; readonly sources: Sources } {
  const editions = new Map(editionsOf(plan).map((edition) => [edition.key, edition]));
  const diagnostics = targets.flatMap(({ kind, which, key }) => {
    const edition = key && editions.get(key);
    if (!edition || wasAdopted(edition.revision)) return [];
    const at = edition.at('revision', 'status');
    return [fromProblem({ name: 'status-before-adoption', at, values: { document: { kind, which } } })];
  });
  return { diagnostics, sources: withFields(sources, new Set(diagnostics.map(({ at }) => at.file))) };
}
