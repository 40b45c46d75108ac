import { amountsOf, areaOf } from '../../budget/budget.ts';
import type { Action, ActionPlan, Plan } from '../../model/entities.ts';
import { byDate } from '../../model/reports.ts';
import { branchByActionArea } from '../../model/tree.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Inline, Section, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { dateInWords, fill, type LocaleKey } from '../locale.ts';
import { cell, figures, link, paragraph, table, text, words } from '../words.ts';
import { described } from './programmes.ts';
import { reportLines } from './report-lines.ts';
import { statusWords } from './status-words.ts';
import { namesOf } from './who.ts';

/** Everything public about each action, a sheet each, in the plan's order. */
export function actionSheets({ actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const branches = branchByActionArea(context.plan);
  return actions.map((action): Section => {
    const area = areaOf(action, branches);
    const { record, description } = action;
    return {
      type: 'section',
      ...(area && { accent: area.index }),
      children: [
        { type: 'heading', level: 2, id: action.id, content: text(action.title) },
        ...(record.example ? [paragraph(text(context.locale.exampleAction), 'note')] : []),
        ...(description ? described(description, action.id, context) : []),
        ...facts(action, context),
        ...milestones(action, context),
        ...money(action, context),
        ...followUp(action, context),
      ],
    };
  });
}

const kinds: Readonly<Record<Action['record']['kind'], LocaleKey>> = {
  assignment: 'kindAssignment',
  measure: 'kindMeasure',
  investment: 'kindInvestment',
  project: 'kindProject',
};
const phases = { 'pre-study': 'phasePreStudy', 'pre-project': 'phasePreProject', main: 'phaseMain' } as const;

function facts(action: Action, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { record } = action;
  const titles = (ids: readonly string[] | undefined): string =>
    (ids ?? []).map((id) => plan.byId.get(id)?.title ?? id).join('; ');
  const phase = record.phase ? ` (${locale[phases[record.phase]]})` : '';
  const decision = record.decision;
  const after = (record.after ?? []).flatMap((id, index): readonly Inline[] => [
    ...(index > 0 ? text('; ') : []),
    ...(context.prints(id) ? link(id, titles([id])) : text(titles([id]))),
  ]);
  const status = statusWords(record.status, locale);
  const entries: readonly (readonly [string, string | readonly Inline[]])[] = [
    [locale.serves, served(record.actionAreas, plan)],
    [locale.kind, locale[kinds[record.kind]] + phase],
    [locale.workingForms, titles(record.workingForms)],
    [locale.responsible, namesOf([record.responsible], context)],
    [locale.payer, record.payer ? namesOf([record.payer], context) : ''],
    [locale.collaborators, namesOf(record.collaborators ?? [], context)],
    [locale.participants, record.participants ? namesOf(record.participants, context) : locale.allPartners],
    [locale.targetGroup, record.targetGroup ?? ''],
    [locale.effect, record.effect ?? ''],
    [locale.period_, `${dateInWords(record.start, locale)} – ${dateInWords(record.end, locale)}`],
    [locale.status, record.statusNote ? `${status}: ${record.statusNote}` : status],
    [locale.programme, titles(record.programme ? [record.programme] : [])],
    [locale.after, after],
    [locale.indicators, titles(record.indicators)],
    [locale.sdg, (record.sdg ?? []).join(', ')],
    [
      locale.risk,
      record.risk
        ? fill(locale.riskSentence, {
            text: record.risk.text,
            likelihood: record.risk.likelihood,
            consequence: record.risk.consequence,
          })
        : '',
    ],
    [
      locale.decision,
      decision
        ? fill(locale.decisionSentence, {
            body: decision.body,
            case: decision.case,
            date: dateInWords(decision.date, locale),
          })
        : '',
    ],
  ];
  const rows = entries
    .filter(([, value]) => value.length > 0)
    .map(([name, value]): TableRow => ({ rowHeader: true, cells: [cell(name), cell(value)] }));
  return table(
    undefined,
    [
      [locale.field, words],
      [locale.content, words],
    ],
    rows,
  );
}

/** The action areas by number, so that they are found in the strategy plan. */
function served(ids: readonly string[], plan: Plan): string {
  return ids
    .map((id) => {
      const area = plan.byId.get(id);
      return area?.kind === 'action-area' ? `${area.number} ${area.title}` : id;
    })
    .join('; ');
}

function milestones({ record }: Action, { locale }: BuildContext): readonly Block[] {
  const own = [...(record.milestones ?? [])].sort(byDate);
  return table(
    locale.milestones,
    [
      [locale.when, words],
      [locale.what, words],
      [locale.done, words],
    ],
    own.map(({ date, title, done }) => ({
      rowHeader: true,
      cells: [cell(dateInWords(date, locale)), cell(title), cell(done ? locale.yes : '–')],
    })),
  );
}

function money(action: Action, { plan, locale }: BuildContext): readonly Block[] {
  const { record, costs, financing } = action;
  const years = [...new Set([...costs.keys(), ...financing.keys()])].sort((a, b) => a - b);
  if (years.length === 0) return [];
  const sources = plan.financingSources.filter(({ id }) =>
    record.financing?.some((own) => own.source === id),
  );
  const row = (title: string, of: (years: readonly number[]) => number, total = false): TableRow => ({
    rowHeader: true,
    ...(total && { total }),
    cells: [cell(title), ...years.map((year) => cell(kroner(of([year])))), cell(kroner(of(years)))],
  });
  const amounts = (own: readonly number[]) => amountsOf(action, own);
  return table(
    locale.moneyCaption,
    [[locale.item, words], ...years.map((year) => [String(year), figures] as const), [locale.sum, figures]],
    [
      row(locale.cost, (own) => amounts(own).cost),
      ...sources.map(({ id, title }) => row(title, (own) => amounts(own).bySource.get(id) ?? 0)),
      row(locale.uncovered, (own) => amounts(own).uncovered, true),
    ],
  );
}

/** What has been reported so far. */
function followUp({ record }: Action, context: BuildContext): readonly Block[] {
  const reports = [...(record.reports ?? [])].sort(byDate);
  if (reports.length === 0) return [];
  return [paragraph(text(context.locale.followUp), 'label'), ...reportLines(reports, context)];
}
