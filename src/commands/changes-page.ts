import { standardWeights } from '#templates';
import { diffPlans } from '../diff/diff-plans.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { allEditionsOf, wasAdopted } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import { makeChangesPage } from '../publishing/make-changes-document.ts';
import { readRevisions } from '../reading/compared-trees.ts';
import { readTwoPlans } from '../reading/read-two-plans.ts';
import { revisionSpecs } from '../reading/revision-specs.ts';
import { acceptedUpTo } from './accepted-up-to.ts';
import { endOf, nameOf } from './diff.ts';

/** What is compared again and again is not stored each time. */
function withoutCache({ cache: _, ...world }: World): World {
  return world;
}

/** The tag of what was adopted last; undefined where no adopted edition has one. */
export function lastAdoptedTag(plan: Plan | undefined): string | undefined {
  const tagged = (plan ? allEditionsOf(plan) : []).flatMap(({ revision }) =>
    wasAdopted(revision) && revision.tag !== undefined ? [revision as typeof revision & { tag: string }] : [],
  );
  return tagged.sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.tag;
}

/**
 * What the plan on disk changes of a revision, as a page that needs nothing beside it.
 * @param revision the last commit when undefined
 * @param lang of the page's own words; the plan's when undefined
 * @throws UserError where git does not have it, or an end cannot be read
 */
export async function changesPage(
  folder: string,
  revision: string | undefined,
  language: Language,
  lang: Language | undefined,
  world: World,
): Promise<string> {
  const asked = revisionSpecs(revision === undefined ? [] : [revision], folder, folder);
  const plans = await readTwoPlans(
    readRevisions(asked, folder, withoutCache(world)),
    withoutCache(world),
    folder,
  );
  const [base, head] = [plans.base.side, plans.head.side];
  if (!base || !head)
    throw new UserError('side-unreadable', { name: nameOf(base ? plans.head : plans.base, language) });
  const accepted = await acceptedUpTo(plans, base, head, standardWeights);
  const comparison = diffPlans(base, head, { table: standardWeights, acceptedUpTo: accepted.fingerprints });
  return makeChangesPage({
    comparison,
    ends: {
      base: endOf(plans.base, base, [], language),
      head: endOf(plans.head, head, accepted.diagnostics, language),
    },
    tree: plans.head.tree,
    table: standardWeights,
    language: lang,
    all: comparison.changes,
    cache: world.cache,
  });
}
