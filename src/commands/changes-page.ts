import { standardWeights } from '#templates';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { allEditionsOf, wasAdopted } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import { makeChangesPage } from '../publishing/make-changes-document.ts';
import { revisionSpecs } from '../reading/revision-specs.ts';
import { compareRevisions } from './compared-revisions.ts';

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
  const compared = await compareRevisions(asked, folder, language, world);
  return makeChangesPage({
    ...compared,
    table: standardWeights,
    language: lang,
    all: compared.comparison.changes,
    cache: world.cache,
    version: world.version,
  });
}
