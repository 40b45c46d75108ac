import { escapeControls } from '../escape/escape-controls.ts';
import { findPlanFolder } from '../io/find-plan.ts';
import type { World } from '../io/world.ts';
import { readPlan } from '../reading/read-plan.ts';
import { readPeriod } from '../text/period.ts';
import type { ExitCode } from './command.ts';
import { chooseLanguage } from './language.ts';
import type { NewKind } from './names.ts';
import { newActionPlan } from './new-action-plan.ts';
import { newDecision } from './new-decision.ts';
import { newEconomicPlan } from './new-economic-plan.ts';
import { newActionReport, newEntity } from './new-entity.ts';
import type { NewOptions } from './new-options.ts';
import { newReport } from './new-report.ts';
import { UsageError } from './usage-error.ts';
import { type ChoiceIn, yearOrPeriod } from './value-types.ts';

/** Writes something new in a plan: what its kind must have, where the plan has such things. */
export async function newFile(
  [kindIn, title]: readonly [kind: ChoiceIn<NewKind>, title: string],
  options: NewOptions,
  world: World,
): Promise<ExitCode> {
  // A word that is no kind is one whether there is a plan or not, unless a plan calls a level so.
  if (findPlanFolder(options.plan, world.cwd) === undefined) kindIn();
  const inHand = await readPlan(world, options.plan, undefined, { fixing: true });
  const { plan } = inHand;
  const kind = kindIn(plan?.record);
  const which = yearOrPeriod.parse(title, { name: '<title>', flags: '<title>', about: '', line: [] });
  if (kind === 'decision') return newDecision(which, options, world);
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  if (kind === 'report') {
    const period = readPeriod(which);
    if (!period) return newActionReport(which, options, inHand, language, world);
    return newReport(period, options, inHand, world);
  }
  if (kind !== 'action-plan' && kind !== 'economic-plan')
    return newEntity(kind, title, options, inHand, language, world);
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(which) ?? [];
  if (from === undefined || to === undefined || from > to)
    throw new UsageError('notYear', { word: escapeControls(which) });
  const years = { from: Number(from), to: Number(to) };
  if (kind === 'economic-plan') return newEconomicPlan(years, options, inHand, world);
  return newActionPlan(years, options, inHand, world);
}
