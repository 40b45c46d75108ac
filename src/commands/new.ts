import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, type RollOver, rollOver } from '../budget/roll-over.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { findPlanFolder } from '../io/find-plan.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { writeFiles } from '../io/write-files.ts';
import type { Language } from '../kinds/languages.ts';
import { addWords } from '../messages/add-words.ts';
import { newWords } from '../messages/new-words.ts';
import { say } from '../messages/wording.ts';
import { yearsKey, yearsTitle } from '../model/action-plan-years.ts';
import type { Plan } from '../model/entities.ts';
import { fromProblem } from '../reading/problems.ts';
import { type PlanInHand, readPlan } from '../reading/read-plan.ts';
import { readPeriod } from '../text/period.ts';
import { stringifyRecord } from '../text/write-yaml.ts';
import type { ExitCode } from './command.ts';
import { chooseLanguage } from './language.ts';
import type { NewKind } from './names.ts';
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

/** Years that something is for: one, or the first and the last of several. */
interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Writes the next action plan with what carries over, and lists what somebody must decide. Changes no other file. */
async function newActionPlan(
  asked: YearSpan,
  options: NewOptions,
  { plan, problems, folder, pathOf }: PlanInHand,
  world: World,
): Promise<ExitCode> {
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  if (!plan?.whole) throw new UserError('plan-unusable');
  // What could not be read would be left out of next year without a word.
  if (problems.some((problem) => fromProblem(problem).severity === 'error'))
    throw new UserError('plan-in-part');
  const { from, to } = plan.record.period;
  for (const year of [asked.from, asked.to])
    if (year < from || year > to) throw new UserError('year-outside', { year, from, to });
  const years = spanOf(plan, asked);
  const path = `action-plans/${yearsKey(years)}.md`;
  if (existsSync(join(folder, path))) throw new UserError('file-exists', { path: pathOf(path) });
  const over = rollOver(plan, years);
  const text = fileOf(over, plan.record.language);
  if (options.dryRun) {
    world.out(`${say(addWords.wouldWrite, language, { path: pathOf(path) })}\n\n${text}`);
    return 0;
  }
  await writeFiles(folder, new Map([[path, Buffer.from(text)]]), new Map([[path, 'nothing']]));
  world.out(`${say(newWords.written, language, { path: pathOf(path) })}\n${summary(over, language)}`);
  return 0;
}

/** The years of the new plan: who rolls on a plan of several years and names one of them wants as many again. */
function spanOf(plan: Plan, asked: YearSpan): YearSpan {
  if (asked.to > asked.from) return asked;
  const before = plan.actionPlans.filter(({ from }) => from < asked.from).at(-1);
  const length = before ? before.to - before.from : 0;
  return { from: asked.from, to: Math.min(asked.from + length, plan.record.period.to) };
}

function fileOf({ from, to, before, priorities, excluded }: RollOver, language: Language): string {
  const bindingYears = to > from ? before?.record.bindingYears : undefined;
  const front = stringifyRecord({
    ...(to > from ? { period: { from, to } } : { year: from }),
    ...(bindingYears !== undefined && { bindingYears: Math.min(bindingYears, to - from + 1) }),
    // As coarse as can be, so that it is not forgotten: the day is set when the draft goes out.
    revision: { status: 'draft', date: String(from - 1) },
    ...(priorities.length > 0 && { priorities }),
    ...(excluded.length > 0 && {
      exclude: excluded.map(({ action, reason }) => ({ action: action.id, reason })),
    }),
  });
  const heading = say(newWords.introduction, language);
  const text = say(newWords.writeHere, language, { year: yearsTitle({ from, to }) });
  return `---\n${front}---\n\n## ${heading}\n\n${text}\n`;
}

const questionWords: Readonly<Record<Question, 'overdue' | 'postponed' | 'idea' | 'noMoney' | 'uncovered'>> =
  {
    overdue: 'overdue',
    postponed: 'postponed',
    idea: 'idea',
    'no-money': 'noMoney',
    uncovered: 'uncovered',
  };

type Group = 'carried' | 'added' | 'ended' | 'excluded' | 'decide';

function summary(over: RollOver, language: Language): string {
  const group = (heading: Group, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `\n${say(newWords[heading], language, { count: lines.length })}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  return [
    group(
      'carried',
      over.carried.map(({ id }) => id),
    ),
    group(
      'added',
      over.added.map(({ id }) => id),
    ),
    group(
      'ended',
      over.ended.map(({ id }) => id),
    ),
    group(
      'excluded',
      over.excluded.map(({ action }) => action.id),
    ),
    group(
      'decide',
      over.questions.map(
        ({ action, question }) =>
          `${action.id}: ${say(newWords[questionWords[question]], language, { year: yearsTitle(over), first: over.from })}`,
      ),
    ),
  ].join('');
}
