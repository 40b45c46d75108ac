import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, type RollOver, rollOver } from '../budget/roll-over.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { writeFiles } from '../io/write-files.ts';
import type { Language } from '../kinds/languages.ts';
import { newWords } from '../messages/new-words.ts';
import { say } from '../messages/wording.ts';
import { fromProblem } from '../reading/problems.ts';
import { readPlan } from '../reading/read-plan.ts';
import { stringifyRecord } from '../text/yaml.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';
import type { NewKind } from './names.ts';

/** Writes next year's action plan with what carries over, and lists what somebody must decide. Changes no other file. */
export async function newActionPlan(
  [, year]: readonly [kind: NewKind, year: number],
  options: PlanOptions,
  world: World,
): Promise<ExitCode> {
  const { plan, problems, folder, pathOf } = await readPlan(world, options.plan);
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  if (!plan?.whole) throw new UserError('plan-unusable');
  // What could not be read would be left out of next year without a word.
  if (problems.some((problem) => fromProblem(problem).severity === 'error'))
    throw new UserError('plan-in-part');
  const { from, to } = plan.record.period;
  if (year < from || year > to) throw new UserError('year-outside', { year, from, to });
  const path = `action-plans/${year}.md`;
  if (existsSync(join(folder, path))) throw new UserError('file-exists', { path: pathOf(path) });
  const over = rollOver(plan, year);
  await writeFiles(folder, new Map([[path, Buffer.from(fileOf(over, plan.record.language))]]));
  world.out(`${say(newWords.written, language, { path: pathOf(path) })}\n${summary(over, language)}`);
  return 0;
}

function fileOf({ year, priorities, excluded }: RollOver, language: Language): string {
  const front = stringifyRecord({
    year,
    // As coarse as can be, so that it is not forgotten: the day is set when the draft goes out.
    revision: { status: 'draft', date: String(year - 1) },
    ...(priorities.length > 0 && { priorities }),
    ...(excluded.length > 0 && {
      exclude: excluded.map(({ action, reason }) => ({ action: action.id, reason })),
    }),
  });
  const heading = say(newWords.introduction, language);
  const text = say(newWords.writeHere, language, { year });
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
          `${action.id}: ${say(newWords[questionWords[question]], language, { year: over.year })}`,
      ),
    ),
  ].join('');
}
