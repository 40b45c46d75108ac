import { type SinceAdoption, sinceAdoption } from '../budget/since-adoption.ts';
import {
  type DocumentKey,
  documentKey,
  factsOfDocument,
  type PlanDocumentKind,
  planDocumentKinds,
} from '../kinds/document-kinds.ts';
import { yearsKey } from '../model/action-plan-years.ts';
import { adoptedRecordOf, asAdopted, revisionOf } from '../model/adopted-records.ts';
import { wasAdopted } from '../model/editions.ts';
import type { Entity, Plan } from '../model/entities.ts';
import { reportingsOf } from '../model/reported-periods.ts';
import type { LocaleKey } from '../templates/locale.ts';
import { readPeriod } from '../text/period.ts';
import { actionPlanDocument } from './action-plan.ts';
import { hasStatus, type Source } from './build-context.ts';
import type { Document } from './document.ts';
import { economicPlanDocument } from './economic-plan.ts';
import { fileNamer } from './file-name.ts';
import { localeOf } from './own-settings.ts';
import { reportDocument, reportTitles } from './report.ts';
import { strategyDocument } from './strategy.ts';

/** A document that can be built from a plan. */
export interface Target {
  readonly kind: PlanDocumentKind;
  /** Which of its kind: `2011`, `2011-2014`; undefined where there is only one. */
  readonly which: string | undefined;
  /** Its years, where it can be asked for by one of them. */
  readonly years?: readonly number[];
  /** The name of its files, without the format's ending. */
  readonly name: string;
  /** Of one that is adopted by itself. */
  readonly key?: DocumentKey;
  document(source: Source): Document;
  /** The plan that it is built from: as it was when the document was adopted, where there is a record of that. */
  planOf(plan: Plan): Plan;
  /** What has happened since it was adopted; undefined where it was not, or where that is not wanted. */
  since(source: Source): SinceDocument | undefined;
}

/** What has happened since a document was adopted, in data. */
export interface SinceDocument extends SinceAdoption {
  /** The name of its files. */
  readonly document: string;
  /** The plan as it was adopted on it; without a record as it is now. */
  readonly adopted: Plan;
  readonly now: Plan;
}

/** A document before its files have a name. */
type Maker = Pick<Target, 'which' | 'years' | 'key' | 'document'>;

/** The documents of each kind that a plan has. */
const makers: Readonly<Record<PlanDocumentKind, (plan: Plan) => readonly Maker[]>> = {
  strategy: () => [
    {
      which: undefined,
      key: documentKey('strategy'),
      document(source) {
        return strategyDocument(asItWas(source, documentKey('strategy')));
      },
    },
  ],
  'action-plan': ({ actionPlans }) =>
    actionPlans.map((actionPlan) => ({
      which: yearsKey(actionPlan),
      years: actionPlan.years,
      key: documentKey('action-plan', actionPlan.id),
      document(source) {
        const then = asItWas(source, documentKey('action-plan', actionPlan.id));
        return actionPlanDocument(sameIn(then.plan.actionPlans, actionPlan), then);
      },
    })),
  'economic-plan': ({ economicPlans }) =>
    economicPlans.map((economicPlan) => ({
      which: `${economicPlan.from}-${economicPlan.to}`,
      key: documentKey('economic-plan', economicPlan.id),
      document(source) {
        const then = asItWas(source, documentKey('economic-plan', economicPlan.id));
        return economicPlanDocument(sameIn(then.plan.economicPlans, economicPlan), then);
      },
    })),
  report: (plan) =>
    reportingsOf(plan).map((reporting) => ({
      which: reporting.period.text,
      document: (source) => reportDocument(reporting, source),
    })),
};

/** The word that the files of a document are called by: that of a report says which part of a year it is on. */
function fileWord(kind: PlanDocumentKind, which: string | undefined): LocaleKey {
  const part = kind === 'report' && which !== undefined ? readPeriod(which)?.kind : undefined;
  return part === undefined || part === 'year' ? factsOfDocument(kind).fileName : reportTitles[part];
}

/** The plan as a document was adopted on it; where nothing says how it was, the document is to say so. */
function asItWas(source: Source, key: DocumentKey): Source {
  const { plan: now } = source;
  const revision = revisionOf(now, key);
  if (!revision || !wasAdopted(revision)) return source;
  const unrecorded = !adoptedRecordOf(now, key);
  return { ...source, plan: asAdopted(now, key), adopted: { key, now }, ...(unrecorded && { unrecorded }) };
}

/** A document's own entity, as a plan has it that was made of this one. */
function sameIn<Kind extends Entity>(entities: readonly Kind[], entity: Kind): Kind {
  return entities.find(({ id }) => id === entity.id) ?? entity;
}

/**
 * Every document of a plan, in the order in which they are listed. Their files are called in the plan's own language,
 * whatever language is asked for: addresses that were given to readers stay.
 */
export function targetsOf(plan: Plan): readonly Target[] {
  const locale = localeOf(plan, plan.record.language);
  // The page that leads to all others has a fixed name.
  const nameOf = fileNamer('index');
  return planDocumentKinds.flatMap((kind) =>
    makers[kind](plan).map((maker): Target => {
      const { key } = maker;
      const name = nameOf(locale[fileWord(kind, maker.which)], kind, maker.which?.toLowerCase());
      return {
        kind,
        name,
        ...maker,
        planOf: (plan) => (key === undefined ? plan : asAdopted(plan, key)),
        since(source) {
          if (key === undefined) return undefined;
          const { plan: now } = source;
          const then = asItWas(source, key);
          if (!hasStatus(then)) return undefined;
          return { ...sinceAdoption(key, then.plan, now), document: name, adopted: then.plan, now };
        },
      };
    }),
  );
}
