import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Question, type RollOver, rollOver } from '../budget/roll-over.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { memberOf } from '../fix/written-yaml.ts';
import { shownPath } from '../io/shown-path.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { writeFiles } from '../io/write-files.ts';
import type { Language } from '../kinds/languages.ts';
import { addWords } from '../messages/add-words.ts';
import { newWords } from '../messages/new-words.ts';
import { outputWords } from '../messages/output-words.ts';
import { say } from '../messages/wording.ts';
import { yearsKey, yearsTitle } from '../model/action-plan-years.ts';
import type { Plan } from '../model/entities.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { inlineYaml, stringifyRecord } from '../text/write-yaml.ts';
import { changedLines } from './changed-lines.ts';
import type { ExitCode } from './command.ts';
import { chooseLanguage } from './language.ts';
import type { NewOptions } from './new-options.ts';
import { candidate } from './new-place.ts';
import { sizeInWords } from './output-files.ts';
import { paperFor } from './roll-over-paper.ts';
import { applied, writeMade } from './settle-new.ts';
import { wholePlanOf } from './whole-plan.ts';

/** Said instead of ids: all actions that are ongoing and end before the new plan. */
const ongoing = 'ongoing';

/** Years that something is for: one, or the first and the last of several. */
interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Writes the next action plan with what carries over, and lists what somebody must decide: on the terminal, or in a paper for
 * the meeting that does. Actions that are to be prolonged get its last year as their end; nothing else is changed.
 */
export async function newActionPlan(
  asked: YearSpan,
  options: NewOptions,
  inHand: PlanInHand,
  world: World,
): Promise<ExitCode> {
  const { folder, pathOf } = inHand;
  const plan = wholePlanOf(inHand);
  const language = chooseLanguage(options.lang, world, plan.record.language);
  const { from, to } = plan.record.period;
  for (const year of [asked.from, asked.to])
    if (year < from || year > to) throw new UserError('year-outside', { year, from, to });
  const years = spanOf(plan, asked);
  const path = `action-plans/${yearsKey(years)}.md`;
  if (existsSync(join(folder, path))) throw new UserError('file-exists', { path: pathOf(path) });
  const paper = options.paper === undefined ? undefined : paperFor(options.paper, years, inHand, plan, world);

  const edits = prolonging(options.prolong, years, inHand, plan);
  const changed = applied(inHand, { created: new Map(), edits, renames: [] });
  const over = rollOver(changed.after.plan ?? plan, years);
  const text = fileOf(over, plan.record.language);
  const made = applied(inHand, { created: new Map([[path, text]]), edits, renames: [] });
  if (options.dryRun) {
    world.out(`${say(addWords.wouldWrite, language, { path: pathOf(path) })}\n\n${text}`);
    world.out(changedLines(inHand, changed.files));
    return 0;
  }
  const prolonged = [...edits.keys()].flatMap((file) => {
    const action = made.after.plan?.actions.find((one) => one.file === file);
    const before = plan.actions.find((one) => one.file === file)?.record.end ?? '';
    return action ? [{ action, before }] : [];
  });
  // What cannot be made is known before anything is written.
  const bytes = paper && (await paper.make(made.after.plan ?? plan, over, prolonged));
  await writeMade(inHand, made);
  if (edits.size === 0) world.out(`${say(newWords.written, language, { path: pathOf(path) })}\n`);
  else {
    world.out(`${say(newWords.writtenAndProlonged, language, { path: pathOf(path) })}\n`);
    for (const { action, before } of prolonged)
      world.out(`  ${escapeControls(pathOf(action.file))}: ${before} → ${action.record.end}\n`);
  }
  if (paper && bytes) {
    await writeFiles(
      dirname(paper.path),
      new Map([[basename(paper.path), bytes]]),
      new Map([[basename(paper.path), 'nothing']]),
    );
    const values = { path: shownPath(world.cwd, paper.path), size: sizeInWords(bytes.length) };
    world.out(`${say(outputWords.written, language, values)}\n`);
  }
  world.out(summary(over, language, paper !== undefined));
  return 0;
}

/** The edits that give actions the last year of a plan as their end. */
function prolonging(
  wanted: string | undefined,
  years: YearSpan,
  { sources }: PlanInHand,
  plan: Plan,
): ReadonlyMap<string, readonly TextEdit[]> {
  const ending = rollOver(plan, years)
    .questions.filter(({ question }) => question === 'overdue')
    .map(({ action }) => action);
  const chosen =
    wanted === ongoing
      ? ending.filter(({ record }) => record.status === 'ongoing')
      : (wanted?.split(',') ?? []).map((id) => candidate(id.trim(), ending, '--prolong'));
  return new Map(
    chosen.flatMap(({ file }): [string, readonly TextEdit[]][] => {
      const { data } = sources.get(file) ?? {};
      const end = data && memberOf(data, 'end');
      return end ? [[file, [{ range: end.range, text: inlineYaml(String(years.to)) }]]] : [];
    }),
  );
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

/** @param brief how many there are alone, where a paper has them by name */
function summary(over: RollOver, language: Language, brief: boolean): string {
  const group = (heading: Group, lines: readonly string[]): string => {
    if (lines.length === 0) return '';
    const said = say(newWords[heading], language, { count: lines.length });
    if (brief) return `${said.replace(/:$/, '.')}\n`;
    return `\n${said}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  };
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
