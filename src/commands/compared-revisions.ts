import { standardWeights } from '#templates';
import type { Comparison } from '../diff/change.ts';
import { diffPlans } from '../diff/diff-plans.ts';
import type { Revisions } from '../diff/view/revisions.ts';
import type { FileTree } from '../io/file-tree.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { readRevisions } from '../reading/compared-trees.ts';
import { readTwoPlans } from '../reading/read-two-plans.ts';
import type { RevisionSpecs } from '../reading/revision-specs.ts';
import { acceptedUpTo } from './accepted-up-to.ts';
import { endOf, nameOf } from './diff.ts';

/** Two revisions of a plan, compared. */
export interface ComparedRevisions {
  readonly comparison: Comparison;
  readonly ends: Revisions;
  /** The head's files. */
  readonly tree: FileTree;
}

/**
 * Compares two revisions of the plan in a folder, all changes of them. Nothing is stored of it for the next time.
 * @throws UserError where git does not have one, or an end cannot be read
 */
export async function compareRevisions(
  asked: RevisionSpecs,
  folder: string,
  language: Language,
  { cache: _, ...world }: World,
): Promise<ComparedRevisions> {
  const plans = await readTwoPlans(readRevisions(asked, folder, world), world, folder, {
    lowMemory: true,
  });
  const [base, head] = [plans.base.side, plans.head.side];
  if (!base || !head)
    throw new UserError('side-unreadable', { name: nameOf(base ? plans.head : plans.base, language) });
  const accepted = await acceptedUpTo(plans, base, head, standardWeights);
  const comparison = diffPlans(base, head, { table: standardWeights, acceptedUpTo: accepted.fingerprints });
  return {
    comparison,
    ends: {
      base: endOf(plans.base, base, [], language),
      head: endOf(plans.head, head, accepted.diagnostics, language),
    },
    tree: plans.head.tree,
  };
}
