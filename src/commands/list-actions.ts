import { amountsOf, moneyYears, uncountedOf } from '../budget/budget.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { signalMarks } from '../kinds/signals.ts';
import { listWords } from '../messages/list-words.ts';
import { modelWord } from '../messages/model-words.ts';
import { allOf, type SpokenLanguage, say, type WithoutValues } from '../messages/wording.ts';
import type { Action, Plan } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';
import type { OneOrSeveral } from '../model/records.ts';
import { lastReport } from '../model/reports.ts';
import { responsibleOf } from '../model/responsible.ts';
import { kronerInTerminal } from '../money/kroner.ts';
import { type Column, leastWidthOf, sideBySide } from '../report/columns.ts';
import { wrap } from '../report/diff/wrap.ts';
import type { Style } from '../report/style.ts';

/** Columns that identify a title; beside the column of who is responsible a title should not be too narrow. */
const least = { titleBesideWho: 30, title: 24, narrowTitle: 16, who: 20, id: 12 };

/**
 * Actions as lines: what, when, how much, how far it has come and, where there is room, who. As wide as the terminal.
 */
export function actionLines(
  actions: readonly Action[],
  plan: Plan,
  language: SpokenLanguage,
  { style, width }: { readonly style: Style; readonly width: number },
): string {
  if (actions.length === 0) return '';
  const column = (
    heading: WithoutValues<typeof listWords>,
    cell: (action: Action) => string,
  ): readonly string[] => [
    say(listWords[heading], language),
    ...actions.map((action) => escapeControls(cell(action).replaceAll('\t', ' '))),
  ];
  const title = column('action', (action) => `${plan.actionNumbers.get(action.id)} ${action.title}`);
  const id = column('id', (action) => action.id);
  const facts: readonly Column[] = [
    { cells: column('years', (action) => yearsOf(action, language)) },
    {
      cells: column('amount', (action) => amountCell(costsOf(action))),
      right: true,
    },
    { cells: column('status', (action) => standing(action, plan, language)) },
  ];
  const withWho: readonly Column[] = [
    { cells: title, least: least.titleBesideWho, wraps: true },
    ...facts,
    {
      cells: column('responsible', (action) => responsibleNames(action.record, plan, language)),
      least: least.who,
      wraps: true,
    },
    { cells: id },
  ];
  const rest: readonly Column[] = [...facts, { cells: id, least: least.id }];
  const room = Math.min(least.title, width - leastWidthOf(rest) - 2);
  const withoutWho = [{ cells: title, least: Math.max(least.narrowTitle, room), wraps: true }, ...rest];
  const bracketed = actions.some((action) => costsOf(action).costNotCounted !== undefined)
    ? `\n${wrap(say(listWords.bracketed, language), width).join('\n')}\n`
    : '';
  const lines = sideBySide(leastWidthOf(withWho) <= width ? withWho : withoutWho, width)
    .flatMap((lines, row) =>
      lines.map((cells) => {
        if (row === 0) return style('bold', cells.join('').trimEnd());
        const last = (cells.at(-1) ?? '').trimEnd();
        return last === '' ? cells.join('').trimEnd() : cells.slice(0, -1).join('') + style('dim', last);
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
  return lines + bracketed;
}

/** What an action costs over all years, as far as it counts, and what of its costs does not. */
export function costsOf(action: Action): { readonly cost: number; readonly costNotCounted?: number } {
  const { cost } = amountsOf(action, moneyYears(action));
  const left = uncountedOf([action])[0]?.cost ?? 0;
  return { cost, ...(left !== 0 && { costNotCounted: left }) };
}

/** Costs that do not count are in brackets. */
function amountCell({ cost, costNotCounted }: ReturnType<typeof costsOf>): string {
  const left = costNotCounted === undefined ? [] : [`(${kronerInTerminal(costNotCounted)})`];
  return [...(cost ? [kronerInTerminal(cost)] : []), ...left].join(' ') || '–';
}

/** How far an action has come, and what was last reported of it: `pågår, 60 %, ▲ usikkert`. */
function standing(action: Action, { today }: Plan, language: SpokenLanguage): string {
  const { progress, signal } = lastReport(action, today) ?? {};
  return [
    say(listWords[action.record.status], language),
    ...(progress === undefined ? [] : [say(listWords.percent, language, { progress })]),
    ...(signal === undefined ? [] : [`${signalMarks[signal]} ${modelWord(signal, language)}`]),
  ].join(', ');
}

/** `2011`, `2011–2013` or `2011–løpende` */
export function yearsOf({ record, firstYear, lastYear }: Action, language: SpokenLanguage): string {
  if (record.end === 'ongoing') return `${firstYear}–${say(listWords.openEnded, language)}`;
  return firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`;
}

/** Who is responsible: names of partners, or words of their own. */
export function responsibleNames(
  record: { readonly responsible?: OneOrSeveral },
  plan: Plan,
  language: SpokenLanguage,
): string {
  const names = responsibleOf(record).map((who) => {
    return namedIn(plan, who, 'partner')?.title ?? who;
  });
  return allOf(names, language);
}
