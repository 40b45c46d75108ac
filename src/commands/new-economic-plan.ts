import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastEconomicYear, nextEconomicPlan } from '../budget/roll-economic-plan.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { newWords } from '../messages/new-words.ts';
import { say } from '../messages/wording.ts';
import { yearsKey } from '../model/action-plan-years.ts';
import { kronerInTerminal } from '../money/kroner.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { stringifyRecord } from '../text/write-yaml.ts';
import type { ExitCode } from './command.ts';
import { chooseLanguage } from './language.ts';
import type { NewOptions } from './new-options.ts';
import { applied, settle } from './settle-new.ts';
import { wholePlanOf } from './whole-plan.ts';

/** Years that are asked for: one, or the first and the last of several. */
interface Asked {
  readonly from: number;
  readonly to: number;
}

/** The fewest years of an economic plan. */
const fewest = 3;

/** Writes the next economic plan with the lines of the one before, and lists what somebody must decide. */
export async function newEconomicPlan(
  asked: Asked,
  options: NewOptions,
  inHand: PlanInHand,
  world: World,
): Promise<ExitCode> {
  const { folder, pathOf } = inHand;
  const plan = wholePlanOf(inHand);
  const language = chooseLanguage(options.lang, world, plan.record.language);
  const { from, to } = plan.record.period;
  const wanted = asked.to > asked.from ? asked.to : lastEconomicYear(plan, asked.from);
  // The last plan of a period is as short as one may be.
  const last = asked.to > asked.from ? wanted : Math.max(asked.from + fewest - 1, Math.min(wanted, to));
  for (const year of [asked.from, last])
    if (year < from || year > to) throw new UserError('year-outside', { year, from, to });
  const years = { from: asked.from, to: last };
  const id = yearsKey(years);
  const path = `economic-plans/${id}.yaml`;
  if (existsSync(join(folder, path))) throw new UserError('file-exists', { path: pathOf(path) });
  const written = plan.record.language;
  const next = nextEconomicPlan(plan, years, {
    left: say(newWords.notAllotted, written),
    lacking: say(newWords.notPaid, written),
    useOf: (fund) => say(newWords.useOfFund, written, { fund }),
  });
  const premises = say(newWords.premisesHere, written);
  const text = stringifyRecord({ ...next.record, premises });
  const made = applied(inHand, { created: new Map([[path, text]]), edits: new Map(), renames: [] });
  const settled = { kind: 'economic-plan', id, mayWarn: true } as const;
  const code = await settle(made, settled, options, inHand, language, world);
  if (code !== 0) return code;
  const { before, guessed, open } = next;
  const lines = [
    ...(before
      ? [say(newWords.linesFrom, language, { years: yearsKey(before) })]
      : [say(newWords.linesFromActions, language)]),
    ...(before && guessed.length > 0
      ? [say(newWords.guessedAmounts, language, { years: guessed.join(', '), last: before.to })]
      : []),
  ];
  const decide = open.map(({ year, budget, amount }) =>
    say(amount > 0 ? newWords.leftOver : newWords.lacking, language, {
      year,
      amount: kronerInTerminal(Math.abs(amount)),
      budget,
    }),
  );
  world.out(`\n${lines.join('\n')}\n`);
  if (decide.length > 0)
    world.out(
      `\n${say(newWords.decide, language, { count: decide.length })}\n${decide.map((line) => `  ${line}\n`).join('')}`,
    );
  return 0;
}
