import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { standardWeights } from '#templates';
import type { Change } from '../diff/change.ts';
import { diffPlans } from '../diff/diff-plans.ts';
import { nameOf, oneLine, rowWords } from '../diff/view/names.ts';
import { findPlanFolder, planNotFound } from '../io/find-plan.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { writeFiles } from '../io/write-files.ts';
import { addWords } from '../messages/add-words.ts';
import { diffWords } from '../messages/diff-words.ts';
import { newWords } from '../messages/new-words.ts';
import { inWordsOf } from '../messages/own-words.ts';
import { type SpokenLanguage, say } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import { governanceOf } from '../model/governance.ts';
import { namedIn } from '../model/named.ts';
import type { Id } from '../model/records.ts';
import { readRevisions } from '../reading/compared-trees.ts';
import { readTwoPlans } from '../reading/read-two-plans.ts';
import { revisionSpecs } from '../reading/revision-specs.ts';
import { slug } from '../text/slug.ts';
import { stringifyRecord } from '../text/write-yaml.ts';
import { acceptedUpTo } from './accepted-up-to.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { noPartner } from './known-partner.ts';
import { chooseLanguage } from './language.ts';
import { UsageError } from './usage-error.ts';

export interface NewDecisionOptions extends PlanOptions {
  /** The revision that the changes are counted from. */
  readonly from?: string;
  /** ISO date of the decision. */
  readonly date?: string;
  /** A member that decides for itself. */
  readonly partner?: string;
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean;
}

/**
 * Writes a decision that accepts the changes since a revision that wait for its body: the plan's own, or that of a partner
 * where each decides for itself. Changes no other file.
 */
export async function newDecision(
  caseNumber: string,
  options: NewDecisionOptions,
  world: World,
): Promise<ExitCode> {
  const { from, date, partner } = options;
  if (from === undefined) throw new UsageError('missingOption', { word: '--from' });
  if (date === undefined) throw new UsageError('missingOption', { word: '--date' });
  const folder = findPlanFolder(options.plan, world.cwd);
  if (folder === undefined) throw planNotFound(world.cwd);
  const trees = readRevisions(revisionSpecs([from], world.cwd, folder), folder, world);
  const plans = await readTwoPlans(trees, world, folder);
  const [base, head] = [plans.base.side, plans.head.side];
  if (!base || !head) {
    const name = base ? say(diffWords.workingTree, chooseLanguage(options.lang, world)) : oneLine(from);
    throw new UserError('side-unreadable', { name });
  }
  const language = chooseLanguage(options.lang, world, head.plan.record.language);
  const path = `decisions/${slug(caseNumber) || 'decision'}.yaml`;
  if (existsSync(join(folder, path))) throw new UserError('file-exists', { path: plans.head.pathOf(path) });
  if (partner !== undefined && !namedIn(head.plan, partner, 'partner')) noPartner(partner, [head.plan]);

  const { fingerprints } = await acceptedUpTo(plans, base, head, standardWeights);
  const comparison = diffPlans(base, head, { table: standardWeights, acceptedUpTo: fingerprints });
  // What could not be read would be accepted without anybody knowing what it says.
  if (comparison.unread.length > 0) throw new UserError('plan-in-part');
  // What this body has accepted before.
  const decided = new Set(
    head.plan.decisions.flatMap(({ id, record }) => (record.partner === partner ? [id] : [])),
  );
  const weight = partner === undefined ? 'decision' : 'members';
  const waiting = comparison.verdict.decisions
    .filter((item) => item.weight === weight)
    .flatMap(({ changes }) => changes)
    .filter(({ acceptedBy }) => !acceptedBy.some(({ id }) => decided.has(id)));
  if (waiting.length === 0) {
    world.out(`${say(newWords.nothingToAccept, language, { from: oneLine(from) })}\n`);
    return 1;
  }
  const written = inWordsOf(head.plan.record, head.plan.record.language);
  const front = stringifyRecord({
    body: partner === undefined ? governanceOf(base.plan).body : bodyOf(partner, head.plan),
    ...(partner !== undefined && { partner }),
    case: caseNumber,
    date,
    decision: say(newWords.decisionText, written),
  });
  const lines = waiting.map((change) => `  - ${change.fingerprint} # ${nameIn(change, written)}\n`);
  const content = `${front}accepts:\n${lines.join('')}`;
  if (options.dryRun) {
    world.out(`${say(addWords.wouldWrite, language, { path: plans.head.pathOf(path) })}\n\n${content}`);
    return 0;
  }
  await writeFiles(folder, new Map([[path, Buffer.from(content)]]), new Map([[path, 'nothing']]));
  const others = comparison.verdict.decisions.filter((item) => item.weight === 'members').length;
  world.out(
    `${[
      say(newWords.written, language, { path: plans.head.pathOf(path) }),
      say(newWords.accepts, language, { count: waiting.length }),
      ...(partner === undefined && others > 0 ? [say(newWords.membersToo, language)] : []),
    ].join('\n')}\n`,
  );
  return 0;
}

/** The body of a partner, as it is called where it decided before; the partner's name where it never did. */
function bodyOf(partner: Id, plan: Plan): string {
  const { adoptions = [], editions = [] } = plan.record;
  const entries = [...adoptions, ...editions.flatMap((edition) => edition.adoptions ?? [])];
  const found = entries.find((entry) => entry.partner === partner);
  return found?.body ?? namedIn(plan, partner, 'partner')?.title ?? partner;
}

/** What a change is, for who reads the file. */
function nameIn(change: Change, language: SpokenLanguage): string {
  const { title } = rowWords(standardWeights, change.category, change.values, language);
  const side = change.after ?? change.before;
  return `${title}: ${nameOf({ id: change.id, title: side?.title ?? change.id, ...side })}`;
}
