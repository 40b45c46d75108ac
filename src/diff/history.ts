import { documentKey } from '../kinds/document-kinds.ts';
import { isDocumentKey } from '../model/adopted-records.ts';
import { wasAdopted } from '../model/editions.ts';
import type { Action, Plan } from '../model/entities.ts';
import { isReportedIn, lastOf, type Reporting, reportingsOf } from '../model/reported-periods.ts';
import { byDate, oldestFirst, reportsIn } from '../model/reports.ts';
import type { History } from './change.ts';

type AdoptedIn = History['adoptedIn'][number];

/** What has been adopted and reported of an action: what goes out of sight with it. Undefined where nothing has. */
export function historyOf(action: Action, plan: Plan): History | undefined {
  const { adoptedIn, reportings } = recordOf(plan);
  const adopted = adoptedIn.get(action.id);
  const reports = oldestFirst(action.record.reports);
  if (!adopted && reports.length === 0) return undefined;
  const years = [...new Set(reports.map(({ date }) => Number(date.slice(0, 4))))];
  return {
    adoptedIn: [...(adopted?.values() ?? [])].sort(byDate),
    reports: reports.map(({ date, status, text }) => ({ date, status, text })),
    spent: years.flatMap((year) => {
      const amount = lastOf(reportsIn(action, year), 'spent');
      return amount === undefined ? [] : [{ year, amount }];
    }),
    reportedIn:
      reports.length === 0
        ? []
        : reportings()
            .filter(({ period, actions }) => isReportedIn([action], period) && actions.includes(action))
            .map(({ period }) => period.text),
  };
}

interface PlanRecord {
  readonly adoptedIn: ReadonlyMap<string, ReadonlyMap<string, AdoptedIn>>;
  readonly reportings: () => readonly Reporting[];
}

const records = new WeakMap<Plan, PlanRecord>();

/** Which actions were in what was adopted, by id. Looked up once: hundreds may go together. */
function recordOf(plan: Plan): PlanRecord {
  const known = records.get(plan);
  if (known) return known;
  const adoptedIn = new Map<string, Map<string, AdoptedIn>>();
  const note = (id: string, one: AdoptedIn): void => {
    const ofAction = adoptedIn.get(id) ?? new Map<string, AdoptedIn>();
    adoptedIn.set(id, ofAction.set(`${one.document} ${one.date}`, one));
  };
  for (const { kind, id, record, actions } of plan.actionPlans)
    if (wasAdopted(record.revision))
      for (const action of actions)
        note(action.id, { document: documentKey(kind, id), date: record.revision.date });
  for (const { record } of plan.adoptedRecords) {
    const { document, date, actions = {} } = record;
    if (isDocumentKey(document)) for (const id of Object.keys(actions)) note(id, { document, date });
  }
  let reportings: readonly Reporting[] | undefined;
  const record: PlanRecord = {
    adoptedIn,
    reportings: () => {
      reportings ??= reportingsOf(plan);
      return reportings;
    },
  };
  records.set(plan, record);
  return record;
}
