import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localeOf } from '../document/own-settings.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { writeFiles } from '../io/write-files.ts';
import { addWords } from '../messages/add-words.ts';
import { newWords } from '../messages/new-words.ts';
import { say } from '../messages/wording.ts';
import { actionPlanOf, actionsIn } from '../model/action-plan-years.ts';
import { isReportedIn } from '../model/reported-periods.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { periodInWords } from '../templates/period-words.ts';
import type { Period } from '../text/period.ts';
import { stringifyRecord } from '../text/write-yaml.ts';
import type { ExitCode } from './command.ts';
import { chooseLanguage } from './language.ts';
import type { NewOptions } from './new-options.ts';

/** Writes the report on a period, and lists the actions that nothing is reported of in it. */
export async function newReport(
  period: Period,
  options: NewOptions,
  { plan, folder, pathOf }: PlanInHand,
  world: World,
): Promise<ExitCode> {
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  if (!plan?.whole) throw new UserError('plan-unusable');
  const { from, to } = plan.record.period;
  const { year, text, first, last } = period;
  if (year < from || year > to) throw new UserError('year-outside', { year, from, to });
  const path = `reports/${text}.md`;
  if (existsSync(join(folder, path))) throw new UserError('file-exists', { path: pathOf(path) });
  const written = plan.record.language;
  const words = say(newWords.reportHere, written, { period: periodInWords(period, localeOf(plan, written)) });
  const content = `---\n${stringifyRecord({ period: text })}---\n\n${words}\n`;
  if (options.dryRun) {
    world.out(`${say(addWords.wouldWrite, language, { path: pathOf(path) })}\n\n${content}`);
    return 0;
  }
  await writeFiles(folder, new Map([[path, Buffer.from(content)]]), new Map([[path, 'nothing']]));
  const actionPlan = actionPlanOf(plan, year);
  const missing = (actionPlan ? actionsIn(actionPlan, year) : []).filter(
    (action) => !isReportedIn([action], period),
  );
  world.out(`${say(newWords.written, language, { path: pathOf(path) })}\n`);
  if (missing.length === 0) return 0;
  const values = { count: missing.length, first, last };
  const heading = say(newWords.unreported, language, {
    ...values,
    period: periodInWords(period, localeOf(plan, language)),
  });
  world.out(`\n${heading}\n${missing.map(({ id }) => `  ${id}\n`).join('')}`);
  return 0;
}
